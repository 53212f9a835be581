import Documents

/// What the rules of commitments ask of a verb, and the item they make.
extension CommitmentRules {
  func isAsserted(_ group: VerbGroup) -> Bool {
    !group.isNegated && !group.isPassive && group.form != .infinitive && group.tense != .conditional
      && !context.isForborne(group) && !isSupposed(group)
  }

  /// "unless he agrees to pay", "should relent and agree to pay": nobody has.
  private func isSupposed(_ group: VerbGroup) -> Bool {
    // "was accused of promising to sell"
    if Denials(scene).isAccusation(group) { return true }
    return Self.unasserted.contains(FrameMoods(scene: scene).verdict(at: group.verb, .verb).mood)
  }

  private static let unasserted: Set<FrameMood> = [.supposed, .due, .possible]

  /// Whether the verb is something that somebody does, and its subject somebody who can do it.
  func isAct(_ group: VerbGroup) -> Bool {
    guard !group.isPassive, group.form == .finite, !isPerfect(group) else { return false }
    guard !Self.states.contains(context.lemma(group.verb)),
      let subject = context.subject(of: group),
      let phrase = context.phrases(in: subject).first
    else { return false }
    if context.tree.relation(of: group.verb) == .relativeClause,
      let noun = context.subjectHead(ofVerb: group.verb), let antecedent = context.phrase(at: noun),
      antecedent != phrase
    {
      // "a measure that would not raise fees": the measure refuses nothing.
      return scene.canAct(antecedent)
    }
    return scene.canAct(phrase) || (context.word(phrase.head) == "it" && isSaidByBody(group))
  }

  /// A body speaks of itself as "it"; a person does not.
  private func isSaidByBody(_ group: VerbGroup) -> Bool {
    scene.claimants(at: group.verb).contains { $0.type != .person }
  }

  /// Whether the subject of a verb is somebody: technology threatens and bills aim as well.
  func isActor(_ group: VerbGroup) -> Bool {
    guard let subject = context.subject(of: group),
      let phrase = context.phrases(in: subject).first
    else { return group.form == .participle }
    let word = context.word(phrase.head)
    return scene.canAct(phrase) || word == "it" || word == "that" || word == "which"
  }

  static let states = Set<Word>(
    words: """
      be have need require remain seem become mean cost depend know like want face feel look get
      include cause lead result find see believe think hope lose win expire happen come go risk fall
      rise suffer pay benefit abuse prefer receive gain earn draw deserve matter last own total equal represent tell say admit bet welcome
      appreciate love hate
      """)
  /// "would have left": it was not done.
  func isPerfect(_ group: VerbGroup) -> Bool {
    group.verb > group.tokens.lowerBound
      && context.tokens[group.tokens.lowerBound..<group.verb].contains { $0.lemma == "have" }
  }

  /// Whether the words at a verb are somebody's reported speech.
  func isReported(_ group: VerbGroup) -> Bool {
    !scene.claimants(at: group.verb).isEmpty
  }

  /// "would …" behind "if" supposes; it announces nothing.
  func isConditional(_ group: VerbGroup) -> Bool {
    sentence.tokens.contains { context.word($0) == "if" || context.word($0) == "unless" }
  }

