import Documents
import English

/// The rules for verbs: an act is an event where an explicit time is told of it.
extension EventFinder {
  func acts(besides occasions: [EventSighting]) -> [EventSighting] {
    var found: [EventSighting] = []
    for time in times {
      guard let range = time.range else { continue }
      let start = context.document.token(at: range.start)
      var end = start
      while end < sentence.tokens.upperBound, context.tokens[end].start < range.end { end += 1 }
      guard end > start, !isModifier(start..<end),
        !occasions.contains(where: { $0.tokens.contains(start) }),
        let group = verb(of: start..<end),
        let sighting = act(group, time, at: start..<end),
        !found.contains(where: { $0.tokens.overlaps(sighting.tokens) })
      else { continue }
      found.append(sighting)
    }
    return found
  }

  /// Whether a time stands before the noun that it tells: "the 2016 campaign".
  private func isModifier(_ time: Range<Int>) -> Bool {
    guard let phrase = context.phrase(at: time.lowerBound) else { return false }
    return context.withoutTime(phrase).upperBound >= time.upperBound
  }

  // MARK: - Which verb a time belongs to

  private func verb(of time: Range<Int>) -> VerbGroup? {
    let lead = self.lead(of: time)
    if Self.limits.contains(context.word(lead)) {
      guard context.word(lead) == "by", opensClause(lead) else { return nil }
      return nextFinite(after: time.upperBound).flatMap { $0.tense == .past ? $0 : nil }
    }
    if let governor = governor(of: time) { return governor }
    if let before = context.group(at: lead - 1) { return before }
    if let after = context.group(at: skippingAdverbs(time.upperBound)), after.form == .finite {
      return after
    }
    return opensClause(lead) ? nextFinite(after: time.upperBound) : nearest(before: lead)
  }

  /// The verb that the tree hangs the time on, where it tells an act.
  private func governor(of time: Range<Int>) -> VerbGroup? {
    guard context.document.arcs.count == context.tokens.count,
      let head = time.first(where: { token in
        context.document.arcs[token].head.map { !time.contains($0) } ?? true
      }), let verb = context.document.arcs[head].head, context.tokens[verb].tag.isVerbal,
      sentence.tokens.contains(verb), context.quotation(at: verb) == context.quotation(at: head),
      let group = context.group(at: verb), group.verb == verb
    else { return nil }
    return group
  }

  /// The first token of "on Monday", "late on Monday".
  private func lead(of time: Range<Int>) -> Int {
    var start = time.lowerBound
    while start > sentence.tokens.lowerBound,
      context.tokens[start - 1].tag == .adposition || Self.leads.contains(context.word(start - 1)),
      time.lowerBound - start < 3
    {
      start -= 1
    }
    return start
  }

  private func skippingAdverbs(_ start: Int) -> Int {
    var token = start
    while token < sentence.tokens.upperBound, context.tokens[token].tag == .adverb,
      context.group(at: token) == nil
    {
      token += 1
    }
    return token
  }

  /// Whether a clause begins with the time: the sentence, or after "that", "but", a mark.
  private func opensClause(_ lead: Int) -> Bool {
    guard lead > sentence.tokens.lowerBound else { return true }
    let before = lead - 1
    switch context.tokens[before].kind {
    case .openQuote, .colon: return true
    case .dash: return context.tokens[before].range.count > 1
    default: break
    }
    return before == sentence.tokens.lowerBound
      || context.tokens[before].tag == .subordinator
  }

  private func nextFinite(after start: Int) -> VerbGroup? {
    var token = start
    while token < sentence.tokens.upperBound, token < start + 25 {
      if context.word(token) == ";" || context.tokens[token].kind == .openQuote { return nil }
      if let group = context.group(at: token) {
        if group.form == .finite { return group }
        token = group.tokens.upperBound
      } else {
        token += 1
      }
    }
    return nil
  }

  private func nearest(before lead: Int) -> VerbGroup? {
    var token = lead - 1
    let quotation = context.quotation(at: lead)
    while token >= sentence.tokens.lowerBound, token > lead - 25 {
      if context.word(token) == ";" || context.quotation(at: token) != quotation { return nil }
      if let group = context.group(at: token) { return group }
      // The tagger takes "struck" behind a noun for one.
      if context.word(token) == "struck" { return nil }
      token -= 1
    }
    return nil
  }

  // MARK: - The act

