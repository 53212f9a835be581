import Documents

/// Bounds the day of publication by what the report says of other times.
///
/// Each clue becomes a constraint, and `PublicationSolver` finds the days that they leave. Never a
/// clock: where the text bounds nothing, the date stays unknown.
struct PublicationInference {
  private let document: Document
  private let settings: [TimeSetting]

  init(_ document: Document, _ mentions: [TimeMention]) {
    self.document = document
    let direction = Direction(document)
    settings = mentions.map { TimeSetting($0, in: document, direction) }
  }

  /// The smallest interval that the constraints allow, or nil where there is none of them.
  func solve() -> Publication? {
    let head = PublicationHead(document, settings.map(\.mention))
    if let exact = head.exact { return exact }
    var solver = PublicationSolver()
    solver.add(
      head.constraints + bounds + unsaidYears
        + OccasionPairs(document, settings).constraints)
    if solver.days.latest == nil, solver.days.earliest != nil {
      if solver.keeps(.weekday) {
        solver.add(recentYears)
      } else if head.date != nil {
        solver.add(nextYear)
      }
    }
    solver.settle()
    if let date = head.date {
      let value = solver.days.isDay ? Self.value(of: solver.days) : date.value
      return Publication(
        basis: .dateline, value: value, interval: solver.days,
        evidence: Set(solver.evidence + [date.range]).sorted())
    }
    guard solver.days != DayInterval(nil, nil) else { return nil }
    return Publication(
      basis: .inferred, value: Self.value(of: solver.days), interval: solver.days,
      evidence: solver.evidence)
  }

  /// ISO 8601: a day, a whole month or year, or an interval whose unknown end is two dots.
  private static func value(of days: DayInterval) -> String {
    guard let first = days.earliest, let last = days.latest else {
      return "\(days.earliest.map { "\($0)" } ?? "..")/\(days.latest.map { "\($0)" } ?? "..")"
    }
    if first == last { return "\(first)" }
    if Calendar.year(first.year).days == days { return Calendar.year(first.year).value }
    if let month = Calendar.month(first.year, first.month), month.days == days {
      return month.value
    }
    return "\(first)/\(last)"
  }

  /// What is told as done on a dated day was published on it or after it; what is ahead on a dated
  /// day, before its end.
  private var bounds: [PublicationConstraint] {
    settings.compactMap { setting in
      let mention = setting.mention
      guard let days = Resolver.fixed(mention.meaning)?.days, !isGeneric(mention.meaning) else {
        return nil
      }
      switch setting.telling {
      case .told:
        return PublicationConstraint(
          .told, .within(DayInterval(days.earliest, nil)), mention.range)
      case .ahead where isPrecise(mention.meaning):
        return PublicationConstraint(.ahead, .within(DayInterval(nil, days.latest)), mention.range)
      case .foreseen where isPrecise(mention.meaning):
        return PublicationConstraint(
          .foreseen, .within(DayInterval(nil, days.latest)), mention.range)
      default: return nil
      }
    }
  }

  private func isPrecise(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .day, .month: true
    default: false
    }
  }

  /// Decades and centuries go on while they are told of.
  private func isGeneric(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .day, .month, .year, .quarter, .half, .season, .holiday, .nthWeekday: false
    default: true
    }
  }

  /// Days without a year: the last past one and the first one ahead close in on the report, and
  /// one with a weekday leaves some years alone.
  private var unsaidYears: [PublicationConstraint] {
    settings.indices.compactMap { index in
      let setting = settings[index]
      guard let date = YearlessDay(setting.mention), !isInAnotherYear(index) else { return nil }
      let reach: Reach? =
        switch setting.telling {
        case .told: .told
        case .ahead: .ahead
        default: date.weekday == nil ? nil : .around
        }
      return reach.map {
        PublicationConstraint(
          date.weekday == nil ? .unsaidYear : .weekday, .near(date, $0), setting.mention.range)
      }
    }
  }

  /// "In 1994, on April 6": a date behind a year that was told is of that year.
  private func isInAnotherYear(_ index: Int) -> Bool {
    let mention = settings[index].mention
    return mention.weekday == nil
      && settings[..<index].contains { other in
        other.mention.sentence == mention.sentence && Self.year(of: other.mention.meaning) != nil
      }
  }

  static func year(of meaning: Meaning) -> Int? {
    switch meaning {
    case .day(.number(let year), _, _, _), .month(.number(let year), _), .year(let year): year
    default: nil
    }
  }

  /// Where nothing bounds a report from above, the weekday of a date tells its year among that of
  /// the latest date and the two after it: no two of three years have a date on one weekday.
  private var recentYears: [PublicationConstraint] {
    latestDate.map { year, days, range in
      [
        PublicationConstraint(
          .recentYear,
          .within(DayInterval(Day(year, 1, 1), Day(year + 2, 12, 31))), range)
      ]
    } ?? []
  }

  /// The day of a dateline is the next one after the latest date.
  private var nextYear: [PublicationConstraint] {
    latestDate.map { _, days, range in
      [
        PublicationConstraint(
          .recentYear, .within(DayInterval(nil, days.latest?.advanced(by: 364))), range)
      ]
    } ?? []
  }

  /// The latest date that names a year, where it names a month too: of what is long past reports
  /// tell the year alone.
  private var latestDate: (year: Int, days: DayInterval, range: TextRange)? {
    let named = settings.filter { $0.telling == .told || $0.telling == .unknown }
      .compactMap { setting -> (year: Int, days: DayInterval, mention: TimeMention)? in
        guard Self.year(of: setting.mention.meaning) != nil,
          let days = Resolver.fixed(setting.mention.meaning)?.days, let year = days.latest?.year
        else { return nil }
        return (year, days, setting.mention)
      }
    guard let latest = named.max(by: { $0.year < $1.year }),
      let date = named.filter({ $0.year == latest.year && isPrecise($0.mention.meaning) })
        .max(by: { ($0.days.latest?.number ?? 0) < ($1.days.latest?.number ?? 0) })
    else { return nil }
    return (date.year, date.days, date.mention.range)
  }
}
