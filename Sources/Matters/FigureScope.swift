import Documents

/// When two figures count the same thing.
///
/// Like is compared with like only: the same head of the unit ("troops"), and what is told beyond
/// it must not tell them apart.
enum FigureScope {
  static func isSame(
    _ left: ToldItem, _ a: FigureDetails, _ right: ToldItem, _ b: FigureDetails
  ) -> Bool {
    guard a.value == b.value, head(of: a.unit) == head(of: b.unit), a.low == b.low,
      a.high == b.high, agree(a.modifier, b.modifier)
    else { return false }
    return !isApart(left, right) && (!a.isShare || isOfOneThing(left, right))
  }

  /// A share may be one of anything: what it is of must be told in the same words, or its sentences be
  /// much alike.
  private static func isOfOneThing(_ left: ToldItem, _ right: ToldItem) -> Bool {
    if !Set(left.counted).isDisjoint(with: right.counted) { return true }
    let shared = left.around.intersection(right.around).count
    return shared >= 3 && shared * 2 >= min(left.around.count, right.around.count)
  }

  /// "Nearly 60" is not "at least 60".
  private static func agree(_ a: FigureDetails.Modifier?, _ b: FigureDetails.Modifier?) -> Bool {
    guard let a, let b else { return true }
    func isLower(_ modifier: FigureDetails.Modifier) -> Bool {
      modifier == .moreThan || modifier == .atLeast
    }
    return a == b || isLower(a) == isLower(b)
  }

  /// Whether two figures name the same thing with other numbers.
  ///
  /// Stricter than `isSame`: two numbers that merely look alike are no conflict.
  static func conflicts(
    _ left: ToldItem, _ a: FigureDetails, _ right: ToldItem, _ b: FigureDetails
  ) -> Bool {
    guard left.telling.report != right.telling.report, a.value != b.value,
      head(of: a.unit) == head(of: b.unit), !head(of: a.unit).isEmpty, left.scope == right.scope,
      !allows(a, b), !allows(b, a)
    else { return false }
    if a.isShare, !isOfOneThing(left, right) { return false }
    guard isComparable(a, b) || isToldAlike(left, right) else { return false }
    if let first = left.when, let second = right.when, first.intersection(second) == nil {
      return false
    }
    let subject = Set(scope(left)).intersection(scope(right))
    let shorter = min(scope(left).count, scope(right).count)
    return subject.count >= 2 && subject.count * 3 >= shorter * 2
  }

  /// Numbers that differ by half at most: more are seldom told of one thing.
  private static func isComparable(_ a: FigureDetails, _ b: FigureDetails) -> Bool {
    let (low, high) = (min(abs(a.value), abs(b.value)), max(abs(a.value), abs(b.value)))
    return high <= 1.5 * low
  }

  private static func isToldAlike(_ left: ToldItem, _ right: ToldItem) -> Bool {
    let told = left.around.intersection(right.around).count
    return told >= 2 && told * 3 >= min(left.around.count, right.around.count)
  }

  /// The last word of a unit, without its inflection.
  static func head(of unit: String) -> [UInt8] {
    let bytes = Array(unit.utf8)
    let words = WordScanner.words(of: bytes, in: TextRange(0, bytes.count))
    guard let last = words.last(where: \.isContent) ?? words.last else { return [] }
    return Stem.bytes(of: bytes[last.range.start..<last.range.end].map(lower))
  }

  /// Both tell what they count, and share no word of it.
  private static func isApart(_ left: ToldItem, _ right: ToldItem) -> Bool {
    let a = scope(left)
    let b = scope(right)
    return a.count > 1 && b.count > 1 && Set(a).isDisjoint(with: b)
  }

  private static func scope(_ told: ToldItem) -> [UInt64] { told.stems }

  /// Whether "more than 100" leaves room for 120.
  private static func allows(_ a: FigureDetails, _ b: FigureDetails) -> Bool {
    switch a.modifier {
    case .moreThan, .atLeast: b.value >= a.value
    case .lessThan, .upTo: b.value <= a.value
    case .approximately: abs(a.value - b.value) <= 0.05 * max(abs(a.value), abs(b.value))
    case nil: false
    }
  }

  private static func lower(_ byte: UInt8) -> UInt8 { byte >= 65 && byte <= 90 ? byte + 32 : byte }
}

extension FigureDetails {
  /// Whether it is a part of a hundred.
  fileprivate var isShare: Bool { unit.lowercased() == "percent" || unit == "%" }
}
