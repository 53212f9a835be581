import Documents

extension SentenceView {
  /// "proposed a ban and a levy", "called for closing the plant", "recommended that".
  func proposals() -> [OptionReader.Finding] {
    var found: [OptionReader.Finding] = []
    for group in groups where !group.isNegated && !group.isPassive {
      guard let start = proposalStart(group) else { continue }
      found += measures(from: start).map { .init(evidence: $0, confidence: 0.65) }
    }
    return found
  }

  /// Where what a verb proposes begins.
  private func proposalStart(_ group: VerbGroup) -> Int? {
    let verb = lemma(of: group)
    let next = group.tokens.upperBound
    guard next < run.upperBound else { return nil }
    if Self.callingFor.contains(verb) {
      // "The forecast calls for rain."
      guard !has(subject(of: group), Self.forecasts) else { return nil }
      for token in next..<min(next + 5, run.upperBound) {
        if word(token) == "for" { return beginsMeasure(token + 1) ? token + 1 : nil }
        guard context.tokens[token].tag == .adverb || context.isTime(token) || word(token) == "on"
        else { return nil }
      }
      return nil
    }
    if Self.wanting.contains(verb), isActor(subject(of: group)), !has(subject(of: group), ["no"]),
      let act = context.group(at: next), act.form == .infinitive,
      Self.policies.contains(lemma(of: act)) || has(object(of: act), measures)
    {
      return next
    }
    if Self.pressing.contains(verb), let object = context.phrase(at: next), !isActor(object),
      !has(object.tokens.upperBound..<min(object.tokens.upperBound + 4, run.upperBound), ["to"])
    {
      return beginsMeasure(next) ? next : nil
    }
    guard Self.proposing.contains(verb) else { return nil }
    if verb == "suggest" || verb == "recommend", word(next) == "that" { return nil }
    if verb == "suggest",
      context.groups(in: clause(from: next)).contains(where: {
        $0.form == .finite
      })
    {
      return nil
    }
    return beginsMeasure(next) ? next : nil
  }

  private func beginsMeasure(_ token: Int) -> Bool {
    guard token < run.upperBound else { return false }
    if let group = context.group(at: token) {
      return group.form == .infinitive || context.tokens[group.verb].tag == .presentParticiple
    }
    guard let phrase = context.phrase(at: token) else {
      // "a new and tougher ban": the first words are no phrase by themselves.
      return context.tokens[token].tag == .determiner || context.tokens[token].tag == .adjective
    }
    return context.tokens[phrase.head].tag != .pronoun && phrase.tokens.count > 1
  }

  private static let forecasts = Set<Word>(words: "forecast forecaster recipe script")
  private static let callingFor = Set<Word>(words: "call push press lobby campaign")
  private static let wanting = Set<Word>(words: "want")
  /// What governments, firms and unions do, unlike what anybody wants for himself.
  private static let policies = Set<Word>(
    words: """
      pass ban raise cut close build create require allow end expand limit impose spend fund repeal
      replace introduce extend reduce increase tax regulate restrict sell buy withdraw leave join
      commit abolish eliminate strengthen reform legalize legalise install deploy send reopen revise
      renegotiate invest hire privatize nationalize hold delay postpone scrap suspend amend merge
      """)
  private static let pressing = Set<Word>(words: "urge demand")
  private static let proposing = Set<Word>(words: "propose recommend advocate suggest float")

  /// "called on the council to build a bridge and repair two others".
  func demandedActs() -> [OptionReader.Finding] {
    var found: [OptionReader.Finding] = []
    for group in groups where !group.isNegated && Self.urging.contains(lemma(of: group)) {
      var token = group.tokens.upperBound
      if lemma(of: group) == "call" {
        guard word(token) == "on" || word(token) == "upon" else { continue }
        token += 1
      }
      if group.isPassive { token = group.tokens.upperBound }
      let object = group.isPassive ? nil : context.phrase(at: token)
      guard group.isPassive || object != nil else { continue }
      let start = object?.tokens.upperBound ?? token
      guard start < run.upperBound, let act = context.group(at: start), act.form == .infinitive,
        act.tokens.lowerBound == start, !Self.states.contains(lemma(of: act))
      else { continue }
      found += measures(from: start).map { .init(evidence: $0, confidence: 0.6) }
    }
    return found
  }

