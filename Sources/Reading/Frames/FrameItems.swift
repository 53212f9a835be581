import Documents

/// Makes the items of a frame from the words that fill its roles.
struct FrameItems {
  let scene: Scene
  let sentence: Sentence
  let frame: Frame
  let wordClass: FrameTrigger.Class
  let call: FrameMatcher.Call
  let roles: [FrameRole: FrameMatcher.Filler]
  private var context: ReadingContext { scene.context }

  /// The item; nil where a role that it needs is empty.
  func item(_ yield: FrameYield) -> Item? {
    guard yield.needs.allSatisfy({ roles[$0] != nil }),
      let details = details(yield), let evidence = evidence(yield)
    else { return nil }
    return context.item(details, evidence: [evidence], confidence: frame.confidence)
  }

  private func words(_ role: FrameRole) -> TextRange? { roles[role].map { context.range($0.run) } }

  private func parties(_ role: FrameRole) -> [Party] { roles[role]?.parties ?? [] }

  private var claimants: [Party] {
    roles[.by]?.parties ?? scene.claimants(at: call.token)
  }

  private func details(_ yield: FrameYield) -> Details? {
    switch yield {
    case .position(let stance):
      return words(.target).map {
        .position(
          PositionDetails(
            holders: parties(.holder), stance: stance, target: $0, condition: condition))
      }
    case .commitment(let force):
      guard let action = roles[.action] else { return nil }
      let rules = CommitmentRules(scene, sentence)
      return .commitment(
        CommitmentDetails(
          obligors: parties(.obligor), action: context.range(withoutTo(action.run)), force: force,
          condition: condition, deadline: rules.deadline(in: action.run), by: claimants))
    case .decision(let status):
      return .decision(
        DecisionDetails(
          status: status, deciders: parties(.decider), question: words(.question)))
    case .compliance(let verdict):
      return .compliance(
        ComplianceDetails(parties: parties(.party), verdict: verdict, by: claimants))
    case .relation: return nil
    case .option:
      return words(.action).map { .option(OptionDetails(action: $0, by: claimants)) }
    case .consequence(let polarity):
      guard let effect = roles[.effect] else { return nil }
      let whole = min(call.token, effect.run.lowerBound)..<effect.run.upperBound
      guard let polarity = polarity ?? Effects.polarity(of: whole, in: context) else { return nil }
      return .consequence(ConsequenceDetails(of: words(.of), polarity: polarity, by: claimants))
    }
  }

  private var condition: TextRange? {
    CommitmentRules(scene, sentence).condition(beside: call.token..<(call.end + 1))
  }

  private func withoutTo(_ run: Range<Int>) -> Range<Int> {
    run.count > 1 && context.word(run.lowerBound) == "to" ? run.dropFirst() : run
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
      } else if withSubject, start - filler.run.lowerBound < 14,
        !hasOwnVerb(between: filler.run.upperBound, start)
      {
        low = min(low, filler.run.lowerBound)
      }
    }
    return low..<min(high, sentence.tokens.upperBound)
  }

  /// "The mayor left and opposed it": the words of another verb are not taken along.
  private func hasOwnVerb(between end: Int, _ start: Int) -> Bool {
    end < start && context.groups(in: end..<start).contains { $0.form == .finite }
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