  private func act(
    _ group: VerbGroup, _ time: TimeExpression, at place: Range<Int>
  ) -> EventSighting? {
    let lemma = context.lemma(group.verb)
    let subject = group.form == .infinitive ? nil : context.subject(of: group)
    if group.isPassive, EventWords.scheduling.contains(lemma) {
      return scheduled(group, subject, time, at: place)
    }
    // "has risen over the past year" is no act; "will meet in the coming weeks" is one.
    if time.isStretch, EventWords.verbs[lemma] == nil { return nil }
    guard !group.isNegated, !EventWords.states.contains(lemma), !isCue(group),
      !isPrediction(group, lemma)
    else { return nil }
    let object = context.phrase(at: group.tokens.upperBound)
    guard let type = type(lemma, subject: subject, object: object) else { return nil }
    let start = start(of: group, subject, place)
    let end = end(of: group, place)
    guard end > start, end - start < 45 else { return nil }
    let attached = context.attachments(from: afterObject(group, object), in: sentence)
    let parties = subject.map { scene.parties(of: $0) } ?? []
    return EventSighting(
      tokens: context.trimmed(start..<end), trigger: group.verb, lemma: lemma, type: type,
      time: time, place: attached.place, participants: parties.filter(\.isNamed),
      status: Self.status(of: group),
      confidence: EventWords.verbs[lemma] == nil ? 0.6 : 0.75)
  }

  /// "A vote on the budget is expected on Friday": the subject is the event.
  private func scheduled(
    _ group: VerbGroup, _ subject: Range<Int>?, _ time: TimeExpression, at place: Range<Int>
  ) -> EventSighting? {
    guard let subject, !group.isNegated,
      let phrase = context.phrase(at: subject.lowerBound), phrase.head < group.verb,
      let type = EventWords.occasions[context.lemma(phrase.head)]
        ?? EventWords.happenings[context.lemma(phrase.head)]
    else { return nil }
    return EventSighting(
      tokens: min(
        subject.lowerBound, lead(of: place))..<max(group.tokens.upperBound, place.upperBound),
      trigger: phrase.head, lemma: context.lemma(phrase.head),
      type: type, time: time, place: nil, status: .scheduled, confidence: 0.75)
  }

  /// "would add jobs next year": what may follow, and no act that somebody plans.
  private func isPrediction(_ group: VerbGroup, _ lemma: Word) -> Bool {
    group.tense == .conditional && EventWords.verbs[lemma] == nil
      && !EventWords.light.contains(lemma)
  }

  /// Whether the verb reports speech, so that its time is the statement's.
  private func isCue(_ group: VerbGroup) -> Bool {
    let lemma = context.lemma(group.verb)
    if EventWords.performative.contains(lemma) { return false }
    if scene.cueTokens.contains(group.verb) { return true }
    let next = context.word(group.tokens.upperBound)
    return context.frames(ofVerb: group.verb).takesClause && (next == "that" || next == "to")
  }

  private func type(
    _ lemma: Word, subject: Range<Int>?, object: NounPhrase?
  ) -> EventDetails.EventType? {
    let objectLemma = object.map { context.lemma(context.withoutTime($0).last ?? $0.head) }
    if EventWords.light.contains(lemma) {
      if let objectLemma, EventWords.utterances.contains(objectLemma) { return nil }
      let subjectLemma = subject.flatMap { context.phrase(at: $0.lowerBound) }
        .map { context.lemma($0.head) }
      for noun in [objectLemma, subjectLemma].compactMap(\.self) {
        if AgreementWords.nouns.contains(noun) { return .agreement }
        if let type = EventWords.occasions[noun] ?? EventWords.happenings[noun] { return type }
      }
    }
    return EventWords.verbs[lemma] ?? .other
  }

  private func start(of group: VerbGroup, _ subject: Range<Int>?, _ time: Range<Int>) -> Int {
    if group.form == .infinitive { return group.verb }
    // "for winning in November": the gerund alone.
    if group.form == .participle, group.tokens.lowerBound > sentence.tokens.lowerBound,
      context.tokens[group.tokens.lowerBound - 1].tag == .adposition
    {
      return group.tokens.lowerBound
    }
    let start = subject?.lowerBound ?? group.tokens.lowerBound
    return time.lowerBound < start ? lead(of: time) : start
  }

  /// Up to the time where it comes late, else up to the end of the clause.
  private func end(of group: VerbGroup, _ time: Range<Int>) -> Int {
    if time.lowerBound > group.tokens.upperBound + 2 { return time.upperBound }
    let start = max(group.tokens.upperBound, time.upperBound)
    let end = min(context.clauseEnd(from: start, in: sentence), group.tokens.upperBound + 30)
    var token = start
    while token < end {
      let isOver =
        context.tokens[token].tag == .subordinator || Self.closers.contains(context.word(token))
        || context.tokens[token].kind == .openQuote
        || context.group(at: token).map { $0.form == .finite } ?? false
      if isOver { return max(token, time.upperBound) }
      token += 1
    }
    return end
  }

  private static let closers = Set<Word>(words: "that which who where when after before as ; :")

  private func afterObject(_ group: VerbGroup, _ object: NounPhrase?) -> Int {
    object.map { context.withoutTime($0).upperBound } ?? group.tokens.upperBound
  }

  private static let limits = Set<Word>(
    words: "by until till since before within after from for through")
  private static let leads = Set<Word>(words: "late early earlier later last just only")
}
