import Documents
import English

/// Makes an item of a clause: the kind and its key from the network, the other fields from the
/// words.
struct ClauseItems {
  let rankings: PartyRankings
  let clause: Clause
  let sentence: Sentence
  let classes: ClauseClasses
  var reader: ClauseReader { rankings.reader }
  var scene: Scene { reader.scene }
  var context: ReadingContext { reader.scene.context }

  /// The item of a kind (a place in `ClauseClasses.kinds`); nil where its words are missing.
  func item(_ kind: Int, confidence: Double) -> Item? {
    let run = run(kind)
    guard !run.isEmpty, let details = details(kind, in: run) else { return nil }
    let item = context.item(details, evidence: [run], confidence: confidence, confirmedFrom: 0.8)
    guard var item, item.kind != .event, choice(kind).isGuess else { return item }
    item.standing = .toCheck
    return item
  }

  /// The words of an item of a kind.
  func run(_ kind: Int) -> Range<Int> {
    // "was banned": what is banned stands before the verb.
    let isPassive = clause.group.isPassive && ClauseClasses.kinds[kind] == .decision
    return context.trimmed(
      classes.takesSubject(kind) || isPassive ? clause.whole : clause.run)
  }

  private func details(_ kind: Int, in run: Range<Int>) -> Details? {
    if ClauseClasses.kinds[kind] == .event { return .event(event(in: run)) }
    let parties = parties(kind)
    switch ClauseClasses.kinds[kind] {
    case .decision:
      return .decision(
        DecisionDetails(status: classes.status, deciders: parties, question: range(matter)))
    case .option:
      // "a shutdown of ports serving the north": the shutdown is the course.
      let isModifier =
        classes.takesSubject(kind)
        && context.tree.relation(of: clause.predicate) == .clausalModifier
        && clause.group.form == .participle
      return range(isModifier ? clause.whole : act()).map {
        .option(
          OptionDetails(
            action: $0,
            by: scene.proposers(of: clause.predicate)
              ?? scene.withoutOpponents(parties, at: clause.predicate)))
      }
    case .consequence:
      return .consequence(
        ConsequenceDetails(
          of: range(course(in: run)),
          polarity: Effects.settledPolarity(of: clause.group, in: context) ?? classes.polarity,
          by: parties))
    case .commitment:
      let rules = CommitmentRules(scene, sentence)
      let told = toldTo
      let parties = told?.parties ?? barred ?? doers ?? parties
      guard !parties.isEmpty else { return nil }
      return range(told?.act ?? act(unlessDenied: classes.force == .refused)).map {
        .commitment(
          CommitmentDetails(
            obligors: parties, action: $0, force: classes.force,
            condition: rules.condition(beside: clause.run),
            deadline: rules.deadline(in: clause.run), by: tellers))
      }
    case .compliance:
      // "Denying it violated the law": whoever says so has broken nothing.
      if let subject = clause.subject, context.tokens[subject].tag.isVerbal { return nil }
      return .compliance(
        ComplianceDetails(parties: parties, verdict: classes.verdict, by: claimants))
    case .position:
      if let judged = judgedByAgent { return judged }
      guard !parties.isEmpty, !isOnlyTold(parties), !isFiled else { return nil }
      return range(ownTarget ?? act(unlessDenied: classes.stance == .against)).map {
        .position(
          PositionDetails(
            holders: parties, stance: stance, target: $0,
            condition: CommitmentRules(scene, sentence).condition(beside: clause.run)))
      }
    default: return nil
    }
  }

  /// "The council should have rejected it": what somebody is told to do is not where he stands.
  private func isOnlyTold(_ parties: [Party]) -> Bool {
    let isObliged = clause.group.modal.map(Self.obliging.contains) ?? false
    // "wants the court to reject it"
    let isWanted =
      clause.group.form == .infinitive && clause.subject != nil
      && clause.governor.flatMap { context.tree.dependent(of: $0, .object, .indirectObject) }
        == clause.subject
    guard isObliged || isWanted else { return false }
    let subjects = reader.parties(.subject, of: clause).map(\.name)
    return parties.contains { subjects.contains($0.name) }
  }

