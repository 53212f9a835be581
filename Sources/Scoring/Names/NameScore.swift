public import Documents

/// How near the names that were found come to those that people marked.
///
/// The definition is conlleval's (Tjong Kim Sang and De Meulder 2003): a name is right where its
/// whole range and its type are. A type that the gold never marks is not counted.
public struct NameScore: Sendable {
  public private(set) var tallies: [EntityType: Tally] = [:]

  /// The types that the gold marks.
  private let marked: Set<EntityType>

  public init(marked: Set<EntityType>) { self.marked = marked }

  /// A score for some texts: what their names can be called counts.
  public init(for texts: [NamedText]) {
    self.init(marked: Set(texts.flatMap { $0.names.flatMap(\.types) }))
  }

  public mutating func add(_ text: NamedText, _ document: Document) {
    var gold: [TextRange: GoldName] = [:]
    for name in text.names {
      guard let type = name.types.first else { continue }
      gold[range(name.range, text, document)] = name
      tallies[type, default: Tally()].gold += 1
    }
    for name in document.names where marked.contains(name.type) {
      let known = gold[range(document.range(ofTokens: name.tokens), text, document)]
      if let known, known.types.contains(name.type), let type = known.types.first {
        tallies[type, default: Tally()].found += 1
        tallies[type, default: Tally()].right += 1
      } else if known?.types.isEmpty != true {
        tallies[name.type, default: Tally()].found += 1
      }
    }
  }

  private func range(_ range: TextRange, _ text: NamedText, _ document: Document) -> TextRange {
    let grown = text.grown(range)
    guard text.dropsArticles else { return grown }
    let tokens = document.tokens(in: grown)
    guard tokens.count > 1, let first = tokens.first else { return grown }
    switch document.tokens[first].word {
    case "the", "a", "an": return TextRange(document.tokens[first + 1].start, grown.end)
    default: return grown
    }
  }

  /// Each type that is marked, then precision, recall and F1 over all.
  public var figures: [Figure] {
    let all = tallies.values.reduce(Tally(), +)
    return EntityType.allCases.compactMap { type in
      tallies[type].map { Figure(type.rawValue, $0.f1) }
    } + [
      Figure("precision", all.precision), Figure("recall", all.recall), Figure("F1", all.f1),
    ]
  }
}
