/// The characters of a page's source that stand outside its tags, and where.
struct PageScanner {
  private let source: [UInt8]
  private var at = 0

  /// The character at hand and the bytes that spell it; nil at the end.
  private(set) var current: (scalar: Unicode.Scalar, place: Range<Int>)?

  /// Bytes must be valid UTF-8.
  init(_ source: [UInt8]) {
    self.source = source
    advance()
  }

  mutating func advance() {
    while at < source.count, source[at] == UInt8(ascii: "<"), let end = endOfMarkup() { at = end }
    guard at < source.count else {
      current = nil
      return
    }
    let (scalar, length) = MarkupCharacters.scalar(source[...], at: at)
    let end = min(at + length, source.count)
    current = (scalar, at..<end)
    at = end
  }

  /// Just past the tag, comment or script that begins here; nil where `<` is a character.
  private func endOfMarkup() -> Int? {
    if source[at...].starts(with: "<!--".utf8) { return end(of: "-->", from: at + 4) }
    guard at + 1 < source.count else { return nil }
    switch source[at + 1] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "/"): return end(of: ">", from: at + 2)
    case let letter where isLetterOrDigit(letter) && letter > 0x39:
      let tag = endOfTag()
      for name in ["script", "style"] where isNamed(name, at: at + 1) {
        return start(of: "</\(name)", from: tag)
      }
      return tag
    default: return nil
    }
  }

  /// Past the `>` that stands in no quoted value.
  private func endOfTag() -> Int {
    var quote: UInt8?
    for index in at..<source.count {
      let byte = source[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"),
        source[index - 1] == UInt8(ascii: "=") || isSpace(source[index - 1])
      {
        quote = byte
      }
    }
    return source.count
  }

  private func isNamed(_ name: String, at index: Int) -> Bool {
    let end = index + name.utf8.count
    return matches(name, at: index) && (end >= source.count || !isLetterOrDigit(source[end]))
  }

  /// Whether letters stand at an index, in either case.
  private func matches(_ words: String, at index: Int) -> Bool {
    guard index + words.utf8.count <= source.count else { return false }
    return zip(words.utf8, source[index...]).allSatisfy { $0 == $1 || $0 == $1 | 0x20 }
  }

  private func end(of words: String, from index: Int) -> Int {
    min(start(of: words, from: index) + words.utf8.count, source.count)
  }

  private func start(of words: String, from index: Int) -> Int {
    guard let first = words.utf8.first else { return index }
    var at = min(index, source.count)
    while let found = source[at...].firstIndex(of: first) {
      if matches(words, at: found) { return found }
      at = found + 1
    }
    return source.count
  }
}
