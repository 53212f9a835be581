import Documents
import English

/// Of whom something can be asked.
extension DemandFinder {
  func isActor(_ subject: Range<Int>) -> Bool {
    guard let phrase = context.phrases(in: subject).first else { return false }
    let head = phrase.head
    // "those who want a bridge should pay"
    if context.word(head) == "those", context.word(head + 1) == "who" { return true }
    return !Self.nobody.contains(context.word(head)) && !isBelonging(phrase)
      && !context.lexicon.measures.contains(context.lemma(head))
      && !Self.uncontrolled.contains(context.lemma(head))
  }

  /// "The rain should ease": so it is foreseen.
  private static let uncontrolled = Set<Word>(
    words: """
      weather rain storm snow wind temperature heat flood water fire smoke fog cloud sun traffic demand inflation
      economy growth market turnout
      """)

  /// "its development should stand": a thing of somebody's is not somebody.
  private func isBelonging(_ phrase: NounPhrase) -> Bool {
    guard let first = phrase.tokens.first, first < phrase.head,
      context.tree.relation(of: first) == .possessive
    else { return false }
    let head = context.tokens[phrase.head]
    return head.tag == .noun && !context.lexicon.isAgent(head.lemma)
  }

  private static let nobody = Set<Word>(
    words:
      "i it there this that these those which what all nothing everything something one who you")
}
