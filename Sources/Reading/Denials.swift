import Documents
import English

/// Finds items that the report's own words disown: said under a denial, called untrue, nearly done,
/// given up.
///
/// The rules of each kind see to what denies a verb itself, this to what stands around its clause.
struct Denials {
  let scene: Scene
  var context: ReadingContext { scene.context }

  init(_ scene: Scene) { self.scene = scene }

  /// Whether an item tells as so what its words say is not.
  func disown(_ item: Item) -> Bool {
    if case .statement(let details) = item.details { return isNamed(by: details.cue) }
    switch item.kind {
    case .decision, .commitment, .position, .event, .consequence, .option, .agreement,
      .compliance, .deadline:
      break
    default: return false
    }
    let tokens = context.document.tokens(in: item.evidence[0])
    let groups = context.groups(in: tokens)
    if item.kind == .position, isContrast(item) || isUnlent(item) { return true }
    guard let group = groups.first else {
      return isOfUndone(item) || isOfNothingDone(item) || isOfDeniedVerb(item)
    }
    if isUnderDenial(group.verb) || isUntrue(context.predicate(of: group.verb))
      || isOnlyThought(group, item)
      || isAsked(group, item) || isCounterfactual(group) || isJoke(group.verb)
      || isLikened(group) || isNeverSo(group) || isInEvent(group) || isDeniedAhead(group)
      || isUnrealized(group)
      || isAccusation(group) && Self.alleged.contains(item.kind)
    {
      return true
    }
    let next = groups.dropFirst().first
    switch item.details {
    case .decision(let details): return settlesNothing(details, group, next)
    case .event(let details):
      return isNearly(group) || isOfNobody(group) || isOpposed(group) || isLeftOpen(group)
        || details.status == .past && isOnlyWeighed(group) || isRefusedAct(group)
        || isUnplanned(group) || isReign(group) || isStamp(group)
    case .agreement: return isOfNobody(group)
    case .deadline:
      return isConditional(group) || isForecast(group) || isPutOff(group, in: tokens)
    case .compliance:
      return isOfNobody(group) || context.isUnder(Self.conditions, verb: group.verb)
        || isInverted(group) || isFeared(item) || isGeneral(group) || isOwnFault(group, item)
    case .option:
      return isUnplanned(group) || isUnsaid(group) || isOfNoOrder(group) || isInverted(group)
        || context.isForborne(group) || isConceded(group) || isFailed(group)
    // "would withdraw provided the border is secured": that is what it takes, and not what follows.
    // "they would have lost the pier": they did not.
    case .consequence:
      return isProviso(group) || isContrary(group) || isDismissed(group) || isYetUnknown(group)
        || context.isUnbelieved(group.verb)
    case .position(let details): return takesNoSide(details, groups)
    case .commitment(let details): return bindsNobody(details, groups)
    default: return false
    }
  }

  private func settlesNothing(
    _ details: DecisionDetails, _ group: VerbGroup, _ next: VerbGroup?
  ) -> Bool {
    // "Nothing has been ruled out": so it is open.
    details.status != .open
      && (isNearly(group) || isOfNobody(group) || isLeftOpen(group))
      || details.status == .scheduled && group.isNegated
      || isOpposed(group) || isSilence(group, next) || isOfTime(group) || isMusing(group)
      || isUnsaid(group) || isOfHeldVote(group) || isReceived(group) || isQuip(group)
      || isReign(group) || isTestPassed(group) || isWillingness(group, next) || isInverted(group)
      || isEnsured(group) && details.status.hasTime
      || details.status == .decided && isChosenWhenever(group)
      || details.status == .rejected && isOfAnyone(group)
      || details.status == .decided && isUndone(group)
      || details.status == .scheduled && isSurveyed(details.deciders, at: group.verb)
  }

