import Documents
import English

/// Keeps the term of what is refused or demanded with it: "will not sign until he apologizes" is no
/// refusal without its "until", "will not sail before the ice melts" none without its "before".
struct TermKeeper {
  let context: ReadingContext

  func kept(_ item: Item) -> Item {
    switch item.kind {
    // "That cannot pass unless they ask for it" follows from nothing but that.
    case .commitment, .position, .decision, .consequence: break
    default: return item
    }
    guard item.evidence.count == 1, let range = item.evidence.first else { return item }
    let run = context.document.tokens(in: range)
    guard !run.isEmpty, let end = end(behind: run) else { return item }
    let close = context.tokens[end - 1].range.end
    return Item(
      report: item.report, evidence: [TextRange(range.start, close)],
      sentence: item.sentence, paragraph: item.paragraph, confidence: item.confidence,
      standing: item.standing, details: extended(item.details, from: range.end, to: close))
  }

  /// The details with the act or the target up to where its term ends.
  private func extended(_ details: Details, from end: Int, to close: Int) -> Details {
    func whole(_ range: TextRange) -> TextRange {
      range.end == end ? TextRange(range.start, close) : range
    }
    switch details {
    case .commitment(var commitment):
      commitment.action = whole(commitment.action)
      return .commitment(commitment)
    case .position(var position):
      position.target = whole(position.target)
      return .position(position)
    default: return details
    }
  }

  /// Where the clause of "until" or "unless" ends that follows a refusal or a demand.
  private func end(behind run: Range<Int>) -> Int? {
    let groups = context.groups(in: run)
    guard groups.contains(where: { $0.isNegated || Self.bounded.contains(context.lemma($0.verb)) })
    else { return nil }
    var marker = run.upperBound
    if marker < context.tokens.count, context.tokens[marker].kind == .comma { marker += 1 }
    // 'will not sail "before the ice melts"'
    let isQuoted = marker < context.tokens.count && context.tokens[marker].kind == .openQuote
    if isQuoted { marker += 1 }
    let isTerm =
      Self.terms.contains(context.word(marker))
      || context.word(marker) == "before" && groups.contains(where: \.isNegated)
    guard isTerm,
      isQuoted
        || context.quotation(at: marker) == context.quotation(at: run.upperBound - 1),
      let sentence = context.sentence(at: run.lowerBound), sentence.tokens.contains(marker),
      let verb = context.tree.head(of: marker), verb > marker,
      context.tree.relation(of: marker) == .marker
        || context.tree.relation(of: marker) == .caseMarker,
      isQuoted || hangs(verb, on: run)
    else { return nil }
    let limit = min(context.clauseEnd(from: marker, in: sentence), marker + Self.reach)
    let whole = context.trimmed(marker..<limit)
    guard whole.upperBound > marker + 1 else { return nil }
    let close = whole.upperBound
    let isClosed =
      isQuoted && close < context.tokens.count
      && context.tokens[close].kind == .closeQuote
    return isClosed ? close + 1 : close
  }

  /// Whether a clause hangs on words of a run, over a predicate that the tree may put between.
  private func hangs(_ clause: Int, on run: Range<Int>) -> Bool {
    var at = clause
    for _ in 0..<2 {
      guard let head = context.tree.head(of: at) else { return false }
      if run.contains(head) { return true }
      at = head
    }
    return false
  }

  private static let terms = Set<Word>(words: "until till unless")
  private static let bounded = Set<Word>(words: "refuse decline urge ask tell order warn")

  /// How many tokens of a term are kept.
  private static let reach = 30
}
