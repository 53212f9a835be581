import Documents

/// The dependency trees of a document, read from heads to what hangs on them.
///
/// Empty where the document has no trees: then nothing hangs on anything.
struct Tree {
  private let arcs: [Arc]

  /// The first dependent of each token and the next of the same head; -1 for none.
  private let first: [Int32]
  private let next: [Int32]

  init(_ document: Document) {
    arcs = document.arcs.count == document.tokens.count ? document.arcs : []
    var first = [Int32](repeating: -1, count: arcs.count)
    var next = first
    for token in arcs.indices.reversed() {
      guard let head = arcs[token].head else { continue }
      next[token] = first[head]
      first[head] = Int32(token)
    }
    self.first = first
    self.next = next
  }

  var isEmpty: Bool { arcs.isEmpty }

  func head(of token: Int) -> Int? { arcs.indices.contains(token) ? arcs[token].head : nil }

  func relation(of token: Int) -> Relation? {
    arcs.indices.contains(token) ? arcs[token].relation : nil
  }

  /// What hangs on a token, in the order of the text.
  func dependents(of token: Int) -> [Int] {
    guard first.indices.contains(token), first[token] >= 0 else { return [] }
    var found: [Int] = []
    found.reserveCapacity(8)
    var current = Int(first[token])
    while current >= 0 {
      found.append(current)
      current = Int(next[current])
    }
    return found
  }

  func dependent(of token: Int, _ relations: Relation...) -> Int? {
    guard first.indices.contains(token) else { return nil }
    var current = Int(first[token])
    while current >= 0, !arcs[current].relation.isOne(of: relations) {
      current = Int(next[current])
    }
    return current >= 0 ? current : nil
  }

  /// The token of a run that hangs on one outside it.
  func top(of run: Range<Int>) -> Int? {
    guard !isEmpty else { return nil }
    return run.first { token in head(of: token).map { !run.contains($0) } ?? true }
  }

  /// Whether a token hangs on another, over any number of arcs.
  func isBelow(_ token: Int, _ ancestor: Int) -> Bool {
    var at = token
    for _ in 0..<Self.depth {
      if at == ancestor { return true }
      guard let head = head(of: at) else { return false }
      at = head
    }
    return false
  }

  /// From the first to the last token of what hangs on a token, without the branches that are cut.
  func extent(of token: Int, cutting isCut: (Int) -> Bool = { _ in false }) -> Range<Int> {
    var low = token
    var high = token
    var open = [token]
    while let at = open.popLast() {
      low = min(low, at)
      high = max(high, at)
      for dependent in dependents(of: at) where !isCut(dependent) { open.append(dependent) }
    }
    return low..<(high + 1)
  }

  /// No tree of a real sentence is deeper.
  static let depth = 64
}

extension Relation {
  func isOne(of relations: [Relation]) -> Bool { relations.contains(self) }

  /// Whether it links a clause that says more of a noun or a sentence, and may be left out.
  var isAside: Bool {
    switch self {
    case .relativeClause, .adverbialRelative, .apposition, .parataxis, .adverbialClause, .discourse,
      .vocative, .dislocated, .punctuation, .list:
      true
    default: false
    }
  }

  var isSubject: Bool {
    switch self {
    case .subject, .passiveSubject, .outerSubject: true
    default: false
    }
  }

  var isOblique: Bool {
    switch self {
    case .oblique, .agent, .unmarkedOblique: true
    default: false
    }
  }
}
