import ArgumentParser
import Documents
import English
import Foundation
import Scoring

struct ScoreCoreference: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coreference",
    abstract: "Score who is meant against treebanks in CoNLL-U with GUM's Entity=.",
    discussion: """
      MUC, B3 and CEAFe by the CoNLL scorer, without chains of one mention, and CoNLL, their mean; \
      then the share of the resolved personal pronouns that mean the right one and the share of all \
      that can be resolved, over all files and over those whose name holds 'news'. Words and \
      sentences are those of the file.
      """)

  @Argument(help: "Treebank files in CoNLL-U.", completion: .file())
  var files: [String]

  @OptionGroup var words: EnglishOptions

  func run() throws {
    let stages = LaterStages(of: try words.stages())
    var score = CoreferenceScore()
    for path in files {
      let isNews = URL(fileURLWithPath: path).lastPathComponent.contains("news")
      for gold in try CoNLLUReader.documents(atPath: path) {
        let text = GoldText(gold)
        let coreference = try GoldCoreference(gold, path: path)
        var document = text.document()
        stages.annotate(&document)
        score.add(text, coreference, document, isNews: isNews)
      }
    }
    try score.figures.write()
  }
}
