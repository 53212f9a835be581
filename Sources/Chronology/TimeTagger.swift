public import Documents

/// Finds time expressions and places them on the calendar.
///
/// Relative times count from the day of publication: the one handed over, else the dateline's,
/// else the interval that the text's own dates leave. The machine's clock is never read, so
/// the same report gives the same times on any day.
public struct TimeTagger: Annotator {
  public let requires: Set<Layer> = [.sentences, .blocks]
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
    let names = names(in: document)
    var scanner = PieceScanner()
    var mentions: [TimeMention] = []
    let direction = Direction(document)
    for (index, sentence) in document.sentences.enumerated() {
      scanner.scan(document.bytes.span, sentence.range)
      guard scanner.mayHoldTime else { continue }
      scanner.tag(document.tokens[sentence.tokens])
      let grammar = Grammar(scanner.pieces, names: names)
      let clause = Clause(grammar: grammar)
      for reading in grammar.readings() {
        let start = scanner.pieces[reading.start].start
        let end = scanner.pieces[reading.end - 1].end
        let range = TextRange(start, end)
        let side =
          clause.preposition(before: reading.start)
          ?? direction.side(of: range, in: sentence.tokens) ?? clause.side(of: reading)
        mentions.append(
          TimeMention(
            range: range, sentence: index,
            meaning: clause.placed(reading, side), modifier: reading.modifier,
            clock: reading.clock, side: side, weekday: reading.weekday))
      }
    }
    return mentions
  }

  /// What the whole report shows of months that are persons: "Mrs May" in its last paragraph
  /// settles its first.
  private func names(in document: Document) -> PersonalNames {
    var names = PersonalNames()
    var scanner = PieceScanner()
    for sentence in document.sentences {
      scanner.scan(document.bytes.span, sentence.range)
      names.learn(from: scanner.pieces)
    }
    return names
  }
}
