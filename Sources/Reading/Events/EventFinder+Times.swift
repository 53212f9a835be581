import Documents
import English

/// Which time is an occasion's: its own in the tree, or the one of the clause that it stands in.
extension EventFinder {
  /// Whether a time that stands behind a noun is the noun's: "condemned the attack on Monday" is
  /// what was said on Monday, "attended the rally on Monday" is when the rally was.
  func owns(_ noun: Int, _ time: TimeExpression, _ grade: Grade) -> Bool {
    guard let run = run(of: time), let top = context.tree.top(of: run),
      !context.tree.isBelow(top, noun), let verb = context.predicate(above: top),
      verb == context.predicate(above: noun), let group = context.group(at: verb),
      context.tree.head(of: noun) == verb
    else { return true }
    if isOccurring(group, noun) { return true }
    switch context.tree.relation(of: noun) {
    case .object, .passiveSubject, .indirectObject:
      return grade != .dated && !isCue(group) && EventWords.verbs[context.lemma(verb)] == nil
    // "expelled from the talks on Monday" dates the expulsion, "spoke at the rally on Monday" both.
    case .oblique:
      let cases = context.cases(of: noun)
      return grade != .dated && !cases.contains { Self.outside.contains($0) }
    default: return grade != .dated
    }
  }

  /// The time that the verb of an occasion lends it, with the words that tell both: "On Friday the
  /// council held a vote", "the talks began in May", "the summit is on Monday".
  func lentTime(_ noun: Int, _ grade: Grade) -> (time: TimeExpression, clause: Range<Int>?)? {
    guard grade != .dated, let relation = context.tree.relation(of: noun) else { return nil }
    for time in times where time.isDated {
      guard let run = run(of: time), let top = context.tree.top(of: run) else { continue }
      // A noun of its own between them would be dated in its place.
      if top < noun || top > noun, context.tree.head(of: top) == noun, !isLimited(top) {
        return (time, nil)
      }
      if relation.isSubject, context.tree.head(of: noun) == top, context.isPredicate(top) {
        return (time, min(noun, run.lowerBound)..<max(noun + 1, run.upperBound))
      }
      guard let verb = context.tree.head(of: noun), context.tree.head(of: top) == verb,
        let group = context.group(at: verb), group.verb == verb, !group.isNegated,
        relation.isSubject || relation == .object, isOccurring(group, noun),
        !isLimited(top) || EventWords.scheduling.contains(context.lemma(verb)),
        context.quotation(at: verb) == context.quotation(at: noun)
      else { continue }
      let clause = clause(of: group, with: run)
      return (time, clause.count < 40 ? clause : nil)
    }
    return nil
  }

  /// Whether a verb says no more of an occasion than that it takes place.
  private func isOccurring(_ group: VerbGroup, _ noun: Int) -> Bool {
    let lemma = context.lemma(group.verb)
    return EventWords.light.contains(lemma) || EventWords.scheduling.contains(lemma)
  }

  private func isLimited(_ top: Int) -> Bool {
    context.cases(of: top).contains { Self.limiting.contains($0) }
  }

  /// "In brief remarks to reporters, the mayor on Monday denied": an occasion without a time of
  /// its own takes the one of the clause that it opens.
  func clauseTime(_ run: Range<Int>) -> TimeExpression? {
    let before = run.lowerBound - 1
    guard let head = run.last else { return nil }
    // "said on Friday after a meeting": most often of the same day.
    let isBeside =
      Self.besides.contains(context.word(before)) && !context.isTime(before - 1)
      && EventWords.occasions[context.lemma(head)] != nil
    guard isBeside || Self.settings.contains(context.word(before)) else { return nil }
    let near = times.filter { time in
      guard time.isDated, !isBeside || time.interval.isDay, let range = time.range else {
        return false
      }
      return sharesVerb(head, context.document.token(at: range.start))
    }
    return near.count == 1 ? near[0] : nil
  }

  /// "In brief remarks, the mayor denied it", "told a briefing": the clause tells what was said
  /// there, in the simple past.
  func isSetting(_ run: Range<Int>) -> Bool {
    guard let head = run.last, let verb = context.predicate(above: head),
      let group = context.group(at: verb), group.form == .finite, group.tense == .past,
      !context.tokens[group.tokens].contains(where: { $0.lemma == "have" })
    else { return false }
    let before = context.word(run.lowerBound - 1)
    return Self.settings.contains(before) || scene.cueTokens.contains(verb)
      || EventWords.light.contains(context.lemma(verb))
  }

  /// Whether two tokens hang on the same verb of the tree.
  func sharesVerb(_ token: Int, _ other: Int) -> Bool {
    guard !context.tree.isEmpty else { return true }
    return context.predicate(above: token) == context.predicate(above: other)
  }

  private static let outside = Set<Word>(words: "from about over despite against without")
  private static let besides = Set<Word>(words: "after following")
  private static let settings = Set<Word>(words: "in at during")
  private static let limiting = Set<Word>(
    words: "by until till since before within after through beyond")
}

extension Attachments {
  /// What is attached before a time that is not the noun's.
  func without(_ time: TimeExpression, _ finder: EventFinder) -> Attachments {
    var attached = self
    attached.time = nil
    if let run = finder.run(of: time) { attached.end = min(end, finder.lead(of: run)) }
    return attached
  }
}
