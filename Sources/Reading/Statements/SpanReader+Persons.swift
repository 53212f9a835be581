import Documents
import English

/// Whom "who" stands for behind a name, a place and what is told of either.
extension SpanReader {
  /// "Ann Lee is a lawyer who", "Ann Lee, a lawyer and mother who": it is Ann Lee.
  func described(by noun: Int) -> Int {
    let tree = context.tree
    var noun = noun
    while tree.relation(of: noun) == .conjunct, let first = tree.head(of: noun) { noun = first }
    if tree.relation(of: noun) == .apposition, let name = tree.head(of: noun),
      context.tokens[name].tag == .properNoun
    {
      return name
    }
    guard tree.dependent(of: noun, .copula) != nil else { return noun }
    return tree.dependent(of: noun, .subject, .outerSubject) ?? noun
  }

  /// "Ann Lee, from Larden, who": the person, and not the place.
  func person(by noun: Int) -> Int {
    var noun = described(by: noun)
    for _ in 0..<3 {
      guard let phrase = context.phrase(at: noun),
        let entity = parties.resolved(phrase, phrase.tokens)?.entity,
        context.document.entities[entity].type == .place, let head = context.tree.head(of: noun),
        context.phrase(at: head) != nil
      else { break }
      noun = described(by: head)
    }
    return noun
  }

  /// Somebody right before "who", where the tree has it hang on a thing: "an attack on Ann Lee, who".
  func who(_ source: Range<Int>, near noun: NounPhrase?) -> NounPhrase? {
    guard context.word(source.lowerBound) == "who", !(noun.map(isSomebody) ?? false) else {
      return nil
    }
    var before = source.lowerBound - 1
    if before >= 0, context.tokens[before].kind == .comma { before -= 1 }
    return context.phrase(at: before).flatMap { isSomebody($0) ? $0 : nil }
  }

  func isSomebody(_ phrase: NounPhrase) -> Bool {
    let head = context.tokens[phrase.head]
    return head.tag == .properNoun || head.tag == .pronoun || context.lexicon.isAgent(head.lemma)
  }
}
