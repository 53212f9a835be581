import Documents

/// Frees the weekday that news puts without a preposition behind a noun: "The council Tuesday approved the
/// plan", "President Ann Lee Saturday left".
///
/// The treebanks that the network learned from hardly know it, and it takes the day for the subject or
/// for the end of the name.
struct BareWeekdays {
  static func free(in document: inout Document) {
    for sentence in document.sentences {
      for day in sentence.tokens.dropFirst() {
        guard let noun = nounBefore(day, in: sentence, document) else { continue }
        free(day, behind: noun, in: sentence, &document)
      }
    }
  }

  /// The noun that a bare weekday stands behind, also over "late".
  private static func nounBefore(_ day: Int, in sentence: Sentence, _ document: Document) -> Int? {
    let tokens = document.tokens
    guard days.contains(tokens[day].word), tokens[day].shape.contains(.capitalized) else {
      return nil
    }
    let noun = parts.contains(tokens[day - 1].word) ? day - 2 : day - 1
    guard noun >= sentence.tokens.lowerBound, isNominal(tokens[noun]),
      !feasts.contains(tokens[noun].word)
    else { return nil }
    let next = day + 1
    guard next < sentence.tokens.upperBound else { return noun }
    let goesOn = isNominal(tokens[next]) || tokens[next].word == "'s" || tokens[next].kind == .dash
    return goesOn ? nil : noun
  }

  private static func isNominal(_ token: Token) -> Bool {
    token.tag == .noun || token.tag == .properNoun
  }

  private static func free(
    _ day: Int, behind last: Int, in sentence: Sentence, _ document: inout Document
  ) {
    // "Ann Lee Tuesday": the first word of the name stands for it.
    var noun = last
    while document.arcs[noun].relation == .flat, let first = document.arcs[noun].head, first < noun
    {
      noun = first
    }
    let own = document.arcs[day]
    guard let head = own.head else { return }
    if document.arcs[noun].head == day {
      // The day stands where its noun should.
      document.arcs[noun] = own
      for token in sentence.tokens
      where document.arcs[token].head == day && !(noun..<day).contains(token) {
        document.arcs[token] = Arc(head: noun, relation: document.arcs[token].relation)
      }
      document.arcs[day] = Arc(head: head, relation: .unmarkedOblique)
      return
    }
    switch own.relation {
    case .flat, .compound, .apposition, .list, .unspecified:
      guard head < day, !document.tokens[head].tag.isVerbal else { return }
      document.arcs[day] = Arc(head: document.arcs[head].head ?? head, relation: .unmarkedOblique)
    case .subject, .passiveSubject:
      // The noun has the verb for its head as well.
      guard document.arcs[noun].head == head else { return }
      document.arcs[day] = Arc(head: head, relation: .unmarkedOblique)
    // "the steps of City Hall Wednesday": no preposition marks it.
    case .oblique: document.arcs[day] = Arc(head: head, relation: .unmarkedOblique)
    case .nominal: document.arcs[day] = Arc(head: head, relation: .unmarkedNominal)
    default: break
    }
  }

  private static let days = Set<Word>(
    words: "monday tuesday wednesday thursday friday saturday sunday")

  private static let parts = Set<Word>(words: "late early")

  /// What makes a day another one: "Good Friday".
  private static let feasts = Set<Word>(
    words: """
      good black super cyber easter ash palm holy bloody fat shrove maundy whit giving business low \
      trinity
      """)
}
