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
        SELECT report.id, evidence, details, sentenceStart, sentenceEnd, paragraph, confidence,
          standing
        FROM \(choice.reports) JOIN item ON item.report = report.id
        WHERE \(choice.items) ORDER BY \(choice.order), item.position
        """,
      arguments: choice.arguments + choice.itemArguments)
    var batch = ItemBatch()
    while let row = try rows.next() {
      guard let place = places[row[0]] else { continue }
      if batch.place != place {
        try batch.empty(into: &records)
        batch.place = place
      }
      batch.evidence.append(row[1])
      batch.details.append(row[2])
      batch.rest.append(
        (
          sentence: try range(row[3], row[4]), paragraph: row[5], confidence: row[6],
          standing: try value(Item.Standing(rawValue: row[7]))
        ))
    }
    try batch.empty(into: &records)
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

/// The part of the archive that a question is about, as the pieces of SQL that choose it.
private struct Choice {
  var reports = "report"
  var order = "report.id"
  var arguments: StatementArguments = []
  var items = "true"
  var itemArguments: StatementArguments = []

  init(
    matter: String?, kinds: Set<Kind>?, standing: Item.Standing?, _ database: Database
  ) throws {
    if let matter {
      reports = """
        matterReport AS member JOIN report ON member.matter = ? AND report.id = member.report
        """
      order = "member.position"
      arguments = [try Archive.id(ofMatter: matter, database)]
    }
    if let kinds {
      let names = kinds.map(\.rawValue).sorted()
      items += " AND item.kind IN (\(names.map { _ in "?" }.joined(separator: ", ")))"
      itemArguments += StatementArguments(names)
    }
    if let standing {
      items += " AND item.standing = ?"
      itemArguments += [standing.rawValue]
    }
  }
}

/// The items of one report while they are read.
private struct ItemBatch {
  var place = 0
  var evidence: [String] = []
  var details: [String] = []
  var rest: [(sentence: TextRange, paragraph: Int, confidence: Double, standing: Item.Standing)] =
    []

  mutating func empty(into records: inout [ReportRecord]) throws {
    defer { self = ItemBatch() }
    guard !rest.isEmpty else { return }
    let evidence = try StoredJSON.values([TextRange].self, evidence)
    let details = try StoredJSON.values(Details.self, details)
    let report = records[place].report.id
    records[place].items = rest.indices.map {
      Item(
        report: report, evidence: evidence[$0], sentence: rest[$0].sentence,
        paragraph: rest[$0].paragraph, confidence: rest[$0].confidence,
        standing: rest[$0].standing, details: details[$0])
    }
  }
}