  private func takesNoSide(_ details: PositionDetails, _ groups: [VerbGroup]) -> Bool {
    let (group, next) = (groups[0], groups.dropFirst().first)
    let isGivenUp =
      Self.ceasing.contains(context.lemma(group.verb))
      && (group.tokens.upperBound == next?.tokens.lowerBound || stopsShort(group))
    return isGivenUp || isRefusedUndoing(groups) || context.isForborne(group)
      || leavesOpen(group, next)
      || isNoPledge(group, next) || isUndergone(group, next) || isOnlySupposed(group)
      || isFormer(group) || isFormerStance(group, among: groups) || isOfPast(group)
      || isSaidFormerly(group) || isOfFormerTimes(group) || isUnsaid(group)
      || isNoAim(group) || isOnlyTold(group, details) || isOpenChoice(groups)
      || isOnlyEquated(group) || isInverted(group) || isDemandToCome(group)
      || isUnsure(group) || isGuess(group) || isNaming(group) || isRuledOut(group)
      || isOfThose(group, details.holders) || isToldIf(group) || isPrevented(group)
      || details.stance == .support && isOpposed(group)
      || details.stance == .support && isUnplanned(group)
      || isBiased(group) || isBlamed(group, on: details.holders) || isMeansOfDuty(group)
      || isAgainstNoCourse(group) || isImpression(group) || isOfIdeal(group)
      || isBeliefOfOthers(group, details.holders) || isOfPoll(details.holders)
      || details.stance == .support && isCalledOut(group)
      || isTarget(group, details) || isUndemanded(group)
      || isSilenceOfSide(group, next, details.stance) || isAppeal(group, next)
      || details.stance == .support && isVowedNot(group, next)
      || details.holders.contains(where: isNobody) || isOfShares(details.holders)
      || isPressed(group)
  }

  private func bindsNobody(_ details: CommitmentDetails, _ groups: [VerbGroup]) -> Bool {
    let (group, next) = (groups[0], groups.dropFirst().first)
    return isOfDropped(group) || isUndergone(group, next) || isFormer(group)
      || context.isForborne(group) || leavesOpen(group, next) || isOfNobody(group)
      || isLeftOpen(group) || isSurveyed(details.obligors, at: group.verb)
      || isBlamed(group, on: details.obligors) || isForeseen(group) || isSaidFormerly(group)
      || isUnsaid(group) || isInverted(group) || isDemandToCome(group)
      || isUnreal(group) || isGuess(group) || isToldIf(group) || isPrevented(group)
      || isOnlyWhether(groups) || isOpenChoice(groups) || isConceded(group)
      || isNoAct(group, details) || details.force != .promised && isOpenQuestion(group)
      || isOfTellers(details, group) || isOfIdeal(group) || isBeliefOfOthers(group, details.by)
      || details.force == .demanded
        && (isUndemanded(group) || isImpression(group) || isInterview(group, next)
          || isAdvice(group, details) || isOwnDemand(group, details))
      || [.promised, .agreed, .offered].contains(details.force) && isNoPledge(group, next)
  }

  /// "if the border is secured", "provided the border is secured", "in the hope that it is".
  private func isProviso(_ group: VerbGroup) -> Bool {
    if context.isUnder(Self.provisos, verb: group.verb) { return true }
    if let noun = context.tree.head(of: group.verb), context.lemma(noun) == "hope",
      context.cases(of: noun).contains("in")
    {
      return true
    }
    // Trees take "provided" for a verb.
    return context.tree.relation(of: group.verb) == .complement
      && context.tree.head(of: group.verb).map { Self.provisos.contains(context.word($0)) } ?? false
  }

  /// "No minister signed it", "not one member came", "neither side agreed".
  private func isOfNobody(_ group: VerbGroup) -> Bool {
    // The infinitive's subject is that of its verb: "no court has agreed to hear it".
    if context.isDoneByNobody(group) { return true }
    guard group.form == .infinitive, context.tree.relation(of: group.verb) == .openComplement,
      let above = context.tree.head(of: group.verb), let governor = context.group(at: above)
    else { return false }
    return context.isDoneByNobody(governor)
  }

  /// "Will the council approve it?": it has not been said.
  private func isAsked(_ group: VerbGroup, _ item: Item) -> Bool {
    switch item.details {
    case .decision(let details): guard details.status != .open else { return false }
    case .event(let details): guard details.status == .past else { return false }
    case .position, .commitment: break
    default: return false
    }
    let place = context.quotation(at: group.verb)
    guard let sentence = context.sentence(at: group.verb),
      (group.verb..<sentence.tokens.upperBound).contains(where: {
        context.word($0) == "?" && context.quotation(at: $0) == place
      })
    else { return false }
    let tree = context.tree
    var verb = group.verb
    if tree.relation(of: verb) == .auxiliary, let head = tree.head(of: verb) { verb = head }
    for _ in 0..<3 {
      let parts = tree.dependents(of: verb)
      if let subject = parts.first(where: { tree.relation(of: $0)?.isSubject ?? false }) {
        return parts.contains { $0 < subject && context.tokens[$0].tag == .auxiliary }
      }
      guard let relation = tree.relation(of: verb), let head = tree.head(of: verb),
        relation == .openComplement || relation == .conjunct
      else { return false }
      verb = head
    }
    return false
  }

