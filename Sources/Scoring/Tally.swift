/// How much people marked, how much was found, and how much of that is right.
public struct Tally: Hashable, Sendable {
  public var gold: Int
  public var found: Int
  public var right: Int

  public init(gold: Int = 0, found: Int = 0, right: Int = 0) {
    self.gold = gold
    self.found = found
    self.right = right
  }

  public static func + (left: Tally, right: Tally) -> Tally {
    Tally(
      gold: left.gold + right.gold, found: left.found + right.found,
      right: left.right + right.right)
  }

  /// In hundredths, as all figures here; 0 where nothing was found.
  public var precision: Double { Tally.percent(Double(right), of: Double(found)) }

  public var recall: Double { Tally.percent(Double(right), of: Double(gold)) }

  /// The harmonic mean of precision and recall.
  public var f1: Double { Tally.percent(2 * Double(right), of: Double(gold + found)) }

  static func percent(_ part: Double, of whole: Double) -> Double {
    whole > 0 ? 100 * part / whole : 0
  }

  /// The harmonic mean of two figures.
  static func mean(_ precision: Double, _ recall: Double) -> Double {
    precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
  }
}
