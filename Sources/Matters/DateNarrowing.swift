import Documents

/// Reports of one matter that narrow each other's day of publication.
///
/// A report without a day names days without a year: "they will meet on March 23". Where reports
/// with a day of their own name the same day of one year only, that year is meant; what the first
/// report tells as ahead lies after it, what it tells as past before it. Days given, read from
/// metadata or exact are never touched.
struct DateNarrowing {
  /// The years in which the dated reports name a day, by month and day: "03-23".
  private let years: [String: Set<Int>]

  init(_ records: [ReportRecord]) {
    var years: [String: Set<Int>] = [:]
    for record in records where record.report.published?.interval.isDay ?? false {
      for item in record.items {
        guard let time = item.details.time, time.interval.isDay, let day = time.interval.latest
        else { continue }
        years[String("\(day)".dropFirst(5)), default: []].insert(day.year)
      }
    }
    self.years = years
  }

  /// The record with the days that the others tell; itself where they tell none.
  ///
  /// - Complexity: O(n) in the number of its items.
  func narrowed(_ record: ReportRecord) -> ReportRecord {
    guard !years.isEmpty, !(record.report.published?.interval.isDay ?? false) else {
      return record
    }
    var record = record
    var interval = record.report.published?.interval ?? DayInterval(nil, nil)
    var evidence = record.report.published?.evidence ?? []
    let before = interval
    for index in record.items.indices {
      guard let time = record.items[index].details.time, let day = day(of: time) else { continue }
      let bound =
        Self.isAhead(record.items[index].details)
        ? DayInterval(day.advanced(by: -365), day) : DayInterval(day, day.advanced(by: 365))
      guard let both = interval.intersection(bound) else { continue }
      interval = both
      evidence += [time.range].compactMap(\.self)
      var dated = time
      dated.value = "\(day)" + time.value.dropFirst(10)
      dated.interval = DayInterval(day)
      record.items[index].details.setTime(dated)
    }
    guard interval != before else { return record }
    let first = interval.earliest.map { "\($0)" } ?? ".."
    let last = interval.latest.map { "\($0)" } ?? ".."
    record.report.published = Publication(
      basis: record.report.published?.basis ?? .inferred,
      value: interval.isDay ? first : "\(first)/\(last)", interval: interval,
      evidence: Array(Set(evidence)).sorted())
    return record
  }

  /// The day that `XXXX-03-23` is, where the others leave one year for it.
  private func day(of time: TimeExpression) -> Day? {
    guard time.value.hasPrefix("XXXX-"), time.value.utf8.count >= 10,
      let known = years[String(time.value.dropFirst(5).prefix(5))], known.count == 1,
      let year = known.first
    else { return nil }
    return Day(iso: "\(year)" + time.value.dropFirst(4).prefix(6))
  }

  private static func isAhead(_ details: Details) -> Bool {
    switch details {
    case .deadline, .commitment: true
    case .event(let event): event.status == .scheduled || event.status == .possible
    default: false
    }
  }
}

extension Details {
  /// Puts another time in the place of `time`.
  fileprivate mutating func setTime(_ time: TimeExpression) {
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