  /// Whether the speaker speaks of himself or his own body.
  func speaksOfOneself(_ group: VerbGroup) -> Bool {
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

  func infinitive(after group: VerbGroup) -> Range<Int>? {
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

  func actLemma(_ act: Range<Int>) -> Word {
    context.group(at: act.lowerBound).map { context.lemma($0.verb) }
      ?? context.lemma(act.lowerBound)
  }

  func verbPhrase(_ group: VerbGroup) -> Range<Int> {
    let end = max(group.verb + 1, context.objectEnd(from: group.verb, in: sentence))
    guard let condition = context.ownCondition(of: group.verb, in: sentence),
      condition.lowerBound > group.verb, condition.lowerBound < end
    else { return group.verb..<end }
    return group.verb..<condition.lowerBound
  }

  // MARK: - The item

  func item(
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
      && group.tokens.lowerBound - subject.lowerBound < 24
      && !(group.form == .participle && hasFinite(subject.upperBound, group.tokens.lowerBound))
    let evidence = context.trimmed(
      (isNear ? subject.lowerBound : group.tokens.lowerBound)..<action.upperBound)
    let details = CommitmentDetails(
      obligors: obligors, action: context.range(action), force: force,
      condition: condition(beside: evidence), deadline: deadline(in: action),
      by: scene.claimants(at: group.verb))
    return context.item(.commitment(details), evidence: [evidence], confidence: confidence)
  }

  /// "The mayor was blunt, threatening to leave": the words of another verb are not taken along.
  private func hasFinite(_ start: Int, _ end: Int) -> Bool {
    start < end && context.groups(in: start..<end).contains { $0.form == .finite }
  }

  /// A participle's act is that of its sentence's first subject.
  func mainSubject(_ group: VerbGroup) -> Range<Int>? {
    guard group.form == .participle else { return nil }
    return context.groups(in: sentence.tokens.lowerBound..<group.tokens.lowerBound)
      .first { $0.form == .finite }.flatMap(context.subject)
  }

  /// The words of "if", "unless", "as long as", "in exchange for", "provided" in the sentence.
  func condition(beside evidence: Range<Int>) -> TextRange? {
    for token in sentence.tokens {
      let isOpener =
        Self.conditions.contains(context.word(token)) && !isSupply(token)
        && !ReadingContext.conceding.contains(context.word(token - 1))
        || (context.word(token) == "long" && context.word(token + 1) == "as")
        || (context.word(token) == "in"
          && (context.word(token + 1) == "exchange" || context.word(token + 1) == "return"))
      guard isOpener && !isOfAnother(token, evidence) || awaits(token, evidence) else { continue }
      let end = context.clauseEnd(from: token, in: sentence)
      guard end > token + 2 else { continue }
      return context.range(context.trimmed(context.opening(of: token)..<end))
    }
    return nil
  }

  /// "was offered a berth but provided no details": a verb with its own object.
  private func isSupply(_ token: Int) -> Bool {
    guard context.word(token) == "provided" else { return false }
    // "government-provided", "provided by"
    if token > 0, context.tokens[token - 1].kind == .dash { return true }
    if context.word(token + 1) == "by" { return true }
    guard context.group(at: token) != nil else { return false }
    return context.tree.dependent(of: token, .object) != nil
      || context.tree.relation(of: token) == .conjunct || context.isPassive(verb: token)
  }

  /// "When the ice melts, we will sail": a time that may never come is a condition.
  private func awaits(_ opener: Int, _ evidence: Range<Int>) -> Bool {
    let tree = context.tree
    guard context.word(opener) == "when" || context.word(opener) == "once",
      let clause = tree.head(of: opener), tree.relation(of: clause) == .adverbialClause,
      !evidence.contains(opener), let act = context.groups(in: evidence).first,
      act.modal.map(Self.coming.contains) ?? false,
      // "When the session ends on Friday" is a time.
      !context.times(in: tree.extent(of: clause)).contains(where: \.isDated),
      // The tree may hang it on "said", beside what is said.
      tree.head(of: clause) == act.verb
        || (0...2).contains(evidence.lowerBound - tree.extent(of: clause).upperBound)
    else { return false }
    let verb =
      context.group(at: clause) ?? tree.dependent(of: clause, .copula).flatMap(context.group)
    return verb.map { $0.tense == .present && $0.modal == nil } ?? false
  }

  private static let coming = Set<Word>(words: "will 'll shall wo")

  /// "will stay and would have joined if they had asked": the condition of another clause.
  private func isOfAnother(_ opener: Int, _ evidence: Range<Int>) -> Bool {
    let tree = context.tree
    guard let clause = tree.head(of: opener), tree.relation(of: opener) == .marker,
      tree.relation(of: clause) == .adverbialClause, let main = tree.head(of: clause),
      !evidence.contains(main), !evidence.contains(opener), main > evidence.upperBound
    else { return false }
    return tree.relation(of: main) == .conjunct && context.group(at: main)?.form == .finite
  }

  static let conditions = Set<Word>(words: "if unless provided")

  /// The time of "by …" or "before …" in an act, else the day ahead for which it is announced.
  func deadline(in action: Range<Int>) -> TimeExpression? {
    let times = context.times(in: action)
    let limit = times.first { time in
      guard let range = time.range, time.type == .date || time.type == .time else { return false }
      let before = context.document.token(at: range.start) - 1
      return context.word(before) == "by" || context.word(before) == "before"
        || context.word(before) == "until"
        || context.word(before + 1) == "by"
    }
    return limit ?? times.first { isDay($0, of: action) }
  }

  /// "will meet them on Friday": a day that the act itself has, not before the report's.
  private func isDay(_ time: TimeExpression, of action: Range<Int>) -> Bool {
    guard let range = time.range, time.type == .date || time.type == .time,
      let day = time.interval.earliest, time.interval.isDay,
      let published = context.document.published?.interval.latest, day >= published,
      let act = context.groups(in: action).first?.verb,
      let top = context.tree.top(of: context.document.tokens(in: range))
    else { return false }
    return context.tree.head(of: top) == act
  }
}
