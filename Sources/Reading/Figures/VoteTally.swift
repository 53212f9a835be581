import Documents

/// The two numbers of a vote: "64-36", "by 315 to 97", "60 votes to 40".
struct VoteTally {
  let numbers: [(token: Int, value: Double)]

  /// "votes", or "seats" of a majority.
  let unit: String

  /// Just past the second number.
  let end: Int

  /// Nil where no tally begins at the token, or nothing in the sentence speaks of a vote.
  init?(at start: Int, _ run: Range<Int>, _ document: Document) {
    guard let first = Self.number(start, run, document) else { return nil }
    var at = start + 1
    if at < run.upperBound, document.tokens[at].word == "votes" { at += 1 }
    guard at + 1 < run.upperBound,
      document.tokens[at].kind == .dash || document.tokens[at].word == "to"
        || document.tokens[at].word == "against",
      let second = Self.number(at + 1, run, document)
    else { return nil }
    // "a 3 to 1 margin" is a ratio.
    guard second != 1, !(Self.isYear(first) && Self.isYear(second)) else { return nil }
    guard run.contains(where: { Self.words.contains(document.tokens[$0].word) }) else {
      return nil
    }
    numbers = [(start, first), (at + 1, second)]
    let next = at + 2
    unit = next < run.upperBound && document.tokens[next].word == "majority" ? "seats" : "votes"
    end = at + 2
  }

  /// "from 1957 to 1971": years, and no votes.
  private static func isYear(_ value: Double) -> Bool { (1900...2100).contains(value) }

  private static func number(_ index: Int, _ run: Range<Int>, _ document: Document) -> Double? {
    guard run.contains(index), document.tokens[index].kind == .number else { return nil }
    return Double(document.text(document.tokens[index].range))
  }

  static let words = Set<Word>(
    words: """
      vote votes voted voting passed approved rejected defeated adopted ratified cleared tally
      ballot override overrode overridden confirmed majority
      """)
}
