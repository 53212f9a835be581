/// The rows of the embedding table that a word's form falls on: its letters, its beginning and
/// end, and its shape.
///
/// Feature hashing (Weinberger et al. 2009); the whole word takes two rows, so that two words
/// share both about never (hash embeddings, Tito Svenstrup et al. 2017).
public enum WordRows {
  /// How many rows each word takes.
  public static let perWord = 8

  /// How many rows the table has.
  public static let count = words + sizes.reduce(0, +)

  private static let words = 1 << 14
  // Suffixes of two, three and four letters, prefixes of one, two-three letters, and the shape.
  private static let sizes = [1 << 11, 1 << 12, 1 << 13, 1 << 12, 1 << 12, 1 << 10]

  /// Puts the rows of the word in a range of bytes into `rows`, which has `perWord` places from
  /// `place` on.
  public static func fill(
    _ rows: inout [Int32], at place: Int, _ bytes: [UInt8], _ range: Range<Int>
  ) {
    var whole: UInt64 = 0xcbf2_9ce4_8422_2325
    var shape: UInt64 = 17
    var lastClass: UInt64 = 0
    var run = 0
    for index in range {
      let byte = bytes[index]
      whole = (whole ^ UInt64(folded(byte))) &* 0x100_0000_01b3
      let kind = letterClass(byte)
      run = kind == lastClass ? run + 1 : 0
      lastClass = kind
      if run < 2 { shape = (shape ^ kind) &* 0x9E37_79B9_7F4A_7C15 }
    }
    let mixed = mix(whole)
    rows[place] = Int32(mixed & UInt64(words - 1))
    rows[place + 1] = Int32((mixed >> 32) & UInt64(words - 1))
    var base = words
    let ends = [
      suffix(bytes, range, 2), suffix(bytes, range, 3), suffix(bytes, range, 4),
      prefix(bytes, range, 2), prefix(bytes, range, 4), mix(shape),
    ]
    for (index, size) in sizes.enumerated() {
      rows[place + 2 + index] = Int32(base + Int(ends[index] & UInt64(size - 1)))
      base += size
    }
  }

  private static func suffix(_ bytes: [UInt8], _ range: Range<Int>, _ length: Int) -> UInt64 {
    var state = UInt64(0xcbf2_9ce4_8422_2325) &+ UInt64(length)
    for index in max(range.lowerBound, range.upperBound - length)..<range.upperBound {
      state = (state ^ UInt64(folded(bytes[index]))) &* 0x100_0000_01b3
    }
    return mix(state)
  }

  private static func prefix(_ bytes: [UInt8], _ range: Range<Int>, _ length: Int) -> UInt64 {
    var state = UInt64(0xcbf2_9ce4_8422_2325) &+ UInt64(length) &* 77
    for index in range.lowerBound..<min(range.upperBound, range.lowerBound + length) {
      let byte = bytes[index]
      state = (state ^ UInt64(byte &- 48 < 10 ? 48 : byte)) &* 0x100_0000_01b3
    }
    return mix(state)
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    var mixed = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Lower case, and one figure for all.
  private static func folded(_ byte: UInt8) -> UInt8 {
    byte &- 65 < 26 ? byte | 32 : byte &- 48 < 10 ? 48 : byte
  }

  private static func letterClass(_ byte: UInt8) -> UInt64 {
    if byte &- 65 < 26 { return 1 }
    if byte &- 97 < 26 { return 2 }
    if byte &- 48 < 10 { return 3 }
    return byte >= 0x80 ? 4 : UInt64(byte) + 8
  }
}
