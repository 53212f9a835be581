import Documents
import English

/// What is pledged, demanded, refused or opposed and yet binds nobody, settles nothing and takes no side.
extension Denials {
  /// "no country" holds nothing.
  func isNobody(_ party: Party) -> Bool {
    guard let range = party.range,
      let first = context.document.tokens(in: range).first
    else { return false }
    return Self.none.contains(context.word(first))
      || context.word(first - 1) == "not" && context.word(first) != "the"
  }

  /// "never promised to stay", "has not agreed to pay".
  func isNoPledge(_ group: VerbGroup, _ next: VerbGroup?) -> Bool {
    guard group.isNegated, group.modal == nil,
      CommitmentRules.pledges[context.lemma(group.verb)] != nil,
      context.lemma(group.verb) != "refuse"
    else { return false }
    return next.map { context.tree.head(of: $0.verb) == group.verb } ?? false
  }

  /// "argued against holding it": so it was not held.
  func isOpposed(_ group: VerbGroup) -> Bool {
    context.tokens[group.verb].tag == .presentParticiple
      && context.tree.dependents(of: group.verb).contains {
        context.word($0) == "against" && $0 < group.verb
      }
  }

  /// "declined to comment on it": nothing is settled, and nobody takes a side.
  func isSilence(_ group: VerbGroup, _ next: VerbGroup?) -> Bool {
    guard Self.refusing.contains(context.lemma(group.verb)), let next,
      context.tree.head(of: next.verb) == group.verb
    else { return false }
    return Self.talking.contains(context.lemma(next.verb))
  }

  /// "declined to say whether he would": a stance all the same, that he takes none.
  func isSilenceOfSide(_ group: VerbGroup, _ next: VerbGroup?, _ stance: PositionDetails.Stance)
    -> Bool
  {
    isSilence(group, next) && stance != .undecided
  }

  private static let talking = Set<Word>(
    words: """
      comment address elaborate respond speak talk answer discuss specify identify disclose detail
      speculate describe clarify reveal state say tell interview
      """)

  /// "has not called for it": it may want it all the same.
  func isUndemanded(_ group: VerbGroup) -> Bool {
    group.isNegated && group.modal == nil && Self.demanding.contains(context.lemma(group.verb))
  }

  static let demanding = Set<Word>(words: "call ask demand urge request push press seek")

  /// "did not vote on the merger on Monday": there was no such day.
  func isOfUndone(_ item: Item) -> Bool {
    guard case .event(let details) = item.details,
      let noun = context.document.tokens(in: details.trigger).first,
      let verb = context.tree.head(of: noun), let group = context.group(at: verb),
      group.isNegated, group.modal == nil
    else { return false }
    return Self.holding.contains(context.lemma(verb)) && !(group.verb < noun && group.isPassive)
  }

  private static let holding = Set<Word>(
    words:
      "vote hold sign reach schedule call stage organize organise conduct approve announce make")

  /// "used to oppose it", "had planned to buy it": so it was once.
  func isFormer(_ group: VerbGroup) -> Bool {
    let opening = context.word(group.tokens.lowerBound)
    if opening == "had", Self.intending.contains(context.lemma(group.verb)) { return true }
    guard group.form == .infinitive, let above = context.tree.head(of: group.verb) else {
      return false
    }
    return context.word(above) == "used" && context.tree.relation(of: group.verb) == .openComplement
      && above + 1 == group.tokens.lowerBound
  }

  /// "Lee had previously opposed it": so he did then, where the words tell of no other stance beside it.
  func isFormerStance(_ group: VerbGroup, among groups: [VerbGroup]) -> Bool {
    let tree = context.tree
    let isPerfect = group.tokens.contains {
      context.word($0) == "has" || context.word($0) == "have"
    }
    guard group.form == .finite, group.tense == .past, group.modal == nil, !isPerfect,
      tree.relation(of: group.verb)?.isAside != true,
      groups.allSatisfy({ $0.verb == group.verb || tree.isBelow($0.verb, group.verb) }),
      !tree.dependents(of: group.verb).contains(where: {
        tree.relation(of: $0) == .conjunct || context.word($0) == "still"
      })
    else { return false }
    let places = (group.tokens.lowerBound - 1)..<group.tokens.upperBound
    return places.contains {
      Self.formerly.contains(context.word($0)) && !Self.counting.contains(context.word($0 + 1))
    }
  }