  private static let urging = Set<Word>(words: "urge call press exhort implore ask")

  /// "a bill that would ban plastic bags", "the plan would raise fees": what a measure not yet
  /// taken provides.
  func provisions() -> [OptionReader.Finding] {
    groups.compactMap { group in
      guard group.modal == "would", !group.isNegated, group.form == .finite,
        lemma(of: group) != "be", lemma(of: group) != "have", lemma(of: group) != "affect",
        !group.tokens.contains(where: { word($0) == "have" }),
        isDraft(subject(of: group))
      else { return nil }
      let evidence = clause(from: group.verb)
      if Effects.isEffect(lemma(of: group)), polarity(of: evidence) != nil,
        !has(object(of: group), Self.settings)
      {
        return nil
      }
      return evidence.count > 2 ? .init(evidence: evidence, confidence: 0.6) : nil
    }
  }

  /// "Under the plan, drivers would pay a toll": what somebody would do by a measure not yet taken.
  func plannedActs() -> [OptionReader.Finding] {
    groups.compactMap { group in
      guard group.modal == "would", !group.isNegated, group.form == .finite,
        !isConditional(group), !Self.states.contains(lemma(of: group)),
        !Self.outcomes.contains(lemma(of: group)), !Effects.isOutcome(lemma(of: group)),
        !group.tokens.contains(where: { word($0) == "have" }), isActor(subject(of: group)),
        context.tree.dependents(of: context.predicate(of: group.verb)).contains(where: {
          context.cases(of: $0).contains("under") && lemma($0) != "law"
            && has($0..<($0 + 1), Self.drafts)
        })
      else { return nil }
      let evidence = clause(of: group, subjectUpTo: 8)
      return evidence.count > 3 ? .init(evidence: evidence, confidence: 0.6) : nil
    }
  }

  /// "One idea is to move the port", "an alternative would be raising fees".
  func equatedCourses() -> [OptionReader.Finding] {
    groups.flatMap { group -> [OptionReader.Finding] in
      guard lemma(of: group) == "be", !group.isNegated, let subject = subject(of: group),
        Self.lists.contains(lemma(subject.head)),
        let act = context.group(at: group.tokens.upperBound),
        act.form == .infinitive || context.tokens[act.verb].tag == .presentParticiple
      else { return [] }
      return measures(from: act.tokens.lowerBound).map { .init(evidence: $0, confidence: 0.65) }
    }
  }

  /// What a measure sets: to raise it is what it provides, and not what follows.
  private static let settings = Set<Word>(
    words: """
      tax fee toll fare levy tariff duty fine penalty wage rate limit cap ceiling threshold age quota benefit
      subsidy spending funding budget fund program programme agency office commission board panel registry
      requirement
      """)

  /// A measure not yet taken, or "it" where that is what it stands for.
  private func isDraft(_ subject: NounPhrase?) -> Bool {
    guard let subject, subject.tokens.count == 1, word(subject.head) == "it" else {
      return has(subject, Self.drafts)
    }
    return context.antecedent(ofPronoun: subject.head).map { has($0, Self.drafts) } ?? false
  }

  static let drafts = Set<Word>(
    words: """
      bill legislation measure plan proposal amendment resolution initiative package rule ordinance
      draft reform compromise scheme provision program law
      """)

