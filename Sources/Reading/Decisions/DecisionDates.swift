import Documents
import English

/// When a choice was made or will be: the time that hangs on its verb, wherever it stands in the
/// sentence; of a headline that of the choice which the report tells with the same verb.
struct DecisionDates {
  let scene: Scene
  private var context: ReadingContext { scene.context }

  init(_ scene: Scene) { self.scene = scene }

  /// The items with the times of the decisions among them.
  func dated(_ items: [Item]) -> [Item] {
    let announcements = items.compactMap(announcement)
    let dated = items.map(dated).map { announced($0, announcements) }
    let made = dated.compactMap { isTitle($0) ? nil : day(of: $0) }
    return made.isEmpty ? dated : dated.map { headline($0, made) }
  }

  /// What was announced on a day, and when: "it will close, the mayor announced on Wednesday".
  private typealias Announcement = (content: TextRange, when: TimeExpression)

  private func announcement(_ item: Item) -> Announcement? {
    guard case .statement(let details) = item.details, let when = details.when,
      when.interval.isDay, details.cueLemma.map({ Self.announcing.contains(Word($0)) }) ?? false
    else { return nil }
    return (item.range, when)
  }

  private func announced(_ item: Item, _ announcements: [Announcement]) -> Item {
    guard case .decision(var details) = item.details, details.when == nil,
      details.status != .scheduled, details.status.hasTime,
      let announcement = announcements.first(where: { $0.content.contains(item.range) })
    else { return item }
    details.when = announcement.when
    var item = item
    item.details = .decision(details)
    return item
  }

  /// A choice of a day with the words by which a headline may tell it.
  private struct Made {
    let status: DecisionDetails.Status
    let verb: Word
    let matter: Set<Word>
    let when: TimeExpression
  }

  private func day(of item: Item) -> Made? {
    guard case .decision(let details) = item.details, let when = details.when, when.interval.isDay,
      let verb = verb(of: item)
    else { return nil }
    return Made(
      status: details.status, verb: context.lemma(verb), matter: matter(of: details, in: item),
      when: when)
  }

  /// The words for what is chosen: those of the choice without its verb and without who chooses.
  private func matter(of details: DecisionDetails, in item: Item) -> Set<Word> {
    let own = details.deciders.compactMap(\.range)
    let verb = verb(of: item)
    return Set(
      context.document.tokens(in: item.evidence[0]).lazy
        .filter { token in
          let tag = context.tokens[token].tag
          return token != verb && (tag == .noun || tag == .properNoun || tag.isVerbal)
            && tag != .auxiliary && !own.contains { $0.contains(context.tokens[token].range) }
        }
        .map(context.lemma))
  }

  /// The choice of a headline with the last day of those that the report tells with the same verb and of
  /// the same thing.
  private func headline(_ item: Item, _ made: [Made]) -> Item {
    guard case .decision(var details) = item.details, details.when == nil, details.status.hasTime,
      isTitle(item), let verb = verb(of: item).map(context.lemma)
    else { return item }
    let named = matter(of: details, in: item)
    let same = made.filter {
      $0.status == details.status && $0.verb == verb && !$0.matter.isDisjoint(with: named)
    }
    let last = same.map(\.when).max {
      ($0.interval.latest?.number ?? 0) < ($1.interval.latest?.number ?? 0)
    }
    guard var day = last else { return item }
    day.range = nil
    details.when = day
    var item = item
    item.details = .decision(details)
    return item
  }

  private func isTitle(_ item: Item) -> Bool {
    context.sentence(at: context.document.token(at: item.range.start)).map(context.isTitle) ?? false
  }

  /// A decision with the time of its own words; any other item as it is.
  private func dated(_ item: Item) -> Item {
    guard case .decision(var details) = item.details, details.status.hasTime,
      let sentence = context.sentence(at: context.document.token(at: item.range.start)),
      let verb = verb(of: item)
    else { return item }
    let isAhead = details.status == .scheduled
    let time = own(verb, isAhead, in: sentence) ?? told(details.when, isAhead, by: verb)
    guard details.when != time else { return item }
    details.when = time
    var item = item
    item.details = .decision(details)
    return item
  }

