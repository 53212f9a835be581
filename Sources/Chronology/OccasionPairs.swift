import Documents

/// Relative times and dates of the calendar that name the time of one occasion: where the one falls
/// on the other, the report was published.
struct OccasionPairs {
  private let document: Document
  private let settings: [TimeSetting]

  init(_ document: Document, _ settings: [TimeSetting]) {
    self.document = document
    self.settings = settings
  }

  var constraints: [PublicationConstraint] {
    var found: [PublicationConstraint] = []
    for relative in settings where Viewpoint.isRelative(relative.mention.meaning) {
      if let date = settings.first(where: { isGloss(relative.mention, $0.mention) }) {
        found += constraint(.gloss, relative, date)
        continue
      }
      // Two dates of one act are two acts.
      let dates = settings.filter { isOneOccasion(relative, $0) }
      if let date = dates.first, dates.allSatisfy({ $0.mention.meaning == date.mention.meaning }) {
        found += constraint(
          isNamed(relative, date) ? .occasion : .lastYear, relative, date)
      }
    }
    return found
  }

  private func constraint(
    _ principle: PublicationConstraint.Principle, _ relative: TimeSetting, _ date: TimeSetting
  ) -> [PublicationConstraint] {
    let side: Side =
      switch relative.telling {
      case .told: .past
      case .ahead, .foreseen: .future
      case .unknown: relative.mention.side
      }
    let meaning = relative.mention.meaning
    let ranges = (relative.mention.range, date.mention.range)
    if let days = Resolver.fixed(date.mention.meaning)?.days {
      return Viewpoint(meaning, side).days(seeing: days).map {
        [PublicationConstraint(principle, .within($0), ranges.0, ranges.1)]
      } ?? []
    }
    return YearlessDay(date.mention).map {
      [PublicationConstraint(principle, .near($0, .pointed(meaning, side)), ranges.0, ranges.1)]
    } ?? []
  }

  /// "yesterday (March 22)", "last year, 2019": a comma or a bracket between two times as fine.
  private func isGloss(_ relative: TimeMention, _ date: TimeMention) -> Bool {
    guard isDate(date.meaning), isAsFine(relative.meaning, date.meaning) else { return false }
    let (first, second) = relative.range < date.range ? (relative, date) : (date, relative)
    guard first.range.end <= second.range.start, second.range.start - first.range.end <= 3 else {
      return false
    }
    let gap = document.bytes[first.range.end..<second.range.start]
    return gap.allSatisfy { " ,(".utf8.contains($0) } && gap.contains { $0 != 0x20 }
  }

