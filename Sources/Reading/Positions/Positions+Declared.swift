import Documents
import English

/// Support and opposition that are declared, refused or told of the course itself: "expressed support
/// for", "would not accept", "was opposed by".
extension PositionRules {
  /// "refused to sign", "would not accept the offer".
  func refusal(_ group: VerbGroup) -> Item? {
    let lemma = context.lemma(group.verb)
    if lemma == "refuse", !group.isNegated, !group.isPassive, group.form == .finite,
      let act = context.group(at: group.tokens.upperBound), act.form == .infinitive,
      Self.assenting.contains(context.lemma(act.verb)),
      act.tokens.upperBound < sentence.tokens.upperBound
    {
      return item(
        group, .against, target: complement(from: act.tokens.upperBound), confidence: 0.65)
    }
    guard group.isNegated, let modal = group.modal,
      modal == "will" || modal == "would" || modal == "wo",
      !group.isPassive, Self.assenting.contains(lemma),
      context.phrase(at: group.tokens.upperBound)?.tokens.lowerBound == group.tokens.upperBound
    else { return nil }
    return item(
      group, .against, target: complement(from: group.tokens.upperBound), confidence: 0.65)
  }

  /// To withhold these is to stand against what would have been theirs.
  private static let assenting = Set<Word>(
    words: "accept support back sign approve allow tolerate endorse ratify consider extend")

  /// "expressed support for the plan", "voiced its opposition to a ban".
  func declared(_ group: VerbGroup) -> Item? {
    guard Self.declaring.contains(context.lemma(group.verb)), !group.isPassive, !group.isNegated,
      group.form != .infinitive, context.word(group.verb) != "given" || group.form == .finite,
      let object = context.phrase(at: group.tokens.upperBound),
      let stance = Self.nounStances[context.lemma(object.head)]
    else { return nil }
    let link = context.word(object.tokens.upperBound)
    let start = object.tokens.upperBound + 1
    guard link == "for" || link == "to" || link == "of", start < sentence.tokens.upperBound else {
      return nil
    }
    return item(group, stance, target: complement(from: start), confidence: 0.7)
  }

  private static let declaring = Set<Word>(
    words:
      "express voice declare announce reiterate signal show offer give lend state repeat affirm pledge"
  )

  /// Who can act, or is one of those who can: "voters", "early deciders", "64 percent of the members".
  private func isSomebody(_ phrase: NounPhrase) -> Bool {
    if scene.canAct(phrase) || context.lexicon.isAgent(context.lemma(phrase.head)) { return true }
    let link = phrase.tokens.upperBound
    guard context.word(link) == "of", let whole = context.phrase(at: link + 1) else { return false }
    return scene.canAct(whole) || context.lexicon.isAgent(context.lemma(whole.head))
  }

  /// "was rejected by the unions", "is backed by the mayor": who stands there follows "by".
  func passive(_ group: VerbGroup) -> Item? {
    guard group.isPassive, !group.isNegated, group.modal == nil,
      context.word(group.tokens.upperBound) == "by",
      let holder = context.phrase(at: group.tokens.upperBound + 1), isSomebody(holder),
      let subject = context.subject(of: group)
    else { return nil }
    let lemma = context.lemma(group.verb)
    let stance: Stance
    if Self.supporting.contains(lemma) {
      stance = .support
    } else if Self.opposing.contains(lemma) {
      stance = .against
    } else {
      return nil
    }
    let end = context.objectEnd(from: holder.tokens.lowerBound, in: sentence)
    let holders = scene.parties(of: holder.tokens.lowerBound..<max(end, holder.tokens.upperBound))
    guard !holders.isEmpty else { return nil }
    let details = PositionDetails(
      holders: holders, stance: stance, target: context.range(context.trimmed(subject)))
    return context.item(
      .position(details),
      evidence: [context.trimmed(subject.lowerBound..<max(end, holder.tokens.upperBound))],
      confidence: 0.65)
  }
}
