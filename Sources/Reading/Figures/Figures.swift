import Documents

/// Reads figures: numbers of people, things, money or a share, with what they count.
///
/// Dates, lengths of time, clock times, ages, ordinals, numbers of pages, articles and addresses
/// are no figures.
struct FigureReader: KindReader {
  func items(in scene: Scene) -> [Item] {
    let document = scene.document
    var items: [Item] = []
    for (_, sentence) in scene.context.readSentences {
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
        guard canStart(token, document),
          let (figures, end) = figures(at: token, sentence.tokens, document)
        else {
          token += 1
          continue
        }
        items += figures.compactMap { item($0, scene) }
        token = max(end, token + 1)
      }
    }
    return items
  }

  /// What was read before it becomes an item.
  private struct Figure {
    var tokens: Range<Int>
    var details: FigureDetails
    var confidence: Double
  }

  private func canStart(_ index: Int, _ document: Document) -> Bool {
    let token = document.tokens[index]
    return token.kind == .number || token.kind == .symbol || token.kind == .dash
      || token.shape.contains(.digits) || token.tag == .number || token.tag == .symbol
      || Self.starts.contains(token.word)
      || Currencies.leads(token.word) || Currencies.name(ofSign: token.word) != nil
  }

  private static let starts = Set<Word>(words: "a half quarter minus negative nought naught zero")

  private func figures(
    at start: Int, _ run: Range<Int>, _ document: Document
  ) -> (figures: [Figure], end: Int)? {
    if let tally = VoteTally(at: start, run, document) {
      let figures = tally.numbers.map { number in
        Figure(
          tokens: number.token..<(number.token + 1),
          details: FigureDetails(value: number.value, unit: tally.unit), confidence: 0.8)
      }
      return (figures, tally.end)
    }
    guard let numeral = NumberScanner(document: document, run: run).numeral(at: start) else {
      return nil
    }
    let excluded: (figures: [Figure], end: Int) = ([], numeral.tokens.upperBound)
    guard !NumberTraps(document, run).holds(numeral) else { return excluded }
    guard let counted = CountedThing(numeral, run, document) else { return excluded }
    let before = FigureModifier.before(start, in: run, of: document)
    guard isCount(numeral, counted, before, document, run) else { return excluded }
    let modifier =
      FigureModifier.after(counted.tokens.upperBound, in: run, of: document)
      ?? before?.modifier ?? counted.modifier
    let tokens = min(before?.start ?? start, counted.start)..<counted.tokens.upperBound
    let details = FigureDetails(
      value: numeral.value, low: numeral.high == nil ? nil : numeral.value, high: numeral.high,
      unit: counted.unit, subject: counted.subject, modifier: modifier,
      asOf: time(after: tokens.upperBound, run, document))
    let isSmall = numeral.isSpelled && numeral.value < 10 && before?.modifier == nil
    return (
      [Figure(tokens: tokens, details: details, confidence: isSmall ? 0.6 : 0.9)],
      end: tokens.upperBound
    )
  }

  /// "One" counts only where it is stressed; "the two sides" names parties, it counts none.
  private func isCount(
    _ numeral: Numeral, _ counted: CountedThing, _ before: FigureModifier?, _ document: Document,
    _ run: Range<Int>
  ) -> Bool {
    guard numeral.form == .count else { return true }
    if counted.isMeasure { return true }
    let previous = numeral.tokens.lowerBound - 1
    if numeral.value == 1 {
      if before != nil || counted.unit == "vote" { return true }
      // "4 to 1" is a ratio, "1 Ann Lee" a rank.
      let next = document.tokens[numeral.tokens.upperBound]
      return !numeral.isSpelled && next.penn == .noun
        && !(run.contains(previous) && document.tokens[previous].word == "to")
    }
    guard numeral.isSpelled, numeral.value < 10, before == nil else { return true }
    guard run.contains(previous) else { return true }
    return !Self.definite.contains(document.tokens[previous].word)
  }

  private static let definite = Set<Word>(
    words: "the these those both his her its their our my your 's first last next other")

  /// The time right after the figure that says when it held: "in January".
  private func time(
    after index: Int, _ run: Range<Int>, _ document: Document
  ) -> TimeExpression? {
    guard index < run.upperBound else { return nil }
    let start = document.tokens[index].start
    let limit = document.tokens[min(index + 3, run.upperBound - 1)].end
    return document.times.first { time in
      guard let range = time.range, time.type == .date, !time.value.hasSuffix("_REF") else {
        return false
      }
      return range.start >= start && range.start < limit
        && !Self.unlike.contains(document.tokens[document.token(at: range.start) - 1].word)
        && !document.tokens(in: range).contains { Self.coming.contains(document.tokens[$0].word) }
    }.map(\.whole)
  }

  /// "more than in May", "over the next decade": no time at which it held.
  private static let unlike = Set<Word>(words: "than over")
  private static let coming = Set<Word>(words: "next coming")

  private func item(_ figure: Figure, _ scene: Scene) -> Item? {
    var details = figure.details
    details.by = scene.claimants(at: figure.tokens.lowerBound)
    details.asOf = details.asOf ?? FigureTime(scene).time(of: figure.tokens)
    return scene.context.item(
      .figure(details), evidence: [figure.tokens], confidence: figure.confidence)
  }
}
