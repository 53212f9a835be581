import Documents

/// Places what a time expression says on the calendar, seen from one day of publication.
struct Calendar {
  let anchor: Day

  /// The weekday that the text names beside a date: years in which it falls otherwise are out.
  var weekday: Int?

  /// A TIMEX3 value and the days that it spans.
  struct Place: Hashable {
    var value: String
    var days: DayInterval

    init(value: String, days: DayInterval) {
      self.value = value
      self.days = days
    }

    /// The same some days later.
    func moved(by days: Int) -> Place? { self.days.earliest.map { Place($0.advanced(by: days)) } }

    init(_ day: Day) { self.init(value: "\(day)", days: DayInterval(day)) }
  }

  func place(_ meaning: Meaning, _ side: Side) -> Place? {
    switch meaning {
    case .day(let year, let month, let day, let last):
      return resolved(year, side) { days(of: $0, month, day, last) }
    case .month(let year, let month):
      return resolved(year, side) { Self.month($0, month) }
    case .quarter(let year, let quarter):
      return resolved(year, year == .open && side == .none ? .past : side) {
        Self.quarter($0, quarter)
      }
    case .half(let year, let half):
      return resolved(year, year == .open && side == .none ? .past : side) {
        Self.half($0, half)
      }
    case .season(let year, let season): return resolved(year, side) { Self.season($0, season) }
    case .holiday(let year, let holiday):
      return resolved(year, side) { Self.holiday(holiday, $0) }
    case .nthWeekday(let year, let weekday, let nth, let month):
      return resolved(year, side) { year in
        Holiday.weekday(weekday, nth: nth, month: month).day(in: year).map(Place.init)
      }
    case .dayOfMonth(let day): return self.dayOfMonth(day, side)
    case .weekday(let weekday, let pointed): return self.weekday(weekday, pointed, side)
    case .farWeekday(let weekday, let weeks):
      return self.weekday(weekday, weeks < 0 ? .past : .future, .none).moved(by: 7 * weeks)
    case .weekend:
      // Told on a weekday, "the weekend" is the one before unless the clause looks ahead.
      return Self.span(.weekend, side == .future || anchor.weekday > 5 ? 0 : -1, from: anchor)
    // On a Saturday or Sunday "will vote this week" looks at the week that begins.
    case .calendar(.week, 0) where side == .future && anchor.weekday >= 6:
      return Self.span(.week, 1, from: anchor)
    // On a Monday "won two towns this weekend" looks back.
    case .calendar(.weekend, 0) where side == .past && anchor.weekday <= 3:
      return Self.span(.weekend, -1, from: anchor)
    case .calendar(let unit, let offset): return Self.span(unit, offset, from: anchor)
    case .distance(let unit, let count?, _): return Self.span(unit, count, from: anchor)
    case .distance(let unit, nil, let side): return vague(unit, side)
    case .length(let amount, let side): return length(amount, side)
    case .ahead(let amount): return ahead(amount)
    case .weekdayOf(let weekday, let weeks):
      let monday = anchor.advanced(by: 1 - anchor.weekday + 7 * weeks)
      return Place(monday.advanced(by: weekday - 1))
    case .monthDay(let offset, let day, let last): return monthDay(offset, day, last)
    case .monthWeekday(let offset, let weekday, let nth):
      let month = anchor.year * 12 + anchor.month - 1 + offset
      return Holiday.weekday(weekday, nth: nth, month: month % 12 + 1).day(in: month / 12)
        .map(Place.init)
    case .reference(let reference): return self.reference(reference)
    case .clockOnly: return Place(value: "\(anchor)", days: DayInterval(anchor))
    case .latestQuarter: return Self.span(.quarter, -1, from: anchor)
    case .year, .years, .decade, .century, .set, .shifted, .shiftedWeekday, .then, .holding, .moved,
      .led, .leading, .reach, .part, .share, .anniversary, .quarterEnding:
      return nil
    }
  }

