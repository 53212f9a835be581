import Documents
import English

/// Where somebody stands, told by adjectives: "is opposed to", "is a mistake", "declined to say".
extension PositionRules {
  /// "is opposed to the plan", "is critical of", "is in favor of", "would not commit to".
  func disposition(_ group: VerbGroup) -> Item? {
    if Self.beingWords.contains(context.lemma(group.verb)), !group.isPassive,
      context.word(group.tokens.upperBound) == "against",
      group.tokens.upperBound + 1 < sentence.tokens.upperBound,
      // "the toll is against the law" tells of the toll.
      !isOfThing(group)
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
    let place = afterRestriction(adjective + 1)
    let link = context.word(place)
    let start = place + 1
    guard Self.links.contains(link), start < sentence.tokens.upperBound else {
      return nil
    }
    var told = stance
    if group.isNegated, stance != .undecided { told = stance == .support ? .against : .support }
    return item(group, told, target: complement(from: start), confidence: 0.75)
  }

  /// "opposed not only to the toll but", "opposed both to".
  private func afterRestriction(_ token: Int) -> Int {
    let isNotOnly =
      context.word(token) == "not" && Self.restrictions.contains(context.word(token + 1))
    if isNotOnly { return token + 2 }
    return context.word(token) == "both" ? token + 1 : token
  }

  private static let restrictions = Set<Word>(words: "only just merely simply")

  static let links = Set<Word>(words: "to of about that with over by at")

  static let dispositions: [Word: Stance] = [
    "opposed": .against, "critical": .against, "skeptical": .against, "sceptical": .against,
    "wary": .against, "supportive": .support, "favor": .support, "favour": .support,
    "hostile": .against, "undecided": .undecided,
  ]

  /// "declined to say whether", "has not said whether", "did not take a position".
  func noncommittal(_ group: VerbGroup) -> Item? {
    let lemma = context.lemma(group.verb)
    // "won't take a public position on it"
    if group.isNegated, !group.isPassive, group.form == .finite, takesPosition(group) {
      return stand(group, taking: group)
    }
    guard lemma == "decline" || lemma == "refuse",
      let act = context.group(at: group.tokens.upperBound),
      act.form == .infinitive
    else { return nil }
    let said = context.lemma(act.verb)
    guard said == "say" || said == "weigh" || said == "endorse" || takesPosition(act) else {
      return nil
    }
    if takesPosition(act) { return stand(group, taking: act) }
    return item(group, .undecided, target: complement(from: act.verb), confidence: 0.6)
  }

  /// "has taken no position on the tax": the tax is what it is about.
  private func stand(_ group: VerbGroup, taking act: VerbGroup) -> Item? {
    guard let noun = context.phrase(at: act.tokens.upperBound) else { return nil }
    let link = noun.tokens.upperBound
    if Self.sided.contains(context.word(link)) { return nil }
    let isOn = Self.topics.contains(context.word(link))
    return item(
      group, .undecided, target: complement(from: isOn ? link + 1 : act.verb), confidence: 0.6)
  }

  private static let sided = Set<Word>(words: "against for of with as")
  private static let topics = Set<Word>(words: "on about over regarding concerning in")

  private func takesPosition(_ act: VerbGroup) -> Bool {
    context.lemma(act.verb) == "take"
      && context.phrase(at: act.tokens.upperBound).map {
        Self.stands.contains(context.lemma($0.head))
          && context.word($0.tokens.lowerBound) != "the"
      } ?? false
  }

  private static let stands = Set<Word>(words: "position stance side stand")

  /// In reported speech: "the plan is misguided", "it is the right choice".
  func judgment(_ group: VerbGroup) -> Item? {
    guard context.lemma(group.verb) == "be" || context.lemma(group.verb) == "remain",
      !scene.claimants(at: group.verb).isEmpty, let subject = context.subject(of: group),
      let phrase = context.phrases(in: subject).first,
      isCourse(phrase.head) || context.tokens[phrase.head].tag == .pronoun
    else { return nil }
    let end = context.clauseEnd(from: group.tokens.lowerBound, in: sentence)
    guard end > group.tokens.upperBound, subject.lowerBound < end else { return nil }
    let predicate = group.tokens.upperBound..<min(end, group.tokens.upperBound + 7)
    // "It's been a good day": time is no course.
    if context.tree.head(of: group.verb).map({ Self.spans.contains(context.lemma($0)) }) ?? false {
      return nil
    }
    guard
      let stance = verdict(
        of: predicate, isNegated: group.isNegated != context.isUnbelieved(group.verb))
    else { return nil }
    guard
      context.tokens[phrase.head].tag != .pronoun || context.word(phrase.head) == "it"
        || context.word(phrase.head) == "this" || context.word(phrase.head) == "that"
    else { return nil }
    var meant: Range<Int>?
    if context.tokens[phrase.head].tag == .pronoun {
      meant =
        isExpletive(phrase.head, of: group)
        ? judgedClause(of: group, before: end)
        : context.antecedent(ofPronoun: phrase.head, reach: 2)
    }
    let details = PositionDetails(
      holders: scene.claimants(at: group.verb), stance: stance,
      target: context.range(meant ?? subject))
    return context.item(
      .position(details), evidence: [context.trimmed(subject.lowerBound..<end)], confidence: 0.6)
  }

  private static let spans = Set<Word>(
    words: "day week night year month morning evening season time")

