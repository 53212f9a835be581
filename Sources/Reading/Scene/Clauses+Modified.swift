import Documents

/// Subjects with a clause about them before their verb.
extension ReadingContext {
  /// "The man picked to succeed Lee said", "a teacher at a school where two pupils fell ill says": the
  /// tree's subject, where the nearest noun stands in a clause about it.
  func subject(
    of group: VerbGroup, around noun: NounPhrase, from sentence: Sentence
  ) -> NounPhrase? {
    guard let own = tree.dependents(of: predicate(of: group.verb)).first(where: isSubject),
      own < noun.tokens.lowerBound, tree.isBelow(noun.head, own),
      !Self.relatives.contains(word(own)), let phrase = phrase(at: own),
      phrase.tokens.lowerBound >= sentence.tokens.lowerBound,
      quotation(at: own) == quotation(at: group.verb), isInClause(noun.head, of: own)
    else { return nil }
    return phrase
  }

  /// Whether a clause that says more of a noun holds a token.
  private func isInClause(_ token: Int, of noun: Int) -> Bool {
    var at = token
    for _ in 0..<Tree.depth {
      guard at != noun, let head = tree.head(of: at) else { return false }
      switch tree.relation(of: at) {
      case .relativeClause, .clausalModifier: return true
      default: at = head
      }
    }
    return false
  }
}
