import Documents

/// Acts that somebody has bound himself to, is bound to, or is told to do.
struct CommitmentReader: KindReader {
  func items(in scene: Scene) -> [Item] {
    let demands = DemandFinder(scene)
    var items: [Item] = []
    for (_, sentence) in scene.context.readSentences {
      for demand in demands.demands(in: sentence) where !demand.isUnwanted {
        items += item(of: demand, in: sentence, scene)
      }
      let reader = CommitmentRules(scene, sentence)
      for group in scene.context.groups(in: sentence.tokens) { items += reader.items(of: group) }
      items += reader.counterpart()
    }
    return items
  }

  func item(of demand: Demand, in sentence: Sentence, _ scene: Scene) -> [Item] {
    let obligors = demand.obligor.isEmpty ? [] : scene.parties(of: demand.obligor)
    guard !obligors.isEmpty else { return [] }
    let reader = CommitmentRules(scene, sentence)
    let details = CommitmentDetails(
      obligors: obligors, action: scene.context.range(demand.action),
      force: reader.force(of: demand),
      condition: reader.condition(beside: demand.evidence),
      deadline: reader.deadline(in: demand.action), by: demand.holders)
    return [
      scene.context.item(
        .commitment(details), evidence: [demand.evidence],
        confidence: demand.confidence)
    ].compactMap(\.self)
  }
}

/// The rules for acts that are promised, agreed, announced, threatened, refused or offered.
struct CommitmentRules {
  let scene: Scene
  let sentence: Sentence
  var context: ReadingContext { scene.context }

  init(_ scene: Scene, _ sentence: Sentence) {
    self.scene = scene
    self.sentence = sentence
  }

  typealias Force = CommitmentDetails.Force

  /// The rules on a verb group in order: the first that holds reads it.
  private static let rules: [@Sendable (CommitmentRules, VerbGroup) -> Item?] = [
    { $0.pledge($1) },
    { $0.committed($1) },
    { $0.expected($1) },
    { $0.term($1) },
    { $0.refusal($1) },
    { $0.allowance($1) },
    { $0.plan($1) },
    { $0.announcement($1) },
  ]

  func items(of group: VerbGroup) -> [Item] {
    // "No minister has promised", "asked whether she will sign": nobody is bound.
    guard !context.isDoneByNobody(group), !context.isUnder(["whether"], verb: group.verb) else {
      return []
    }
    for rule in Self.rules {
      if let item = rule(self, group) { return [item] }
    }
    return []
  }

  // MARK: - The rules, first match wins

  /// "promised to consult", "threatened to leave", "agreed to halt", "refused to sign".
  func pledge(_ group: VerbGroup) -> Item? {
    guard let pledge = Self.pledges[context.lemma(group.verb)], isAsserted(group) else {
      return nil
    }
    // "will promise to act" has promised nothing yet.
    let force: Force = pledge == .promised && group.tense == .future ? .announced : pledge
    guard let act = infinitive(after: group), force != .threatened || isActor(group) else {
      return nil
    }
    return item(group, action: act, force: force, confidence: 0.85)
  }

  static let pledges: [Word: Force] = [
    "promise": .promised, "pledge": .promised, "vow": .promised, "swear": .promised,
    "commit": .promised, "guarantee": .promised, "undertake": .promised, "threaten": .threatened,
    "agree": .agreed, "refuse": .refused, "offer": .offered, "volunteer": .offered,
  ]

  /// "remains committed to close talks", "is determined to stay".
  func committed(_ group: VerbGroup) -> Item? {
    guard !group.isNegated else { return nil }
    let next = group.tokens.upperBound
    let word = context.tokens[group.verb].word
    let adjective = word == "committed" ? group.verb : next
    guard context.word(adjective) == "committed", context.word(adjective + 1) == "to" else {
      return nil
    }
    let start = adjective + 2
    guard start < sentence.tokens.upperBound else { return nil }
    return item(
      group, action: start..<context.objectEnd(from: start, in: sentence), force: .promised,
      confidence: 0.75)
  }

  /// "is due to withdraw under a deal", "are expected to withdraw" where an agreement says so.
  func expected(_ group: VerbGroup) -> Item? {
    let isDue = context.word(group.tokens.upperBound) == "due"
    guard !group.isNegated,
      isDue || (group.isPassive && Self.bindings.contains(context.lemma(group.verb))),
      let act = context.group(at: group.tokens.upperBound + (isDue ? 1 : 0)),
      act.form == .infinitive
    else { return nil }
    let isTerm = isUnderAgreement(group)
    let isLaw = group.isPassive && Self.laws.contains(context.lemma(group.verb))
    guard isTerm || isLaw else { return nil }
    return item(
      group, action: act.tokens.lowerBound..<context.objectEnd(from: act.verb, in: sentence),
      force: isTerm ? .agreed : .required, confidence: 0.7)
  }

