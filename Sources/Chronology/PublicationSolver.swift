import Documents

/// The smallest interval that clues leave, and those of them that make it.
struct PublicationSolver {
  /// The days that are left: the first and the last of them are allowed by all that was kept.
  private(set) var days = DayInterval(nil, nil)
  private var kept: [PublicationConstraint] = []
  private var isSettled = false

  /// Weekdays repeat on a date after eleven years at most, or twelve around 1900 and 2100.
  private static let farthest = 12 * 366

  /// Takes in all constraints, the strongest first; one that contradicts them is dropped.
  mutating func add(_ constraints: [PublicationConstraint]) {
    let ranked = constraints.enumerated().sorted {
      ($0.element.principle, $0.offset) < ($1.element.principle, $1.offset)
    }
    for (_, constraint) in ranked { add(constraint) }
  }

  /// - Returns: false where the constraint contradicts those before it.
  @discardableResult
  mutating func add(_ constraint: PublicationConstraint) -> Bool {
    guard let left = Self.days(of: kept + [constraint], within: days),
      isNear(left, constraint.principle)
    else { return false }
    days = left
    kept.append(constraint)
    return true
  }

  /// A date and a weekday may wait many years for each other; what merely seems one occasion must
  /// not carry a report so far.
  private func isNear(
    _ left: DayInterval, _ principle: PublicationConstraint.Principle
  ) -> Bool {
    guard principle > .weekday, let old = days.earliest, let new = left.earliest else {
      return true
    }
    return old.distance(to: new) < 731 || left.latest != nil
  }

  func keeps(_ principle: PublicationConstraint.Principle) -> Bool {
    kept.contains { $0.principle == principle }
  }

  /// Of days that lie apart those to which all dates without a year are near, where the others are
  /// far from one.
  ///
  /// "He spoke on March 22 … will meet on March 24": said on one of three days, and hardly in
  /// December of one March and of the next.
  mutating func settle() {
    guard let near = Self.nearest(of: kept, within: days) else { return }
    days = near
    isSettled = true
  }

  /// The words without which the interval would be wider, those of the weakest clues left out first.
  var evidence: [TextRange] {
    var needed = kept
    for index in kept.indices.reversed() {
      var fewer = needed
      fewer.remove(at: index)
      let left = Self.days(of: fewer, within: DayInterval(nil, nil))
      let settled = left.flatMap { isSettled ? Self.nearest(of: fewer, within: $0) : nil } ?? left
      if settled == days { needed = fewer }
    }
    return Set(needed.flatMap(\.evidence)).sorted()
  }

  private static func nearest(
    of constraints: [PublicationConstraint], within days: DayInterval
  ) -> DayInterval? {
    // Reports name one day often: each clue is asked once.
    var asked: Set<PublicationConstraint.Allowance> = []
    let clues = constraints.filter { asked.insert($0.allowance).inserted }
    let dates = clues.compactMap { constraint -> YearlessDay? in
      if case .near(let date, _) = constraint.allowance { date } else { nil }
    }
    guard dates.count > 1, let first = days.earliest, let last = days.latest,
      first.distance(to: last) < 2 * 366
    else { return nil }
    var runs: [DayInterval] = []
    for number in first.number...last.number {
      let day = Day(number: number)
      guard clues.allSatisfy({ $0.allows(day) }) else { continue }
      if let run = runs.last, run.latest?.number == number - 1 {
        runs[runs.count - 1].latest = day
      } else {
        runs.append(DayInterval(day))
      }
    }
    guard runs.count > 1 else { return nil }
    let reaches = runs.map { run in
      dates.map { $0.distance(from: run) }.max() ?? .max
    }
    let close = runs.indices.filter { reaches[$0] <= 2 * month }
    guard close.count == 1, reaches[close[0]] <= month else { return nil }
    return runs[close[0]]
  }

  private static let month = 31

  /// The interval, or nil where nothing is left of it.
  private static func days(
    of constraints: [PublicationConstraint], within days: DayInterval
  ) -> DayInterval? {
    var left = days
    var filters: [PublicationConstraint] = []
    for constraint in constraints {
      if case .within(let days) = constraint.allowance {
        guard let both = left.intersection(days) else { return nil }
        left = both
      } else {
        filters.append(constraint)
      }
    }
    guard !filters.isEmpty else { return left }
    func isAllowed(_ day: Day) -> Bool { filters.allSatisfy { $0.allows(day) } }
    if let start = left.earliest {
      let end = min(left.latest ?? start.advanced(by: farthest), start.advanced(by: farthest))
      guard let first = first(from: start, to: end, where: isAllowed) else { return nil }
      left.earliest = first
    }
    if let end = left.latest {
      let start = max(left.earliest ?? end.advanced(by: -farthest), end.advanced(by: -farthest))
      guard let last = last(from: start, to: end, where: isAllowed) else { return nil }
      left.latest = last
    }
    return left
  }

  private static func first(from start: Day, to end: Day, where isAllowed: (Day) -> Bool) -> Day? {
    guard start <= end else { return nil }
    return (start.number...end.number).lazy.map { Day(number: $0) }.first(where: isAllowed)
  }

  private static func last(from start: Day, to end: Day, where isAllowed: (Day) -> Bool) -> Day? {
    guard start <= end else { return nil }
    return (start.number...end.number).lazy.reversed().map { Day(number: $0) }
      .first(where: isAllowed)
  }
}
