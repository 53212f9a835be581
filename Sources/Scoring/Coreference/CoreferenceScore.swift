public import Documents

/// The chains and the pronouns of some documents, and the pronouns of the news among them.
public struct CoreferenceScore: Sendable {
  public private(set) var chains = ChainScore()
  public private(set) var pronouns = PronounScore()
  public private(set) var newsPronouns = PronounScore()

  public init() {}

  /// Adds a document with the tokens of the gold.
  public mutating func add(
    _ text: GoldText, _ gold: GoldCoreference, _ document: Document, isNews: Bool
  ) {
    chains.add(gold: gold.chains, found: Self.chains(of: document))
    pronouns.add(text, gold, document)
    if isNews { newsPronouns.add(text, gold, document) }
  }

  private static func chains(of document: Document) -> [[Range<Int>]] {
    var chains = [[Range<Int>]](repeating: [], count: document.entities.count)
    for mention in document.mentions {
      if let entity = mention.entity { chains[entity].append(mention.tokens) }
    }
    return chains
  }

  public var figures: [Figure] {
    [
      Figure("MUC", chains.muc), Figure("B3", chains.bCubed), Figure("CEAFe", chains.ceafe),
      Figure("CoNLL", chains.conll),
      Figure("pronouns-right", pronouns.tally.precision),
      Figure("pronouns-found", pronouns.tally.recall),
      Figure("news-pronouns-right", newsPronouns.tally.precision),
      Figure("news-pronouns-found", newsPronouns.tally.recall),
    ]
  }
}
