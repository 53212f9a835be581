/// One report as it was received: its text, untouched, and what is known about it.
public struct Report: Hashable, Sendable, Codable {
  /// The path as given, the `id` of an interchange line, or a hash; unique among the reports
  /// read together.
  public var id: String

  /// The outlet.
  public var source: String?
  public var title: String?
  public var url: String?

  /// A BCP 47 tag.
  public var language: String?

  /// Nil until it is given, found or inferred.
  public var published: Publication?

  /// ISO 8601, as the report's own metadata tells it.
  public var modified: String?

  /// ISO 8601: when the copy at hand was taken.
  ///
  /// Never a substitute for `published`.
  public var captured: String?

  /// SHA-256 of the original bytes, in hexadecimal; empty where the original was a line of
  /// another file without a hash of its own.
  public var sha256: String

  /// What was read, decoded.
  ///
  /// For HTML and Markdown the title is its first paragraph and
  /// paragraphs are parted by blank lines.
  public var text: String

  /// How the bytes of the original became `text`; `verify` walks it backwards.
  public var origin: Origin?

  public init(
    id: String, text: String, source: String? = nil, title: String? = nil, url: String? = nil,
    language: String? = nil, published: Publication? = nil, modified: String? = nil,
    captured: String? = nil, sha256: String = "", origin: Origin? = nil
  ) {
    self.id = id
    self.text = text
    self.source = source
    self.title = title
    self.url = url
    self.language = language
    self.published = published
    self.modified = modified
    self.captured = captured
    self.sha256 = sha256
    self.origin = origin
  }
}

/// Where the original of a report lies and how its bytes were read.
public struct Origin: Hashable, Sendable, Codable {
  public enum Format: String, Hashable, Sendable, Codable {
    case text, markdown, html, jsonl
  }

  public enum Encoding: String, Hashable, Sendable, Codable {
    case utf8 = "utf-8"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    case windows1252 = "windows-1252"
  }

  /// A run of the report's text and the bytes of the original that it was read from.
  public struct Run: Hashable, Sendable, Codable {
    /// UTF-8 offsets in the report's text.
    public var text: TextRange
    /// Offsets in the original's bytes.
    public var bytes: TextRange

    public init(text: TextRange, bytes: TextRange) {
      self.text = text
      self.bytes = bytes
    }
  }

  /// The file, absolute; nil for standard input.
  public var path: String?

  /// The line of a JSON Lines file, from 1; nil for a file of one report.
  public var line: Int?
  public var format: Format
  public var encoding: Encoding
  public var runs: [Run]

  public init(
    path: String?, line: Int? = nil, format: Format, encoding: Encoding, runs: [Run] = []
  ) {
    self.path = path
    self.line = line
    self.format = format
    self.encoding = encoding
    self.runs = runs
  }
}
