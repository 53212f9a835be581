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

  /// The course that has an effect: what "things" are told to be ("things …, like a levy and a ban"), whatever
  /// is seen as it ("both rules are seen as gifts to shippers that …"), else the phrase's own.
  func courseNamed(by phrase: NounPhrase, in sentence: Sentence) -> Range<Int> {
    examples(of: phrase, in: sentence) ?? seenAs(phrase).map { course(of: $0) }
      ?? course(of: phrase)
  }

  private func examples(of phrase: NounPhrase, in sentence: Sentence) -> Range<Int>? {
    guard Self.general.contains(lemma(phrase.head)),
      phrase.tokens.upperBound < sentence.tokens.upperBound
    else { return nil }
    let behind = phrase.tokens.upperBound..<sentence.tokens.upperBound
    let link = behind.first { token in
      word(token) == "like" && tokens[token - 1].kind == .comma
        || word(token) == "such" && word(token + 1) == "as"
    }
    guard let link else { return nil }
    let start = word(link) == "such" ? link + 2 : link + 1
    guard start < sentence.tokens.upperBound else { return nil }
    let run = trimmed(start..<clauseEnd(from: start, in: sentence))
    return run.isEmpty || run.count > 24 ? nil : run
  }

  /// The subject or object of a verb of seeing, of whose "as" a phrase is part.
  private func seenAs(_ phrase: NounPhrase) -> NounPhrase? {
    var at = phrase.head
    for _ in 0..<3 {
      guard let head = tree.head(of: at), head < phrase.head else { return nil }
      if Self.seeing.contains(lemma(head)), tokens[head].tag.isVerbal {
        let isAs = tree.dependents(of: at).contains { word($0) == "as" && $0 < at }
        let seen = tree.dependent(of: head, isPassive(verb: head) ? .passiveSubject : .object)
        guard isAs, let seen, seen != at else { return nil }
        return self.phrase(at: seen)
      }
      at = head
    }
    return nil
  }

  private static let general = Set<Word>(words: "thing something anything")
  private static let seeing = Set<Word>(
    words: "see view regard describe treat portray dismiss denounce criticize")

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

extension ReadingContext {
  /// The words of a course without those of the verb that it is the object of: "criticized the ruling
  /// [on Monday]", "called the ruling [a mistake]".
  func ownCourse(_ run: Range<Int>, of verb: Int) -> Range<Int> {
    guard let phrase = phrase(at: run.lowerBound), phrase.tokens.lowerBound == run.lowerBound,
      phrase.head < run.upperBound, !run.contains(verb), !tokens[phrase.head].tag.isVerbal
    else { return run }
    for token in (phrase.head + 1)..<max(run.upperBound, phrase.head + 1)
    where tree.head(of: token) == verb && isBeside(token) {
      let end = max(phrase.head + 1, tree.extent(of: token).lowerBound)
      guard end < run.upperBound, tokens[end].shape.contains(.spaceBefore) else { return run }
      return trimmed(run.lowerBound..<end)
    }
    return run
  }

  /// Whether a word adds to a verb when, why or as what: trees are unsure of all others.
  private func isBeside(_ token: Int) -> Bool {
    switch tree.relation(of: token) {
    case .object: true
    case .oblique, .unmarkedOblique:
      time(at: token)?.type == .date
        || cases(of: token).contains("as")
          && tree.dependents(of: token).contains { tokens[$0].tag == .determiner }
    case .openComplement: !tokens[token].tag.isVerbal && tree.dependent(of: token, .marker) == nil
    case .adverbialClause:
      tree.dependent(of: token, .marker).map { Self.reasons.contains(word($0)) } ?? false
    default: false
    }
  }

  private static let reasons = Set<Word>(
    words: "because since while after before when although though as")
}
