/// A word's identity: a hash of its lower-cased UTF-8, so that words compare as integers and a
/// rule can name any word without a vocabulary.
///
/// FNV-1a (Fowler, Noll, Vo) folded to 32 bits. Two different words share a hash about once in
/// four thousand million pairs; curly apostrophes count as straight ones.
public struct Word: Sendable {
  public let hash: UInt32

  @inlinable
  public init(hash: UInt32) { self.hash = hash }

  /// The word of bytes, folded to lower case where they are ASCII letters.
  ///
  /// - Precondition: the range lies in `bytes`.
  public init(_ bytes: [UInt8], _ range: Range<Int>) {
    var state: UInt64 = Word.seed
    var index = range.lowerBound
    while index < range.upperBound {
      var byte = bytes[index]
      // U+2019, the curly apostrophe, is E2 80 99.
      if byte == 0xE2, index + 2 < range.upperBound, bytes[index + 1] == 0x80,
        bytes[index + 2] == 0x99
      {
        byte = UInt8(ascii: "'")
        index += 2
      } else if byte &- 65 < 26 {
        byte |= 32
      }
      state = (state ^ UInt64(byte)) &* Word.prime
      index += 1
    }
    hash = Word.folded(state)
  }

  public init(_ text: String) {
    // Rules compare with literals, so a plain word is hashed in place.
    var state = Word.seed
    var isASCII = true
    for byte in text.utf8 {
      let folded = byte &- 65 < 26 ? byte | 32 : byte
      isASCII = isASCII && byte < 128
      state = (state ^ UInt64(folded)) &* Word.prime
    }
    guard !isASCII else {
      self.init(hash: Word.folded(state))
      return
    }
    let bytes = Array(text.utf8)
    self.init(bytes, 0..<bytes.count)
  }

  @inlinable static var seed: UInt64 { 0xcbf2_9ce4_8422_2325 }
  @inlinable static var prime: UInt64 { 0x0000_0100_0000_01b3 }

  @inlinable
  static func folded(_ state: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: state ^ (state >> 32))
  }
}

extension Word: ExpressibleByStringLiteral {
  /// A word that a rule names.
  ///
  /// Its hash is worked out by the compiler: rules compare with literals in their innermost loops.
  @inlinable @inline(__always)
  public init(stringLiteral value: StaticString) {
    var state = Word.seed
    var mask: UInt8 = 0
    let start = unsafe value.utf8Start
    for index in 0..<value.utf8CodeUnitCount {
      let byte = unsafe start[index]
      mask |= byte
      state = (state ^ UInt64(byte &- 65 < 26 ? byte | 32 : byte)) &* Word.prime
    }
    self = mask < 128 ? Word(hash: Word.folded(state)) : Word(value.description)
  }
}

extension Word: Hashable {
  /// The hash of a word is its own: sets and dictionaries of words need no other.
  @inlinable
  public func _rawHashValue(seed: Int) -> Int { Int(hash) ^ seed }

  @inlinable
  public func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}

extension Set<Word> {
  /// The words of a text, parted by white space.
  public init(words text: String) {
    self.init(text.split(whereSeparator: \.isWhitespace).map { Word(String($0)) })
  }
}
