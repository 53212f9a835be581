import Documents
import English

/// What a clause that tells an event says of it.
extension ClauseItems {
  func event(in run: Range<Int>) -> EventDetails {
    let (type, trigger) = happening
    let view = SentenceView(scene, sentence)
    let subjects = reader.parties(.subject, of: clause)
    var sightings = [
      EventSighting(
        tokens: run, trigger: trigger, lemma: context.lemma(trigger), type: type,
        time: time(view), participants: subjects.filter(\.isNamed),
        status: classes.eventStatus, confidence: 0, isAct: true, isNews: isMain,
        isLead: clause.group.verb < reader.leadEnd)
    ]
    scene.eventDates.resolve(&sightings)
    return EventDetails(
      type: type, trigger: context.range(trigger..<(trigger + 1)),
      participants: sightings[0].participants, when: sightings[0].time,
      status: sightings[0].status)
  }

  /// What sort of event it is, and the word that tells it: the verb, or a noun that it gives its act.
  private var happening: (EventDetails.EventType, Int) {
    let verb = clause.group.verb
    let lemma = context.lemma(verb)
    let nouns = [clause.object, clause.subject].compactMap(\.self)
    if EventWords.light.contains(lemma) || EventWords.scheduling.contains(lemma)
      || EventWords.moving.contains(lemma) || EventWords.cancelling.contains(lemma)
    {
      for noun in nouns {
        if let type = EventWords.type(of: context.lemma(noun)) { return (type, noun) }
      }
    }
    let type = EventFinder(scene, sentence, []).type(
      of: clause.group, subject: clause.subject, object: clause.object)
    return (type, verb)
  }

  /// The time that hangs on the verb, before it or behind: one of its own before one of a noun, a
  /// day before a year.
  private func time(_ view: SentenceView) -> TimeExpression? {
    let own = context.times(in: sentence.tokens).compactMap { time -> (TimeExpression, Int)? in
      guard time.type == .date || time.type == .time, !context.tellsWhichThing(time),
        let range = time.range,
        let top = context.tree.top(of: context.document.tokens(in: range)),
        top < clause.run.upperBound, !context.isToldOfName(top),
        context.predicate(above: top) == clause.predicate,
        context.quotation(at: top) == context.quotation(at: clause.predicate)
      else { return nil }
      let isDirect = context.tree.head(of: top) == clause.predicate
      guard
        isDirect && time.isRange && !EventWords.moving.contains(context.lemma(clause.predicate))
          || !context.cases(of: top).contains(where: Self.limits.contains)
      else { return nil }
      return (
        time,
        (clause.run.contains(top) ? 0 : 2) + (isDirect ? 0 : 3) + (time.interval.isDay ? 0 : 1)
      )
    }
    if let own = own.min(by: { $0.1 < $1.1 }) { return own.0.whole }
    // "its first cup since 2011" was not won then.
    let other = view.time(in: clause.run)
    let isSince = other?.range.map {
      context.word(context.document.token(at: $0.start) - 1) == "since"
    }
    return isSince == true ? nil : other
  }

  private static let limits = Set<Word>(words: "by until till since before after from to through")

  private var isMain: Bool {
    switch context.tree.relation(of: clause.predicate) {
    case .root, .conjunct, .parataxis: clause.group.form == .finite && clause.group.tense == .past
    default: false
    }
  }
}
