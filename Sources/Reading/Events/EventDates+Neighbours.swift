import Chronology
import Documents
import English

/// Dates from the words around, for what is told without a time of its own.
extension EventDates {
  /// The date that stands nearest to an event in its sentence, behind the present for what is past,
  /// before it for what is set; of a headline the day that the first sentences tell.
  func neighbour(of sighting: EventSighting) -> TimeExpression? {
    guard sighting.status == .past || sighting.status == .scheduled,
      let index = context.sentenceIndex(at: sighting.trigger)
    else { return nil }
    let sentences = context.document.sentences
    if context.isTitle(sentences[index]) {
      let lead = context.readSentences.lazy.filter { $0.index > index }.prefix(3)
      return sighting.status == .scheduled
        ? nil : lead.flatMap { context.times(in: $0.sentence.tokens) }.first(where: isToldDay)
    }
    let trigger = context.tokens[sighting.trigger].start
    let quotation = context.quotation(at: sighting.trigger)
    return context.times(in: sentences[index].tokens)
      .filter {
        isNamed($0, ahead: sighting.status == .scheduled) && !isCompared($0) && !isOfThing($0)
          && !isSeason($0) && !isOfConjunct($0, sighting.trigger)
          && !(sighting.status == .scheduled && isOfCue($0))
          && isWithin(quotation, $0)
      }
      .min { distance($0, trigger) < distance($1, trigger) }
  }

  /// "said Wednesday that the coming talks": the day is of the words.
  private func isOfCue(_ time: TimeExpression) -> Bool {
    guard let range = time.range,
      let top = context.tree.top(of: context.document.tokens(in: range)),
      let verb = context.predicate(above: top)
    else { return false }
    return context.frames(ofVerb: verb).takesQuotation && context.group(at: verb)?.tense == .past
  }

  /// "left the war and last year announced it": the year is of what was done next.
  private func isOfConjunct(_ time: TimeExpression, _ trigger: Int) -> Bool {
    guard let range = time.range,
      let top = context.tree.top(of: context.document.tokens(in: range)),
      let other = context.predicate(above: top), let own = context.predicate(above: trigger),
      other != own
    else { return false }
    return context.tree.relation(of: other) == .conjunct && context.tree.head(of: other) == own
      && trigger < other
  }

  /// Whether an event is told of as one that came before: "following the ruling", "prompted by the ruling".
  func isBehind(_ sighting: EventSighting) -> Bool {
    guard !sighting.isAct, let phrase = context.phrase(at: sighting.trigger) else { return false }
    let before = phrase.tokens.lowerBound - 1
    if Self.after.contains(context.word(before)) { return true }
    return context.word(before) == "by" && Self.prompting.contains(context.lemma(before - 1))
  }

  private static let after = Set<Word>(words: "after following since")
  private static let prompting = Set<Word>(
    words: "prompt spur trigger spark inspire follow precede")

  /// "a Lent dinner": which dinner it was, and not its day.
  private func isSeason(_ time: TimeExpression) -> Bool {
    guard time.value.contains("/"), let range = time.range else { return false }
    return context.tellsWhich(range)
      || context.phrase(at: context.document.token(at: range.start)).map {
        context.document.tokens(in: range).upperBound <= $0.head
      } ?? false
  }

  /// “We will go on,” she said on May 4: the day is that of her words.
  private func isWithin(_ quotation: Int?, _ time: TimeExpression) -> Bool {
    guard let quotation, let range = time.range else { return true }
    return context.quotation(at: context.document.token(at: range.start)) == quotation
  }

  /// "killing eight on the same day": what a past act is told beside is not the day of a plan.
  func isAfterReport(_ sighting: EventSighting) -> Bool {
    guard sighting.status == .past, let time = sighting.time,
      let first = time.interval.earliest, let latest = published?.interval.latest, first > latest
    else { return false }
    let words = time.range.map { context.document.tokens(in: $0).map { context.word($0) } } ?? []
    return words.contains("same") || sighting.isAct && (words.isEmpty || words.contains("that"))
  }

  /// Whether a time names a day or a stretch of the calendar on one side of the present.
  private func isNamed(_ time: TimeExpression, ahead: Bool) -> Bool {
    guard time.type == .date || time.type == .time, !time.value.hasSuffix("_REF"),
      let first = time.interval.earliest, let last = time.interval.latest
    else { return false }
    guard let today = published?.interval else { return true }
    return ahead
      ? today.earliest.map { last >= $0 } ?? true : today.latest.map { first <= $0 } ?? true
  }

  /// "the highest since at least 1980": a year that bounds a comparison.
  private func isCompared(_ time: TimeExpression) -> Bool {
    guard let range = time.range else { return false }
    let start = context.document.token(at: range.start)
    guard let since = (max(0, start - 3)..<start).last(where: { context.word($0) == "since" })
    else {
      return false
    }
    return (max(0, since - 8)..<since).contains {
      context.tokens[$0].penn == .superlativeAdjective || context.word($0) == "most"
        || context.word($0) == "first"
    }
  }

  /// "the Act of 1867, which the court struck down": the year of a thing.
  private func isOfThing(_ time: TimeExpression) -> Bool {
    guard let range = time.range else { return false }
    let start = context.document.token(at: range.start)
    guard start >= 2, context.word(start - 1) == "of", let noun = context.phrase(at: start - 2)
    else {
      return false
    }
    let lemma = context.lemma(noun.head)
    return context.lexicon.measures.contains(lemma) || Self.laws.contains(lemma)
  }

  private static let laws = Set<Word>(words: "act constitution charter convention code statute")

  private func distance(_ time: TimeExpression, _ offset: Int) -> Int {
    time.range.map { abs($0.start - offset) } ?? .max
  }

  /// The last day that a main clause tells in the sentence of a token or the three before.
  func lastDay(before token: Int, besides other: TimeExpression? = nil) -> TimeExpression? {
    guard let sentence = context.sentenceIndex(at: token) else { return nil }
    let sentences = context.document.sentences
    for index in stride(from: sentence, through: max(0, sentence - 3), by: -1) {
      let days = context.times(in: sentences[index].tokens).filter {
        $0.range != other?.range && isToldDay($0)
      }
      if let day = days.last { return day }
    }
    return nil
  }

  /// The day that the story has come to, for an act of the past that no main clause tells.
  func toldDay(before sighting: EventSighting) -> TimeExpression? {
    sighting.isAct && sighting.status == .past ? lastDay(before: sighting.trigger) : nil
  }

  /// Whether a time is a day of the last week that a main verb in the past tells.
  func isToldDay(_ time: TimeExpression) -> Bool {
    guard time.type == .date || time.type == .time, time.interval.isDay,
      !time.value.hasSuffix("_REF"), let day = time.interval.latest,
      let today = published?.interval.latest, day <= today, day >= today.advanced(by: -7),
      let range = time.range,
      let top = context.tree.top(of: context.document.tokens(in: range)),
      let verb = context.predicate(above: top), let group = context.group(at: verb),
      group.form == .finite, group.tense == .past
    else { return false }
    switch context.tree.relation(of: verb) {
    case .root, .conjunct, .parataxis: return true
    default: return false
    }
  }
}
