import Foundation
import Learning

extension NameCorpus {
  /// All corpora of names under a folder; of the token tables each sentence is read `tables` times
  /// an epoch.
  static func all(in folder: String, _ pieces: WordPieces, tables share: Float) throws
    -> [TrainingSentence]
  {
    let nations = try String(contentsOfFile: "Sources/CResources/data/nations.txt", encoding: .utf8)
    var adjectives: Set<String> = []
    for line in nations.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      for field in fields.dropFirst(2).prefix(1) {
        for word in field.split(separator: "|") {
          let adjective = word.trimmingCharacters(in: .whitespaces).lowercased()
          adjectives.formUnion([adjective, adjective + "s"])
        }
      }
    }
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
}
