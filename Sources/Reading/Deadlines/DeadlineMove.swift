import Documents

/// Deadlines and dates that are moved: "extended to September 11", "put off from Monday until
/// Thursday".
struct DeadlineMove {
  /// The new time, the old one where the report tells it, and the act of moving.
  var old: TimeExpression?
  var tokens: Range<Int>
  var what: Range<Int>?
}

extension DeadlineClause {
  /// The move that a new time ends: "to", "until" or "till" before it and a verb of moving above.
  func move(_ context: ReadingContext) -> DeadlineMove? {
    guard time.type != .duration, let verb = mover(context) else { return nil }
    let thing = moved(by: verb, context)
    let start = min(thing?.lowerBound ?? verb, group(verb))
    // The last words are the new time or, told after it, the old one.
    let old = oldTime(besides: thing, after: min(start, verb))
    var end = place.upperBound
    if let range = old?.range { end = max(end, context.document.tokens(in: range).upperBound) }
    return DeadlineMove(
      old: old ?? counted(from: verb), tokens: start..<end,
      what: thing.flatMap { due($0, context) })
  }

  /// The verb of moving that the time belongs to.
  private func mover(_ context: ReadingContext) -> Int? {
    guard Self.goals.contains(word(place.lowerBound - 1)) else { return nil }
    var index = place.lowerBound - 2
    while index >= run.lowerBound, index > place.lowerBound - 18 {
      let kind = document.tokens[index].kind
      if kind == .stop || kind == .openQuote || kind == .closeQuote { return nil }
      let token = document.tokens[index]
      if token.tag.isVerbal {
        if Self.moving.contains(token.lemma) { return isMove(index) ? index : nil }
        guard token.tag == .auxiliary else { return nil }
      }
      index -= 1
    }
    return nil
  }

  /// "put off", "pushed back" and "brought forward" move; "put", "pushed" and "brought" do not.
  private func isMove(_ verb: Int) -> Bool {
    guard let particles = Self.particles[document.tokens[verb].lemma] else { return true }
    return (verb + 1..<place.lowerBound).contains { particles.contains(word($0)) }
  }

  /// What is moved: the object, or the subject of a passive.
  private func moved(by verb: Int, _ context: ReadingContext) -> Range<Int>? {
    if context.document.arcs.count == context.tokens.count {
      let thing = run.first { token in
        context.document.arcs[token].head == verb
          && (context.document.arcs[token].relation == .object
            || context.document.arcs[token].relation == .passiveSubject)
      }
      if let thing, let phrase = context.phrase(at: thing) { return phrase.tokens }
    }
    return context.phrase(at: verb + 1)?.tokens
  }

  /// The time that the clause names besides the new one: "from May 1", "the May 1 deadline".
  private func oldTime(besides thing: Range<Int>?, after start: Int) -> TimeExpression? {
    let near = start..<min(run.upperBound, place.upperBound + 5)
    return document.times.first { other in
      guard let range = other.range, other.range != time.range,
        other.type == .date || other.type == .time
      else { return false }
      let first = document.token(at: range.start)
      guard near.contains(first) else { return false }
      return word(first - 1) == "from" || (thing?.contains(first) ?? false)
        || word(first - 1) == "of"
    }
  }

  /// "pushed back by two weeks to April 9": the old day is counted back.
  private func counted(from verb: Int) -> TimeExpression? {
    guard let day = time.interval.latest, time.interval.isDay,
      let length = document.times.first(where: { other in
        guard other.type == .duration, let range = other.range else { return false }
        let first = document.token(at: range.start)
        return (verb..<place.lowerBound).contains(first) && word(first - 1) == "by"
      }), let days = Self.days(length.value)
    else { return nil }
    let isEarlier = document.tokens[verb].lemma == "bring"
    let old = day.advanced(by: isEarlier ? days : -days)
    return TimeExpression(range: nil, type: .date, value: "\(old)", interval: DayInterval(old))
  }

  /// The days of `P10D` and `P2W`.
  private static func days(_ value: String) -> Int? {
    guard value.hasPrefix("P"), let count = Int(value.dropFirst().dropLast()) else { return nil }
    return value.hasSuffix("D") ? count : value.hasSuffix("W") ? count * 7 : nil
  }

  /// The words of what falls due: the thing moved, or what a deadline is for.
  private func due(_ thing: Range<Int>, _ context: ReadingContext) -> Range<Int>? {
    let head = thing.upperBound - 1
    guard Self.nouns.contains(document.tokens[head].lemma) else {
      let start =
        document.tokens[thing.lowerBound].tag == .determiner && thing.count > 1
        ? thing.lowerBound + 1 : thing.lowerBound
      let words = (start..<thing.upperBound).filter { !context.isTime($0) }
      return words.first.map { $0..<thing.upperBound }
    }
    guard word(thing.upperBound) == "for" || word(thing.upperBound) == "to",
      let phrase = context.phrase(at: thing.upperBound + 1)
    else { return nil }
    return phrase.tokens
  }

  private static let goals = Set<Word>(words: "to until till through")
  private static let moving = Set<Word>(
    words: """
      extend postpone delay defer move push bring put reschedule adjourn prolong shift roll change
      advance
      """)
  private static let particles: [Word: Set<Word>] = [
    "push": Set(words: "back off forward"), "bring": Set(words: "forward"),
    "put": Set(words: "off back"), "roll": Set(words: "over"),
  ]
}
