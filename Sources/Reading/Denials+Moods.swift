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

  /// "would have required": it does not.
  func isUnreal(_ group: VerbGroup) -> Bool {
    group.modal == "would"
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

  /// "would not say when, or if, the council will vote": that is left open.
  func isLeftOpen(_ group: VerbGroup) -> Bool {
    let relation = context.tree.relation(of: group.verb)
    guard relation == .complement || relation == .conjunct,
      let above = context.tree.head(of: group.verb), let saying = context.group(at: above),
      Self.telling.contains(context.lemma(above)),
      saying.isNegated || Self.keeping.contains(context.lemma(above))
    else { return false }
    return context.tree.dependents(of: group.verb).contains {
      $0 < group.verb && Self.questions.contains(context.word($0))
    }
  }

  private static let telling = Set<Word>(
    words: "say tell know decide specify disclose ask wonder question announce reveal see")
  private static let keeping = Set<Word>(words: "ask wonder question")
  private static let questions = Set<Word>(words: "when if whether how where")

  /// "a vote on whether he should resign": that is the question, and binds nobody.
  func isOnlyWhether(_ groups: [VerbGroup]) -> Bool {
    guard let last = groups.last, groups.count > 1 else { return false }
    return context.isUnder(["whether"], verb: last.verb)
      && groups.dropLast().allSatisfy { CommitmentRules.pledges[context.lemma($0.verb)] == nil }
  }
}
