import Documents
import English

/// The rules for verbs: an act is an event where an explicit time is told of it.
extension EventFinder {
  func acts(besides occasions: [EventSighting]) -> [EventSighting] {
    var found: [EventSighting] = []
    for (_, time) in times.map({ (rank($0), $0) }).sorted(by: { $0.0 < $1.0 }) {
      guard let run = run(of: time), !isRestated(run),
        !occasions.contains(where: { $0.holds(time, run.lowerBound) }),
        let group = verb(of: run, besides: occasions),
        // "The rally began at 6 p.m. on Monday" is the rally's.
        !occasions.contains(where: {
          $0.time != nil && $0.tokens.contains(group.verb)
            && context.tree.head(of: $0.trigger) == group.verb
        }),
        !DeadlineReader.limits(time, sentence, scene), let sighting = act(group, time, at: run),
        !found.contains(where: { $0.tokens.overlaps(sighting.tokens) })
      else { continue }
      found.append(sighting)
    }
    return found.sorted { $0.trigger < $1.trigger }
  }

  /// "On the eve of the 2016 vote, he spoke on Monday": of two times a verb has the one that hangs on
  /// itself, and the day before the week.
  private func rank(_ time: TimeExpression) -> (Int, Int) {
    let start = time.range?.start ?? 0
    guard let top = run(of: time).flatMap({ context.tree.top(of: $0) }),
      let head = context.tree.head(of: top)
    else { return (3, start) }
    let isDirect = context.tokens[head].tag.isVerbal
    return ((isDirect ? 0 : 2) + (time.interval.isDay ? 0 : 1), start)
  }

  /// The tokens of a time.
  func run(of time: TimeExpression) -> Range<Int>? {
    guard let range = time.range else { return nil }
    let run = context.document.tokens(in: range).clamped(to: sentence.tokens)
    return run.isEmpty ? nil : run
  }

  /// "at noon (1600 GMT)": what brackets say again behind a time.
  private func isRestated(_ run: Range<Int>) -> Bool {
    let before = run.lowerBound - 1
    return before > sentence.tokens.lowerBound && context.tokens[before].kind == .open
      && context.isTime(before - 1)
  }

  // MARK: - Which verb a time belongs to

  /// The verb that a time hangs on in the tree, over nouns that name no occasion: of "signed the
  /// bill on Monday" a tree may hang the day on the bill.
  private func verb(of time: Range<Int>, besides occasions: [EventSighting]) -> VerbGroup? {
    guard let top = context.tree.top(of: time), !context.isToldOfName(top) else { return nil }
    var at = top
    for _ in 0..<6 {
      guard let head = context.tree.head(of: at), sentence.tokens.contains(head) else { return nil }
      if context.tokens[head].tag.isVerbal {
        guard context.quotation(at: head) == context.quotation(at: top),
          let group = group(of: head), isTold(at, time, group), !isOfNext(time, behind: group)
        else { return nil }
        return group
      }
      // "Monday's paper", "the 2016 campaign", "the law of 2010" date a noun alone.
      guard at > head || isClausal(at) && context.tree.relation(of: at) != .unmarkedNominal,
        at != top || !context.cases(of: at).contains(Self.of),
        !occasions.contains(where: { $0.trigger == head })
      else { return nil }
      at = head
    }
    return nil
  }

  /// "discussed what happened, Lee on Monday said": the day is of the verb that follows it.
  private func isOfNext(_ time: Range<Int>, behind group: VerbGroup) -> Bool {
    // "so heated that this month, Lee said": of what "that" opens.
    if group.verb < time.lowerBound, context.isConjunction(time.lowerBound - 1) { return true }
    guard group.verb < time.lowerBound, let next = context.group(at: time.upperBound),
      next.form == .finite,
      let comma = (group.verb..<time.lowerBound).last(where: { context.tokens[$0].kind == .comma })
    else { return false }
    // Trees may give the subject behind the comma to the verb before it.
    let own = context.tree.dependent(of: next.verb, .subject, .passiveSubject)
    return own.map { $0 > comma && $0 < time.lowerBound } ?? (context.phrase(at: comma + 1) != nil)
  }

