import Documents

/// Lengths of time and times known by their side alone, seen from the day of publication.
extension Calendar {
  func length(_ amount: Amount, _ side: Side) -> Place {
    guard side != .none else { return Place(value: amount.value, days: DayInterval(nil, nil)) }
    if amount.unit == .quarter, let quarters = quarters(amount, side) { return quarters }
    // Nobody knows how long "the coming weeks" are: that end stays open.
    let end = amount.halves == nil ? nil : anchor.moved(by: amount, side == .past ? -1 : 1)
    return Place(
      value: amount.value,
      days: side == .past ? DayInterval(end, anchor) : DayInterval(anchor, end))
  }

  /// "the past two quarters" are whole ones.
  private func quarters(_ amount: Amount, _ side: Side) -> Place? {
    guard let halves = amount.halves else { return nil }
    let count = max(1, halves / 2)
    guard let first = Self.span(.quarter, side == .past ? -count : 1, from: anchor),
      let last = Self.span(.quarter, side == .past ? -1 : count, from: anchor)
    else { return nil }
    return Place(value: amount.value, days: DayInterval(first.days.earliest, last.days.latest))
  }

  /// "in three weeks": the day it leads to, or the unit that holds it.
  func ahead(_ amount: Amount) -> Place {
    guard let halves = amount.halves, halves % 2 == 0, amount.rests.isEmpty,
      let place = Self.span(amount.unit, halves / 2, from: anchor)
    else { return length(amount, .future) }
    return Place(value: amount.value, days: place.days)
  }

  /// "the 20th of next month", "4 to 22 this month".
  func monthDay(_ offset: Int, _ day: Int, _ last: Int) -> Place? {
    let month = anchor.year * 12 + anchor.month - 1 + offset
    if let place = days(of: month / 12, month % 12 + 1, day, last) { return place }
    // "the 31st of this month" in June: a day that there is not, of a month that there is.
    return Self.month(month / 12, month % 12 + 1).map {
      Place(value: "\($0.value)-\(twoDigits(day))", days: $0.days)
    }
  }

  func reference(_ side: Side) -> Place {
    reference(side == .past ? .past : side == .future ? .future : .present)
  }

  /// "A few days ago", "weeks from now": TIMEX3 has no value for it, but it is more than one and, as the next
  /// greater unit is not named, less than that.
  func vague(_ unit: TimeUnit, _ side: Side) -> Place {
    var place = reference(side)
    let most: Int? =
      switch unit {
      case .day: 9
      case .week: 8
      case .month: 11
      default: nil
      }
    guard let most, side != .none else { return place }
    let sign = side == .past ? -1 : 1
    let near = anchor.moved(by: Amount(unit, 2), sign)
    let far = anchor.moved(by: Amount(unit, most), sign)
    place.days = side == .past ? DayInterval(far, near) : DayInterval(near, far)
    return place
  }

  func reference(_ reference: Reference) -> Place {
    let days =
      switch reference {
      case .past: DayInterval(nil, anchor)
      case .present: DayInterval(anchor)
      case .future: DayInterval(anchor, nil)
      }
    return Place(value: reference.value, days: days)
  }
}

extension Day {
  /// The day that a length of time leads to.
  func moved(by amount: Amount, _ sign: Int) -> Day {
    let main = moved(by: amount.unit, halves: sign * min(amount.halves ?? 0, 20_000))
    return amount.rests.reduce(main) { day, rest in
      day.moved(by: rest.unit, halves: sign * min(rest.count * 2, 20_000))
    }
  }

  /// Months and years keep the day of the month, or take the last where it is too short.
  private func moved(by unit: TimeUnit, halves: Int) -> Day {
    if let hours = unit.hours {
      // "the past 24 hours" begin on the day before.
      let whole = Double(halves) / 2 * hours / 24
      return advanced(by: Int(whole.rounded(.awayFromZero)))
    }
    guard let months = unit.months, months * halves % 2 == 0 else {
      return advanced(by: halves * unit.days / 2)
    }
    let target = year * 12 + month - 1 + months * halves / 2
    let (newYear, newMonth) = (target / 12, target % 12 + 1)
    return Day(newYear, newMonth, min(day, Day.length(ofMonth: newMonth, year: newYear))) ?? self
  }
}

extension TimeUnit {
  /// The hours in one; nil for a day and what is longer.
  fileprivate var hours: Double? {
    switch self {
    case .second: 1 / 3600
    case .minute: 1 / 60
    case .hour: 1
    default: nil
    }
  }

  /// The number of months in one; nil for what months do not measure.
  fileprivate var months: Int? {
    switch self {
    case .month: 1
    case .quarter: 3
    case .year: 12
    case .decade: 120
    case .century: 1200
    case .millennium: 12_000
    default: nil
    }
  }

  /// The usual number of days, for the bounds of vague lengths.
  var days: Int {
    switch self {
    case .second, .minute, .hour, .day: 1
    case .weekend: 2
    case .week: 7
    case .month: 31
    case .quarter: 92
    case .year: 365
    case .decade: 3653
    case .century: 36_525
    case .millennium: 365_250
    }
  }
}
