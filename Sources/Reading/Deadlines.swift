import Documents

/// Reads deadlines: points in time by which something must or is set to be done, end, expire or
/// take effect.
///
/// Scheduled days of meetings are events, not deadlines.
struct DeadlineReader {
  /// The rules in order: the first that holds for a time reads it.
  private static let rules: [@Sendable (DeadlineClause) -> DeadlineClause.Finding?] = [
    { $0.namedDeadline() },
    { $0.limit() },
    { $0.span() },
    { $0.expiry() },
    { $0.turningPoint() },
  ]

  func read(_ document: Document) -> [Item] {
    var items: [Item] = []
    for time in document.times {
      guard let range = time.range, let index = document.sentence(at: range.start),
        document.blocks[document.sentences[index].block].isRead, isAhead(time, document),
        let clause = DeadlineClause(time, document.sentences[index], document)
      else { continue }
      for rule in Self.rules {
        guard let finding = rule(clause) else { continue }
        items.append(item(finding, time, document.sentences[index], document))
        break
      }
    }
    return items
  }

  /// Whether the time may lie on the day of publication or after it.
  private func isAhead(_ time: TimeExpression, _ document: Document) -> Bool {
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

  private func item(
    _ finding: DeadlineClause.Finding, _ time: TimeExpression, _ sentence: Sentence,
    _ document: Document
  ) -> Item {
    Item(
      report: document.report.id, evidence: [document.range(ofTokens: finding.tokens)],
      sentence: sentence.range, paragraph: document.blocks[sentence.block].paragraph,
      confidence: finding.confidence,
      standing: finding.confidence >= 0.6 ? .confirmed : .toCheck,
      details: .deadline(
        DeadlineDetails(
          when: time, what: finding.what.map { document.range(ofTokens: $0) })))
  }
}
