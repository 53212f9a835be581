import Documents

/// When two items of a kind tell one thing.
///
/// Items are compared only where they share a key, so that the cost grows with the items and not
/// with their pairs.
enum Sameness {
  /// What two tellings of one thing are sure to share at least one of.
  static func keys(of told: ToldItem) -> [UInt64] {
    switch told.item.details {
    case .statement: phrases(of: told.words)
    case .event: months(of: told.when) ?? told.stems
    case .deadline: (months(of: told.when) ?? []) + told.stems
    // One without a day may be known by its parties alone.
    case .agreement:
      (months(of: told.when) ?? told.stems) + told.parties.map { WordScanner.hash([UInt64($0)]) }
    case .figure(let details): [details.value.bitPattern]
    case .compliance: told.parties.map { UInt64($0) }
    case .decision, .option, .consequence, .commitment, .position: told.stems
    }
  }

  static func isSame(_ left: ToldItem, _ right: ToldItem) -> Bool {
    switch (left.item.details, right.item.details) {
    case (.statement, .statement):
      shares(left.parties, right.parties)
        && containment(phrases(of: left.words), phrases(of: right.words)) >= 0.7
    case (.decision(let a), .decision(let b)):
      a.status == b.status && mayShare(left.parties, right.parties) && agree(left, right, 0.6)
    case (.option, .option):
      agree(left, right, 0.7)
    case (.consequence(let a), .consequence(let b)):
      a.polarity == b.polarity && mayShare(left.parties, right.parties) && agree(left, right, 0.7)
    case (.deadline(let a), .deadline(let b)):
      isOneTime(a.when, b.when) && (isVagueMonth(left) || isVagueMonth(right) || meets(left, right))
    case (.agreement, .agreement):
      isOneAgreement(left, right)
    case (.commitment(let a), .commitment(let b)):
      shares(left.parties, right.parties) && isOneForce(a.force, b.force) && agree(left, right, 0.7)
    case (.compliance(let a), .compliance(let b)):
      a.verdict == b.verdict && shares(left.parties, right.parties) && agree(left, right, 0.5)
    case (.position(let a), .position(let b)):
      a.stance == b.stance && shares(left.parties, right.parties) && agree(left, right, 0.6)
    case (.event(let a), .event(let b)):
      isOneEvent(left, a, right, b)
    case (.figure(let a), .figure(let b)):
      FigureScope.isSame(left, a, right, b)
    default:
      false
    }
  }

  /// The share of the shorter side that the longer one holds.
  static func containment(_ left: [UInt64], _ right: [UInt64]) -> Double {
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    let small = left.count <= right.count ? left : right
    let large = Set(left.count <= right.count ? right : left)
    return Double(small.count { large.contains($0) }) / Double(small.count)
  }

  static func shares(_ left: [Int], _ right: [Int]) -> Bool { left.contains { right.contains($0) } }

  private static func mayShare(_ left: [Int], _ right: [Int]) -> Bool {
    left.isEmpty || right.isEmpty || shares(left, right)
  }

  /// Whether two courses of action are worded alike: most of the shorter one's content words, and
  /// at least two of them unless it has but one and the other side no more than two.
  private static func agree(_ left: ToldItem, _ right: ToldItem, _ share: Double) -> Bool {
    guard left.isNegated == right.isNegated else { return false }
    let shortest = min(left.stems.count, right.stems.count)
    let longest = max(left.stems.count, right.stems.count)
    if shortest < 2 { return left.stems == right.stems }
    let contained = containment(left.stems, right.stems)
    return contained >= share && contained * Double(shortest) >= 2 && longest <= 5 * shortest
  }

  /// Whether it names a deadline by its date alone, to the month at least.
  private static func isVagueMonth(_ told: ToldItem) -> Bool {
    guard told.isVague, let first = told.when?.earliest, let last = told.when?.latest else {
      return false
    }
    return first.distance(to: last) < 31
  }

  private static func meets(_ left: ToldItem, _ right: ToldItem) -> Bool {
    containment(left.stems, right.stems) > 0 || containment(left.evidence, right.evidence) >= 0.5
  }

  /// Whether one time is the other, told more or less precisely.
  private static func isOneTime(_ left: TimeExpression, _ right: TimeExpression) -> Bool {
    if left.value == right.value, left.modifier == right.modifier { return true }
    let a = left.interval
    let b = right.interval
    // "the May deadline" of a report without a date is that of the May that others tell.
    if isYearless(left.value) || isYearless(right.value) {
      return left.value.dropFirst(4).prefix(3) == right.value.dropFirst(4).prefix(3)
    }
    guard let start = a.earliest, let end = a.latest, let first = b.earliest, let last = b.latest
    else { return false }
    return (start <= first && last <= end) || (first <= start && end <= last)
  }

