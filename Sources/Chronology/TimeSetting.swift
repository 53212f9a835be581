import Documents

/// A time with its place in the tree: what tells of publication and what only names a thing.
///
/// "The pact was signed in 2019" was written in 2019 or later; "the 2024 games were discussed" may
/// be of any year.
struct TimeSetting {
  enum Telling: Hashable {
    /// A verb in the past is told of that time.
    case told
    /// It is ahead of the report, or ahead of a past that the report tells of.
    case ahead, foreseen
    case unknown
  }

  let mention: TimeMention
  let telling: Telling

  /// What it may be the time of: the token that it hangs on, and the subject right before it.
  let occasions: [Int]

  init(_ mention: TimeMention, in document: Document, _ direction: Direction) {
    self.mention = mention
    let sentence = document.sentences[mention.sentence].tokens
    guard document.arcs.count == document.tokens.count else {
      // Without trees the clause alone tells.
      occasions = []
      telling = mention.side == .past ? .told : mention.side == .future ? .foreseen : .unknown
      return
    }
    let run = document.tokens(in: mention.range).clamped(to: sentence)
    let head = run.first { token in
      document.arcs[token].head.map { !run.contains($0) } ?? true
    }
    let governor = head.flatMap { document.arcs[$0].head }
    let before = run.lowerBound - 1
    // "The summit next week is in doubt."
    let isSubject =
      before >= sentence.lowerBound && document.tokens[before].tag == .noun
      && document.arcs[before].head == governor
    occasions = [governor, isSubject ? before : nil].compactMap(\.self)
    let isAdverbial = head.map { Self.adverbial.contains(document.arcs[$0].relation) } ?? false
    let side = Self.pointed(run, document) ?? direction.side(of: mention.range, in: sentence)
    // "By 1992 it intended to", "had ruled until 2019": the preposition looks the other way.
    guard side == mention.side, !Self.isSource(head, run, document) else {
      telling = .unknown
      return
    }
    switch side {
    case .past: telling = isAdverbial ? .told : .unknown
    case .future where direction.isSeenFromNow(mention.range, in: sentence): telling = .ahead
    case .future:
      let foresight = Self.foresight(of: mention, sentence, document)
      telling = foresight == .unknown && isAdverbial && Self.isDay(mention) ? .foreseen : foresight
    default: telling = .unknown
    }
  }

  /// "Next Wednesday, July 31" is ahead, whatever the verb around it.
  private static func pointed(_ run: Range<Int>, _ document: Document) -> Side? {
    guard let first = run.first.map({ document.tokens[$0].word }) else { return nil }
    return Words.next.contains(first) ? .future : nil
  }

  /// "Moved up from May 2029".
  private static func isSource(
    _ head: Int?, _ run: Range<Int>, _ document: Document
  ) -> Bool {
    guard let head else { return false }
    return (max(0, run.lowerBound - 2)..<run.lowerBound).contains {
      document.arcs[$0].head == head && document.tokens[$0].word == "from"
    }
  }

  private static let adverbial: Set<Relation> = [.oblique, .unmarkedOblique, .adverbial]

  /// Whether a sentence looks ahead from the present of its report, or perhaps from a past of its own.
  ///
  /// A plain present tells of days alone: "the court meets on May 4".
  private static func foresight(
    of mention: TimeMention, _ sentence: Range<Int>, _ document: Document
  ) -> Telling {
    let words = document.tokens[sentence].map(\.word)
    if words.contains(where: Words.now.contains), !isQuoted(mention, document) { return .ahead }
    if words.contains(where: Words.open.contains) { return .foreseen }
    return .unknown
  }

  private static func isDay(_ mention: TimeMention) -> Bool {
    if case .day = mention.meaning { true } else { false }
  }

  /// What was said may have been said long ago.
  private static func isQuoted(_ mention: TimeMention, _ document: Document) -> Bool {
    document.quotations.contains { $0.range.contains(mention.range) }
  }
}

private enum Words {
  static let now = Set<Word>(words: "will 'll wo shall must")
  static let open = Set<Word>(words: "would could might may should can to is are")
  static let next = Set<Word>(words: "next coming this")
}
