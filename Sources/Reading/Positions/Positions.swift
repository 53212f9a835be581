import Documents

/// Where somebody stands on a course of action.
struct PositionReader: KindReader {
  func items(in scene: Scene) -> [Item] {
    let demands = DemandFinder(scene)
    var items: [Item] = []
    for (_, sentence) in scene.context.readSentences {
      for demand in demands.demands(in: sentence) where !demand.holders.isEmpty && demand.isWish {
        guard !CommitmentRules(scene, sentence).isRuling(demand) else { continue }
        let details = PositionDetails(
          holders: demand.holders, stance: demand.isUnwanted ? .against : .support,
          target: scene.context.range(demand.action))
        items += [
          scene.context.item(
            .position(details), evidence: [demand.evidence], confidence: demand.confidence)
        ].compactMap(\.self)
      }
      let reader = PositionRules(scene, sentence)
      for group in scene.context.groups(in: sentence.tokens) { items += reader.items(of: group) }
      items += reader.nouns() + reader.advocates() + reader.wishes()
    }
    let told = items
    return items
      + SideFinder(scene: scene).items().filter { side in
        !told.contains { $0.range.overlaps(side.range) }
      }
  }
}

/// The rules for support, opposition, willingness and judgment.
struct PositionRules {
  let scene: Scene
  let sentence: Sentence
  var context: ReadingContext { scene.context }

  init(_ scene: Scene, _ sentence: Sentence) {
    self.scene = scene
    self.sentence = sentence
  }

  typealias Stance = PositionDetails.Stance

  /// The rules on a verb group in order: the first that holds reads it.
  private static let rules: [@Sendable (PositionRules, VerbGroup) -> Item?] = [
    { $0.willingness($1) },
    { $0.vote($1) },
    { $0.warning($1) },
    { $0.refusal($1) },
    { $0.declared($1) },
    { $0.passive($1) },
    { $0.hindrance($1) },
    { $0.campaign($1) },
    { $0.stanceVerb($1) },
    { $0.callFor($1) },
    { $0.disposition($1) },
    { $0.noncommittal($1) },
    { $0.judgment($1) },
    { $0.labeling($1) },
  ]

  func items(of group: VerbGroup) -> [Item] {
    for rule in Self.rules {
      if let item = rule(self, group) { return [item] }
    }
    return []
  }

  // MARK: - The rules, first match wins

  /// "are willing to stay, if …", "is ready to sign".
  func willingness(_ group: VerbGroup) -> Item? {
    let next = group.tokens.upperBound
    guard context.lemma(group.verb) == "be" || context.lemma(group.verb) == "remain",
      Self.willing.contains(context.word(next)), let act = context.group(at: next + 1),
      act.form == .infinitive
    else { return nil }
    let end = context.objectEnd(from: act.verb, in: sentence)
    let condition = CommitmentRules(scene, sentence).condition(beside: act.tokens)
    let isAgainst = group.isNegated != Self.unwilling.contains(context.word(next))
    let stance: Stance = isAgainst ? .against : condition == nil ? .support : .conditional
    let whole = condition.map { max(end, context.document.tokens(in: $0).upperBound) } ?? end
    return item(
      group, stance, target: act.tokens.lowerBound..<end, end: whole, condition: condition,
      confidence: 0.8)
  }

  private static let unwilling = Set<Word>(words: "unwilling reluctant hesitant loath")
  static let willing = Set<Word>(
    words: "willing ready prepared eager keen open determined unwilling reluctant hesitant loath")

  /// "will vote against the bill", "voted for".
  func vote(_ group: VerbGroup) -> Item? {
    let next = group.tokens.upperBound
    guard context.lemma(group.verb) == "vote", !group.isPassive,
      context.word(next) == "for" || context.word(next) == "against",
      context.phrase(at: next + 1) != nil
    else { return nil }
    let stance: Stance = (context.word(next) == "for") != group.isNegated ? .support : .against
    return item(group, stance, target: complement(from: next + 1), confidence: 0.75)
  }

