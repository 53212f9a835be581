import Documents
import English

/// The item that a rule makes of a verb group: who holds the stance, and toward what.
extension PositionRules {
  func isStated(_ group: VerbGroup) -> Bool {
    group.form != .infinitive && !context.isToInfinitive(group.verb)
      && !context.isForborne(group)
      && (group.tense != .conditional || !scene.claimants(at: group.verb).isEmpty)
  }

  func isPerson(_ phrase: NounPhrase) -> Bool {
    let run = phrase.tokens
    guard let party = scene.parties.party(of: run) else { return false }
    return party.type == .person && context.tokens[phrase.head].tag == .properNoun
      && !run.contains { context.word($0) == "'s" }
  }

  /// The words behind a verb that are of it: of "with most backing it, it is likely to pass" only "it".
  func complement(from start: Int, of group: VerbGroup) -> Range<Int> {
    let words = complement(from: start)
    guard modified(by: group) != nil else { return words }
    let end = min(words.upperBound, context.tree.extent(of: group.verb).upperBound)
    return end > start ? start..<end : words
  }

  func complement(from start: Int) -> Range<Int> {
    let end = max(start + 1, context.objectEnd(from: start, in: sentence))
    return start..<(narrowedEnd(start..<end) ?? end)
  }

  /// "rejected a toll that depends on conditions": what narrows the target belongs to it.
  private func narrowedEnd(_ target: Range<Int>) -> Int? {
    let link = target.upperBound
    guard link + 1 < sentence.tokens.upperBound, Self.narrowing.contains(context.word(link)),
      let noun = context.phrase(at: link - 1), context.tokens[noun.head].tag == .noun,
      let clause = context.group(at: link + 1), clause.form == .finite,
      context.tree.relation(of: clause.verb) == .relativeClause
    else { return nil }
    let end = context.objectEnd(from: link + 1, in: sentence)
    return end - link < 16 ? end : nil
  }

  private static let narrowing = Set<Word>(words: "that who which")

  func item(
    _ group: VerbGroup, _ stance: Stance, target: Range<Int>, end: Int? = nil,
    condition: TextRange? = nil, confidence: Double
  ) -> Item? {
    let own = condition == nil ? context.ownCondition(of: group.verb, in: sentence) : nil
    let words = context.withoutTo(context.trimmed(before(own, target)))
    let target = words.isEmpty ? words : context.ownCourse(words, of: group.verb)
    // "the deal he pushed for nearly a decade"
    if let noun = context.phrase(at: target.lowerBound)?.head ?? target.first, context.isTime(noun),
      context.word(target.lowerBound - 1) == "for"
    {
      return nil
    }
    guard let holders = holders(of: group), !holders.parties.isEmpty, !target.isEmpty else {
      return nil
    }
    let first = holders.run.map {
      $0.upperBound <= group.tokens.lowerBound && group.tokens.lowerBound - $0.lowerBound < 24
        ? $0.lowerBound : group.tokens.lowerBound
    }
    let opening = context.neither(of: group) ?? first
    let start = opening ?? group.tokens.lowerBound
    let evidence = context.trimmed(
      start..<max(
        end ?? words.upperBound, own.map { $0.lowerBound > start ? $0.upperBound : 0 } ?? 0))
    let isNone = holders.run.map { Self.negative.contains(context.word($0.lowerBound)) } ?? false
    let side: Stance = isNone ? (stance == .support ? .against : .support) : stance
    let details = PositionDetails(
      holders: holders.parties, stance: context.tied(side, to: own, group),
      target: context.range(target), condition: condition ?? own.map(context.range))
    return context.item(.position(details), evidence: [evidence], confidence: confidence)
  }

  static let negative = Set<Word>(words: "no none nobody neither")

  /// The words of a target that stand before the condition in it.
  private func before(_ condition: Range<Int>?, _ target: Range<Int>) -> Range<Int> {
    guard let condition, target.contains(condition.lowerBound),
      condition.lowerBound > target.lowerBound
    else { return target }
    return target.lowerBound..<condition.lowerBound
  }

  func holders(of group: VerbGroup) -> (parties: [Party], run: Range<Int>?)? {
    if let named = predicated(group) { return (scene.parties(of: named), named) }
    // "called" for a past tense may be read as a participle.
    let hasOwn = context.tree.dependents(of: group.verb).contains {
      context.tree.relation(of: $0) == .subject && $0 < group.verb
    }
    if let subject = context.subject(of: group), group.form != .participle || hasOwn {
      guard !isThing(subject) else { return nil }
      return (scene.parties(of: subject).filter { $0.name.lowercased() != "it" }, subject)
    }
    // "In rejecting the plan, the board said": the board does.
    if group.form == .participle, context.tree.relation(of: group.verb) == .adverbialClause,
      group.verb == sentence.tokens.lowerBound
        || context.tree.dependent(of: group.verb, .marker) == sentence.tokens.lowerBound,
      let head = context.subjectHead(ofVerb: group.verb), let phrase = context.phrase(at: head),
      scene.canAct(phrase)
    {
      return (scene.parties(of: phrase.tokens), nil)
    }
    if let some = modified(by: group) { return (scene.parties(of: some), some) }
    let speakers = IndirectReader(context, scene.parties).speakers(
      of: group, in: sentence, earlier: scene.statements(beside: group.verb))
    return (speakers, nil)
  }

  /// "with a majority of voters backing it": the majority does.
  private func modified(by group: VerbGroup) -> Range<Int>? {
    guard group.form == .participle, context.tokens[group.verb].tag == .presentParticiple,
      context.tree.relation(of: group.verb) == .clausalModifier,
      let noun = context.tree.head(of: group.verb), context.cases(of: noun).contains("with"),
      let phrase = context.phrase(at: noun)
    else { return nil }
    let run = context.trimmed(phrase.tokens.lowerBound..<group.tokens.lowerBound)
    let whole = context.phrases(in: run).last
    let isSomebody = [phrase, whole].compactMap(\.self).contains {
      scene.canAct($0) || context.lexicon.isAgent(context.lemma($0.head))
    }
    return isSomebody ? run : nil
  }

  private static let singling = Set<Word>(words: "only first last sole lone among")

  /// "Lee and Ray were the only members to vote against it": they were.
  private func predicated(_ group: VerbGroup) -> Range<Int>? {
    guard group.form == .infinitive, context.tree.relation(of: group.verb) == .clausalModifier,
      let noun = context.tree.head(of: group.verb),
      let be = context.tree.dependent(of: noun, .copula), let copula = context.group(at: be),
      !copula.isNegated,
      context.tree.dependents(of: noun).contains(where: { Self.singling.contains(context.word($0)) }
      ),
      let subject = context.subject(of: copula), !isThing(subject)
    else { return nil }
    return subject
  }
}
