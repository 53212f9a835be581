public import Documents

/// Reports of one matter that narrow each other's day of publication.
///
/// A report without a day names days without a year: "they will meet on March 23". Where reports
/// with a day of their own name the same day of one year only, that year is meant; what the first
/// report tells as ahead lies after it, what it tells as past before it. Days given, read from
/// metadata or exact are never touched.
///
/// What the archive keeps of a report is what the report says by itself: the narrowing belongs to
/// the matter, and is made anew with it.
struct DateNarrowing {
  /// Where the dated reports name a day, by month and day ("03-23") and year.
  private var places: [String: [Int: Matter.Place]] = [:]

  init(_ records: [ReportRecord]) {
    for (report, record) in records.enumerated() where Self.isDated(record.report) {
      for item in record.items {
        guard let time = item.details.time, time.interval.isDay, let day = time.interval.latest
        else { continue }
        let place = Matter.Place(report: report, range: time.range ?? item.range)
        let key = String("\(day)".dropFirst(5))
        if places[key]?[day.year] == nil { places[key, default: [:]][day.year] = place }
      }
    }
  }

  static func isDated(_ report: Report) -> Bool {
    report.published?.interval.isDay ?? false
  }

  /// The record with the days that the others tell, and where they tell them; itself where they
  /// tell none.
  ///
  /// - Complexity: O(n) in the number of its items.
  func narrowed(_ record: ReportRecord) -> (record: ReportRecord, by: [Matter.Place]) {
    guard !places.isEmpty, !Self.isDated(record.report), Self.isOpen(record.report) else {
      return (record, [])
    }
    let before = record.report.published?.interval ?? DayInterval(nil, nil)
    var interval = before
    var evidence = record.report.published?.evidence ?? []
    var others: [Matter.Place] = []
    var record = record
    for index in record.items.indices {
      let details = record.items[index].details
      guard let time = details.time, let (day, place) = day(of: time),
        let both = interval.intersection(LooseTime.days(naming: day, details.side))
      else { continue }
      if both != interval {
        evidence += [time.range].compactMap(\.self)
        if !others.contains(place) { others.append(place) }
      }
      interval = both
      record.items[index].details.setTime(LooseTime(time)?.placed(on: day) ?? time)
    }
    guard interval != before else { return (record, []) }
    return (Self.published(record, within: interval, evidence), others)
  }

  /// The record with its date within an interval, and the times that its report left open as that
  /// tells them.
  static func published(
    _ record: ReportRecord, within interval: DayInterval, _ evidence: [TextRange]
  ) -> ReportRecord {
    var record = record
    let publication = publication(record.report.published, interval, Set(evidence).sorted())
    record.report.published = publication
    for index in record.items.indices {
      let details = record.items[index].details
      guard let time = details.time.flatMap({ LooseTime($0) }) else { continue }
      record.items[index].details.setTime(time.seen(from: publication.interval, details.side))
    }
    return record
  }

  /// A person's word and metadata stay as they are, however vague.
  static func isOpen(_ report: Report) -> Bool {
    switch report.published?.basis {
    case .given, .metadata: false
    case .dateline, .inferred, nil: true
    }
  }

  /// The day of a dateline is exact where one year is left for it.
  private static func publication(
    _ known: Publication?, _ interval: DayInterval, _ evidence: [TextRange]
  ) -> Publication {
    let first = interval.earliest.map { "\($0)" } ?? ".."
    let last = interval.latest.map { "\($0)" } ?? ".."
    guard let known, known.basis == .dateline else {
      return Publication(
        basis: .inferred, value: interval.isDay ? first : "\(first)/\(last)", interval: interval,
        evidence: evidence)
    }
    if let day = LooseTime.only(known.value, within: interval) {
      return Publication(
        basis: .dateline, value: "\(day)", interval: DayInterval(day), evidence: evidence)
    }
    return Publication(
      basis: .dateline, value: known.value, interval: interval, evidence: evidence)
  }

  /// The day that `XXXX-03-23` is, where the others leave one year for it, and where they say so.
  private func day(of time: TimeExpression) -> (Day, Matter.Place)? {
    guard time.value.hasPrefix("XXXX-"), time.value.utf8.count >= 10,
      let known = places[String(time.value.dropFirst(5).prefix(5))], known.count == 1,
      let (year, place) = known.first,
      let day = Day(iso: "\(year)" + time.value.dropFirst(4).prefix(6))
    else { return nil }
    return (day, place)
  }
}

extension Matter {
  /// Words of a report.
  public struct Place: Hashable, Sendable {
    /// The index of the report.
    public let report: Int
    public let range: TextRange
  }
}