  /// The verb group of a verb; of "an accord signed yesterday" the chunker may make a noun phrase.
  private func group(of verb: Int) -> VerbGroup? {
    if let group = context.group(at: verb) { return group.verb == verb ? group : nil }
    guard context.tokens[verb].tag == .pastParticiple else { return nil }
    return VerbGroup(
      tokens: verb..<(verb + 1), verb: verb, form: .participle, tense: .past, isNegated: false,
      isPassive: false, modal: nil)
  }

  private func isClausal(_ token: Int) -> Bool {
    switch context.tree.relation(of: token) {
    case .oblique, .unmarkedOblique, .adverbial, .unmarkedNominal: true
    default: false
    }
  }

  /// Whether a time tells when its verb happened: not by when, until when or since when.
  private func isTold(_ token: Int, _ time: Range<Int>, _ group: VerbGroup) -> Bool {
    if context.isAhead(of: time.lowerBound) { return false }
    let cases = leads(token, time) + [context.word(time.lowerBound - 1)]
    guard let limit = cases.first(where: { Self.limits.contains($0) }) else { return true }
    switch limit {
    // "By noon the office had released it": what opens a clause in the past tells when it was done.
    case "by": return time.upperBound < group.verb && group.tense == .past
    case "from" where !EventWords.moving.contains(context.lemma(group.verb)):
      return context.time(at: time.lowerBound)?.isRange ?? false
    // "set for Friday", "moved to Friday"
    case "for", "to":
      return EventWords.scheduling.contains(context.lemma(group.verb))
        || EventWords.moving.contains(context.lemma(group.verb))
    default: return false
    }
  }

  /// The prepositions of a time: of "flew to Geneva Monday" a tree may hang "to" on the day.
  private func leads(_ token: Int, _ time: Range<Int>) -> [Word] {
    // "between May and June"
    let isSecond = context.tree.relation(of: token) == .conjunct
    let first = (isSecond ? context.tree.head(of: token) : nil).flatMap {
      context.isTime($0) ? $0 : nil
    }
    let own = context.tree.dependents(of: token).filter { part in
      guard part < time.lowerBound, context.tree.relation(of: part) == .caseMarker else {
        return false
      }
      return (part..<time.lowerBound).allSatisfy {
        context.isTime($0)
          || context.tokens[$0].tag != .noun && context.tokens[$0].tag != .properNoun
      }
    }
    return (first.map { context.cases(of: $0) } ?? []) + own.map(context.word)
  }

  /// The first token of "on Monday", "late on Monday".
  func lead(of time: Range<Int>) -> Int {
    var start = time.lowerBound
    while start > sentence.tokens.lowerBound,
      context.tokens[start - 1].tag == .adposition || Self.leads.contains(context.word(start - 1)),
      time.lowerBound - start < 3
    {
      start -= 1
    }
    return start
  }

  // MARK: - The act

  /// "will be in Oslo on Friday", "could be on the floor by Thursday": who or what is somewhere.
  func presences(besides found: [EventSighting]) -> [EventSighting] {
    times.compactMap { time in
      guard time.isDated, let run = run(of: time),
        !found.contains(where: { $0.holds(time, run.lowerBound) }),
        let top = context.tree.top(of: run),
        let predicate = [context.tree.head(of: top), context.predicate(above: top)]
          .compactMap(\.self).first(where: { context.isPredicate($0) }),
        let copula = context.tree.dependent(of: predicate, .copula),
        let group = context.group(at: copula), !group.isNegated, isTold(top, run, group),
        context.cases(of: predicate).contains(where: { Self.whereabouts.contains($0) }),
        let subject = context.subjectHead(ofVerb: predicate),
        let phrase = context.phrase(at: subject), !DeadlineReader.limits(time, sentence, scene)
      else { return nil }
      let place = context.phrase(at: predicate)?.tokens
      let isPlace = place.map { context.place($0) != nil } ?? false
      let isPerson = scene.canAct(phrase)
      guard isPerson ? isPlace : group.modal != nil else { return nil }
      let tokens = min(phrase.tokens.lowerBound, lead(of: run))..<max(run.upperBound, predicate + 1)
      return EventSighting(
        tokens: context.trimmed(tokens), trigger: predicate, lemma: context.lemma(predicate),
        type: isPerson ? .visit : .other, time: time, place: isPlace ? place : nil,
        participants: scene.parties(of: phrase.tokens).filter(\.isNamed),
        status: status(of: group), confidence: 0.6)
    }
  }

