import Documents

/// The words around a number that make it vague or bound it.
struct FigureModifier: Hashable, Sendable {
  /// The first of its tokens.
  var start: Int
  var modifier: FigureDetails.Modifier?

  /// The modifier that ends just before a number; nil where a plain word stands there.
  static func before(
    _ index: Int, in run: Range<Int>, of document: Document
  ) -> FigureModifier? {
    for phrase in phrases where index - phrase.words.count >= run.lowerBound {
      let start = index - phrase.words.count
      let isThere = zip(phrase.words, start..<index).allSatisfy { document.tokens[$1].word == $0 }
      guard isThere else { continue }
      // "would add up to $1.5 trillion"
      if phrase.modifier == .upTo, start > run.lowerBound,
        adding.contains(document.tokens[start - 1].lemma), document.tokens[index].kind == .symbol
      {
        return nil
      }
      // "a", "just" and the like go with the phrase: "an estimated", "just under".
      let wider = start > run.lowerBound && leading.contains(document.tokens[start - 1].word)
      // "wouldn't exceed": no line begins with "n't".
      let inner = document.tokens[start].word == "n't" ? start + 1 : start
      return FigureModifier(start: wider ? start - 1 : inner, modifier: phrase.modifier)
    }
    return nil
  }

  /// "or more", "or so", "or less" after what is counted.
  static func after(
    _ index: Int, in run: Range<Int>, of document: Document
  ) -> FigureDetails.Modifier? {
    if isOpenEnd(index, in: run, of: document) { return .atLeast }
    guard index + 1 < run.upperBound, document.tokens[index].word == "or" else { return nil }
    switch document.tokens[index + 1].word {
    case "more", "greater", "higher", "above", "over": return .atLeast
    case "so": return .approximately
    case "less", "fewer", "lower", "under", "below": return .upTo
    default: return nil
    }
  }

  /// "500 tons and more": what is more has no name of its own.
  private static func isOpenEnd(_ index: Int, in run: Range<Int>, of document: Document) -> Bool {
    guard index + 1 < run.upperBound, document.tokens[index].word == "and",
      document.tokens[index + 1].word == "more"
    else { return false }
    guard index + 2 < run.upperBound else { return true }
    let next = document.tokens[index + 2]
    return next.tag == .punctuation || next.tag == .adposition && next.word != "than"
  }

  private struct Phrase {
    let words: [Word]
    let modifier: FigureDetails.Modifier?

    init(_ text: String, _ modifier: FigureDetails.Modifier?) {
      words = text.split(separator: " ").map { Word(String($0)) }
      self.modifier = modifier
    }
  }

  private static let adding = Set<Word>(words: "add come")
  private static let leading = Set<Word>(words: "an just only even well")

  /// Longer phrases before shorter ones that end alike.
  private static let phrases: [Phrase] = [
    Phrase("n't exceed", .upTo), Phrase("not exceed", .upTo), Phrase("never exceed", .upTo),
    Phrase("no more than", .upTo), Phrase("not more than", .upTo), Phrase("as many as", .upTo),
    Phrase("as much as", .upTo), Phrase("no fewer than", .atLeast),
    Phrase("no less than", .atLeast), Phrase("not less than", .atLeast),
    Phrase("in excess of", .moreThan), Phrase("upwards of", .moreThan),
    Phrase("more than", .moreThan), Phrase("greater than", .moreThan),
    Phrase("larger than", .moreThan), Phrase("bigger than", .moreThan),
    Phrase("higher than", .moreThan), Phrase("exceeding", .moreThan),
    Phrase("exceed", .moreThan), Phrase("exceeds", .moreThan), Phrase("exceeded", .moreThan),
    Phrase("surpass", .moreThan), Phrase("surpasses", .moreThan),
    Phrase("surpassed", .moreThan), Phrase("surpassing", .moreThan),
    Phrase("less than", .lessThan), Phrase("fewer than", .lessThan),
    Phrase("smaller than", .lessThan), Phrase("lower than", .lessThan),
    Phrase("at least", .atLeast), Phrase("at most", .upTo), Phrase("up to", .upTo),
    Phrase("a maximum of", .upTo), Phrase("a minimum of", .atLeast),
    Phrase("close to", .approximately), Phrase("something like", .approximately),
    Phrase("estimated", .approximately), Phrase("about", .approximately),
    Phrase("around", .approximately), Phrase("some", .approximately),
    Phrase("nearly", .approximately), Phrase("almost", .approximately),
    Phrase("roughly", .approximately), Phrase("approximately", .approximately),
    Phrase("over", .moreThan), Phrase("above", .moreThan), Phrase("under", .lessThan),
    Phrase("below", .lessThan), Phrase("even", .atLeast), Phrase("exactly", nil),
    Phrase("only", nil), Phrase("just", nil), Phrase("another", nil), Phrase("all", nil),
  ]
}
