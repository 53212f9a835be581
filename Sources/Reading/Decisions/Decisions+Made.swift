import Documents

/// What has been settled: made, put off or undone.
extension DecisionClause {
  /// "delayed the vote", "put the plan on hold", "was postponed".
  func postponed() -> DecisionReader.Finding? {
    guard isAsserted else { return nil }
    if Self.putting.contains(lemma), isPutOff(behind: group) { return finding(.postponed, 0.8) }
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
    if lemma == "roll", followed(by: ["back"]) { return finding(.reversed, 0.65) }
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
      return isAgainst
        ? finding(.rejected, isAccused ? 0.5 : 0.75) : chosen(isAccused ? 0.5 : 0.75)
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
        return chosen(0.7)
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

  /// "decided to sell it", "voted to put it off", "chose not to hear it": what is chosen may be to wait, or not to
  /// act.
  private func chosen(_ confidence: Double) -> DecisionReader.Finding {
    let isNot = view.word(next) == "not"
    guard let act = view.context.group(at: isNot ? next + 1 : next), act.form == .infinitive else {
      return finding(.decided, confidence)
    }
    guard isNot else { return finding(isWait(act) ? .postponed : .decided, confidence) }
    let found = finding(.rejected, confidence)
    guard let question = found.question, question.lowerBound == next, question.count > 1 else {
      return found
    }
    return finding(.rejected, confidence, question: question.dropFirst())
  }

  private func isWait(_ act: VerbGroup) -> Bool {
    let verb = view.lemma(of: act)
    return Self.postponing.contains(verb) || verb == "delay"
      || Self.putting.contains(verb) && isPutOff(behind: act)
  }

  /// "on hold", "off until May"; "off-limits" is no delay.
  private func isPutOff(behind act: VerbGroup) -> Bool {
    let start = act.tokens.upperBound
    let end = min(view.end(from: act.tokens.lowerBound), start + 12)
    return (start..<max(start, end)).contains { token in
      view.word(token) == "hold" && view.word(token - 1) == "on"
        || view.word(token) == "off" && token <= start + 5 && view.lemma(of: act) != "be"
          && !view.context.isHyphenated(token)
    }
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
