import Documents

/// Reads deadlines: points in time by which something must or is set to be done, end, expire or
/// take effect.
///
/// Scheduled days of meetings are events, not deadlines.
struct DeadlineReader: KindReader {
  /// The rules in order: the first that holds for a time reads it.
  private static let rules: [@Sendable (DeadlineClause) -> DeadlineClause.Finding?] = [
    { $0.namedDeadline() },
    { $0.limit() },
    { $0.allowance() },
    { $0.entryIntoForce() },
    { $0.span() },
    { $0.expiry() },
    { $0.turningPoint() },
  ]

  func items(in scene: Scene) -> [Item] {
    let document = scene.document
    var items: [Item] = []
    var moved: Set<TextRange> = []
    for time in document.times.reversed() {
      guard let range = time.range, !moved.contains(range),
        let index = document.sentence(at: range.start),
        document.blocks[document.sentences[index].block].isRead, Self.isAhead(time, document)
      else { continue }
      let found = Self.found(time, document.sentences[index], scene)
      if let old = found?.details.was?.range { moved.insert(old) }
      guard let found,
        let item = scene.context.item(
          .deadline(found.details), evidence: [found.tokens], confidence: found.confidence)
      else { continue }
      items.append(item)
    }
    return items
  }

  private typealias Found = (details: DeadlineDetails, tokens: Range<Int>, confidence: Double)

  private static func found(
    _ time: TimeExpression, _ sentence: Sentence, _ scene: Scene
  ) -> Found? {
    guard let clause = DeadlineClause(time, sentence, scene.document) else { return nil }
    let context = scene.context
    let duty = DeadlineDuty(scene, clause.place)
    if let move = DeadlineMove(to: time, clause.place, sentence, context) {
      return (
        DeadlineDetails(when: time, was: move.was, what: move.what.map(context.range)),
        move.tokens, 0.85
      )
    }
    guard var finding = duty.named() ?? rules.lazy.compactMap({ $0(clause) }).first else {
      return nil
    }
    duty.complete(&finding)
    finding.tokens = clause.withCondition(finding.tokens)
    let term = AgreedTerm(context: context, sentence: sentence).end(of: time)
    return (
      DeadlineDetails(
        when: term ?? time, what: finding.what.map(context.range), binds: duty.bound()),
      finding.tokens, finding.confidence
    )
  }

  /// Whether a time limits what is done and so dates no event.
  static func limits(_ time: TimeExpression, _ sentence: Sentence, _ scene: Scene) -> Bool {
    isAhead(time, scene.document) && found(time, sentence, scene) != nil
  }

  /// Whether the time may lie on the day of publication or after it.
  private static func isAhead(_ time: TimeExpression, _ document: Document) -> Bool {
    switch time.type {
    case .set: return false
    case .duration: return true
    case .date, .time:
      guard time.value != "PAST_REF", time.value != "PRESENT_REF", time.value != "FUTURE_REF"
      else { return false }
      guard let latest = time.interval.latest, let published = document.published?.interval.earliest
      else { return true }
      return latest >= published
    }
  }
}
