import Documents
import English

/// Phrases that are more or less than the name in them.
extension PartyResolver {
  /// Whether a phrase is but the rest of a name that began before it ("Mines" of "Bureau of Mines").
  func isRestOfName(_ phrase: NounPhrase) -> Bool {
    let start = phrase.tokens.lowerBound
    return (max(0, start - 8)..<start).contains { before in
      mentions[before]?.contains { $0.form == .name && $0.tokens.contains(start) } ?? false
    }
  }

  /// Whether a phrase begins a name that goes on behind it.
  func opensLongerName(_ phrase: NounPhrase) -> Bool {
    phrase.tokens.prefix(2).contains { start in
      mentions[start]?.contains {
        $0.form == .name && $0.tokens.contains(phrase.head)
          && $0.tokens.upperBound > phrase.tokens.upperBound
      } ?? false
    }
  }

  /// "some in Larden", "many across the state": they are not the place.
  func someSomewhere(_ run: Range<Int>) -> Party? {
    guard run.count > 2, Self.some.contains(context.word(run.lowerBound)),
      Self.somewhere.contains(context.word(run.lowerBound + 1))
    else { return nil }
    return Party(range: context.range(run), name: context.text(run), isNamed: false)
  }

  private static let some = Set<Word>(words: "some many few most several others all those")
  private static let somewhere = Set<Word>(words: "in at across within around throughout inside on")
}
