import ArgumentParser
import Documents
import English
import Reading
import Scoring

struct ScoreStatements: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statements",
    abstract: "Score statements against folders of attributions in brat's format.",
    discussion: """
      A folder holds NAME.txt beside NAME.ann, or text/, attributions/ and tokens/ as PolNeAR does. \
      An attribution is right where half of its content and a telling word of its source are; \
      direct-source-* looks at what stands in quotation marks; span-* are exact spans of words, \
      sentence by sentence, in sentences that hold a marked one, and span-all-* in all.

      A damaged file is told with its line on standard error; the others are scored, and the exit \
      status is then 3.
      """)

  @Argument(help: "Folders of texts and marks.", completion: .directory)
  var folders: [String]

  @OptionGroup var words: EnglishOptions

  func run() throws {
    let reader = try words.reader()
    var score = AttributionScore()
    var damaged = 0
    for path in folders {
      let folder: BratFolder
      do {
        folder = try BratFolder(path)
      } catch {
        StandardError.write("Error: \(error)")
        damaged += 1
        continue
      }
      for index in 0..<folder.count {
        do {
          let text = try folder.text(index)
          let document = reader.document(of: Report(id: text.path, text: text.text))
          score.add(
            text, found: GoldAttribution.attributions(of: reader.attributions(of: document)),
            sentences: text.sentences.isEmpty
              ? document.sentences.map(\.range) : text.sentences)
        } catch {
          StandardError.write("Error: \(error)")
          damaged += 1
        }
      }
    }
    guard score.texts > 0 else { throw ExitCode.failure }
    try StandardOutput.write(Array("== \(score.counts)\n".utf8))
    try score.figures.write()
    if damaged > 0 { throw ExitCode.partlyDone }
  }
}
