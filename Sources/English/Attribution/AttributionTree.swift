import Documents

/// What the tree says of a token and a cue: over which branch the one hangs on the other.
package struct AttributionTree {
  private let arcs: [Arc]

  /// Of each token the kinds of its dependents, as bits.
  let children: [UInt8]

  init(_ document: Document) {
    arcs = document.arcs
    var children = [UInt8](repeating: 0, count: arcs.count)
    for arc in arcs {
      guard let head = arc.head, let bit = Self.bit(arc.relation) else { continue }
      children[head] |= 1 << bit
    }
    self.children = children
  }

  private static func bit(_ relation: Relation) -> UInt8? {
    switch relation {
    case .complement, .clausalSubject: 0
    case .subject, .passiveSubject: 1
    case .parataxis: 2
    case .marker: 3
    case .openComplement: 4
    case .object, .indirectObject: 5
    case .oblique, .agent: 6
    case .clausalModifier, .relativeClause, .adverbialClause: 7
    default: nil
    }
  }

  /// The tokens from a cue's head up to the root, the head first.
  func path(from head: Int) -> [Int] {
    var path = [head]
    while let next = arcs[path[path.count - 1]].head, path.count < 64, !path.contains(next) {
      path.append(next)
    }
    return path
  }

  /// A token's place in the tree, as seen from the cue.
  struct Place {
    /// How far up from the cue's head the token's branch parts: 0 for what hangs on the head itself;
    /// 3 for three and more.
    var climb: Int
    /// How deep the token hangs below that place: 0 for the place itself.
    var depth: Int
    /// The relation of the branch, and of the cue's own side where it parts above.
    var branch: UInt32
    var hash: UInt32
  }

  func place(of token: Int, along path: [Int], isNear: Bool) -> Place {
    guard isNear else { return Place(climb: 3, depth: 3, branch: 4095, hash: 0x0FFF_FFFF) }
    var depth = 0
    var node = token
    var below = token
    while depth < 64 {
      if let climb = path.firstIndex(of: node) {
        let own = depth == 0 ? 63 : arcs[below].relation.number
        let cue = climb == 0 ? 62 : arcs[path[climb - 1]].relation.number
        let branch = UInt32(own * 64 + cue)
        let height = min(climb, 3)
        let side: UInt32 = token < path[0] ? 1 : 0
        return Place(
          climb: height, depth: depth, branch: branch,
          hash: (branch * 4 + UInt32(height)) * 2 + side)
      }
      guard let head = arcs[node].head else { break }
      below = node
      node = head
      depth += 1
    }
    return Place(climb: 3, depth: 3, branch: 4094, hash: 0x0FFF_FFFE)
  }
}