  /// "It is wrong to close the school": what is judged stands behind the judgment.
  private func judgedClause(of group: VerbGroup, before end: Int) -> Range<Int>? {
    guard let predicate = context.tree.head(of: group.verb), predicate >= group.tokens.upperBound
    else { return nil }
    var start = predicate + 1
    if context.word(start) == "for" || context.word(start) == "to",
      let person = context.phrase(at: start + 1), person.tokens.upperBound < end,
      context.group(at: start + 1) == nil
    {
      start = person.tokens.upperBound
    }
    guard start < end else { return nil }
    if context.word(start) == "that" { return context.trimmed(start + 1..<end) }
    guard context.word(start) == "to", context.group(at: start + 1)?.form == .infinitive else {
      return nil
    }
    return context.trimmed(start + 1..<end)
  }

  /// "It would be wrong to close it": "it" stands for what follows.
  private func isExpletive(_ pronoun: Int, of group: VerbGroup) -> Bool {
    if context.tree.relation(of: pronoun) == .expletive { return true }
    guard let predicate = context.tree.head(of: group.verb),
      context.tree.relation(of: group.verb) == .copula
    else { return false }
    return context.tree.dependents(of: predicate).contains {
      switch context.tree.relation(of: $0) {
      case .clausalSubject, .openComplement, .complement: $0 > predicate
      case .adverbialClause: $0 > predicate && context.tokens[$0].tag == .infinitive
      default: false
      }
    }
  }

  private func isOfThing(_ group: VerbGroup) -> Bool {
    context.subject(of: group).flatMap { context.phrases(in: $0).first }
      .map { isCourse($0.head) || context.lexicon.isThing(context.lemma($0.head)) } ?? false
  }

  /// What the first word of praise or blame in a run says.
  private func verdict(of run: Range<Int>, isNegated: Bool) -> Stance? {
    var isNegated = isNegated
    // "is against the law", "“is against our interest”": so it is blamed.
    if let first = run.first(where: { context.tokens[$0].kind == .word }),
      context.word(first) == "against"
    {
      return isNegated ? .support : .against
    }
    for token in run {
      // "It's just not fair"
      if ReadingContext.negations.contains(context.word(token)) { isNegated.toggle() }
      let words = [context.lemma(token), context.word(token)]
      // "the least bad option"
      let isLeast = context.word(token - 1) == "least"
      if words.contains(where: Self.blame.contains) {
        return isNegated != isLeast ? .support : .against
      }
      if words.contains(where: Self.praise.contains) { return isNegated ? .against : .support }
    }
    return nil
  }

  private func isCourse(_ head: Int) -> Bool {
    let lemma = context.lemma(head)
    return Self.courses.contains(lemma) || context.lexicon.measures.contains(lemma)
  }

  /// "called the plan a disaster", "labeled it unfair": who names a course good or bad.
  func labeling(_ group: VerbGroup) -> Item? {
    guard Self.labels.contains(context.lemma(group.verb)), !group.isPassive, !group.isNegated,
      group.form != .infinitive, let object = context.phrase(at: group.tokens.upperBound),
      isCourse(object.head) || Self.proceedings.contains(context.lemma(object.head))
        || Self.things.contains(context.word(object.head)),
      // "praised what she called his efforts to stop it": a name for them, and no verdict
      context.subject(of: group).map({ context.word($0.lowerBound - 1) }) != "what"
    else { return nil }
    let end = context.clauseEnd(from: group.tokens.lowerBound, in: sentence)
    let start = object.tokens.upperBound
    guard start < end,
      let stance = verdict(of: start..<min(end, start + 12), isNegated: false)
    else { return nil }
    return item(group, stance, target: object.tokens, end: end, confidence: 0.65)
  }

  private static let labels = Set<Word>(
    words: "call label brand deem term dub describe consider see view regard characterize")
  private static let things = Set<Word>(words: "it this that them these")

  static let courses = Set<Word>(
    words: """
      plan deal bill law proposal measure agreement effort move decision policy compromise package ban
      vote veto approach idea step legislation tax cut war withdrawal strategy budget treaty ruling
      amendment project program programme reform option accord fact strike referendum sanction tariff deadline
      date target timetable provision demand offer
      """)
  private static let proceedings = Set<Word>(
    words: """
      citation inquiry investigation probe hearing lawsuit suit subpoena nomination appointment resolution
      charge prosecution trial impeachment verdict process campaign contest review audit
      """)
  static let blame = Set<Word>(
    words: """
      wrong mistake misguided irresponsible unfair unacceptable unnecessary bad terrible dangerous
      foolish reckless flawed disaster outrageous shameful unfortunate inadequate insufficient harmful
      unconstitutional illegal disastrous failure tough difficult unjust unwise premature betrayal
      disgusting problematic risky ridiculous absurd dereliction travesty outrage insult hypocritical cynical
      crazy nonsense joke sham giveaway scam disgrace disgraceful unconscionable appalling troubling
      disappointing counterproductive ineffective unrealistic unworkable unsustainable excessive extreme
      radical discriminatory unlawful immoral cruel burdensome ill-advised shortsighted toothless overreach
      gimmick stunt boondoggle insulting offensive narrow unpatriotic ploy farce horrible awful
      """)
  static let praise = Set<Word>(
    words: """
      right good fair sensible necessary important essential best reasonable responsible victory balanced
      crucial vital wise historic welcome helpful positive great improvement win milestone breakthrough
      smart courageous commonsense common-sense prudent appropriate justified worthwhile beneficial
      promising encouraging excellent fantastic landmark solution
      """)

  private static let beingWords = Set<Word>(words: "be remain stand vote")
}
