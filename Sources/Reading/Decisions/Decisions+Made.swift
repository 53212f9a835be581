import Documents

/// What has been settled: made, refused, put off or undone.
extension DecisionClause {
  /// "delayed the vote", "put the plan on hold", "was postponed".
  func postponed() -> DecisionReader.Finding? {
    guard isAsserted else { return nil }
    if Self.putting.contains(lemma) {
      let limit = min(view.end(from: group.tokens.lowerBound), next + 12)
      for token in next..<max(next, limit)
      where view.word(token) == "hold" && view.word(token - 1) == "on"
        || view.word(token) == "off" && token <= next + 5 && lemma != "be"
      {
        return finding(.postponed, 0.8)
      }
    }
    if lemma == "hold", followed(by: ["off"]) { return finding(.postponed, 0.75) }
    if Self.postponing.contains(lemma) { return finding(.postponed, 0.8) }
    if lemma == "suspend", view.has(asked, Self.privileges) { return finding(.decided, 0.65) }
    if Self.pausing.contains(lemma), concernsCourse || leadsToGerund {
      return finding(.postponed, 0.65)
    }
    return nil
  }

  private var leadsToGerund: Bool {
    view.context.group(at: next).map { view.context.tokens[$0.verb].tag == .presentParticiple }
      ?? false
  }

  private static let putting = Set<Word>(words: "put place be remain")
  private static let postponing = Set<Word>(words: "postpone shelve defer")
  private static let pausing = Set<Word>(words: "delay suspend pause halt table freeze stay")

  /// What is suspended is taken away, and not put off.
  private static let privileges = Set<Word>(
    words: "permit license licence membership visa registration accreditation certificate privilege"
  )

  /// "reversed its decision", "overturned the ban", "backed away from the plan".
  func reversed() -> DecisionReader.Finding? {
    guard isAsserted else { return nil }
    if Self.undoing.contains(lemma), group.isPassive || view.object(of: group) != nil {
      return finding(.reversed, 0.75)
    }
    if Self.dropping.contains(lemma), concernsCourse { return finding(.reversed, 0.65) }
    if lemma == "back", followed(by: ["off", "down", "away", "out"]) {
      return finding(.reversed, 0.65)
    }
    return nil
  }

  private static let undoing = Set<Word>(
    words: "reverse rescind overturn override revoke repeal annul nullify cancel")
  private static let dropping = Set<Word>(
    words: "scrap abandon drop withdraw undo lift retract renounce ditch void quash")

  /// "rejected the offer", "vetoed", "voted down", "refused to sign", "ruled out".
  func rejected() -> DecisionReader.Finding? {
    if lemma == "rule", followed(by: ["out"]), !group.isNegated, group.modal == nil,
      !isRefused
    {
      return finding(.rejected, 0.75)
    }
    let isRefusal = Self.refusing.contains(lemma) && leadsToAct
    if isRefusal, !group.isNegated, group.form == .finite, group.modal == nil,
      !view.isConditional(group)
    {
      let act = view.context.group(at: next).map { view.lemma(of: $0) }
      // What one refuses to rule out stays open.
      if act == "rule" { return finding(.open, 0.7) }
      if let act, Self.speaking.contains(act) { return nil }
      return finding(.rejected, act.map(isOnesOwn) == true ? 0.5 : 0.65)
    }
    guard isAsserted else { return nil }
    if lemma == "vote", followed(by: ["down"]) || followed(by: ["against"]) && !isOneVote {
      return finding(.rejected, 0.75)
    }
    if lemma == "turn" || lemma == "strike" || lemma == "shoot", followed(by: ["down"]) {
      // "shot down a drone"
      let object = view.context.tree.dependent(of: group.verb, .object).map(view.lemma) ?? ""
      if view.has(asked, Self.craft) || Self.craft.contains(object) { return nil }
      return finding(.rejected, 0.75)
    }
    if Self.refused.contains(lemma), group.isPassive || view.object(of: group) != nil {
      return view.has(asked, Self.claims) ? nil : finding(.rejected, 0.75)
    }
    if lemma == "deny", view.has(asked, Self.requests) { return finding(.rejected, 0.65) }
    if Self.stopping.contains(lemma), concernsCourse { return finding(.rejected, 0.65) }
    if lemma == "fail", leadsToAct, let act = view.context.group(at: next),
      Self.passing.contains(view.lemma(of: act)),
      view.lemma(of: act) != "win" || view.has(view.object(of: act), Self.won)
    {
      return finding(.rejected, 0.65)
    }
    if lemma == "fail" || lemma == "die", isVotedOn, !leadsToAct { return finding(.rejected, 0.6) }
    return nil
  }

