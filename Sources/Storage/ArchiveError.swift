import Foundation
import GRDB

/// Why the archive could not be used.
public enum ArchiveError: Error, Equatable {
  case missing(String)
  case notAnArchive(String)
  case newer(String)
  case locked(String)
  case full(String)
  case readOnly(String)
  case unopenable(String, reason: String)
  case damaged(String, reason: String)
  case failed(String, reason: String)

  /// No matter has the name; `known` are those there are.
  case unknownMatter(String, known: [String])

  /// Another process added a report under the same name in the meantime.
  case nameTaken(String)
}

extension ArchiveError {
  /// What an error of the database or the file system means to the person who named the file.
  init(_ error: any Error, path: String) {
    self =
      switch error {
      case let error as ArchiveError: error
      case is ForeignDatabase: .notAnArchive(path)
      case is NewerDatabase: .newer(path)
      case let error as DatabaseError: ArchiveError(database: error, path: path)
      case is DecodingError: .damaged(path, reason: "it holds a value that cannot be read")
      default: .unopenable(path, reason: error.localizedDescription)
      }
  }

  private init(database error: DatabaseError, path: String) {
    let reason = error.message ?? "\(error.resultCode)"
    self =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: .locked(path)
      case .SQLITE_FULL: .full(path)
      case .SQLITE_READONLY, .SQLITE_PERM: .readOnly(path)
      case .SQLITE_NOTADB: .notAnArchive(path)
      case .SQLITE_CANTOPEN: .unopenable(path, reason: reason)
      case .SQLITE_CORRUPT: .damaged(path, reason: reason)
      default: .failed(path, reason: reason)
      }
  }
}

extension ArchiveError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missing(let path):
      "no archive at '\(path)'; make one with `rapporteur add FILE…`, or name one with --archive"
    case .notAnArchive(let path):
      "'\(path)' is not an archive of rapporteur; name another file with --archive"
    case .newer(let path):
      "'\(path)' was written by a newer rapporteur; use that version, or name another file with "
        + "--archive"
    case .locked(let path):
      "'\(path)' is being changed by another program, which did not end in time; try again when "
        + "it is done"
    case .full(let path):
      "the disk of '\(path)' is full; make room and run the command again: what was added stays"
    case .readOnly(let path):
      "'\(path)' cannot be written, nor the log that SQLite keeps beside it; change the "
        + "permissions of file and folder, or copy the archive and name the copy with --archive"
    case .unopenable(let path, let reason):
      "cannot open the archive '\(path)': \(reason); check that the file can be read and its "
        + "folder be written, where SQLite keeps its log, or name another file with --archive"
    case .damaged(let path, let reason):
      "the archive '\(path)' is damaged (\(reason)); restore a copy, or move it away and add the "
        + "reports again"
    case .failed(let path, let reason):
      "the archive '\(path)' could not be used: \(reason)"
    case .unknownMatter(let name, let known):
      known.isEmpty
        ? "no matter is called '\(name)': the archive has none yet; add reports first"
        : "no matter is called '\(name)'; there is "
          + known.prefix(10).map { "'\($0)'" }.joined(separator: ", ")
          + (known.count > 10 ? ", … (`rapporteur matters` lists all \(known.count))" : "")
    case .nameTaken(let name):
      "another program added a report named '\(name)' in the meantime; run the command again"
    }
  }
}