  static let formerly = Set<Word>(words: "previously formerly once initially originally")
  static let counting = Set<Word>(words: "again more and")

  /// "after decades of backing the mainstream": so it was till then.
  func isOfPast(_ group: VerbGroup) -> Bool {
    guard context.tokens[group.verb].tag == .presentParticiple,
      let noun = context.tree.head(of: group.verb), noun < group.verb,
      context.cases(of: group.verb).contains("of")
    else { return false }
    return Self.spans.contains(context.lemma(noun)) && context.cases(of: noun).contains("after")
  }

  private static let spans = Set<Word>(words: "decade year month week century generation")

  /// "was expected to cruise past them": what others foresaw binds nobody; whoever "is expected to pay"
  /// may owe it.
  func isForeseen(_ group: VerbGroup) -> Bool {
    guard let act = group.form == .infinitive ? context.tree.head(of: group.verb) : group.verb,
      let group = context.group(at: act), group.isPassive, group.tense == .past
    else { return false }
    return Self.foreseeing.contains(context.lemma(act))
  }

  private static let foreseeing = Set<Word>(
    words: "expect project predict forecast tip favor rumor")
  private static let intending = Set<Word>(words: "plan intend hope aim want mean")

  /// "has been criticized for it", "is drawing criticism": whoever is blamed does not hold the blame.
  func isTarget(_ group: VerbGroup, _ details: PositionDetails) -> Bool {
    guard let subject = context.subjectHead(ofVerb: group.verb) else { return false }
    let lemma = context.lemma(group.verb)
    let isJudged =
      group.isPassive
      && (PositionRules.opposing.contains(lemma) || PositionRules.supporting.contains(lemma))
      && (PositionRules.dispositions[context.word(group.verb)] == nil
        || context.word(group.tokens.upperBound) == "by")
    let isMet =
      Self.meeting.contains(lemma)
      && context.tree.dependents(of: group.verb).contains {
        PositionRules.nounStances[context.lemma($0)] != nil
      }
    // "While Lee deserves credit for it": the report's own view of Lee.
    let isDue =
      (lemma == "deserve" || lemma == "merit") && scene.claimants(at: group.verb).isEmpty
    let isHeadline =
      context.isHeadlinePassive(group)
      && (PositionRules.opposing.contains(lemma) || PositionRules.supporting.contains(lemma))
    guard isJudged || isMet || isDue || isHeadline else { return false }
    let place = context.tokens[subject].range
    return details.holders.contains { holder in
      holder.range?.contains(place) ?? false
    }
  }

  private static let meeting = Set<Word>(
    words: "draw face receive attract encounter spark provoke prompt come win earn get")

  /// "stopped short of a threat": there was none.
  func stopsShort(_ group: VerbGroup) -> Bool {
    let end = group.tokens.upperBound
    return context.word(end) == "short" && context.word(end + 1) == "of"
      && (context.phrase(at: end + 2) != nil || context.group(at: end + 2) != nil)
  }

  /// "is not going to be fooled", "is going to get pushed around": that is no act of one's own.
  func isUndergone(_ group: VerbGroup, _ next: VerbGroup?) -> Bool {
    guard context.word(group.verb) == "going", let next,
      context.tree.head(of: next.verb) == group.verb
    else { return false }
    return next.isPassive
      || context.lemma(next.verb) == "get" && next.tokens.upperBound < context.tokens.count
        && context.tokens[next.tokens.upperBound].tag == .pastParticiple
  }

  /// "Lee urges new limits": whoever demands it does not owe it.
  func isOwnDemand(_ group: VerbGroup, _ details: CommitmentDetails) -> Bool {
    // "The strike should be called off, Lee said": by whom is not told, and hardly by Lee.
    if group.isPassive, group.modal != nil, !details.obligors.isEmpty,
      details.obligors.allSatisfy({ party in details.by.contains { $0.name == party.name } }),
      let subject = context.subjectHead(ofVerb: group.verb),
      !Self.selves.contains(context.word(subject))
    {
      return true
    }
    guard !group.isPassive, group.form != .infinitive, group.modal == nil,
      Self.demanding.contains(context.lemma(group.verb)),
      let subject = context.subjectHead(ofVerb: group.verb),
      let phrase = context.phrase(at: subject)
    else { return false }
    let own = scene.actors(of: phrase.tokens).map(\.name)
    return !details.obligors.isEmpty && details.obligors.allSatisfy { own.contains($0.name) }
  }

