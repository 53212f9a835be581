import Documents

/// Tells names from other words where a capital says nothing: at the start of a sentence.
///
/// A word that the same text writes with a capital in the middle of a sentence is a name at its start
/// as well (Mikheev 1999, "A knowledge-free method for capitalized word disambiguation").
struct SentenceStarts {
  private let document: Document

  init(_ document: Document) { self.document = document }

  /// - Complexity: O(n) in the number of tokens.
  func repaired(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    let names = names(in: tokens)
    guard !names.isEmpty else { return tokens }
    for sentence in document.sentences where document.blocks[sentence.block].kind == .body {
      var first = sentence.tokens.lowerBound
      while first < sentence.tokens.upperBound, tokens[first].kind == .openQuote { first += 1 }
      guard first + 1 < sentence.tokens.upperBound, names.contains(tokens[first].word),
        isMistaken(tokens[first], before: tokens[first + 1])
      else { continue }
      tokens[first].tag = .properNoun
      tokens[first].lemma = tokens[first].word
    }
    return tokens
  }

  private func names(in tokens: [Token]) -> Set<Word> {
    var names: Set<Word> = []
    for sentence in document.sentences where document.blocks[sentence.block].kind == .body {
      for index in sentence.tokens.dropFirst()
      where tokens[index].tag == .properNoun && tokens[index].shape.contains(.capitalized)
        && tokens[index - 1].kind == .word
      {
        names.insert(tokens[index].word)
      }
    }
    return names
  }

  /// "Baker left it" is mistaken for an adjective; "White flags" is not.
  private func isMistaken(_ token: Token, before next: Token) -> Bool {
    guard token.shape.contains(.capitalized), token.kind == .word, token.tag != .properNoun,
      !WordClasses.english.startsSentence(token.word)
    else { return false }
    let isAttribute = next.tag == .noun || next.tag == .adjective
    return !isAttribute || token.tag == .adverb
  }
}
