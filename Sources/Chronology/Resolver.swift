import Documents

/// Turns mentions into time expressions, in the order of the text, against a publication date
/// that may be an interval or unknown.
struct Resolver {
  /// The days on which the report may have been published; nil where nothing bounds them.
  let published: DayInterval?

  /// The last date named, which "two weeks later" and "the next day" count from.
  private var last: Calendar.Place?

  /// The last day named, with its sentence: "at 10 p.m." beside it is of that day.
  private var day: (place: Calendar.Place, sentence: Int)?

  /// The last quarter named, with its sentence: "a year ago" beside it is the same quarter.
  private var quarter: (place: Calendar.Place, sentence: Int)?
  private static let reach = 6

  init(published: DayInterval?) { self.published = published }

  /// All mentions of a report, in the order of the text.
  mutating func expressions(of mentions: [TimeMention]) -> [TimeExpression] {
    mentions.indices.map { index in
      let next = index + 1 < mentions.count ? mentions[index + 1] : nil
      if case .clockOnly = mentions[index].meaning, let next, next.clock.isEmpty,
        next.sentence == mentions[index].sentence, day?.sentence != next.sentence,
        next.range.start - mentions[index].range.end < Self.gap
      {
        // "at 10:35 a.m. (0735 GMT) Friday"
        let place = place(next.meaning, next)
        if place.days.isDay { day = (place, next.sentence) }
      }
      return expression(of: mentions[index])
    }
  }

  /// How many bytes may part a time of day from the day behind it.
  private static let gap = 16

  private mutating func expression(of mention: TimeMention) -> TimeExpression {
    let place = place(mention.meaning, mention)
    if place.days.earliest != nil, place.days.latest != nil, Self.isDate(mention.meaning) {
      last = place
      if place.days.isDay { day = (place, mention.sentence) }
    }
    if Self.isQuarter(mention.meaning), isOver(place), !place.isOpen {
      quarter = (place, mention.sentence)
    }
    return TimeExpression(
      range: mention.range, type: type(of: mention), value: place.value + mention.clock,
      modifier: mention.modifier?.value,
      // The start of a month that may be one of two is no start of both.
      interval: place.isOpen
        ? place.days : mention.modifier.map { Self.narrowed(place.days, $0) } ?? place.days)
  }