  /// The verb of the highest clause of an item.
  private func verb(of item: Item) -> Int? {
    let verbs = context.groups(in: context.document.tokens(in: item.evidence[0])).map(\.verb)
    return verbs.first { verb in
      !verbs.contains { $0 != verb && context.tree.isBelow(verb, $0) }
    }
  }

  /// "On Wednesday, the court ruled …, and also found …": the time of a verb, of the first of those that are
  /// told together, or of the verb that announces it.
  private func own(_ verb: Int, _ isAhead: Bool, in sentence: Sentence) -> TimeExpression? {
    let times = context.times(in: sentence.tokens).map { $0.boundedReference ?? $0 }.filter(isDate)
    guard !times.isEmpty else { return nil }
    var verb = verb
    for _ in 0..<4 {
      let own = times.first { time in
        guard let top = top(of: time), !isLimited(top) || isAhead, !isSet(top) else { return false }
        return context.tree.head(of: top) == verb || isBetween(top, verb)
      }
      if let own { return own }
      guard let above = context.tree.head(of: verb), context.tokens[above].tag.isVerbal else {
        return nil
      }
      switch context.tree.relation(of: verb) {
      case .conjunct: break
      case .complement where !isAhead && Self.announcing.contains(context.lemma(above)): break
      default: return nil
      }
      verb = above
    }
    return nil
  }

  /// "The Court of Appeals on Tuesday overturned it": right before the verb, wherever the tree hangs it.
  private func isBetween(_ top: Int, _ verb: Int) -> Bool {
    guard top < verb, verb - top <= 2, context.predicate(above: top) == verb,
      let subject = context.subjectHead(ofVerb: verb)
    else { return false }
    return subject < top && !context.tree.isBelow(subject, top)
      && context.tree.relation(of: top) != .possessive
      && context.tree.relation(of: top) != .compound
  }

  private static let announcing = Set<Word>(words: "announce declare reveal")

  /// What stands among the words of the choice, but for a day that bounds it: "extended it until Friday".
  private func told(_ time: TimeExpression?, _ isAhead: Bool, by verb: Int) -> TimeExpression? {
    guard let time, !isAhead, let top = top(of: time) else { return time }
    // "rejected it and went on to win earlier this month": the month is of the win.
    if let other = context.predicate(above: top), isFurther(other, behind: verb) { return nil }
    return isLimited(top) || isSet(top) ? nil : time
  }

  /// Whether a verb is, or hangs on, one that is told behind another with "and".
  private func isFurther(_ other: Int, behind verb: Int) -> Bool {
    var at = other
    for _ in 0..<4 {
      guard at != verb, let head = context.tree.head(of: at) else { return false }
      if context.tree.relation(of: at) == .conjunct, head == verb { return true }
      at = head
    }
    return false
  }

  /// "set Friday as the deadline": the day is what was settled.
  private func isSet(_ top: Int) -> Bool {
    guard context.cases(of: top).isEmpty, let verb = context.tree.head(of: top),
      Self.setting.contains(context.lemma(verb))
    else { return false }
    let next = context.word(top + 1)
    return context.tree.relation(of: top) == .object || next == "as" || next == "for"
  }

  private static let setting = Set<Word>(words: "set name fix choose pick designate")

  private func isDate(_ time: TimeExpression) -> Bool {
    (time.type == .date || time.type == .time) && !time.value.hasSuffix("_REF")
      && !context.tellsWhichThing(time)
  }

  private func top(of time: TimeExpression) -> Int? {
    time.range.flatMap { context.tree.top(of: context.document.tokens(in: $0)) }
  }

  /// "until Friday", "after last week's protests".
  private func isLimited(_ top: Int) -> Bool {
    if context.cases(of: top).contains(where: Self.limiting.contains) { return true }
    guard let noun = context.tree.head(of: top), !context.tokens[noun].tag.isVerbal else {
      return false
    }
    return context.cases(of: noun).contains { Self.limiting.contains($0) }
  }

  private static let limiting = Set<Word>(
    words: "by until till since before after through beyond from following despite amid")
}

extension DecisionDetails.Status {
  /// Whether a time told with it is the choice's own: a deadline beside an open question is not.
  var hasTime: Bool {
    switch self {
    case .scheduled, .decided, .rejected, .postponed, .reversed: true
    case .open, .underReview, .pending: false
    }
  }
}