  /// "supports the plan", "opposed a ban", "rejected calls for".
  func stanceVerb(_ group: VerbGroup) -> Item? {
    let lemma = context.lemma(group.verb)
    let stance: Stance
    if Self.supporting.contains(lemma) {
      stance = isDenied(group) ? .against : .support
    } else if Self.opposing.contains(lemma) {
      stance = isDenied(group) || isStruggle(group, lemma) ? .support : .against
    } else {
      return nil
    }
    // "fights to block the ban": where one stands on the ban is told by what one fights to do.
    guard !isStruggle(group, lemma) || !leadsToHindrance(group) else { return nil }
    guard !group.isPassive, isStated(group), !isAside(group, lemma), !isRuling(group, lemma),
      !isNamedAct(group),
      !context.isRetreat(group)
    else { return nil }
    var start = group.tokens.upperBound
    if lemma == "rule" {
      // What is not ruled out is not wanted yet.
      guard context.word(start) == "out", group.form != .infinitive, !group.isNegated else {
        return nil
      }
      start += 1
    }
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
    // "urged them to wait" is a demand, and read as one.
    if lemma == "urge",
      context.tree.dependents(of: group.verb).contains(where: {
        $0 > group.verb && context.isToInfinitive($0)
      })
    {
      return nil
    }
    return item(
      group, stance, target: complement(from: start, of: group),
      confidence: lemma == "want" ? 0.5 : 0.65)
  }

  /// "fights to keep the law": what is fought for stands in the infinitive.
  private func isStruggle(_ group: VerbGroup, _ lemma: Word) -> Bool {
    lemma == "fight" && context.group(at: group.tokens.upperBound)?.form == .infinitive
  }

  private func leadsToHindrance(_ group: VerbGroup) -> Bool {
    context.group(at: group.tokens.upperBound)
      .map { Self.hindering.contains(context.lemma($0.verb)) } ?? false
  }

  private func isDenied(_ group: VerbGroup) -> Bool {
    group.isNegated != (context.isDoneToNothing(group) || context.isDoneByNeither(group))
  }

  static let supporting = Set<Word>(
    words: """
      support back favor favour endorse embrace welcome advocate champion propose recommend want
      prefer applaud hail urge
      """)
  static let opposing = Set<Word>(
    words: """
      oppose reject resist object criticize criticise condemn denounce slam decry deplore protest fight
      dislike blast assail dismiss fault deride disapprove rule block thwart derail
      """)

  /// "insisted on a vote", "lobbied against the bill", "pushed for talks", "spoke out against".
  func campaign(_ group: VerbGroup) -> Item? {
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
    if let phrase = context.phrase(at: token + 1), isPerson(phrase) { return nil }
    let flipped: Stance = group.isNegated ? (stance == .support ? .against : .support) : stance
    return item(group, flipped, target: complement(from: token + 1), confidence: 0.65)
  }

  static let linkStances: [Word: Stance] = [
    "for": .support, "on": .support, "behind": .support, "against": .against, "at": .against,
    "over": .against,
  ]

  /// Verbs and the prepositions that give them a side.
  static let campaigns: [Word: Set<Word>] = [
    "insist": ["on"], "advocate": ["for", "against"], "push": ["for", "against"], "press": ["for"],
    "lobby": ["for", "against"],
    "argue": ["for", "against"], "campaign": ["for", "against"], "speak": ["against"],
    "rally": ["against", "behind"], "balk": ["at"], "stand": ["behind", "against"],
    "fight": ["for", "against"], "come": ["against"], "rail": ["against"],
    "demonstrate": ["against"],
    "protest": ["against", "over"], "march": ["against", "for"], "appeal": ["for"],
    "plead": ["for"],
    "side": ["against"], "advise": ["against"], "decide": ["against"],
  ]

  /// "warned them against seeking a war".
  func warning(_ group: VerbGroup) -> Item? {
    let lemma = context.lemma(group.verb)
    guard Self.dissuading.contains(lemma), !group.isPassive, !group.isNegated else { return nil }
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

  private static let dissuading = Set<Word>(words: "warn caution advise urge counsel")

  /// "tries to stop it", "vowed to repeal the law".
  func hindrance(_ group: VerbGroup) -> Item? {
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
    // "keep the speaker from bringing it up": what is hindered stands behind "from".
    var course = start
    if let object = context.phrase(at: start), context.word(object.tokens.upperBound) == "from",
      object.tokens.upperBound + 1 < sentence.tokens.upperBound,
      context.group(at: object.tokens.upperBound + 1) != nil
    {
      course = object.tokens.upperBound + 1
    }
    return item(finite, .against, target: complement(from: course), confidence: 0.7)
  }

  static let hindering = Set<Word>(
    words:
      "block thwart derail stop prevent resist oppose defeat kill fight halt scuttle undo overturn repeal"
  )
  static let attempts = Set<Word>(
    words: "try seek vow promise pledge threaten attempt work want plan fight")

  /// "called for a delay".
  func callFor(_ group: VerbGroup) -> Item? {
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
}
