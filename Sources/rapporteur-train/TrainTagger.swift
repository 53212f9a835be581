import ArgumentParser
import Documents
import English
import Foundation
import Learning

struct TrainTagger: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tagger", abstract: "Train the part-of-speech tagger and write the base forms.")

  @Option(help: "Where the model goes.")
  var model = "Sources/CResources/data/tagger.model"

  @Option(help: "Where the table of base forms goes.")
  var lemmas = "Sources/CResources/data/lemmas.txt"

  @Option(help: "How often the sentences are read.")
  var epochs = 8

  @Option(help: "Rows of the model, a power of two.")
  var rows = 1 << 17

  @Argument(help: "Treebank files in CoNLL-U.")
  var files: [String]

  func run() throws {
    let treebank = try Treebank(paths: files)
    try Data(trained(treebank.sentences.map(TreebankSentence.init)).file)
      .write(to: URL(fileURLWithPath: model))
    try Data(BaseForms(treebank).text.utf8).write(to: URL(fileURLWithPath: lemmas))
    print("\(treebank.sentences.count) sentences read; wrote \(model) and \(lemmas)")
  }

  private func trained(_ sentences: [TreebankSentence]) -> LinearModel {
    var perceptron = AveragedPerceptron(rows: rows, classes: Tag.allCases.count)
    var order = Array(sentences.indices)
    var random = SplitMix(state: 7)
    var features = TagFeatures()
    for _ in 0..<epochs {
      order.shuffle(using: &random)
      for index in order {
        let sentence = sentences[index]
        var previous = Tag.other
        var beforePrevious = Tag.other
        for token in sentence.tokens.indices {
          features.fill(
            sentence.tokens[...], token, sentence.bytes, previous: previous,
            beforePrevious: beforePrevious)
          let guess = perceptron.best(features.hashes)
          perceptron.learn(features.hashes, gold: Int(sentence.tags[token].rawValue), guess: guess)
          beforePrevious = previous
          previous = Tag(rawValue: UInt8(guess)) ?? .other
        }
      }
    }
    return perceptron.model()
  }
}

struct ScoreTagger: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score-tagger", abstract: "Score the tagger's model against treebank files.")

  @Option(help: "The model.")
  var model = "Sources/CResources/data/tagger.model"

  @Argument(help: "Treebank files in CoNLL-U.")
  var files: [String]

  func run() throws {
    let model = try LinearModel(file: [UInt8](Data(contentsOf: URL(fileURLWithPath: model))))
    var features = TagFeatures()
    var scores = [Int32](repeating: 0, count: model.classes)
    var right = 0
    var total = 0
    for sentence in try Treebank(paths: files).sentences.map(TreebankSentence.init) {
      var previous = Tag.other
      var beforePrevious = Tag.other
      for token in sentence.tokens.indices {
        features.fill(
          sentence.tokens[...], token, sentence.bytes, previous: previous,
          beforePrevious: beforePrevious)
        let guess = Tag(rawValue: UInt8(model.best(features.hashes, scores: &scores))) ?? .other
        if guess == sentence.tags[token] { right += 1 }
        total += 1
        beforePrevious = previous
        previous = guess
      }
    }
    print("tags \(Double(right * 1000 / max(1, total)) / 10) of \(total)")
  }
}

/// Sebastiano Vigna's SplitMix64: the same shuffles on every machine.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
