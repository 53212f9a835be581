import Documents
import English

/// The worth of what a verb makes more or less of, or harms: "would curb investment", "would lower costs" (semantic
/// composition: Moilanen and Pulman 2007).
extension Effects {
  /// The polarity that a verb and its object settle; nil where they do not.
  static func settledPolarity(of verb: VerbGroup, in context: ReadingContext)
    -> ConsequenceDetails.Polarity?
  {
    if !verb.isNegated, harming.contains(context.lemma(verb.verb)) { return .risk }
    guard let sign = direction(of: verb, in: context),
      let object = context.tree.dependent(of: verb.verb, .object), object > verb.verb,
      let worth = worth(of: object, in: context)
    else { return nil }
    return sign * worth < 0 ? .risk : .benefit
  }

  private static func direction(of verb: VerbGroup, in context: ReadingContext) -> Int? {
    guard !verb.isPassive, !verb.isNegated else { return nil }
    let lemma = context.lemma(verb.verb)
    if ups.contains(lemma) || lemma == "enable" { return 1 }
    return downs.contains(lemma) ? -1 : nil
  }

  /// Of "the risk of fraud" that of the risk; of "the cost of health care" that of the cost.
  private static func worth(of noun: Int, in context: ReadingContext) -> Int? {
    guard context.tokens[noun].tag == .noun else { return nil }
    let lemma = context.lemma(noun)
    if chances.contains(lemma) {
      return context.tree.dependents(of: noun).first { context.cases(of: $0).contains("of") }
        .flatMap { context.tokens[$0].tag == .noun ? worth(of: $0, in: context) : nil }
    }
    // "bacterial growth"
    if lemma == "growth",
      context.tree.dependents(of: noun).contains(where: {
        context.tree.relation(of: $0) == .adjectival && !economic.contains(context.word($0))
      })
    {
      return nil
    }
    if lemma == "market", context.word(noun - 1) == "black" { return -1 }
    if harms.contains(lemma) || burdens.contains(lemma) { return -1 }
    return benefits.contains(lemma) || goods.contains(lemma) ? 1 : nil
  }

  private static let chances = Set<Word>(
    words: "chance likelihood possibility probability prospect odds")
  private static let economic = Set<Word>(
    words: "economic annual national global strong faster fast long-term future robust weak slow")
}