  private static let selves = Set<Word>(words: "i we he she they")

  /// "You have to look closely": said to nobody in particular.
  func isAdvice(_ group: VerbGroup, _ details: CommitmentDetails) -> Bool {
    guard let subject = context.subjectHead(ofVerb: group.verb), context.word(subject) == "you"
    else { return false }
    let place = context.tokens[subject].range
    return !details.obligors.contains { $0.range == place }
  }

  /// "Lee criticized Ray for opposing it", "railed against them for refusing": that is Ray's stance, and
  /// theirs, and not Lee's.
  func isBlamed(_ group: VerbGroup, on parties: [Party]) -> Bool {
    guard context.tokens[group.verb].tag == .presentParticiple,
      let marker = context.tree.dependent(of: group.verb, .marker), context.word(marker) == "for",
      var above = context.tree.head(of: group.verb)
    else { return false }
    // "held him in contempt for refusing": trees hang it on the noun.
    for _ in 0..<4 {
      guard !context.tokens[above].tag.isVerbal, let next = context.tree.head(of: above) else {
        break
      }
      above = next
    }
    let blamed = context.tree.dependents(of: above)
      .filter { $0 > above && $0 < group.verb && isWhole($0) }
      .compactMap { context.phrase(at: $0) }.flatMap { scene.actors(of: $0.tokens) }
    return !blamed.isEmpty
      && !parties.contains { party in blamed.contains { $0.name == party.name } }
  }

  /// "after accusing them of backing it", "charged with blocking it": so others say of whom they accuse.
  func isAccusation(_ group: VerbGroup) -> Bool {
    guard context.tokens[group.verb].tag == .presentParticiple,
      context.cases(of: group.verb).contains(where: { Self.charging.contains($0) })
        || context.tree.dependent(of: group.verb, .marker)
          .map({ Self.charging.contains(context.word($0)) }) ?? false
    else { return false }
    var above = context.tree.head(of: group.verb)
    for _ in 0..<3 {
      guard let at = above, !context.tokens[at].tag.isVerbal else { break }
      above = context.tree.head(of: at)
    }
    return above.map { Self.accusing.contains(context.lemma($0)) } ?? false
  }

  private static let charging = Set<Word>(words: "of with")
  private static let accusing = Set<Word>(words: "accuse suspect charge")

  private func isWhole(_ token: Int) -> Bool {
    let relation = context.tree.relation(of: token)
    return relation == .object
      || relation == .oblique && context.cases(of: token).contains("against")
  }

  /// "dropped plans to close it": they bind nobody.
  func isOfDropped(_ group: VerbGroup) -> Bool {
    guard group.form == .infinitive, let noun = context.tree.head(of: group.verb),
      context.tokens[noun].tag == .noun, context.tree.relation(of: noun) == .object,
      let above = context.tree.head(of: noun)
    else { return false }
    return Self.dropping.contains(context.lemma(above))
  }

  static let dropping = Set<Word>(
    words: "drop scrap abandon shelve cancel ditch withdraw halt suspend reject deny renounce end")

  /// "vowed never to sell it": what is vowed is the opposite.
  func isVowedNot(_ group: VerbGroup, _ next: VerbGroup?) -> Bool {
    guard CommitmentRules.pledges[context.lemma(group.verb)] != nil, let next else { return false }
    return next.isNegated && context.tree.head(of: next.verb) == group.verb
  }

  /// What ends with these had been so: "stopped opposing it".
  static let ceasing = Set<Word>(words: "stop cease quit deny")

  /// "refused to rule it out", "would not rule out a toll": nothing is refused but to say no.
  func leavesOpen(_ group: VerbGroup, _ next: VerbGroup?) -> Bool {
    if group.isNegated, context.lemma(group.verb) == "rule",
      context.tree.dependents(of: group.verb).contains(where: { context.word($0) == "out" })
    {
      return true
    }
    guard let next, Self.refusing.contains(context.lemma(group.verb)),
      context.tree.head(of: next.verb) == group.verb
    else { return false }
    return Self.excluding.contains(context.lemma(next.verb))
  }

  static let refusing = Set<Word>(words: "refuse decline")
  private static let excluding = Set<Word>(words: "rule exclude")

  private static let none = Set<Word>(words: "no nobody none nothing neither")
}
