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
    chains.add(gold: gold.chains, found: document.chains)
    pronouns.add(text, gold, document)
    if isNews { newsPronouns.add(text, gold, document) }
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

extension Document {
  /// The chains of all that is spoken of; where that was not sought, of the record's mentions.
  var chains: [[Range<Int>]] {
    let phrases =
      nominals.isEmpty
      ? mentions.map { ($0.tokens, $0.entity) } : nominals.map { ($0.tokens, $0.chain) }
    var chains: [Int: [Range<Int>]] = [:]
    for (tokens, chain) in phrases {
      if let chain { chains[chain, default: []].append(tokens) }
    }
    return chains.keys.sorted().map { chains[$0] ?? [] }
  }
}
