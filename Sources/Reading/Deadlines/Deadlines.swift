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
    for time in document.times {
      guard let range = time.range, let index = document.sentence(at: range.start),
        document.blocks[document.sentences[index].block].isRead, isAhead(time, document),
        let clause = DeadlineClause(time, document.sentences[index], document),
        let finding = Self.rules.lazy.compactMap({ $0(clause) }).first
      else { continue }
      let details = DeadlineDetails(
        when: time, what: finding.what.map(scene.context.range), binds: bound(by: finding, scene))
      if let item = scene.context.item(
        .deadline(details), evidence: [finding.tokens], confidence: finding.confidence)
      {
        items.append(item)
      }
    }
    return items
  }

  /// Who is to act: the subject of the verb that falls due.
  private func bound(by finding: DeadlineClause.Finding, _ scene: Scene) -> [Party] {
    guard let what = finding.what,
      let group = what.lazy.compactMap({ scene.context.group(at: $0) }).first,
      let subject = scene.context.subject(of: group),
      let phrase = scene.context.phrases(in: subject).first, scene.canAct(phrase)
    else { return [] }
    return scene.parties(of: subject)
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
}
