import Documents

/// Rows of a hashed table as they are gathered, after Weinberger and others (2009).
struct SignRows<Sign: RawRepresentable> where Sign.RawValue == UInt32 {
  private var rows: [Int32] = []
  private let mask: UInt64

  /// `count` are the rows of the table: a power of two.
  init(count: Int) {
    mask = UInt64(count - 1)
    rows.reserveCapacity(72)
  }

  mutating func add(_ sign: Sign, _ one: UInt32, _ other: UInt32 = 0) {
    var mixed = UInt64(sign.rawValue) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ UInt64(one)) &* 0xFF51_AFD7_ED55_8CCD
    mixed ^= mixed >> 32
    mixed = (mixed ^ UInt64(other)) &* 0xC4CE_B9FE_1A85_EC53
    mixed ^= mixed >> 29
    rows.append(Int32(truncatingIfNeeded: mixed & mask))
  }

  /// Each row once, in order.
  consuming func sorted() -> [Int32] {
    rows.sort()
    var end = 0
    for place in rows.indices where place == 0 || rows[place] != rows[end - 1] {
      rows[end] = rows[place]
      end += 1
    }
    rows.removeLast(rows.count - end)
    return rows
  }
}

extension Relation {
  /// The number by which a relation stands in a sign; 0 for none.
  static func sign(of relation: Relation?) -> UInt32 { relation.map { UInt32($0.number + 1) } ?? 0 }
}
