import GRDB

/// The archive: one SQLite file that holds reports and items.
public struct Archive: Sendable {
  public init() {}
}
