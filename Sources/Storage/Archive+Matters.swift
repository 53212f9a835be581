public import Documents
import Foundation
import GRDB

/// A matter as a list shows it.
public struct MatterSummary: Hashable, Sendable {
  public let name: String

  /// The folder it is named after; nil where a person named it.
  public let folder: String?
  public let reports: Int
  public let items: Int

  /// The number of items that a person should look at.
  public let toCheck: Int

  /// The publication dates of its reports, from the first to the last; unbounded where none is
  /// known.
  public let published: DayInterval
}

extension Archive {
  /// All matters, in the order in which they were made.
  public func matters() throws(ArchiveError) -> [MatterSummary] {
    try reading { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT name, folder,
            (SELECT count(*) FROM matterReport WHERE matter = matter.id),
            (SELECT count(*) FROM matterReport AS member JOIN item USING (report)
              WHERE member.matter = matter.id),
            (SELECT count(*) FROM matterReport AS member JOIN item USING (report)
              WHERE member.matter = matter.id AND standing = 'to_check'),
            (SELECT min(metadata ->> '$.published.interval.earliest') FROM report JOIN matterReport
              AS member ON member.report = report.id WHERE member.matter = matter.id),
            (SELECT max(metadata ->> '$.published.interval.latest') FROM report JOIN matterReport
              AS member ON member.report = report.id WHERE member.matter = matter.id)
          FROM matter ORDER BY id
          """
      ).map { row in
        MatterSummary(
          name: row[0], folder: row[1], reports: row[2], items: row[3], toCheck: row[4],
          published: DayInterval(
            (row[5] as String?).flatMap { Day(iso: $0) },
            (row[6] as String?).flatMap { Day(iso: $0) }))
      }
    }
  }

  /// The names of a matter's reports, in the order in which they were added.
  public func reportNames(ofMatter name: String) throws(ArchiveError) -> [String] {
    try reading { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT report.name FROM matterReport AS member JOIN report ON report.id = member.report
          WHERE member.matter = ? ORDER BY member.position
          """,
        arguments: [try Self.id(ofMatter: name, database)])
    }
  }

  /// The name of the matter that reports of a folder belong to.
  ///
  /// It is the matter that was made from that folder, else the one of the folder's own name, else a
  /// new one; where a matter of another folder has that name, a number is put behind it.
  public func matterName(forFolder folder: String) throws(ArchiveError) -> String {
    let base = URL(fileURLWithPath: folder).lastPathComponent
    return try reading { database in
      let made = try String.fetchOne(
        database, sql: "SELECT name FROM matter WHERE folder = ?", arguments: [folder])
      if let made { return made }
      var name = base == "/" || base.isEmpty ? "unnamed" : base
      var number = 1
      while try Self.isTaken(name, database) {
        number += 1
        name = "\(base) \(number)"
      }
      return name
    }
  }

  /// Whether a matter of another folder has the name.
  private static func isTaken(_ name: String, _ database: Database) throws -> Bool {
    try Int.fetchOne(
      database, sql: "SELECT 1 FROM matter WHERE name = ? AND folder IS NOT NULL",
      arguments: [name]) != nil
  }

  static func id(ofMatter name: String, _ database: Database) throws -> Int64 {
    if let id = try Int64.fetchOne(
      database, sql: "SELECT id FROM matter WHERE name = ?", arguments: [name])
    {
      return id
    }
    throw ArchiveError.unknownMatter(
      name, known: try String.fetchAll(database, sql: "SELECT name FROM matter ORDER BY id"))
  }
}
