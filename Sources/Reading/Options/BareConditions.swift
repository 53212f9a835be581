import Documents

/// Leaves a condition to be checked of which nothing is said to follow: "if they travel" tells that they
/// may, and hardly that anybody considers it.
struct BareConditions {
  private let context: ReadingContext

  /// The sentences that tell an effect.
  private let telling: Set<TextRange>

  init(_ items: [Item], in context: ReadingContext) {
    self.context = context
    telling = Set(items.lazy.filter { $0.kind == .consequence }.map(\.sentence))
  }

  func weighed(_ item: Item) -> Item {
    guard item.kind == .option, !telling.contains(item.sentence), isCondition(item) else {
      return item
    }
    var item = item
    item.standing = .toCheck
    return item
  }

  private func isCondition(_ item: Item) -> Bool {
    let tokens = context.document.tokens(in: item.evidence[0])
    if let first = tokens.first, Self.conditions.contains(context.word(first)) { return true }
    return context.groups(in: tokens).first.map {
      $0.form == .finite && context.isUnder(Self.conditions, verb: $0.verb)
    } ?? false
  }

  private static let conditions = Set<Word>(words: "if unless")
}
