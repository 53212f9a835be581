import Documents

/// Turns mentions into time expressions, in the order of the text, against a publication date
/// that may be an interval or unknown.
struct Resolver {
  /// The days on which the report may have been published; nil where nothing bounds them.
  let published: DayInterval?

  /// The last date named, which "two weeks later" and "the next day" count from.
  private(set) var last: Calendar.Place?

  /// The last day named, with its sentence: "at 10 p.m." beside it is of that day.
  private var day: (place: Calendar.Place, sentence: Int)?

  /// The last quarter named, with its sentence: "a year ago" beside it is the same quarter.
  var quarter: (place: Calendar.Place, sentence: Int)?
  static let reach = 6

  init(published: DayInterval?) { self.published = published }

  /// All mentions of a report, in the order of the text.
  mutating func expressions(of mentions: [TimeMention]) -> [TimeExpression] {
    let mentions = withWeekdaysParted(mentions)
    var times: [TimeExpression] = []
    times.reserveCapacity(mentions.count)
    var index = 0
    while index < mentions.count {
      let mention = mentions[index]
      let next = index + 1 < mentions.count ? mentions[index + 1] : nil
      if mention.opensRange, let next {
        let (start, end) = ends(mention, next)
        var first = expression(of: mention, at: start)
        let second = expression(of: next, at: end)
        first.span = DayInterval(first.interval.earliest, second.interval.latest)
        times += [first, second]
        index += 2
        continue
      }
      if case .clockOnly = mention.meaning, let next { lendDay(to: mention, from: next) }
      times.append(expression(of: mention, at: place(mention.meaning, mention)))
      index += 1
    }
    return times
  }

  /// How many bytes may part a time of day from the day behind it.
  private static let gap = 40

  /// "at 10:35 (0735 GMT) Friday": the day stands behind the time.
  private mutating func lendDay(to mention: TimeMention, from next: TimeMention) {
    guard next.clock.isEmpty, next.sentence == mention.sentence, day?.sentence != next.sentence,
      next.range.start - mention.range.end < Self.gap
    else { return }
    let place = place(next.meaning, next)
    if place.days.isDay { day = (place, next.sentence) }
  }

  /// Both ends of a range: the open one is the nearest to the other on its side of it.
  private func ends(
    _ first: TimeMention, _ second: TimeMention
  ) -> (Calendar.Place, Calendar.Place) {
    let start = place(first.meaning, first)
    let end = place(second.meaning, second)
    if case .clockOnly = first.meaning, end.days.isDay { return (end, end) }
    if Self.isOpen(first.meaning), let day = end.days.earliest,
      second.side == .past || first.side == .past || !Self.isOpen(second.meaning),
      let before = Calendar(anchor: day, weekday: first.weekday).place(first.meaning, .past)
    {
      return (before, end)
    }
    if Self.isOpen(second.meaning), let day = start.days.earliest,
      let after = Calendar(anchor: day, weekday: second.weekday).place(second.meaning, .future)
    {
      return (start, after)
    }
    return (start, end)
  }

