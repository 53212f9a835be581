import Documents

/// Where somebody stands on a course of action.
struct PositionItems: KindReader {
  func items(in scene: Scene) -> [Item] {
    let demands = DemandFinder(scene)
    var items: [Item] = []
    for (_, sentence) in scene.context.readSentences {
      for demand in demands.demands(in: sentence) where !demand.holders.isEmpty && demand.isWish {
        let details = PositionDetails(
          holders: demand.holders, stance: .support, target: scene.context.range(demand.action))
        items += [
          scene.context.item(
            .position(details), evidence: [demand.evidence], confidence: demand.confidence)
        ].compactMap(\.self)
      }
      let reader = PositionReader(scene, sentence)
      for group in scene.context.groups(in: sentence.tokens) { items += reader.items(of: group) }
      items += reader.nouns() + reader.advocates() + reader.wishes()
    }
    return items
  }
}

/// The rules for support, opposition, willingness and judgment.
struct PositionReader {
  private let scene: Scene
  private let sentence: Sentence
  private var context: ReadingContext { scene.context }

  init(_ scene: Scene, _ sentence: Sentence) {
    self.scene = scene
    self.sentence = sentence
  }

  private typealias Stance = PositionDetails.Stance

  func items(of group: VerbGroup) -> [Item] {
    let rules: [(VerbGroup) -> Item?] = [
      willingness, vote, warning, hindrance, campaign, stanceVerb, callFor, disposition,
      noncommittal,
      judgment,
    ]
    for rule in rules {
      if let item = rule(group) { return [item] }
    }
    return []
  }

  // MARK: - The rules, first match wins

  /// "are willing to stay, if …", "is ready to sign".
  private func willingness(_ group: VerbGroup) -> Item? {
    let next = group.tokens.upperBound
    guard context.lemma(group.verb) == "be" || context.lemma(group.verb) == "remain",
      Self.willing.contains(context.word(next)), let act = context.group(at: next + 1),
      act.form == .infinitive
    else { return nil }
    let end = context.objectEnd(from: act.verb, in: sentence)
    let condition = CommitmentReader(scene, sentence).condition(beside: act.tokens)
    let stance: Stance = group.isNegated ? .against : condition == nil ? .support : .conditional
    let whole = condition.map { max(end, context.document.tokens(in: $0).upperBound) } ?? end
    return item(
      group, stance, target: act.tokens.lowerBound..<end, end: whole, condition: condition,
      confidence: 0.8)
  }

  private static let willing = Set<Word>(
    words: "willing ready prepared eager keen open determined unwilling reluctant")

  /// "will vote against the bill", "voted for".
  private func vote(_ group: VerbGroup) -> Item? {
    let next = group.tokens.upperBound
    guard context.lemma(group.verb) == "vote", !group.isPassive,
      context.word(next) == "for" || context.word(next) == "against",
      context.phrase(at: next + 1) != nil
    else { return nil }
    let stance: Stance = (context.word(next) == "for") != group.isNegated ? .support : .against
    return item(group, stance, target: complement(from: next + 1), confidence: 0.75)
  }

  /// "supports the plan", "opposed a ban", "rejected calls for".
  private func stanceVerb(_ group: VerbGroup) -> Item? {
    let lemma = context.lemma(group.verb)
    let stance: Stance
    if Self.supporting.contains(lemma) {
      stance = group.isNegated ? .against : .support
    } else if Self.opposing.contains(lemma) {
      stance = group.isNegated ? .support : .against
    } else {
      return nil
    }
    guard !group.isPassive, isStated(group) else { return nil }
    var start = group.tokens.upperBound
    if context.word(start) == "to" && context.group(at: start) == nil
      || context.word(start) == "against"
      || context.word(start) == "of"
    {
      start += 1
    }
    guard start < sentence.tokens.upperBound else { return nil }
    let act = context.group(at: start)
    let isAct = act.map { $0.form != .finite } ?? false
    guard isAct || context.phrase(at: start)?.tokens.lowerBound == start else { return nil }
    if let phrase = context.phrase(at: start), !isAct, isPerson(phrase) { return nil }
    return item(
      group, stance, target: complement(from: start), confidence: lemma == "want" ? 0.5 : 0.65)
  }

  private static let supporting = Set<Word>(
    words: """
      support back favor favour endorse embrace welcome advocate champion propose recommend want
      prefer applaud hail defend urge
      """)
  private static let opposing = Set<Word>(
    words: """
      oppose reject resist object criticize criticise condemn denounce slam decry deplore protest fight
      dislike blast assail dismiss fault deride disapprove block thwart derail
      """)