  /// "is due to leave under the deal", "the deal says that they are to leave": not beside just any deal.
  func isUnderAgreement(_ group: VerbGroup) -> Bool {
    sentence.tokens.contains { noun in
      guard Self.agreements.contains(context.lemma(noun)), context.tokens[noun].tag == .noun else {
        return false
      }
      if context.cases(of: noun).contains(where: Self.under.contains) { return true }
      // "as part of the deal"
      if let part = context.tree.head(of: noun), Self.parts.contains(context.lemma(part)),
        context.cases(of: noun).contains("of")
      {
        return true
      }
      if isExchange || context.tree.isBelow(group.verb, noun) { return true }
      guard let verb = context.predicate(above: noun) else { return false }
      // "are required to leave, the treaty says"
      if let cue = scene.attributions.attribution(at: group.verb)?.cue, cue.contains(verb),
        context.subjectHead(ofVerb: verb) == noun
      {
        return true
      }
      return context.tree.relation(of: noun)?.isSubject ?? false
        && (verb == group.verb || context.tree.isBelow(group.verb, verb))
    }
  }

  /// "are expected to leave in exchange for a truce": a term of one side.
  private var isExchange: Bool {
    sentence.tokens.contains {
      (context.word($0) == "exchange" || context.word($0) == "return")
        && context.word($0 - 1) == "in" && context.word($0 + 1) == "for"
    }
  }

  private static let parts = Set<Word>(words: "part term condition provision")
  private static let under = Set<Word>(words: "under by per in with")

  static let bindings = Set<Word>(
    words: "expect require oblige bind suppose commit")
  static let laws = Set<Word>(words: "require oblige bind")
  static let agreements = Set<Word>(
    words: "deal agreement accord treaty pact truce ceasefire compromise settlement")

  /// "struck a deal with them to withdraw troops": what the agreement binds its maker to.
  func term(_ group: VerbGroup) -> Item? {
    guard Self.concluding.contains(context.lemma(group.verb)), isAsserted(group),
      let object = context.phrase(at: group.tokens.upperBound),
      Self.agreements.contains(context.lemma(object.head))
    else { return nil }
    let limit = min(sentence.tokens.upperBound, object.tokens.upperBound + 16)
    var token = object.tokens.upperBound
    while token < limit, context.tokens[token].kind != .comma {
      if let act = context.group(at: token) {
        guard act.form == .infinitive else { return nil }
        return item(
          group, action: act.tokens.lowerBound..<context.objectEnd(from: act.verb, in: sentence),
          force: .agreed, confidence: 0.75)
      }
      token += 1
    }
    return nil
  }

  static let concluding = Set<Word>(
    words: "strike reach sign make conclude broker seal ink negotiate")

  /// "in exchange for the other side to halt attacks": the other side's term.
  func counterpart() -> [Item] {
    var items: [Item] = []
    for token in sentence.tokens
    where (context.word(token) == "exchange" || context.word(token) == "return")
      && context.word(token + 1) == "for"
    {
      guard let phrase = context.phrase(at: token + 2), scene.canAct(phrase),
        let act = context.group(at: phrase.tokens.upperBound), act.form != .finite
      else { continue }
      let end = context.objectEnd(from: act.verb, in: sentence)
      let action = context.trimmed(act.tokens.lowerBound..<end)
      guard !action.isEmpty else { continue }
      let details = CommitmentDetails(
        obligors: scene.parties(of: phrase.tokens), action: context.range(action), force: .agreed,
        by: scene.claimants(at: act.verb))
      items += [
        context.item(
          .commitment(details), evidence: [context.trimmed(phrase.tokens.lowerBound..<end)],
          confidence: 0.7)
      ].compactMap(\.self)
    }
    return items
  }

  /// "will not leave", "would not commit to".
  func refusal(_ group: VerbGroup) -> Item? {
    guard group.isNegated, let modal = group.modal, Self.intentions.contains(modal), isAct(group)
    else {
      return nil
    }
    guard modal != "would" && modal != "'d" || isReported(group) else { return nil }
    return item(group, action: verbPhrase(group), force: .refused, confidence: 0.65)
  }

  /// "plans to open", "intends to vote", "is going to act".
  func plan(_ group: VerbGroup) -> Item? {
    let lemma = context.lemma(group.verb)
    let isGoing = lemma == "go" && context.word(group.verb) == "going"
    guard Self.plans.contains(lemma) || isGoing, !group.isPassive, group.form == .finite,
      group.tense != .conditional, let act = infinitive(after: group)
    else { return nil }
    guard !isGoing || !Self.states.contains(actLemma(act)), isActor(group) else { return nil }
    return item(
      group, action: act, force: group.isNegated ? .refused : .announced, confidence: 0.7)
  }

  static let plans = Set<Word>(words: "plan intend aim")

  /// "will review the pact": said of somebody who can act.
  func announcement(_ group: VerbGroup) -> Item? {
    guard !group.isNegated, let modal = group.modal, isAct(group) else { return nil }
    let isFuture = Self.future.contains(modal)
    let isShifted =
      modal == "would" && isReported(group) && (!isConditional(group) || isTied(group))
      && context.quotation(at: group.verb) == nil
    guard isFuture || isShifted else { return nil }
    let isOwn = speaksOfOneself(group)
    guard isOwn || isFuture else { return nil }
    return item(
      group, action: verbPhrase(group), force: isOwn ? givenWord(at: group.verb) : .announced,
      confidence: isOwn ? 0.75 : 0.5)
  }

  static let future = Set<Word>(words: "will shall 'll")
  static let intentions = Set<Word>(words: "will would 'll wo shall 'd")
}