  private static func isDate(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .length, .set, .reference, .clockOnly, .then: false
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

  private func place(_ meaning: Meaning, _ mention: TimeMention) -> Calendar.Place {
    if let place = compared(meaning, mention.sentence) { return place }
    if let fixed = Self.fixed(meaning) { return fixed }
    let grounded = grounded(meaning)
    if let fixed = Self.fixed(grounded) { return fixed }
    if let place = besides(grounded, mention) { return place }
    switch grounded {
    case .shifted(let unit, let count):
      return anchored(.calendar(unit, offset: count), mention)
    case .shiftedWeekday(let weekday, let count):
      let side: Side = count < 0 ? .past : count > 0 ? .future : .none
      return anchored(.weekday(weekday, side), mention)
    case .then: return anchored(.reference(.present), mention)
    default: return anchored(grounded, mention)
    }
  }

  /// "October of that year" with the year of the time named before.
  private func grounded(_ meaning: Meaning) -> Meaning {
    func year(_ reference: YearReference) -> YearReference {
      guard case .besides(let offset) = reference else { return reference }
      guard let start = last?.days.earliest else { return .offset(offset) }
      if last?.isOpen == true, last?.days.latest?.year != start.year { return .open }
      return .number(start.year + offset)
    }
    switch meaning {
    case .day(let reference, let month, let day, let last):
      return .day(year(reference), month: month, day: day, last: last)
    case .month(let reference, let month): return .month(year(reference), month)
    case .quarter(let reference, let quarter): return .quarter(year(reference), quarter)
    case .half(let reference, let half): return .half(year(reference), half)
    case .season(let reference, let season): return .season(year(reference), season)
    default: return meaning
    }
  }

  /// What counts from another time of the text.
  private func besides(_ meaning: Meaning, _ mention: TimeMention) -> Calendar.Place? {
    if let ends = ends(of: meaning, mention) { return ends }
    switch meaning {
    case .shifted(let unit, let count):
      return last.flatMap { Self.shifted($0, unit, count) }
    case .shiftedWeekday(let weekday, let count):
      guard let from = last?.days.earliest else { return nil }
      return Self.weekday(weekday, count, from)
    case .then: return last
    case .clockOnly:
      guard let day, day.sentence == mention.sentence else { return nil }
      return day.place
    case .holding(let unit, let inner):
      return Self.holding(unit, place(inner, mention))
    case .moved(let unit, let count, let inner):
      return Self.shifted(place(inner, mention), unit, count)
    case .quarterEnding(let inner): return Self.quarter(ending: place(inner, mention))
    default: return nil
    }
  }

  /// What counts from a time that the text leaves open, seen from both ends of it.
  private func ends(of meaning: Meaning, _ mention: TimeMention) -> Calendar.Place? {
    func seen(_ from: Calendar.Place, _ place: (Calendar.Place) -> Calendar.Place?) -> Calendar
      .Place?
    {
      from.isOpen ? from.spread(as: OpenValue.of(meaning), place) : nil
    }
    switch meaning {
    case .shifted(let unit, let count):
      return last.flatMap { seen($0) { Self.shifted($0, unit, count) } }
    case .shiftedWeekday(let weekday, let count):
      return last.flatMap { last in
        seen(last) { $0.days.earliest.map { Self.weekday(weekday, count, $0) } }
      }
    case .holding(let unit, let inner):
      return seen(place(inner, mention)) { Self.holding(unit, $0) }
    case .moved(let unit, let count, let inner):
      return seen(place(inner, mention)) { Self.shifted($0, unit, count) }
    case .quarterEnding(let inner):
      return seen(place(inner, mention)) { Self.quarter(ending: $0) }
    default: return nil
    }
  }

  private static func weekday(_ weekday: Int, _ count: Int, _ from: Day) -> Calendar.Place {
    let ahead = (weekday - from.weekday + 7) % 7
    switch count {
    case ..<0: return Calendar.Place(from.advanced(by: ahead == 0 ? -7 : ahead - 7))
    case 0: return Calendar.Place(from.advanced(by: weekday - from.weekday))
    default: return Calendar.Place(from.advanced(by: ahead == 0 ? 7 : ahead))
    }
  }

  private static func holding(_ unit: TimeUnit, _ place: Calendar.Place) -> Calendar.Place? {
    place.days.earliest.flatMap { Calendar.span(unit, 0, from: $0) }
  }

  /// The quarter of the calendar that a company's quarter ends in; its books may close some
  /// days late.
  private static func quarter(ending place: Calendar.Place) -> Calendar.Place? {
    place.days.latest.flatMap { Calendar.span(.quarter, 0, from: $0.advanced(by: -14)) }
  }

  private static func isQuarter(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .quarter, .calendar(.quarter, _), .quarterEnding: true
    default: false
    }
  }

  private func isOver(_ place: Calendar.Place) -> Bool {
    guard let end = place.days.latest, let published = published?.latest else { return true }
    return end < published
  }

  /// "The quarter", and "a year ago" where a quarter is what is compared.
  private func compared(_ meaning: Meaning, _ sentence: Int) -> Calendar.Place? {
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
    case .quarterEnding(let inner): return fixed(inner).flatMap { quarter(ending: $0) }
    case .decade(let decade): return Calendar.years("\(decade)X", decade * 10, 10)
    case .century(let century): return Calendar.years("\(century)XX", century * 100, 100)
    case .set(let value): return Calendar.Place(value: value, days: nowhere)
    case .length(let amount, .none): return Calendar.Place(value: amount.value, days: nowhere)
    case .day(.number, _, _, _), .month(.number, _), .quarter(.number, _), .season(.number, _),
      .half(.number, _), .holiday(.number, _), .nthWeekday(.number, _, _, _):
      return Calendar(anchor: Day(number: 0)).place(meaning, .none)
        ?? Calendar.Place(value: "XXXX-XX-XX", days: nowhere)
    default: return nil
    }
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

  /// Seen from each end of the publication interval: one value where both agree, else an open
  /// value and all days between.
  private func anchored(_ meaning: Meaning, _ mention: TimeMention) -> Calendar.Place {
    func seen(from day: Day) -> Calendar.Place? {
      Calendar(anchor: day, weekday: mention.weekday).place(meaning, mention.side)
    }
    let early = published?.earliest.flatMap(seen)
    let late = published?.latest.flatMap(seen)
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
    case .half(_, let half): return "XXXX-H\(half)"
    case .dayOfMonth(let day): return "XXXX-XX-\(twoDigits(day))"
    case .weekday(let weekday, _), .shiftedWeekday(let weekday, _): return "XXXX-WXX-\(weekday)"
    case .weekend: return span(.weekend)
    case .latestQuarter, .quarterEnding: return span(.quarter)
    case .holding(let unit, _): return span(unit)
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
    case .millennium: "X"
    default: "XXXX-XX-XX"
    }
  }
}
