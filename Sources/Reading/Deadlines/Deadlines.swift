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
    let binder = DeadlineBinder(scene: scene)
    var items: [Item] = []
    var moved: Set<TextRange> = []
    for (clause, time) in Self.clauses(document) {
      guard let move = clause.move(scene.context), isAhead(time, document) else { continue }
      if let old = move.old?.range { moved.insert(old) }
      if let range = time.range { moved.insert(range) }
      let details = DeadlineDetails(
        when: time, was: move.old ?? Self.former(of: clause, time, document),
        what: move.what.map(scene.context.range),
        binds: [])
      items += [
        scene.context.item(.deadline(details), evidence: [move.tokens], confidence: 0.85)
      ].compactMap(\.self)
    }
    for (clause, time) in Self.clauses(document) {
      guard let range = time.range, !moved.contains(range), isAhead(time, document),
        let finding = Self.rules.lazy.compactMap({ $0(clause) }).first
      else { continue }
      let details = DeadlineDetails(
        when: time, what: finding.what.map(scene.context.range),
        binds: bound(by: finding, scene, binder))
      if let item = scene.context.item(
        .deadline(details), evidence: [finding.tokens], confidence: finding.confidence)
      {
        items.append(item)
      }
    }
    return items
  }

  /// The times of the sentences that are read, with the words around each.
  private static func clauses(_ document: Document) -> [(DeadlineClause, TimeExpression)] {
    document.times.compactMap { time in
      guard let range = time.range, let index = document.sentence(at: range.start),
        document.blocks[document.sentences[index].block].isRead,
        let clause = DeadlineClause(time, document.sentences[index], document)
      else { return nil }
      return (clause, time)
    }
  }

  /// Who is to act: the subject of the verb that falls due, by the tree or else by its place.
  private func bound(
    by finding: DeadlineClause.Finding, _ scene: Scene, _ binder: DeadlineBinder
  ) -> [Party] {
    guard let what = finding.what else { return [] }
    let parties = binder.parties(in: what)
    if !parties.isEmpty { return parties }
    guard let group = what.lazy.compactMap({ scene.context.group(at: $0) }).first,
      group.form != .infinitive, let subject = scene.context.subject(of: group),
      let phrase = scene.context.phrases(in: subject).first, scene.canAct(phrase)
    else { return [] }
    return scene.parties(of: subject)
  }

  /// "The deadline was extended": the day that the report has named a deadline before.
  private static func former(
    of clause: DeadlineClause, _ time: TimeExpression, _ document: Document
  ) -> TimeExpression? {
    guard let place = time.range else { return nil }
    let before = document.times.last { other in
      guard let range = other.range, range.start < place.start, other.type == .date,
        other.value != time.value, let index = document.sentence(at: range.start),
        let earlier = DeadlineClause(other, document.sentences[index], document)
      else { return false }
      return earlier.namedDeadline() != nil
    }
    guard clause.namesDeadline, var implied = before else { return nil }
    implied.range = nil
    return implied
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
