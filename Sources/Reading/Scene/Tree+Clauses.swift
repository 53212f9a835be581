import Documents
import English

/// Who acts in a clause, and what is said of its verb, by the tree.
extension ReadingContext {
  /// The head of the subject of a verb, its own or the one that it shares.
  ///
  /// A relative pronoun is read as its noun; an infinitive has the subject or the object of the
  /// verb that controls it (Rosenbaum 1967: the nearest one, but for verbs of promising).
  func subjectHead(ofVerb verb: Int) -> Int? { subjectHead(of: verb, depth: 0) }

  private func subjectHead(of verb: Int, depth: Int) -> Int? {
    guard depth < 8 else { return nil }
    if let own = tree.dependents(of: verb).first(where: { isSubject($0) }) {
      let isRelative =
        Self.relatives.contains(word(own)) && tokens[own].tag != .determiner
        || tree.dependents(of: own).contains { word($0) == "whom" || word($0) == "which" }
      return isRelative ? antecedent(ofVerb: verb) ?? own : own
    }
    guard let head = tree.head(of: verb) else { return nil }
    switch tree.relation(of: verb) {
    case .adverbialClause where isToInfinitive(verb) && Self.moving.contains(lemma(head)):
      // "prompted Lee, a critic, to call for it": Lee calls.
      return tree.dependent(of: head, .object) ?? subjectHead(of: head, depth: depth + 1)
    case .adverbialClause where blamed(for: verb, by: head) != nil:
      return blamed(for: verb, by: head)
    case .conjunct, .adverbialClause, .parataxis:
      if let noun = nounBefore(verb) { return noun }
      let isClause = tokens[head].tag.isVerbal || isPredicate(head)
      return isClause ? subjectHead(of: head, depth: depth + 1) : nil
    case .openComplement, .complement:
      if !Self.promising.contains(lemma(head)), !isPassive(verb: head),
        let object = tree.dependent(of: head, .object, .indirectObject)
      {
        return object
      }
      return subjectHead(of: head, depth: depth + 1)
    case .relativeClause, .clausalModifier:
      guard tokens[verb].tag == .infinitive else {
        // "sent a letter this week urging them": the week urges nobody.
        guard isTime(head), let above = tree.head(of: head), tokens[above].tag.isVerbal else {
          return head
        }
        return subjectHead(of: above, depth: depth + 1)
      }
      // "were the only members to vote against it": they were.
      if isPredicate(head), let subject = tree.dependents(of: head).first(where: isSubject) {
        return subject
      }
      // "was told by a judge to leave": the tree may hang the infinitive on the judge.
      guard tree.relation(of: head) == .agent, let order = tree.head(of: head),
        isPassive(verb: order)
      else { return nil }
      return subjectHead(of: order, depth: depth + 1)
    default: return nil
    }
  }

  /// What the clause of a verb says: the verb, or the word that "be" links with its subject.
  func predicate(of verb: Int) -> Int {
    tree.relation(of: verb) == .copula ? tree.head(of: verb) ?? verb : verb
  }

  /// "criticized Lee for refusing", "thanked them for coming": who is blamed or thanked did it.
  private func blamed(for act: Int, by verb: Int) -> Int? {
    guard tokens[act].tag == .presentParticiple,
      let marker = tree.dependent(of: act, .marker), word(marker) == "for",
      let object = tree.dependent(of: verb, .object), object > verb, object < act,
      tokens[object].tag == .properNoun || tokens[object].tag == .pronoun
        || lexicon.isAgent(lemma(object))
    else { return nil }
    return object
  }

  /// "attacked him for words used this week", "Lee left and Bob Ray was sworn in": the noun right before a
  /// verb that the tree hangs elsewhere.
  private func nounBefore(_ verb: Int) -> Int? {
    guard let group = group(at: verb), group.verb == verb,
      let phrase = phrase(at: group.tokens.lowerBound - 1),
      phrase.tokens.upperBound == group.tokens.lowerBound, phrase.tokens.lowerBound > 0
    else { return nil }
    let before = phrase.tokens.lowerBound - 1
    if tree.relation(of: verb) == .conjunct {
      return group.form == .finite && tokens[phrase.head].tag == .properNoun
        && word(before) == "and"
        ? phrase.head : nil
    }
    // "appeared in court accused of it": only what somebody is blamed or praised for.
    return group.form == .participle && tokens[verb].tag == .pastParticiple
      && word(before) == "for" && tokens[phrase.head].tag == .noun ? phrase.head : nil
  }

