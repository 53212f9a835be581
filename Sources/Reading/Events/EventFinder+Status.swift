import Documents
import English

/// Whether an event was, is, will be, may be or will not be: by the verb that tells it and by the
/// verbs above that one.
extension EventFinder {
  func status(of group: VerbGroup) -> EventDetails.Status { status(of: group, depth: 0) }

  private func status(of group: VerbGroup, depth: Int) -> EventDetails.Status {
    if context.isUnder(Self.conditions, verb: group.verb) { return .possible }
    switch group.modal {
    case "will", "shall", "'ll", "wo": return .scheduled
    case "would": return isPlanned(group) ? .scheduled : .possible
    case .some: return .possible
    case nil: break
    }
    if isToBe(group) { return .scheduled }
    if group.form != .finite, depth < 4 { return nonFinite(group, depth) }
    if context.word(group.verb) == "going",
      context.tree.dependent(of: group.verb, .openComplement) != nil
    {
      return group.tense == .past ? .possible : .scheduled
    }
    // "demanded that the pier be closed"
    if group.isPassive, context.word(group.tokens.lowerBound) == "be" { return .possible }
    if group.tense == .present, context.tokens[group.verb].tag == .presentParticiple {
      // "is flying to Oslo for talks on Monday"
      return Self.travelling.contains(context.lemma(group.verb))
        && context.tree.dependent(of: group.verb, .object) == nil ? .scheduled : .ongoing
    }
    if context.isEnsured(group.verb) { return .possible }
    return isTimetable(group) ? .scheduled : .past
  }

  /// "is to be sentenced in June", "were to meet on Friday".
  func isToBe(_ group: VerbGroup) -> Bool {
    let first = group.tokens.lowerBound
    let link = context.word(first) == "to" ? first : first - 1
    if context.word(link) == "to", Self.being.contains(context.word(link - 1)) { return true }
    return group.tokens.dropFirst().contains { token in
      context.word(token) == "to" && Self.being.contains(context.word(token - 1))
    }
  }

  private static let being = Set<Word>(words: "is are was were am 's ’s 're ’re")
  private static let uncertain = Set<Word>(
    words: "likely unlikely difficult hard impossible tough easy")
  private static let travelling = Set<Word>(words: "head fly travel")

  /// "they agreed that it would meet": what a plan said in the past tense told.
  private func isPlanned(_ group: VerbGroup) -> Bool {
    guard let above = context.predicate(above: group.verb), let verb = context.group(at: above)
    else { return false }
    return verb.tense == .past
  }

  /// An infinitive or participle happens as the verb above it does, or as that verb plans it.
  private func nonFinite(_ group: VerbGroup, _ depth: Int) -> EventDetails.Status {
    if group.form == .infinitive, isAsked(group) { return .possible }
    if group.form == .participle, EventWords.scheduling.contains(context.lemma(group.verb)) {
      return planned(group, depth)
    }
    // "is likely to win on Monday": a forecast.
    if let head = context.tree.head(of: group.verb), Self.uncertain.contains(context.word(head)) {
      return .possible
    }
    guard let head = context.tree.head(of: group.verb), let above = context.group(at: head),
      above.verb == head
    else { return group.form == .infinitive ? .scheduled : .past }
    guard group.form == .infinitive else {
      let isTied =
        context.tree.relation(of: group.verb) == .openComplement
        || context.tree.relation(of: group.verb) == .conjunct
      if isTied { return status(of: above, depth: depth + 1) }
      if context.isUnder(Self.conditions, verb: head) { return .possible }
      return isAhead(group, above, depth) ? .scheduled : .past
    }
    let lemma = context.lemma(head)
    // "was going to sign it": perhaps he did not.
    if lemma == "go", above.tense == .past { return .possible }
    if EventWords.wishing.contains(lemma) || Self.trying.contains(lemma)
      || context.isUnder(Self.conditions, verb: head)
    {
      return .possible
    }
    if context.tree.relation(of: group.verb) == .adverbialClause
      || EventWords.implicative.contains(lemma)
    {
      return status(of: above, depth: depth + 1)
    }
    return above.modal == nil || above.tense == .future ? .scheduled : .possible
  }