  private func act(
    _ group: VerbGroup, _ time: TimeExpression, at place: Range<Int>
  ) -> EventSighting? {
    let lemma = context.lemma(group.verb)
    let subject = context.subjectHead(ofVerb: group.verb)
    if group.isPassive, EventWords.scheduling.contains(lemma) || EventWords.moving.contains(lemma) {
      return scheduled(group, subject, time, at: place)
    }
    if EventWords.moving.contains(lemma), let object = objectHead(of: group),
      let moved = scheduled(group, object, time, at: place)
    {
      return moved
    }
    // "has risen over the past year" is no act; "will meet in the coming weeks" is one.
    if time.isStretch, EventWords.verbs[lemma] == nil { return nil }
    let object = objectHead(of: group)
    let noun = eventNoun(lemma, subject: subject, object: object)
    guard !group.isNegated, noun != nil || !EventWords.states.contains(lemma), !isCue(group),
      !isPrediction(group, time), !context.isForborne(group), !context.isDoneToNothing(group)
    else { return nil }
    if EventWords.light.contains(lemma), let object,
      EventWords.utterances.contains(context.lemma(object))
    {
      return nil
    }
    let tokens = clause(of: group, with: place)
    guard tokens.count > 1, tokens.count < 45 else { return nil }
    let attached = context.attachments(from: afterObject(group, object), in: sentence)
    let parties = subject.flatMap { context.phrase(at: $0) }.map { scene.parties(of: $0.tokens) }
    return EventSighting(
      tokens: tokens, trigger: group.verb, lemma: lemma,
      type: type(of: group, subject: subject, object: object), time: time.whole,
      place: attached.place,
      participants: (parties ?? []).filter(\.isNamed), status: status(of: group),
      confidence: EventWords.verbs[lemma] == nil ? 0.6 : 0.75, isPlan: isOnlyPlanned(group))
  }

  /// "A vote on the budget is expected on Friday", "moved the vote to Friday": the noun is the
  /// event.
  private func scheduled(
    _ group: VerbGroup, _ noun: Int?, _ time: TimeExpression, at place: Range<Int>
  ) -> EventSighting? {
    guard let noun, !group.isNegated, !context.isDoneToNothing(group),
      let type = EventWords.type(of: context.lemma(noun))
    else { return nil }
    let isOff = status(of: noun, in: noun..<(noun + 1)) == .cancelled
    return EventSighting(
      tokens: clause(of: group, with: place), trigger: noun, lemma: context.lemma(noun),
      type: type, time: time, place: nil, status: isOff ? .cancelled : .scheduled,
      confidence: 0.75)
  }

  /// "would add jobs next year": what may follow, and no act that somebody plans.
  private func isPrediction(_ group: VerbGroup, _ time: TimeExpression) -> Bool {
    let lemma = context.lemma(group.verb)
    guard group.tense == .conditional, EventWords.verbs[lemma] == nil,
      !EventWords.light.contains(lemma)
    else { return false }
    // A plan names its day, a forecast its year.
    guard let first = time.interval.earliest, let last = time.interval.latest else { return true }
    return first.distance(to: last) > 7 || group.modal != "would"
  }

  /// Whether the verb reports speech, so that its time is the statement's.
  func isCue(_ group: VerbGroup) -> Bool {
    let lemma = context.lemma(group.verb)
    if EventWords.performative.contains(lemma) { return false }
    if scene.cueTokens.contains(group.verb) { return true }
    let next = context.word(group.tokens.upperBound)
    return context.frames(ofVerb: group.verb).takesClause && (next == "that" || next == "to")
  }

  func objectHead(of group: VerbGroup) -> Int? {
    context.tree.dependent(of: group.verb, .object)
  }

  func afterObject(_ group: VerbGroup, _ object: Int?) -> Int {
    object.flatMap { context.phrase(at: $0) }.map { context.withoutTime($0).upperBound }
      ?? group.tokens.upperBound
  }

  private static let of: Word = "of"
  private static let whereabouts = Set<Word>(words: "in at on")
  private static let limits = Set<Word>(
    words: "by until till since before within after from for through to of beyond between")
  private static let leads = Set<Word>(words: "late early earlier later last just only as soon")
}

extension EventSighting {
  /// Whether a time has been read as this one's: it stands in its words or is its own.
  func holds(_ time: TimeExpression, _ token: Int) -> Bool {
    tokens.contains(token) || time.range != nil && self.time?.range == time.range
  }
}
