import Documents

/// What a time is the name of, or part of the name of.
extension Direction {
  /// Whether a time stands before a name as part of it: "the 2017 Fusion", "the 2022 World Cup".
  func isInName(_ range: TextRange, in sentence: Range<Int>) -> Bool {
    guard let head = head(of: range, in: sentence), let named = document.arcs[head].head,
      named > head
    else {
      return false
    }
    return isOfNoun(head) && document.tokens[named].tag == .properNoun
  }

  /// Whether a time names an election: "the November election".
  func isOfElection(_ range: TextRange, in sentence: Range<Int>) -> Bool {
    guard let head = head(of: range, in: sentence), let noun = document.arcs[head].head else {
      return false
    }
    return DirectionWords.elections.contains(document.tokens[noun].lemma)
  }
}
