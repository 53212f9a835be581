import ArgumentParser
import Documents
import English
import Foundation
import Learning
import Scoring

struct TrainSentences: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentences", abstract: "Train the model that finds the ends of sentences.")

  @Option(help: "Where the model goes.")
  var model = "Sources/CResources/data/sentences.model"

  @Option(help: "How often the documents are read.")
  var epochs = 6

  @Option(help: "Rows of the model, a power of two.")
  var rows = 1 << 17

  @Argument(help: "Treebank files in CoNLL-U.")
  var files: [String]

  func run() throws {
    var blocks: [Block] = []
    for path in files {
      for gold in try CoNLLUReader.documents(atPath: path) { blocks += self.blocks(of: gold) }
    }
    try Data(trained(blocks).file).write(to: URL(fileURLWithPath: model))
    print("\(blocks.count) paragraphs read; wrote \(model)")
  }

  /// The features of a paragraph and the tokens behind which its sentences end.
  private struct Block {
    var features: SentenceFeatures
    let ends: Set<Int>
  }

  private func blocks(of gold: GoldDocument) -> [Block] {
    let text = GoldText(gold)
    var document = Document(text.report)
    BlockSegmenter().annotate(&document)
    Tokenizer().annotate(&document)
    let ends = Set(
      text.words.compactMap(\.last).map { document.tokens(in: $0).upperBound - 1 })
    return SentenceFeatures.blocks(of: document).map { Block(features: $0.features, ends: ends) }
  }

  private func trained(_ blocks: [Block]) -> LinearModel {
    var perceptron = AveragedPerceptron(rows: rows, classes: 2)
    var order = Array(blocks.indices)
    var random = SplitMix(state: 11)
    for _ in 0..<epochs {
      order.shuffle(using: &random)
      for index in order {
        var features = blocks[index].features
        var start = features.run.lowerBound
        for token in features.run.dropLast() {
          let isEnd = blocks[index].ends.contains(token)
          if features.isCandidate(token) {
            features.fill(token, start: start)
            let guess = perceptron.best(features.hashes)
            perceptron.learn(features.hashes, gold: isEnd ? 1 : 0, guess: guess)
          }
          if isEnd { start = token + 1 }
        }
      }
    }
    return perceptron.model()
  }
}
