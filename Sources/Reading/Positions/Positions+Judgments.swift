import Documents

/// Where somebody stands, told by adjectives: "is opposed to", "is a mistake", "declined to say".
extension PositionRules {
  /// "is opposed to the plan", "is critical of", "is in favor of", "would not commit to".
  func disposition(_ group: VerbGroup) -> Item? {
    if Self.beingWords.contains(context.lemma(group.verb)), !group.isPassive,
      context.word(group.tokens.upperBound) == "against",
      group.tokens.upperBound + 1 < sentence.tokens.upperBound
    {
      return item(
        group, group.isNegated ? .support : .against,
        target: complement(from: group.tokens.upperBound + 1), confidence: 0.7)
    }
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

  static let links = Set<Word>(words: "to of about that with over by at")

  static let dispositions: [Word: Stance] = [
    "opposed": .against, "critical": .against, "skeptical": .against, "sceptical": .against,
    "wary": .against, "supportive": .support, "favor": .support, "favour": .support,
    "hostile": .against, "undecided": .undecided,
  ]

  /// "declined to say whether", "has not said whether", "did not take a position".
  func noncommittal(_ group: VerbGroup) -> Item? {
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
  func judgment(_ group: VerbGroup) -> Item? {
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

  static let courses = Set<Word>(
    words: """
      plan deal bill law proposal measure agreement effort move decision policy compromise package ban
      vote veto approach idea step legislation tax cut war withdrawal strategy budget treaty ruling
      amendment project program programme reform option accord strike referendum sanction tariff deadline
      date target timetable provision demand offer
      """)
  static let blame = Set<Word>(
    words: """
      wrong mistake misguided irresponsible unfair unacceptable unnecessary bad terrible dangerous
      foolish reckless flawed disaster outrageous shameful unfortunate inadequate insufficient harmful
      unconstitutional illegal disastrous failure tough difficult unjust unwise premature betrayal
      """)
  static let praise = Set<Word>(
    words: """
      right good fair sensible necessary important essential best reasonable responsible victory balanced
      crucial vital wise historic welcome helpful positive great
      """)

  private static let beingWords = Set<Word>(words: "be remain stand vote")
}
