import Documents
import English

/// What is only imagined, joked, asked, mused about or said to bring a point home.
extension Denials {
  /// "considered how it would look": nothing is up for decision.
  func isMusing(_ group: VerbGroup) -> Bool {
    Self.musing.contains(context.lemma(group.verb))
      && Self.manners.contains(context.word(group.tokens.upperBound))
  }

  private static let musing = Set<Word>(words: "consider ponder contemplate wonder imagine")
  private static let manners = Set<Word>(words: "how what why")

  /// "You have to look at the numbers": a turn of speech, and no stance on a course.
  func isAppeal(_ group: VerbGroup, _ next: VerbGroup?) -> Bool {
    guard let subject = context.subjectHead(ofVerb: group.verb), context.word(subject) == "you"
    else { return false }
    let act = group.modal != nil ? group.verb : next?.verb ?? group.verb
    return Self.minding.contains(context.lemma(act))
  }

  private static let minding = Set<Word>(
    words:
      "look remember understand know see realize realise think imagine recall wonder forget admit")

  /// "would have required": it does not; "might have asked": nobody knows.
  func isUnreal(_ group: VerbGroup) -> Bool {
    group.modal == "would" && isOver(group) || isUnsure(group)
  }

  /// "If we had closed it, they would have lost": they did not.
  func isContrary(_ group: VerbGroup) -> Bool {
    guard group.modal == "would", isOver(group), let sentence = context.sentence(at: group.verb)
    else { return false }
    return sentence.tokens.contains {
      context.word($0) == "if" && context.tree.relation(of: $0) == .marker
    }
  }

  /// "might have asked", "may have opposed it": nobody knows.
  func isUnsure(_ group: VerbGroup) -> Bool {
    group.modal.map(Self.unsure.contains) ?? false && isOver(group)
  }

  private func isOver(_ group: VerbGroup) -> Bool {
    group.tokens.contains { context.word($0) == "have" && $0 != group.verb }
  }

  private static let unsure = Set<Word>(words: "might may could")

  /// "If she had met him earlier", "if they were to win": so it is not.
  func isCounterfactual(_ group: VerbGroup) -> Bool {
    guard context.isUnder(["if"], verb: group.verb) else { return false }
    if context.word(group.tokens.lowerBound) == "had", group.verb > group.tokens.lowerBound {
      return isUnlikely(group.verb)
    }
    return context.tree.dependents(of: group.verb).contains {
      context.word($0) == "were" && context.word($0 + 1) == "to"
    }
  }

  /// Whether the clause that an "if" hangs on tells what would have been.
  private func isUnlikely(_ verb: Int) -> Bool {
    guard context.tree.relation(of: verb) == .adverbialClause,
      let main = context.tree.head(of: verb)
    else { return false }
    // Trees hang it on "said" as well, beside what was said.
    let clauses = [main] + context.tree.dependents(of: main).filter { $0 > verb }
    return clauses.contains { clause in
      let group =
        context.group(at: clause)
        ?? context.tree.dependent(of: clause, .copula).flatMap(context.group(at:))
      return group?.modal.map { Self.unlikely.contains($0) } ?? false
    }
  }

  private static let unlikely = Set<Word>(words: "would could might 'd")

  /// "Lee joked that he would leave": nothing is promised, wanted or done in jest.
  func isJoke(_ token: Int) -> Bool {
    guard let attribution = scene.attributions.attribution(at: token), let lemma = attribution.lemma
    else { return false }
    return Self.joking.contains(lemma) && !(attribution.cue?.contains(token) ?? false)
  }

  private static let joking = Set<Word>(words: "joke quip jest kid deadpan")

  /// "is rigged in favor of the rich": whoever says so does not favor them.
  func isBiased(_ group: VerbGroup) -> Bool {
    let end = group.tokens.upperBound
    let biased = [group.verb, end].contains { Self.biased.contains(context.word($0)) }
    return biased
      && (end..<min(end + 3, context.tokens.count)).contains {
        context.word($0) == "favor" || context.word($0) == "favour" || context.word($0) == "against"
      }
  }

  private static let biased = Set<Word>(
    words:
      "rigged biased tilted skewed stacked slanted weighted stacks tilts rig skew")

