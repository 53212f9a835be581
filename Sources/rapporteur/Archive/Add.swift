import ArgumentParser
import Foundation
import Intake
import Reading
import Storage

/// `rapporteur add`: reports into the archive.
struct Add: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read reports and keep them, and what they say, in the archive.",
    discussion: """
      Reports that are handed over together are one matter: one question and what is reported of \
      it. --matter names it, and adds to it where it is there already. Without, it is named after \
      the folder that holds the reports (for standard input, the current one), and what is added \
      from that folder later joins it.

      A report is kept once, however often it is added, and whole or not at all: after a power \
      cut, a full disk or Ctrl-C, run the same command again. Files that cannot be read are told \
      on standard error, the rest goes on, and the exit status is then 3.

      Examples:
        rapporteur add reports/
        rapporteur add --matter bridge --published 2021-03-22 a.txt b.html
        cat reports.jsonl | rapporteur add --matter bridge -
      """)

  @Argument(
    help: ArgumentHelp("Files, folders, or - for standard input.", valueName: "file"),
    completion: .file())
  var files: [String]

  @Option(help: ArgumentHelp("The matter to add to.", valueName: "name"))
  var matter: String?

  @OptionGroup var inputs: InputOptions
  @OptionGroup var words: EnglishOptions
  @OptionGroup var archive: ArchiveOption

  @Flag(help: "Show the progress even where standard error is no terminal.")
  var progress = false

  func validate() throws {
    if let matter, matter.allSatisfy(\.isWhitespace) {
      throw ValidationError("--matter must be a name, not empty")
    }
  }

  func run() async throws {
    let reader = try words.reader()
    let archive = try archive.created()
    let folder = matter == nil ? CommonFolder.path(of: files) : nil
    let name = try matter ?? archive.matterName(forFolder: folder ?? "/")
    var adder = Adder(
      archive, matter: name, folder: folder, holdings: try archive.holdings(),
      reader: reader)
    var inputs = Inputs(files, inputs)
    let interrupt = Interrupt()
    var progress = Progress(isShown: progress || isatty(STDERR_FILENO) == 1, inputs: files)
    do {
      while !interrupt.isRaised, let report = inputs.next() {
        try await adder.take(report)
        progress.show(adder.tally.total, bytes: inputs.bytesRead)
      }
      if !interrupt.isRaised { try await adder.finish() }
    } catch {
      progress.clear()
      StandardError.write("Error: \(error)")
      guard adder.tally.total > 0 else { throw ExitCode.failure }
      StandardError.write(adder.tally.line(matter: name, problems: inputs.problems))
      throw ExitCode.partlyDone
    }
    progress.clear()
    let line = adder.tally.line(matter: name, problems: inputs.problems)
    guard !interrupt.isRaised else {
      StandardError.write("Interrupted. \(line); run the command again for the rest")
      throw ExitCode(130)
    }
    print(line)
    if inputs.problems > 0 { throw ExitCode.partlyDone }
  }
}