  // MARK: - Years

  private func resolved(
    _ reference: YearReference, _ side: Side, _ place: (Int) -> Place?
  ) -> Place? {
    switch reference {
    case .number(let year): return place(year)
    case .offset(let offset): return place(anchor.year + offset)
    case .besides: return nil
    case .before:
      return candidates(place).last { ($0.days.latest ?? anchor) < anchor }
    case .after:
      return candidates(place).first { ($0.days.earliest ?? anchor) > anchor }
    case .open: return nearest(candidates(place), side)
    }
  }

  private func candidates(_ place: (Int) -> Place?) -> [Place] {
    var all = ((anchor.year - 2)...(anchor.year + 2)).compactMap(place)
    // 29 February may be eight years off.
    if all.isEmpty || all.count == 1 {
      all = ((anchor.year - 8)...(anchor.year + 8)).compactMap(place)
    }
    guard let weekday else { return all }
    let fitting = all.filter {
      $0.days.earliest?.weekday == weekday
        && abs(($0.days.earliest?.year ?? anchor.year) - anchor.year) < 2
    }
    return fitting.isEmpty ? all : fitting
  }

  /// The latest that has begun or the first that has not ended, by the clause; without a hint
  /// the nearer one.
  private func nearest(_ candidates: [Place], _ side: Side) -> Place? {
    let past = candidates.last { ($0.days.earliest ?? anchor) <= anchor }
    let future = candidates.first { ($0.days.latest ?? anchor) >= anchor }
    guard let past, let future else { return past ?? future }
    let back = (past.days.latest ?? anchor).distance(to: anchor)
    let ahead = anchor.distance(to: future.days.earliest ?? anchor)
    switch side {
    case .past: return back > 270 && ahead < 75 ? future : past
    case .future:
      // Results of a quarter just over are still ahead, "the third quarter" is not.
      let isLong = past.days.isLonger(than: 40)
      return (ahead > 300 && back < 20) || (isLong && ahead > 180 && back < 60) ? past : future
    // Months told without a verb are those near by: in July "in November" looks ahead.
    case .none where past.days.isLonger(than: 26): return 2 * back <= 3 * ahead ? past : future
    case .none: return back <= 2 * ahead ? past : future
    }
  }

  func days(of year: Int, _ month: Int, _ first: Int, _ last: Int) -> Place? {
    guard let start = Day(year, month, first), let end = Day(year, month, last) else {
      return nil
    }
    let value = first == last ? "\(start)" : "\(start)/\(end)"
    return Place(value: value, days: DayInterval(start, end))
  }

  static func month(_ year: Int, _ month: Int) -> Place? {
    guard let start = Day(year, month, 1) else { return nil }
    let end = start.advanced(by: Day.length(ofMonth: month, year: year) - 1)
    return Place(value: "\(year)-\(twoDigits(month))", days: DayInterval(start, end))
  }

  static func quarter(_ year: Int, _ quarter: Int) -> Place? {
    guard let first = month(year, quarter * 3 - 2), let last = month(year, quarter * 3)
    else { return nil }
    return Place(
      value: "\(year)-Q\(quarter)", days: DayInterval(first.days.earliest, last.days.latest))
  }

  static func season(_ year: Int, _ season: Season) -> Place? {
    let last = season.firstMonth + 2
    guard let start = month(year, season.firstMonth),
      let end = last > 12 ? month(year + 1, last - 12) : month(year, last)
    else { return nil }
    return Place(
      value: "\(year)-\(season.designator)",
      days: DayInterval(start.days.earliest, end.days.latest))
  }

  static func half(_ year: Int, _ half: Int) -> Place? {
    guard let start = Day(year, half == 1 ? 1 : 7, 1),
      let end = half == 1 ? Day(year, 6, 30) : Day(year, 12, 31)
    else { return nil }
    return Place(value: "\(year)-H\(half)", days: DayInterval(start, end))
  }