  /// "has no plans to spend it", "did not seek to leave": nobody has it in mind.
  func isUnplanned(_ group: VerbGroup) -> Bool {
    if isUnsought(group.verb) { return true }
    guard let above = context.tree.head(of: group.verb) else { return false }
    // "are not going to be closed"
    if group.form == .infinitive, context.word(above) == "going",
      context.group(at: above)?.isNegated ?? false
    {
      return true
    }
    if group.form == .infinitive, context.tokens[above].tag == .noun,
      Self.intents.contains(context.lemma(above))
    {
      // "hasn't expressed a desire to leave"
      let isUnvoiced =
        context.tree.head(of: above).flatMap { context.group(at: $0) }?.isNegated ?? false
      return isUnvoiced
        || context.tree.dependents(of: above).contains { context.word($0) == "no" }
    }
    switch context.tree.relation(of: group.verb) {
    case .conjunct, .openComplement, .complement: return isUnsought(above)
    // "aren't planning on voting for it"
    case .adverbialClause:
      return context.tree.dependent(of: group.verb, .marker).map { context.word($0) == "on" }
        ?? false && isUnsought(above)
    default: return false
    }
  }

  private func isUnsought(_ verb: Int) -> Bool {
    guard Self.seeking.contains(context.lemma(verb)), let group = context.group(at: verb) else {
      return false
    }
    return group.isNegated && group.modal == nil
  }

  private static let intents = Set<Word>(
    words: "plan intention intent desire wish reason need inclination willingness interest")
  private static let seeking = Set<Word>(words: "seek plan intend propose consider ask request")

  /// "would not say when, or if, the council will vote", "declined to define how he intended to pay": that
  /// is left open.
  func isLeftOpen(_ group: VerbGroup) -> Bool {
    switch context.tree.relation(of: group.verb) {
    case .complement, .conjunct, .clausalModifier, .openComplement: break
    default: return false
    }
    // "did not say where they met": that they met is told.
    let isToCome =
      group.tense != .past || group.modal != nil
      || Self.intended.contains(context.lemma(group.verb))
    let isQuestion = context.tree.dependents(of: group.verb).contains {
      $0 < group.verb
        && (Self.alternatives.contains(context.word($0))
          || isToCome && Self.questions.contains(context.word($0)))
    }
    return isQuestion && context.tree.head(of: group.verb).map { isUntold($0, depth: 0) } ?? false
  }

  /// Whether a verb of telling is denied, refused or itself asks.
  private func isUntold(_ verb: Int, depth: Int) -> Bool {
    let lemma = context.lemma(verb)
    if Self.refusing.contains(lemma) || Self.keeping.contains(lemma) { return true }
    guard depth < 3, Self.telling.contains(lemma) else { return false }
    if context.group(at: verb)?.isNegated ?? false { return true }
    switch context.tree.relation(of: verb) {
    case .openComplement, .conjunct:
      return context.tree.head(of: verb).map { isUntold($0, depth: depth + 1) } ?? false
    // "define what it would include or how": over "what".
    case .relativeClause:
      let noun = context.tree.head(of: verb)
      return noun.flatMap(context.tree.head).map { isUntold($0, depth: depth + 1) } ?? false
    default: return false
    }
  }

  private static let telling = Set<Word>(
    words: """
      say tell know decide specify disclose announce reveal see define explain
      describe detail elaborate clarify include discuss
      """)
  private static let keeping = Set<Word>(words: "ask wonder question")
  private static let alternatives = Set<Word>(words: "if whether")
  private static let questions = Set<Word>(words: "when how where")
  private static let intended = Set<Word>(words: "intend plan want hope mean")

  /// "acting like we are undecided", "acted as if it were over": so it is not; what it looks like may be.
  func isLikened(_ group: VerbGroup) -> Bool {
    let clause = context.predicate(of: group.verb)
    guard let above = context.tree.head(of: clause), Self.acting.contains(context.lemma(above))
    else {
      return false
    }
    return context.tree.dependents(of: clause).contains { token in
      token < group.verb && context.tree.relation(of: token) == .marker
        && (context.word(token) == "like" || context.word(token - 1) == "as")
    }
  }

  private static let acting = Set<Word>(words: "act behave talk treat pretend carry go")

