import Documents
import English

/// Dates the statements that tell no day by where they were made: at an occasion that the report dates
/// elsewhere, before the body whose hearing it reports, or on the day that they call today.
struct OccasionDays {
  private let context: ReadingContext
  private let events: [String: TimeExpression]

  /// The one day of the hearing, trial or debate that the opening tells of.
  private let hearing: TimeExpression?

  /// The one day that the opening tells of.
  private let opening: TimeExpression?

  init(_ items: [Item], in context: ReadingContext) {
    self.context = context
    var events: [String: TimeExpression] = [:]
    var hearings: [TimeExpression] = []
    var days: [TimeExpression] = []
    let end = Self.endOfOpening(of: context.document)
    for item in items {
      let isOpening = item.range.start < end
      switch item.details {
      case .statement(let details):
        if isOpening, let when = details.when { days.append(when) }
      case .event(let details):
        guard details.status == .past || details.status == .ongoing, let when = details.when,
          context.isFresh(when)
        else { continue }
        events[item.id] = when
        guard isOpening else { continue }
        days.append(when)
        if context.document.tokens(in: details.trigger)
          .contains(where: { Self.hearings.contains(context.lemma($0)) })
        {
          hearings.append(when)
        }
      case .decision(let details):
        if isOpening, let when = details.when { days.append(when) }
      default: break
      }
    }
    self.events = events
    opening = Self.only(days, in: context)
    hearings += Self.sittings(before: end, or: opening, in: context)
    // Where others are told to have spoken on other days, it went on for days.
    hearing = Self.only(hearings, in: context).flatMap { day in
      let isOnly = items.allSatisfy { item in
        guard case .statement(let details) = item.details, let when = details.when else {
          return true
        }
        return !context.isFresh(when) || when.value.hasPrefix(day.value)
      }
      return isOnly ? day : nil
    }
  }

  /// The items with the days that the occasions tell.
  func dated(_ items: [Item]) -> [Item] {
    guard !events.isEmpty || opening != nil || hearing != nil else { return items }
    var days: [String: TimeExpression] = [:]
    var byId: [String: TimeExpression] = [:]
    return items.map { item in
      guard case .statement(var details) = item.details, details.when == nil else { return item }
      let name = details.speakers.count == 1 ? details.speakers[0].name : nil
      let continued = details.continues.flatMap { byId[$0] }
      guard
        let day = continued ?? day(of: item, details)
          ?? (isElsewhere(details) ? nil : name.flatMap { days[$0] })
      else { return item }
      var implied = day
      implied.range = nil
      details.when = implied
      byId[item.id] = implied
      if let name, details.speakers[0].isNamed { days[name] = implied }
      var item = item
      item.details = .statement(details)
      return item
    }
  }

  private func day(of item: Item, _ details: StatementDetails) -> TimeExpression? {
    if let event = details.occasion.flatMap({ events[$0] }) { return event }
    guard let cue = details.cue, isPast(cue) else { return nil }
    if let opening, details.mode != .indirect, speaksOfToday(item) { return opening }
    guard let hearing, details.speakers.allSatisfy(isHeard), !isElsewhere(details) else {
      return nil
    }
    return hearing
  }

  /// A named person, or one of those who speak at a hearing: "a lawyer for the company", "several justices".
  private func isHeard(_ speaker: Party) -> Bool {
    if speaker.isNamed { return speaker.type == .person }
    guard let range = speaker.range else { return false }
    return context.document.tokens(in: range).contains {
      Self.heard.contains(context.lemma($0)) && context.tree.relation(of: $0) != .compound
    }
  }

  /// Whether what is quoted calls the day today, as in "“Today's ruling …”".
  private func speaksOfToday(_ item: Item) -> Bool {
    item.evidence.contains { range in
      context.document.tokens(in: range).contains {
        context.word($0) == "today" && context.quotation(at: $0) != nil
      }
    }
  }

  private func isPast(_ cue: TextRange) -> Bool {
    context.groups(in: context.document.tokens(in: cue)).contains {
      $0.tense == .past || $0.form == .participle
    }
  }

  /// "said in a statement", "wrote": not at the hearing.
  private func isElsewhere(_ details: StatementDetails) -> Bool {
    guard details.occasion.flatMap({ events[$0] }) == nil, let cue = details.cue else {
      return false
    }
    if details.cueLemma.map({ Self.writing.contains(Word($0)) }) ?? false { return true }
    return context.document.tokens(in: cue).contains { verb in
      context.tree.dependents(of: verb).contains { Self.media.contains(context.lemma($0)) }
    }
  }

  // MARK: - The opening

  /// Where the third paragraph of a report ends.
  private static func endOfOpening(of document: Document) -> Int {
    var paragraphs = 0
    for block in document.blocks where block.kind == .body {
      paragraphs += 1
      if paragraphs == 3 { return block.range.end }
    }
    return document.blocks.last?.range.end ?? 0
  }

  /// The one day that some times name; nil where they name none or several.
  private static func only(_ times: [TimeExpression], in context: ReadingContext) -> TimeExpression?
  {
    let fresh = times.filter(context.isFresh)
    guard let first = fresh.first, fresh.allSatisfy({ $0.value == first.value }) else { return nil }
    return first
  }

  private static let hearings = Set<Word>(
    words: "hearing argument debate trial testimony session hear testify argue")
  private static let heard = Set<Word>(
    words:
      "justice judge lawyer attorney counsel prosecutor witness senator lawmaker juror panelist")
  private static let writing = Set<Word>(words: "write tweet post email blog publish")
  private static let media = Set<Word>(
    words: """
      statement letter email e-mail interview post tweet blog column report brief filing memo lawsuit complaint
      petition article book essay release message op-ed paper poll survey
      """)
}
