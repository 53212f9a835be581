import Documents

/// Parts of a longer time, and what lies so long before or after another.
extension Resolver {
  /// "2 years and 21 days" before or after a day: the day that it leads to; from what is vaguer,
  /// its first unit only.
  static func led(_ place: Calendar.Place, _ amount: Amount, _ sign: Int) -> Calendar.Place? {
    guard place.days.isDay, let day = place.days.earliest else {
      return shifted(place, amount.unit, sign * (amount.halves ?? 0) / 2)
    }
    return Calendar.Place(day.moved(by: amount, sign))
  }

  /// All days from a time to where a length leads from it.
  static func reach(_ place: Calendar.Place, _ amount: Amount, _ sign: Int) -> Calendar.Place? {
    guard let end = led(place, amount, sign) else { return nil }
    let days =
      sign < 0
      ? DayInterval(end.days.earliest, place.days.latest)
      : DayInterval(place.days.earliest, end.days.latest)
    return Calendar.Place(value: amount.value, days: days)
  }

  /// The nth unit of what holds it, counted from its end where negative.
  ///
  /// A week belongs to the month and the year that hold its Thursday, as ISO 8601 has it.
  static func part(_ unit: TimeUnit, _ nth: Int, of whole: Calendar.Place) -> Calendar.Place? {
    guard let first = edge(of: whole, unit, isLast: nth < 0) else { return nil }
    guard let place = Calendar.span(unit, nth < 0 ? nth + 1 : nth - 1, from: first),
      let start = place.days.earliest, let end = place.days.latest,
      let from = whole.days.earliest, let to = whole.days.latest, start <= to, end >= from
    else { return nil }
    return place
  }

  /// The days of "the first nine months" of a year.
  static func share(
    _ amount: Amount, _ side: Int, of whole: Calendar.Place
  ) -> Calendar.Place? {
    let count = max(1, (amount.halves ?? 2) / 2)
    let first = part(amount.unit, side < 0 ? -count : 1, of: whole)
    let last = part(amount.unit, side < 0 ? -1 : count, of: whole)
    guard let first, let last else { return Calendar.Place(value: amount.value, days: whole.days) }
    return Calendar.Place(
      value: amount.value, days: DayInterval(first.days.earliest, last.days.latest))
  }

  /// The day that the first or the last unit of a time is known by.
  private static func edge(of whole: Calendar.Place, _ unit: TimeUnit, isLast: Bool) -> Day? {
    guard let start = whole.days.earliest, let end = whole.days.latest else { return nil }
    let anchor = unit == .week ? 4 : unit == .weekend ? 6 : nil
    guard let anchor else { return isLast ? end : start }
    return isLast
      ? end.advanced(by: -((end.weekday - anchor + 7) % 7))
      : start.advanced(by: (anchor - start.weekday + 7) % 7)
  }

  /// The part of a time that "early", "late", "the end of" leave.
  func narrowed(_ days: DayInterval, _ modifier: Modifier) -> DayInterval {
    guard let start = days.earliest, let end = days.latest else { return days }
    let length = start.distance(to: end)
    guard length >= 6 else { return days }
    switch modifier {
    case .earlier:
      return days.intersection(DayInterval(nil, published?.latest)) ?? days
    case .later:
      return days.intersection(DayInterval(published?.earliest, nil)) ?? days
    case .early: return DayInterval(start, start.advanced(by: length / 2))
    case .middle:
      return DayInterval(
        start.advanced(by: length / 3), end.advanced(by: -(length / 3)))
    case .late: return DayInterval(start.advanced(by: length / 2), end)
    case .start: return DayInterval(start, start.advanced(by: max(length / 12, 1)))
    case .end: return DayInterval(end.advanced(by: -max(length / 12, 1)), end)
    default: return days
    }
  }
}