  /// "The amendment failed", "the measure passed": what is voted on is the subject.
  private var isVotedOn: Bool {
    guard !group.isPassive, view.object(of: group) == nil, let subject = view.subject(of: group)
    else { return false }
    return Self.votedOn.contains(view.lemma(subject.head))
  }

  private static let won = Set<Word>(words: "approval passage majority vote votes support")
  private static let votedOn = Set<Word>(
    words: """
      measure bill amendment motion resolution proposal referendum initiative proposition budget
      legislation ordinance
      """)

  /// "refused to rule it out": an act that somebody would not do.
  private var isRefused: Bool {
    guard group.form == .infinitive, let above = view.context.tree.head(of: group.verb) else {
      return false
    }
    return Self.refusing.contains(view.lemma(above))
      || view.context.group(at: above)?.isNegated ?? false
  }

  /// "He refused to fight": a person of no office who will not do a thing himself hardly settles a course
  /// by it.
  private func isOnesOwn(_ act: Word) -> Bool {
    guard !Self.granting.contains(act), let group = view.context.group(at: next),
      !view.has(view.object(of: group), view.measures), let subject = view.subject(of: self.group)
    else { return false }
    if view.word(subject.head) == "i" { return true }
    let parties = view.scene.parties(of: subject.tokens)
    return !parties.isEmpty
      && parties.allSatisfy { party in
        party.type == .person && party.role.map(Self.isOfOneVote) ?? true
      }
  }

  private static let granting = Set<Word>(
    words: """
      approve sign ratify accept grant hear consider back support endorse certify allow permit recognize
      recognise extend renew lift release fund issue authorize authorise pass resign quit concede let run
      order vote ban return intervene reconsider reinstate repatriate concur join pay withdraw
      """)

  /// One member's vote settles nothing.
  private var isOneVote: Bool {
    guard let subject = view.subject(of: group) else { return false }
    return view.scene.parties(of: subject.tokens).contains { $0.type == .person }
  }

  private var asked: NounPhrase? {
    group.isPassive ? view.subject(of: group) : view.object(of: group)
  }

  private static let requests = Set<Word>(
    words: "request petition appeal motion permit license application bid asylum bail visa plea")
  private static let refusing = Set<Word>(words: "refuse decline")
  /// Refusals to talk are no decisions.
  private static let speaking = Set<Word>(
    words:
      "comment say discuss speak answer elaborate give disclose identify provide name respond weigh meet attend speculate reveal confirm talk take"
  )
  /// To reject what is said is no decision.
  private static let claims = Set<Word>(
    words: """
      claim accusation allegation suggestion criticism notion assertion argument characterization
      charge report comparison rumor rumour speculation theory orthodoxy idea
      """)
  private static let refused = Set<Word>(words: "reject veto rebuff spurn")
  private static let stopping = Set<Word>(words: "block defeat dismiss kill disallow")
  private static let passing = Set<Word>(words: "pass approve ratify win override advance adopt")

