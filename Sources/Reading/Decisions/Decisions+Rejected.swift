import Documents

/// What has been turned down: by word, by vote or by not being passed.
extension DecisionClause {
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
  var isVotedOn: Bool {
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
  var isOneVote: Bool {
    guard let subject = view.subject(of: group) else { return false }
    return view.scene.parties(of: subject.tokens).contains { $0.type == .person }
  }

  var asked: NounPhrase? {
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
  /// What is shot down and not rejected.
  static let craft = Set<Word>(
    words:
      "aircraft plane jet drone missile helicopter balloon rocket satellite airliner bomber fighter"
  )
}
