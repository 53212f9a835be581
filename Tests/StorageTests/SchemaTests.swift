import Documents
import Foundation
import GRDB
import Testing

@testable import Storage

@Suite struct SchemaTests {
  private let folder: Folder
  private let path: String

  /// Makes an archive of the first version from the SQL text that is kept for good.
  init() throws {
    folder = try Folder()
    path = folder.path("archive.sqlite")
    let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/archive-1.sql")
    let sql = try String(contentsOf: fixture, encoding: .utf8)
    try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
  }

  @Test func `an archive of the first version is read`() throws {
    let archive = try Archive(existing: path)
    let records = try archive.records(ofMatter: "bridge")
    #expect(records.map(expectation) == [expectation(Samples.complete)])
    #expect(try archive.search("closing").map(\.report) == ["reports/bridge.html"])
    #expect(try archive.matters().map(\.folder) == ["/data/bridge"])
  }

  @Test func `an archive of the first version is added to`() throws {
    let archive = try Archive(creating: path)
    #expect(try archive.add(Samples.complete, to: "bridge") == .present)
    #expect(try archive.add(Samples.record("b", "It opens."), to: "bridge") == .added)
    #expect(try archive.records().count == 2)
  }

  @Test func `the first migration still makes the tables of the first version`() throws {
    let fresh = folder.path("fresh.sqlite")
    _ = try Archive(creating: fresh)
    #expect(try schema(fresh) == schema(path))
  }

  private func schema(_ path: String) throws -> [String] {
    try DatabaseQueue(path: path).read { database in
      try String.fetchAll(
        database, sql: "SELECT coalesce(sql, name) FROM sqlite_master ORDER BY type, name")
    }
  }
}
