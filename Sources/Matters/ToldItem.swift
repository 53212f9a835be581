import Documents

/// An item prepared for comparison with others of its kind.
struct ToldItem {
  let telling: Telling
  let item: Item

  /// Who says, wants, owes or decides it: indices of the matter's parties.
  let parties: [Int]

  /// They and those who are named beside them: claimants, addressees.
  let everybody: [Int]

  /// The content stems of what is compared: of an option its action, of a position its target.
  let stems: [UInt64]

  /// The content stems of the evidence.
  let evidence: [UInt64]

  /// Of a figure the stems of what it counts, and those of its sentence, without numbers and unit.
  let counted: [UInt64]
  let around: Set<UInt64>

  /// The words of the evidence in order, for quotations.
  let words: [UInt64]

  /// Whether an odd number of negations stands in the words.
  let isNegated: Bool
  let when: DayInterval?

  /// The words that widen or narrow what a figure counts.
  let scope: Set<UInt64>

  /// The stems of the parties' names, of people the last word alone; of agreements and events only.
  let partyNames: [UInt64]

  init(_ telling: Telling, in reports: [PreparedReport], registry: PartyRegistry) {
    let report = reports[telling.report]
    let item = report.record.items[telling.item]
    self.telling = telling
    self.item = item
    let compared = item.details.comparedRanges
    let ranges = compared.isEmpty ? item.evidence : compared
    let scanned = ranges.flatMap { WordScanner.words(of: report.bytes, in: $0) }
    stems =
      item.kind == .deadline
      ? Self.contentStems(
        scanned.filter { !FunctionWords.ofTime.contains($0.form) && !$0.isNumber })
      : Self.contentStems(scanned)
    isNegated = scanned.filter(\.isNegation).count % 2 == 1
    let spoken = item.evidence.flatMap { WordScanner.words(of: report.bytes, in: $0) }
    evidence = Self.contentStems(
      item.kind == .event
        ? spoken.filter { !FunctionWords.days.contains($0.form) } : spoken)
    if let unit = item.details.unit {
      let unitBytes = Array(unit.utf8)
      let unitWords = WordScanner.words(of: unitBytes, in: TextRange(0, unitBytes.count))
      let unitStems = Set(unitWords.map(\.stem))
      func things(_ words: [ScannedWord]) -> [UInt64] {
        Self.contentStems(words.filter { !$0.isNumber && !FunctionWords.numbers.contains($0.form) })
          .filter { !unitStems.contains($0) }
      }
      counted = things(spoken)
      around = Set(things(WordScanner.words(of: report.bytes, in: item.sentence)))
    } else {
      counted = []
      around = []
    }
    words = item.kind == .statement ? spoken.map(\.form) : []
    let main = item.details.parties
    parties = main.compactMap { registry.index(of: $0) }
    everybody = item.details.everybody.compactMap { registry.index(of: $0) }
    scope = Set(spoken.map(\.form)).intersection(FunctionWords.scope)
    partyNames =
      item.kind == .agreement || item.kind == .event ? main.map(Self.nameStem) : []
    when = item.details.time.flatMap(Self.bounded)
  }

  /// Whether it says of no thing of its own: "the May 1 deadline".
  var isVague: Bool {
    guard case .deadline(let details) = item.details else { return false }
    return stems.isEmpty && details.what == nil
  }

  private static func contentStems(_ words: [ScannedWord]) -> [UInt64] {
    Array(Set(words.filter { $0.isContent && !$0.isNegation }.map(\.stem))).sorted()
  }

  private static func nameStem(_ party: Party) -> UInt64 {
    let bytes = Array(party.name.utf8)
    return WordScanner.words(of: bytes, in: TextRange(0, bytes.count)).last?.stem ?? 0
  }

  private static func bounded(_ time: TimeExpression) -> DayInterval? {
    time.interval.isBounded ? time.interval : nil
  }
}

extension Details {
  fileprivate var unit: String? {
    if case .figure(let details) = self { details.unit } else { nil }
  }

  /// The words that say what the item is about, where they are less than its evidence.
  fileprivate var comparedRanges: [TextRange] {
    switch self {
    case .option(let details): [details.action]
    case .commitment(let details): [details.action]
    case .position(let details): [details.target]
    case .deadline(let details): [details.what].compactMap(\.self)
    default: []
    }
  }
}
