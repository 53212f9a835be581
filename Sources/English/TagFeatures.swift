public import Documents

/// What the tagger looks at around a token, as feature hashes.
///
/// The features are those of Collins (2002) and the averaged-perceptron taggers after it: the
/// word, its neighbors, its ending, its shape and the two tags before it.
public struct TagFeatures: Sendable {
  public private(set) var hashes: [UInt32] = []

  public init() { hashes.reserveCapacity(20) }

  /// Fills `hashes` for the token at `index` of a sentence.
  ///
  /// `previous` and `beforePrevious` are the tags of the two tokens before; `.other` at the start.
  public mutating func fill(
    _ tokens: ArraySlice<Token>, _ index: Int, _ bytes: [UInt8], previous: Tag, beforePrevious: Tag
  ) {
    hashes.removeAll(keepingCapacity: true)
    let token = tokens[index]
    let word = token.word.hash
    let isFirst = index == tokens.startIndex
    let before = isFirst ? 1 : tokens[index - 1].word.hash
    let after = index + 1 < tokens.endIndex ? tokens[index + 1].word.hash : 2
    let afterNext = index + 2 < tokens.endIndex ? tokens[index + 2].word.hash : 2
    let one = UInt32(previous.rawValue)
    let two = UInt32(beforePrevious.rawValue)
    let shape =
      UInt32(token.shape.subtracting(.spaceBefore).rawValue) | UInt32(token.kind.rawValue) << 8
    add(1, word)
    add(2, before)
    add(3, after)
    add(4, suffix(token, 3, bytes))
    add(5, suffix(token, 2, bytes))
    add(6, suffix(token, 4, bytes))
    add(7, shape | (isFirst ? 1 << 16 : 0))
    add(8, one)
    add(9, one | two << 8)
    add(10, word ^ (one &* 0x9E37_79B9))
    add(11, after ^ (one &* 0x85EB_CA6B))
    add(12, index + 1 < tokens.endIndex ? suffix(tokens[index + 1], 3, bytes) : 3)
    add(13, afterNext)
    add(14, word ^ (after &* 0xC2B2_AE35))
    add(15, before ^ (word &* 0x27D4_EB2F))
    add(16, suffix(token, 3, bytes) ^ (one &* 0x9E37_79B9))
    add(17, shape ^ (one << 17))
    add(18, 0)
  }

  private mutating func add(_ kind: UInt32, _ value: UInt32) {
    var state = (value ^ kind &* 0x9E37_79B1) &* 0x85EB_CA77
    state ^= state >> 15
    state = state &* 0xC2B2_AE3D
    hashes.append(state ^ state >> 13)
  }

  private func suffix(_ token: Token, _ count: Int, _ bytes: [UInt8]) -> UInt32 {
    let start = max(token.start, token.end - count)
    var state: UInt32 = 2_166_136_261
    for index in start..<token.end {
      let byte = bytes[index]
      let folded = byte &- 65 < 26 ? byte | 32 : ByteClass.isDigit(byte) ? 48 : byte
      state = (state ^ UInt32(folded)) &* 16_777_619
    }
    return state
  }
}
