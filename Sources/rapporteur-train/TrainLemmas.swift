import ArgumentParser
import Foundation

struct TrainLemmas: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lemmas", abstract: "Write the table of base forms.")

  @Option(help: "Where the table goes.")
  var output = "Sources/CResources/data/lemmas.txt"

  @Argument(help: "Treebank files in CoNLL-U.")
  var files: [String]

  func run() throws {
    try Data(BaseForms(Treebank(paths: files)).text.utf8).write(
      to: URL(fileURLWithPath: output))
  }
}
