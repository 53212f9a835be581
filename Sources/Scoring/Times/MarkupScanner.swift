/// Parts an XML file into tags and the text between them.
///
/// Declarations, comments and processing instructions are passed over; character data in
/// `<![CDATA[…]]>` is text.
///
/// - Complexity: O(n) in the number of bytes.
struct MarkupScanner {
  enum Piece {
    case text(MarkupText)
    case open(MarkupTag)
    case close(String, line: Int)
  }

  private let bytes: [UInt8]
  private let path: String
  private var index = 0
  private var line = 1

  init(_ bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
  }

  /// The next piece; nil at the end of the file.
  ///
  /// - Throws: `GoldFileError` where a tag is not ended or has no name.
  mutating func next() throws(GoldFileError) -> Piece? {
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        let end = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        return .text(text(to: end))
      }
      if starts("<!--") {
        try pass(to: "-->", "the comment")
      } else if starts("<![CDATA[") {
        return .text(try characterData())
      } else if starts("<?") {
        try pass(to: "?>", "the instruction")
      } else if starts("<!") {
        try pass(to: ">", "the declaration")
      } else {
        return try tag()
      }
    }
    return nil
  }

  private func starts(_ mark: StaticString, at index: Int? = nil) -> Bool {
    bytes[(index ?? self.index)...].starts(with: "\(mark)".utf8)
  }

  private mutating func text(to end: Int, isLiteral: Bool = false) -> MarkupText {
    let text = MarkupText(
      bytes: bytes[index..<end], line: line, isLiteral: isLiteral, path: path)
    advance(to: end)
    return text
  }

  private mutating func advance(to end: Int) {
    line += bytes[index..<end].count { $0 == UInt8(ascii: "\n") }
    index = end
  }

  private mutating func pass(to mark: StaticString, _ what: String) throws(GoldFileError) {
    advance(to: try end(mark, what) + "\(mark)".utf8.count)
  }

  private mutating func characterData() throws(GoldFileError) -> MarkupText {
    let close = try end("]]>", "the character data")
    advance(to: index + 9)
    let text = text(to: close, isLiteral: true)
    advance(to: close + 3)
    return text
  }

  /// Where the mark that ends what begins here stands.
  private func end(_ mark: StaticString, _ what: String) throws(GoldFileError) -> Int {
    var end = index + 2
    while end < bytes.count {
      if starts(mark, at: end) { return end }
      end += 1
    }
    throw GoldFileError(
      path: path, line: line, fault: "\(what) is never ended", remedy: "end it with \(mark)")
  }

  private mutating func tag() throws(GoldFileError) -> Piece {
    let start = index + 1
    var end = start
    var quotation: UInt8?
    while end < bytes.count, quotation != nil || bytes[end] != UInt8(ascii: ">") {
      if bytes[end] == UInt8(ascii: "<") { break }
      if bytes[end] == quotation {
        quotation = nil
      } else if quotation == nil, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[end]) {
        quotation = bytes[end]
      }
      end += 1
    }
    let shown = String(decoding: bytes[start..<min(end, start + 20)], as: UTF8.self)
    guard end < bytes.count, bytes[end] == UInt8(ascii: ">") else {
      throw GoldFileError(
        path: path, line: line, fault: "the tag '<\(shown)' is not ended",
        remedy: "end it with >, or write &lt; for a < of the text")
    }
    let first = line
    advance(to: end + 1)
    var inner = bytes[start..<end]
    let isClosing = inner.first == UInt8(ascii: "/")
    if isClosing { inner = inner.dropFirst() }
    let isEmpty = inner.last == UInt8(ascii: "/")
    if isEmpty { inner = inner.dropLast() }
    let name = inner.prefix { $0 > 0x20 }
    guard let letter = name.first, isLetter(letter) else {
      throw GoldFileError(
        path: path, line: first, fault: "'<\(shown)>' is no tag",
        remedy: "write &lt; for a < of the text")
    }
    let text = String(decoding: name, as: UTF8.self)
    if isClosing { return .close(text, line: first) }
    return .open(
      MarkupTag(
        name: text, line: first, isEmpty: isEmpty, written: inner.dropFirst(name.count), path: path)
    )
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte >= 0x80
  }
}