  func isSubject(_ token: Int) -> Bool { tree.relation(of: token)?.isSubject ?? false }

  /// The noun that the relative clause of a verb is about.
  private func antecedent(ofVerb verb: Int) -> Int? {
    guard tree.relation(of: verb) == .relativeClause, let noun = tree.head(of: verb) else {
      return nil
    }
    // "the only candidate in this race who opposed it": the tree may hang "who" on the race.
    guard tree.relation(of: noun) == .nominal, let above = tree.head(of: noun), above < noun,
      tree.dependents(of: verb).contains(where: { word($0) == "who" }),
      !isSomebody(noun), isSomebody(above)
    else { return noun }
    return tree.dependents(of: above).first(where: isSubject) ?? above
  }

  func isSomebody(_ noun: Int) -> Bool {
    tokens[noun].tag == .properNoun || tokens[noun].tag == .pronoun || lexicon.isActor(lemma(noun))
      || lexicon.isAgent(lemma(noun))
  }

  func isPassive(verb: Int) -> Bool {
    tree.dependent(of: verb, .passiveAuxiliary, .passiveSubject) != nil
  }

  /// "to, among other things, block it": an infinitive whose "to" may stand apart.
  func isToInfinitive(_ verb: Int) -> Bool {
    tree.dependents(of: verb).contains { $0 < verb && tokens[$0].penn == .to }
  }

  /// The verb or predicate that a token hangs on, over nouns; nil at the root.
  func predicate(above token: Int) -> Int? {
    var at = token
    for _ in 0..<Tree.depth {
      guard let head = tree.head(of: at) else { return nil }
      if tokens[head].tag.isVerbal || isPredicate(head) { return head }
      at = head
    }
    return nil
  }

  /// "is ready", "will be mayor": a predicate that is no verb.
  func isPredicate(_ token: Int) -> Bool { tree.dependent(of: token, .copula) != nil }

  /// The words that mark how a token hangs on another: "on", "as early as".
  func cases(of token: Int) -> [Word] {
    tree.dependents(of: token).filter {
      tree.relation(of: $0) == .caseMarker || tree.relation(of: $0) == .marker
    }.map(word)
  }

  /// Whether a verb or a clause that it stands in is opened by one of some words, as "if" or
  /// "whether".
  func isUnder(_ words: Set<Word>, verb: Int) -> Bool {
    var at = verb
    for _ in 0..<4 {
      let isOpened = tree.dependents(of: at).contains {
        tree.relation(of: $0) == .marker && words.contains(word($0))
      }
      if isOpened { return true }
      guard let head = tree.head(of: at), let relation = tree.relation(of: at),
        relation == .conjunct || relation == .openComplement
      else { return false }
      at = head
    }
    return false
  }

  /// "I don't think that they should pay": who says so thinks the opposite (Horn 1978, neg-raising).
  func isUnbelieved(_ verb: Int) -> Bool {
    var at = predicate(of: verb)
    for _ in 0..<4 {
      guard let head = tree.head(of: at), let relation = tree.relation(of: at) else { return false }
      if relation == .complement {
        guard Self.believing.contains(lemma(head)) else { return false }
        if group(at: head)?.isNegated ?? false { return true }
        // "I don't think anyone believes that it is fair."
        at = head
        continue
      }
      guard relation == .openComplement || relation == .conjunct else { return false }
      at = head
    }
    return false
  }

  private static let believing = Set<Word>(words: "think believe feel agree suppose")

  /// "wants no part of it", "favors neither plan", "backs none of them": what is done to nothing is not done.
  func isDoneToNothing(_ group: VerbGroup) -> Bool {
    guard let object = tree.dependent(of: group.verb, .object) else { return false }
    return Self.nothing.contains(word(object))
      || tree.dependents(of: object).contains {
        tree.relation(of: $0) == .determiner && Self.nothing.contains(word($0))
      }
  }

