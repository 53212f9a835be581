public import Documents

/// Where the trees go wrong: for each relation of the gold, how many words got the right head and
/// relation, and what the others were taken for.
///
/// Subtypes count: a subject of a passive is not any subject.
public struct RelationScore: Sendable {
  private var right: [String: Int] = [:]
  private var total: [String: Int] = [:]
  private var mistaken: [String: [String: Int]] = [:]

  public init() {}

  /// Adds a document that was read on the gold's own tokens.
  public mutating func add(_ gold: GoldText, _ document: Document) {
    var token = 0
    for sentence in gold.gold.sentences {
      let first = token
      for word in sentence.words {
        defer { token += 1 }
        guard let head = word.head, document.arcs.indices.contains(token) else { continue }
        let arc = document.arcs[token]
        total[word.deprel, default: 0] += 1
        let isAttached = arc.head == (head == 0 ? nil : first + head - 1)
        if isAttached, arc.relation.rawValue == word.deprel {
          right[word.deprel, default: 0] += 1
        } else {
          let name = isAttached ? arc.relation.rawValue : "\(arc.relation.rawValue) elsewhere"
          mistaken[word.deprel, default: [:]][name, default: 0] += 1
        }
      }
    }
  }

  /// A line a relation, the commonest first: its share of right words, how many there are, and the
  /// three commonest mistakes.
  public var lines: [String] {
    let names = total.keys.sorted { (total[$1, default: 0], $0) < (total[$0, default: 0], $1) }
    return names.map { name in
      let count = total[name, default: 0]
      let share = Figure(name, Tally.percent(Double(right[name, default: 0]), of: Double(count)))
      let worst = mistaken[name, default: [:]].sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .prefix(3).map { "\($0.key) \($0.value)" }.joined(separator: ", ")
      return "\(share) of \(count)" + (worst.isEmpty ? "" : "; \(worst)")
    }
  }
}
