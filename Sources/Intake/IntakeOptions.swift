public import Documents

/// What the person who hands reports over says of them.
public struct IntakeOptions: Hashable, Sendable {
  /// When they were published; wins over what a report says of itself.
  public var published: Publication?

  /// The outlet; wins over what a report says of itself.
  public var source: String?

  /// How to read every input, whatever its name says.
  public var format: InputFormat?

  public init(
    published: Publication? = nil, source: String? = nil, format: InputFormat? = nil
  ) {
    self.published = published
    self.source = source
    self.format = format
  }
}

/// The forms in which reports come.
public enum InputFormat: String, Hashable, Sendable, CaseIterable {
  case text, html, markdown, jsonl

  /// What the names of reports in a folder end in.
  static let endings = [
    ".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".jsonl", ".ndjson",
  ]

  /// The format that a file's name tells, or nil.
  init?(fileName name: String) {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    switch name[dot...].lowercased() {
    case ".txt", ".text": self = .text
    case ".md", ".markdown": self = .markdown
    case ".html", ".htm", ".xhtml": self = .html
    case ".jsonl", ".ndjson": self = .jsonl
    default: return nil
    }
  }
}
