import Documents
import English

/// A deadline that is moved: "extended the deadline from June 1 to July 15", "the ban was put off
/// until May".
struct DeadlineMove {
  /// The new time.
  let when: TimeExpression

  /// The old one, where it is told: behind "from", or as a part of what is moved.
  let was: TimeExpression?
  let tokens: Range<Int>
  let what: Range<Int>?

  /// What a time moves, by the tree: it hangs behind "to" or "until" on a verb of moving.
  init?(
    to time: TimeExpression, _ run: Range<Int>, _ sentence: Sentence, _ context: ReadingContext
  ) {
    guard time.type != .duration, let top = context.tree.top(of: run),
      context.cases(of: top).contains(where: { Self.goals.contains($0) }),
      let verb = context.tree.head(of: top), sentence.tokens.contains(verb),
      let group = context.group(at: verb), group.verb == verb, !group.isNegated,
      Self.isMoving(verb, context)
    else { return nil }
    let isPassive = context.isPassive(verb: verb)
    let moved =
      isPassive
      ? context.subjectHead(ofVerb: verb) : context.tree.dependent(of: verb, .object)
    guard let moved, !Self.isOccasion(moved, context) else { return nil }
    when = time
    was =
      Self.old(verb, moved, besides: run, context)
      ?? Self.counted(back: time, from: verb, context)
      ?? Self.named(before: time, moved, context)
    let extent = context.tree.extent(of: moved) {
      context.tree.relation(of: $0)?.isAside ?? false
    }
    let start =
      isPassive ? min(extent.lowerBound, group.tokens.lowerBound) : group.tokens.lowerBound
    tokens = max(start, sentence.tokens.lowerBound)..<max(run.upperBound, group.tokens.upperBound)
    what = Self.words(of: moved, context)
  }

  /// "extend", "push back", "put off", "bring forward".
  private static func isMoving(_ verb: Int, _ context: ReadingContext) -> Bool {
    let lemma = context.lemma(verb)
    if movers.contains(lemma) { return true }
    guard let way = phrasal[lemma] else { return false }
    return context.tree.dependents(of: verb).contains { way.contains(context.word($0)) }
  }

  /// A vote or a meeting put off is an event with a new day, and no deadline.
  private static func isOccasion(_ noun: Int, _ context: ReadingContext) -> Bool {
    let lemma = context.lemma(noun)
    guard let type = EventWords.type(of: lemma) else { return false }
    return EventWords.occasions[lemma] != nil || type == .vote || type == .election
  }

  /// The time behind "from", else the one that the moved noun is told with: "the June 1 deadline",
  /// "the cut, set for June".
  private static func old(
    _ verb: Int, _ moved: Int, besides new: Range<Int>, _ context: ReadingContext
  ) -> TimeExpression? {
    let parts = context.tree.dependents(of: verb)
    let source = parts.first { part in
      context.cases(of: part).contains("from") && context.time(at: part) != nil
        && !new.contains(part)
    }
    if let source { return context.time(at: source) }
    let extent = context.tree.extent(of: moved)
    return extent.lazy.compactMap { token -> TimeExpression? in
      guard !new.contains(token), let time = context.time(at: token), time.type != .duration,
        time.type != .set
      else { return nil }
      return time
    }.first
  }

  /// "pushed back by two weeks to April 9": the old day is counted from the new one.
  private static func counted(
    back time: TimeExpression, from verb: Int, _ context: ReadingContext
  ) -> TimeExpression? {
    guard let day = time.interval.latest, time.interval.isDay else { return nil }
    let length = context.tree.dependents(of: verb).lazy.compactMap { part -> TimeExpression? in
      guard context.cases(of: part).contains("by") else { return nil }
      return context.time(at: part).flatMap { $0.type == .duration ? $0 : nil }
    }.first
    guard let value = length?.value, let count = Int(value.dropFirst().dropLast()),
      value.hasSuffix("D") || value.hasSuffix("W")
    else { return nil }
    let days = value.hasSuffix("W") ? count * 7 : count
    let old = day.advanced(by: context.lemma(verb) == "bring" ? days : -days)
    return TimeExpression(range: nil, type: .date, value: "\(old)", interval: DayInterval(old))
  }

  /// "The deadline was extended": the day of the deadline that the report has named before.
  private static func named(
    before time: TimeExpression, _ moved: Int, _ context: ReadingContext
  ) -> TimeExpression? {
    guard DeadlineClause.nouns.contains(context.lemma(moved)), let place = time.range else {
      return nil
    }
    let document = context.document
    let before = document.times.last { other in
      guard let range = other.range, range.start < place.start, other.type == .date,
        other.value != time.value, let index = document.sentence(at: range.start),
        let clause = DeadlineClause(other, document.sentences[index], document)
      else { return false }
      return clause.namedDeadline() != nil
    }
    return before.map { old in
      var old = old
      old.range = nil
      return old
    }
  }

  /// What is due: of "the deadline for comments" the comments, else the moved thing itself.
  static func words(of noun: Int, _ context: ReadingContext) -> Range<Int>? {
    guard DeadlineClause.nouns.contains(context.lemma(noun)) else {
      return context.phrase(at: noun).map { context.withoutTime($0) }
    }
    let parts = context.tree.dependents(of: noun)
    if let act = parts.first(where: { context.tree.relation(of: $0) == .clausalModifier }) {
      return context.tree.extent(of: act)
    }
    let topic = parts.first {
      $0 > noun && context.cases(of: $0).contains("for") && context.time(at: $0) == nil
    }
    if let topic { return context.phrase(at: topic)?.tokens ?? topic..<(topic + 1) }
    // The tree may hang "for comments" on the verb.
    guard context.word(noun + 1) == "for", let phrase = context.phrase(at: noun + 2),
      context.time(at: noun + 2) == nil
    else { return nil }
    return phrase.tokens
  }

  private static let goals = Set<Word>(words: "to until till through into")
  private static let movers = Set<Word>(
    words: "extend postpone delay reschedule defer move shift prolong suspend")
  private static let phrasal: [Word: Set<Word>] = [
    "push": Set(words: "back off forward"), "put": Set(words: "off back"),
    "bring": Set(words: "forward"), "set": Set(words: "back"), "pull": Set(words: "forward"),
  ]
}
