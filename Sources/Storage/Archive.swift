import Foundation
import GRDB

/// The archive: one SQLite file that holds reports, their items and the matters they belong to.
///
/// Several processes may use one file at a time: a reader waits for nobody, and a change for
/// another's end. All functions throw `ArchiveError`.
public struct Archive: Sendable {
  /// The file, as it was named to `init`.
  public let path: String

  private let database: DatabaseQueue

  /// Opens an archive that is there.
  ///
  /// - Throws: `ArchiveError.missing` where there is none: a question never creates a file.
  public init(existing path: String) throws(ArchiveError) {
    guard FileManager.default.fileExists(atPath: path) else { throw .missing(path) }
    self.path = path
    do {
      database = try DatabaseQueue(path: path, configuration: Self.connection(patience: 10))
      let stage = try database.read(Schema.stage)
      if stage == .empty { throw ArchiveError.missing(path) }
      if stage == .older { try Schema.migrator.migrate(database) }
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// Opens an archive to add to it, and makes file and folder where they are missing.
  ///
  /// A change waits `patience` seconds for that of another process to end.
  public init(creating path: String, patience: Double = 10) throws(ArchiveError) {
    self.path = path
    do {
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      database = try DatabaseQueue(path: path, configuration: Self.connection(patience: patience))
      if try database.read(Schema.stage) != .current { try Self.makeTables(database) }
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  private static func makeTables(_ database: DatabaseQueue) throws {
    do {
      // A reader never waits for a writer in this mode, which the file remembers.
      try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
      try Schema.migrator.migrate(database)
    } catch {
      // Another process may have made them in the meantime.
      guard try database.read(Schema.stage) == .current else { throw error }
    }
  }

  private static func connection(patience: Double) -> Configuration {
    var configuration = Configuration()
    configuration.label = "archive"
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { database in
      // With a write-ahead log the file stays whole at any kill or loss of power; only the last
      // reports may have to be added again after the latter.
      try database.execute(sql: "PRAGMA synchronous = NORMAL")
      try Schema.refuseForeign(database)
    }
    return configuration
  }

  func reading<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
    do { return try database.read(body) } catch { throw ArchiveError(error, path: path) }
  }

  /// Runs `body` in one transaction: all of it is kept, or nothing.
  func writing<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
    do { return try database.write(body) } catch { throw ArchiveError(error, path: path) }
  }
}
