import Documents

/// Turns mentions into time expressions, in the order of the text, against a publication date
/// that may be an interval or unknown.
struct Resolver {
  /// The days on which the report may have been published; nil where nothing bounds them.
  let published: DayInterval?

  /// The last date named, which "two weeks later" and "the next day" count from.
  private var last: Calendar.Place?

  /// The last quarter named, with its sentence: "a year ago" beside it is the same quarter.
  private var quarter: (place: Calendar.Place, sentence: Int)?
  private static let reach = 4

  init(published: DayInterval?) { self.published = published }

  mutating func expression(of mention: TimeMention) -> TimeExpression {
    let place = place(mention)
    if case .day = mention.meaning { last = place }
    if place.days.earliest != nil, place.days.latest != nil, Self.isDate(mention.meaning) {
      last = place
    }
    if Self.isQuarter(mention.meaning), isOver(place) { quarter = (place, mention.sentence) }
    let clock = mention.clock
    return TimeExpression(
      range: mention.range, type: type(of: mention), value: place.value + clock,
      modifier: mention.modifier?.value,
      interval: mention.modifier.map { Self.narrowed(place.days, $0) } ?? place.days)
  }

  private static func isDate(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .length, .set, .reference, .clockOnly: false
    default: true
    }
  }

  private func type(of mention: TimeMention) -> TimeType {
    switch mention.meaning {
    case .length: return .duration
    case .set: return .set
    default: return mention.clock.isEmpty ? .date : .time
    }
  }

  private func place(_ mention: TimeMention) -> Calendar.Place {
    if let fixed = Self.fixed(mention.meaning) { return fixed }
    if let place = compared(mention) { return place }
    if case .shifted(let unit, let count) = mention.meaning {
      if let last, let place = Self.shifted(last, unit, count) { return place }
      return anchored(.calendar(unit, offset: count), mention.side)
    }
    return anchored(mention.meaning, mention.side)
  }

  private static func isQuarter(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .quarter, .calendar(.quarter, _): true
    default: false
    }
  }

  private func isOver(_ place: Calendar.Place) -> Bool {
    guard let end = place.days.latest, let published = published?.latest else { return true }
    return end < published
  }

  /// "The quarter", and "a year ago" where a quarter is what is compared.
  private func compared(_ mention: TimeMention) -> Calendar.Place? {
    guard let quarter, let start = quarter.place.days.earliest,
      mention.sentence - quarter.sentence <= Self.reach
    else { return nil }
    switch mention.meaning {
    case .distance(.year, -1, _), .shifted(.year, -1):
      return Calendar.span(.quarter, -4, from: start)
    case .shifted(.quarter, 0): return quarter.place
    default: return nil
    }
  }

  /// What needs no publication date.
  static func fixed(_ meaning: Meaning) -> Calendar.Place? {
    let nowhere = DayInterval(nil, nil)
    switch meaning {
    case .year(let year): return Calendar.year(year)
    case .decade(let decade): return Calendar.years("\(decade)X", decade * 10, 10)
    case .century(let century): return Calendar.years("\(century)XX", century * 100, 100)
    case .set(let value): return Calendar.Place(value: value, days: nowhere)
    case .length(let amount, .none): return Calendar.Place(value: amount.value, days: nowhere)
    case .day(.number, _, _, _), .month(.number, _), .quarter(.number, _), .season(.number, _),
      .holiday(.number, _):
      return Calendar(anchor: Day(number: 0)).place(meaning, .none)
        ?? Calendar.Place(value: "XXXX-XX-XX", days: nowhere)
    default: return nil
    }
  }

  /// Seen from each end of the publication interval: one value where both agree, else an open
  /// value and all days between.
  private func anchored(_ meaning: Meaning, _ side: Side) -> Calendar.Place {
    let early = published?.earliest.flatMap { Calendar(anchor: $0).place(meaning, side) }
    let late = published?.latest.flatMap { Calendar(anchor: $0).place(meaning, side) }
    if let early, let late, early.value == late.value {
      return Calendar.Place(
        value: early.value,
        days: DayInterval(
          [early.days.earliest, late.days.earliest].compactMap(\.self).min(),
          [early.days.latest, late.days.latest].compactMap(\.self).max()))
    }
    return Calendar.Place(
      value: OpenValue.of(meaning),
      days: DayInterval(early?.days.earliest, late?.days.latest))
  }

  /// Moves a place by a count of units, keeping the finer of its own and the unit's precision.
  private static func shifted(
    _ place: Calendar.Place, _ unit: TimeUnit, _ count: Int
  ) -> Calendar.Place? {
    guard let start = place.days.earliest else { return nil }
    let grain = grain(of: place.value)
    if grain.rawValue >= unit.rawValue { return Calendar.span(unit, count, from: start) }
    switch (grain, unit) {
    case (.day, .week): return Calendar.span(.day, 7 * count, from: start)
    case (.day, .month), (.day, .year): return Calendar.span(unit, count, from: start)
    case (.month, .year): return Calendar.span(.month, 12 * count, from: start)
    case (.quarter, .year): return Calendar.span(.quarter, 4 * count, from: start)
    default: return Calendar.span(unit, count, from: start)
    }
  }

  private static func grain(of value: String) -> TimeUnit {
    let bytes = Array(value.utf8)
    if bytes.contains(0x57) { return .week }
    if bytes.contains(0x51) { return .quarter }
    return bytes.count <= 4 ? .year : bytes.count <= 7 ? .month : .day
  }

  /// The part of a time that "early", "late", "the end of" leave.
  static func narrowed(_ days: DayInterval, _ modifier: Modifier) -> DayInterval {
    guard let start = days.earliest, let end = days.latest else { return days }
    let length = start.distance(to: end)
    guard length >= 6 else { return days }
    switch modifier {
    case .early: return DayInterval(start, start.advanced(by: length / 2))
    case .middle:
      return DayInterval(
        start.advanced(by: length / 4), end.advanced(by: -(length / 4)))
    case .late: return DayInterval(start.advanced(by: length / 2), end)
    case .start: return DayInterval(start, start.advanced(by: max(length / 12, 1)))
    case .end: return DayInterval(end.advanced(by: -max(length / 12, 1)), end)
    default: return days
    }
  }
}

