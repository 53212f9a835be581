import Documents

/// The arcs of a document from head to dependent, dependents in the order of the text.
struct Dependents {
  private var first: [Int32]
  private var next: [Int32]

  init(_ arcs: [Arc]) {
    first = [Int32](repeating: -1, count: arcs.count)
    next = first
    for token in arcs.indices.reversed() {
      guard let head = arcs[token].head else { continue }
      next[token] = first[head]
      first[head] = Int32(token)
    }
  }

  func of(_ token: Int) -> Sequence { Sequence(following: next, current: first[token]) }

  struct Sequence: Swift.Sequence, IteratorProtocol {
    fileprivate let following: [Int32]
    fileprivate var current: Int32

    mutating func next() -> Int? {
      guard current >= 0 else { return nil }
      defer { current = following[Int(current)] }
      return Int(current)
    }
  }
}
