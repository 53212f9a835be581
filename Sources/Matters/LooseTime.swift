import Documents

/// A time of an item whose year or week its report left open, placed anew once the days of the
/// report are known better.
struct LooseTime {
  /// On which side of its report an item tells its time.
  enum Side { case told, ahead, either }

  private enum Form {
    case day(month: Int, day: Int)
    case weekday(Int)
  }

  private let time: TimeExpression
  private let form: Form

  /// Nil for a time that is known, or of another form.
  init?(_ time: TimeExpression) {
    let parts = time.value.prefix(10).split(separator: "-")
    guard parts.first == "XXXX", parts.count == 3 else { return nil }
    if parts[1] == "WXX", let weekday = Int(parts[2].prefix(1)), (1...7).contains(weekday) {
      form = .weekday(weekday)
    } else if let month = Int(parts[1]), let day = Int(parts[2]), Day(2000, month, day) != nil {
      form = .day(month: month, day: day)
    } else {
      return nil
    }
    self.time = time
  }

  /// The days on which a report may have named a day without its year: those of the year and some
  /// beyond its turn.
  ///
  /// Of the days that news leaves without a year, one in sixty is farther away.
  static func days(naming day: Day, _ side: Side) -> DayInterval {
    let first = min(Day(day.year, 1, 1) ?? day, day.advanced(by: -98))
    let last = max(Day(day.year, 12, 31) ?? day, day.advanced(by: 200))
    switch side {
    case .told: return DayInterval(day, last)
    case .ahead: return DayInterval(first, day)
    case .either: return DayInterval(first, last)
    }
  }

  /// The one day of an interval that a value such as `XXXX-03-03` may be.
  static func only(_ value: String, within interval: DayInterval) -> Day? {
    guard let first = interval.earliest, let last = interval.latest, value.utf8.count == 10 else {
      return nil
    }
    let days = (first.year...last.year).compactMap { Day(iso: "\($0)" + value.dropFirst(4)) }
      .filter { first <= $0 && $0 <= last }
    return days.count == 1 ? days[0] : nil
  }

  /// The time on a day, its clock kept.
  func placed(on day: Day) -> TimeExpression {
    var placed = time
    placed.value = "\(day)" + time.value.drop { $0 != "T" }
    placed.interval = DayInterval(day)
    return placed
  }

  /// The time as it is from all days of an interval: one day where they agree, else those between.
  func seen(from interval: DayInterval, _ side: Side) -> TimeExpression {
    guard let first = interval.earliest.flatMap({ day(from: $0, side) }),
      let last = interval.latest.flatMap({ day(from: $0, side) })
    else { return time }
    if first == last { return placed(on: first) }
    var open = time
    open.interval = DayInterval(first, last)
    return open
  }

  /// The latest such day up to another, or the first from it on; nil where the side is not known.
  private func day(from day: Day, _ side: Side) -> Day? {
    guard side != .either else { return nil }
    switch form {
    case .weekday(let weekday):
      let distance = (side == .told ? day.weekday - weekday : weekday - day.weekday) + 7
      return day.advanced(by: (side == .told ? -1 : 1) * (distance % 7))
    case .day(let month, let number):
      let days = (day.year - 4...day.year + 4).compactMap { Day($0, month, number) }
      return side == .told ? days.last { $0 <= day } : days.first { $0 >= day }
    }
  }
}

extension Details {
  var side: LooseTime.Side {
    switch self {
    case .deadline, .commitment: .ahead
    case .event(let event):
      switch event.status {
      case .scheduled, .possible: .ahead
      case .past: .told
      case .ongoing, .cancelled: .either
      }
    case .statement, .agreement: .told
    case .decision(let decision):
      [.decided, .rejected, .reversed].contains(decision.status) ? .told : .either
    case .figure, .option, .consequence, .compliance, .position: .either
    }
  }

  /// Puts another time in the place of `time`.
  mutating func setTime(_ time: TimeExpression) {
    switch self {
    case .statement(var details):
      details.when = time
      self = .statement(details)
    case .decision(var details):
      details.when = time
      self = .decision(details)
    case .deadline(var details):
      details.when = time
      self = .deadline(details)
    case .agreement(var details):
      details.when = time
      self = .agreement(details)
    case .commitment(var details):
      details.deadline = time
      self = .commitment(details)
    case .event(var details):
      details.when = time
      self = .event(details)
    case .figure(var details):
      details.asOf = time
      self = .figure(details)
    case .option, .consequence, .compliance, .position: break
    }
  }
}