  /// "a plan to arm guards", "the possibility of leaving", "options include raising fees",
  /// "failure to pass the bill".
  func namedCourses() -> [OptionReader.Finding] {
    var found: [OptionReader.Finding] = []
    for token in run where Self.names.contains(lemma(token)) {
      guard context.phrase(at: token)?.head == token, token + 1 < run.upperBound else { continue }
      let next = token + 1
      if lemma(token) == "failure" {
        if let act = context.group(at: next), act.form == .infinitive {
          found.append(.init(evidence: failure(from: token), confidence: 0.65))
        }
        continue
      }
      if let act = context.group(at: next), act.form == .infinitive,
        !Self.states.contains(lemma(of: act)), !Self.aims.contains(lemma(of: act)),
        !Effects.isEffect(lemma(of: act))
      {
        found += measures(from: next).map { .init(evidence: $0, confidence: 0.6) }
      } else if word(next) == "of" || word(next) == "about", let act = context.group(at: next + 1),
        context.tokens[act.verb].tag == .presentParticiple
      {
        found += measures(from: next + 1).map { .init(evidence: $0, confidence: 0.65) }
      }
    }
    for group in groups where lemma(of: group) == "include" {
      guard
        context.phrases(in: run.lowerBound..<group.tokens.lowerBound).contains(where: {
          has($0, Self.lists)
        }) || isListOfPossible(group), let act = context.group(at: group.tokens.upperBound),
        context.tokens[act.verb].tag == .presentParticiple
      else { continue }
      found += measures(from: act.tokens.lowerBound).map { .init(evidence: $0, confidence: 0.7) }
    }
    return found
  }

  /// "Steps the board could take include": only what is possible makes a list of options.
  private func isListOfPossible(_ group: VerbGroup) -> Bool {
    let before = run.lowerBound..<group.tokens.lowerBound
    return has(before, Self.steps) && has(before, ["could", "might", "likely", "possible"])
  }

  private static let steps = Set<Word>(words: "action step measure move change")

  private func failure(from token: Int) -> Range<Int> {
    let limit = end(from: token)
    let stop =
      groups.first { $0.form == .finite && $0.tokens.lowerBound > token }?.tokens.lowerBound
      ?? limit
    return trimmed(token..<max(token + 2, min(limit, stop)))
  }

  private static let names = Set<Word>(
    words: """
      option proposal idea possibility prospect failure suggestion recommendation bid push call
      legislation demand plan sense discussion talk bill amendment resolution
      """)
  private static let lists = Set<Word>(
    words: "option alternative proposal idea recommendation possibility choice suggestion")
  /// What a plan is for, not what it does.
  private static let aims = Set<Word>(
    words: "address tackle improve fight combat solve resolve respond deal balance fix achieve")

  /// "is considering closing the plant", "weighing whether", "mulling a bid".
  func weighedCourses() -> [OptionReader.Finding] {
    groups.flatMap { group -> [OptionReader.Finding] in
      guard Self.weighing.contains(lemma(of: group)), !group.isNegated, !group.isPassive,
        let act = context.group(at: group.tokens.upperBound),
        context.tokens[act.verb].tag == .presentParticiple, !isGivenUp(group)
      else { return [] }
      return measures(from: act.tokens.lowerBound).map { .init(evidence: $0, confidence: 0.75) }
    }
  }

  /// "considered vetoing the bill but signed it": the course was weighed, and another taken.
  private func isGivenUp(_ group: VerbGroup) -> Bool {
    guard group.tense == .past else { return false }
    return context.tree.dependents(of: group.verb).contains { other in
      guard context.tree.relation(of: other) == .conjunct, let taken = context.group(at: other),
        taken.tense == .past, !taken.isNegated, taken.modal == nil
      else { return false }
      return context.tree.dependents(of: other).contains { word($0) == "but" }
    }
  }

  /// "Raising the wage would cost jobs": the act that a sentence is about.
  func gerundSubjects() -> [OptionReader.Finding] {
    run.compactMap { token in
      guard context.tokens[token].tag == .presentParticiple,
        context.tree.relation(of: token) == .clausalSubject,
        context.tree.dependent(of: token, .object) != nil,
        Self.policies.contains(lemma(token)) || has(context.tree.extent(of: token), measures)
      else { return nil }
      let extent = trimmed(context.tree.extent(of: token))
      return extent.count > 2 ? .init(evidence: token..<extent.upperBound, confidence: 0.5) : nil
    }
  }

  private static let weighing = Set<Word>(
    words: "consider weigh mull discuss debate contemplate explore study propose suggest recommend")
}
