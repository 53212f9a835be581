import Documents

/// What is still open: undecided, up to somebody, set for a time.
extension DecisionClause {
  /// "has not decided", "made no final decision", "options remain open", "is undecided".
  func undecided() -> DecisionReader.Finding? {
    // "The voters don't decide it": that is how it is.
    if Self.deciding.contains(lemma), group.isNegated, group.modal == nil,
      group.tense != .present || isStillOpen
    {
      return finding(.open, 0.85)
    }
    if lemma == "decide" || lemma == "choose", isAfterYet { return finding(.open, 0.8) }
    let object = view.object(of: group)
    if Self.making.contains(lemma), group.form == .finite || view.isPastForm(group) {
      let isNone = view.has(object, ["no"]) || group.isNegated
      // "They do not make decisions in haste": that is how they are.
      if isNone, group.modal == nil, view.has(object, Self.decisions),
        group.tense != .present || isStillOpen || view.has(object, ["no", "final"])
      {
        return finding(.open, 0.85)
      }
      if group.isPassive, view.has(view.subject(of: group), Self.decisions),
        group.isNegated || view.has(view.subject(of: group), ["no"])
      {
        return finding(.open, 0.85)
      }
    }
    if isOfNothing, group.isPassive, lemma == "rule" || lemma == "decide" || lemma == "settle" {
      return finding(.open, 0.8, deciders: bodies)
    }
    guard Self.being.contains(lemma) || lemma == "leave" || lemma == "keep" else { return nil }
    let rest = next..<min(view.end(from: group.tokens.lowerBound), next + 8)
    guard next < rest.upperBound else { return nil }
    if view.has(rest, ["undecided", "undetermined"]) { return finding(.open, 0.75) }
    let isChoice = view.has(view.subject(of: group), Self.choices) || view.has(object, Self.choices)
    let isOpen = rest.contains { token in
      view.word(token) == "open" && view.word(token + 1) != "-"
        || view.word(token) == "table" && view.word(token - 1) == "the"
          && view.word(token - 2) == "on"
    }
    guard isChoice, isOpen, !group.isNegated else { return nil }
    // A headline's capitals make no actor of "All Options".
    let subject = view.subject(of: group)
    let isNamed = view.isActor(subject) && !view.has(subject, Self.choices)
    return finding(
      .open, 0.85, question: subject.map(view.context.course), deciders: isNamed ? nil : bodies)
  }

  /// Whose choice it is where the words name nobody: the body that the speaker speaks for.
  private var bodies: [Party] { view.scene.bodies(speakingAt: group.verb) }

  /// "have yet to", "still to".
  private var isAfterYet: Bool { view.context.isStillToDo(group) }

  private static let deciding = Set<Word>(words: "decide determine")
  private static let making = Set<Word>(words: "make reach take")
  private static let decisions = Set<Word>(
    words: "decision determination choice verdict conclusion")
  private static let choices = Set<Word>(
    words: "option options alternative alternatives everything nothing possibility possibilities")
  static let being = Set<Word>(words: "be remain stay seem appear")

  /// "is up to the court", "must approve", "requires approval", "will be decided by",
  /// "awaits a ruling", "has until Friday to sign".
  func pending() -> DecisionReader.Finding? {
    guard !group.isNegated || lemma == "have" else { return nil }
    if lemma == "be" || lemma == "remain" || lemma == "leave", followed(by: ["up", "for"]) {
      if view.word(next) == "up", view.word(next + 1) == "to",
        let decider = view.context.phrase(at: next + 2), view.isActor(decider)
      {
        return finding(.pending, 0.8, deciders: view.scene.parties(of: decider.tokens))
      }
    }
    if lemma == "be", group.tense == .future, isDetermined {
      return finding(
        .pending, 0.7,
        deciders: view.agent(of: group).map {
          view.scene.parties(of: $0.tokens)
        })
    }
    if Self.needing.contains(lemma), group.form != .participle,
      let object = view.object(of: group), view.has(object, Self.assents)
    {
      // "The sale requires approval": the sale is what is asked for.
      return finding(.pending, 0.75, question: view.subject(of: group).map(view.context.course))
    }
    if Self.awaiting.contains(lemma),
      view.has(next..<min(next + 8, view.end(from: next)), Self.assents)
    {
      return finding(.pending, 0.7)
    }
    // "Congress has yet to act on the bill"
    if lemma == "act", followed(by: ["on"]), isAfterYet { return finding(.pending, 0.65) }
    if lemma == "have", view.word(next) == "until" || view.word(next) == "till" {
      let rest = next..<view.end(from: next)
      if view.has(rest, Self.assenting) { return finding(.pending, 0.7) }
    }
    return pendingAct()
  }

  /// "will mainly be decided by": the tagger may take the participle for an adjective.
  private var isDetermined: Bool {
    var token = next
    while token < view.run.upperBound, view.context.tokens[token].tag == .adverb { token += 1 }
    return (view.word(token) == "determined" || view.word(token) == "decided")
      && view.word(token + 1) == "by"
  }

