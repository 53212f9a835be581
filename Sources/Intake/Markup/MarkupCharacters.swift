import CXml

/// The characters that a stretch of HTML or Markdown without tags spells.
enum MarkupCharacters {
  /// What a scalar of markup becomes in a report's text.
  enum Meaning {
    case character(Unicode.Scalar)
    /// White space, of which a text has one space whatever there was.
    case space
    /// Not shown: soft hyphens and other marks without width.
    case nothing
  }

  static func meaning(of scalar: Unicode.Scalar) -> Meaning {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0xA0, 0x2028, 0x2029: .space
    case 0x00...0x1F, 0x7F, 0xAD, 0x200B, 0xFEFF: .nothing
    // Pages give the number that a character has in windows-1252: &#146; is an apostrophe.
    case 0x80...0x9F: .character(TextDecoding.windows1252(UInt8(scalar.value)))
    default: .character(scalar)
    }
  }

  /// The scalar that begins at `at` in valid UTF-8, a character reference resolved, and the number
  /// of bytes that spell it.
  static func scalar(_ bytes: ArraySlice<UInt8>, at index: Int) -> (Unicode.Scalar, Int) {
    let byte = bytes[index]
    if byte == UInt8(ascii: "&"), let reference = reference(bytes, at: index) { return reference }
    if byte < 0x80 { return (Unicode.Scalar(byte), 1) }
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    var value = UInt32(byte) & (0xFF >> UInt32(length + 1))
    for next in bytes[(index + 1)...].prefix(length - 1) {
      value = value << 6 | UInt32(next & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// The characters of a stretch, references resolved and white space collapsed.
  static func spelled(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text = String.UnicodeScalarView()
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let (scalar, length) = scalar(bytes, at: index)
      index += length
      switch meaning(of: scalar) {
      case .character(let scalar): text.append(scalar)
      case .space: if text.last != " " { text.append(" ") }
      case .nothing: break
      }
    }
    return Array(String(text).utf8)
  }

  /// The same for words that stand alone, such as an attribute: without white space around.
  static func trimmed(_ words: String) -> String {
    let text = String(decoding: spelled(Array(words.utf8)[...]), as: UTF8.self)
    return String(text.trimmingPrefix(" ").reversed().trimmingPrefix(" ").reversed())
  }

  /// `&amp;`, `&#38;` or `&#x26;` as libxml2 resolves them.
  private static func reference(
    _ bytes: ArraySlice<UInt8>, at index: Int
  ) -> (Unicode.Scalar, Int)? {
    let body = bytes[(index + 1)...].prefix(32)
    if body.first == UInt8(ascii: "#") { return numeric(body.dropFirst(), from: index) }
    guard let end = body.firstIndex(of: UInt8(ascii: ";")), end > body.startIndex,
      body[..<end].allSatisfy(isLetterOrDigit)
    else { return nil }
    let name = String(decoding: body[..<end], as: UTF8.self)
    let value = unsafe cxml_entity(name)
    guard value > 0, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, end + 1 - index)
  }

  private static func numeric(
    _ body: ArraySlice<UInt8>, from index: Int
  ) -> (Unicode.Scalar, Int)? {
    let isHexadecimal = body.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    let digits = isHexadecimal ? body.dropFirst() : body
    var value: UInt32 = 0
    var end = digits.startIndex
    while end < digits.endIndex, value < 0x110000,
      let digit = Character(Unicode.Scalar(digits[end])).hexDigitValue,
      isHexadecimal || digit < 10
    {
      value = value * (isHexadecimal ? 16 : 10) + UInt32(digit)
      end += 1
    }
    guard end > digits.startIndex, let scalar = Unicode.Scalar(value) else { return nil }
    if end < digits.endIndex, digits[end] == UInt8(ascii: ";") { end += 1 }
    return (scalar, end - index)
  }
}

func isLetterOrDigit(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
}
