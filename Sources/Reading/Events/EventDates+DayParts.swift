import Documents
import English

/// Times whose day is that of the story or of the words around, and not that of the report.
extension EventDates {
  /// “I signed it this morning,” she said on Tuesday: it was Tuesday's morning.
  ///
  /// Where nobody tells when she said it, it was the day that the report is about.
  func placeSpoken(_ sightings: inout [EventSighting]) {
    for index in sightings.indices {
      guard let time = sightings[index].time, context.isSpokenToday(time),
        let today = published?.interval, today.isDay,
        let said = saidDay(sightings[index]), said.isBefore(today) || said == today
      else { continue }
      sightings[index].time = time.moved(to: said)
    }
  }

  private func saidDay(_ sighting: EventSighting) -> DayInterval? {
    let when = attributions.attribution(at: sighting.trigger)?.when?.interval
    if let when, when.isDay { return when }
    return newsDay?.interval
  }

  /// "The march began at 6 p.m.", "that evening", "later in the day": told of the past, it is of the
  /// day that is told before it.
  func placeParts(_ sightings: inout [EventSighting]) {
    for index in sightings.indices {
      // One that another time of the text has placed stays there.
      guard let time = sightings[index].time, sightings[index].status == .past,
        time.interval == published?.interval,
        isOfDay(time, sightings[index]), let day = dayTold(before: index, sightings, time)
      else { continue }
      sightings[index].time = time.moved(to: day)
    }
  }

  private func dayTold(
    before index: Int, _ sightings: [EventSighting], _ time: TimeExpression
  ) -> DayInterval? {
    let sighting = sightings[index]
    guard let sentence = context.sentenceIndex(at: sighting.trigger) else { return nil }
    let before = sightings[..<index].last { other in
      guard let day = other.time?.interval, day.isDay, other.time?.range != time.range,
        other.status == .past, let place = context.sentenceIndex(at: other.trigger)
      else { return false }
      return sentence - place <= 3 || Self.family(other) == Self.family(sighting)
    }
    return before?.time?.interval ?? lastDay(before: sighting.trigger, besides: time)?.interval
      ?? newsDay?.interval
  }

  /// A time of day without its day, or one that points back: "around 6 p.m.", "that night".
  private func isOfDay(_ time: TimeExpression, _ sighting: EventSighting) -> Bool {
    guard let range = time.range, context.quotation(at: sighting.trigger) == nil else {
      return false
    }
    let run = context.document.tokens(in: range)
    let words = Set(run.map { context.word($0) })
    guard words.isDisjoint(with: Self.present) else { return false }
    if time.type == .time, run.allSatisfy(isOfClock) { return true }
    // "earlier in the day": the words before "the day" are none of the time.
    let before = context.word(run.lowerBound - 1)
    guard !words.isDisjoint(with: Self.parts) else { return false }
    return words.contains("that") || words.contains("same") || words.contains("later")
      || words.contains("earlier") || before == "that"
      || words.contains("the") && before == "in"
        && Self.comparing.contains(context.word(run.lowerBound - 2))
  }

  private func isOfClock(_ token: Int) -> Bool {
    switch context.tokens[token].tag {
    case .number, .adverb, .punctuation, .adposition, .determiner, .symbol, .adjective: true
    default: Self.clockWords.contains(context.word(token))
    }
  }

  private static let clockWords = Set<Word>(
    words: "a.m. p.m. am pm noon midday midnight o'clock local time gmt utc et est edt cet")
  private static let present = Set<Word>(words: "today tonight this")
  private static let parts = Set<Word>(words: "day morning afternoon evening night")
  private static let comparing = Set<Word>(words: "earlier later")
}

extension ReadingContext {
  /// Whether a time names the day of whoever speaks: “We met today”.
  func isSpokenToday(_ time: TimeExpression) -> Bool {
    guard let range = time.range else { return false }
    let run = document.tokens(in: range)
    guard let first = run.first, quotation(at: first) != nil else { return false }
    switch word(first) {
    case "today", "tonight": return true
    case "this": return run.count > 1 && Self.partsOfDay.contains(word(first + 1))
    default: return false
    }
  }

  private static let partsOfDay = Set<Word>(words: "morning afternoon evening")
}

extension TimeExpression {
  /// The same time of another day.
  fileprivate func moved(to day: DayInterval) -> TimeExpression {
    guard let date = day.earliest else { return self }
    var time = self
    time.interval = day
    // The designator of the part or the hour stands behind the date: `TMO`, `T18:30`.
    let part = value.firstIndex(of: "T").map { String(value[$0...]) } ?? ""
    time.value = "\(date)\(part)"
    return time
  }
}

extension DayInterval {
  fileprivate func isBefore(_ other: DayInterval) -> Bool {
    guard let latest, let first = other.earliest else { return false }
    return latest < first
  }
}
