import Documents
import English

/// What course of action words stand for: "it", "the move", "which".
extension ReadingContext {
  /// The words of a phrase with what hangs on it, without clauses about it: "failure to pass the bill".
  func course(of phrase: NounPhrase) -> Range<Int> {
    guard !tree.isEmpty, phrase.tokens.contains(phrase.head) else { return phrase.tokens }
    let extent = tree.extent(of: phrase.head) { dependent in
      guard let relation = tree.relation(of: dependent) else { return true }
      switch relation {
      case .caseMarker, .marker, .copula, .auxiliary: return tree.head(of: dependent) == phrase.head
      case .clausalModifier: return dependent < phrase.head
      default: return relation.isAside || relation.isSubject
      }
    }
    let end = max(phrase.tokens.upperBound, min(extent.upperBound, phrase.head + 16))
    return trimmed(phrase.tokens.lowerBound..<end)
  }

  /// The course that a pronoun stands for: the nearest phrase before it in its chain, else the measure
  /// named last, in its sentence or as many as `reach` before.
  func antecedent(ofPronoun token: Int, reach: Int = 1) -> Range<Int>? {
    if let noun = relativeHead(of: token) { return course(of: noun) }
    if let chain = document.nominals.first(where: { $0.head == token })?.chain {
      let named = document.nominals.last {
        $0.chain == chain && $0.head < token && tokens[$0.head].tag == .noun
          && !lexicon.isActor(lemma($0.head))
      }
      if let named {
        return named.tokens.count < 16 ? named.tokens : phrase(at: named.head)?.tokens
      }
    }
    guard let sentence = sentenceIndex(at: token) else { return nil }
    let start = document.sentences[max(0, sentence - reach)].tokens.lowerBound
    let measures = phrases(in: start..<token).filter {
      tokens[$0.head].tag == .noun && lexicon.measures.contains(lemma($0.head)) && !isTime($0.head)
    }
    guard Self.singular.contains(word(token)) else { return measures.last.map { course(of: $0) } }
    // "a set of rules … It": the set.
    let agreeing = measures.reversed().lazy.compactMap(one).first
    return (agreeing ?? measures.last).map { course(of: $0) }
  }

  /// "things on the list that will help": what a relative pronoun hangs on, with its own words.
  private func relativeHead(of token: Int) -> NounPhrase? {
    guard word(token) == "that" || word(token) == "which" else { return nil }
    var at = token
    for _ in 0..<4 {
      guard let head = tree.head(of: at) else { return nil }
      if tree.relation(of: at) == .relativeClause {
        return head < token && tokens[head].tag == .noun ? phrase(at: head) : nil
      }
      at = head
    }
    return nil
  }

  /// A phrase in the singular, or the one that it hangs on by "of".
  private func one(_ phrase: NounPhrase) -> NounPhrase? {
    if word(phrase.head) == lemma(phrase.head) { return phrase }
    guard tree.relation(of: phrase.head) == .nominal, let above = tree.head(of: phrase.head),
      tokens[above].tag == .noun, word(above) == lemma(above)
    else { return nil }
    return self.phrase(at: above)
  }

  private static let singular = Set<Word>(words: "it this that")

  static let pronounsOfCourses = Set<Word>(words: "it this that these those they which")
}
