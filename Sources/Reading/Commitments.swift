import Documents

/// Acts that somebody has bound himself to, is bound to, or is told to do.
struct CommitmentItems: KindReader {
  func items(in scene: Scene) -> [Item] {
    let demands = DemandFinder(scene)
    var items: [Item] = []
    for (_, sentence) in scene.context.readSentences {
      for demand in demands.demands(in: sentence) {
        items += item(of: demand, in: sentence, scene)
      }
      let reader = CommitmentReader(scene, sentence)
      for group in scene.context.groups(in: sentence.tokens) { items += reader.items(of: group) }
      items += reader.counterpart()
    }
    return items
  }

  private func item(of demand: Demand, in sentence: Sentence, _ scene: Scene) -> [Item] {
    let obligors = demand.obligor.isEmpty ? [] : scene.parties(of: demand.obligor)
    guard !obligors.isEmpty else { return [] }
    let reader = CommitmentReader(scene, sentence)
    let details = CommitmentDetails(
      obligors: obligors, action: scene.context.range(demand.action),
      force: demand.isWish ? .demanded : .required,
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
struct CommitmentReader {
  private let scene: Scene
  private let sentence: Sentence
  private var context: ReadingContext { scene.context }

  init(_ scene: Scene, _ sentence: Sentence) {
    self.scene = scene
    self.sentence = sentence
  }

  private typealias Force = CommitmentDetails.Force

  func items(of group: VerbGroup) -> [Item] {
    let rules: [(VerbGroup) -> Item?] = [
      pledge, committed, expected, term, refusal, plan, announcement,
    ]
    for rule in rules {
      if let item = rule(group) { return [item] }
    }
    return []
  }

  // MARK: - The rules, first match wins

  /// "promised to consult", "threatened to leave", "agreed to halt", "refused to sign".
  private func pledge(_ group: VerbGroup) -> Item? {
    guard let force = Self.pledges[context.lemma(group.verb)], isAsserted(group) else { return nil }
    guard let act = infinitive(after: group) else { return nil }
    return item(group, action: act, force: force, confidence: 0.85)
  }

  private static let pledges: [Word: Force] = [
    "promise": .promised, "pledge": .promised, "vow": .promised, "swear": .promised,
    "commit": .promised, "guarantee": .promised, "undertake": .promised, "threaten": .threatened,
    "agree": .agreed, "refuse": .refused, "offer": .offered, "volunteer": .offered,
  ]

  /// "remains committed to close talks", "is determined to stay".
  private func committed(_ group: VerbGroup) -> Item? {
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
  private func expected(_ group: VerbGroup) -> Item? {
    let isDue = context.word(group.tokens.upperBound) == "due"
    guard isDue || (group.isPassive && Self.bindings.contains(context.lemma(group.verb))),
      let act = context.group(at: group.tokens.upperBound + (isDue ? 1 : 0)),
      act.form == .infinitive
    else { return nil }
    let isTerm = sentence.tokens.contains { Self.agreements.contains(context.lemma($0)) }
    let isLaw = group.isPassive && Self.laws.contains(context.lemma(group.verb))
    guard isTerm || isLaw else { return nil }
    return item(
      group, action: act.tokens.lowerBound..<context.objectEnd(from: act.verb, in: sentence),
      force: isTerm ? .agreed : .required, confidence: 0.7)
  }

  private static let bindings = Set<Word>(
    words: "expect require oblige bind suppose commit schedule force compel")
  private static let laws = Set<Word>(words: "require oblige bind force compel")
  private static let agreements = Set<Word>(
    words: "deal agreement accord treaty pact truce ceasefire compromise settlement")

  /// "struck a deal with them to withdraw troops": what the agreement binds its maker to.
  private func term(_ group: VerbGroup) -> Item? {
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

  private static let concluding = Set<Word>(
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
  private func refusal(_ group: VerbGroup) -> Item? {
    guard group.isNegated, let modal = group.modal, Self.intentions.contains(modal), isAct(group)
    else {
      return nil
    }
    guard modal != "would" && modal != "'d" || isReported(group) else { return nil }
    return item(group, action: verbPhrase(group), force: .refused, confidence: 0.65)
  }

  /// "plans to open", "intends to vote", "is going to act".
  private func plan(_ group: VerbGroup) -> Item? {
    let lemma = context.lemma(group.verb)
    let isGoing = lemma == "go" && context.word(group.verb) == "going"
    guard Self.plans.contains(lemma) || isGoing, !group.isPassive, group.form == .finite,
      group.tense != .conditional, let act = infinitive(after: group)
    else { return nil }
    guard !isGoing || !Self.states.contains(actLemma(act)) else { return nil }
    return item(
      group, action: act, force: group.isNegated ? .refused : .announced, confidence: 0.7)
  }

  private static let plans = Set<Word>(words: "plan intend aim")

  /// "will review the pact": said of somebody who can act.
  private func announcement(_ group: VerbGroup) -> Item? {
    guard !group.isNegated, let modal = group.modal, isAct(group) else { return nil }
    let isFuture = Self.future.contains(modal)
    let isShifted =
      modal == "would" && isReported(group) && !isConditional(group)
      && context.quotation(at: group.verb) == nil
    guard isFuture || isShifted else { return nil }
    let isOwn = speaksOfOneself(group)
    guard isOwn || isFuture else { return nil }
    return item(
      group, action: verbPhrase(group), force: .announced,
      confidence: isOwn ? 0.75 : 0.5)
  }

  private static let future = Set<Word>(words: "will shall 'll")
  private static let intentions = Set<Word>(words: "will would 'll wo shall 'd")

  // MARK: - What a verb group is

  private func isAsserted(_ group: VerbGroup) -> Bool {
    !group.isNegated && !group.isPassive && group.form != .infinitive && group.tense != .conditional
  }

  /// Whether the verb is something that somebody does, and its subject somebody who can do it.
  private func isAct(_ group: VerbGroup) -> Bool {
    guard !group.isPassive, group.form == .finite, !isPerfect(group) else { return false }
    guard !Self.states.contains(context.lemma(group.verb)),
      let subject = context.subject(of: group),
      let phrase = context.phrases(in: subject).first
    else { return false }
    return scene.canAct(phrase) || (context.word(phrase.head) == "it" && isReported(group))
  }

  private static let states = Set<Word>(
    words: """
      be have need require remain seem become mean cost depend know like want face feel look get
      include cause lead result find see believe think hope lose win expire happen come go risk fall
      rise suffer pay benefit abuse prefer
      """)
  /// "would have left": it was not done.
  private func isPerfect(_ group: VerbGroup) -> Bool {
    group.verb > group.tokens.lowerBound
      && context.tokens[group.tokens.lowerBound..<group.verb].contains { $0.lemma == "have" }
  }

  /// Whether the words at a verb are somebody's reported speech.
  private func isReported(_ group: VerbGroup) -> Bool {
    !scene.claimants(at: group.verb).isEmpty
  }

  /// "would …" behind "if" supposes; it announces nothing.
  private func isConditional(_ group: VerbGroup) -> Bool {
    sentence.tokens.contains { context.word($0) == "if" || context.word($0) == "unless" }
  }

  /// Whether the speaker speaks of himself or his own body.
  private func speaksOfOneself(_ group: VerbGroup) -> Bool {
    guard let subject = context.subject(of: group), let phrase = context.phrases(in: subject).first
    else {
      return false
    }
    let word = context.word(phrase.head)
    if word == "we" || word == "i" { return true }
    let speakers = scene.claimants(at: group.verb)
    guard !speakers.isEmpty else { return false }
    let names = Set(scene.parties(of: subject).map(\.name))
    return word == "he" || word == "she" || word == "they" || word == "it"
      || speakers.contains { names.contains($0.name) || $0.of.map(names.contains) == true }
  }

  private func infinitive(after group: VerbGroup) -> Range<Int>? {
    let limit = min(sentence.tokens.upperBound, group.tokens.upperBound + 4)
    var token = group.tokens.upperBound
    while token < limit {
      if let act = context.group(at: token) {
        guard act.form == .infinitive, act.tokens.lowerBound == token else { return nil }
        let start = context.word(token - 1) == "not" ? token - 1 : token
        return start..<context.objectEnd(from: act.verb, in: sentence)
      }
      guard
        context.isTime(token) || context.tokens[token].tag == .adverb || context.word(token) == "on"
          || context.word(token) == "not"
      else { return nil }
      token += 1
    }
    return nil
  }

  private func actLemma(_ act: Range<Int>) -> Word {
    context.group(at: act.lowerBound).map { context.lemma($0.verb) }
      ?? context.lemma(act.lowerBound)
  }

  private func verbPhrase(_ group: VerbGroup) -> Range<Int> {
    group.verb..<max(group.verb + 1, context.objectEnd(from: group.verb, in: sentence))
  }

  // MARK: - The item

  private func item(
    _ group: VerbGroup, action: Range<Int>, force: Force, confidence: Double
  ) -> Item? {
    let action = context.trimmed(action)
    guard !action.isEmpty, let subject = context.subject(of: group) ?? mainSubject(group) else {
      return nil
    }
    let obligors = scene.parties(of: subject)
    guard !obligors.isEmpty else { return nil }
    let isNear =
      subject.upperBound <= group.tokens.lowerBound
      && group.tokens.lowerBound - subject.lowerBound < 14
    let evidence = context.trimmed(
      (isNear ? subject.lowerBound : group.tokens.lowerBound)..<action.upperBound)
    let details = CommitmentDetails(
      obligors: obligors, action: context.range(action), force: force,
      condition: condition(beside: evidence), deadline: deadline(in: action),
      by: scene.claimants(at: group.verb))
    return context.item(.commitment(details), evidence: [evidence], confidence: confidence)
  }

  /// A participle's act is that of its sentence's first subject.
  private func mainSubject(_ group: VerbGroup) -> Range<Int>? {
    guard group.form == .participle else { return nil }
    return context.groups(in: sentence.tokens.lowerBound..<group.tokens.lowerBound)
      .first { $0.form == .finite }.flatMap(context.subject)
  }

  /// The words of "if", "unless", "in exchange for", "provided" in the sentence.
  func condition(beside evidence: Range<Int>) -> TextRange? {
    for token in sentence.tokens {
      let isOpener =
        Self.conditions.contains(context.word(token))
        || (context.word(token) == "in"
          && (context.word(token + 1) == "exchange" || context.word(token + 1) == "return"))
      guard isOpener else { continue }
      let end = context.clauseEnd(from: token, in: sentence)
      guard end > token + 2 else { continue }
      return context.range(context.trimmed(token..<end))
    }
    return nil
  }

  private static let conditions = Set<Word>(words: "if unless provided")

  /// The time of "by …" or "before …" in an act.
  func deadline(in action: Range<Int>) -> TimeExpression? {
    context.times(in: action).first { time in
      guard let range = time.range, time.type == .date || time.type == .time else { return false }
      let before = context.document.token(at: range.start) - 1
      return context.word(before) == "by" || context.word(before) == "before"
        || context.word(before) == "until"
        || context.word(before + 1) == "by"
    }
  }
}
