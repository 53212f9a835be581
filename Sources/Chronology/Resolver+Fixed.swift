import Documents

/// Times that need no publication date.
extension Resolver {
  /// What needs no publication date.
  static func fixed(_ meaning: Meaning) -> Calendar.Place? {
    let nowhere = DayInterval(nil, nil)
    switch meaning {
    case .year(let year): return Calendar.year(year)
    case .years(let first, let last):
      return Calendar.years("\(first)/\(last)", first, last - first + 1)
    case .anniversary(let count, let inner): return anniversary(count, inner)
    case .holding(let unit, let inner) where unit != .quarter:
      return fixed(inner).flatMap { holding(unit, $0) }
    case .holding(.quarter, .year(let year)): return Calendar.year(year)
    case .moved(let unit, let count, let inner):
      return fixed(inner).flatMap { shifted($0, unit, count) }
    case .led(let amount, let sign, let inner):
      return fixed(inner).flatMap { led($0, amount, sign) }
    case .leading(let amount, let sign, let inner):
      return fixed(inner).flatMap { led($0, amount, sign) }.map {
        Calendar.Place(value: amount.value, days: $0.days)
      }
    case .reach(let amount, let sign, let inner):
      return fixed(inner).flatMap { reach($0, amount, sign) }
    case .part(let unit, let nth, let inner):
      return fixed(inner).flatMap { part(unit, nth, of: $0) }
    case .share(let amount, let side, let inner):
      return fixed(inner).flatMap { share(amount, side, of: $0) }
    case .quarterEnding(let inner): return fixed(inner).flatMap { quarter(ending: $0) }
    case .decade(let decade): return Calendar.years("\(decade)X", decade * 10, 10)
    case .century(let century): return Calendar.years("\(century)XX", century * 100, 100)
    case .set(let value): return Calendar.Place(value: value, days: nowhere)
    case .length(let amount, .none): return Calendar.Place(value: amount.value, days: nowhere)
    case .day(.number, _, _, _), .month(.number, _), .quarter(.number, _), .season(.number, _),
      .half(.number, _), .holiday(.number, _), .nthWeekday(.number, _, _, _):
      return Calendar(anchor: Day(number: 0)).place(meaning, .none) ?? impossible(meaning)
    default: return nil
    }
  }

  /// "February 30, 2021": the text's words as its value, and the days of the month.
  private static func impossible(_ meaning: Meaning) -> Calendar.Place {
    guard case .day(.number(let year), let month, let day, _) = meaning,
      let place = Calendar.month(year, month)
    else { return Calendar.Place(value: "XXXX-XX-XX", days: DayInterval(nil, nil)) }
    return Calendar.Place(value: "\(place.value)-\(twoDigits(day))", days: place.days)
  }

  private static func anniversary(_ count: Int, _ meaning: Meaning) -> Calendar.Place? {
    switch meaning {
    case .day(.number(let year), let month, let day, let last):
      fixed(.day(.number(year + count), month: month, day: day, last: last))
    case .month(.number(let year), let month): Calendar.month(year + count, month)
    case .year(let year): Calendar.year(year + count)
    default: nil
    }
  }
}
