import Documents
import English

/// Sittings that are told of in passing and are no event of the record: "appeared divided on Tuesday during
/// arguments", "she refused to answer at a Senate hearing".
extension OccasionDays {
  /// The days of the sittings that the opening of a report names; empty where a sitting has none and the
  /// opening none for it.
  static func sittings(
    before end: Int, or opening: TimeExpression?, in context: ReadingContext
  ) -> [TimeExpression] {
    var days: [TimeExpression] = []
    for (_, sentence) in context.readSentences
    where context.document.blocks[sentence.block].kind == .body {
      guard context.tokens[sentence.tokens.lowerBound].start < end else { break }
      for token in sentence.tokens where isSitting(token, in: context) {
        let told = context.times(in: sentence.tokens).filter(context.isFresh)
        if let day = told.first, told.allSatisfy({ $0.value == day.value }) {
          days.append(day)
        } else if let opening, told.isEmpty, isPast(token, in: context) {
          days.append(opening)
        }
      }
    }
    return days
  }

  /// A noun for a body's sitting at which something went on.
  private static func isSitting(_ token: Int, in context: ReadingContext) -> Bool {
    context.tokens[token].tag == .noun && sittings.contains(context.lemma(token))
      && (context.lemma(token) != "argument" || context.word(token) == "arguments")
      && context.tree.relation(of: token) != .compound
      && context.cases(of: token).contains(where: settings.contains)
      && !context.tree.dependents(of: token).contains(where: { context.word($0) == "no" })
  }

  private static func isPast(_ token: Int, in context: ReadingContext) -> Bool {
    guard let verb = context.predicate(above: token), let group = context.group(at: verb) else {
      return true
    }
    return group.modal == nil && (group.tense == .past || group.form != .finite)
  }

  private static let sittings = Set<Word>(words: "hearing argument trial proceedings")
  private static let settings = Set<Word>(words: "at during in before of")
}
