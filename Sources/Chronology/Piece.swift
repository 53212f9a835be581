import Documents

/// A run of letters or of digits, or one mark: what the grammar of time reads.
///
/// Finer than a token: "mid-March", "23-24", "two-day" and "p.m." come apart, however the
/// tokenizer of the English stage cuts them.
struct Piece: Sendable {
  enum Kind: UInt8, Sendable { case letters, number, mark }

  var start: Int
  var end: Int
  var kind: Kind
  var word: TimeWord = .none
  var key = WordKey()

  /// The part of speech of the token that holds it, where the report has been tagged.
  var tag = Tag.other

  /// Of a number its value, of a mark its byte.
  var value = 0

  /// The first two decimals of a number: 30 of "7.30".
  var fraction = 0

  /// The value of the mark "½".
  static let half = 0xBD
  var isCapitalized = false

  /// The first and the last letter of a word, lower-cased.
  var first: UInt8 = 0
  var last: UInt8 = 0

  /// A grouping comma or a decimal point is part of the number: no year, no day.
  var isPlain = true

  /// White space or the sentence's edge stands before it.
  var hasSpaceBefore = false

  var count: Int { end - start }

  func isMark(_ scalar: Unicode.Scalar) -> Bool { kind == .mark && value == Int(scalar.value) }
}

/// Cuts a sentence into pieces.
struct PieceScanner {
  private(set) var pieces: [Piece] = []

  /// Whether a piece names a unit, a month, a number …: else no time can be in the sentence.
  private(set) var mayHoldTime = false

  /// - Complexity: O(n) in the number of bytes; reuses its array from sentence to sentence.
  mutating func scan(_ bytes: Span<UInt8>, _ range: TextRange) {
    pieces.removeAll(keepingCapacity: true)
    mayHoldTime = false
    var at = range.start
    var hasSpace = true
    while at < range.end {
      let byte = bytes[at]
      if isSpace(byte) {
        hasSpace = true
        at += 1
        continue
      }
      if byte == 0xC2, at + 1 < range.end, bytes[at + 1] == 0xA0 {
        hasSpace = true
        at += 2
        continue
      }
      var piece = Piece(start: at, end: at + 1, kind: .mark, hasSpaceBefore: hasSpace)
      if isLetter(byte) {
        readWord(bytes, range.end, &piece)
      } else if isDigit(byte) {
        readNumber(bytes, range.end, &piece)
        mayHoldTime = true
      } else {
        readMark(bytes, range.end, &piece)
      }
      at = piece.end
      hasSpace = false
      pieces.append(piece)
    }
  }

  /// Takes over the parts of speech of a sentence's tokens.
  mutating func tag(_ tokens: ArraySlice<Token>) {
    var at = tokens.startIndex
    for index in pieces.indices {
      while at < tokens.endIndex, tokens[at].end <= pieces[index].start { at += 1 }
      guard at < tokens.endIndex else { return }
      if tokens[at].start <= pieces[index].start { pieces[index].tag = tokens[at].tag }
    }
  }

  private mutating func readWord(_ bytes: Span<UInt8>, _ limit: Int, _ piece: inout Piece) {
    var key = WordKey()
    var end = piece.start
    while end < limit, isLetter(bytes[end]) {
      if end - piece.start < WordKey.limit { key.append(bytes[end], at: end - piece.start) }
      end += 1
    }
    piece.end = end
    piece.kind = .letters
    piece.isCapitalized = bytes[piece.start] < 0x61
    piece.first = bytes[piece.start] | 0x20
    piece.last = bytes[end - 1] | 0x20
    guard piece.count <= WordKey.limit else { return }
    piece.key = key
    piece.word = Vocabulary.look(up: key)
    if piece.word.category != .none, piece.word.category.rawValue <= Self.lastNaming {
      mayHoldTime = true
    }
  }

  /// The last category, in the order of the enumeration, that can head a time expression.
  private static let lastNaming = TimeWord.Category.referenceAdjective.rawValue

  private func readNumber(_ bytes: Span<UInt8>, _ limit: Int, _ piece: inout Piece) {
    var end = piece.start
    var value = 0
    while end < limit {
      let byte = bytes[end]
      if isDigit(byte) {
        if value < 1_000_000_000 { value = value * 10 + Int(byte - 0x30) }
      } else if (byte == 0x2C && hasGroup(bytes, end + 1, limit))
        || (byte == 0x2E && end + 1 < limit && isDigit(bytes[end + 1]))
      {
        piece.isPlain = false
        if byte == 0x2E {
          end += 1
          let decimals = end
          while end < limit, isDigit(bytes[end]) {
            if end < decimals + 2 {
              piece.fraction = piece.fraction * 10 + Int(bytes[end] - 0x30)
            }
            end += 1
          }
          break
        }
      } else {
        break
      }
      end += 1
    }
    piece.end = end
    piece.kind = .number
    piece.value = value
  }

  /// Three digits and no fourth: what stands after a grouping comma.
  private func hasGroup(_ bytes: Span<UInt8>, _ start: Int, _ limit: Int) -> Bool {
    guard start + 3 <= limit else { return false }
    for at in start..<(start + 3) where !isDigit(bytes[at]) { return false }
    return start + 3 == limit || !isDigit(bytes[start + 3])
  }

  /// A mark of several bytes is one piece; a curly apostrophe and the dashes get the value of
  /// their plain kin.
  private func readMark(_ bytes: Span<UInt8>, _ limit: Int, _ piece: inout Piece) {
    piece.value = Int(bytes[piece.start])
    guard bytes[piece.start] >= 0x80 else { return }
    var end = piece.start + 1
    while end < limit, bytes[end] & 0xC0 == 0x80 { end += 1 }
    if piece.start + 3 == end, bytes[piece.start] == 0xE2, bytes[piece.start + 1] == 0x80 {
      switch bytes[piece.start + 2] {
      case 0x98, 0x99: piece.value = 0x27
      case 0x90...0x95: piece.value = 0x2D
      case 0x9C, 0x9D: piece.value = 0x22
      default: break
      }
    }
    if end == piece.start + 2, bytes[piece.start] == 0xC2, bytes[piece.start + 1] == 0xBD {
      piece.value = Piece.half
    }
    piece.end = end
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
