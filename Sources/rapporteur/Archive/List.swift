import ArgumentParser
import Briefs
import Documents
import Storage

/// `rapporteur list`: the items of one kind.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the items of one kind, such as the deadlines.",
    discussion: """
      Each line shows the paragraph, who speaks, decides or acts, the value (a status, a stance, \
      a number) and the report's own words. Items that a person should check are marked. csv is a \
      table for a spreadsheet, jsonl the interchange format without the texts.

      Examples:
        rapporteur list deadline
        rapporteur list commitment --matter bridge --standing confirmed
        rapporteur list figure --format csv > figures.csv
      """)

  @Argument(help: "The kind of the items.")
  var kind: Kind

  @OptionGroup var matter: MatterOption

  @Option(help: "Only items of this standing: confirmed, or to_check for those to be checked.")
  var standing: Item.Standing?

  @Option(help: "How to write them.")
  var format: ListFormat = .text

  @OptionGroup var archive: ArchiveOption

  func run() throws {
    let records = try archive.existing().records(
      ofMatter: matter.matter, kinds: [kind], standing: standing)
    let writer = RecordWriter(format: format)
    try writer.begin()
    for record in records where !record.items.isEmpty { try writer.write(record) }
  }
}

/// How the items of the archive are written.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
  case text, jsonl, csv
}

/// Writes the items of reports to standard output, report by report.
struct RecordWriter {
  let format: ListFormat

  /// Whether JSON Lines hold the reports' texts.
  var includesText = false

  /// Writes what stands before the first report.
  func begin() throws {
    if format == .csv { try StandardOutput.write(Array(ItemTable.header.utf8)) }
  }

  func write(_ record: ReportRecord) throws {
    switch format {
    case .text: try StandardOutput.write(Array(ItemList.text(of: record).utf8))
    case .csv: try StandardOutput.write(Array(ItemTable.rows(of: record).utf8))
    case .jsonl:
      var lines: [UInt8] = []
      InterchangeWriter(includesText: includesText).write(record, to: &lines)
      try StandardOutput.write(lines)
    }
  }
}
