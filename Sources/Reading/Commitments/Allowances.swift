import Documents

/// Acts for which somebody is given a time, and what binds somebody who is told that he must.
extension CommitmentRules {
  /// "has until May 1 to comply", "was given 30 days to pay", "gave it a week to answer".
  func allowance(_ group: VerbGroup) -> Item? {
    guard !group.isNegated, group.form == .finite, group.modal == nil else { return nil }
    let lemma = context.lemma(group.verb)
    var start = group.tokens.upperBound
    guard start < sentence.tokens.upperBound else { return nil }
    var obligor = context.subject(of: group)
    var giver: [Party]?
    if Self.giving.contains(lemma) {
      if !group.isPassive {
        guard context.phrase(at: start)?.tokens.lowerBound == start,
          let head = context.tree.dependent(of: group.verb, .indirectObject)
            ?? context.tree.dependents(of: group.verb)
            .first(where: { context.tree.relation(of: $0) == .object && $0 >= start })
        else { return nil }
        // The chunker may take "the union 30 days" for one phrase.
        var end = max(start, head) + 1
        while end < sentence.tokens.upperBound, context.tree.head(of: end) == head,
          context.tokens[end].tag == .properNoun
        {
          end += 1
        }
        let hearer = NounPhrase(tokens: start..<end, head: head)
        guard scene.canAct(hearer) else { return nil }
        // "The students gave the mayor until Friday": so they demand.
        let isOrder = obligor.flatMap { context.phrases(in: $0).first }.map(isAuthority) ?? false
        if !isOrder { giver = obligor.map(scene.parties) }
        obligor = hearer.tokens
        start = hearer.tokens.upperBound
      }
    } else if lemma != "have" {
      return nil
    }
    let isLimit = context.word(start) == "until" || context.word(start) == "till"
    guard let obligor, let act = act(behind: start), lemma != "have" || isLimit,
      !Self.permitted.contains(context.lemma(act.verb)),
      let time = context.times(in: start..<act.tokens.lowerBound).first,
      isLimit || time.type == .duration
    else { return nil }
    let obligors = scene.parties(of: obligor)
    let action = context.trimmed(
      act.tokens.lowerBound..<context.objectEnd(from: act.verb, in: sentence))
    guard !obligors.isEmpty, !action.isEmpty else { return nil }
    let details = CommitmentDetails(
      obligors: obligors, action: context.range(context.withoutTo(action)),
      force: giver == nil ? .required : .demanded,
      condition: condition(beside: action), deadline: isLimit ? time : nil,
      by: giver ?? scene.claimants(at: group.verb))
    let first = context.subject(of: group)?.lowerBound ?? group.tokens.lowerBound
    let isNear = first <= group.tokens.lowerBound && group.tokens.lowerBound - first < 24
    let evidence = (isNear ? first : group.tokens.lowerBound)..<action.upperBound
    return context.item(.commitment(details), evidence: [evidence], confidence: 0.65)
  }

  /// The infinitive behind a time: "30 days [to pay]".
  private func act(behind start: Int) -> VerbGroup? {
    for token in start..<min(start + 8, sentence.tokens.upperBound) {
      if let act = context.group(at: token) {
        return act.form == .infinitive && act.tokens.lowerBound == token ? act : nil
      }
      if context.tokens[token].kind == .comma { return nil }
    }
    return nil
  }

  private func isAuthority(_ phrase: NounPhrase) -> Bool {
    phrase.tokens.contains { Self.authorities.contains(context.lemma($0)) }
  }

  private static let authorities = Set<Word>(
    words: """
      court judge justice panel law rule agency regulator department ministry commission board council
      government state city order ruling statute tribunal police inspector
      """)
  /// What one may do in a time, and need not.
  private static let permitted = Set<Word>(words: "live appeal object protest apply think")
  private static let giving = Set<Word>(words: "give grant allow")

  /// "Drivers must wear belts under the law" is a duty, "must leave under the deal" a term of it; "must act,
  /// she said" is what she demands.
  func force(of demand: Demand) -> CommitmentDetails.Force {
    guard demand.isWish, !isRuling(demand) else { return .required }
    guard demand.isDuty, demand.holders.isEmpty,
      let group = context.groups(in: demand.evidence).first(where: { $0.form == .finite })
    else { return .demanded }
    if isUnderAgreement(group) { return .agreed }
    return group.tense == .future || isUnderLaw ? .required : .demanded
  }

  /// "A judge ruled that the city must pay": a duty, and no wish of the judge.
  func isRuling(_ demand: Demand) -> Bool {
    demand.isDuty
      && scene.attributions.attribution(at: demand.action.lowerBound)?.lemma
        .map(Self.rulings.contains) ?? false
  }

  private static let rulings = Set<Word>(words: "rule order decree")

  private var isUnderLaw: Bool {
    sentence.tokens.contains { noun in
      Self.norms.contains(context.lemma(noun)) && context.tokens[noun].tag == .noun
        && context.cases(of: noun).contains { $0 == "under" || $0 == "by" }
    }
  }

  private static let norms = Set<Word>(
    words: "law rule act statute constitution regulation ordinance order code contract charter")

  /// "vowed that she would sign it": what the verb of saying makes of what somebody says he will do.
  func givenWord(at verb: Int) -> Force {
    guard let lemma = scene.attributions.attribution(at: verb)?.lemma else { return .announced }
    let force = lemma == "assure" ? .promised : Self.pledges[lemma]
    guard let force, force == .promised || force == .threatened else { return .announced }
    return force
  }

  /// "said it would strike if the talks fail": he says what he will do then, and not what he would do
  /// were it otherwise.
  func isTied(_ group: VerbGroup) -> Bool {
    guard speaksOfOneself(group),
      let condition = context.ownCondition(of: group.verb, in: sentence),
      let verb = context.groups(in: condition).first(where: { $0.form == .finite })
    else { return false }
    return context.word(verb.verb) != "were" && verb.modal == nil
      && !context.tokens[verb.tokens].contains { $0.word == "had" }
  }
}
