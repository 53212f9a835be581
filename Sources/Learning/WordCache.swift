/// The vectors of the words met last, and what each adds to the windows of its neighbors.
///
/// News says few words often: nine tokens in ten are found here. A word falls on one slot, and a
/// later word of the same slot takes its place.
final class WordCache {
  private let network: Network
  private var keys = [UInt64](repeating: 0, count: WordCache.size)
  private let entries: ShortBuffer
  private let vector: FloatBuffer
  private let products: FloatBuffer
  private let fixedVector: ShortBuffer
  private var rows = [Int32](repeating: 0, count: WordRows.perWord)
  private var folded: [UInt8] = []

  private static let size = 4096

  /// The vector, then the products of each place of the window.
  private let entrySize: Int

  init(_ network: Network) {
    self.network = network
    let width = network.shape.width
    entrySize = (2 * network.shape.reach + 2) * width
    entries = ShortBuffer(Self.size * entrySize)
    vector = FloatBuffer(width)
    products = FloatBuffer(width)
    fixedVector = ShortBuffer(width)
  }

  /// Puts the first layer's output for a sentence into the rows of `states` from `start` on.
  func read(_ bytes: [UInt8], _ tokens: [Range<Int>], into states: FloatBuffer, at start: Int) {
    let width = network.shape.width
    let reach = network.shape.reach
    for token in tokens.indices {
      states.copy(
        network.dense, from: network.layout.windowBias.offset, to: (start + token) * width,
        length: width)
    }
    for (token, range) in tokens.enumerated() {
      let entry = slot(of: bytes, range) * entrySize
      // The word stands at the place `offset` of the window of the token `token - offset`.
      for offset in max(-reach, token - tokens.count + 1)...min(reach, token) {
        states.add(
          entries, from: entry + (offset + reach + 1) * width, to: (start + token - offset) * width,
          length: width)
      }
    }
    states.rectify(from: start * width, tokens.count * width)
    // A word may have lost its slot to a later one of the sentence: it is looked up once more.
    for (token, range) in tokens.enumerated() {
      states.add(
        entries, from: slot(of: bytes, range) * entrySize, to: (start + token) * width,
        length: width)
    }
  }

  private func slot(of bytes: [UInt8], _ range: Range<Int>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in range { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01b3 }
    hash = (hash ^ (hash >> 32)) | 1
    let slot = Int(truncatingIfNeeded: hash >> 8) & (Self.size - 1)
    if keys[slot] != hash {
      fill(slot * entrySize, bytes, range)
      keys[slot] = hash
    }
    return slot
  }

  private func fill(_ entry: Int, _ bytes: [UInt8], _ range: Range<Int>) {
    let width = network.shape.width
    WordForm.fold(bytes, range, into: &folded)
    WordRows.fill(&rows, at: 0, folded, 0..<folded.count)
    vector.copy(network.dense, from: network.layout.wordBias.offset, to: 0, length: width)
    network.addRows(rows, network.pieces.pieces(of: folded, 0..<folded.count), to: vector)
    vector.rectify(width)
    fixedVector.fix(vector, width)
    entries.copy(from: fixedVector, 0, to: entry, length: width)
    for (place, matrix) in network.window.enumerated() {
      products.clear()
      matrix.multiply(fixedVector, width, into: products, width, count: 1)
      let target = entry + (place + 1) * width
      entries.fix(products, width, at: target)
    }
  }
}

/// A word's form as the network reads it.
public enum WordForm {
  /// Curly quotation marks and apostrophes count as straight ones.
  public static func fold(_ bytes: [UInt8], _ range: Range<Int>, into folded: inout [UInt8]) {
    folded.removeAll(keepingCapacity: true)
    var index = range.lowerBound
    while index < range.upperBound {
      // U+2018 to U+201D are E2 80 98 to E2 80 9D.
      if bytes[index] == 0xE2, index + 2 < range.upperBound, bytes[index + 1] == 0x80,
        case let last = bytes[index + 2], (0x98...0x9D).contains(last)
      {
        folded.append(last < 0x9C ? UInt8(ascii: "'") : UInt8(ascii: "\""))
        index += 3
      } else {
        folded.append(bytes[index])
        index += 1
      }
    }
  }
}