  private func pendingAct() -> DecisionReader.Finding? {
    guard Self.assenting.contains(lemma), !view.isConditional(group) else { return nil }
    if let modal = group.modal, Self.obligations.contains(modal) { return finding(.pending, 0.7) }
    if group.modal != nil, group.tense == .future, group.isPassive, view.agent(of: group) != nil {
      return finding(.pending, 0.7)
    }
    if lemma == "decide" || lemma == "determine", group.tense == .future, !group.isPassive {
      return finding(view.time(in: view.clause(of: group)) == nil ? .pending : .scheduled, 0.65)
    }
    guard group.form == .infinitive else { return nil }
    let before = group.tokens.lowerBound - 1
    guard before >= view.run.lowerBound else { return nil }
    if view.word(before) == "yet" { return finding(.pending, 0.65) }
    if let outer = view.context.group(at: before),
      Self.needs.contains(view.lemma(of: outer)), outer.form == .finite, !outer.isNegated
    {
      let evidence = view.clause(of: outer, subjectUpTo: 8)
      return DecisionReader.Finding(
        status: .pending, evidence: evidence, question: asked(behind: group, outer),
        deciders: group.isPassive ? view.actors(of: group) : view.actors(of: outer),
        confidence: 0.65)
    }
    return nil
  }

  /// "has to vote on the plan", "must be approved": the course that is to be decided.
  private func asked(behind act: VerbGroup, _ outer: VerbGroup) -> Range<Int>? {
    if act.isPassive { return view.subject(of: outer).map(view.context.course) }
    if let object = view.object(of: act) { return view.context.course(of: object) }
    guard followed(by: ["on", "upon"]) else { return nil }
    return view.context.phrase(at: act.tokens.upperBound + 1).map(view.context.course)
  }

  private static let needing = Set<Word>(words: "need require seek")
  private static let needs = Set<Word>(words: "need have")
  private static let awaiting = Set<Word>(words: "await pend subject wait")
  private static let obligations = Set<Word>(words: "must")
  static let assents = Set<Word>(
    words: """
      approval ratification consent authorization authorisation signature vote decision ruling verdict
      approve blessing permission clearance
      """)

  /// "still does not decide", "is not deciding": so it is now, and not by nature.
  private var isStillOpen: Bool {
    view.context.tokens[group.verb].tag == .presentParticiple
      || view.clause(of: group, subjectUpTo: 8).contains {
        view.word($0) == "still" || view.word($0) == "yet" || view.word($0) == "until"
      }
  }

  static let assenting = Set<Word>(
    words: "approve ratify decide determine sign veto vote endorse authorize authorise")

  /// "a vote is scheduled for Monday", "is expected to announce", "will vote on".
  func scheduled() -> DecisionReader.Finding? {
    guard !group.isNegated, !view.isConditional(group) else { return nil }
    if group.modal.map(Self.future.contains) == true, Self.ruling.contains(lemma),
      group.tense == .future, !group.isPassive || lemma == "announce" || lemma == "hold"
    {
      guard lemma == "vote" || lemma == "rule" || concernsDecision else { return nil }
      // "People will vote if it is close"
      if lemma == "vote", isOfVoters || isOfTurnout, !followed(by: ["on", "whether"]) {
        return nil
      }
      return finding(.scheduled, 0.7)
    }
    // "is set to vote": the tagger may take the participle for an adjective.
    let isSet = lemma == "be" && followed(by: Self.settings)
    if isSet || Self.setting.contains(lemma) {
      let next = isSet ? next + 1 : next
      // "The vote is expected to be close": that sets no day for it.
      let isChoice =
        view.has(view.subject(of: group), Self.occasions)
        && view.context.group(at: next).map { view.lemma(of: $0) != "be" } ?? true
      if isChoice,
        next < view.run.upperBound && Self.scheduling.contains(view.word(next))
          || isChoice && view.time(in: next..<min(next + 3, view.run.upperBound)) != nil
      {
        return finding(.scheduled, 0.75)
      }
      if let act = view.context.group(at: next), act.form == .infinitive,
        Self.ruling.contains(view.lemma(of: act))
      {
        let inner = DecisionClause(view, act)
        guard
          view.lemma(of: act) == "vote" || view.lemma(of: act) == "rule"
            || inner.concernsDecision
        else { return nil }
        let deciders = view.subject(of: group).map { view.scene.parties(of: $0.tokens) } ?? []
        var found = finding(.scheduled, 0.7, deciders: deciders)
        // "is expected to vote on the plan": the plan, and not who votes
        if !inner.group.isPassive { found.question = inner.question(in: found.evidence) }
        return found
      }
    }
    if lemma == "schedule" || lemma == "set" || lemma == "hold" || lemma == "plan",
      !group.isPassive, view.has(view.object(of: group), Self.occasions),
      lemma != "hold" || group.tense == .future
    {
      return finding(.scheduled, 0.65)
    }
    return nil
  }

  /// Whether the subject is some of those who vote, and no body.
  var isOfVoters: Bool {
    guard let subject = view.subject(of: group) else { return false }
    return view.context.tokens[subject.head].kind == .number
      || Self.voters.contains(view.lemma(subject.head))
  }

  /// "They will be voting in record numbers": how many come, and no vote on anything.
  private var isOfTurnout: Bool {
    followed(by: ["in"])
      && (next..<min(next + 4, view.run.upperBound)).contains { view.word($0) == "numbers" }
  }

  private static let voters = Set<Word>(
    words: """
      people voter percent % man woman resident adult respondent citizen american everyone many
      """)

  private var concernsDecision: Bool {
    if concernsCourse || view.has(view.object(of: group), Self.occasions) { return true }
    return followed(by: ["whether", "on", "if", "that"])
  }

  static let future = Set<Word>(words: "will 'll shall")
  private static let ruling = Set<Word>(
    words: "vote rule announce sign unveil decide hold approve embrace adopt veto introduce issue")
  private static let setting = Set<Word>(words: "schedule expect set slate plan due poise aim")
  private static let settings = Set<Word>(words: "set due slated poised scheduled")
  private static let scheduling = Set<Word>(words: "for on at in by to later next this as")
  private static let occasions = Set<Word>(
    words: "vote decision ruling referendum verdict ballot plebiscite announcement")
}
