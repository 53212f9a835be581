import Documents
import Foundation
import GRDB
import Testing

@testable import Storage

@Suite struct OpeningTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  @Test func `a question about an archive that is not there makes no file`() throws {
    let path = folder.path("none.sqlite")
    #expect(throws: ArchiveError.missing(path)) { try Archive(existing: path) }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `an empty file is no archive to read, and becomes one to add to`() throws {
    let path = folder.path("empty.sqlite")
    try Data().write(to: URL(fileURLWithPath: path))
    #expect(throws: ArchiveError.missing(path)) { try Archive(existing: path) }
    #expect(try Archive(creating: path).records().isEmpty)
  }

  @Test func `a file that is no database is left alone`() throws {
    let path = folder.path("notes.txt")
    let notes = Data(String(repeating: "Shopping list. ", count: 100).utf8)
    try notes.write(to: URL(fileURLWithPath: path))
    #expect(throws: ArchiveError.notAnArchive(path)) { try Archive(existing: path) }
    #expect(throws: ArchiveError.notAnArchive(path)) { try Archive(creating: path) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == notes)
  }

  @Test func `another program's database is left alone`() throws {
    let path = folder.path("photos.sqlite")
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE photo (id INTEGER)") }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(throws: ArchiveError.notAnArchive(path)) { try Archive(creating: path) }
    #expect(throws: ArchiveError.notAnArchive(path)) { try Archive(existing: path) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
  }

  @Test func `an archive whose making was cut off is made anew`() throws {
    let path = folder.path("archive.sqlite")
    try DatabaseQueue(path: path).write {
      try $0.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
    }
    #expect(throws: ArchiveError.missing(path)) { try Archive(existing: path) }
    #expect(try Archive(creating: path).records().isEmpty)
  }

  @Test func `a newer version's archive is left alone`() throws {
    let path = folder.path("archive.sqlite")
    _ = try Archive(creating: path)
    try DatabaseQueue(path: path).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 what is to come')")
    }
    #expect(throws: ArchiveError.newer(path)) { try Archive(existing: path) }
    #expect(throws: ArchiveError.newer(path)) { try Archive(creating: path) }
  }

  @Test func `a folder that cannot be made is an error that names the archive`() throws {
    try Data().write(to: URL(fileURLWithPath: folder.path("file")))
    let path = folder.path("file/archive.sqlite")
    let error = #expect(throws: ArchiveError.self) { try Archive(creating: path) }
    #expect("\(try #require(error))".contains("'\(path)'"))
  }

  @Test func `a folder is no archive`() throws {
    let error = #expect(throws: ArchiveError.self) { try Archive(existing: folder.path) }
    #expect("\(try #require(error))".contains("'\(folder.path)'"))
  }

  @Test func `a damaged file is told from one that is no archive`() throws {
    let path = folder.path("archive.sqlite")
    do {
      let archive = try Archive(creating: path)
      for number in 0..<50 {
        _ = try archive.add(Samples.record("r\(number)", "Bridge \(number)."), to: "bridge")
      }
    }
    let url = URL(fileURLWithPath: path)
    var bytes = try Data(contentsOf: url)
    for offset in 4096..<bytes.count { bytes[offset] = 0xA5 }
    try bytes.write(to: url)
    let error = #expect(throws: ArchiveError.self) { try Archive(existing: path).records() }
    #expect("\(try #require(error))".contains("is damaged"))
  }

  @Test func `another program's lock is waited for, then told`() throws {
    let path = folder.path("archive.sqlite")
    let archive = try Archive(creating: path, patience: 0.1)
    let other = try DatabaseQueue(path: path)
    try other.inDatabase { database in
      try database.execute(sql: "BEGIN IMMEDIATE")
      #expect(throws: ArchiveError.locked(path)) {
        try archive.add(Samples.record("a", "Closed."), to: "bridge")
      }
      #expect(try archive.records().isEmpty, "a reader need not wait")
      try database.execute(sql: "ROLLBACK")
    }
    #expect(try archive.add(Samples.record("a", "Closed."), to: "bridge") == .added)
  }

  @Test func `a full disk loses only the report that did not fit`() throws {
    let path = folder.path("archive.sqlite")
    let archive = try Archive(creating: path)
    _ = try archive.add(Samples.record("a", "It fits."), to: "bridge")
    let pages = try archive.limitSize()
    let long = Samples.record("b", String(repeating: "It does not. ", count: 100_000))
    #expect(throws: ArchiveError.full(path)) { try archive.add(long, to: "bridge") }
    #expect(try archive.records().map(\.report.id) == ["a"], "\(pages) pages")
  }
}

extension Archive {
  /// Lets the file grow no further, as on a full disk.
  fileprivate func limitSize() throws -> Int {
    try writing { database in
      let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
      return try Int.fetchOne(database, sql: "PRAGMA max_page_count = \(pages)") ?? 0
    }
  }
}