  private static func holiday(_ holiday: Holiday, _ year: Int) -> Place? {
    guard let days = holiday.days(in: year), let first = holiday.day(in: year) else { return nil }
    switch holiday {
    case .ramadan, .passover, .hanukkah:
      guard let start = days.earliest, let end = days.latest else { return nil }
      return Place(value: "\(start)/\(end)", days: days)
    default: return Place(value: "\(first)", days: days)
    }
  }

  /// ISO 8601 writes a year with four digits; one before the year 1 has a sign, as in 8601-2.
  static func year(_ year: Int) -> Place {
    let digits = String(abs(year))
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Place(
      value: (year < 0 ? "-" : "") + padded,
      days: DayInterval(Day(year, 1, 1), Day(year, 12, 31)))
  }

  static func years(_ value: String, _ first: Int, _ count: Int) -> Place {
    Place(value: value, days: DayInterval(Day(first, 1, 1), Day(first + count - 1, 12, 31)))
  }

  // MARK: - Weeks and units

  private func weekday(_ weekday: Int, _ pointed: Side, _ side: Side) -> Place {
    let back = (anchor.weekday - weekday + 7) % 7
    let ahead = (weekday - anchor.weekday + 7) % 7
    let offset =
      switch (pointed, side) {
      case (.past, _): back == 0 ? -7 : -back
      case (.future, _): ahead == 0 ? 7 : ahead
      case (.none, .future): ahead
      default: -back
      }
    let day = anchor.advanced(by: offset)
    return Place(value: "\(day)", days: DayInterval(day))
  }

  /// The day of that number on the side that the clause speaks of.
  private func dayOfMonth(_ day: Int, _ side: Side) -> Place? {
    let months = (-6...6).compactMap { offset -> Day? in
      let month = anchor.year * 12 + anchor.month - 1 + offset
      return Day(month / 12, month % 12 + 1, day)
    }.filter { weekday == nil || $0.weekday == weekday }
    let found =
      side == .future ? months.first { $0 >= anchor } : months.last { $0 <= anchor }
    return found.map(Place.init)
  }

  /// The unit that holds a day, moved by a number of units.
  static func span(_ unit: TimeUnit, _ offset: Int, from day: Day) -> Place? {
    let bounded = max(-20_000, min(20_000, offset))
    switch unit {
    case .second, .minute, .hour, .day:
      let moved = unit == .day ? day.advanced(by: bounded) : day
      return Place(value: "\(moved)", days: DayInterval(moved))
    case .week, .weekend:
      let monday = day.advanced(by: 1 - day.weekday + 7 * bounded)
      let (year, week) = monday.isoWeek
      let value = "\(year)-W\(twoDigits(week))"
      return unit == .week
        ? Place(value: value, days: DayInterval(monday, monday.advanced(by: 6)))
        : Place(
          value: value + "-WE",
          days: DayInterval(monday.advanced(by: 5), monday.advanced(by: 6)))
    case .month:
      let months = day.year * 12 + day.month - 1 + bounded
      return month(months / 12, months % 12 + 1)
    case .quarter:
      let quarters = day.year * 4 + (day.month - 1) / 3 + bounded
      return quarter(quarters / 4, quarters % 4 + 1)
    case .year: return year(day.year + bounded)
    case .decade:
      let decade = day.year / 10 + bounded
      return years("\(decade)X", decade * 10, 10)
    case .century:
      let century = day.year / 100 + bounded
      return years("\(century)XX", century * 100, 100)
    case .millennium:
      let millennium = day.year / 1000 + bounded
      return years("\(millennium)XXX", millennium * 1000, 1000)
    }
  }
}

extension DayInterval {
  fileprivate func isLonger(than days: Int) -> Bool {
    guard let earliest, let latest else { return false }
    return earliest.distance(to: latest) > days
  }
}