  private static let obliging = Set<Word>(words: "should must ought")

  /// Whose an item is.
  private func parties(_ kind: Int) -> [Party] { choice(kind).parties }

  private func choice(_ kind: Int) -> PartyRanking.Choice {
    rankings.ranking(of: clause).party(classes.partyColumns(kind))
  }

  private var claimants: [Party] { scene.claimants(at: clause.group.verb) }

  /// Who says so: of "is pushing the council to close it" whoever pushes.
  private var tellers: [Party] {
    guard classes.force == .demanded, clause.group.form == .infinitive,
      let governor = clause.governor, Self.urging.contains(context.lemma(governor))
    else { return claimants }
    return reader.parties(.upper, of: clause)
  }

  private static let urging = Set<Word>(
    words: "push urge press pressure ask call lobby want demand order")

  func range(_ run: Range<Int>?) -> TextRange? {
    run.map(context.trimmed).flatMap { $0.isEmpty ? nil : context.range($0) }
  }

  /// What is done: from the verb, or from what denies it where the key of the item does not deny it too.
  private func act(unlessDenied isDenied: Bool = false) -> Range<Int> {
    let group = clause.group
    guard !group.isNegated || isDenied, group.verb < clause.run.upperBound else {
      return clause.run
    }
    return group.verb..<clause.run.upperBound
  }

  /// What the verb is about: the words behind it, or the subject of a passive.
  private var matter: Range<Int>? {
    if clause.group.isPassive, !clause.subjectRun.isEmpty { return clause.subjectRun }
    let end = clause.run.upperBound
    var start = clause.group.tokens.upperBound
    // "petitioned for a change", "voted on a ban", "is ready to talk": what stands behind the link.
    while start + 1 < end, isLink(start) { start += 1 }
    // "two opposed, and one backed it": another clause is not what is opposed.
    guard start < end, context.tokens[start].kind != .comma else { return nil }
    return start..<end
  }

  private func isLink(_ token: Int) -> Bool {
    switch context.tree.relation(of: token) {
    case .caseMarker: context.tokens[token].tag == .adposition
    case .marker: context.tokens[token].penn == .to
    default: false
    }
  }

  /// "I don't think the city needs a new law": whoever says so is not for it; who "would not oppose it" is not
  /// against it.
  private var stance: PositionDetails.Stance {
    let group = clause.group
    var stance = classes.stance
    if stance == .support, context.isUnbelieved(group.verb) { stance = .against }
    if stance == .against, isUnopposed { stance = .support }
    return context.tied(stance, to: context.ownCondition(of: group.verb, in: sentence), group)
  }

  private var isUnopposed: Bool {
    clause.group.isNegated && PositionRules.opposing.contains(context.lemma(clause.group.verb))
  }

  /// The target without what only says how it is meant; of "the plan goes too far" the plan.
  private var ownTarget: Range<Int>? {
    guard let run = target.map(context.trimmed), !run.isEmpty else { return nil }
    let own = context.ownCourse(run, of: clause.predicate)
    let isThing = own.contains {
      context.tokens[$0].tag == .noun || context.tokens[$0].tag == .properNoun
        || context.tokens[$0].tag.isVerbal
    }
    // "the law violates the Constitution": the law is what is blamed.
    let isVerdict = Effects.isOutcome(context.lemma(clause.group.verb)) && !clause.group.isPassive
    guard let subject = clause.subject ?? clause.judged, !isThing || isVerdict && isNobody(subject),
      context.tokens[subject].tag == .noun, !isHolder(subject),
      !clause.subjectRun.isEmpty, !scene.claimants(at: clause.group.verb).isEmpty
    else { return own }
    return clause.subjectRun
  }

  private func isHolder(_ head: Int) -> Bool {
    parties(ClauseClasses.kinds.firstIndex(of: .position) ?? 0).contains {
      $0.range?.contains(context.tokens[head].range) ?? false
    }
  }

  private func isNobody(_ head: Int) -> Bool {
    context.phrase(at: head).map { !scene.canAct($0) } ?? false
      || context.lexicon.measures.contains(context.lemma(head))
  }

