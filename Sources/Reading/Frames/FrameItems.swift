import Documents

/// Makes the items of a frame from the words that fill its roles.
struct FrameItems {
  let scene: Scene
  let sentence: Sentence
  let frame: Frame
  let wordClass: FrameTrigger.Class
  let call: FrameMatcher.Call
  var roles: [FrameRole: FrameMatcher.Filler]
  private var context: ReadingContext { scene.context }

  /// The items: one, or one for each act of a list ("to look, to talk and to decide"); none where a
  /// role that they need is empty.
  func items(_ yield: FrameYield) -> [Item] {
    guard yield.needs.allSatisfy({ roles[$0] != nil }) else { return [] }
    guard let role = yield.course, let first = roles[role] else {
      return [item(yield)].compactMap(\.self)
    }
    let acts = acts(from: first)
    guard acts.count > 2 else { return [item(yield)].compactMap(\.self) }
    return acts.enumerated().compactMap { index, run in
      var single = self
      single.roles[role] = FrameMatcher.Filler(head: run.lowerBound, run: run)
      return single.item(yield, evidence: index == 0 ? nil : run)
    }
  }

  private func item(_ yield: FrameYield, evidence run: Range<Int>? = nil) -> Item? {
    guard let details = details(yield), let evidence = run ?? evidence(yield) else { return nil }
    return context.item(details, evidence: [evidence], confidence: frame.confidence)
  }

  /// The acts that a list joins to the first, each up to the next.
  private func acts(from first: FrameMatcher.Filler) -> [Range<Int>] {
    guard context.tokens[first.head].tag.isVerbal else { return [] }
    let joined = context.tree.dependents(of: first.head).filter {
      context.tree.relation(of: $0) == .conjunct && context.tokens[$0].tag.isVerbal
        && !context.tree.dependents(of: $0).contains {
          context.tree.relation(of: $0)?.isSubject == true
        }
    }
    let starts = joined.map { context.group(at: $0)?.tokens.lowerBound ?? $0 }
    let end = starts.last.map { context.objectEnd(from: $0, in: sentence) } ?? first.run.upperBound
    let bounds = [first.run.lowerBound] + starts + [max(end, first.run.upperBound)]
    return zip(bounds, bounds.dropFirst()).compactMap { start, end in
      guard start < end else { return nil }
      let run = withoutLink(context.trimmed(start..<end))
      return run.isEmpty ? nil : run
    }
  }

  /// A run without the "and" before the next act.
  private func withoutLink(_ run: Range<Int>) -> Range<Int> {
    var run = run
    while let last = run.last, ReadingContext.coordinators.contains(context.word(last)) {
      run = context.trimmed(run.dropLast())
    }
    return run
  }

  private func words(_ role: FrameRole) -> TextRange? { roles[role].map { context.range($0.run) } }

  private func parties(_ role: FrameRole) -> [Party] { roles[role]?.parties ?? [] }

  private var claimants: [Party] {
    roles[.by]?.parties ?? scene.claimants(at: call.token)
  }

  private func details(_ yield: FrameYield) -> Details? {
    switch yield {
    case .position(let stance):
      return roles[.target].map {
        .position(
          PositionDetails(
            holders: parties(.holder), stance: stance,
            target: context.range(context.ownCourse(withDoer($0.run), of: call.token)),
            condition: condition))
      }
    case .commitment(let force):
      guard let action = roles[.action] else { return nil }
      let rules = CommitmentRules(scene, sentence)
      return .commitment(
        CommitmentDetails(
          obligors: parties(.obligor), action: context.range(context.withoutTo(action.run)),
          force: force,
          condition: condition, deadline: rules.deadline(in: action.run), by: claimants))
    case .decision(let status):
      return .decision(
        DecisionDetails(
          status: status, deciders: parties(.decider), question: words(.question)))
    case .compliance(let verdict):
      return .compliance(
        ComplianceDetails(parties: parties(.party), verdict: verdict, by: claimants))
    case .relation: return nil
    case .event(let type):
      return .event(event(type))
    case .option:
      guard let action = roles[.action] else { return nil }
      let by = scene.withoutOpponents(claimants, at: action.run.lowerBound)
      return .option(OptionDetails(action: context.range(action.run), by: by))
    case .consequence(let polarity):
      guard let effect = roles[.effect] else { return nil }
      let whole = min(call.token, effect.run.lowerBound)..<effect.run.upperBound
      guard let polarity = polarity ?? Effects.polarity(of: whole, in: context) else { return nil }
      return .consequence(ConsequenceDetails(of: course, polarity: polarity, by: claimants))
    }
  }

  /// "wants the mayor to leave": the mayor is to leave, and not whoever wants it.
  private func withDoer(_ act: Range<Int>) -> Range<Int> {
    guard let doer = context.phrase(at: act.lowerBound - 1),
      doer.tokens.upperBound == act.lowerBound, doer.tokens.lowerBound > call.token,
      let head = context.tree.head(of: doer.head),
      context.tree.relation(of: doer.head) == .object && head == call.token
        || context.tree.relation(of: doer.head) == .subject && act.contains(head)
    else { return context.withoutTo(act) }
    return doer.tokens.lowerBound..<act.upperBound
  }

