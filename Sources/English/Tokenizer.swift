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

  private let lexicon: Lexicon

  public init(lexicon: Lexicon = .english) { self.lexicon = lexicon }

  public func annotate(_ document: inout Document) {
    document.tokens = tokens(of: document.bytes)
  }

  func tokens(of bytes: [UInt8]) -> [Token] {
    var scanner = TokenScanner(bytes, lexicon)
    scanner.scan()
    return scanner.tokens
  }

  /// The tokens between boundaries that somebody else has drawn, such as those of a treebank.
  ///
  /// - Precondition: the ranges lie in `bytes`, in order, and none overlaps another.
  public func tokens(of bytes: [UInt8], at ranges: [TextRange]) -> [Token] {
    let form = TokenForm(bytes)
    var tokens: [Token] = []
    tokens.reserveCapacity(ranges.count)
    var end = 0
    for range in ranges {
      let sawSpace = tokens.isEmpty || range.start > end
      let kind = form.kind(range.start, range.end, after: tokens.last, sawSpace: sawSpace)
      tokens.append(form.token(range.start, range.end, kind, sawSpace: sawSpace))
      end = range.end
    }
    return tokens
  }
}

/// The state of one pass over a text.
struct TokenScanner {
  let bytes: [UInt8]
  private(set) var tokens: [Token] = []
  private let words: WordScanner
  private let form: TokenForm
  private var offset = 0
  private var sawSpace = true

  init(_ bytes: [UInt8], _ lexicon: Lexicon) {
    self.bytes = bytes
    words = WordScanner(bytes, lexicon)
    form = TokenForm(bytes)
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
    tokens.append(form.token(start, end, kind, sawSpace: sawSpace))
    offset = end
    sawSpace = false
  }

  private mutating func appendMark(to end: Int) {
    append(offset, end, form.kind(offset, end, after: tokens.last, sawSpace: sawSpace))
  }

  private mutating func scanWide(_ mark: WideMark) {
    let end = offset + mark.length
    switch mark.meaning {
    case .space:
      offset = end
      sawSpace = true
    case .closeSingle:
      if !scanClitic(apostrophe: mark.length) {
        appendMark(to: isSingleMark(at: end) ? end + mark.length : end)
      }
    case .openSingle: appendMark(to: isSingleMark(at: end) ? end + mark.length : end)
    default: appendMark(to: end)
    }
  }

  /// Whether a second single mark makes a double one of the first.
  private func isSingleMark(at offset: Int) -> Bool {
    guard offset < bytes.count, bytes[offset] >= 0x80 else { return false }
    return WideMark(bytes, at: offset)?.meaning == .closeSingle
  }

  private mutating func scanMark(_ byte: UInt8) {
    let marks = MarkScanner(bytes)
    switch byte {
    case UInt8(ascii: "'"):
      // Two of them are one mark, which closes what "``" opens or opens a quotation itself.
      if offset + 1 < bytes.count, bytes[offset + 1] == byte {
        return appendMark(to: offset + 2)
      }
      if scanClitic(apostrophe: 1) { return }
    case UInt8(ascii: "`"):
      if !sawSpace, scanClitic(apostrophe: 1) { return }
    case UInt8(ascii: ".") where sawSpace && offset + 1 < bytes.count:
      // ".25"
      let end = words.end(from: offset + 1)
      if ByteClass.isDigit(bytes[offset + 1]) { return append(offset, end, .number) }
    default: break
    }
    let isFree = sawSpace || tokens.last?.kind == .stop
    appendMark(to: (isFree ? marks.figureEnd(from: offset) : nil) ?? marks.end(from: offset))
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
    // "it 's": a careless hand, or a tokenizer before this one.
    guard !sawSpace || end == bytes.count || ByteClass.isSpace(bytes[end]),
      let last = tokens.last, last.kind == .word || last.kind == .number,
      Self.clitics.contains(Word(bytes, start..<end))
    else { return false }
    append(offset, end, .word)
    return true
  }

  private static let clitics = Set<Word>(words: "s re ve ll d m")

  private mutating func scanWord() {
    let end = words.end(from: offset)
    let isNumber = ByteClass.isDigit(bytes[offset])
    if !isNumber, let split = words.contraction(in: offset..<end) {
      append(offset, split, .word)
      append(split, end, .word)
    } else {
      append(offset, end, isNumber ? .number : .word)
    }
  }
}
