import ArgumentParser
import Documents
import English
import Foundation
import Scoring

struct TrainLemmas: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lemmas", abstract: "Write the table of base forms.")

  @Option(help: "Where the table goes.")
  var table = "Sources/CResources/data/lemmas.txt"

  @Argument(help: "Treebank files in CoNLL-U; where they differ, the first counts most.")
  var files: [String]

  func run() throws {
    let treebanks = try files.map { try CoNLLUReader.documents(atPath: $0) }
    try Data(BaseForms(treebanks).text.utf8).write(to: URL(fileURLWithPath: table))
    print("\(treebanks.count) treebank files read; wrote \(table)")
  }
}

/// Scores base forms under the tags of the gold, so that no fault of the tagger counts.
struct ScoreLemmas: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score-lemmas", abstract: "Score base forms under the tags of treebank files.")

  @Flag(help: "Print what is wrong.")
  var showMisses = false

  @Argument(help: "Treebank files in CoNLL-U.")
  var files: [String]

  func run() throws {
    var tally = Tally()
    for gold in try files.flatMap({ try CoNLLUReader.documents(atPath: $0) }) {
      var document = GoldText(gold).document(with: [.tags])
      for (index, word) in gold.sentences.flatMap(\.words).enumerated() {
        document.tokens[index].lemma = Lemmatizer.english.lemma(
          of: document.tokens[index], document.bytes)
        let found = English.BaseForms.english.text(of: document.tokens[index], document.bytes)
        tally = tally + Tally(gold: 1, found: 1, right: 0)
        if word.lemma == "_" || found == word.lemma {
          tally.right += 1
        } else if showMisses {
          print(word.upos, word.xpos, word.form, found ?? "-", word.lemma)
        }
      }
    }
    print(Figure("Lemmas", tally.f1))
  }
}
