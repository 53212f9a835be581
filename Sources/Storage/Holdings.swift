public import Documents
import GRDB

/// What an archive holds, so that only what is new has to be read.
public struct Holdings: Sendable {
  /// What is to be done with a report.
  public enum Answer: Hashable, Sendable {
    /// It is new; its name may have been changed to one that is free.
    case new

    /// The archive has it.
    case held
  }

  private var hashes: Set<String>
  private var names: Set<String>

  init(hashes: Set<String>, names: Set<String>) {
    self.hashes = hashes
    self.names = names
  }

  /// Says what is to be done with a report and holds it from now on.
  ///
  /// Two reports of one name, such as a file that has changed since, are told apart by the head of
  /// the content hash: `a.txt@5f3a09c1`.
  public mutating func admit(_ report: inout Report) -> Answer {
    let hash = report.contentHash
    guard hashes.insert(hash).inserted else { return .held }
    if !names.insert(report.id).inserted {
      report.id += "@\(hash.prefix(8))"
      names.insert(report.id)
    }
    return .new
  }
}

extension Archive {
  public func holdings() throws(ArchiveError) -> Holdings {
    try reading { database in
      Holdings(
        hashes: try String.fetchSet(database, sql: "SELECT hash FROM report"),
        names: try String.fetchSet(database, sql: "SELECT name FROM report"))
    }
  }
}
