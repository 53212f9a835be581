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
    for chain in document.chains {
      for pronoun in chain where isPersonal(pronoun) {
        guard let antecedent = Self.antecedent(of: pronoun, among: chain, isPersonal) else {
          continue
        }
        tally.found += 1
        let meant = gold.mentions.first { $0.words == pronoun }?.entity
        if let meant, gold.entity(of: antecedent) == meant { tally.right += 1 }
      }
    }
  }

  private static func antecedent(
    of pronoun: Range<Int>, among mentions: [Range<Int>], _ isPersonal: (Range<Int>) -> Bool
  ) -> Range<Int>? {
    let others = mentions.filter { $0 != pronoun }
    let names = others.filter { !isPersonal($0) }
    for candidates in [names, others] {
      let before = candidates.filter { $0.lowerBound < pronoun.lowerBound }
      let nearest =
        before.max { $0.lowerBound < $1.lowerBound }
        ?? candidates.min { $0.lowerBound < $1.lowerBound }
      if let nearest { return nearest }
    }
    return nil
  }
}
