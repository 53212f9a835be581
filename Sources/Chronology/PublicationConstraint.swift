import Documents

/// What one clue of a report says of the day on which it was published.
struct PublicationConstraint: Hashable {
  /// Why a clue is believed, from the strongest: of two that contradict each other the weaker is
  /// dropped.
  enum Principle: Int, Comparable, Hashable {
    /// The dateline names the day.
    case dateline
    /// A relative time is explained beside itself: "yesterday (March 22, 2021)".
    case gloss
    /// What is told as done was done when it was told.
    case told
    /// "Tuesday, March 23": only some years have it.
    case weekday
    /// What is told as still to come had not come.
    case ahead
    /// One occasion is named twice, once from the present and once by the calendar.
    case occasion
    /// Reports leave the current year unsaid, and no other that is far.
    case unsaidYear
    /// As `ahead`, but seen from a past of its own: "agreed to leave by May 1, 2021".
    case foreseen
    /// "Last year" and the latest year named are one, where nothing ties either to another.
    case lastYear
    /// Reports are not much younger than the latest year that they name.
    case recentYear

    static func < (left: Principle, right: Principle) -> Bool { left.rawValue < right.rawValue }
  }

  /// The days that a clue allows.
  enum Allowance: Hashable {
    case within(DayInterval)
    /// So near to a day whose year the text leaves open.
    case near(YearlessDay, Reach)
    case onWeekday(Int)
  }

  let principle: Principle
  let allowance: Allowance
  let evidence: [TextRange]

  init(_ principle: Principle, _ allowance: Allowance, _ evidence: TextRange...) {
    self.principle = principle
    self.allowance = allowance
    self.evidence = evidence
  }

  func allows(_ day: Day) -> Bool {
    switch allowance {
    case .within(let days): return days.intersection(DayInterval(day)) != nil
    case .onWeekday(let weekday): return day.weekday == weekday
    case .near(let date, let reach):
      let year = day.year
      return (year - 1...year + 1).contains { year in
        guard let days = date.days(in: year), let window = reach.window(around: days) else {
          return false
        }
        return window.intersection(DayInterval(day)) != nil
      }
    }
  }
}

/// A day, some days or a month of a year that the text leaves open.
struct YearlessDay: Hashable {
  let month: Int
  /// Nil for the whole month.
  let days: ClosedRange<Int>?
  let weekday: Int?

  /// Nil where the meaning is no such date.
  init?(_ mention: TimeMention) {
    switch mention.meaning {
    case .day(.open, let month, let day, let last):
      guard day <= last else { return nil }
      self.month = month
      days = day...last
      weekday = mention.weekday
    case .month(.open, let month):
      self.month = month
      days = nil
      weekday = nil
    default: return nil
    }
  }

  /// How many days lie between it, in the nearest year, and some days.
  func distance(from run: DayInterval) -> Int {
    guard let first = run.earliest, let last = run.latest else { return .max }
    return (first.year - 1...last.year + 1).compactMap { days(in: $0) }.compactMap { days in
      guard let start = days.earliest, let end = days.latest else { return nil }
      return max(0, end.distance(to: first), last.distance(to: start))
    }.min() ?? .max
  }

  /// Nil in a year that has no such day, or has it on another weekday.
  func days(in year: Int) -> DayInterval? {
    guard let days else { return Calendar.month(year, month)?.days }
    guard let first = Day(year, month, days.lowerBound),
      let last = Day(year, month, days.upperBound),
      weekday.map({ $0 == first.weekday }) ?? true
    else { return nil }
    return DayInterval(first, last)
  }
}

/// How far from a date its report may have been published.
enum Reach: Hashable {
  /// On the day itself.
  case same
  /// After it, and before it.
  case told, ahead
  /// On either side.
  case around
  /// So that a relative time of this meaning falls on it.
  case pointed(Meaning, Side)

  /// Of the days that TimeBank and AQUAINT leave without a year, one in sixty is told from farther
  /// beyond the turn of the year.
  private static let past = 200
  private static let future = 98

  func window(around days: DayInterval) -> DayInterval? {
    guard let first = days.earliest, let last = days.latest else { return nil }
    let earliest = min(Day(last.year, 1, 1) ?? last, last.advanced(by: -Self.future))
    let latest = max(Day(first.year, 12, 31) ?? first, first.advanced(by: Self.past))
    switch self {
    case .same: return days
    case .told: return DayInterval(first, latest)
    case .ahead: return DayInterval(earliest, last)
    case .around: return DayInterval(earliest, latest)
    case .pointed(let meaning, let side):
      return Viewpoint(meaning, side).days(seeing: days)
    }
  }
}
