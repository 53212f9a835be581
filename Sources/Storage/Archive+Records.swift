public import Documents
import Foundation
import GRDB

extension Archive {
  /// The reports of a matter as they were read, in the order in which they were added.
  ///
  /// Without a name it gives back all reports of the archive; without kinds or standing the items
  /// of all kinds or standings. An unknown name is `ArchiveError.unknownMatter`. The cost grows
  /// with the size of the texts and items that are given back.
  public func records(
    ofMatter name: String? = nil, kinds: Set<Kind>? = nil, standing: Item.Standing? = nil
  ) throws(ArchiveError) -> [ReportRecord] {
    try reading { database in
      let choice = try Choice(matter: name, kinds: kinds, standing: standing, database)
      var records: [ReportRecord] = []
      var places: [Int64: Int] = [:]
      let reports = try Row.fetchCursor(
        database,
        sql: "SELECT report.id, metadata, text FROM \(choice.reports) ORDER BY \(choice.order)",
        arguments: choice.arguments)
      while let row = try reports.next() {
        var report = try StoredJSON.value(Report.self, row[1] as String)
        report.text = String(decoding: row[2] as Data, as: UTF8.self)
        places[row[0]] = records.count
        records.append(ReportRecord(report: report, blocks: [], sentences: [], items: []))
      }
      try fillBlocks(&records, places, choice, database)
      try fillSentences(&records, places, choice, database)
      try fillItems(&records, places, choice, database)
      return records
    }
  }

  private func fillBlocks(
    _ records: inout [ReportRecord], _ places: [Int64: Int], _ choice: Choice, _ database: Database
  ) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT report.id, kind, start, end, paragraph FROM \(choice.reports)
        JOIN block ON block.report = report.id ORDER BY \(choice.order), block.position
        """,
      arguments: choice.arguments)
    while let row = try rows.next() {
      guard let place = places[row[0]] else { continue }
      records[place].blocks.append(
        Block(
          kind: try value(Block.Kind(rawValue: row[1])),
          range: try range(row[2], row[3]), paragraph: row[4]))
    }
  }

  private func fillSentences(
    _ records: inout [ReportRecord], _ places: [Int64: Int], _ choice: Choice, _ database: Database
  ) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT report.id, start, end, block FROM \(choice.reports)
        JOIN sentence ON sentence.report = report.id ORDER BY \(choice.order), sentence.position
        """,
      arguments: choice.arguments)
    while let row = try rows.next() {
      guard let place = places[row[0]] else { continue }
      records[place].sentences.append(
        ReportRecord.SentencePlace(range: try range(row[1], row[2]), block: row[3]))
    }
  }

  private func fillItems(
    _ records: inout [ReportRecord], _ places: [Int64: Int], _ choice: Choice, _ database: Database
  ) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT report.id, item.kind, evidence, details, sentenceStart, sentenceEnd, paragraph,
          confidence, standing
        FROM \(choice.reports) JOIN item ON item.report = report.id
        WHERE \(choice.items) ORDER BY \(choice.order), item.position
        """,
      arguments: choice.arguments + choice.itemArguments)
    var stored = Array(repeating: StoredItems(), count: records.count)
    while let row = try rows.next() {
      guard let place = places[row[0]] else { continue }
      stored[place].heads.append(
        StoredItems.Head(
          kind: try value(Kind(rawValue: row[1])),
          evidence: try (row[2] as String).split(separator: ",").map { try value(TextRange($0)) },
          sentence: try range(row[4], row[5]), paragraph: row[6], confidence: row[7],
          standing: try value(Item.Standing(rawValue: row[8]))))
      stored[place].details.append(row[3])
    }
    let items = try concurrently(zip(records, stored).map { ($0.report.id, $1) }) {
      report, stored in
      try stored.items(of: report)
    }
    for (place, items) in items.enumerated() { records[place].items = items }
  }

  private func range(_ start: Int, _ end: Int) throws -> TextRange {
    guard 0 <= start, start <= end else { throw damage("a range \(start)..<\(end)") }
    return TextRange(start, end)
  }

  private func value<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw damage("an unknown \(Value.self)") }
    return value
  }

  private func damage(_ what: String) -> ArchiveError { .damaged(path, reason: what) }
}
