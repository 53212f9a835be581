import Documents
import Foundation
import GRDB
import Testing

@testable import Storage

@Suite struct AddingTests {
  private let folder: Folder
  private let archive: Archive

  init() throws {
    folder = try Folder()
    archive = try Archive(creating: folder.path("new/folder/archive.sqlite"))
  }

  @Test func `gives back a report exactly as it was read`() throws {
    #expect(try archive.add(Samples.complete, to: "bridge") == .added)
    let records = try archive.records(ofMatter: "bridge")
    #expect(records.map(expectation) == [expectation(Samples.complete)])
    #expect(Set(records[0].items.map(\.kind)) == Set(Kind.allCases))
  }

  @Test func `keeps the day that a deadline was moved from`() throws {
    var record = Samples.complete
    for index in record.items.indices {
      guard case .deadline(var details) = record.items[index].details else { continue }
      details.was = details.when
      record.items[index].details = .deadline(details)
    }
    _ = try archive.add(record, to: "bridge")
    #expect(try archive.records().map(expectation) == [expectation(record)])
  }

  @Test func `keeps a text with a NUL, a byte-order mark and no ASCII letter`() throws {
    let record = Samples.record("odd", "\u{FEFF}Ελλάς\u{0}\r\n“Ça ira”", "𝄞")
    _ = try archive.add(record, to: "odd")
    #expect(try archive.records().map(expectation) == [expectation(record)])
  }

  @Test func `keeps a report without a word`() throws {
    let record = Samples.record("empty")
    _ = try archive.add(record, to: "odd")
    #expect(try archive.records().map(expectation) == [expectation(record)])
  }

  @Test func `adds a report once`() throws {
    let record = Samples.record("a", "The bridge is closed.")
    var renamed = record
    renamed.report.id = "b"
    #expect(try archive.add(record, to: "bridge") == .added)
    #expect(try archive.add(record, to: "bridge") == .present)
    #expect(try archive.add(renamed, to: "bridge") == .present)
    #expect(try archive.records().map(\.report.id) == ["a"])
  }

  @Test func `puts a report that is there into a second matter`() throws {
    let record = Samples.record("a", "The bridge is closed.")
    #expect(try archive.join(record.report, to: "bridge") == nil)
    #expect(try archive.matters().isEmpty)
    _ = try archive.add(record, to: "bridge")
    #expect(try archive.add(record, to: "harbor") == .joined)
    #expect(try archive.join(record.report, to: "traffic") == .joined)
    #expect(try archive.join(record.report, to: "traffic") == .present)
    #expect(try archive.records(ofMatter: "traffic").map(\.report.id) == ["a"])
    #expect(try archive.records().count == 1)
  }

  @Test func `leaves nothing of a report that fails in the middle`() throws {
    _ = try archive.add(Samples.record("a", "The bridge is closed."), to: "bridge")
    let before = try dump(archive)
    var broken = Samples.record("b", "Nobody may cross.", "The mayor agreed.")
    broken.sentences[1].block = 7
    #expect(throws: ArchiveError.self) { try archive.add(broken, to: "another") }
    #expect(try dump(archive) == before)
  }

  @Test func `an interrupted addition taken up again ends like one that was not`() throws {
    let records = (0..<9).map { Samples.record("r\($0)", "Bridge \($0) is closed.", "So be it.") }
    for record in records { _ = try archive.add(record, to: "bridge") }
    let path = folder.path("interrupted.sqlite")
    for run in [records.prefix(4), records[...]] {
      let interrupted = try Archive(creating: path)
      for record in run { _ = try interrupted.add(record, to: "bridge") }
      #expect(throws: CancellationError.self) {
        try interrupted.writeAndFail(Samples.record("half", "This one is cut off."))
      }
    }
    #expect(try dump(try Archive(existing: path)) == dump(archive))
  }

  @Test func `two reports of one name are told apart by their content`() throws {
    _ = try archive.add(Samples.record("a.txt", "The bridge is closed."), to: "bridge")
    var changed = Samples.record("a.txt", "The bridge is open.").report
    var same = Samples.record("other.txt", "The bridge is closed.").report
    var holdings = try archive.holdings()
    #expect(holdings.admit(&same) == .held)
    #expect(holdings.admit(&changed) == .new)
    #expect(changed.id == "a.txt@" + changed.contentHash.prefix(8))
    #expect(holdings.admit(&changed) == .held)
  }

  @Test func `a name that another program took is an error that says what to do`() throws {
    _ = try archive.add(Samples.record("a.txt", "The bridge is closed."), to: "bridge")
    #expect(throws: ArchiveError.nameTaken("a.txt")) {
      try archive.add(Samples.record("a.txt", "The bridge is open."), to: "bridge")
    }
  }

  @Test(arguments: [
    ("", false), ("abc", false), (String(repeating: "0a", count: 32), true),
    (String(repeating: "0A", count: 32), false),
  ])
  func `a report is known by its hash where it has one`(hash: String, isUsed: Bool) {
    let report = Report(id: "a", text: "abc", sha256: hash)
    #expect((report.contentHash == hash) == isUsed)
    #expect(report.contentHash.count == 64)
  }
}

extension Archive {
  /// What a kill in the middle of `add` comes to: the report is written, and never committed.
  fileprivate func writeAndFail(_ record: ReportRecord) throws {
    try DatabaseQueue(path: path).write { database in
      try database.execute(
        sql: "INSERT INTO report (hash, metadata, text) VALUES ('x', '{\"id\":\"half\"}', x'41')")
      throw CancellationError()
    }
  }
}

/// All that an archive holds, row by row.
func dump(_ archive: Archive) throws -> String {
  try archive.reading { database in
    var text = ""
    let tables = try String.fetchAll(
      database, sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    for table in tables {
      let rows = try Row.fetchAll(database, sql: "SELECT * FROM \"\(table)\"")
      text += "\(table)\n" + rows.map { "\($0)\n" }.sorted().joined()
    }
    return text
  }
}
