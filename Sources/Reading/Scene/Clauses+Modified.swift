import Documents

/// Subjects with a clause about them before their verb, and subjects that are lists.
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

  /// "Ann Lee, Bob Ray and Cy Poe", "Ann Lee, the mayor, and Bob Ray": where the list begins whose last part or
  /// parts begin at a token; nil where there is none.
  func listStart(before start: Int, floor: Int) -> Int? {
    let comma = Self.coordinators.contains(word(start - 1)) ? start - 2 : start - 1
    guard comma > floor, tokens[comma].kind == .comma, let last = phrase(at: start),
      let part = tree.top(of: last.tokens), tree.relation(of: part) == .conjunct
    else { return nil }
    var first = part
    for _ in 0..<Tree.depth {
      guard tree.relation(of: first) == .conjunct, let before = tree.head(of: first),
        before < first
      else { break }
      first = before
    }
    guard let opening = phrase(at: first), opening.tokens.lowerBound >= floor,
      opening.tokens.upperBound <= comma, !tokens[first].tag.isVerbal,
      !isObject(opening, floor: floor),
      groups(in: opening.tokens.lowerBound..<start).isEmpty
    else { return nil }
    return opening.tokens.lowerBound
  }
}
