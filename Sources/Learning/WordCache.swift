/// The vectors of the words met last, and what each adds to the windows of its neighbors.
///
/// News says few words often: nine tokens in ten are found here. A word falls on one slot, and a
/// word of a later run of sentences takes its place; words of one run that fall on one slot are kept
/// apart. New words are multiplied many at once, so that the weights pass by once for all of them.
final class WordCache {
  private let network: Network
  private var keys = [UInt64](repeating: 0, count: WordCache.size)
  /// The run that used a slot last.
  private var turns = [Int](repeating: 0, count: WordCache.size)
  private var turn = 1
  /// The entries of words whose slot another word of the run holds.
  private var others: [UInt64: Int] = [:]
  private let entries: ShortBuffer
  /// The place in `entries` of each token of the run.
  private var places: [Int] = []
  /// The places of the words whose vectors wait for their products.
  private var waiting: [Int] = []
  private let vectors: FloatBuffer
  private let products: FloatBuffer
  private let fixedVectors: ShortBuffer
  private var rows = [Int32](repeating: 0, count: WordRows.perWord)
  private var folded: [UInt8] = []

  private static let size = 4096

  /// New words that are multiplied at once.
  private static let batch = 48

  /// The vector, then the products of each place of the window.
  private let entrySize: Int

  init(_ network: Network) {
    self.network = network
    let width = network.shape.width
    entrySize = (2 * network.shape.reach + 2) * width
    entries = ShortBuffer((Self.size + NetworkRun.capacity) * entrySize)
    vectors = FloatBuffer(Self.batch * width)
    products = FloatBuffer(Self.batch * width)
    fixedVectors = ShortBuffer(Self.batch * width)
  }

  /// Begins a run of sentences.
  func begin() {
    multiply()
    places.removeAll(keepingCapacity: true)
    others.removeAll(keepingCapacity: true)
    turn += 1
  }

  /// Adds tokens to the run, which holds at most `NetworkRun.capacity`.
  func add(_ bytes: [UInt8], _ tokens: [Range<Int>]) {
    for range in tokens { places.append(place(of: bytes, range)) }
  }

  /// Puts the first layer's output for the sentences of the run into the rows of `states`;
  /// `starts` holds where each begins, then where the last ends.
  func write(into states: FloatBuffer, starts: [Int]) {
    multiply()
    let width = network.shape.width
    let reach = network.shape.reach
    for row in places.indices {
      states.copy(
        network.dense, from: network.layout.windowBias.offset, to: row * width, length: width)
    }
    for (start, end) in zip(starts, starts.dropFirst()) {
      for token in start..<end {
        // The word stands at the place `offset` of the window of the token `token - offset`.
        for offset in max(-reach, token - end + 1)...min(reach, token - start) {
          states.add(
            entries, from: places[token] + (offset + reach + 1) * width,
            to: (token - offset) * width, length: width)
        }
      }
    }
    states.rectify(places.count * width)
    for (row, place) in places.enumerated() {
      states.add(entries, from: place, to: row * width, length: width)
    }
  }

  private func place(of bytes: [UInt8], _ range: Range<Int>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in range { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01b3 }
    hash = (hash ^ (hash >> 32)) | 1
    let slot = Int(truncatingIfNeeded: hash >> 8) & (Self.size - 1)
    var entry = slot
    if keys[slot] != hash {
      if turns[slot] != turn {
        keys[slot] = hash
      } else if let other = others[hash] {
        return other
      } else {
        entry = Self.size + others.count
        others[hash] = entry * entrySize
      }
      read(bytes, range, into: entry * entrySize)
    }
    turns[slot] = turn
    return entry * entrySize
  }

  /// Puts a word's vector among those that wait.
  private func read(_ bytes: [UInt8], _ range: Range<Int>, into place: Int) {
    let width = network.shape.width
    let start = waiting.count * width
    WordForm.fold(bytes, range, into: &folded)
    WordRows.fill(&rows, at: 0, folded, 0..<folded.count)
    vectors.copy(network.dense, from: network.layout.wordBias.offset, to: start, length: width)
    network.addRows(
      rows, network.pieces.pieces(of: folded, 0..<folded.count), to: vectors, at: start)
    waiting.append(place)
    if waiting.count == Self.batch { multiply() }
  }

  /// Fills the entries of the words that wait.
  private func multiply() {
    guard !waiting.isEmpty else { return }
    let width = network.shape.width
    vectors.rectify(waiting.count * width)
    fixedVectors.fix(vectors, waiting.count * width)
    for (row, place) in waiting.enumerated() {
      entries.copy(from: fixedVectors, row * width, to: place, length: width)
    }
    for (offset, matrix) in network.window.enumerated() {
      matrix.multiply(fixedVectors, width, into: products, width, count: waiting.count)
      for (row, place) in waiting.enumerated() {
        entries.fix(products, from: row * width, width, at: place + (offset + 1) * width)
      }
    }
    waiting.removeAll(keepingCapacity: true)
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
