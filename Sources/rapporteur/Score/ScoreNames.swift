import ArgumentParser
import Documents
import English
import Foundation
import Scoring

struct ScoreNames: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "Score names against files with a word and its tag a line, or folders of re3d.",
    discussion: """
      The F1 of each type, then precision, recall and F1 over all, by conlleval's definition: a \
      name is right where its whole range and its type are. The types of CoNLL 2003, WikiGold, \
      UNER, CrossNER politics, OntoNotes and re3d are mapped to person, organization, place, group, \
      law and other; what the gold never marks is not counted.
      """)

  @Argument(help: "Files in IOB2, or folders of re3d.", completion: .file())
  var files: [String]

  @OptionGroup var words: EnglishOptions

  func run() throws {
    let texts = try files.flatMap(texts)
    let pipeline = try Pipeline(try words.stages())
    var score = NameScore(for: texts)
    for text in texts { score.add(text, text.document(pipeline)) }
    try score.figures.write()
  }

  private func texts(at path: String) throws -> [NamedText] {
    var isFolder = ObjCBool(false)
    _ = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return isFolder.boolValue
      ? try RE3DReader.texts(inFolder: path)
      : try IOBReader.texts(of: GoldFile.bytes(atPath: path), path: path)
  }
}
