import Documents
import English

/// What was never said, was said once and no longer holds, or is named only to be shut out.
extension Denials {
  /// "had never suggested they use it", "did not say he would sign".
  func isUnsaid(_ group: VerbGroup) -> Bool {
    switch context.tree.relation(of: group.verb) {
    case .complement, .openComplement: break
    default: return false
    }
    guard let above = context.tree.head(of: group.verb), let telling = context.group(at: above)
    else { return false }
    // "did not say how they met": so they met.
    let isQuestion = context.tree.dependents(of: group.verb).contains {
      $0 < group.verb && Self.asked.contains(context.word($0))
    }
    // "his job was not to say that they would"
    let isNegated =
      telling.isNegated || context.word(max(0, telling.tokens.lowerBound - 1)) == "not"
    return isNegated && telling.modal == nil && !isQuestion
      && Self.putting.contains(context.lemma(above))
  }

  /// "dismissed the argument that she would fail": that is not what whoever dismisses it says.
  func isDismissed(_ group: VerbGroup) -> Bool {
    let clause = context.predicate(of: group.verb)
    switch context.tree.relation(of: clause) {
    case .clausalModifier, .complement, .relativeClause: break
    default: return false
    }
    guard let noun = context.tree.head(of: clause), Self.points.contains(context.lemma(noun)),
      let verb = context.tree.head(of: noun),
      context.tree.relation(of: noun) == .object
        || context.tree.relation(of: noun) == .passiveSubject
    else { return false }
    return Self.dismissing.contains(context.lemma(verb))
  }

  private static let points = Set<Word>(
    words: """
      argument claim notion idea suggestion charge accusation allegation concern fear criticism report
      rumor rumour speculation assertion contention
      """)
  private static let dismissing = Set<Word>(
    words: "dismiss reject deny dispute refute rebut downplay mock debunk ridicule contest")

  static let asked = Set<Word>(words: "how why when where what which who whom")
  private static let putting = Set<Word>(
    words: "suggest propose say claim advocate recommend argue state imply")

  /// "after initially saying he would not advertise", "who once said it would pass".
  func isSaidFormerly(_ group: VerbGroup) -> Bool {
    guard context.tree.relation(of: group.verb) == .complement,
      let above = context.tree.head(of: group.verb), let telling = context.group(at: above)
    else { return false }
    let places = max(0, telling.tokens.lowerBound - 1)..<telling.tokens.upperBound
    return telling.modal == nil
      && places.contains {
        Self.formerly.contains(context.word($0)) && context.word($0) != "previously"
          && !Self.counting.contains(context.word($0 + 1))
      }
  }

  /// "In the past he had voiced support for it".
  func isOfFormerTimes(_ group: VerbGroup) -> Bool {
    group.tense == .past && group.modal == nil
      && context.tree.dependents(of: group.verb).contains {
        context.word($0) == "past" && context.cases(of: $0).contains("in")
          && context.word($0 - 1) == "the"
      }
  }

  /// "not voting for her does not mean voting for him": neither is what whoever says so does.
  func isOnlyEquated(_ group: VerbGroup) -> Bool {
    guard context.tokens[group.verb].tag == .presentParticiple,
      let above = context.tree.head(of: group.verb)
    else { return false }
    switch context.tree.relation(of: group.verb) {
    case .clausalSubject: return true
    case .openComplement, .complement, .object:
      return context.lemma(above) == "mean" && context.group(at: above)?.isNegated ?? false
    default: return false
    }
  }

  /// "ruled out making a bid", "considered moving it": it is named, and not done.
  func isOnlyWeighed(_ group: VerbGroup) -> Bool {
    guard context.tokens[group.verb].tag == .presentParticiple,
      let above = context.tree.head(of: group.verb), above < group.verb
    else { return false }
    switch context.tree.relation(of: group.verb) {
    case .openComplement, .complement, .object: break
    case .adverbialClause where context.word(group.tokens.lowerBound - 1) == "out": break
    default: return false
    }
    if context.lemma(above) == "rule" {
      return context.tree.dependents(of: above).contains { context.word($0) == "out" }
    }
    return Self.weighing.contains(context.lemma(above))
  }

  private static let weighing = Set<Word>(
    words: """
      consider discuss suggest propose weigh mull avoid oppose resist contemplate imagine favor favour
      recommend advocate risk debate fear
      """)

  /// "no injunction on the government to change it": nobody puts it forward.
  func isOfNoOrder(_ group: VerbGroup) -> Bool {
    guard group.form == .infinitive, var token = context.tree.head(of: group.verb) else {
      return false
    }
    for _ in 0..<3 {
      let isVerb = context.tokens[token].tag.isVerbal
      let noun = isVerb ? context.tree.dependent(of: token, .object) : token
      if let noun, noun < group.verb, Self.orders.contains(context.lemma(noun)) {
        return context.tree.dependents(of: noun).contains { context.word($0) == "no" }
      }
      guard !isVerb, let above = context.tree.head(of: token) else { return false }
      token = above
    }
    return false
  }

  private static let orders = Set<Word>(
    words: """
      injunction order obligation requirement duty demand mandate call proposal recommendation pressure
      authority power right
      """)

  /// "when many would be asking him to step aside": nobody asks it.
  func isDemandToCome(_ group: VerbGroup) -> Bool {
    guard let modal = group.modal, Self.supposing.contains(modal),
      scene.claimants(at: group.verb).isEmpty
    else { return false }
    return Self.demanding.contains(context.lemma(group.verb))
  }

