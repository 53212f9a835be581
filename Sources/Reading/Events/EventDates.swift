import Documents

/// Dates that one sighting lends to another, and what a date tells of the status.
struct EventDates {
  let context: ReadingContext
  let published: Publication?

  /// The day that the report is about: the latest that it names of the day of publication and the
  /// two before it.
  let newsDay: TimeExpression?

  let attributions: AttributionIndex

  init(_ context: ReadingContext, _ attributions: AttributionIndex) {
    self.context = context
    self.attributions = attributions
    published = context.document.published
    newsDay = Self.newsDay(context)
  }

  private static func newsDay(_ context: ReadingContext) -> TimeExpression? {
    let document = context.document
    guard let today = document.published?.interval, today.isDay, let day = today.latest else {
      return nil
    }
    let near = document.times.filter { time in
      guard time.type == .date || time.type == .time, time.interval.isDay,
        !time.value.hasSuffix("_REF"),
        let named = time.interval.latest, named <= day, named >= day.advanced(by: -2),
        let range = time.range, let sentence = document.sentence(at: range.start),
        !context.isSpokenToday(time)
      else { return false }
      // A line that only dates the report tells no news.
      let block = document.blocks[document.sentences[sentence].block]
      return block.isRead && block.kind != .dateline
        && !context.groups(in: document.sentences[sentence].tokens).isEmpty
    }
    return near.max { ($0.interval.latest ?? day) < ($1.interval.latest ?? day) }
  }

  func resolve(_ sightings: inout [EventSighting]) {
    // "soon", "the same day" of no day: no date, so that another may be lent.
    for index in sightings.indices where sightings[index].time.map(isNowhere) ?? false {
      sightings[index].time = nil
    }
    placeSpoken(&sightings)
    placeParts(&sightings)
    lendByName(&sightings)
    lendByNeighbour(&sightings)
    lendByPurpose(&sightings)
    for index in sightings.indices {
      if sightings[index].time == nil { sightings[index].time = distant(sightings[index]) }
      // "the annual ceremony" is of no day.
      if sightings[index].tokens.contains(where: { context.word($0) == "annual" }) { continue }
      if sightings[index].time == nil, sightings[index].isSetting || sightings[index].isNews,
        sightings[index].status == .past
      {
        sightings[index].time = narrativeDay(sightings[index]).flatMap(Self.day)
      }
      if sightings[index].time == nil {
        sightings[index].time =
          (neighbour(of: sightings[index]) ?? toldDay(before: sightings[index])).flatMap(Self.day)
      }
      if isAfterReport(sightings[index]) { sightings[index].time = nil }
      sightings[index].status = status(sightings[index])
    }
  }

  private func isNowhere(_ time: TimeExpression) -> Bool {
    if time.value == "FUTURE_REF" || time.value == "PAST_REF" { return true }
    // "later the same day" is of a day that is told, "four days later" is not.
    guard time.value.hasPrefix("XXXX"), published?.interval.isDay ?? false, let range = time.range
    else { return false }
    return context.document.tokens(in: range).contains { context.word($0) == "same" }
  }

  /// "The meeting" takes the date of the meeting named before, or else of the one named next; an
  /// act told again ("she vetoed it") takes it only where the report dates one of its sort.
  private func lendByName(_ sightings: inout [EventSighting]) {
    var dated: [Word: [Int]] = [:]
    for index in sightings.indices where sightings[index].time != nil {
      dated[Self.family(sightings[index]), default: []].append(index)
    }
    for index in sightings.indices
    where sightings[index].time == nil && (sightings[index].isDefinite || sightings[index].isAct) {
      guard let others = dated[Self.family(sightings[index])] else { continue }
      if sightings[index].isAct {
        let others = others.filter {
          (sightings[$0].status == .past) == (sightings[index].status == .past)
        }
        guard Set(others.compactMap { sightings[$0].time?.interval }).count == 1 else { continue }
      }
      let same = others.filter { mayBeOne(sightings[$0], sightings[index]) }
      let nearest = same.last { $0 < index } ?? same.first { $0 > index }
      sightings[index].time = nearest.flatMap { sightings[$0].time }.map(Self.implied)
    }
  }

