public import Documents

/// One question and the reports on it: what they say together, and where.
///
/// The same things told by several reports are one claim with several tellings; copies add no
/// voice. A matter is a function of its reports: the same reports give the same matter on any day.
public struct Matter: Sendable {
  /// What the reports are about: names and words of theirs.
  public let label: String

  /// In the order in which they were handed over; report 1 is `records[0]`.
  public let records: [ReportRecord]

  /// For each report, the words of others by which the matter knows its date better than the report
  /// itself; empty where it does not.
  public let dating: [[Place]]

  /// The indices of the reports from the earliest on.
  public let order: [Int]
  public let copies: Copies

  /// The most often named first.
  public let parties: [MatterParty]

  /// By kind and then by rank, most important first.
  public let claims: [Kind: [Claim]]

  /// Figures that name one thing with different numbers.
  public let conflicts: [Conflict]
  public let shifts: [Shift]
  public let sideMatters: [SideMatter]

  private let registry: PartyRegistry

  /// The last names of people, by their index in `parties`.
  private let lastNames: [Int: String]

  /// Makes a matter of reports that were read.
  ///
  /// Without a label it makes one from the commonest names and words of the reports.
  ///
  /// - Complexity: O(n log n) in the number of words and items; an item is compared with at most
  ///   a fixed number of others for each of its words.
  public init(label: String? = nil, records: [ReportRecord]) {
    let narrowing = DateNarrowing(records)
    let named = records.map(narrowing.narrowed)
    let dated = named.map(\.record)
    let credits = CreditNarrowing(dated)
    let narrowed = dated.indices.map { credits.narrowed(dated[$0], $0, among: dated) }
    let records = narrowed.map(\.record)
    dating = zip(named, narrowed).map { $0.by + $1.by }
    self.records = records
    let order = Precedence.order(records.map(\.report))
    let reports = records.map(PreparedReport.init)
    let copies = Copies(reports, order: order)
    let registry = PartyRegistry(records.lazy.flatMap(\.items))
    self.order = order
    self.copies = copies
    self.registry = registry
    parties = registry.parties
    lastNames = LastNames.all(of: registry, in: reports)
    let found = MatterLabel(reports, parties: registry.parties)
    self.label = label ?? found.text
    sideMatters = SideMatter.all(in: reports, leading: found.leading)

    var told: [Kind: [ToldItem]] = [:]
    for report in order {
      for item in records[report].items.indices {
        let telling = Telling(report: report, item: item)
        let prepared = ToldItem(telling, in: reports, registry: registry)
        told[prepared.item.kind, default: []].append(prepared)
      }
    }
    let merger = ClaimMerger(reports, copies: copies, order: order)
    let ranking = Ranking(records: records, parties: registry.parties)
    var claims: [Kind: [Claim]] = [:]
    for (kind, items) in told { claims[kind] = ranking.sorted(merger.claims(of: items)) }
    self.claims = claims
    conflicts = Conflict.all(of: claims[.figure] ?? [], told: told[.figure] ?? [])
    shifts = Shift.all(
      of: claims[.position] ?? [], told: told[.position] ?? [], reports: records.map(\.report))
  }

  /// The claims of a kind, most important first.
  public func claims(_ kind: Kind) -> [Claim] { claims[kind] ?? [] }

  public func item(_ telling: Telling) -> Item { records[telling.report].items[telling.item] }

  /// The item that tells a claim best.
  public func item(_ claim: Claim) -> Item { item(claim.tellings[0]) }

  /// The name under which the matter knows a party; its own words where it knows none.
  public func name(of party: Party) -> String {
    registry.index(of: party).map { parties[$0].name } ?? party.shownName
  }

  /// The last name of a person where no other person of the matter shares it; else the whole name.
  public func shortName(of party: Party) -> String {
    guard let index = registry.index(of: party), parties[index].type == .person,
      parties[index].isNamed
    else { return name(of: party) }
    let last = lastNames[index, default: parties[index].name]
    let isShared = lastNames.contains { $0.key != index && $0.value == last }
    return isShared ? parties[index].name : last
  }

  /// Whether two parties are one in this matter.
  public func isSame(_ left: Party, _ right: Party) -> Bool {
    guard let a = registry.index(of: left), let b = registry.index(of: right) else { return false }
    return a == b
  }

  /// When a telling was said: the item's own time of saying, else its report's publication.
  public func said(_ telling: Telling) -> DayInterval? {
    ownTime(of: telling) ?? records[telling.report].report.published?.interval
  }

  /// The time that a report itself gives for a statement or a choice; nil where it gives none.
  public func ownTime(of telling: Telling) -> DayInterval? {
    switch item(telling).details {
    case .statement(let details):
      details.when?.interval.isDay == true ? details.when?.interval : nil
    case .decision(let details):
      details.when?.interval.isBounded == true ? details.when?.interval : nil
    case .position: saidIn(telling)
    default: nil
    }
  }

  /// The day of the statement whose words tell where somebody stands.
  private func saidIn(_ telling: Telling) -> DayInterval? {
    let range = item(telling).range
    for item in records[telling.report].items {
      guard case .statement(let details) = item.details, let when = details.when?.interval,
        when.isDay, item.evidence.contains(where: { $0.contains(range) })
      else { continue }
      return when
    }
    return nil
  }
}
