/// What a line of Markdown begins with, and the words that are left of it (CommonMark's blocks, as
/// far as they part a text into paragraphs).
struct MarkdownBlock {
  enum Kind: Equatable {
    case blank
    case heading(level: Int)
    /// Begins a paragraph: an item of a list, the first line of a quotation.
    case item
    /// Goes on with a paragraph, or begins one.
    case text
    /// A rule, a fence or the underline of a heading: parts paragraphs, holds no words.
    case mark(isFence: Bool)
    /// The address of a link, told apart from its text.
    case definition
  }

  var kind: Kind
  var words: Range<Int>

  init(_ bytes: [UInt8], _ line: Range<Int>) {
    var words = trimmed(bytes, line)
    var isQuoted = false
    while bytes[words].first == UInt8(ascii: ">") {
      words = trimmed(bytes, words.lowerBound + 1..<words.upperBound)
      isQuoted = true
    }
    self.words = words
    let text = bytes[words]
    if text.isEmpty {
      kind = .blank
    } else if text.starts(with: "```".utf8) || text.starts(with: "~~~".utf8) {
      kind = .mark(isFence: true)
    } else if Self.isRule(text) {
      kind = .mark(isFence: false)
    } else if let level = Self.headingLevel(text) {
      kind = .heading(level: level)
      self.words = Self.heading(bytes, words, level)
    } else if let marker = Self.listMarker(text) {
      kind = .item
      self.words = trimmed(bytes, words.lowerBound + marker..<words.upperBound)
    } else if Self.isDefinition(text) {
      kind = .definition
    } else {
      kind = .text
    }
    if isQuoted, self.words.isEmpty { kind = .blank }
  }

  /// Three or more of one mark, or an underline of any length.
  private static func isRule(_ text: ArraySlice<UInt8>) -> Bool {
    let marks = text.filter { !isSpace($0) }
    guard let mark = marks.first, "-*_=".utf8.contains(mark), marks.allSatisfy({ $0 == mark })
    else { return false }
    return marks.count >= 3 || mark == UInt8(ascii: "=")
  }

  private static func headingLevel(_ text: ArraySlice<UInt8>) -> Int? {
    let level = text.prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(level) else { return nil }
    return text.dropFirst(level).first.map(isSpace) ?? true ? level : nil
  }

  /// Without the marks before it and after it.
  private static func heading(_ bytes: [UInt8], _ range: Range<Int>, _ level: Int) -> Range<Int> {
    let words = trimmed(bytes, range.lowerBound + level..<range.upperBound)
    let open = bytes[words].reversed().drop { $0 == UInt8(ascii: "#") }
    let end = words.lowerBound + open.count
    guard end < words.upperBound, open.first.map(isSpace) ?? true else { return words }
    return trimmed(bytes, words.lowerBound..<end)
  }

  /// The bytes of `- `, `* `, `+ `, `1. ` or `1) `; nil where none begins the line.
  private static func listMarker(_ text: ArraySlice<UInt8>) -> Int? {
    let digits = text.prefix { (0x30...0x39).contains($0) }.count
    let marks = digits == 0 ? "-*+" : ".)"
    guard digits < 10, let mark = text.dropFirst(digits).first, marks.utf8.contains(mark),
      let next = text.dropFirst(digits + 1).first, isSpace(next)
    else { return nil }
    return digits + 1
  }

  /// Whether it reads like `[name]: https://…`.
  private static func isDefinition(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.first == UInt8(ascii: "["), let close = text.firstIndex(of: UInt8(ascii: "]"))
    else { return false }
    return text[(close + 1)...].first == UInt8(ascii: ":")
  }
}
