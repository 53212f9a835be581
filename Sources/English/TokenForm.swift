import Documents

/// What a run of bytes is as a token: its kind, its shape and its word.
///
/// Whoever draws the boundaries, the tokenizer or the hand that made a treebank, the token between
/// them is the same.
struct TokenForm {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The token of a run of bytes whose kind is known.
  func token(_ start: Int, _ end: Int, _ kind: Token.Kind, sawSpace: Bool) -> Token {
    var shape: Token.Shape = sawSpace ? .spaceBefore : []
    if kind == .word || kind == .number { shape.formUnion(self.shape(start, end)) }
    return Token(TextRange(start, end), kind: kind, shape: shape, word: Word(bytes, start..<end))
  }

  /// What a run of bytes is: letters and digits before marks, else what its first mark means.
  func kind(_ start: Int, _ end: Int, after previous: Token?, sawSpace: Bool) -> Token.Kind {
    guard start < end else { return .symbol }
    if ByteClass.isDigit(bytes[start]) { return .number }
    guard let mark = mark(at: start) else { return .word }
    var next = start + mark
    while next < end {
      if ByteClass.isDigit(bytes[next]) { return .number }
      guard let length = self.mark(at: next) else { return .word }
      next += length
    }
    return markKind(start, end, length: mark, after: previous, sawSpace: sawSpace)
  }

  /// The number of bytes of the mark that begins at an offset; nil for a letter or a digit.
  private func mark(at offset: Int) -> Int? {
    let byte = bytes[offset]
    if byte >= 0x80 { return WideMark(bytes, at: offset)?.length }
    return ByteClass.isLetter(byte) || ByteClass.isDigit(byte) ? nil : 1
  }

  private func markKind(
    _ start: Int, _ end: Int, length: Int, after previous: Token?, sawSpace: Bool
  ) -> Token.Kind {
    let isAlone = start + length == end
    let first = bytes[start]
    if first >= 0x80 {
      guard let mark = WideMark(bytes, at: start) else { return .word }
      switch mark.meaning {
      case .openQuote, .openSingle: return .openQuote
      case .closeQuote, .closeSingle: return .closeQuote
      case .dash: return .dash
      case .ellipsis: return .stop
      case .symbol, .space: return .symbol
      }
    }
    switch first {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return .stop
    case UInt8(ascii: "-"): return .dash
    case UInt8(ascii: ","): return isAlone ? .comma : .symbol
    case UInt8(ascii: ":"): return isAlone ? .colon : .symbol
    case UInt8(ascii: "("), UInt8(ascii: "["): return isAlone ? .open : .symbol
    case UInt8(ascii: ")"), UInt8(ascii: "]"): return isAlone ? .close : .symbol
    case UInt8(ascii: "`"): return .openQuote
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return straightQuote(end, isClosing: !sawSpace, after: previous)
    default: return .symbol
    }
  }

  /// A straight mark closes where something stands right before it and no word begins after.
  private func straightQuote(_ end: Int, isClosing: Bool, after previous: Token?) -> Token.Kind {
    let next = end < bytes.count ? bytes[end] : 32
    if !isClosing {
      return ByteClass.isSpace(next) ? .closeQuote : .openQuote
    }
    guard let previous else { return .openQuote }
    switch previous.kind {
    case .open, .dash, .openQuote: return ByteClass.isSpace(next) ? .closeQuote : .openQuote
    default: return .closeQuote
    }
  }

  private func shape(_ start: Int, _ end: Int) -> Token.Shape {
    var shape: Token.Shape = []
    var upper = 0
    var lower = 0
    for index in start..<end {
      let byte = bytes[index]
      if ByteClass.isUpper(byte) {
        upper += 1
      } else if ByteClass.isLower(byte) || byte >= 0x80 {
        lower += 1
      } else if ByteClass.isDigit(byte) {
        shape.insert(.digits)
      } else if byte == UInt8(ascii: "-") {
        shape.insert(.hyphen)
      } else if byte == UInt8(ascii: ".") {
        shape.insert(.period)
      }
    }
    let first = bytes[start]
    // É, Ö and the other capitals of Latin-1 are C3 80 to C3 9E.
    let isWideCapital = first == 0xC3 && start + 1 < end && bytes[start + 1] <= 0x9E
    if ByteClass.isUpper(first) || isWideCapital { shape.insert(.capitalized) }
    if upper > 1 && lower == 0 { shape.insert(.upper) }
    return shape
  }
}
