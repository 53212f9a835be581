import Foundation
import Learning

extension NameCorpus {
  /// All corpora of names under a folder; of the token tables each sentence is read `tables` times
  /// an epoch.
  static func all(in folder: String, _ pieces: WordPieces, tables share: Float) throws
    -> [TrainingSentence]
  {
    let adjectives = try countryAdjectives()
    let corpus = NameCorpus(pieces: pieces, adjectives: adjectives)
    var sentences: [TrainingSentence] = []
    func take(_ found: [TrainingSentence], share: Float) {
      sentences += found.map { sentence in
        var sentence = sentence
        sentence.share = share
        return sentence
      }
    }
    let politics = folder + "/names/crossner-politics/ner_data/politics/"
    take(try corpus.sentences(iob: politics + "train.txt"), share: 4)
    take(try corpus.sentences(iob: politics + "dev.txt"), share: 4)
    take(
      try corpus.sentences(
        iob: folder + "/names/wikigold/data/wikigold/CONLL-format/data/wikigold.conll.txt"),
      share: 2)
    take(try corpus.sentences(iob: folder + "/names/uner-ewt/en_ewt-ud-dev.iob2"), share: 1.5)
    let tables = folder + "/polnear/train/tokens"
    for name in try FileManager.default.contentsOfDirectory(atPath: tables).sorted() {
      take(try corpus.sentences(table: tables + "/" + name), share: share)
    }
    return sentences
  }

  /// "afghan" and its like, from the lexicon that the program carries.
  private static func countryAdjectives() throws -> Set<String> {
    let text = try String(
      contentsOfFile: "Sources/CResources/data/lexicon/countries.txt", encoding: .utf8)
    var adjectives: Set<String> = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      for field in line.split(separator: "|") {
        let parts = field.split(separator: ":").map { $0.trimmingCharacters(in: .whitespaces) }
        guard parts.count == 2, parts[0] == "adjectives" else { continue }
        for word in parts[1].split(separator: ",") {
          adjectives.insert(word.trimmingCharacters(in: .whitespaces).lowercased())
        }
      }
    }
    return adjectives
  }
}
