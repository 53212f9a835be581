public import Documents

/// Splits a text into tokens after the conventions of Universal Dependencies for English.
///
/// Contractions and possessives are parted ("do" "n't", "NATO" "'s"), hyphens part compounds but
/// not prefixes ("war" "-" "torn", "non-binding"), currency and percent signs stand alone,
/// abbreviations, initials, decimals, clock times and addresses stay whole. A full stop that a
/// careless hand set without a space ("US.forces") is a token of its own.
///
/// - Complexity: O(n) in the number of bytes.
public struct Tokenizer: Annotator {
  public let requires: Set<Layer> = []
  public let provides: Set<Layer> = [.tokens]

  public init() {}

  public func annotate(_ document: inout Document) {
    document.tokens = tokens(of: document.bytes)
  }

  func tokens(of bytes: [UInt8]) -> [Token] {
    var scanner = TokenScanner(bytes)
    scanner.scan()
    return scanner.tokens
  }
}

/// The state of one pass over a text.
struct TokenScanner {
  let bytes: [UInt8]
  private(set) var tokens: [Token] = []
  private var offset = 0
  private var sawSpace = true

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 5)
  }

  mutating func scan() {
    while offset < bytes.count {
      let byte = bytes[offset]
      if ByteClass.isSpace(byte) || byte < 32 {
        offset += 1
        sawSpace = true
      } else if byte >= 0x80, let mark = WideMark(bytes, at: offset) {
        scanWide(mark)
      } else if ByteClass.isLetter(byte) || ByteClass.isDigit(byte) {
        scanWord()
      } else {
        scanMark(byte)
      }
    }
  }

  private mutating func append(_ start: Int, _ end: Int, _ kind: Token.Kind) {
    var shape: Token.Shape = sawSpace ? .spaceBefore : []
    if kind == .word || kind == .number { shape.formUnion(Self.shape(bytes, start, end)) }
    tokens.append(
      Token(TextRange(start, end), kind: kind, shape: shape, word: Word(bytes, start..<end)))
    offset = end
    sawSpace = false
  }

  private static func shape(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Token.Shape {
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

  private mutating func scanWide(_ mark: WideMark) {
    let end = offset + mark.length
    switch mark.meaning {
    case .space:
      offset = end
      sawSpace = true
    case .openQuote, .openSingle: append(offset, end, .openQuote)
    case .closeQuote: append(offset, end, .closeQuote)
    case .closeSingle:
      if !scanClitic(apostrophe: mark.length) { append(offset, end, .closeQuote) }
    case .dash: append(offset, end, .dash)
    case .ellipsis: append(offset, end, .stop)
    case .symbol: append(offset, end, .symbol)
    }
  }

  private mutating func scanMark(_ byte: UInt8) {
    var end = offset + 1
    switch byte {
    case UInt8(ascii: ","): append(offset, end, .comma)
    case UInt8(ascii: ":"): append(offset, end, .colon)
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
      let others: [UInt8] =
        byte == UInt8(ascii: ".") ? [byte] : [UInt8(ascii: "!"), UInt8(ascii: "?")]
      while end < bytes.count, others.contains(bytes[end]) { end += 1 }
      append(offset, end, .stop)
    case UInt8(ascii: "-"):
      while end < bytes.count, bytes[end] == byte { end += 1 }
      append(offset, end, .dash)
    case UInt8(ascii: "["):
      let isElision = bytes[offset...].starts(with: "[...]".utf8)
      append(offset, isElision ? offset + 5 : end, isElision ? .stop : .open)
    case UInt8(ascii: "("): append(offset, end, .open)
    case UInt8(ascii: ")"), UInt8(ascii: "]"): append(offset, end, .close)
    case UInt8(ascii: "\""): append(offset, end, straightQuote(isClosing: !sawSpace))
    case UInt8(ascii: "`"):
      while end < bytes.count, bytes[end] == byte, end < offset + 2 { end += 1 }
      append(offset, end, .openQuote)
    case UInt8(ascii: "'"): scanApostrophe()
    default: append(offset, end, .symbol)
    }
  }

  /// A straight mark closes where something stands right before it and no word begins after.
  private func straightQuote(isClosing: Bool, length: Int = 1) -> Token.Kind {
    let next = offset + length < bytes.count ? bytes[offset + length] : 32
    if !isClosing {
      return ByteClass.isSpace(next) ? .closeQuote : .openQuote
    }
    guard let last = tokens.last else { return .openQuote }
    switch last.kind {
    case .open, .dash, .openQuote: return ByteClass.isSpace(next) ? .closeQuote : .openQuote
    default: return .closeQuote
    }
  }

  private mutating func scanApostrophe() {
    if offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "'") {
      // Two of them are one mark, which closes what "``" opens or opens a quotation itself.
      append(offset, offset + 2, straightQuote(isClosing: !sawSpace, length: 2))
    } else if scanClitic(apostrophe: 1) {
      return
    } else {
      append(offset, offset + 1, straightQuote(isClosing: !sawSpace))
    }
  }

  /// "'s", "'re", "'ve", "'ll", "'d", "'m" after a word, "'90s" anywhere.
  private mutating func scanClitic(apostrophe length: Int) -> Bool {
    let start = offset + length
    var end = start
    while end < bytes.count, ByteClass.isLetter(bytes[end]) || ByteClass.isDigit(bytes[end]) {
      if bytes[end] >= 0x80, WideMark(bytes, at: end) != nil { break }
      end += 1
    }
    guard end > start else { return false }
    if end - start == 3, ByteClass.isDigit(bytes[start]), bytes[end - 1] | 32 == UInt8(ascii: "s") {
      append(offset, end, .number)
      return true
    }
    guard !sawSpace, let last = tokens.last, last.kind == .word || last.kind == .number,
      Self.clitics.contains(Word(bytes, start..<end))
    else { return false }
    append(offset, end, .word)
    return true
  }

  private static let clitics = Set<Word>(words: "s re ve ll d m")

  private mutating func scanWord() {
    let end = WordScanner(bytes).end(from: offset)
    let isNumber = ByteClass.isDigit(bytes[offset])
    if !isNumber, let split = WordScanner(bytes).contraction(in: offset..<end) {
      append(offset, split, .word)
      append(split, end, .word)
    } else {
      append(offset, end, isNumber ? .number : .word)
    }
  }
}
