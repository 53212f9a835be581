import Documents

/// The smallest interval that clues leave, and those of them that make it.
struct PublicationSolver {
  /// The days that are left: the first and the last of them are allowed by all that was kept.
  private(set) var days = DayInterval(nil, nil)
  private var kept: [PublicationConstraint] = []

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

  /// The words without which the interval would be wider, those of the weakest clues left out first.
  var evidence: [TextRange] {
    var needed = kept
    for index in kept.indices.reversed() {
      var fewer = needed
      fewer.remove(at: index)
      if Self.days(of: fewer, within: DayInterval(nil, nil)) == days { needed = fewer }
    }
    return Set(needed.flatMap(\.evidence)).sorted()
  }

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
