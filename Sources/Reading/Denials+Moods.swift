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
    group.modal.map(Self.unlikely.contains) ?? false
      && group.tokens.contains { context.word($0) == "have" && $0 != group.verb }
  }

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

  private static let unlikely = Set<Word>(words: "would could might may 'd")

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
    if group.form == .infinitive, Self.intents.contains(context.lemma(above)) {
      return context.tree.dependents(of: above).contains { context.word($0) == "no" }
    }
    switch context.tree.relation(of: group.verb) {
    case .conjunct, .openComplement, .complement: return isUnsought(above)
    default: return false
    }
  }

  private func isUnsought(_ verb: Int) -> Bool {
    guard Self.seeking.contains(context.lemma(verb)), let group = context.group(at: verb) else {
      return false
    }
    return group.isNegated && group.modal == nil
  }

  private static let intents = Set<Word>(words: "plan intention intent desire wish reason need")
  private static let seeking = Set<Word>(words: "seek plan intend propose consider ask request")

  /// "would not say when, or if, the council will vote", "declined to define how he intended to pay": that
  /// is left open.
  func isLeftOpen(_ group: VerbGroup) -> Bool {
    switch context.tree.relation(of: group.verb) {
    case .complement, .conjunct, .clausalModifier, .openComplement: break
    default: return false
    }
    let isQuestion = context.tree.dependents(of: group.verb).contains {
      $0 < group.verb && Self.questions.contains(context.word($0))
    }
    return isQuestion && context.tree.head(of: group.verb).map { isUntold($0, depth: 0) } ?? false
  }

  /// Whether a verb of telling is denied, refused or itself asks.
  private func isUntold(_ verb: Int, depth: Int) -> Bool {
    let lemma = context.lemma(verb)
    if Self.refusals.contains(lemma) || Self.keeping.contains(lemma) { return true }
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
      say tell know decide specify disclose ask wonder question announce reveal see define explain
      describe detail elaborate clarify include discuss
      """)
  private static let refusals = Set<Word>(words: "refuse decline")
  private static let keeping = Set<Word>(words: "ask wonder question")
  private static let questions = Set<Word>(words: "when if whether how where")

  /// "acting like we are undecided", "as if it were over": so it is not.
  func isLikened(_ group: VerbGroup) -> Bool {
    let clause =
      context.tree.relation(of: group.verb) == .copula
      ? context.tree.head(of: group.verb) ?? group.verb : group.verb
    let opening = context.tree.dependents(of: clause).filter { $0 < group.verb }
    return opening.contains { token in
      context.tree.relation(of: token) == .marker
        && (context.word(token) == "like"
          || context.word(token) == "if" && context.word(token - 1) == "as"
          || context.word(token) == "though" && context.word(token - 1) == "as")
    }
  }

  /// "There never has been a case when delegates overruled it": so they have not.
  func isNeverSo(_ group: VerbGroup) -> Bool {
    switch context.tree.relation(of: group.verb) {
    case .relativeClause, .adverbialRelative, .clausalModifier, .adverbialClause: break
    default: return false
    }
    guard let head = context.tree.head(of: group.verb) else { return false }
    // Trees hang the clause on "has been" as well.
    let subject = context.tree.dependent(of: head, .subject)
    guard
      let noun = [head, subject].compactMap(\.self)
        .first(where: { Self.instances.contains(context.lemma($0)) })
    else { return false }
    let isNone = context.tree.dependents(of: noun).contains {
      context.word($0) == "no" || context.word($0) == "never"
    }
    return isNone
      || context.predicate(above: noun).flatMap(context.group(at:))?.isNegated ?? false
      || context.tree.dependent(of: noun, .copula).flatMap(context.group(at:))?.isNegated ?? false
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
