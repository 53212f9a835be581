import Documents
import English

/// The statements of the record, from the attributions that the scene is made with.
struct StatementReader: KindReader {
  /// From this confidence on 95 of a hundred statements are right.
  private static let certain = 0.88

  func items(in scene: Scene) -> [Item] {
    let context = scene.context
    var items: [Item] = []
    var ids: [Int: String] = [:]
    let times = SayingTimes(scene).times()
    for (index, attribution) in scene.statements.enumerated() {
      let details = StatementDetails(
        speakers: attribution.speakers, cue: attribution.cue.map(context.range),
        cueLemma: attribution.cue.map { lemma(of: $0, attribution, context) },
        mode: attribution.mode, continues: attribution.continues.flatMap { ids[$0] },
        when: times[index], addressee: attribution.addressee,
        conjunction: conjunction(of: attribution, context).map { context.range($0..<($0 + 1)) })
      guard
        let item = context.item(
          .statement(details), evidence: attribution.content, confidence: attribution.confidence,
          confirmedFrom: attribution.speakers.contains { isUntold($0, context) }
            ? .infinity : Self.certain)
      else { continue }
      ids[index] = item.id
      items.append(item)
    }
    return items
  }

  /// "the company", "the lawmakers": they point at somebody told of before, and it is not known at whom.
  private func isUntold(_ party: Party, _ context: ReadingContext) -> Bool {
    guard !party.isNamed, party.entity == nil, let range = party.range,
      let phrase = context.phrase(at: context.document.token(at: range.start))
    else { return false }
    let first = phrase.tokens.lowerBound
    return Self.definite.contains(context.word(first))
      || phrase.tokens.count == 1 && Self.personal.contains(context.word(first))
  }

  private static let personal = Set<Word>(words: "he she it they")
  private static let definite = Set<Word>(words: "the his her their its this that")

  /// The "that" between a cue and what is said.
  private func conjunction(of attribution: Attribution, _ context: ReadingContext) -> Int? {
    guard let cue = attribution.cue, let first = attribution.content.first else { return nil }
    var token = first.lowerBound - 1
    while token > cue.upperBound, context.tokens[token].kind == .comma { token -= 1 }
    return token >= cue.upperBound && context.isConjunction(token) ? token : nil
  }

  /// The base form of the cue's main verb.
  private func lemma(
    of cue: Range<Int>, _ attribution: Attribution, _ context: ReadingContext
  ) -> String {
    let verb = cue.last { context.tokens[$0].lemma == attribution.lemma } ?? cue.lowerBound
    let token = context.tokens[verb]
    return BaseForms.english.text(of: token, context.document.bytes)
      ?? context.text(verb..<(verb + 1)).lowercased()
  }
}
