public import ArgumentParser
public import Briefs
import Documents
import Foundation
import Matters
import Reading
import Storage

/// `rapporteur brief`: the reports of one matter, as a brief.
struct BriefCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    abstract: "Print the brief of some reports, or of a matter of the archive.",
    discussion: """
      Reads the reports and prints what they say together: how the decision stands, deadlines, \
      agreements and promises, options, positions, statements, figures and a timeline. Every line \
      is the words of a report, with its place: [2 ¶3] is the third paragraph of report 2. Nothing \
      is stored and nothing leaves the machine.

      Give files, folders, or - for standard input; a single name that is no file is a matter of \
      the archive (see rapporteur matters).

      Examples:
        rapporteur brief reports/
        rapporteur brief --published 2021-03-22 report.txt
        rapporteur brief --format html --output brief.html reports/
      """)

  @Argument(
    help: ArgumentHelp("Files and folders of reports, or a matter of the archive."),
    completion: .file())
  var reports: [String]

  @Option(help: "text, markdown, html or json.")
  var format: BriefFormat = .text

  @Option(
    help: ArgumentHelp("Write to this file, not to standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp("The columns of the text (default: those of the terminal).", valueName: "n"))
  var width: Int?

  @Flag(help: "Print long lists and long statements in full; text only, the others always do.")
  var all = false

  @OptionGroup var input: InputOptions
  @OptionGroup var words: EnglishOptions
  @OptionGroup var archive: ArchiveOption

  func validate() throws {
    if let width, width < 40 { throw ValidationError("--width must be at least 40, not \(width)") }
  }

  func run() throws {
    let reading = try read()
    guard !reading.records.isEmpty else { throw ExitCode.failure }
    let brief = Brief(Matter(label: reading.label, records: reading.records))
    try write(rendered(brief))
    if reading.problems > 0 { throw ExitCode.partlyDone }
  }

  private func read() throws -> (label: String?, records: [ReportRecord], problems: Int) {
    let reader = try words.reader()
    if reports.count == 1, let records = try stored(reports[0]) {
      guard words.isEmpty else {
        StandardError.write(
          "Error: --lexicon, --frames and --model are for reports that are read now; those of '\(reports[0])' "
            + "were read when they were added. Leave it out, or name the files.")
        throw ExitCode.validationFailure
      }
      return (reports[0], records, 0)
    }
    var inputs = Inputs(reports, input)
    var records: [ReportRecord] = []
    while let report = inputs.next() { records.append(reader.read(report)) }
    return (nil, records, inputs.problems)
  }

  /// The reports of a matter; nil where the name is that of a file, or there is no archive.
  private func stored(_ name: String) throws -> [ReportRecord]? {
    if name == "-" || FileManager.default.fileExists(atPath: name) { return nil }
    do {
      return try archive.existing().records(ofMatter: name)
    } catch ArchiveError.missing {
      return nil
    } catch ArchiveError.unknownMatter(_, let known) {
      throw UnknownName(name: name, known: known)
    }
  }

  private func rendered(_ brief: Brief) throws -> String {
    switch format {
    case .text:
      TextBrief(
        width: width ?? Terminal.width, color: output == nil && Terminal.hasColor, isComplete: all
      ).render(brief)
    case .markdown: MarkdownBrief().render(brief)
    case .html: HTMLBrief().render(brief)
    case .json: try JSONBrief().render(brief)
    }
  }

  private func write(_ text: String) throws {
    guard let output else {
      try StandardOutput.write(Array(text.utf8))
      return
    }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
    } catch {
      throw FileOutputError(path: output, reason: error.localizedDescription)
    }
  }
}

extension BriefFormat: ExpressibleByArgument {}

/// A result that could not be written.
private struct FileOutputError: Error, CustomStringConvertible {
  let path: String
  let reason: String

  var description: String {
    "cannot write '\(path)': \(reason) Choose another file with --output."
  }
}

/// A name that is neither a file nor a matter.
private struct UnknownName: Error, CustomStringConvertible {
  let name: String
  let known: [String]

  var description: String {
    "there is no file '\(name)', and \(ArchiveError.unknownMatter(name, known: known))"
  }
}
