import Documents

/// When a figure held, by the tree: "won 52 percent of the votes cast in 2012", "rose to 3,690 pounds from 2009
/// to 2013".
struct FigureTime {
  private let scene: Scene
  private var context: ReadingContext { scene.context }

  init(_ scene: Scene) { self.scene = scene }

  /// The day, month or year that hangs on what is counted or on its verb; nil where it has none or several.
  func time(of figure: Range<Int>) -> TimeExpression? {
    guard let sentence = context.sentence(at: figure.lowerBound),
      let head = context.tree.top(of: figure)
    else { return nil }
    let times = context.times(in: sentence.tokens).filter { $0.isDated && isOf($0, head) }
    guard times.count == 1 else { return nil }
    return times[0].whole
  }

  private func isOf(_ time: TimeExpression, _ counted: Int) -> Bool {
    guard let range = time.range, !time.value.hasSuffix("_REF"),
      let top = context.tree.top(of: context.document.tokens(in: range)),
      !context.cases(of: top).contains(where: Self.limits.contains), !context.tellsWhich(range),
      context.quotation(at: top) == context.quotation(at: counted)
    else { return false }
    var at = top
    for _ in 0..<3 {
      guard let head = context.tree.head(of: at) else { return false }
      if head == counted { return true }
      if context.tokens[head].tag.isVerbal {
        // "votes cast in 2012" are the counted ones.
        if context.tree.relation(of: head) == .clausalModifier {
          return context.tree.head(of: head).map { isWithin($0, counted) } ?? false
        }
        // "Two states sued on Thursday" counts them whenever.
        let isDoer = context.tree.relation(of: counted) == .subject && time.interval.isDay
        return !isDoer && isDone(head) && context.predicate(above: counted) == head
      }
      at = head
    }
    return false
  }

  /// Whether a noun is the counted one or "of" it.
  private func isWithin(_ noun: Int, _ counted: Int) -> Bool {
    noun == counted || context.tree.head(of: noun) == counted
      || context.tree.head(of: counted) == noun
  }

  /// Whether a verb tells of what has come about, and is no word of saying.
  private func isDone(_ verb: Int) -> Bool {
    guard let group = context.group(at: verb), group.form == .finite, group.modal == nil else {
      return false
    }
    return group.tense == .past && !scene.cueTokens.contains(verb)
  }

  private static let limits = Set<Word>(words: "by until till since before after within for")
}
