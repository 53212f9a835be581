import Documents

/// From which days a relative time is seen to fall on a given one: "last month" on March 2021
/// from those of April 2021.
struct Viewpoint {
  private let meaning: Meaning
  private let side: Side

  init(_ meaning: Meaning, _ side: Side) {
    self.meaning = meaning
    self.side = side
  }

  /// Whether the meaning counts from the present by itself.
  static func isRelative(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .weekday, .calendar, .distance(_, .some, _), .month(.offset, _), .day(.offset, _, _, _),
      .quarter(.offset, _), .season(.offset, _):
      true
    default: false
    }
  }

  /// Nil where the time cannot fall there, or does not count from the present.
  func days(seeing days: DayInterval) -> DayInterval? {
    guard let first = days.earliest, let last = days.latest else { return nil }
    switch meaning {
    case .calendar(let unit, let offset): return spans(unit, -offset, first, last)
    case .month(.offset(let offset), let month):
      return (first.year...last.year).contains {
        Calendar.month($0, month)?.days.touches(days) ?? false
      }
        ? spans(.year, -offset, first, last) : nil
    case .day(.offset(let offset), let month, let day, _):
      let isIn = (first.year...last.year).contains { year in
        Day(year, month, day).map { DayInterval($0).touches(days) } ?? false
      }
      return isIn ? spans(.year, -offset, first, last) : nil
    case .quarter(.offset(let offset), _), .season(.offset(let offset), _):
      return spans(.year, -offset, first, last)
    case .distance(let unit, let count?, _):
      // "Two years ago" is said of all that is more than one and less than three years old.
      let slack = unit.days
      let moved = -count * unit.days
      return DayInterval(
        first.advanced(by: moved - slack), last.advanced(by: moved + slack))
    case .weekday(let weekday, let pointed): return seen(weekday, pointed, first, last)
    default: return nil
    }
  }

  private func spans(_ unit: TimeUnit, _ offset: Int, _ first: Day, _ last: Day) -> DayInterval? {
    guard let start = Calendar.span(unit, offset, from: first)?.days.earliest,
      let end = Calendar.span(unit, offset, from: last)?.days.latest
    else { return nil }
    return DayInterval(start, end)
  }

  private func seen(
    _ weekday: Int, _ pointed: Side, _ first: Day, _ last: Day
  ) -> DayInterval? {
    let ahead = (weekday - first.weekday + 7) % 7
    let day = first.advanced(by: ahead)
    guard day <= last else { return nil }
    let final = day.advanced(by: day.distance(to: last) / 7 * 7)
    switch (pointed, side) {
    // "Last Monday" may skip the one that has just been.
    case (.past, _): return DayInterval(day.advanced(by: 1), final.advanced(by: 13))
    case (.future, _): return DayInterval(day.advanced(by: -13), final.advanced(by: -1))
    case (.none, .past): return DayInterval(day, final.advanced(by: 7))
    case (.none, .future): return DayInterval(day.advanced(by: -7), final)
    case (.none, .none): return DayInterval(day.advanced(by: -7), final.advanced(by: 7))
    }
  }
}

extension DayInterval {
  func touches(_ other: DayInterval) -> Bool { intersection(other) != nil }
}
