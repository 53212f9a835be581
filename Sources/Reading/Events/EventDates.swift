import Documents

/// Dates that one sighting lends to another, and what a date tells of the status.
struct EventDates {
  private let context: ReadingContext
  private let published: Publication?

  /// The day that the report is about: the latest that it names of the day of publication and the
  /// two before it.
  private let newsDay: TimeExpression?

  init(_ context: ReadingContext) {
    self.context = context
    published = context.document.published
    newsDay = Self.newsDay(context.document)
  }

  private static func newsDay(_ document: Document) -> TimeExpression? {
    guard let today = document.published?.interval, today.isDay, let day = today.latest else {
      return nil
    }
    let near = document.times.filter { time in
      guard time.type == .date || time.type == .time, time.interval.isDay,
        let named = time.interval.latest, named <= day, named >= day.advanced(by: -2),
        let range = time.range, let sentence = document.sentence(at: range.start)
      else { return false }
      return document.blocks[document.sentences[sentence].block].isRead
    }
    return near.max { ($0.interval.latest ?? day) < ($1.interval.latest ?? day) }
  }

  func resolve(_ sightings: inout [EventSighting]) {
    lendByName(&sightings)
    lendByNeighbour(&sightings)
    lendByPurpose(&sightings)
    for index in sightings.indices {
      if sightings[index].time == nil { sightings[index].time = distant(sightings[index]) }
      if sightings[index].time == nil, sightings[index].isSetting,
        sightings[index].status == .past
      {
        sightings[index].time = newsDay.map(Self.implied)
      }
      sightings[index].status = status(sightings[index])
    }
  }

  /// "The meeting" takes the date of the meeting named before, or else of the one named next.
  private func lendByName(_ sightings: inout [EventSighting]) {
    var dated: [Word: [Int]] = [:]
    for index in sightings.indices where sightings[index].time != nil {
      dated[sightings[index].lemma, default: []].append(index)
    }
    for index in sightings.indices
    where sightings[index].time == nil && sightings[index].isDefinite {
      guard let others = dated[sightings[index].lemma] else { continue }
      let nearest = others.last { $0 < index } ?? others.first { $0 > index }
      sightings[index].time = nearest.flatMap { sightings[$0].time }.map(Self.implied)
    }
  }

  /// What is named as known takes the date of one of its sort in this sentence or the two before
  /// it.
  ///
  /// "Ministers met on Tuesday. The closed-door session lasted an hour."

  private func lendByNeighbour(_ sightings: inout [EventSighting]) {
    for index in sightings.indices
    where sightings[index].time == nil && sightings[index].isDefinite
      && Self.gatherings.contains(sightings[index].type)
    {
      guard let sentence = context.sentenceIndex(at: sightings[index].trigger) else { continue }
      let before = sightings[..<index].last { other in
        guard other.time != nil, Self.gatherings.contains(other.type),
          (other.status == .past) == (sightings[index].status == .past),
          let place = context.sentenceIndex(at: other.trigger)
        else { return false }
        return sentence - place <= 2
      }
      sightings[index].time = before?.time.map(Self.implied)
    }
  }

  /// "is flying to Geneva for talks on Monday": a visit has the date of what it is for.
  private func lendByPurpose(_ sightings: inout [EventSighting]) {
    for index in sightings.indices
    where sightings[index].time == nil && sightings[index].type == .visit
      && sightings[index].status != .past
    {
      let sentence = context.sentenceIndex(at: sightings[index].trigger)
      let next = sightings[(index + 1)...].first { other in
        other.time != nil && Self.gatherings.contains(other.type)
          && context.sentenceIndex(at: other.trigger) == sentence
      }
      let before = sightings[..<index].first { other in
        other.time != nil && Self.gatherings.contains(other.type)
          && context.sentenceIndex(at: other.trigger) == sentence
          && other.trigger > sightings[index].trigger
      }
      sightings[index].time = (before ?? next)?.time.map(Self.implied)
    }
  }

  private static let gatherings: Set<EventDetails.EventType> = [
    .meeting, .negotiation, .visit, .other,
  ]

  /// "nearly three centuries after the siege", "a month after the flood": counted back from the
  /// day of the report, as coarse as the words are.
  private func distant(_ sighting: EventSighting) -> TimeExpression? {
    let after = sighting.tokens.lowerBound - 1
    guard context.word(after) == "after", let length = context.time(at: after - 1),
      length.type == .duration, let back = Self.length(length.value),
      let today = published?.interval, today.isDay, let day = today.latest
    else { return nil }
    switch back.unit {
    case "Y":
      let year = day.year - back.count
      // "nearly two years after": one has still to pass, or has just.
      let last = length.modifier == "LESS_THAN" ? year + 1 : year
      let first = length.modifier == "MORE_THAN" ? year - 1 : year
      guard let start = Day(first, 1, 1), let end = Day(last, 12, 31) else { return nil }
      return TimeExpression(
        range: nil, type: .date, value: first == last ? "\(year)" : "\(first)/\(last)",
        interval: DayInterval(start, end))
    case "M":
      let months = day.year * 12 + day.month - 1 - back.count
      let (year, month) = (months / 12, months % 12 + 1)
      guard
        let then = Day(year, month, min(day.day, Day.length(ofMonth: month, year: year)))
      else { return nil }
      // "exactly one month after": to the day.
      let before = context.word(after - length.words(in: context) - 1)
      if before == "exactly" {
        return TimeExpression(
          range: nil, type: .date, value: "\(then)", interval: DayInterval(then))
      }
      return nil
    case "D":
      let then = day.advanced(by: -back.count)
      return TimeExpression(range: nil, type: .date, value: "\(then)", interval: DayInterval(then))
    default: return nil
    }
  }

  /// The count and unit of a plain duration: `P20Y`.
  private static func length(_ value: String) -> (count: Int, unit: String)? {
    guard value.hasPrefix("P"), let unit = value.last, let count = Int(value.dropFirst().dropLast())
    else { return nil }
    return (count, String(unit))
  }

  /// The same days, named elsewhere.
  private static func implied(_ time: TimeExpression) -> TimeExpression {
    var time = time
    time.range = nil
    return time
  }

  private func status(_ sighting: EventSighting) -> EventDetails.Status {
    guard sighting.status == .past || sighting.status == .scheduled,
      let days = sighting.time?.interval, let first = days.earliest, let last = days.latest,
      let today = published?.interval
    else { return sighting.status }
    if let latest = today.latest, first > latest { return .scheduled }
    if let earliest = today.earliest, last < earliest { return .past }
    return sighting.status
  }
}

extension TimeExpression {
  /// A stretch up to the present or from it: "in the coming weeks", "over the past year".
  var isStretch: Bool { type == .duration && span != nil }

  /// How many tokens name it.
  func words(in context: ReadingContext) -> Int {
    guard let range else { return 0 }
    return context.document.tokens(in: range).count
  }
}