  /// A day, month or weekday whose year or week the words leave open.
  private static func isOpen(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .day(.open, _, _, _), .month(.open, _), .quarter(.open, _), .season(.open, _),
      .weekday(_, .none), .dayOfMonth, .holiday(.open, _):
      true
    default: false
    }
  }

  private mutating func expression(
    of mention: TimeMention, at place: Calendar.Place
  ) -> TimeExpression {
    if place.days.earliest != nil, place.days.latest != nil, Self.isDate(mention.meaning) {
      last = place
      if place.days.isDay { day = (place, mention.sentence) }
    }
    if Self.isQuarter(mention.meaning), isOver(place) { quarter = (place, mention.sentence) }
    var isLength = false
    if case .length(_, let side) = mention.meaning { isLength = side != .none }
    switch mention.meaning {
    case .share, .reach: isLength = true
    default: break
    }
    return TimeExpression(
      range: mention.range, type: type(of: mention), value: place.value + mention.clock,
      modifier: mention.modifier?.value,
      // The start of a month that may be one of two is no start of both.
      interval: place.isOpen
        ? place.days : mention.modifier.map { narrowed(place.days, $0) } ?? place.days,
      span: isLength ? place.days : nil)
  }

  private static func isDate(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .length, .share, .reach, .ahead, .leading, .set, .reference, .clockOnly, .then: false
    default: true
    }
  }

  private func type(of mention: TimeMention) -> TimeType {
    switch mention.meaning {
    case .length, .share, .reach, .ahead, .leading: return .duration
    case .set: return .set
    default: return mention.clock.isEmpty ? .date : .time
    }
  }

  func place(_ meaning: Meaning, _ mention: TimeMention) -> Calendar.Place {
    if let place = compared(meaning, mention.sentence) { return place }
    if let fixed = Self.fixed(meaning) { return fixed }
    let grounded = grounded(meaning)
    if let fixed = Self.fixed(grounded) { return fixed }
    if let place = besides(grounded, mention) { return place }
    switch grounded {
    case .shifted(let unit, let count):
      let place = anchored(.calendar(unit, offset: count), mention)
      return unit == .day ? behind(place, meaning, mention) : place
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
    case .shifted(.day, let count) where last?.days.isDay == false:
      // "In 2016 … the same day": a year has no day to be the same.
      if let day, mention.sentence - day.sentence <= 2 {
        return Self.shifted(day.place, .day, count)
      }
      // "In May … the next day": some day of May.
      guard let last, mention.clock.isEmpty, Self.grain(of: last.value) == .month, !last.isOpen
      else { return nil }
      return last
    // "Almost two weeks earlier" is no day.
    case .shifted(.week, let count) where mention.modifier != nil && last?.days.isDay ?? false:
      return last.flatMap { Self.shifted($0, .week, count) }
        .flatMap { place in place.days.earliest.flatMap { Calendar.span(.week, 0, from: $0) } }
    case .shifted(let unit, let count):
      return last.flatMap { Self.shifted($0, unit, count) }
        .map { unit == .day || unit == .year ? behind($0, meaning, mention) : $0 }
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
    case .led(let amount, let sign, let inner):
      return Self.led(place(inner, mention), amount, sign)
    case .leading(let amount, let sign, let inner):
      return Self.led(place(inner, mention), amount, sign).map {
        Calendar.Place(value: amount.value, days: $0.days)
      }
    case .reach(let amount, let sign, let inner):
      return Self.reach(place(inner, mention), amount, sign)
    case .part(let unit, let nth, let inner):
      return Self.part(unit, nth, of: place(inner, mention))
    case .share(let amount, let side, let inner):
      return Self.share(amount, side, of: place(inner, mention))
    case .quarterEnding(let inner): return Self.quarter(ending: place(inner, mention))
    default: return nil
    }
  }

  static func weekday(_ weekday: Int, _ count: Int, _ from: Day) -> Calendar.Place {
    let ahead = (weekday - from.weekday + 7) % 7
    switch count {
    case ..<0: return Calendar.Place(from.advanced(by: ahead == 0 ? -7 : ahead - 7))
    case 0: return Calendar.Place(from.advanced(by: weekday - from.weekday))
    default: return Calendar.Place(from.advanced(by: ahead == 0 ? 7 : ahead))
    }
  }

  static func holding(_ unit: TimeUnit, _ place: Calendar.Place) -> Calendar.Place? {
    // The weekend of a Monday or Tuesday is the one before it.
    guard let day = place.days.earliest,
      var span = Calendar.span(
        unit, 0, from: unit == .weekend && day.weekday < 3 ? day.advanced(by: -3) : day)
    else { return nil }
    if unit == .weekend, place.days.isDay {
      // A free Monday or Friday belongs to it.
      if day.weekday == 1 { span.days.latest = day }
      if day.weekday == 5 { span.days.earliest = day }
    }
    return span
  }

  /// "He died four days later" was before his death was told: no day ahead of the report.
  private func behind(
    _ place: Calendar.Place, _ meaning: Meaning, _ mention: TimeMention
  ) -> Calendar.Place {
    guard mention.side == .past, isAhead(place) else { return place }
    return Calendar.Place(
      value: OpenValue.of(meaning), days: DayInterval(nil, published?.latest))
  }

  private func isAhead(_ place: Calendar.Place) -> Bool {
    guard let published = published?.latest, let start = place.days.earliest else { return false }
    return start > published
  }

  func isOver(_ place: Calendar.Place) -> Bool {
    guard !place.isOpen else { return false }
    guard let end = place.days.latest, let published = published?.latest else { return true }
    return end < published
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
  static func shifted(
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
}