  private func isDate(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .day(.number, _, _, _), .day(.open, _, _, _), .month(.number, _), .month(.open, _), .year:
      true
    default: false
    }
  }

  private func isAsFine(_ relative: Meaning, _ date: Meaning) -> Bool {
    switch (relative, date) {
    case (.weekday, .day), (.calendar(.day, _), .day), (.calendar(.month, _), .month),
      (.calendar(.year, _), .year), (.distance(.year, _, _), .year),
      (.distance(.month, _, _), .month), (.distance(.day, _, _), .day):
      true
    default: false
    }
  }

  // MARK: - Occasions

  /// A year alone names an occasion too vaguely: "from 100,000 in 1980 to 300,000 last year".
  private func isComparable(_ relative: Meaning, _ date: Meaning) -> Bool {
    let isDay = if case .day = date { true } else { false }
    let isMonth = if case .month = date { true } else { false }
    guard isDate(date), isDay || isMonth else { return false }
    switch relative {
    case .weekday, .calendar(.day, _), .calendar(.week, _), .calendar(.weekend, _),
      .distance(.day, _, _), .distance(.week, _, _):
      return isDay
    default: return true
    }
  }

  private func isOneOccasion(_ relative: TimeSetting, _ date: TimeSetting) -> Bool {
    guard isComparable(relative.mention.meaning, date.mention.meaning),
      relative.mention.range != date.mention.range, isFitting(relative.mention, date.mention),
      mayBeOne(relative.telling, date.telling)
    else { return false }
    return isNamed(relative, date) || isTakenUp(relative, date)
  }

  private func mayBeOne(_ left: TimeSetting.Telling, _ right: TimeSetting.Telling) -> Bool {
    let isAhead: (TimeSetting.Telling) -> Bool = { $0 == .ahead || $0 == .foreseen }
    return left == right || left == .unknown || right == .unknown
      || (isAhead(left) && isAhead(right))
  }

  /// "Early last year" is no September.
  private func isFitting(_ relative: TimeMention, _ date: TimeMention) -> Bool {
    let month: Int
    switch date.meaning {
    case .day(_, let named, _, _), .month(_, let named): month = named
    default: return true
    }
    switch (relative.meaning, relative.modifier) {
    case (.calendar(.year, _), .early?), (.calendar(.year, _), .start?): return month <= 6
    case (.calendar(.year, _), .late?), (.calendar(.year, _), .end?): return month >= 7
    case (.calendar(.year, _), .middle?): return (4...9).contains(month)
    case (.month(_, let named), _), (.day(_, let named, _, _), _): return month == named
    default: return true
    }
  }

  /// One noun or verb names what both are the time of: "the meeting on Tuesday … the March 23
  /// meeting".
  private func isNamed(_ left: TimeSetting, _ right: TimeSetting) -> Bool {
    let isNear = abs(left.mention.sentence - right.mention.sentence) <= 1
    let others = right.occasions.compactMap { Occasion($0, document) }
    return left.occasions.compactMap { Occasion($0, document) }.contains { one in
      others.contains { one.isSame(as: $0, isNear: isNear) }
    }
  }

  /// "Signed early last year … reached it in February 2018": the next sentence takes the same
  /// thing up, and the month is in the named part of the year.
  private func isTakenUp(_ relative: TimeSetting, _ date: TimeSetting) -> Bool {
    guard case .calendar(.year, _) = relative.mention.meaning, relative.mention.modifier != nil,
      case .month = date.mention.meaning,
      abs(relative.mention.sentence - date.mention.sentence) <= 1
    else { return false }
    // The tree may hang "early last year" on a place: "struck a deal in Oslo early last year".
    return (relative.telling == .told || relative.mention.side == .past) && date.telling == .told
  }
}

/// What a time is the time of, as far as one word tells.
private struct Occasion {
  private let words: Set<Word>
  private let subject: Word?
  private let isNoun: Bool

  /// Nil for words that say nothing of what happened.
  init?(_ governor: Int, _ document: Document) {
    let token = document.tokens[governor]
    isNoun = token.tag == .noun
    guard isNoun || (token.tag.isVerbal && token.tag != .auxiliary),
      !Self.light.contains(token.lemma)
    else { return nil }
    var words: Set<Word> = [token.lemma]
    // "meeting" is what happens when they "meet".
    if token.end - token.start > 5, document.text(token.range).lowercased().hasSuffix("ing") {
      words.insert(Word(document.bytes, token.start..<(token.end - 3)))
    }
    self.words = words
    subject = (max(0, governor - 20)..<min(document.tokens.count, governor + 20)).first { index in
      document.arcs[index].head == governor
        && [.subject, .passiveSubject].contains(document.arcs[index].relation)
    }.map { document.tokens[$0].lemma }
  }

  /// Of verbs the subject must be the same, since many things are signed; in the next sentence it
  /// may be "it".
  func isSame(as other: Occasion, isNear: Bool) -> Bool {
    guard !words.isDisjoint(with: other.words) else { return false }
    if isNoun || other.isNoun || subject == other.subject { return true }
    return isNear && [subject, other.subject].contains { $0.map(Self.pronouns.contains) ?? false }
  }

  private static let pronouns = Set<Word>(words: "it they he she")

  private static let light = Set<Word>(
    words: """
      say tell be have do make take get go come begin start end become see know think report add \
      write year month week day time period quarter rise fall increase decrease grow drop gain \
      number rate price share sale case death report statement news figure datum level people
      """)
}