  /// A month of a year that is not known: `XXXX-05`.
  private static func isYearless(_ value: String) -> Bool {
    value.hasPrefix("XXXX-") && value.utf8.count == 7 && !value.hasPrefix("XXXX-W")
  }

  private static func isOneAgreement(_ left: ToldItem, _ right: ToldItem) -> Bool {
    if let a = left.when, let b = right.when, a.intersection(b) == nil { return false }
    // "the toll pact was sealed on Monday": of the only day, whoever made it.
    if left.parties.isEmpty || right.parties.isEmpty, left.when != nil, right.when != nil,
      containment(left.evidence, right.evidence) >= 0.5
    {
      return true
    }
    let common = Set(left.parties).intersection(right.parties).count
    if common >= 2 { return true }
    return common == 1 && left.when != nil && right.when != nil
      || common == 1 && containment(left.evidence, right.evidence) >= 0.6
      || common == 1 && (names(left, in: right) || names(right, in: left))
  }

  /// Whether the words of one item name all the parties of the other.
  private static func names(_ told: ToldItem, in other: ToldItem) -> Bool {
    !told.partyNames.isEmpty && Set(other.evidence).isSuperset(of: told.partyNames)
  }

  /// Whether two forces say of an act the same thing in a different degree.
  private static func isOneForce(
    _ left: CommitmentDetails.Force, _ right: CommitmentDetails.Force
  ) -> Bool {
    let given: Set<CommitmentDetails.Force> = [.promised, .announced]
    let owed: Set<CommitmentDetails.Force> = [.agreed, .required]
    return left == right || given.isSuperset(of: [left, right])
      || owed.isSuperset(of: [left, right])
  }

  private static func isOneEvent(
    _ left: ToldItem, _ a: EventDetails, _ right: ToldItem, _ b: EventDetails
  ) -> Bool {
    guard a.type == b.type || a.type == .other || b.type == .other,
      let first = left.when, let second = right.when, first.intersection(second) != nil
    else { return false }
    let isElsewhere = left.telling.report != right.telling.report
    // One report tells "the union met" and "the council met" of one day as two things.
    if !isElsewhere || areAllPeople(a) && areAllPeople(b),
      !mayShare(left.parties, right.parties)
    {
      return false
    }
    // Who and when are compared by themselves: "Lee left on Monday", "Lee won on Monday".
    let contained = containment(
      left.evidence.filter { !left.partyNames.contains($0) },
      right.evidence.filter { !right.partyNames.contains($0) })
    // "signed a pact with the guild last year", "reached the accord in May": who agreed is told.
    if a.type == .agreement, b.type == .agreement, mayShare(left.parties, right.parties),
      contained >= 0.34
        || shares(left.parties, right.parties) && min(left.parties.count, right.parties.count) < 2
          && isElsewhereOrNext(left, right)
    {
      return true
    }
    if first == second, first.isDay {
      return contained >= 0.34
        || isElsewhere && a.type == b.type && a.type != .other
          && shares(left.everybody, right.everybody)
    }
    return a.type == b.type
      && (contained >= 0.5 || contained >= 0.25 && shares(left.everybody, right.everybody))
  }

  /// Whether two tellings stand in two reports, or in neighbouring sentences of one.
  private static func isElsewhereOrNext(_ left: ToldItem, _ right: ToldItem) -> Bool {
    left.telling.report != right.telling.report
      || abs(left.item.paragraph - right.item.paragraph) <= 1
  }

  private static func areAllPeople(_ event: EventDetails) -> Bool {
    !event.participants.isEmpty
      && event.participants.allSatisfy { $0.isNamed && $0.type == .person }
  }

  /// Every run of three words; of fewer words, the run itself.
  private static func phrases(of words: [UInt64]) -> [UInt64] {
    guard words.count >= 3 else { return words.isEmpty ? [] : [WordScanner.hash(words)] }
    return (0...(words.count - 3)).map { WordScanner.hash(words[$0..<$0 + 3]) }
  }

  /// The months that an interval touches; nil for no interval or for years of them.
  private static func months(of when: DayInterval?) -> [UInt64]? {
    guard let first = when?.earliest, let last = when?.latest, first <= last,
      first.distance(to: last) < 800
    else { return nil }
    let start = first.year * 12 + first.month
    let end = last.year * 12 + last.month
    return (start...end).map { UInt64(bitPattern: Int64($0)) }
  }
}
