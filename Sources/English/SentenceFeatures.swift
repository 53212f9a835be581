public import Documents

/// What the splitter looks at between two tokens, as feature hashes.
///
/// What the rules say is a feature among others, so that the weights tell where not to believe them:
/// in mail and weblogs, where sentences end without a stop and begin without a capital.
public struct SentenceFeatures: Sendable {
  public private(set) var hashes: [UInt32] = []

  private let tokens: [Token]

  /// The tokens of the block.
  public let run: Range<Int>
  private let bytes: [UInt8]

  /// Whether the rules see a boundary behind a token of the run.
  private let isRuled: [Bool]

  /// How careless a hand wrote the document: 0, 1 or 2.
  public let carelessness: UInt32

  /// Features for the tokens of a block.
  init(_ run: Range<Int>, of document: Document, carelessness: UInt32) {
    self.run = run
    self.carelessness = carelessness
    tokens = document.tokens
    bytes = document.bytes
    var isRuled = [Bool](repeating: false, count: run.count)
    for end in BoundaryRules(document).ends(in: run) { isRuled[end - 1 - run.lowerBound] = true }
    self.isRuled = isRuled
    hashes.reserveCapacity(24)
  }

  /// Features for each block of a document that has tokens.
  public static func blocks(of document: Document) -> [(block: Int, features: SentenceFeatures)] {
    let carelessness = carelessness(of: document)
    var blocks: [(Int, SentenceFeatures)] = []
    var token = 0
    for (index, block) in document.blocks.enumerated() {
      while token < document.tokens.count, document.tokens[token].end <= block.range.start {
        token += 1
      }
      let first = token
      while token < document.tokens.count, document.tokens[token].start < block.range.end {
        token += 1
      }
      guard first < token else { continue }
      blocks.append(
        (index, SentenceFeatures(first..<token, of: document, carelessness: carelessness)))
    }
    return blocks
  }

  /// How many of a document's paragraphs begin without a capital or end without a mark: 0 for few, 2
  /// for many.
  private static func carelessness(of document: Document) -> UInt32 {
    var careless = 0
    var paragraphs = 0
    for block in document.blocks where block.kind == .body {
      paragraphs += 1
      let last = document.bytes[block.range.end - 1]
      if ByteClass.isLower(document.bytes[block.range.start]) || ByteClass.isDigit(last)
        || (last | 32) &- 97 < 26
      {
        careless += 1
      }
    }
    return careless * 8 < paragraphs ? 0 : careless * 3 < paragraphs ? 1 : 2
  }

  /// Whether the rules of print see a sentence end behind a token.
  public func isRuled(_ token: Int) -> Bool { isRuled[token - run.lowerBound] }

  /// Whether a sentence may end behind a token at all: between two plain words in lower case, none does.
  public func isCandidate(_ token: Int) -> Bool {
    guard token + 1 < run.upperBound else { return false }
    let next = tokens[token + 1]
    if !next.shape.contains(.spaceBefore) { return isRuled[token - run.lowerBound] }
    if isLeading(token) || leansOn(token) { return isRuled[token - run.lowerBound] }
    guard next.kind == .word, !next.shape.contains(.capitalized) else { return true }
    return tokens[token].kind != .word || tokens[token].shape.contains(.period)
  }

  /// Whether a token belongs to what follows it: an opening mark, or the dash of print.
  private func leansOn(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .open, .openQuote: true
    case .dash: bytes[tokens[index].start] >= 0x80
    default: false
    }
  }

  /// Whether a token is a title or an initial before a name.
  private func isLeading(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.shape.contains(.period), token.range.count > 1 else {
      return false
    }
    return token.range.count == 2
      || Abbreviations.leading.contains(Word(bytes, token.start..<(token.end - 1)))
  }

  /// Fills `hashes` for the place behind a token, in a sentence that began at `start`.
  public mutating func fill(_ token: Int, start: Int) {
    hashes.removeAll(keepingCapacity: true)
    let rule: UInt32 = isRuled[token - run.lowerBound] ? 1 : 0
    let look: InlineArray<4, UInt32> = [
      look(token - 1), self.look(token), self.look(token + 1), self.look(token + 2),
    ]
    let word: InlineArray<4, UInt32> = [
      word(token - 1), self.word(token), self.word(token + 1), self.word(token + 2),
    ]
    let begins = self.look(start)
    let length = Self.bucket(token + 1 - start)
    let rest = Self.bucket(run.upperBound - token - 1)
    let pair = Self.join(look[1], look[2])
    add(1, rule)
    add(2, Self.join(pair, rule))
    add(3, Self.join(look[0], pair))
    add(4, Self.join(pair, look[3]))
    add(5, word[1])
    add(6, word[2])
    add(7, Self.join(word[1], look[2]))
    add(8, Self.join(look[1], word[2]))
    add(9, Self.join(word[1], word[2]))
    add(10, Self.join(word[0], look[2]))
    add(11, Self.join(look[1], word[3]))
    add(12, Self.join(pair, length))
    add(13, Self.join(pair, rest))
    add(14, Self.join(pair, begins))
    add(15, Self.join(pair, carelessness << 1 | rule))
    add(16, Self.join(length, rule << 8 | carelessness << 4 | rest))
    add(17, Self.join(word[2], rule << 2 | carelessness))
    add(18, Self.join(pair, openMarks(start, token)))
    add(19, Self.join(Self.join(look[0], look[1]), Self.join(look[2], look[3])))
    add(20, Self.join(begins, length))
  }

  private func word(_ index: Int) -> UInt32 { run.contains(index) ? tokens[index].word.hash : 1 }

  /// Kind and shape of a token; of stops and symbols, the mark; of abbreviations, whether a sentence can
  /// end at them.
  private func look(_ index: Int) -> UInt32 {
    guard run.contains(index) else { return 0xFFFF }
    let token = tokens[index]
    let look = UInt32(token.kind.rawValue) << 8 | UInt32(token.shape.rawValue)
    switch token.kind {
    case .word:
      guard token.shape.contains(.period) else { return look }
      return look | (isLeading(index) ? 1 << 16 : 2 << 16) | UInt32(min(token.range.count, 4)) << 12
    case .stop, .symbol, .dash:
      return look | UInt32(bytes[token.start]) << 16 | UInt32(min(token.range.count, 3)) << 12
    default: return look
    }
  }

  /// Whether a bracket or a quotation is open.
  private func openMarks(_ start: Int, _ token: Int) -> UInt32 {
    var brackets = 0
    var quotes = 0
    for index in max(start, token - 60)...token {
      switch tokens[index].kind {
      case .open: brackets += 1
      case .close: brackets -= 1
      case .openQuote: quotes += 1
      case .closeQuote: quotes -= 1
      default: break
      }
    }
    return (brackets > 0 ? 1 : 0) | (quotes > 0 ? 2 : 0)
  }

  private static func bucket(_ count: Int) -> UInt32 {
    switch count {
    case ..<4: UInt32(count)
    case ..<6: 4
    case ..<10: 5
    case ..<20: 6
    case ..<40: 7
    default: 8
    }
  }

  private static func join(_ left: UInt32, _ right: UInt32) -> UInt32 {
    (left &* 0x9E37_79B1) ^ (right &+ 0x7F4A_7C15 &+ left << 6)
  }

  private mutating func add(_ kind: UInt32, _ value: UInt32) {
    var state = (value ^ kind &* 0x9E37_79B1) &* 0x85EB_CA77
    state ^= state >> 15
    state = state &* 0xC2B2_AE3D
    hashes.append(state ^ state >> 13)
  }
}
