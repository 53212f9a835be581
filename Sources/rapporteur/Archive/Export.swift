import ArgumentParser
import Briefs
import Documents
import Storage

/// `rapporteur export`: all that was read, for other programs.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write what the archive holds, for other programs.",
    discussion: """
      jsonl is the interchange format: a line a matter, a line a report, with its text, and a \
      line an item; it can be added to another archive. csv is a table of the items, a row each, \
      for a spreadsheet. Without a matter, the whole archive is written.

      Examples:
        rapporteur export bridge > bridge.jsonl
        rapporteur export --format csv > items.csv
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case jsonl, csv
  }

  @Argument(help: ArgumentHelp("The matter (default: all).", valueName: "matter"))
  var matter: String?

  @Option(help: "How to write it.")
  var format: Format = .jsonl

  @OptionGroup var archive: ArchiveOption

  func run() throws {
    let archive = try archive.existing()
    let records = try archive.records(ofMatter: matter)
    let writer = RecordWriter(format: format == .csv ? .csv : .jsonl, includesText: true)
    try writer.begin()
    if format == .jsonl { try writeMatters(of: archive) }
    for record in records { try writer.write(record) }
  }

  private func writeMatters(of archive: Archive) throws {
    for summary in try archive.matters() where matter == nil || matter == summary.name {
      let line = InterchangeMatter(
        label: summary.name, reports: try archive.reportNames(ofMatter: summary.name),
        published: summary.published)
      try StandardOutput.write(Array("\(line.json)\n".utf8))
    }
  }
}