  /// Whether two tellings may be of one event: they contradict each other in no name and no place.
  private func mayBeOne(_ a: EventSighting, _ b: EventSighting) -> Bool {
    guard agree(modifiers(a), modifiers(b)), agree(places(a), places(b)) else { return false }
    // "after the harbor ruling" is not "today's ruling".
    if isBehind(b), !modifiers(b).isEmpty, modifiers(a).isEmpty { return false }
    guard a.isAct || b.isAct else { return true }
    // "Ann Lee was convicted" is not when Bob Ray was.
    let (doers, others) = (Set(a.participants.map(\.name)), Set(b.participants.map(\.name)))
    return !doers.isDisjoint(with: others) || doers.isEmpty && others.isEmpty
  }

  private func agree(_ a: Set<Word>, _ b: Set<Word>) -> Bool {
    a.isEmpty || b.isEmpty || !a.isDisjoint(with: b)
  }

  /// The names before an event's noun that are no places: "the Harbor Party convention".
  private func modifiers(_ sighting: EventSighting) -> Set<Word> {
    guard !sighting.isAct, let phrase = context.phrase(at: sighting.trigger) else { return [] }
    return names(phrase.tokens.lowerBound..<sighting.trigger).subtracting(places(sighting))
  }

  private func places(_ sighting: EventSighting) -> Set<Word> {
    sighting.place.map(names) ?? []
  }

  private func names(_ run: Range<Int>) -> Set<Word> {
    Set(
      run.lazy.filter { context.tokens[$0].tag == .properNoun && !context.isTime($0) }
        .map(context.word))
  }

  /// The day that the story has come to: the last that it names of a main clause in the past, here
  /// or in the three sentences before; in the lead the day of the news (Reichenbach 1947: the
  /// simple past goes on from the time last referred to).
  private func narrativeDay(_ sighting: EventSighting) -> TimeExpression? {
    if let day = lastDay(before: sighting.trigger) { return day }
    return sighting.isLead || sighting.isSetting ? newsDay : nil
  }

  static func family(_ sighting: EventSighting) -> Word {
    EventWords.family[sighting.lemma] ?? sighting.lemma
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

  /// The day of a time that may name an hour, as one that is not named.
  private static func day(_ time: TimeExpression) -> TimeExpression? {
    guard time.interval.isDay else { return implied(time) }
    return time.interval.latest.map {
      TimeExpression(range: nil, type: .date, value: "\($0)", interval: time.interval)
    }
  }

  /// The same days, named elsewhere.
  private static func implied(_ time: TimeExpression) -> TimeExpression {
    var time = time
    time.range = nil
    return time
  }

  private func status(_ sighting: EventSighting) -> EventDetails.Status {
    // "as the talks, launched in May, struggle": what has a day behind it is no mere chance.
    if sighting.status == .possible, context.tokens[sighting.trigger].tag == .noun,
      let time = sighting.time, time.range != nil,
      let last = time.interval.latest, let today = published?.interval.earliest, last < today
    {
      return .past
    }
    guard sighting.status != .possible, sighting.status != .cancelled,
      let days = sighting.time?.interval, let first = days.earliest, let last = days.latest,
      let today = published?.interval
    else { return sighting.status }
    if let latest = today.latest, first > latest { return .scheduled }
    // "was to meet on Monday": perhaps they did not.
    if sighting.isPlan, sighting.status == .scheduled { return .scheduled }
    if let earliest = today.earliest, last < earliest { return .past }
    return sighting.status
  }
}

extension TimeExpression {
  /// A stretch up to the present or from it: "in the coming weeks", "over the past year".
  var isStretch: Bool { type == .duration && span != nil }

  /// The first time of a range: "from March 15 to 17".
  var isRange: Bool { (type == .date || type == .time) && span?.earliest != nil }

  /// All days of the range that it opens.
  var whole: TimeExpression {
    guard isRange, let span, let first = span.earliest, let last = span.latest, first <= last else {
      return self
    }
    var time = self
    time.interval = span
    time.value = "\(first)/\(last)"
    return time
  }

  /// How many tokens name it.
  func words(in context: ReadingContext) -> Int {
    range.map { context.document.tokens(in: $0).count } ?? 0
  }
}