/// TIMEX3 values of times whose year or day nothing settles: `XXXX-05-01`.
enum OpenValue {
  static func of(_ meaning: Meaning) -> String {
    switch meaning {
    case .day(_, let month, let day, let last):
      let first = "XXXX-\(twoDigits(month))-\(twoDigits(day))"
      return day == last ? first : first + "/XXXX-\(twoDigits(month))-\(twoDigits(last))"
    case .month(_, let month): return "XXXX-\(twoDigits(month))"
    case .quarter(_, let quarter): return "XXXX-Q\(quarter)"
    case .season(_, let season): return "XXXX-\(season.designator)"
    case .weekday(let weekday, _): return "XXXX-WXX-\(weekday)"
    case .weekend: return span(.weekend)
    case .calendar(let unit, _), .shifted(let unit, _), .distance(let unit, _?, _):
      return span(unit)
    case .distance(_, nil, let side):
      return side == .past ? Reference.past.value : Reference.future.value
    case .length(let amount, _): return amount.value
    case .reference(let reference): return reference.value
    default: return "XXXX-XX-XX"
    }
  }

  private static func span(_ unit: TimeUnit) -> String {
    switch unit {
    case .week: "XXXX-WXX"
    case .weekend: "XXXX-WXX-WE"
    case .month: "XXXX-XX"
    case .quarter: "XXXX-QX"
    case .year: "XXXX"
    case .decade: "XXX"
    case .century: "XX"
    default: "XXXX-XX-XX"
    }
  }
}