  /// "even if they win": that is granted, and not put forward.
  func isConceded(_ group: VerbGroup) -> Bool {
    context.tree.dependents(of: group.verb).contains {
      context.word($0) == "if" && context.word(max(0, $0 - 1)) == "even"
    }
  }

  /// "If they confirm her, she will stay until May": nobody knows yet.
  ///
  /// "Must pay by May if it wants the licence" sets a limit.
  func isConditional(_ group: VerbGroup) -> Bool {
    let clause = context.predicate(of: group.verb)
    guard let modal = group.modal, Self.toCome.contains(modal) else { return false }
    return context.tree.dependents(of: clause).contains { condition in
      condition < group.tokens.lowerBound
        && context.tree.relation(of: condition) == .adverbialClause
        && context.tree.dependents(of: condition).contains {
          context.tree.relation(of: $0) == .marker && context.word($0) == "if"
        }
    }
  }

  private static let toCome = Set<Word>(words: "will 'll wo would")

  /// "could be a footnote by May": a guess, and no limit.
  func isForecast(_ group: VerbGroup) -> Bool {
    group.modal.map(Self.unsure.contains) ?? false && context.lemma(group.verb) == "be"
      && context.tree.relation(of: group.verb) == .copula
  }

  /// "a plan to sell the port fell through": it is no longer open.
  func isFailed(_ group: VerbGroup) -> Bool {
    guard group.form == .infinitive, let noun = context.tree.head(of: group.verb),
      context.tokens[noun].tag == .noun, let verb = context.tree.head(of: noun),
      context.tree.relation(of: noun)?.isSubject ?? false,
      let told = context.group(at: verb), told.tense == .past, told.modal == nil, !told.isNegated
    else { return false }
    let lemma = context.lemma(verb)
    return Self.failing.contains(lemma) || lemma == "fall" && context.word(verb + 1) == "through"
  }

  private static let failing = Set<Word>(words: "fail collapse die founder stall crumble")

  /// "in the unlikely event they all vote for it", "in the event that it fails".
  func isInEvent(_ group: VerbGroup) -> Bool {
    let subject = context.tree.dependents(of: group.verb).first {
      context.tree.relation(of: $0)?.isSubject ?? false
    }
    guard let subject, subject < group.verb else { return false }
    var noun = (context.phrase(at: subject)?.tokens.lowerBound ?? subject) - 1
    if context.word(noun) == "that" { noun -= 1 }
    return context.word(noun) == "event"
      && (max(0, noun - 3)..<noun).contains { context.word($0) == "in" }
  }

  /// "There never has been a case when delegates overruled it": so they have not.
  func isNeverSo(_ group: VerbGroup) -> Bool {
    let tree = context.tree
    guard let head = tree.head(of: group.verb) else { return false }
    let noun: Int?
    switch tree.relation(of: group.verb) {
    case .relativeClause, .adverbialRelative, .clausalModifier: noun = head
    // Trees hang the clause on "has been" as well.
    case .adverbialClause:
      let isWhen = tree.dependents(of: group.verb).contains {
        $0 < group.verb && (context.word($0) == "when" || context.word($0) == "where")
      }
      noun =
        isWhen && tree.dependent(of: head, .expletive) != nil
        ? tree.dependent(of: head, .subject) : nil
    default: return false
    }
    guard let noun, Self.instances.contains(context.lemma(noun)) else { return false }
    let isNone = tree.dependents(of: noun).contains {
      context.word($0) == "no" || context.word($0) == "never"
    }
    let verb = tree.dependent(of: noun, .copula) ?? context.predicate(above: noun)
    return isNone
      || verb.map { context.lemma($0) == "be" && context.group(at: $0)?.isNegated ?? false }
        ?? false
  }

  private static let instances = Set<Word>(
    words: "case time instance example occasion day moment year situation")

  /// "a vote on whether he should resign": that is the question, and binds nobody.
  func isOnlyWhether(_ groups: [VerbGroup]) -> Bool {
    guard let last = groups.last, groups.count > 1 else { return false }
    return context.isUnder(["whether"], verb: last.verb)
      && groups.dropLast().allSatisfy { CommitmentRules.pledges[context.lemma($0.verb)] == nil }
  }
}
