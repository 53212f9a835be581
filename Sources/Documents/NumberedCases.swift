/// Classes that stand for nothing else, numbered from 0 in the order in which they are declared.
///
/// Networks and tables count in these numbers.
public protocol NumberedCases: CaseIterable, Sendable {
  /// All cases, kept: `allCases` makes them anew each time.
  static var cases: [Self] { get }
}

extension NumberedCases {
  /// The place of the case in `cases`.
  ///
  /// - Complexity: O(1).
  @inlinable
  public var number: Int {
    assert(MemoryLayout<Self>.size == 1, "cases without values, fewer than 257, take a byte")
    return Int(unsafe unsafeBitCast(self, to: UInt8.self))
  }
}

extension Relation: NumberedCases {
  public static let cases = Array(allCases)
}

extension PennTag: NumberedCases {
  public static let cases = Array(allCases)
}

extension UniversalTag: NumberedCases {
  public static let cases = Array(allCases)
}

extension EntityType: NumberedCases {
  public static let cases = Array(allCases)
}

extension Tag: NumberedCases {
  public static let cases = Array(allCases)
}

extension Kind: NumberedCases {
  public static let cases = Array(allCases)
}
