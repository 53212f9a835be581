import Documents
import English

/// Finds items that the report's own words disown: said under a denial, called untrue, nearly done,
/// given up.
///
/// The rules of each kind see to what denies a verb itself. This sees to what stands around its clause,
/// for rules, frames and the network alike.
struct Denials {
  private let scene: Scene
  private var context: ReadingContext { scene.context }

  init(_ scene: Scene) { self.scene = scene }

  /// Whether an item tells as so what its words say is not.
  func disown(_ item: Item) -> Bool {
    switch item.kind {
    case .decision, .commitment, .position, .event, .consequence, .option, .agreement,
      .compliance:
      break
    default: return false
    }
    let tokens = context.document.tokens(in: item.evidence[0])
    let groups = context.groups(in: tokens)
    guard let group = groups.first else { return isOfUndone(item) }
    if isUnderDenial(group.verb) || isUntrue(group.verb) || isOnlyThought(group, item) {
      return true
    }
    let next = groups.dropFirst().first
    switch item.details {
    case .decision(let details):
      // "Nothing has been ruled out": so it is open.
      return details.status != .open && (isNearly(group) || isOfNobody(group))
        || isOpposed(group) || isSilence(group, next) || isOfTime(group)
    case .event: return isNearly(group) || isOfNobody(group) || isOpposed(group)
    case .agreement: return isOfNobody(group)
    case .compliance:
      return isOfNobody(group) || context.isUnder(Self.conditions, verb: group.verb)
    case .position(let details):
      let isGivenUp =
        Self.ceasing.contains(context.lemma(group.verb))
        && group.tokens.upperBound == next?.tokens.lowerBound
      return isGivenUp || context.isForborne(group) || leavesOpen(group, next)
        || isNoPledge(group, next) || isOnlySupposed(group) || isFormer(group)
        || isBlamed(group, details) || isUndemanded(group) || isSilence(group, next)
        || details.stance == .support && isVowedNot(group, next)
        || details.holders.contains(where: isNobody)
    case .commitment(let details):
      return isOfDropped(group) || isFormer(group) || context.isForborne(group)
        || leavesOpen(group, next) || isOfNobody(group)
        || isUnreal(group)
        || details.force == .demanded && isUndemanded(group)
        || [.promised, .agreed, .offered].contains(details.force) && isNoPledge(group, next)
    default: return false
    }
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

  /// "no country" holds nothing.
  private func isNobody(_ party: Party) -> Bool {
    guard let range = party.range,
      let first = context.document.tokens(in: range).first
    else { return false }
    return Self.none.contains(context.word(first))
      || context.word(first - 1) == "not" && context.word(first) != "the"
  }

  private static let none = Set<Word>(words: "no nobody none nothing neither")

  /// "never promised to stay", "has not agreed to pay".
  private func isNoPledge(_ group: VerbGroup, _ next: VerbGroup?) -> Bool {
    guard group.isNegated, group.modal == nil,
      CommitmentRules.pledges[context.lemma(group.verb)] != nil,
      context.lemma(group.verb) != "refuse"
    else { return false }
    return next.map { context.tree.head(of: $0.verb) == group.verb } ?? false
  }

  /// "argued against holding it": so it was not held.
  private func isOpposed(_ group: VerbGroup) -> Bool {
    context.tokens[group.verb].tag == .presentParticiple
      && context.tree.dependents(of: group.verb).contains {
        context.word($0) == "against" && $0 < group.verb
      }
  }

  /// "declined to comment on it": nothing is settled, and nobody takes a side.
  private func isSilence(_ group: VerbGroup, _ next: VerbGroup?) -> Bool {
    guard Self.refusing.contains(context.lemma(group.verb)), let next,
      context.tree.head(of: next.verb) == group.verb
    else { return false }
    return Self.talking.contains(context.lemma(next.verb))
  }

  private static let talking = Set<Word>(
    words: "comment address elaborate respond speak talk answer discuss")

  /// "the first time they have agreed"
  private func isOfTime(_ group: VerbGroup) -> Bool {
    switch context.tree.relation(of: group.verb) {
    case .relativeClause, .adverbialRelative, .clausalModifier: break
    default: return false
    }
    return context.tree.head(of: group.verb).map { context.lemma($0) == "time" } ?? false
  }

  /// "has not called for it"
  private func isUndemanded(_ group: VerbGroup) -> Bool {
    group.isNegated && group.modal == nil && Self.demanding.contains(context.lemma(group.verb))
  }

  private static let demanding = Set<Word>(words: "call ask demand urge request push press seek")

  /// "did not vote on the merger on Monday": there was no such day.
  private func isOfUndone(_ item: Item) -> Bool {
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
  private func isFormer(_ group: VerbGroup) -> Bool {
    let opening = context.word(group.tokens.lowerBound)
    if opening == "had", Self.intending.contains(context.lemma(group.verb)) { return true }
    guard group.form == .infinitive, let above = context.tree.head(of: group.verb) else {
      return false
    }
    return context.word(above) == "used" && context.tree.relation(of: group.verb) == .openComplement
      && above + 1 == group.tokens.lowerBound
  }

  private static let intending = Set<Word>(words: "plan intend hope aim want mean")

  /// "Lee criticized Ray for opposing it": that is Ray's stance, and not Lee's.
  private func isBlamed(_ group: VerbGroup, _ details: PositionDetails) -> Bool {
    guard context.tokens[group.verb].tag == .presentParticiple,
      let marker = context.tree.dependent(of: group.verb, .marker), context.word(marker) == "for",
      let above = context.tree.head(of: group.verb),
      let object = context.tree.dependent(of: above, .object),
      let phrase = context.phrase(at: object)
    else { return false }
    let blamed = scene.actors(of: phrase.tokens)
    return !blamed.isEmpty
      && !details.holders.contains { holder in blamed.contains { $0.name == holder.name } }
  }

  /// "dropped plans to close it"
  private func isOfDropped(_ group: VerbGroup) -> Bool {
    guard group.form == .infinitive, let noun = context.tree.head(of: group.verb),
      context.tokens[noun].tag == .noun, context.tree.relation(of: noun) == .object,
      let above = context.tree.head(of: noun)
    else { return false }
    return Self.dropping.contains(context.lemma(above))
  }

  private static let dropping = Set<Word>(
    words: "drop scrap abandon shelve cancel ditch withdraw halt suspend reject deny renounce end")

  /// "vowed never to sell it": what is vowed is the opposite.
  private func isVowedNot(_ group: VerbGroup, _ next: VerbGroup?) -> Bool {
    guard CommitmentRules.pledges[context.lemma(group.verb)] != nil, let next else { return false }
    return next.isNegated && context.tree.head(of: next.verb) == group.verb
  }

  /// "If the Senate rejects it": nobody does so yet.
  private func isOnlySupposed(_ group: VerbGroup) -> Bool {
    guard group.form == .finite, let marker = context.tree.dependent(of: group.verb, .marker) else {
      return false
    }
    return Self.conditions.contains(context.word(marker))
  }

  private static let conditions = Set<Word>(words: "if unless whether")

  /// "would have required": it does not.
  private func isUnreal(_ group: VerbGroup) -> Bool {
    group.modal == "would"
      && group.tokens.contains { context.word($0) == "have" && $0 != group.verb }
  }

  /// What ends with these had been so: "stopped opposing it".
  private static let ceasing = Set<Word>(words: "stop cease quit deny")

  /// "refused to rule it out": nothing is refused but to say no.
  private func leavesOpen(_ group: VerbGroup, _ next: VerbGroup?) -> Bool {
    if group.isNegated, Self.excluding.contains(context.lemma(group.verb)) { return true }
    guard let next, Self.refusing.contains(context.lemma(group.verb)),
      context.tree.head(of: next.verb) == group.verb
    else { return false }
    return Self.excluding.contains(context.lemma(next.verb))
  }

  private static let refusing = Set<Word>(words: "refuse decline")
  private static let excluding = Set<Word>(words: "rule exclude")

  /// "Lee denied that she had promised it".
  private func isUnderDenial(_ token: Int) -> Bool {
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

  private static let denying = Set<Word>(words: "deny refute rebut disclaim")

  /// "it is not true that", "it is false that", "reports that … are untrue".
  private func isUntrue(_ verb: Int) -> Bool {
    switch context.tree.relation(of: verb) {
    case .clausalSubject, .complement, .outerClausalSubject, .clausalModifier: break
    default: return false
    }
    guard var above = context.tree.head(of: verb) else { return false }
    if isMissing(above) { return true }
    // "Reports that he will sell it are untrue."
    if context.tree.relation(of: above)?.isSubject == true, let head = context.tree.head(of: above)
    {
      above = head
    }
    guard context.isPredicate(above) else { return false }
    let isDenied =
      context.tree.dependent(of: above, .copula).flatMap(context.group(at:))?.isNegated ?? false
    if Self.so.contains(context.word(above)) { return isDenied }
    return Self.notSo.contains(context.word(above)) && !isDenied
  }

  /// "no evidence that he did", "found no sign that it was".
  private func isMissing(_ noun: Int) -> Bool {
    Self.grounds.contains(context.lemma(noun))
      && context.tree.dependents(of: noun).contains { context.word($0) == "no" }
  }

  private static let grounds = Set<Word>(
    words: "evidence proof sign indication basis reason truth hint suggestion guarantee")

  private static let so = Set<Word>(words: "true correct accurate case fact")
  private static let notSo = Set<Word>(words: "false untrue incorrect inaccurate baseless myth lie")

  /// "fears that the parliament rejects it", "hopes that it passed": no fact for whoever says so.
  private func isOnlyThought(_ group: VerbGroup, _ item: Item) -> Bool {
    switch item.details {
    case .decision(let details):
      guard [.decided, .rejected, .reversed].contains(details.status) else { return false }
    case .event(let details): guard details.status == .past else { return false }
    case .position: break
    default: return false
    }
    guard context.tree.relation(of: group.verb) == .complement,
      let above = context.tree.head(of: group.verb)
    else { return false }
    return Self.thinking.contains(context.lemma(above))
  }

  private static let thinking = Set<Word>(
    words:
      "fear worry doubt hope expect predict suspect imagine wish suppose assume anticipate pretend")

  /// "nearly approved", "almost fell".
  private func isNearly(_ group: VerbGroup) -> Bool {
    context.tree.dependents(of: group.verb).contains {
      Self.nearly.contains(context.word($0)) && $0 < group.verb
        && context.tree.relation(of: $0) == .adverbial
    }
  }

  private static let nearly = Set<Word>(words: "nearly almost")
}
