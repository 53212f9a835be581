public import Documents
import Foundation
import GRDB

/// What `add` did with a report.
public enum Addition: Hashable, Sendable {
  /// The archive did not have it.
  case added

  /// The archive had it in another matter; now it is in this one too.
  case joined

  /// The matter had it: nothing changed.
  case present
}

extension Archive {
  /// Keeps a report in a matter, all of it or, where anything fails, nothing.
  ///
  /// A report is known by its content hash: one that is there is not stored again and keeps the
  /// name and the metadata that it has. The matter is made with its first report; `folder` is the
  /// one that it is named after, nil for a name that a person chose.
  public func add(
    _ record: ReportRecord, to matter: String, folder: String? = nil
  ) throws(ArchiveError) -> Addition {
    try writing { database in
      let matter = try Self.matter(matter, folder: folder, database)
      if let known = try Self.report(hash: record.report.contentHash, database) {
        return try Self.join(known, to: matter, database) ? .joined : .present
      }
      _ = try Self.join(try insert(record, database), to: matter, database)
      return .added
    }
  }

  /// Puts a report that the archive has into a matter.
  ///
  /// - Returns: nil where the archive has no report of that content.
  public func join(
    _ report: Report, to matter: String, folder: String? = nil
  ) throws(ArchiveError) -> Addition? {
    try writing { database in
      guard let known = try Self.report(hash: report.contentHash, database) else { return nil }
      let matter = try Self.matter(matter, folder: folder, database)
      return try Self.join(known, to: matter, database) ? .joined : .present
    }
  }

  private static func report(hash: String, _ database: Database) throws -> Int64? {
    try Int64.fetchOne(database, sql: "SELECT id FROM report WHERE hash = ?", arguments: [hash])
  }

  private static func matter(
    _ name: String, folder: String?, _ database: Database
  ) throws -> Int64 {
    if let id = try Int64.fetchOne(
      database, sql: "SELECT id FROM matter WHERE name = ?", arguments: [name])
    {
      return id
    }
    try database.execute(
      sql: "INSERT INTO matter (name, folder) VALUES (?, ?)", arguments: [name, folder])
    return database.lastInsertedRowID
  }

  /// - Returns: false where the matter has the report.
  private static func join(_ report: Int64, to matter: Int64, _ database: Database) throws -> Bool {
    try database.execute(
      sql: """
        INSERT INTO matterReport (matter, position, report)
        SELECT ?1, (SELECT count(*) FROM matterReport WHERE matter = ?1), ?2
        ON CONFLICT (matter, report) DO NOTHING
        """,
      arguments: [matter, report])
    return database.changesCount == 1
  }

  private func insert(_ record: ReportRecord, _ database: Database) throws -> Int64 {
    let name = record.report.id
    if try Int.fetchOne(database, sql: "SELECT 1 FROM report WHERE name = ?", arguments: [name])
      != nil
    {
      throw ArchiveError.nameTaken(name)
    }
    var metadata = record.report
    metadata.text = ""
    try database.execute(
      sql: "INSERT INTO report (hash, metadata, text) VALUES (?, ?, ?)",
      arguments: [
        record.report.contentHash, try StoredJSON.text(metadata), Data(record.report.text.utf8),
      ])
    let report = database.lastInsertedRowID
    try Self.insert(record.blocks, of: report, database)
    try Self.insert(record.sentences, of: report, text: record.report.text, database)
    try Self.insert(record.items, of: report, database)
    return report
  }

  private static func insert(_ blocks: [Block], of report: Int64, _ database: Database) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO block (report, position, kind, start, end, paragraph) VALUES (?, ?, ?, ?, ?, ?)
        """)
    for (position, block) in blocks.enumerated() {
      try statement.execute(arguments: [
        report, position, block.kind.rawValue, block.range.start, block.range.end, block.paragraph,
      ])
    }
  }

  private static func insert(
    _ sentences: [ReportRecord.SentencePlace], of report: Int64, text: String, _ database: Database
  ) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT INTO sentence (report, position, start, end, block) VALUES (?, ?, ?, ?, ?)")
    let index = try database.cachedStatement(
      sql: "INSERT INTO sentenceIndex (rowid, words) VALUES (?, ?)")
    let bytes = Array(text.utf8)
    for (position, sentence) in sentences.enumerated() {
      let range = sentence.range
      try statement.execute(arguments: [
        report, position, range.start, range.end, sentence.block,
      ])
      let words = String(decoding: bytes[range.start..<range.end], as: UTF8.self)
      try index.execute(arguments: [database.lastInsertedRowID, words])
    }
  }

  private static func insert(_ items: [Item], of report: Int64, _ database: Database) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO item (
          report, position, id, kind, start, end, evidence, sentenceStart, sentenceEnd, paragraph,
          confidence, standing, details)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for (position, item) in items.enumerated() {
      let range = item.range
      try statement.execute(arguments: [
        report, position, item.id, item.kind.rawValue, range.start, range.end,
        item.evidence.map { "\($0.start)-\($0.end)" }.joined(separator: ","), item.sentence.start,
        item.sentence.end, item.paragraph, item.confidence, item.standing.rawValue,
        try StoredDetails.text(item.details),
      ])
    }
  }
}
