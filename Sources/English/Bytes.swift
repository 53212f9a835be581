/// What a byte of UTF-8 is to the tokenizer.
enum ByteClass {
  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 32) &- 97 < 26 || byte >= 0x80 }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  @inline(__always)
  static func isUpper(_ byte: UInt8) -> Bool { byte &- 65 < 26 }

  @inline(__always)
  static func isLower(_ byte: UInt8) -> Bool { byte &- 97 < 26 }

  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte &- 9 < 5 }
}

/// A mark of punctuation beyond ASCII, or white space.
struct WideMark {
  enum Meaning {
    case space, openQuote, closeQuote, openSingle, closeSingle, dash, ellipsis, symbol
  }

  let length: Int
  let meaning: Meaning

  /// The mark that begins at an offset, or nil where a letter does.
  ///
  /// Knows Latin-1's signs (C2 xx), General Punctuation (E2 80 xx, E2 81 xx), currency, arrows
  /// and other symbols of E2, the no-break spaces and the ideographic space.
  init?(_ bytes: [UInt8], at offset: Int) {
    let first = bytes[offset]
    if first == 0xC2, offset + 1 < bytes.count {
      length = 2
      switch bytes[offset + 1] {
      case 0xA0, 0x85: meaning = .space
      case 0xAB: meaning = .openQuote
      case 0xBB: meaning = .closeQuote
      case 0xAA, 0xB5, 0xBA: return nil
      default: meaning = .symbol
      }
      return
    }
    guard offset + 2 < bytes.count else { return nil }
    length = 3
    let second = bytes[offset + 1]
    let third = bytes[offset + 2]
    switch (first, second) {
    case (0xE2, 0x80):
      switch third {
      case 0x80...0x8F, 0xA8, 0xA9, 0xAF: meaning = .space
      case 0x90...0x95: meaning = .dash
      case 0x98: meaning = .openSingle
      case 0x99: meaning = .closeSingle
      case 0x9C, 0x9E, 0x9F: meaning = .openQuote
      case 0x9D: meaning = .closeQuote
      case 0xA6: meaning = .ellipsis
      default: meaning = .symbol
      }
    case (0xE2, _): meaning = .symbol
    case (0xE3, 0x80): meaning = third == 0x80 ? .space : .symbol
    case (0xEF, 0xBB): meaning = third == 0xBF ? .space : .symbol
    default: return nil
    }
  }
}
