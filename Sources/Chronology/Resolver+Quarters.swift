import Documents

/// Quarters, which company reports compare and close some days late.
extension Resolver {
  /// The quarter of the calendar that a company's quarter ends in; its books may close some
  /// days late.
  static func quarter(ending place: Calendar.Place) -> Calendar.Place? {
    place.days.latest.flatMap { Calendar.span(.quarter, 0, from: $0.advanced(by: -14)) }
  }

  static func isQuarter(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .quarter, .calendar(.quarter, _), .quarterEnding: true
    default: false
    }
  }

  /// "The quarter", and "a year ago" where a quarter is what is compared.
  func compared(_ meaning: Meaning, _ sentence: Int) -> Calendar.Place? {
    guard let quarter, let start = quarter.place.days.earliest else { return nil }
    let isNear = sentence - quarter.sentence <= Self.reach
    switch meaning {
    case .distance(.year, -1, _) where isNear, .shifted(.year, -1) where isNear:
      return Calendar.span(.quarter, -4, from: start)
    case .latestQuarter: return quarter.place
    case .holding(.quarter, .year(let year)):
      return Calendar.quarter(year, (start.month - 1) / 3 + 1)
    default: return nil
    }
  }
}
