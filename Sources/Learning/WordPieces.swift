/// The pieces that a word falls into: the longest that the vocabulary holds, from left to right.
///
/// WordPiece as BERT splits (Devlin et al. 2019), over lower-cased words. Pieces are kept as
/// 64-bit hashes, in open addressing.
public struct WordPieces: Sendable {
  private var keys: [UInt64]
  private var values: [Int32]
  private let mask: Int
  public let count: Int

  /// The hashes of the pieces in the order of their numbers; a hash of 0 is no piece.
  public let hashes: [UInt64]

  public init(hashes: [UInt64]) {
    var size = 1
    while size < hashes.count * 2 { size *= 2 }
    mask = size - 1
    keys = [UInt64](repeating: 0, count: size)
    values = [Int32](repeating: 0, count: size)
    count = hashes.count
    self.hashes = hashes
    for (index, hash) in hashes.enumerated() where hash != 0 {
      var place = Int(truncatingIfNeeded: hash) & mask
      while keys[place] != 0 { place = (place + 1) & mask }
      keys[place] = hash
      values[place] = Int32(index)
    }
  }

  /// The hash of a piece: pieces that go on a word have another than those that begin one.
  public static func hash(_ piece: ArraySlice<UInt8>, continues: Bool) -> UInt64 {
    var state = seed(continues)
    for byte in piece { state = step(state, byte) }
    return max(1, state)
  }

  /// The numbers of the pieces of a word; empty where a letter is in none.
  public func pieces(of bytes: [UInt8], _ range: Range<Int>) -> [Int32] {
    var pieces: [Int32] = []
    var start = range.lowerBound
    guard range.count <= 48 else { return [] }
    while start < range.upperBound {
      var state = Self.seed(start > range.lowerBound)
      var best: Int32 = -1
      var end = start
      for index in start..<range.upperBound {
        let byte = bytes[index]
        state = Self.step(state, byte &- 65 < 26 ? byte | 32 : byte)
        if let piece = find(max(1, state)) {
          best = piece
          end = index + 1
        }
      }
      guard best >= 0 else { return [] }
      pieces.append(best)
      start = end
    }
    return pieces
  }

  private func find(_ hash: UInt64) -> Int32? {
    var place = Int(truncatingIfNeeded: hash) & mask
    while keys[place] != 0 {
      if keys[place] == hash { return values[place] }
      place = (place + 1) & mask
    }
    return nil
  }

  private static func seed(_ continues: Bool) -> UInt64 {
    continues ? 0x9ae1_6a3b_2f90_404f : 0xcbf2_9ce4_8422_2325
  }

  private static func step(_ state: UInt64, _ byte: UInt8) -> UInt64 {
    var next = (state ^ UInt64(byte)) &* 0x100_0000_01b3
    next ^= next >> 29
    return next
  }
}