  /// "insisted on a vote", "lobbied against the bill", "pushed for talks", "spoke out against".
  private func campaign(_ group: VerbGroup) -> Item? {
    guard let allowed = Self.campaigns[context.lemma(group.verb)], !group.isPassive, isStated(group)
    else {
      return nil
    }
    var token = group.tokens.upperBound
    while token < sentence.tokens.upperBound, token < group.tokens.upperBound + 3,
      context.tokens[token].tag == .adverb || context.word(token) == "out"
        || context.word(token) == "hard"
    {
      token += 1
    }
    let link = context.word(token)
    guard allowed.contains(link), token + 1 < sentence.tokens.upperBound,
      let stance = Self.linkStances[link]
    else { return nil }
    let flipped: Stance = group.isNegated ? (stance == .support ? .against : .support) : stance
    return item(group, flipped, target: complement(from: token + 1), confidence: 0.65)
  }

  private static let linkStances: [Word: Stance] = [
    "for": .support, "on": .support, "behind": .support, "against": .against, "at": .against,
    "over": .against,
  ]

  /// Verbs and the prepositions that give them a side.
  private static let campaigns: [Word: Set<Word>] = [
    "insist": ["on"], "push": ["for", "against"], "press": ["for"], "lobby": ["for", "against"],
    "argue": ["for", "against"], "campaign": ["for", "against"], "speak": ["against"],
    "rally": ["against", "behind"], "balk": ["at"], "stand": ["behind", "against"],
    "fight": ["for", "against"], "come": ["against"], "rail": ["against"],
    "demonstrate": ["against"],
    "protest": ["against", "over"], "march": ["against", "for"], "appeal": ["for"],
    "plead": ["for"],
    "side": ["against"], "advise": ["against"], "decide": ["against"],
  ]

  /// "warned them against seeking a war".
  private func warning(_ group: VerbGroup) -> Item? {
    let lemma = context.lemma(group.verb)
    guard lemma == "warn" || lemma == "caution" || lemma == "advise", !group.isPassive,
      !group.isNegated
    else { return nil }
    let limit = min(sentence.tokens.upperBound, group.tokens.upperBound + 8)
    for token in group.tokens.upperBound..<limit {
      if context.word(token) == "against", token + 1 < sentence.tokens.upperBound {
        return item(group, .against, target: complement(from: token + 1), confidence: 0.8)
      }
      guard context.groupIndex(at: token) == nil, context.tokens[token].kind != .comma else {
        return nil
      }
    }
    return nil
  }

  /// "tries to stop it", "vowed to repeal the law".
  private func hindrance(_ group: VerbGroup) -> Item? {
    guard group.form == .infinitive, Self.hindering.contains(context.lemma(group.verb)),
      let governor = context.groups(in: sentence.tokens.lowerBound..<group.tokens.lowerBound).last,
      governor.tokens.upperBound >= group.tokens.lowerBound - 3, !governor.isNegated,
      Self.attempts.contains(context.lemma(governor.verb))
    else { return nil }
    let start = group.tokens.upperBound
    guard start < sentence.tokens.upperBound else { return nil }
    var finite = governor
    if governor.form == .infinitive,
      let main = context.groups(in: sentence.tokens.lowerBound..<governor.tokens.lowerBound).last
    {
      finite = main
    }
    return item(finite, .against, target: complement(from: start), confidence: 0.7)
  }

  private static let hindering = Set<Word>(
    words:
      "block thwart derail stop prevent resist oppose defeat kill fight halt scuttle undo overturn repeal"
  )
  private static let attempts = Set<Word>(
    words: "try seek vow promise pledge threaten attempt work want plan fight")

  /// "called for a delay".
  private func callFor(_ group: VerbGroup) -> Item? {
    guard context.lemma(group.verb) == "call", isStated(group), !group.isNegated, !group.isPassive
    else {
      return nil
    }
    for token in group.tokens
      .upperBound..<min(sentence.tokens.upperBound, group.tokens.upperBound + 5)
    {
      if context.word(token) == "for", token + 1 < sentence.tokens.upperBound {
        return item(group, .support, target: complement(from: token + 1), confidence: 0.75)
      }
      guard
        context.isTime(token) || context.tokens[token].tag == .adverb || context.word(token) == "on"
          || context.word(token) == "as"
      else { return nil }
    }
    return nil
  }

  /// "is opposed to the plan", "is critical of", "is in favor of", "would not commit to".
  private func disposition(_ group: VerbGroup) -> Item? {
    let next = group.tokens.upperBound
    if context.lemma(group.verb) == "commit", group.isNegated, context.word(next) == "to",
      next + 1 < sentence.tokens.upperBound
    {
      return item(group, .against, target: complement(from: next + 1), confidence: 0.7)
    }
    let word = context.word(group.verb)
    var adjective = next
    if Self.dispositions[word] != nil { adjective = group.verb }
    if context.word(next) == "in", Self.dispositions[context.word(next + 1)] != nil {
      adjective = next + 1
    }
    while adjective < next + 2, context.tokens.indices.contains(adjective),
      context.tokens[adjective].tag == .adverb
    {
      adjective += 1
    }
    guard let stance = Self.dispositions[context.word(adjective)] else { return nil }
    let link = context.word(adjective + 1)
    let start = adjective + 2
    guard Self.links.contains(link), start < sentence.tokens.upperBound else {
      return nil
    }
    return item(group, stance, target: complement(from: start), confidence: 0.75)
  }

