import Documents

/// The dependency tree of a sentence in the terms of CoNLL-U: words counted from 1, 0 for the root.
struct SentenceTree {
  private let tokens: Range<Int>
  private let arcs: ArraySlice<Arc>

  /// No tree at all where the parser has not been, or an arc leaves the sentence.
  init(_ sentence: Sentence, _ document: Document) {
    tokens = sentence.tokens
    let tokens = sentence.tokens
    guard document.arcs.count >= tokens.upperBound,
      document.arcs[tokens].allSatisfy({ $0.head.map { tokens.contains($0) } ?? true })
    else {
      arcs = []
      return
    }
    arcs = document.arcs[tokens]
  }

  /// The head of a token and its relation; nil where there is no tree.
  func arc(of token: Int) -> (head: Int, relation: Relation)? {
    guard arcs.indices.contains(token) else { return nil }
    let arc = arcs[token]
    guard let head = arc.head else { return (0, .root) }
    return (head - tokens.lowerBound + 1, arc.relation == .root ? .unspecified : arc.relation)
  }

  func fields(of token: Int) -> [String] {
    arc(of: token).map { ["\($0.head)", $0.relation.rawValue] } ?? ["_", "_"]
  }
}