  /// "they are slated to arrive on Monday, docking at noon", "it will leave, reaching Oslo by noon".
  private func isAhead(_ group: VerbGroup, _ above: VerbGroup, _ depth: Int) -> Bool {
    guard context.tokens[group.verb].tag == .presentParticiple,
      context.tree.relation(of: group.verb) == .adverbialClause,
      group.tokens.lowerBound > above.verb
    else { return false }
    let isSlated = above.isPassive && EventWords.scheduling.contains(context.lemma(above.verb))
    return isSlated && above.tense == .present || status(of: above, depth: depth + 1) == .scheduled
  }

  /// "a dance planned for Friday was canceled": what became of it is told by the verb of its noun.
  private func planned(_ group: VerbGroup, _ depth: Int) -> EventDetails.Status {
    guard let noun = context.tree.head(of: group.verb), context.tokens[noun].tag == .noun,
      let head = context.tree.head(of: noun), let above = context.group(at: head)
    else { return .scheduled }
    let lemma = context.lemma(head)
    let isOff =
      EventWords.cancelling.contains(lemma) || lemma == "call" && context.word(head + 1) == "off"
    return isOff ? .cancelled : status(of: above, depth: depth + 1)
  }

  /// What is tried may come about or not.
  private static let trying = Set<Word>(words: "attempt try struggle fight")

  /// "argued over how to repair it", "whether to close it".
  private func isAsked(_ group: VerbGroup) -> Bool {
    context.tree.dependents(of: group.verb).contains {
      $0 < group.tokens.lowerBound && Self.questions.contains(context.word($0))
    }
  }

  private static let questions = Set<Word>(words: "how whether what when where which who")

  /// The status of an occasion: its own words, then the verb that it is an object or subject of.
  func status(of noun: Int, in run: Range<Int>) -> EventDetails.Status {
    if isCalledOff(noun) { return .cancelled }
    // "a planned march", and not "the march of Planned Futures"
    let isComing = run.contains {
      Self.coming.contains(context.word($0)) && context.tokens[$0].tag != .properNoun
    }
    if isComing { return .scheduled }
    if isHoped(noun) { return .possible }
    if run.contains(where: { Self.continuing.contains(context.word($0)) }) { return .ongoing }
    if run.contains(where: { Self.supposed.contains(context.word($0)) }) { return .possible }
    if run.contains(where: { Self.called.contains(context.word($0)) }) { return .cancelled }
    // "the 1994 ban" is of that year, whatever is to become of it.
    if context.word(run.lowerBound) == "the", run.dropFirst().contains(where: { isYear($0) }) {
      return .past
    }
    if isPlanned(noun) || isAhead(run) { return .scheduled }
    if context.word(run.lowerBound - 1) == "amid" { return .ongoing }
    if isElectionToCome(noun, in: run) { return .scheduled }
    if let told = predicatedStatus(of: noun) { return told }
    guard let governor = governor(of: noun, run) else { return .past }
    guard governor.verb < run.lowerBound || isSubject(noun) else {
      // "At the convention, delegates must vote for her."
      let isAhead =
        context.tree.relation(of: noun) == .oblique
        && governor.modal.map(Self.present.contains) ?? false
      return isAhead ? .scheduled : .past
    }
    let lemma = context.lemma(governor.verb)
    let isDirect = isArgument(noun)
    if isDirect, EventWords.cancelling.contains(lemma) { return .cancelled }
    if isDirect, EventWords.moving.contains(lemma), !governor.isNegated { return .scheduled }
    if isDirect, EventWords.scheduling.contains(lemma) { return .scheduled }
    if isDirect, EventWords.wishing.contains(lemma) { return .possible }
    // "called for a vote", "prepared for talks"
    if !isDirect, context.cases(of: noun).contains("for"), EventWords.asking.contains(lemma) {
      return .possible
    }
    return status(of: governor)
  }

  /// "cancelled a planned visit", "a visit, which was cancelled", "the visit has been cancelled".
  private func isCalledOff(_ noun: Int) -> Bool {
    func cancels(_ verb: Int) -> Bool {
      let isOff =
        EventWords.cancelling.contains(context.lemma(verb))
        || context.lemma(verb) == "call"
          && context.tree.dependents(of: verb).contains { context.word($0) == "off" }
      guard isOff, let group = context.group(at: verb), !group.isNegated else { return false }
      // "want her to cancel it": nobody has.
      let mood = status(of: group)
      return mood == .past || mood == .scheduled && group.modal != nil
    }
    if let head = context.tree.head(of: noun) {
      if isArgument(noun), cancels(head) { return true }
      // "never took place"
      if isSubject(noun), EventWords.occurring.contains(context.lemma(head)),
        context.group(at: head)?.isNegated ?? false
      {
        return true
      }
    }
    return context.tree.dependents(of: noun).contains { token in
      context.tree.relation(of: token) == .relativeClause && cancels(token)
        && (context.group(at: token)?.isPassive ?? false)
    }
  }

