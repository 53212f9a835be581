import Documents

/// Bounds the day of publication by what the report says of other times.
///
/// Constraints are taken in from the surest to the weakest: dates with their year, the year that
/// "last year" is, weekdays beside a day of the month, days without a year. One that contradicts
/// those before it is left out. Never a clock: where the text bounds nothing, the date stays
/// unknown.
struct PublicationInference {
  let mentions: [TimeMention]

  private var interval = DayInterval(nil, nil)
  private var evidence: [TextRange] = []

  init(_ mentions: [TimeMention]) { self.mentions = mentions }

  /// The smallest interval that the constraints allow, or nil where there is none of them.
  mutating func solve() -> Publication? {
    boundByFullDates()
    boundByLastYear()
    boundByWeekdays()
    boundByBareDates()
    guard interval.earliest != nil || interval.latest != nil else { return nil }
    let value =
      interval.isDay
      ? interval.earliest.map { "\($0)" } ?? ""
      : "\(interval.earliest.map { "\($0)" } ?? "..")/\(interval.latest.map { "\($0)" } ?? "..")"
    return Publication(
      basis: .inferred, value: value, interval: interval,
      evidence: Array(Set(evidence)).sorted())
  }

  /// What is told as done on a dated day was published on it or after it; what is ahead on a
  /// dated day, before.
  private mutating func boundByFullDates() {
    for mention in mentions where !mention.isInName {
      guard let days = Resolver.fixed(mention.meaning)?.days else { continue }
      switch mention.side {
      case .past: narrow(DayInterval(days.earliest, nil), mention.range)
      case .future where isPrecise(mention.meaning):
        narrow(DayInterval(nil, days.latest), mention.range)
      default: break
      }
    }
  }

  private func isPrecise(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .day, .month: true
    default: false
    }
  }

  /// "Last year" beside a past date with its year: the year named last is the one meant, since
  /// reports leave the current year unsaid.
  private mutating func boundByLastYear() {
    let pointing = mentions.filter { Self.isLastYear($0.meaning) }
    guard let pointer = pointing.first,
      let named = mentions.filter({ $0.side == .past && Self.year(of: $0.meaning) != nil })
        .max(by: { (Self.year(of: $0.meaning) ?? 0) < (Self.year(of: $1.meaning) ?? 0) }),
      let year = Self.year(of: named.meaning)
    else { return }
    narrow(Calendar.year(year + 1).days, pointer.range, named.range)
  }

  private static func isLastYear(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .calendar(.year, offset: -1), .month(.offset(-1), _), .day(.offset(-1), _, _, _): true
    default: false
    }
  }

  private static func year(of meaning: Meaning) -> Int? {
    switch meaning {
    case .day(.number(let year), _, _, _), .month(.number(let year), _), .year(let year): year
    default: nil
    }
  }

  /// The weekday of a day tells its year: "Tuesday, March 23" falls so in some only.
  ///
  /// Where the report names a year, the one that fits and lies no more than two years after the
  /// latest named is meant.
  private mutating func boundByWeekdays() {
    for mention in mentions where mention.side != .none {
      guard let weekday = mention.weekday, let start = interval.earliest,
        case .day(.open, let month, let day, _) = mention.meaning
      else { continue }
      let last = interval.latest.map(\.year) ?? start.year + 2
      let fitting = (start.year...max(start.year, last)).compactMap { Day($0, month, day) }
        .filter { $0.weekday == weekday }
      guard fitting.count == 1, let named = fitting.first else { continue }
      narrow(
        mention.side == .past
          ? DayInterval(named, named.advanced(by: 365))
          : DayInterval(named.advanced(by: -365), named), mention.range)
    }
  }

  /// A dateline's day: with its year where it has one, else with the one year in which it can lie
  /// between the bounds; without bounds its year stays open.
  func dated(by dateline: TimeMention, within bounds: DayInterval?) -> Publication {
    if let place = Resolver.fixed(dateline.meaning) {
      return Publication(
        basis: .dateline, value: place.value, interval: place.days, evidence: [dateline.range])
    }
    guard case .day(_, let month, let day, _) = dateline.meaning else {
      return Publication(basis: .dateline, value: "XXXX-XX-XX", interval: DayInterval(nil, nil))
    }
    let open = "XXXX-\(twoDigits(month))-\(twoDigits(day))"
    guard let bounds, let start = bounds.earliest else {
      return Publication(
        basis: .dateline, value: open, interval: bounds ?? DayInterval(nil, nil),
        evidence: [dateline.range])
    }
    // Without an upper bound the report follows the latest date that it names within a year.
    let end = bounds.latest ?? start.advanced(by: 365)
    let fitting = (start.year...max(start.year, end.year)).compactMap { Day($0, month, day) }
      .filter {
        $0 >= start && $0 <= end && (dateline.weekday ?? $0.weekday) == $0.weekday
      }
    guard fitting.count == 1, let found = fitting.first else {
      return Publication(
        basis: .dateline, value: open, interval: bounds, evidence: [dateline.range] + evidence)
    }
    return Publication(
      basis: .dateline, value: "\(found)", interval: DayInterval(found),
      evidence: [dateline.range] + evidence)
  }

  /// Days without a year: the last past one and the first one ahead close in on the report,
  /// once its year is known.
  private mutating func boundByBareDates() {
    guard let start = interval.earliest, let end = interval.latest, start.year == end.year
    else { return }
    for mention in mentions where mention.side != .none {
      guard let days = Self.bare(mention.meaning, year: start.year) else { continue }
      narrow(
        mention.side == .past
          ? DayInterval(days.earliest, nil) : DayInterval(nil, days.latest), mention.range)
    }
  }

  private static func bare(_ meaning: Meaning, year: Int) -> DayInterval? {
    switch meaning {
    case .day(.open, let month, let day, let last):
      Resolver.fixed(.day(.number(year), month: month, day: day, last: last))?.days
    case .month(.open, let month):
      Resolver.fixed(.month(.number(year), month))?.days
    default: nil
    }
  }

  /// Takes a constraint in unless it contradicts those before it.
  private mutating func narrow(_ days: DayInterval, _ ranges: TextRange...) {
    guard let both = interval.intersection(days), both != interval else { return }
    interval = both
    evidence += ranges
  }
}
