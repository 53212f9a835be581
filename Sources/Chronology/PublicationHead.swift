import Documents

/// The day that the head of a report names as its own: in its dateline, its byline, or on a line
/// that holds nothing else.
struct PublicationHead {
  /// The date of a dateline whose year is not said.
  struct Yearless {
    let value: String
    let range: TextRange
  }

  private(set) var exact: Publication?
  private(set) var date: Yearless?
  private(set) var constraints: [PublicationConstraint] = []

  init(_ document: Document, _ mentions: [TimeMention]) {
    for mention in mentions where Self.isOfHead(mention, document) {
      if case .weekday(let weekday, .none) = mention.meaning {
        constraints.append(PublicationConstraint(.dateline, .onWeekday(weekday), mention.range))
      }
      guard case .day(_, _, let day, let last) = mention.meaning, day == last, date == nil else {
        continue
      }
      if let place = Resolver.fixed(mention.meaning), place.days.isDay {
        exact = Publication(
          basis: .dateline, value: place.value, interval: place.days, evidence: [mention.range])
        return
      }
      guard let named = YearlessDay(mention) else { continue }
      date = Yearless(value: OpenValue.of(mention.meaning), range: mention.range)
      constraints.append(PublicationConstraint(.dateline, .near(named, .same), mention.range))
    }
  }

  private static func isOfHead(_ mention: TimeMention, _ document: Document) -> Bool {
    let sentence = document.sentences[mention.sentence]
    switch document.blocks[sentence.block].kind {
    case .dateline: return true
    case .related, .caption, .credit: return false
    case .byline, .title, .body:
      guard document.blocks[sentence.block].paragraph <= 8,
        sentence.tokens.count <= longest
      else { return false }
      let isByline = document.blocks[sentence.block].kind == .byline
      return document.tokens[sentence.tokens].allSatisfy { token in
        mention.range.contains(token.range) || token.tag == .punctuation
          || token.kind != .word || (isByline || Self.words.contains(token.word))
      }
    }
  }

  private static let longest = 16

  /// What may stand beside a date without making it the date of something else.
  ///
  /// "Updated" is not
  /// among it: what was changed on a day was published before.
  private static let words = Set<Word>(
    words: "published posted date dated issued released first on at am pm a.m. p.m. gmt utc est edt"
  )
}