  private static let nothing = Set<Word>(words: "no neither none nothing nobody")

  /// "Neither the mayor nor the council approved it".
  func isDoneByNeither(_ group: VerbGroup) -> Bool {
    guard let subject = subjectHead(ofVerb: group.verb) else { return false }
    let parts =
      [subject] + tree.dependents(of: subject).filter { tree.relation(of: $0) == .conjunct }
    return parts.contains { part in
      tree.dependents(of: part).contains { word($0) == "neither" || word($0) == "nor" }
    }
  }

  /// "was asked, “…”", "was told that …": whoever is asked does not say it.
  func isHearers(_ group: VerbGroup) -> Bool {
    group.isPassive && Self.addressing.contains(lemma(group.verb))
  }

  private static let addressing = Set<Word>(words: "ask tell inform remind")

  /// "backed away from it", "backed down": no backing.
  func isRetreat(_ group: VerbGroup) -> Bool {
    !group.isNegated && lemma(group.verb) == "back"
      && Self.away.contains(word(group.tokens.upperBound))
  }

  private static let away = Set<Word>(words: "away down off out up")

  /// "has yet to say why".
  func isStillToDo(_ group: VerbGroup) -> Bool {
    group.form == .infinitive && word(group.tokens.lowerBound - 1) == "yet"
  }

  /// "Nobody said why", "no minister said so", "neither of them replied".
  func isDoneByNobody(_ group: VerbGroup) -> Bool {
    guard let subject = subjectHead(ofVerb: group.verb) else { return false }
    if Self.nothing.contains(word(subject)) || isDoneByNeither(group) { return true }
    if word(subject) == "one", Self.refusals.contains(word(subject - 1)) { return true }
    let parts = tree.dependents(of: subject).filter { $0 < subject }
    if parts.contains(where: { Self.nothing.contains(word($0)) }) { return true }
    // "Not a single member", "hardly anyone"; "not all members" are some.
    let start = min(parts.min() ?? subject, subject)
    return (Self.denials.contains(word(start)) || Self.denials.contains(word(start - 1)))
      && !Self.wholes.contains(word(subject)) && !parts.contains { Self.wholes.contains(word($0)) }
  }

  private static let denials = Set<Word>(words: "not hardly scarcely barely")
  private static let wholes = Set<Word>(words: "all every everyone everybody everything only")
  private static let refusals = Set<Word>(words: "no not")

  /// Where the "neither" of a verb's subject stands.
  func neither(of group: VerbGroup) -> Int? {
    guard isDoneByNeither(group), let subject = subjectHead(ofVerb: group.verb) else { return nil }
    let parts =
      [subject] + tree.dependents(of: subject).filter { tree.relation(of: $0) == .conjunct }
    return parts.lazy.flatMap { self.tree.dependents(of: $0) }.first { self.word($0) == "neither" }
  }

  /// "stopped short of signing", "left without signing", "avoided signing", "kept them from signing": a
  /// gerund that names what is not done.
  func isForborne(_ group: VerbGroup) -> Bool {
    guard group.form == .participle, tokens[group.verb].tag == .presentParticiple else {
      return false
    }
    let before = group.tokens.lowerBound - 1
    switch word(before) {
    case "without", "instead": return true
    case "of": return Self.lacking.contains(word(before - 1))
    case "from":
      let above = tree.head(of: group.verb).map(lemma)
      return above.map(Self.forbearing.contains) ?? false
        || Self.forbearing.contains(lemma(before - 1))
    // "held off backing either"
    case "off": return lemma(before - 1) == "hold" || lemma(before - 1) == "put"
    default: return Self.avoiding.contains(lemma(before))
    }
  }

  private static let lacking = Set<Word>(words: "short instead incapable")
  private static let forbearing = Set<Word>(
    words: """
      refrain abstain stop keep prevent bar block far shy desist discourage deter dissuade prohibit ban back
      forbid restrain enjoin exempt
      """)
  private static let avoiding = Set<Word>(
    words: "avoid resist forgo forego stop quit shun eschew cease deny")

  private static let promising = Set<Word>(
    words: "promise vow threaten pledge agree offer refuse decline swear")
}
