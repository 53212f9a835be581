import Documents
import English

extension Scene {
  /// "Lee's proposal to close it", "“Lee wants to close it,” Ray said": whose an act is by the noun or verb
  /// that proposes it; nil where the words do not tell.
  func proposers(of act: Int) -> [Party]? {
    let tree = context.tree
    var act = act
    while tree.relation(of: act) == .conjunct, let first = tree.head(of: act) { act = first }
    if tree.relation(of: act) == .openComplement, let verb = tree.head(of: act),
      Self.wanting.contains(context.lemma(verb)), tree.dependent(of: verb, .object) == nil,
      let head = context.subjectHead(ofVerb: verb), context.tokens[head].tag == .properNoun,
      let phrase = context.phrase(at: head)
    {
      let subject = context.group(at: verb).flatMap(context.subject(of:))
      let named = actors(of: subject.flatMap { $0.contains(head) ? $0 : nil } ?? phrase.tokens)
      if !named.isEmpty { return named }
    }
    // "is pressing Ray to close it": whoever presses puts it forward.
    if tree.relation(of: act) == .openComplement, let verb = tree.head(of: act),
      Self.urging.contains(context.lemma(verb)), tree.dependent(of: verb, .object) != nil,
      !context.isPassive(verb: verb),
      let subject = context.group(at: verb).flatMap(context.subject(of:))
    {
      let named = actors(of: subject)
      if !named.isEmpty { return named }
    }
    if let owners = ownersOfDraft(behind: act) { return owners }
    guard tree.relation(of: act) == .clausalModifier, let noun = tree.head(of: act),
      Self.proposals.contains(context.lemma(noun))
    else { return nil }
    return owners(of: noun)
  }

  /// Whose a proposal is: "Lee's plan", "the Lee plan", "a Herald request".
  private func owners(of noun: Int) -> [Party]? {
    if let owner = context.tree.dependent(of: noun, .possessive) {
      return named(by: owner, before: noun)
    }
    guard let phrase = context.phrase(at: noun), phrase.head == noun, noun > 0,
      context.tokens[noun - 1].tag == .properNoun
    else { return nil }
    // Before a noun a surname is no mention of its own.
    let last = context.text((noun - 1)..<noun)
    let bearers = document.entities.indices.filter { index in
      let entity = document.entities[index]
      return entity.isNamed && entity.type == .person && entity.name.hasSuffix(" " + last)
    }
    guard bearers.count == 1 else { return nil }
    return [parties.party(bearers[0], range: context.range((noun - 1)..<noun))]
  }

  /// "Lee's plan would raise taxes", "Lee's plan, which includes a toll": whose the plan is.
  private func ownersOfDraft(behind act: Int) -> [Party]? {
    let tree = context.tree
    let verb = context.predicate(of: act)
    let noun =
      tree.relation(of: verb) == .relativeClause
      ? tree.head(of: verb) : context.subjectHead(ofVerb: act)
    if let noun, SentenceView.drafts.contains(context.lemma(noun)),
      tree.dependent(of: noun, .possessive) != nil
    {
      return owners(of: noun)
    }
    // "Under Lee's plan, drivers would pay"
    let draft = tree.dependents(of: verb).first {
      context.cases(of: $0).contains("under") && SentenceView.drafts.contains(context.lemma($0))
    }
    return draft.flatMap(owners)
  }

  /// Whom "her" or "Ann Lee's" names.
  private func named(by owner: Int, before noun: Int) -> [Party]? {
    if let party = parties.possessor(at: owner) { return [party] }
    guard let phrase = context.phrase(at: owner), phrase.tokens.lowerBound <= owner,
      let mark = (owner..<noun).first(where: { context.word($0) == "'s" || context.word($0) == "'" }
      )
    else { return nil }
    let named = actors(of: phrase.tokens.lowerBound..<mark)
    return named.isEmpty ? nil : named
  }

  /// Those of some parties who do not oppose what stands at a token: "opposes a measure authorizing it" does
  /// not put it forward.
  func withoutOpponents(_ parties: [Party], at token: Int) -> [Party] {
    guard !parties.isEmpty else { return parties }
    var opponents = opponents(above: token)
    if let attribution = attributions.attribution(at: token), let lemma = attribution.lemma,
      PositionRules.opposing.contains(lemma)
    {
      opponents += attribution.speakers
    }
    return parties.filter { party in !opponents.contains { $0.name == party.name } }
  }

  /// "rejected a proposal to ban cars": who rejects what the words hang on.
  private func opponents(above token: Int) -> [Party] {
    var place = token
    for _ in 0..<6 {
      guard let head = context.tree.head(of: place) else { return [] }
      // "spoke out against a bill to ban it", "rejected a bill to ban it"
      let isAgainst = context.cases(of: place).contains("against")
      let isRejected =
        PositionRules.opposing.contains(context.lemma(head))
        && context.tree.relation(of: place) == .object
      if context.tokens[head].tag.isVerbal, isAgainst || isRejected,
        !context.isPassive(verb: head)
      {
        guard let group = context.group(at: head), !group.isNegated else { return [] }
        return actors(of: context.subject(of: group))
      }
      place = head
    }
    return []
  }

  private static let urging = Set<Word>(
    words: "press urge push ask demand pressure lobby persuade encourage implore beg")
  private static let wanting = Set<Word>(words: "want propose plan seek intend hope")
  private static let proposals = Set<Word>(
    words: """
      proposal plan call idea bid effort push pledge vow promise threat offer demand request attempt bill
      legislation measure campaign
      """)
}