  /// "the prospect of a strike".
  private func isHoped(_ noun: Int) -> Bool {
    guard context.tree.relation(of: noun) == .nominal, let head = context.tree.head(of: noun),
      context.cases(of: noun).contains("of")
    else { return false }
    return Self.chances.contains(context.lemma(head))
  }

  private static let chances = Set<Word>(
    words: "prospect possibility chance threat risk specter spectre likelihood danger idea")

  /// "has a rally planned for Thursday".
  private func isPlanned(_ noun: Int) -> Bool {
    context.tree.dependents(of: noun).contains { token in
      token > noun && context.tokens[token].tag == .pastParticiple
        && context.tree.relation(of: token) == .clausalModifier
        && EventWords.scheduling.contains(context.lemma(token))
    }
  }

  /// "ahead of the vote", "heading into the vote", "in the run-up to the vote", "in time for the vote".
  private func isAhead(_ run: Range<Int>) -> Bool {
    let before = run.lowerBound - 1
    let other = context.word(before - 1)
    switch context.word(before) {
    case "of": return other == "ahead"
    case "into": return Self.heading.contains(other)
    case "to":
      return other == "up" && context.word(before - 2) == "-" && context.word(before - 3) == "run"
    case "for": return other == "time" && context.word(before - 2) == "in"
    default: return false
    }
  }

  /// "the 2020 election", told in the spring of 2020 by no verb of the past.
  ///
  /// The general elections of even years are held in November, as the dates of `Chronology` have it.
  private func isElectionToCome(_ noun: Int, in run: Range<Int>) -> Bool {
    guard context.lemma(noun) == "election", !context.isTitle(sentence),
      let today = context.document.published?.interval, today.isDay, let day = today.latest,
      day.year.isMultiple(of: 2), let end = Day(day.year, 11, 1), day < end,
      run.contains(where: { context.word($0) == Word("\(day.year)") })
    else { return false }
    guard let head = context.tree.head(of: noun) else { return true }
    // "her win in the 2020 election"
    if Self.outcomes.contains(context.lemma(head)) { return false }
    guard let group = context.group(at: head), group.verb == head else { return true }
    return group.tense != .past
  }

  private static let outcomes = Set<Word>(
    words: "win victory result turnout defeat winner loser loss outcome aftermath")

  private static let heading = Set<Word>(words: "heading going headed head heads")
  private static let present = Set<Word>(words: "will shall must should may can 'll")

  private func isYear(_ token: Int) -> Bool {
    guard let time = context.time(at: token), let first = time.interval.earliest else {
      return false
    }
    return context.tokens[token].kind == .number && time.value.utf8.count == 4
      && (context.document.published?.interval.latest).map { first.year < $0.year } ?? true
  }

  /// The verb that a noun is a part of: next to it in the words, or else in the tree.
  func governor(of noun: Int, _ run: Range<Int>) -> VerbGroup? {
    if let near = context.group(at: run.lowerBound - 1) ?? context.group(at: run.lowerBound - 2) {
      return near
    }
    guard let head = context.tree.head(of: noun), let group = context.group(at: head),
      group.verb == head
    else { return nil }
    return group
  }

  func isSubject(_ noun: Int) -> Bool { context.tree.relation(of: noun)?.isSubject ?? false }

  /// Whether a noun is the object or the passive subject of a verb.
  private func isArgument(_ noun: Int) -> Bool {
    switch context.tree.relation(of: noun) {
    case .object, .passiveSubject, .indirectObject: true
    default: false
    }
  }

  private static let conditions = Set<Word>(words: "if unless whether should lest")
  private static let coming = Set<Word>(
    words: "upcoming planned scheduled forthcoming next coming impending looming")
  private static let continuing = Set<Word>(
    words: "ongoing continuing current wavering stalled fragile")
  private static let supposed = Set<Word>(
    words: "possible potential proposed would-be threatened likely")
  private static let called = Set<Word>(words: "cancelled canceled aborted scrapped")
}