  private static let links = Set<Word>(words: "to of about that with over by at")

  private static let dispositions: [Word: Stance] = [
    "opposed": .against, "critical": .against, "skeptical": .against, "sceptical": .against,
    "wary": .against, "supportive": .support, "favor": .support, "favour": .support,
    "hostile": .against, "undecided": .undecided,
  ]

  /// "declined to say whether", "has not said whether", "did not take a position".
  private func noncommittal(_ group: VerbGroup) -> Item? {
    let lemma = context.lemma(group.verb)
    guard lemma == "decline" || lemma == "refuse",
      let act = context.group(at: group.tokens.upperBound),
      act.form == .infinitive
    else { return nil }
    let said = context.lemma(act.verb)
    guard said == "say" || said == "weigh" || said == "take" || said == "endorse" else {
      return nil
    }
    return item(group, .undecided, target: complement(from: act.verb), confidence: 0.6)
  }

  /// In reported speech: "the plan is misguided", "it is the right choice".
  private func judgment(_ group: VerbGroup) -> Item? {
    guard context.lemma(group.verb) == "be" || context.lemma(group.verb) == "remain",
      !scene.claimants(at: group.verb).isEmpty, let subject = context.subject(of: group),
      let phrase = context.phrases(in: subject).first,
      Self.courses.contains(context.lemma(phrase.head))
        || context.tokens[phrase.head].tag == .pronoun
    else { return nil }
    let end = context.clauseEnd(from: group.tokens.lowerBound, in: sentence)
    let predicate = group.tokens.upperBound..<min(end, group.tokens.upperBound + 7)
    var stance: Stance?
    for token in predicate {
      if Self.blame.contains(context.lemma(token)) {
        stance = group.isNegated ? .support : .against
      }
      if Self.praise.contains(context.lemma(token)) {
        stance = group.isNegated ? .against : .support
      }
      if stance != nil { break }
    }
    guard let stance else { return nil }
    guard
      context.tokens[phrase.head].tag != .pronoun || context.word(phrase.head) == "it"
        || context.word(phrase.head) == "this" || context.word(phrase.head) == "that"
    else { return nil }
    let details = PositionDetails(
      holders: scene.claimants(at: group.verb), stance: stance, target: context.range(subject))
    return context.item(
      .position(details), evidence: [context.trimmed(subject.lowerBound..<end)], confidence: 0.6)
  }

  private static let courses = Set<Word>(
    words: """
      plan deal bill law proposal measure agreement effort move decision policy compromise package ban
      vote veto approach idea step legislation tax cut war withdrawal strategy budget treaty ruling
      amendment project program programme reform option accord strike referendum sanction tariff deadline
      date target timetable provision demand offer
      """)
  private static let blame = Set<Word>(
    words: """
      wrong mistake misguided irresponsible unfair unacceptable unnecessary bad terrible dangerous
      foolish reckless flawed disaster outrageous shameful unfortunate inadequate insufficient harmful
      unconstitutional illegal disastrous failure tough difficult unjust unwise premature betrayal
      """)
  private static let praise = Set<Word>(
    words: """
      right good fair sensible necessary important essential best reasonable responsible victory balanced
      crucial vital wise historic welcome helpful positive great
      """)

  /// "faces opposition from unions", "the support of the board".
  func nouns() -> [Item] {
    context.phrases(in: sentence.tokens).compactMap { phrase in
      let lemma = context.lemma(phrase.head)
      guard let stance = Self.nounStances[lemma], context.word(phrase.tokens.upperBound) == "from"
      else {
        return nil
      }
      let start = phrase.tokens.upperBound + 1
      guard start < sentence.tokens.upperBound, let holder = context.phrase(at: start) else {
        return nil
      }
      let comma = (start..<sentence.tokens.upperBound).first { context.tokens[$0].kind == .comma }
      let end = min(
        context.objectEnd(from: start, in: sentence), comma ?? sentence.tokens.upperBound,
        holder.tokens.upperBound + 8)
      let holders = scene.parties(of: holder.tokens.lowerBound..<max(end, holder.tokens.upperBound))
      guard !holders.isEmpty else { return nil }
      let target =
        context.groups(in: sentence.tokens.lowerBound..<phrase.tokens.lowerBound).last
        .flatMap(context.subject) ?? phrase.tokens
      let details = PositionDetails(holders: holders, stance: stance, target: context.range(target))
      return context.item(
        .position(details),
        evidence: [phrase.tokens.lowerBound..<max(end, holder.tokens.upperBound)],
        confidence: 0.6)
    }
  }