  /// "It was the first time they have agreed": that settles nothing.
  private func isOfTime(_ group: VerbGroup) -> Bool {
    switch context.tree.relation(of: group.verb) {
    case .relativeClause, .adverbialRelative, .clausalModifier: break
    default: return false
    }
    return context.tree.head(of: group.verb).map { context.lemma($0) == "time" } ?? false
  }

  /// "If the Senate rejects it": nobody does so yet.
  private func isOnlySupposed(_ group: VerbGroup) -> Bool {
    // "into whether": either may be its marker.
    group.form == .finite
      && context.tree.dependents(of: group.verb).contains {
        context.tree.relation(of: $0) == .marker && Self.conditions.contains(context.word($0))
      }
  }

  private static let conditions = Set<Word>(words: "if unless whether")
  private static let provisos = Set<Word>(words: "if unless provided providing")

  /// "Lee denied that she had promised it".
  func isUnderDenial(_ token: Int) -> Bool {
    // "denied having promised it"
    if context.tokens[token].tag == .presentParticiple || isPerfectGerund(token),
      let above = context.tree.head(of: token), Self.denying.contains(context.lemma(above)),
      isBehind(token, above)
    {
      return true
    }
    guard let attribution = scene.attributions.attribution(at: token), let lemma = attribution.lemma
    else { return false }
    return Self.denying.contains(lemma) && !(attribution.cue?.contains(token) ?? false)
  }

  private func isBehind(_ act: Int, _ verb: Int) -> Bool {
    switch context.tree.relation(of: act) {
    case .openComplement, .complement: return true
    case .adverbialClause:
      return context.group(at: act)?.tokens.lowerBound == context.group(at: verb)?.tokens.upperBound
    default: return false
    }
  }

  private func isPerfectGerund(_ token: Int) -> Bool {
    context.group(at: token).map { context.word($0.tokens.lowerBound) == "having" } ?? false
  }

  /// What an accusation tells as done; what was broken stays a claim.
  private static let alleged: Set<Kind> = [.decision, .commitment, .position, .event]
  private static let denying = Set<Word>(words: "deny refute rebut disclaim")

  /// "it is not true that", "it is false that", "reports that … are untrue".
  private func isUntrue(_ verb: Int) -> Bool {
    var verb = verb
    while context.tree.relation(of: verb) == .conjunct, let first = context.tree.head(of: verb),
      context.tokens[first].tag.isVerbal
    {
      verb = first
    }
    switch context.tree.relation(of: verb) {
    case .clausalSubject, .complement, .outerClausalSubject, .clausalModifier: break
    // "no risk that it would fail", "no reason why it should not": trees take it for a relative clause.
    case .relativeClause, .adverbialRelative:
      return context.tree.head(of: verb).map(isMissing) ?? false
    default: return false
    }
    guard var above = context.tree.head(of: verb) else { return false }
    if isMissing(above) { return true }
    // "There is no guarantee that it will pass": trees may hang the clause on "is".
    if context.tree.dependent(of: above, .expletive) != nil,
      let noun = context.tree.dependent(of: above, .subject), isMissing(noun)
    {
      return true
    }
    // "Reports that he will sell it are untrue."
    if context.tree.relation(of: above)?.isSubject == true, let head = context.tree.head(of: above)
    {
      above = head
    }
    if isFarFromSure(above) { return true }
    guard context.isPredicate(above) else { return false }
    let isDenied =
      context.tree.dependent(of: above, .copula).flatMap(context.group(at:))?.isNegated ?? false
    if Self.so.contains(context.word(above)) { return isDenied }
    // "It is not clear why they left": so they did.
    if Self.sure.contains(context.word(above)) {
      return isDenied
        && !context.tree.dependents(of: verb).contains { Self.asked.contains(context.word($0)) }
    }
    return Self.notSo.contains(context.word(above)) && !isDenied
  }

  /// "no evidence that he did", "found no sign that it was".
  private func isMissing(_ noun: Int) -> Bool {
    Self.grounds.contains(context.lemma(noun))
      && context.tree.dependents(of: noun).contains {
        context.word($0) == "no" || context.word($0) == "little"
      }
  }

  private static let grounds = Set<Word>(
    words: """
      evidence proof sign indication basis reason truth hint suggestion guarantee risk chance danger
      possibility prospect likelihood
      """)

  private static let so = Set<Word>(
    words: "true correct accurate case fact")
  static let sure = Set<Word>(words: "sure certain clear convinced")
  private static let notSo = Set<Word>(words: "false untrue incorrect inaccurate baseless myth lie")
}
