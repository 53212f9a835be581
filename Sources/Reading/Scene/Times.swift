import Documents
import English

/// The times that stand in a run of words.
extension ReadingContext {
  /// Whether a token is part of a time expression.
  func isTime(_ token: Int) -> Bool { time(at: token) != nil }

  /// Whether a time is one day, though its date may be open: "Thursday".
  func isDay(_ time: TimeExpression) -> Bool {
    time.interval.isDay
      || time.type != .set && time.value.hasPrefix("XXXX-WXX-") && !time.value.hasSuffix("WE")
  }

  /// Whether a time is a day of the week before the report; a weekday is, where it is not known when that was.
  func isFresh(_ time: TimeExpression) -> Bool {
    guard let published = document.published?.interval.latest else { return isDay(time) }
    guard time.interval.isDay, let day = time.interval.latest else { return false }
    return day <= published && day.advanced(by: 7) >= published
  }

  /// The time expression that holds a token, by bisection; nil before the first token and behind
  /// the last, so that a rule may look at what stands beside its words.
  func time(at token: Int) -> TimeExpression? {
    guard tokens.indices.contains(token) else { return nil }
    let next = firstTime(after: tokens[token].start)
    guard next > 0, let range = document.times[next - 1].range,
      range.contains(tokens[token].start)
    else { return nil }
    return document.times[next - 1]
  }

  /// The number of the first time that begins after an offset, by bisection.
  func firstTime(after offset: Int) -> Int {
    var low = 0
    var high = document.times.count
    while low < high {
      let middle = (low + high) / 2
      if (document.times[middle].range?.start ?? 0) <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// The times that begin in a run of tokens.
  func times(in run: Range<Int>) -> [TimeExpression] {
    guard !run.isEmpty else { return [] }
    let bytes = range(run)
    let first = firstTime(after: bytes.start - 1)
    return Array(document.times[first...].prefix { $0.range.map { $0.start < bytes.end } ?? false })
  }

  /// Whether a time tells which one is meant ("the 2016 campaign", "a 2007 bill"), and not when something is
  /// said ("a Friday interview").
  func tellsWhich(_ time: TextRange) -> Bool {
    let tokens = document.tokens(in: time)
    guard let phrase = phrase(at: tokens.lowerBound), tokens.upperBound <= phrase.head else {
      return false
    }
    return !Self.occasions.contains(lemma(phrase.head))
  }

  /// The same of a year or month and a thing ("a 2007 bill", "the March deal").
  ///
  /// "Ahead of the Aug. 3 caucuses" is before that day.
  func tellsWhichThing(_ time: TimeExpression) -> Bool {
    if let range = time.range, isAhead(of: document.token(at: range.start)) {
      return true
    }
    guard let range = time.range, time.value.utf8.count <= 7, tellsWhich(range) else {
      return false
    }
    guard let noun = phrase(at: document.token(at: range.start)).map({ lemma($0.head) }) else {
      return false
    }
    return lexicon.isThing(noun) || lexicon.measures.contains(noun)
  }

  /// Whether "ahead of" or "in advance of" stands before a time: what is told is before it.
  func isAhead(of time: Int) -> Bool {
    var of = time - 1
    if of > 0, tokens[of].tag == .determiner { of -= 1 }
    return of > 0 && word(of) == "of" && (word(of - 1) == "ahead" || word(of - 1) == "advance")
  }

  private static let occasions = Set<Word>(
    words: """
      interview speech statement conference address remark meeting rally tweet debate hearing briefing
      call letter memo report post event appearance announcement message session forum summit testimony
      ruling order editorial column article release talk discussion ceremony dinner lunch breakfast
      """)

  /// "Lee, a winner in 2012, lost": what is told of a name dates nothing else.
  func isToldOfName(_ time: Int) -> Bool {
    var token = time
    for _ in 0..<Tree.depth {
      guard let head = tree.head(of: token), !tokens[head].tag.isVerbal else { return false }
      if tree.relation(of: head) == .apposition { return true }
      token = head
    }
    return false
  }
}

extension TimeExpression {
  /// The days of "a few weeks ago", which has no value of its own; nil of other times.
  var boundedReference: TimeExpression? {
    guard value.hasSuffix("_REF"), let days = interval.value, interval.earliest != interval.latest
    else {
      return nil
    }
    var time = self
    time.value = days
    return time
  }
}

/// Lengths that tell when something will be: "in two weeks".
extension ReadingContext {
  /// The date of "will vote in two weeks", which is counted from the report; nil of other lengths, as of "agreed to
  /// leave in two weeks".
  func arrival(after length: TimeExpression) -> TimeExpression? {
    // "in five seconds" is how long it takes.
    let isShort = length.value.hasPrefix("PT") && !length.value.hasSuffix("H")
    guard length.type == .duration, !isShort, length.span == nil,
      let value = length.interval.value,
      let first = length.interval.earliest, let last = length.interval.latest,
      first.distance(to: last) <= 400, isCountedFromReport(length)
    else { return nil }
    var date = length
    date.type = .date
    date.value = value
    return date
  }

  private func isCountedFromReport(_ length: TimeExpression) -> Bool {
    guard let range = length.range, let top = tree.top(of: document.tokens(in: range)),
      let verb = predicate(above: top), let group = group(at: verb)
    else { return false }
    if group.form == .finite { return group.tense != .past }
    // "is due to start": "due" marks the verb.
    if tree.dependents(of: group.verb).contains(where: { word($0) == "due" }) { return true }
    guard group.form == .infinitive, let governor = tree.head(of: group.verb) else { return false }
    if Self.setting.contains(lemma(governor)) { return true }
    // "an accord under which they are expected to leave in a year" counts from the accord.
    let isMain = tree.relation(of: governor) == .root || tree.relation(of: governor) == .complement
    return isMain && EventWords.scheduling.contains(lemma(governor))
      && self.group(at: governor)?.tense == .present
  }

  private static let setting = Set<Word>(words: "set schedule slate")
}
