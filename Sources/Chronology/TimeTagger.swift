public import Documents

/// Finds time expressions and places them on the calendar.
///
/// Relative times count from the day of publication: the one handed over, else the dateline's,
/// else the interval that the text's own dates leave. The machine's clock is never read, so
/// the same report gives the same times on any day.
public struct TimeTagger: Annotator {
  public let requires: Set<Layer> = [.sentences, .blocks, .tags, .trees, .names]
  public let provides: Set<Layer> = [.times, .published]

  public init() {}

  public func annotate(_ document: inout Document) {
    let mentions = mentions(in: document)
    if document.published == nil {
      document.published = PublicationInference(document, mentions).solve()
    }
    var resolver = Resolver(published: document.published?.interval)
    document.times = resolver.expressions(of: mentions)
  }

  private func mentions(in document: Document) -> [TimeMention] {
    let (names, sentences) = survey(document)
    var scanner = PieceScanner()
    var mentions: [TimeMention] = []
    let direction = Direction(document)
    let firstNames = firstNames(document)
    for index in sentences {
      let sentence = document.sentences[index]
      scanner.scan(document.bytes.span, sentence.range)
      scanner.tag(document.tokens[sentence.tokens])
      let grammar = Grammar(scanner.pieces, names: names)
      let readings = grammar.readings()
      for (order, reading) in readings.enumerated() {
        let start = scanner.pieces[reading.start].start
        let end = scanner.pieces[reading.end - 1].end
        let range = TextRange(start, end)
        if case .weekday = reading.meaning, firstNames.contains(start) { continue }
        let next = order + 1 < readings.count ? readings[order + 1] : nil
        mentions.append(
          mention(of: reading, at: range, before: next, grammar, direction, sentence: index))
      }
    }
    return mentions
  }

  private func mention(
    of reading: Reading, at range: TextRange, before next: Reading?, _ grammar: Grammar,
    _ direction: Direction, sentence index: Int
  ) -> TimeMention {
    let document = direction.document
    let tokens = document.sentences[index].tokens
    let published = document.published?.interval
    let side = side(of: reading, at: range, grammar, direction, tokens)
    var meaning = grammar.placed(reading, side)
    if case .month(.open, let month) = meaning, direction.isPointedAt(range) {
      meaning = .month(.besides(0), month)
    }
    if let year = published?.earliest?.year, year.isMultiple(of: 2),
      published?.latest?.year == year, direction.isOfElection(range, in: tokens)
    {
      meaning = meaning.ofGeneralElection(in: year)
    }
    // "in March and April 2020": the year stands behind.
    let hasNeighbour = next.map { $0.start - reading.end < 3 && !$0.meaning.isWeekday } ?? false
    if side == .past, !hasNeighbour, let published, published.isDay, let today = published.latest,
      direction.isTold(range, in: tokens)
    {
      meaning = meaning.told(on: today)
    }
    var mention = TimeMention(
      range: range, sentence: index, meaning: meaning, modifier: reading.modifier,
      clock: reading.clock, side: side, weekday: reading.weekday)
    mention.isInName = direction.isInName(range, in: tokens)
    mention.opensRange = next.map { grammar.isRange(reading, $0) } ?? false
    return mention
  }

  /// Where the names of persons begin that have one word behind the first: "Wednesday Lee".
  ///
  /// A name of more words may be "Tuesday Ann Lee", and "on Tuesday Lee left" has a day.
  private func firstNames(_ document: Document) -> Set<Int> {
    Set(
      document.names.lazy.filter { name in
        let first = name.tokens.lowerBound
        return name.type == .person && name.tokens.count == 2
          && (first == 0
            || document.tokens[first - 1].tag != .adposition
              && !Self.pointing.contains(document.tokens[first - 1].word))
      }
      .map { document.tokens[$0.tokens.lowerBound].start })
  }

  private static let pointing = Set<Word>(words: "last next this late early every")

  private func side(
    of reading: Reading, at range: TextRange, _ grammar: Grammar, _ direction: Direction,
    _ tokens: Range<Int>
  ) -> Side {
    if let side = grammar.side(before: reading.start) {
      guard side == .future else { return side }
      // "By Thursday they had left."
      if direction.isPerfect(range, in: tokens) { return .past }
      // "They raised $2 million by the end of June": the nearer one.
      return direction.isReached(range, in: tokens) ? .none : side
    }
    let side = direction.side(of: range, in: tokens) ?? .none
    guard case .weekday(let weekday, .none) = reading.meaning, side != .past,
      let near = NearWeekday(weekday, told: direction.document.published?.interval)
    else { return side }
    return side == .none ? near.unsided : near.side(direction.foresight(of: range, in: tokens))
  }

  /// The sentences that may hold a time, and what the whole report shows of months that are
  /// persons: "Mrs May" in its last paragraph settles its first.
  private func survey(_ document: Document) -> (PersonalNames, sentences: [Int]) {
    var names = PersonalNames()
    var sentences: [Int] = []
    var scanner = PieceScanner()
    for (index, sentence) in document.sentences.enumerated() {
      scanner.scan(document.bytes.span, sentence.range)
      guard scanner.mayHoldTime else { continue }
      sentences.append(index)
      names.learn(from: scanner.pieces)
    }
    return (names, sentences)
  }
}
