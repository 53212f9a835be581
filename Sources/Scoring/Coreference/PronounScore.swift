public import Documents

/// How many of the personal pronouns that were resolved mean whom people say they mean.
///
/// A pronoun is resolved where its entity has another mention: the nearest before it that is no
/// pronoun, else the nearest behind it, else a pronoun. It is right where that stands for the gold
/// entity of the pronoun.
public struct PronounScore: Sendable {
  /// `gold` counts the pronouns whose gold entity has another mention, `found` those resolved.
  public private(set) var tally = Tally()

  public init() {}

  /// Adds a document with the tokens of the gold.
  public mutating func add(_ text: GoldText, _ gold: GoldCoreference, _ document: Document) {
    let words = text.gold.sentences.flatMap(\.words)
    let isPersonal = { (tokens: Range<Int>) in
      tokens.count == 1 && ["PRP", "PRP$"].contains(words[tokens.lowerBound].xpos)
    }
    tally.gold += gold.chains.joined().count(where: isPersonal)
    var members: [Int: [Mention]] = [:]
    for mention in document.mentions {
      if let entity = mention.entity { members[entity, default: []].append(mention) }
    }
    for mention in document.mentions where isPersonal(mention.tokens) {
      guard let entity = mention.entity,
        let antecedent = Self.antecedent(of: mention, among: members[entity] ?? [], isPersonal)
      else { continue }
      tally.found += 1
      let meant = gold.mentions.first { $0.words == mention.tokens }?.entity
      if let meant, gold.entity(of: antecedent.tokens) == meant { tally.right += 1 }
    }
  }

  private static func antecedent(
    of pronoun: Mention, among mentions: [Mention], _ isPersonal: (Range<Int>) -> Bool
  ) -> Mention? {
    let others = mentions.filter { $0.tokens != pronoun.tokens }
    let names = others.filter { !isPersonal($0.tokens) }
    for candidates in [names, others] {
      let before = candidates.filter { $0.tokens.lowerBound < pronoun.tokens.lowerBound }
      let nearest =
        before.max { $0.tokens.lowerBound < $1.tokens.lowerBound }
        ?? candidates.min { $0.tokens.lowerBound < $1.tokens.lowerBound }
      if let nearest { return nearest }
    }
    return nil
  }
}
