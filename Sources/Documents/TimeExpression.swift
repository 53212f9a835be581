/// Days from `earliest` to `latest`, both included; nil is unbounded.
public struct DayInterval: Hashable, Sendable, Codable {
  public var earliest: Day?
  public var latest: Day?

  public init(_ earliest: Day?, _ latest: Day?) {
    self.earliest = earliest
    self.latest = latest
  }

  public init(_ day: Day) { self.init(day, day) }

  /// Whether the interval is one day.
  public var isDay: Bool { earliest != nil && earliest == latest }

  /// Whether both ends are known.
  public var isBounded: Bool { earliest != nil && latest != nil }

  /// TIMEX3's value of the days: a day, a week, a month or a year where they are one, else the interval of ISO
  /// 8601; nil where an end is open.
  public var value: String? {
    guard let earliest, let latest else { return nil }
    let last = earliest.distance(to: latest)
    let isYear = earliest.day == 1 && earliest.month == 1 && latest.day == 31 && latest.month == 12
    if last == 0 { return "\(earliest)" }
    if last == 6, earliest.weekday == 1 {
      let (year, week) = earliest.isoWeek
      return week < 10 ? "\(year)-W0\(week)" : "\(year)-W\(week)"
    }
    let isMonth =
      earliest.day == 1 && earliest.year == latest.year && earliest.month == latest.month
      && latest.advanced(by: 1).day == 1
    if isMonth { return String("\(earliest)".prefix(7)) }
    return isYear && earliest.year == latest.year
      ? String("\(earliest)".prefix(4)) : "\(earliest)/\(latest)"
  }

  /// The days that both allow, or nil where they exclude each other.
  public func intersection(_ other: DayInterval) -> DayInterval? {
    let starts = [earliest, other.earliest].compactMap(\.self)
    let ends = [latest, other.latest].compactMap(\.self)
    if let start = starts.max(), let end = ends.min(), start > end { return nil }
    return DayInterval(starts.max(), ends.min())
  }
}

/// What TimeML's TIMEX3 calls the type of a time expression.
public enum TimeType: String, Hashable, Sendable, Codable {
  case date = "DATE"
  case time = "TIME"
  case duration = "DURATION"
  case set = "SET"
}

/// A time that a report names, in TimeML's TIMEX3 terms, and the days that it may mean.
public struct TimeExpression: Hashable, Sendable, Codable {
  /// Where the text names it; nil for a time that it only implies.
  public var range: TextRange?
  public var type: TimeType

  /// TIMEX3: `2021-05-01`, `2021-05`, `2021-W07`, `P14M`, `PRESENT_REF`, or an interval of
  /// ISO 8601 such as `2021-03-23/2021-03-24`.
  public var value: String

  /// TIMEX3's `mod`: `APPROX`, `START`, `MID`, `END`, `MORE_THAN`, `LESS_THAN`, ….
  public var modifier: String?

  /// The days it may mean; unbounded on both sides for a duration or a set.
  public var interval: DayInterval

  /// The days that it covers with another time or from the present; nil where there are none.
  ///
  /// Of a time that begins a range ("from Monday to Thursday") the days from it to the time that
  /// ends the range. Of a length counted from the present ("the past two months"): the days that
  /// it covers, TIMEX3's begin and end point.
  public var span: DayInterval?

  public init(
    range: TextRange?, type: TimeType, value: String, modifier: String? = nil,
    interval: DayInterval, span: DayInterval? = nil
  ) {
    self.range = range
    self.type = type
    self.value = value
    self.modifier = modifier
    self.interval = interval
    self.span = span
  }
}

/// When a report was published, and how that is known.
public struct Publication: Hashable, Sendable, Codable {
  public enum Basis: String, Hashable, Sendable, Codable {
    /// Told by the person who handed the report over.
    case given
    /// Read from the file: front matter, JSON-LD, OpenGraph, `<time>`.
    case metadata
    /// Named by the dateline at the head of the text.
    case dateline
    /// Bounded by what the text says of other times.
    case inferred
  }

  public var basis: Basis

  /// ISO 8601, as precise as it is known, with the clock where there is one.
  public var value: String
  public var interval: DayInterval

  /// Where the text or its times bound the date: shown to a reader who asks why.
  public var evidence: [TextRange]

  public init(basis: Basis, value: String, interval: DayInterval, evidence: [TextRange] = []) {
    self.basis = basis
    self.value = value
    self.interval = interval
    self.evidence = evidence
  }

  /// A day known exactly.
  public init(_ day: Day, basis: Basis) {
    self.init(basis: basis, value: "\(day)", interval: DayInterval(day))
  }
}