  /// "is a supporter of the plan", "a critic of the ban".
  func advocates() -> [Item] {
    context.phrases(in: sentence.tokens).compactMap { phrase in
      guard let stance = Self.sides[context.lemma(phrase.head)],
        context.word(phrase.tokens.upperBound) == "of",
        phrase.tokens.upperBound + 1 < sentence.tokens.upperBound
      else { return nil }
      let before = phrase.tokens.lowerBound - 1
      guard before >= sentence.tokens.lowerBound, let verb = context.group(at: before),
        context.lemma(verb.verb) == "be", !verb.isNegated
      else { return nil }
      return item(
        verb, stance, target: complement(from: phrase.tokens.upperBound + 1), confidence: 0.7)
    }
  }

  private static let sides: [Word: Stance] = [
    "supporter": .support, "proponent": .support, "backer": .support, "advocate": .support,
    "champion": .support, "opponent": .against, "critic": .against, "foe": .against,
  ]

  /// "signaled a desire to stay", "their wish to leave".
  func wishes() -> [Item] {
    context.phrases(in: sentence.tokens).compactMap { phrase in
      guard Self.wanting.contains(context.lemma(phrase.head)) else { return nil }
      let before = phrase.tokens.lowerBound - 1
      guard before >= sentence.tokens.lowerBound, let verb = context.group(at: before),
        !verb.isNegated
      else { return nil }
      let limit = min(sentence.tokens.upperBound, phrase.tokens.upperBound + 6)
      guard let act = context.groups(in: phrase.tokens.upperBound..<limit).first,
        act.form == .infinitive
      else { return nil }
      return item(
        verb, .support,
        target: act.tokens.lowerBound..<context.objectEnd(from: act.verb, in: sentence),
        confidence: 0.7)
    }
  }

  private static let wanting = Set<Word>(
    words: "desire wish willingness readiness intention determination eagerness")

  private static let nounStances: [Word: Stance] = [
    "opposition": .against, "resistance": .against, "criticism": .against, "objection": .against,
    "support": .support, "backing": .support, "praise": .support, "approval": .support,
    "condemnation": .against, "outrage": .against, "endorsement": .support, "protest": .against,
    "pushback": .against,
  ]

  // MARK: - The item

  private func isStated(_ group: VerbGroup) -> Bool {
    group.form != .infinitive
      && (group.tense != .conditional || !scene.claimants(at: group.verb).isEmpty)
  }

  private func isPerson(_ phrase: NounPhrase) -> Bool {
    let run = phrase.tokens
    guard let party = scene.parties.party(of: run) else { return false }
    return party.type == .person && context.tokens[phrase.head].tag == .properNoun
      && !run.contains { context.word($0) == "'s" }
  }

  private func complement(from start: Int) -> Range<Int> {
    start..<max(start + 1, context.objectEnd(from: start, in: sentence))
  }

  private func item(
    _ group: VerbGroup, _ stance: Stance, target: Range<Int>, end: Int? = nil,
    condition: TextRange? = nil, confidence: Double
  ) -> Item? {
    let target = context.trimmed(target)
    guard let holders = holders(of: group), !holders.parties.isEmpty, !target.isEmpty else {
      return nil
    }
    let first = holders.run.map {
      $0.upperBound <= group.tokens.lowerBound && group.tokens.lowerBound - $0.lowerBound < 14
        ? $0.lowerBound : group.tokens.lowerBound
    }
    let evidence = context.trimmed((first ?? group.tokens.lowerBound)..<(end ?? target.upperBound))
    let isNone = holders.run.map { Self.negative.contains(context.word($0.lowerBound)) } ?? false
    let stance: Stance = isNone ? (stance == .support ? .against : .support) : stance
    let details = PositionDetails(
      holders: holders.parties, stance: stance, target: context.range(target),
      condition: condition)
    return context.item(.position(details), evidence: [evidence], confidence: confidence)
  }

  private static let negative = Set<Word>(words: "no none nobody neither few")

  private func holders(of group: VerbGroup) -> (parties: [Party], run: Range<Int>?)? {
    if let subject = context.subject(of: group), group.form != .participle {
      return (scene.parties(of: subject).filter { $0.name.lowercased() != "it" }, subject)
    }
    let speakers = IndirectReader(context, scene.parties).speakers(
      of: group, in: sentence, earlier: scene.statements(beside: group.verb))
    return (speakers, nil)
  }
}
