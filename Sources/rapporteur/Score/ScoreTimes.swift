import ArgumentParser
import Documents
import English
import Foundation
import Intake
import Reading
import Scoring

struct ScoreTimes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "times",
    abstract: "Score expressions of time against folders of TimeML, as TempEval-3 does in task A.",
    discussion: """
      An expression is its set of words: strict where the sets are one, relaxed where they share a \
      word. value-F1 and type-F1 are the relaxed F1 times the share of matched expressions with \
      exactly the right value or type; even-value-F1 takes P7D and P1W for one, and day-* looks at \
      calendar days alone. The text is that of <TEXT>, published at the time of <DCT>. Of several \
      folders each is scored, and all together.

      A damaged file is told with its line on standard error; the others are scored, and the exit \
      status is then 3.
      """)

  @Argument(help: "Folders of .tml files, or such files.", completion: .directory)
  var folders: [String]

  @Option(
    help: ArgumentHelp(
      "List the first n times that were missed, false or read as another value.", valueName: "n"))
  var errors = 0

  @OptionGroup var words: EnglishOptions

  func validate() throws {
    guard errors >= 0 else { throw ValidationError("--errors must be at least 0, not \(errors)") }
  }

  func run() throws {
    let pipeline = try words.reader().pipeline
    var all = TimeScore()
    var tables: [(name: String, score: TimeScore)] = []
    var faults: [TimeFault] = []
    var damaged = 0
    for folder in folders {
      var score = TimeScore()
      damaged += forEachText(at: folder) { text throws(GoldFileError) in
        let pairs = TimePairs(text, pipeline.document(of: try Self.report(text)))
        score.add(pairs)
        all.add(pairs)
        if errors > 0 { faults += TimeFault.faults(in: pairs) }
      }
      if score.texts > 0 { tables.append((Self.name(of: folder), score)) }
    }
    guard all.texts > 0 else { throw ExitCode.failure }
    if folders.count > 1 { tables.append(("all", all)) }
    for table in tables {
      try StandardOutput.write(Array("== \(table.name): \(table.score.counts)\n".utf8))
      try table.score.figures.write()
    }
    try list(faults)
    if damaged > 0 { throw ExitCode.partlyDone }
  }

  /// Hands over the texts of a folder, and tells what is wrong with its files.
  private func forEachText(
    at folder: String, _ body: (TimedText) throws(GoldFileError) -> Void
  ) -> Int {
    var damaged = 0
    let tell = { (error: GoldFileError) in
      damaged += 1
      StandardError.write("Error: \(error)")
    }
    do {
      for path in try GoldFile.paths(at: folder, ending: ".tml") {
        do {
          for text in try TimeMLReader.texts(atPath: path) { try body(text) }
        } catch {
          tell(error)
        }
      }
    } catch {
      tell(error)
    }
    return damaged
  }

  /// The text as a report that was published at its creation time.
  private static func report(_ text: TimedText) throws(GoldFileError) -> Report {
    let remedy = "write when it was published, as in <DCT><TIMEX3 … value=\"2021-05-01\">"
    guard let created = text.created else {
      throw GoldFileError(
        path: text.path, line: text.line,
        fault: "the document has no creation time before its text",
        remedy: remedy)
    }
    guard let published = Publication(reading: created.value, basis: .given) else {
      throw GoldFileError(
        path: text.path, line: created.line, fault: "'\(created.value)' is no creation time",
        remedy: remedy)
    }
    return text.report(published: published)
  }

  private static func name(of folder: String) -> String {
    URL(fileURLWithPath: folder).lastPathComponent
  }

  private func list(_ faults: [TimeFault]) throws {
    guard errors > 0 else { return }
    var lines = ["== \(faults.count.counted("fault"))"]
    lines += faults.prefix(errors).map(\.line)
    if faults.count > errors { lines.append("… and \(faults.count - errors) more") }
    try StandardOutput.write(Array(lines.joined(separator: "\n").utf8) + [10])
  }
}
