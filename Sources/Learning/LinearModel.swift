/// A linear classifier over hashed features, with weights of eight bits.
///
/// A feature is a 32-bit hash; its row of weights is the hash modulo the number of rows (feature
/// hashing, Weinberger et al. 2009). The file is a header of 24 bytes and the rows.
public struct LinearModel: Sendable {
  /// A power of two.
  public let rows: Int
  public let classes: Int
  let weights: [Int8]

  static let magic: [UInt8] = Array("RPLM".utf8)
  static let version: UInt32 = 1

  public init(rows: Int, classes: Int, weights: [Int8]) {
    precondition(rows > 0 && rows & (rows - 1) == 0, "rows must be a power of two")
    precondition(weights.count == rows * classes, "a row for each feature, a weight a class")
    self.rows = rows
    self.classes = classes
    self.weights = weights
  }

  /// Reads a model file.
  ///
  /// - Throws: `ModelError` where the bytes are no model, of another version, cut or damaged.
  public init(file bytes: [UInt8]) throws(ModelError) {
    guard bytes.count >= 24, Array(bytes[0..<4]) == Self.magic else { throw .foreign }
    let version = Self.number(bytes, at: 4)
    guard version == Self.version else { throw .version(found: version, expected: Self.version) }
    let rows = Int(Self.number(bytes, at: 8))
    let classes = Int(Self.number(bytes, at: 12))
    guard rows > 0, rows & (rows - 1) == 0, rows <= 1 << 24, classes > 0, classes <= 1024,
      bytes.count == 24 + rows * classes
    else { throw .damaged }
    let weights = bytes[24...].map { Int8(bitPattern: $0) }
    let sum = Self.checksum(weights)
    guard Self.number(bytes, at: 16) == UInt32(truncatingIfNeeded: sum),
      Self.number(bytes, at: 20) == UInt32(truncatingIfNeeded: sum >> 32)
    else { throw .damaged }
    self.init(rows: rows, classes: classes, weights: weights)
  }

  /// The bytes of the model file.
  public var file: [UInt8] {
    let sum = Self.checksum(weights)
    let header: [UInt32] = [
      Self.version, UInt32(rows), UInt32(classes), UInt32(truncatingIfNeeded: sum),
      UInt32(truncatingIfNeeded: sum >> 32),
    ]
    var bytes = Self.magic
    for word in header {
      for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: word >> UInt32(shift))) }
    }
    return bytes + weights.map { UInt8(bitPattern: $0) }
  }

  /// The class with the highest sum of weights; the lower number where two are even.
  ///
  /// - Complexity: O(features × classes); `scores` is scratch of at least `classes` places.
  @inlinable
  public func best(_ features: [UInt32], scores: inout [Int32]) -> Int {
    add(features, to: &scores)
    var best = 0
    for index in 1..<classes where scores[index] > scores[best] { best = index }
    return best
  }

  @usableFromInline
  func add(_ features: [UInt32], to scores: inout [Int32]) {
    for index in 0..<classes { scores[index] = 0 }
    let weights = weights.span
    let mask = UInt32(rows - 1)
    var totals = scores.mutableSpan
    for feature in features {
      let row = Int(feature & mask) * classes
      for index in 0..<classes { totals[index] &+= Int32(weights[row + index]) }
    }
  }

  private static func number(_ bytes: [UInt8], at offset: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 | UInt32(bytes[offset + $1]) << UInt32(8 * $1) }
  }

  private static func checksum(_ weights: [Int8]) -> UInt64 {
    var state: UInt64 = 0xcbf2_9ce4_8422_2325
    for weight in weights { state = (state ^ UInt64(UInt8(bitPattern: weight))) &* 0x100_0000_01b3 }
    return state
  }
}

/// Why bytes are not a model that this program reads.
public enum ModelError: Error, Equatable {
  case foreign
  case version(found: UInt32, expected: UInt32)
  case damaged

  /// It tells other classes apart than the program does.
  case classes
}

extension ModelError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .foreign: "this is not a model file of Rapporteur"
    case .version(let found, let expected):
      "the model has format \(found), this program reads \(expected); train it again"
    case .classes:
      "the model tells other tags, relations or names apart than this program; train it again"
    case .damaged: "the model file is cut or damaged; restore it or train it again"
    }
  }
}