  private static let supposing = Set<Word>(words: "would could might may")

  /// "held a referendum, allowing the people to vote on it": that vote is over.
  func isOfHeldVote(_ group: VerbGroup) -> Bool {
    guard group.form == .infinitive, let letting = context.tree.head(of: group.verb),
      context.tokens[letting].tag == .presentParticiple,
      Self.letting.contains(context.lemma(letting)),
      context.tree.relation(of: letting) == .adverbialClause,
      let main = context.tree.head(of: letting), let told = context.group(at: main)
    else { return false }
    return told.tense == .past && told.modal == nil && !told.isNegated
      && context.lemma(main) == "hold"
      && context.tree.dependent(of: main, .object).map { Self.votes.contains(context.lemma($0)) }
        ?? false
  }

  private static let letting = Set<Word>(words: "allow let permit enable")
  private static let votes = Set<Word>(words: "referendum vote election ballot poll plebiscite")

  /// "My aim is not to please them": that is no stance against pleasing them.
  func isNoAim(_ group: VerbGroup) -> Bool {
    guard group.isNegated, context.lemma(group.verb) == "be",
      context.word(group.tokens.upperBound) == "to",
      let subject = context.subjectHead(ofVerb: context.predicate(of: group.verb))
        ?? context.subjectHead(ofVerb: group.verb),
      let phrase = context.phrase(at: subject)
    else { return false }
    return !scene.canAct(phrase)
  }

  /// "declined to speak on Wednesday", "failed to meet": it did not happen.
  func isRefusedAct(_ group: VerbGroup) -> Bool {
    guard group.form == .infinitive, let above = context.tree.head(of: group.verb) else {
      return false
    }
    return Self.forgoing.contains(context.lemma(above))
      && context.tree.relation(of: group.verb) == .openComplement
  }

  private static let forgoing = Set<Word>(words: "decline refuse fail neglect forget")

  /// "receives a second sentence", "faces a ruling": whoever gets it settles nothing.
  func isReceived(_ group: VerbGroup) -> Bool {
    guard !group.isPassive, Self.receiving.contains(context.lemma(group.verb)),
      let object = context.tree.dependent(of: group.verb, .object)
    else { return false }
    return Self.received.contains(context.lemma(object))
  }

  private static let receiving = Set<Word>(words: "receive get face await")
  private static let received = Set<Word>(
    words: "sentence verdict ruling fine penalty punishment ban term")

  /// "might as well be a vote for her": a turn of speech.
  func isQuip(_ group: VerbGroup) -> Bool {
    let start = max(0, group.tokens.lowerBound - 3)
    return (start..<group.tokens.upperBound).contains {
      context.word($0) == "as" && context.word($0 + 1) == "well" && context.word($0 - 1) == "might"
    }
  }

  /// "announced measures, which it dropped": they do not stand.
  func isUndone(_ group: VerbGroup) -> Bool {
    guard let object = context.tree.dependent(of: group.verb, .object) else { return false }
    return context.tree.dependents(of: object).contains { clause in
      context.tree.relation(of: clause) == .relativeClause
        && Self.dropping.contains(context.lemma(clause))
        && context.tree.dependents(of: clause).contains { context.word($0) == "which" }
        && context.group(at: clause).map { $0.tense == .past && !$0.isNegated } ?? false
    }
  }

  /// "The mayor should resign": whoever is told to is not for it.
  func isOnlyTold(_ group: VerbGroup, _ details: PositionDetails) -> Bool {
    guard let modal = group.modal, Self.obliging.contains(modal),
      let subject = context.subjectHead(ofVerb: group.verb),
      !Self.oneself.contains(context.word(subject)), let phrase = context.phrase(at: subject)
    else { return false }
    let told = scene.actors(of: phrase.tokens).map(\.name)
    let tellers = scene.claimants(at: group.verb).map(\.name)
    return !details.holders.isEmpty
      && details.holders.allSatisfy { told.contains($0.name) && !tellers.contains($0.name) }
  }

  private static let obliging = Set<Word>(words: "should must ought")
  private static let oneself = Set<Word>(words: "we i us me")

  /// "have to decide whether to pay": nobody is for either.
  func isOpenChoice(_ groups: [VerbGroup]) -> Bool {
    groups.contains { Self.choosing.contains(context.lemma($0.verb)) }
      && groups.contains { context.isUnder(["whether"], verb: $0.verb) }
  }

  private static let choosing = Set<Word>(words: "decide choose determine consider weigh")

  /// "decided not to air it until May": no limit by which it is due.
  func isPutOff(_ group: VerbGroup, in run: Range<Int>) -> Bool {
    let isNegated =
      group.isNegated || context.word(max(0, group.tokens.lowerBound - 1)) == "not"
    return isNegated && run.contains { context.word($0) == "until" }
  }

  /// "denied that she considered a sale": the sale hangs on a verb that is denied.
  func isOfDeniedVerb(_ item: Item) -> Bool {
    guard item.kind == .option || item.kind == .consequence,
      let top = context.tree.top(of: context.document.tokens(in: item.evidence[0])),
      let verb = context.tree.head(of: top), context.tokens[verb].tag.isVerbal
    else { return false }
    return isUnderDenial(verb)
  }
}
