import ArgumentParser
import Documents
import Foundation
import Learning

struct TrainNetwork: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "network", abstract: "Train the network of tags, trees and names.")

  @Option(help: "The folder of the word pieces: vocab.txt and model.safetensors.")
  var pieces: String?

  @Option(help: "How often the sentences are read.")
  var epochs = 16

  @Option(help: "Numbers a token.")
  var width = 128

  @Option(help: "Recurrent layers.")
  var layers = 2

  @Option(help: "Words to each side of the first layer.")
  var reach = 2

  @Option var arcWidth = 64
  @Option var labelWidth = 64
  @Option var rate: Float = 0.003
  @Option var batch = 700
  @Option var drop: Float = 0.1
  @Option var wordDrop: Float = 0.1

  @Option(help: "A file of sentences that the teacher has read.")
  var silver: String?

  @Option(help: "How often an epoch reads each of them.")
  var silverShare: Float = 1

  @Option(help: "How often an epoch reads each sentence of the treebanks.")
  var goldShare: Float = 2

  @Option(help: "A folder with names/ and polnear/ in it.")
  var names: String?

  @Option(help: "Where the model goes.")
  var output: String?

  @Option(help: "Treebank files to score on while training.")
  var dev: [String] = []

  @Argument(help: "Treebank files in CoNLL-U.")
  var files: [String]

  func run() throws {
    let vectors = try pieces.map { try PieceVectors(folder: $0) } ?? PieceVectors()
    let shape = NetworkShape(
      width: width, layers: layers, reach: reach, arcWidth: arcWidth, labelWidth: labelWidth,
      universalTags: UniversalTag.allCases.count, pennTags: PennTag.allCases.count,
      relations: Relation.allCases.count, nameTags: NameTags.count(types: EntityType.allCases.count)
    )
    let parameters = Parameters(shape, vectors, seed: 11)
    let trainer = NetworkTrainer(parameters)
    trainer.rates = Worker.Rates(word: wordDrop, hidden: drop, head: drop)
    var train = try TrainingSentence.treebank(files, vectors.pieces)
    for index in train.indices { train[index].share = silver == nil ? 1 : goldShare }
    if let names { train += try NameCorpus.all(in: names, vectors.pieces, tables: 0.2) }
    if let silver {
      train += try SilverFile.read(silver, vectors.pieces).map { sentence in
        var sentence = sentence
        sentence.share = silverShare
        return sentence
      }
    }
    let held = try dev.map {
      ($0, try TrainingSentence.treebank([$0], vectors.pieces))
    }
    print("\(train.count) sentences, \(parameters.dense.count) dense weights")
    for epoch in 0..<epochs {
      let began = Date()
      trainer.epoch(train, number: epoch, of: epochs, rate: rate, batch: batch)
      print("epoch \(epoch + 1): \(trainer.summary), \(Int(Date().timeIntervalSince(began))) s")
      for (name, sentences) in held where (epoch + 1) % 2 == 0 || epoch + 1 == epochs {
        print(
          "  \(name.split(separator: "/").suffix(2).joined(separator: "/")): \(trainer.score(sentences))"
        )
      }
    }
    if let output {
      parameters.swapAverage()
      try Data(parameters.file).write(to: URL(fileURLWithPath: output))
    }
  }
}