  /// "approved the budget", "voted 7–2 to close", "ruled that", "agreed to sell", "signed the bill".
  func decided() -> DecisionReader.Finding? {
    guard isAsserted || isMadeBy else { return nil }
    if Self.adopting.contains(lemma), group.isPassive || isMadeBy || view.object(of: group) != nil,
      lemma != "adopt" || concernsCourse || !isOneVote
    {
      return finding(.decided, 0.75)
    }
    if lemma == "pass", isVotedOn { return finding(.decided, 0.6) }
    // To agree that something is so settles nothing.
    let isOpinion = lemma == "agree" && view.word(next) == "that"
    if Self.choosing.contains(lemma), !isOpinion,
      leadsToAct || followed(by: ["that", "against", "on", "not"])
    {
      // "opted against selling it"
      let isAgainst = view.word(next) == "against"
      return finding(isAgainst ? .rejected : .decided, isAccused ? 0.5 : 0.75)
    }
    if lemma == "rule" || lemma == "hold" || lemma == "find", !group.isPassive,
      view.isActor(view.subject(of: group)),
      lemma == "rule" || view.has(view.subject(of: group), Self.courts)
    {
      return finding(.decided, 0.7)
    }
    if lemma == "vote" {
      let isCount = next < view.run.upperBound && view.context.tokens[next].kind == .number
      if leadsToAct || isCount || followed(by: ["for", "unanimously", "overwhelmingly"]) {
        // "More people voted for Lee than for Ray": a share of the votes settles nothing.
        if isOfVoters, followed(by: ["for"]), leadsToPerson { return nil }
        return finding(.decided, 0.7)
      }
    }
    // "directed the unit for years" orders nothing.
    if Self.ordering.contains(lemma), lemma != "direct" || leadsToOrder,
      view.isActor(view.subject(of: group)) || group.isPassive,
      view.object(of: group) != nil || leadsToAct
    {
      return finding(.decided, 0.65)
    }
    if lemma == "require", !group.isPassive, leadsToActOfOther {
      return finding(.decided, 0.55)
    }
    if Self.enacting.contains(lemma), concernsCourse, !view.has(asked, Self.papers) {
      return finding(.decided, 0.7)
    }
    if lemma == "announce" {
      return announcesCourse ? finding(.decided, 0.6) : announcedAct()
    }
    return nil
  }

  private var leadsToPerson: Bool {
    guard let object = view.context.phrase(at: next + 1) else { return false }
    return view.scene.parties(of: object.tokens).contains { $0.type == .person }
  }

  /// "“The ministry has chosen to hide it,” Lee said": what another says of their choice is his view of it.
  private var isAccused: Bool {
    guard view.context.quotation(at: group.verb) != nil else { return false }
    let tellers = view.scene.claimants(at: group.verb).map(\.name)
    let makers = view.actors(of: group)
    return !tellers.isEmpty && !makers.isEmpty
      && makers.allSatisfy {
        !tellers.contains($0.name) && !Self.own.contains($0.name.lowercased())
      }
  }

  private static let own: Set<String> = ["we", "i", "us"]

  /// "a bill approved by the council": a participle with who decided.
  private var isMadeBy: Bool {
    group.form == .participle && view.context.tokens[group.verb].tag == .pastParticiple
      && Self.adopting.contains(lemma) && followed(by: ["by"]) && !group.isNegated
  }

  /// "required firms to report": an actor binds another.
  private var leadsToActOfOther: Bool {
    guard view.isActor(view.subject(of: group)), let other = view.object(of: group),
      let act = view.context.group(at: other.tokens.upperBound)
    else { return false }
    return act.form == .infinitive
  }

  private var announcesCourse: Bool {
    if group.isPassive { return view.has(view.subject(of: group), view.measures) }
    return view.has(view.object(of: group), view.measures)
  }

  /// "announced that the force will leave": who announces what will be done has decided it.
  private func announcedAct() -> DecisionReader.Finding? {
    guard
      let content = view.scene.statements(beside: group.verb).first(where: {
        $0.cue?.contains(group.verb) == true
      })?
      .content.first,
      let act = view.context.groups(in: content).first(where: { $0.form == .finite }),
      act.modal == "will" || act.modal == "would", !act.isNegated,
      view.isActor(view.subject(of: act))
    else { return nil }
    return DecisionReader.Finding(
      status: .decided, evidence: content, question: act.verb..<content.upperBound,
      deciders: view.actors(of: group), confidence: 0.6,
      timed: group.tokens.lowerBound..<max(group.tokens.upperBound, content.lowerBound))
  }

  /// "directed the agency to close it": an order, and no leading of it.
  private var leadsToOrder: Bool {
    view.context.tree.dependents(of: group.verb).contains {
      view.context.tree.relation(of: $0) == .openComplement
        || view.context.tree.relation(of: $0) == .complement
    }
  }

  /// To sign a letter or issue a statement settles nothing.
  private static let papers = Set<Word>(words: "letter statement petition report book check")
  private static let adopting = Set<Word>(words: "approve ratify enact authorize authorise adopt")
  private static let choosing = Set<Word>(words: "decide agree choose opt resolve elect")
  private static let courts = Set<Word>(words: "court judge jury tribunal panel justice judges")
  private static let ordering = Set<Word>(
    words:
      "order direct instruct mandate impose decree uphold grant sentence convict acquit")
  private static let enacting = Set<Word>(
    words: """
      pass sign accept clear finalize finalise conclude extend expand renew implement issue
      """)
}
