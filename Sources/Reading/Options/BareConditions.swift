import Documents

/// Leaves a condition to be checked of which nothing is said to follow: "if they travel" tells that they
/// may, and hardly that anybody considers it.
struct BareConditions {
  private let scene: Scene
  private var context: ReadingContext { scene.context }

  /// The sentences that tell an effect.
  private let telling: Set<TextRange>

  init(_ items: [Item], in scene: Scene) {
    self.scene = scene
    telling = Set(items.lazy.filter { $0.kind == .consequence }.map(\.sentence))
  }

  func weighed(_ item: Item) -> Item {
    guard item.kind == .option, !telling.contains(item.sentence), isBare(item) else { return item }
    var item = item
    item.standing = .toCheck
    return item
  }

  private func isBare(_ item: Item) -> Bool {
    let tokens = context.document.tokens(in: item.evidence[0])
    guard let first = tokens.first, let sentence = context.sentence(at: first) else { return false }
    let isCondition =
      Self.conditions.contains(context.word(first))
      || context.groups(in: tokens).first.map {
        $0.form == .finite && context.isUnder(Self.conditions, verb: $0.verb)
      } ?? false
    guard isCondition else { return false }
    // "If the council closes it, the union will sue."
    return !SentenceView(scene, sentence).conditions().contains { condition in
      condition.condition.overlaps(tokens)
        && condition.main.map { main in
          context.groups(in: main).contains { $0.modal != nil || $0.tense == .future }
        } ?? false
    }
  }

  private static let conditions = Set<Word>(words: "if unless")
}
