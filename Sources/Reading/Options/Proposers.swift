import Documents
import English

extension Scene {
  /// "Lee's proposal to close it": whose an act is that a noun proposes; nil where the words do not tell.
  func proposers(of act: Int) -> [Party]? {
    let tree = context.tree
    guard tree.relation(of: act) == .clausalModifier, let noun = tree.head(of: act),
      Self.proposals.contains(context.lemma(noun)),
      let owner = tree.dependent(of: noun, .possessive)
    else { return nil }
    if let party = parties.possessor(at: owner) { return [party] }
    guard let phrase = context.phrase(at: owner), phrase.tokens.lowerBound <= owner,
      let mark = (owner..<noun).first(where: { context.word($0) == "'s" || context.word($0) == "'" }
      )
    else { return nil }
    let named = actors(of: phrase.tokens.lowerBound..<mark)
    return named.isEmpty ? nil : named
  }

  private static let proposals = Set<Word>(
    words: "proposal plan call idea bid effort push pledge vow promise threat offer demand request")
}