  /// "filed a lawsuit to overturn the ruling": who sues is against the ruling.
  private var target: Range<Int>? {
    // "are frustrated by the delay": of a passive what moves its subject.
    if clause.group.isPassive, let agent = context.tree.dependent(of: clause.predicate, .agent),
      clause.run.contains(agent), let phrase = context.phrase(at: agent)
    {
      return phrase.tokens.lowerBound..<clause.run.upperBound
    }
    // "its funding should not be cut": the funding alone would be the opposite.
    if clause.group.isPassive, clause.group.isNegated || clause.group.modal != nil {
      return clause.whole
    }
    // "will not risk our safety": what is denied is the act, and not its object; so is it to be told what
    // the "promise to cut taxes" is for.
    if clause.group.isNegated && !isUnopposed || isForAct { return nil }
    guard let matter = relativized ?? matter else { return nil }
    guard classes.stance == .against, let noun = clause.object, matter.contains(noun) else {
      return matter
    }
    // "criticized a bill to repeal it": the bill is what is blamed.
    let isOpposed = PositionRules.opposing.contains(context.lemma(clause.group.verb))
    let act =
      isOpposed
      ? nil
      : context.groups(in: matter).first {
        $0.form == .infinitive && PositionRules.hindering.contains(context.lemma($0.verb))
      }
    guard act != nil || Self.challenges.contains(context.lemma(noun)) else { return matter }
    let link = (noun..<matter.upperBound).first { context.word($0) == "against" }
    let start = act?.tokens.upperBound ?? link.map { $0 + 1 } ?? matter.lowerBound
    return start < matter.upperBound ? start..<matter.upperBound : matter
  }

  /// Whether somebody is for an act that is to be done, and not for what it is done to.
  private var isForAct: Bool {
    classes.stance == .support && clause.group.form == .infinitive
      && !PositionRules.supporting.contains(context.lemma(clause.group.verb))
      && !Self.keeping.contains(context.lemma(clause.group.verb))
  }

  private static let keeping = Set<Word>(words: "defend uphold protect keep preserve save maintain")

  /// "filed a lawsuit aimed at changing the law": whoever files it is not against it.
  private var isFiled: Bool {
    guard classes.stance == .against, let matter, let noun = clause.object, matter.contains(noun),
      Self.challenges.contains(context.lemma(noun)),
      Self.filing.contains(context.lemma(clause.group.verb))
    else { return false }
    return target == matter
  }

  private static let filing = Set<Word>(words: "file bring launch lodge submit start mount")

  /// "the notion that the founders rejected": what the clause hangs on, where it has no object of its own.
  private var relativized: Range<Int>? {
    let tree = context.tree
    guard tree.relation(of: clause.predicate) == .relativeClause, let noun = clause.governor,
      clause.subject != noun,
      tree.dependent(of: clause.predicate, .object) == nil
        || clause.object.map({ ReadingContext.relatives.contains(context.word($0)) }) ?? false,
      let phrase = context.phrase(at: noun)
    else { return nil }
    return phrase.tokens
  }

  private static let challenges = Set<Word>(
    words:
      "lawsuit suit appeal challenge petition complaint motion campaign effort bid case protest")

  private func course(in run: Range<Int>) -> Range<Int>? {
    SentenceView(scene, sentence).course(ofEffect: run, told: course)
  }

  /// What an effect is of: the thing that has it, or the act that has it for its purpose.
  private var course: Range<Int>? {
    let tree = context.tree
    if clause.group.form == .infinitive, tree.relation(of: clause.predicate) == .adverbialClause,
      let governor = clause.governor, let group = context.group(at: governor)
    {
      let end = min(
        max(
          group.tokens.upperBound, context.objectEnd(from: group.tokens.lowerBound, in: sentence)),
        clause.run.lowerBound)
      if governor < clause.run.lowerBound, governor < end { return governor..<end }
    }
    guard let head = clause.subject, let phrase = context.phrase(at: head) else { return nil }
    if ReadingContext.pronounsOfCourses.contains(context.word(head)) {
      return context.antecedent(ofPronoun: head, reach: 2)
    }
    return scene.canAct(phrase) ? nil : context.courseNamed(by: phrase, in: sentence)
  }
}
