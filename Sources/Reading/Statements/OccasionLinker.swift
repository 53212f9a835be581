import Documents
import English

/// Ties a statement to the event at which it was made: "told a news conference on Friday", "said at the
/// summit in Oslo".
struct OccasionLinker {
  private let context: ReadingContext

  /// The events by what the word hangs on that names them.
  private let events: [Int: [(id: String, range: TextRange, trigger: Int)]]

  init(_ items: [Item], in context: ReadingContext) {
    self.context = context
    var events: [Int: [(id: String, range: TextRange, trigger: Int)]] = [:]
    for item in items {
      guard case .event(let details) = item.details,
        let trigger = context.document.tokens(in: details.trigger).first,
        let head = context.tree.head(of: trigger)
      else { continue }
      events[head, default: []].append((item.id, item.range, trigger))
    }
    self.events = events
  }

  /// The items with their occasions; a statement that goes on has that of the one it continues.
  func linked(_ items: [Item]) -> [Item] {
    guard !events.isEmpty else { return items }
    var occasions: [String: String] = [:]
    for item in items {
      guard case .statement(let details) = item.details, let cue = details.cue else { continue }
      occasions[item.id] = occasion(cue: cue, content: item.evidence)
    }
    return items.map { item in
      guard case .statement(var details) = item.details,
        let occasion = occasions[item.id] ?? details.continues.flatMap({ occasions[$0] })
      else { return item }
      details.occasion = occasion
      var item = item
      item.details = .statement(details)
      return item
    }
  }

  private func occasion(cue: TextRange, content: [TextRange]) -> String? {
    context.document.tokens(in: cue).lazy.flatMap { events[$0] ?? [] }.first { event in
      !content.contains { $0.start < event.range.end && event.range.start < $0.end }
        && isSetting(event.trigger)
    }?.id
  }

  /// Whether a noun hangs on its verb by "at", "in" or "during", or is who was told: "told a news
  /// conference".
  private func isSetting(_ noun: Int) -> Bool {
    switch context.tree.relation(of: noun) {
    case .oblique: return context.cases(of: noun).contains(where: Self.settings.contains)
    case .object, .indirectObject: return EventWords.occasions[context.lemma(noun)] != nil
    default: return false
    }
  }

  private static let settings = Set<Word>(words: "at in during on")
}