  /// An event of the past, with a date from the words around where its clause has none.
  private func event(_ type: EventDetails.EventType) -> EventDetails {
    var sightings = [
      EventSighting(
        tokens: call.token..<(call.token + 1), trigger: call.token,
        lemma: context.lemma(call.token),
        type: type, time: time, participants: parties(.holder).filter(\.isNamed), status: .past,
        confidence: frame.confidence, isAct: true)
    ]
    scene.eventDates.resolve(&sightings)
    return EventDetails(
      type: type, trigger: context.range(call.token..<(call.token + 1)),
      participants: sightings[0].participants, when: sightings[0].time,
      status: sightings[0].status)
  }

  /// The date of the clause: behind its verb, or before it and hanging on it.
  private var time: TimeExpression? {
    let view = SentenceView(scene, sentence)
    if let behind = view.time(in: triggerStart..<clauseEnd) { return behind }
    let leading = context.tree.dependents(of: call.token).first {
      $0 < triggerStart && sentence.tokens.contains($0) && context.isTime($0)
    }
    return leading.flatMap { view.time(in: $0..<($0 + 1)) }
  }

  private var clauseEnd: Int {
    max(
      call.end + 1,
      min(context.objectEnd(from: call.token, in: sentence), sentence.tokens.upperBound))
  }

  /// The course that an effect is of, a pronoun read as what it stands for.
  private var course: TextRange? {
    guard let filler = roles[.of] else { return nil }
    guard filler.run.count == 1,
      ReadingContext.pronounsOfCourses.contains(context.word(filler.head))
    else { return context.range(filler.run) }
    return context.antecedent(ofPronoun: filler.head).map(context.range)
  }

  private var condition: TextRange? {
    CommitmentRules(scene, sentence).condition(beside: call.token..<(call.end + 1))
  }

  // MARK: - Evidence

  private func evidence(_ yield: FrameYield) -> Range<Int>? {
    let run =
      switch frame.span ?? usual(yield) {
      case .clause: clause(yield, withSubject: true)
      case .predicate: clause(yield, withSubject: false)
      case .target: roles[.target]?.run
      case .action: roles[.action]?.run
      case .question: roles[.question]?.run
      case .effect: roles[.effect]?.run
      }
    return run.map(context.trimmed).flatMap { $0.isEmpty ? nil : $0 }
  }

  private func usual(_ yield: FrameYield) -> FrameSpan {
    switch yield {
    case .option: .action
    default: .clause
    }
  }

  /// From the first to the last word of the trigger and the roles of an item; whoever stands far off
  /// is left out.
  private func clause(_ yield: FrameYield, withSubject: Bool) -> Range<Int> {
    let start = triggerStart
    var low = start
    var high = call.end + 1
    for role in yield.roles {
      guard let filler = roles[role], role != .by else { continue }
      if filler.run.lowerBound >= start {
        high = max(high, filler.run.upperBound)
      } else if withSubject, start - filler.run.lowerBound < 24,
        !hasOwnVerb(between: filler.run.upperBound, start)
      {
        low = min(low, filler.run.lowerBound)
      }
    }
    if withSubject, let start = bearerStart { low = min(low, start) }
    if case .event = yield { high = max(high, clauseEnd) }
    if case .compliance = yield {
      // What was broken, kept or left undone belongs to the claim.
      if let kept = roles[.with]?.run, kept.lowerBound >= start {
        high = max(high, kept.upperBound)
      } else if wordClass == .verb {
        high = max(high, clauseEnd)
      }
    }
    return low..<min(high, sentence.tokens.upperBound)
  }

  /// "The mayor left and opposed it": the words of another verb are not taken along.
  private func hasOwnVerb(between end: Int, _ start: Int) -> Bool {
    end < start && context.groups(in: end..<start).contains { $0.form == .finite }
  }

  /// Where the words of "expressed their support" begin: at the verb's subject.
  private var bearerStart: Int? {
    guard wordClass == .noun, let holder = roles[.holder]?.head,
      scene.parties.possessor(at: holder) != nil, let verb = context.tree.head(of: call.token),
      let group = context.group(at: verb), group.verb == verb, verb < call.token
    else { return nil }
    let subject = context.subject(of: group)?.lowerBound ?? group.tokens.lowerBound
    return group.tokens.lowerBound - subject < 24 && subject <= group.tokens.lowerBound
      ? max(subject, sentence.tokens.lowerBound) : group.tokens.lowerBound
  }

  private var triggerStart: Int {
    switch wordClass {
    case .verb: context.group(at: call.token)?.tokens.lowerBound ?? call.token
    case .adjective, .preposition:
      context.tree.dependent(of: call.token, .copula)
        .flatMap { context.group(at: $0)?.tokens.lowerBound ?? $0 }.map { min($0, call.token) }
        ?? call.token
    case .noun: context.phrase(at: call.token)?.tokens.lowerBound ?? call.token
    }
  }
}
