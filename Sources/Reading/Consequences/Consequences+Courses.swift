import Documents
import English

/// What course of action an effect is of, by the tree.
extension SentenceView {
  /// The condition of an effect, else what a rule was told by the words, else the thing that has it; where
  /// a rule saw but the end of that thing, all of it.
  func course(ofEffect evidence: Range<Int>, told: Range<Int>?) -> Range<Int>? {
    let main = conditions().first { $0.main.map { isEffect(evidence, of: $0) } ?? false }
    let condition = condition(ofEffect: evidence) ?? main.map { $0.condition.dropFirst() }
    if let condition, !condition.isEmpty, !condition.overlaps(evidence) {
      // "it" may mean but the bill that the condition names.
      guard let told, told.overlaps(condition), told.count > condition.count else {
        return condition
      }
      return told
    }
    if let means = means(ofEffect: evidence) { return means }
    // "sell the port or risk a strike": the strike is of the other course.
    if word(evidence.lowerBound - 1) == "or",
      effectVerb(of: evidence).flatMap(context.tree.relation) == .conjunct
    {
      return nil
    }
    return deed(ofEffect: evidence) ?? cause(ofEffect: evidence, told: told) ?? told
  }

  /// "it will raise the risk that …": what a clause tells, and what hangs on its verb.
  private func isEffect(_ evidence: Range<Int>, of main: Range<Int>) -> Bool {
    if main.overlaps(evidence) { return true }
    guard let predicate = predicate(of: evidence),
      let verb = context.groups(in: main).first(where: { $0.form == .finite })?.verb
    else { return false }
    return context.tree.isBelow(predicate, verb)
  }

  /// "If they leave, … will suffer", "once it ends": the condition that the clause of an effect hangs on.
  func condition(ofEffect evidence: Range<Int>) -> Range<Int>? {
    guard var token = predicate(of: evidence) else { return nil }
    for _ in 0..<4 {
      for clause in context.tree.dependents(of: token)
      where context.tree.relation(of: clause) == .adverbialClause {
        guard
          let marker = context.tree.dependents(of: clause).first(where: {
            context.tree.relation(of: $0) == .marker
              && Self.conditional.contains(word($0))
          })
        else { continue }
        let extent = context.tree.extent(of: clause)
        let words = trimmed((marker + 1)..<max(marker + 1, extent.upperBound))
        if !words.isEmpty, !words.overlaps(evidence), words.count < 30 { return words }
      }
      switch context.tree.relation(of: token) {
      case .conjunct, .openComplement, .complement: break
      default: return nil
      }
      guard let head = context.tree.head(of: token), run.contains(head) else { return nil }
      token = head
    }
    return nil
  }

  private static let conditional = Set<Word>(words: "if unless once")

  /// "could risk a war by revoking the deal": what is done to that effect.
  private func means(ofEffect evidence: Range<Int>) -> Range<Int>? {
    guard let predicate = predicate(of: evidence) else { return nil }
    for act in context.tree.dependents(of: predicate) where act > predicate {
      guard context.tree.relation(of: act) == .adverbialClause,
        context.tokens[act].tag == .presentParticiple,
        let marker = context.tree.dependent(of: act, .marker), word(marker) == "by"
      else { continue }
      return trimmed((marker + 1)..<max(marker + 1, context.tree.extent(of: act).upperBound))
    }
    return nil
  }

  /// "Failure to pass the bill would …": the thing that has the effect; of "it" the course that it means.
  ///
  /// Words behind the verb cause nothing: of "a ruling would lead to a flood of suits" it is the ruling.
  private func cause(ofEffect evidence: Range<Int>, told: Range<Int>?) -> Range<Int>? {
    guard let verb = effectVerb(of: evidence), let head = context.subjectHead(ofVerb: verb) else {
      return nil
    }
    if ReadingContext.pronounsOfCourses.contains(word(head)) {
      return context.antecedent(ofPronoun: head, reach: 3)
    }
    guard let phrase = context.phrase(at: head), !isActor(phrase),
      !evidence.contains(head) || head < verb && isEffect(told, of: verb),
      context.tokens[head].tag == .noun || context.tokens[head].tag == .adjective
    else { return nil }
    return context.courseNamed(by: phrase, in: sentence)
  }

  /// Whether words stand behind a verb that does not name its cause there, as "come out of", "result from" do.
  private func isEffect(_ told: Range<Int>?, of verb: Int) -> Bool {
    guard let told, told.lowerBound > verb else { return false }
    return lemma(verb) != "come" && word(told.lowerBound - 1) != "from"
  }

  func effectVerb(of evidence: Range<Int>) -> Int? {
    let groups = context.groups(in: evidence)
    return (groups.first { $0.form == .finite } ?? groups.first)?.verb
  }

  func predicate(of evidence: Range<Int>) -> Int? {
    effectVerb(of: evidence).map(context.predicate)
  }
}
