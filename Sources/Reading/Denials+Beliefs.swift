import Documents
import English

/// What is only thought, hoped for, asked or seen to: no fact for whoever says so.
extension Denials {
  /// "fears that the parliament rejects it", "hopes that it passed": no fact for whoever says so.
  func isOnlyThought(_ group: VerbGroup, _ item: Item) -> Bool {
    switch item.details {
    case .decision(let details):
      guard [.decided, .rejected, .reversed].contains(details.status) else { return false }
    case .event(let details): guard details.status == .past else { return false }
    case .commitment(let details):
      guard [.agreed, .promised, .announced, .offered, .refused].contains(details.force) else {
        return false
      }
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
      """
      fear worry doubt hope expect predict suspect imagine wish suppose assume anticipate pretend speculate
      conclude guess infer surmise reckon
      """)

  /// "gave the impression that he was endorsing it": perhaps he was not.
  ///
  /// "The idea that the state should run schools is wrong", "the mindset that we must fight": nobody's demand.
  func isImpression(_ group: VerbGroup) -> Bool {
    switch context.tree.relation(of: group.verb) {
    case .complement, .clausalModifier, .relativeClause: break
    default: return false
    }
    guard let noun = context.tree.head(of: group.verb) else { return false }
    if Self.looks.contains(context.lemma(noun)) { return true }
    guard Self.ideas.contains(context.lemma(noun)) else { return false }
    return context.predicate(above: noun).map { !Self.embracing.contains(context.lemma($0)) }
      ?? true
  }

  /// "suggesting that they believe man should protect it": theirs, and not of whoever says so.
  func isBeliefOfOthers(_ group: VerbGroup, _ holders: [Party]) -> Bool {
    var verb = context.predicate(of: group.verb)
    for _ in 0..<2 {
      if Self.believing.contains(context.lemma(verb)),
        context.subjectHead(ofVerb: verb).map(context.word) == "they"
      {
        return holders.count == 1 && holders[0].type == .person && holders[0].isNamed
      }
      guard context.tree.relation(of: verb) == .complement, let above = context.tree.head(of: verb)
      else { return false }
      verb = above
    }
    return false
  }

  private static let believing = Set<Word>(words: "believe think feel argue contend claim insist")
  private static let ideas = Set<Word>(
    words: "idea mindset premise assumption fallacy fantasy mentality theory")
  private static let embracing = Set<Word>(
    words:
      "support embrace back endorse share accept like favor favour promote push defend raise float")
  private static let looks = Set<Word>(
    words: "impression perception illusion appearance notion rumor rumour myth")

  /// "has not said what she will do", "knows how it will act": the question is not answered.
  func isOpenQuestion(_ group: VerbGroup) -> Bool {
    switch context.tree.relation(of: group.verb) {
    case .complement, .clausalModifier, .relativeClause, .openComplement: break
    default: return false
    }
    // "told them what she would do: veto it"
    if context.tokens.indices.contains(group.tokens.upperBound),
      context.tokens[group.tokens.upperBound].kind == .colon
    {
      return false
    }
    // Trees hang the clause on "what" as well.
    let asked =
      context.tree.dependent(of: group.verb, .object).flatMap { $0 < group.verb ? $0 : nil }
      ?? context.tree.head(of: group.verb)
    return asked.map { context.word($0) == "what" || context.word($0) == "whom" } ?? false
  }

  /// "will make sure that it is passed", "hopeful that they will decide": it is neither done nor set.
  func isEnsured(_ group: VerbGroup) -> Bool { context.isEnsured(group.verb) }

  /// "need a mayor who will fight for it": there is no such mayor yet.
  func isOfIdeal(_ group: VerbGroup) -> Bool {
    guard group.modal != nil || group.tense == .future,
      let clause = relativeClause(over: group), let noun = context.tree.head(of: clause),
      let phrase = context.phrase(at: noun), let verb = context.predicate(above: noun),
      Self.seeking.contains(context.lemma(verb))
    else { return false }
    let first = context.word(phrase.tokens.lowerBound)
    return first == "a" || first == "an" || Self.someone.contains(context.lemma(noun))
  }

  private func relativeClause(over group: VerbGroup) -> Int? {
    var verb = group.verb
    if context.tree.relation(of: verb) == .conjunct, let first = context.tree.head(of: verb) {
      verb = first
    }
    return context.tree.relation(of: verb) == .relativeClause ? verb : nil
  }

  private static let seeking = Set<Word>(words: "need want seek deserve prefer choose elect find")
  private static let someone = Set<Word>(words: "someone somebody leader leaders people")

  /// "It remains to be seen how much that will help", "unclear whether it would hurt": nobody says that it does.
  func isYetUnknown(_ group: VerbGroup) -> Bool {
    guard let sentence = context.sentence(at: group.verb),
      let link = (sentence.tokens.lowerBound..<group.tokens.lowerBound).last(where: {
        Self.questions.contains(context.word($0))
      }), link > sentence.tokens.lowerBound,
      !context.groups(in: link..<group.tokens.lowerBound).contains(where: { $0.form == .finite })
    else { return false }
    switch context.word(link - 1) {
    case "seen": return context.word(link - 3) == "to" && context.lemma(link - 4) == "remain"
    case "clear", "known", "certain", "sure":
      return context.group(at: link - 2)?.isNegated ?? false
        || context.word(link - 2) == "not" || context.word(link - 2) == "n't"
    default: return Self.unknown.contains(context.word(link - 1))
    }
  }

  private static let questions = Set<Word>(words: "how whether if")
  private static let unknown = Set<Word>(words: "unclear uncertain unknown unsure doubtful")
}

extension ReadingContext {
  /// Whether a clause tells what somebody sees to or hopes for: "make sure it is passed", "is hopeful that".
  func isEnsured(_ verb: Int) -> Bool {
    switch tree.relation(of: verb) {
    case .complement, .adverbialClause, .clausalModifier: break
    default: return false
    }
    guard let above = tree.head(of: verb), above < verb, !isUnder(Self.occasions, verb: verb)
    else { return false }
    // "made sure that it was closed": so it was.
    let verbs =
      tree.dependents(of: above).filter { tree.relation(of: $0) == .copula } + [
        above, above - 1, tree.head(of: above) ?? above,
      ]
    let isMade = verbs.lazy.compactMap { self.group(at: $0) }.first.map {
      $0.form == .finite && $0.tense == .past && $0.modal == nil && !$0.isNegated
    }
    let word = word(above)
    if Self.hopeful.contains(word) { return true }
    if isMade ?? false { return false }
    if Self.ensuring.contains(lemma(above)) { return true }
    if lemma(above) == "make", self.word(above + 1) == "sure" || self.word(above + 1) == "certain" {
      return true
    }
    guard word == "sure" || word == "certain" else { return false }
    if tree.head(of: above).map({ lemma($0) == "make" }) ?? false { return true }
    return lemma(above - 1) == "make"
  }

  private static let hopeful = Set<Word>(words: "hopeful optimistic afraid worried fearful")
  private static let occasions = Set<Word>(
    words: "after before when because as since now while once")
  private static let ensuring = Set<Word>(words: "ensure")
}
