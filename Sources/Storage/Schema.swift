import GRDB

/// The file is a database, but not an archive.
struct ForeignDatabase: Error {}

/// The file has tables that this version does not know.
struct NewerDatabase: Error {}

/// The tables of the archive.
///
/// A migration that has landed never changes: a later version adds one of its own, and
/// `SchemaTests` opens a file made by the first for good.
enum Schema {
  /// Where a file stands on the way to the schema of this version.
  enum Stage { case empty, older, current }

  /// "Rapp", in the header field by which `file` and other programs tell an archive.
  static let applicationID = 0x5261_7070

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 reports, items and matters") { try $0.execute(sql: first) }
    return migrator
  }

  /// - Throws: `NewerDatabase` where a later version has changed the tables.
  static func stage(_ database: Database) throws -> Stage {
    guard try database.tableExists("report") else { return .empty }
    if try migrator.hasBeenSuperseded(database) { throw NewerDatabase() }
    return try migrator.hasCompletedMigrations(database) ? .current : .older
  }

  /// Keeps the program from putting its tables into the database of another.
  static func refuseForeign(_ database: Database) throws {
    // Tables first: another process that is making the archive writes both at once.
    let tables = try Int.fetchOne(
      database, sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name NOT LIKE 'grdb_%'")
    let id = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    if id != applicationID, id != 0 || tables != 0 { throw ForeignDatabase() }
  }

  /// Offsets count UTF-8 bytes, so a report's text is kept as its bytes; all else that is known
  /// of a report is the JSON of `Report`.
  ///
  /// A sentence's words are not stored again: `sentenceText` cuts
  /// them out of the report, and the index of words reads them there.
  private static let first = """
    PRAGMA application_id = 0x52617070;

    CREATE TABLE report (
      id INTEGER PRIMARY KEY,
      hash TEXT NOT NULL UNIQUE,
      metadata TEXT NOT NULL,
      text BLOB NOT NULL,
      name TEXT NOT NULL GENERATED ALWAYS AS (metadata ->> '$.id') VIRTUAL,
      source TEXT GENERATED ALWAYS AS (metadata ->> '$.source') VIRTUAL,
      published TEXT GENERATED ALWAYS AS (metadata ->> '$.published.value') VIRTUAL
    ) STRICT;
    CREATE UNIQUE INDEX reportName ON report(name);

    CREATE TABLE block (
      report INTEGER NOT NULL REFERENCES report(id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,
      start INTEGER NOT NULL,
      end INTEGER NOT NULL CHECK (start <= end),
      paragraph INTEGER NOT NULL,
      PRIMARY KEY (report, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE sentence (
      id INTEGER PRIMARY KEY,
      report INTEGER NOT NULL,
      position INTEGER NOT NULL,
      start INTEGER NOT NULL,
      end INTEGER NOT NULL CHECK (start <= end),
      block INTEGER NOT NULL,
      UNIQUE (report, position),
      FOREIGN KEY (report, block) REFERENCES block(report, position) ON DELETE CASCADE
    ) STRICT;

    CREATE TABLE item (
      report INTEGER NOT NULL REFERENCES report(id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      id TEXT NOT NULL,
      kind TEXT NOT NULL,
      start INTEGER NOT NULL,
      end INTEGER NOT NULL CHECK (start <= end),
      evidence TEXT NOT NULL,
      sentenceStart INTEGER NOT NULL,
      sentenceEnd INTEGER NOT NULL CHECK (sentenceStart <= sentenceEnd),
      paragraph INTEGER NOT NULL,
      confidence REAL NOT NULL,
      standing TEXT NOT NULL,
      details TEXT NOT NULL,
      PRIMARY KEY (report, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX itemKind ON item(kind);

    CREATE TABLE matter (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      folder TEXT UNIQUE
    ) STRICT;

    CREATE TABLE matterReport (
      matter INTEGER NOT NULL REFERENCES matter(id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      report INTEGER NOT NULL REFERENCES report(id) ON DELETE CASCADE,
      PRIMARY KEY (matter, position),
      UNIQUE (matter, report)
    ) STRICT, WITHOUT ROWID;

    CREATE VIEW sentenceText (id, words) AS
      SELECT sentence.id,
        CAST(substr(report.text, sentence.start + 1, sentence.end - sentence.start) AS TEXT)
      FROM sentence JOIN report ON report.id = sentence.report;
    CREATE VIRTUAL TABLE sentenceIndex USING fts5(
      words, content = 'sentenceText', content_rowid = 'id', tokenize = 'porter unicode61');
    """
}
