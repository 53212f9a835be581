import ArgumentParser
import Documents
import English
import Foundation
import Learning
import Scoring

struct TrainCoreference: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coreference",
    abstract: "Train the ranker of antecedents from treebanks with GUM's Entity=.")

  @Option(help: "Where the model goes.")
  var model = "Sources/CResources/data/coreference.model"

  @Option(help: "Rows of the model, a power of two.")
  var rows = 1 << 19

  @Argument(help: "Treebank files in CoNLL-U.")
  var files: [String]

  func run() throws {
    var examples: [CoreferenceTrainer.Example] = []
    for path in files {
      for gold in try CoNLLUReader.documents(atPath: path) {
        examples.append(try CoreferenceTrainer.Example(gold, path: path))
      }
    }
    var trainer = CoreferenceTrainer(rows: rows)
    try Data(trainer.train(examples).file).write(to: URL(fileURLWithPath: model))
    print("\(examples.count) documents read; wrote \(model)")
  }
}

extension CoreferenceTrainer.Example {
  /// Own trees, since those are what the ranker will meet, and the gold chains.
  init(_ gold: GoldDocument, path: String) throws {
    var document = GoldText(gold).document()
    Parser().annotate(&document)
    QuotationFinder().annotate(&document)
    var numbers: [String: Int] = [:]
    var entities: [Range<Int>: Int] = [:]
    for mention in try GoldCoreference(gold, path: path).mentions {
      entities[mention.words] = numbers[mention.entity, default: numbers.count]
      numbers[mention.entity] = entities[mention.words]
    }
    self.init(document, entities: entities)
  }
}
