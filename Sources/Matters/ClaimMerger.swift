import Documents

/// Joins the items of all reports that tell one thing.
struct ClaimMerger {
  private let reports: [PreparedReport]
  private let copies: Copies
  private let places: [Int]

  /// How many things with the same key an item is compared with: the bound on the cost of a key
  /// that everything shares.
  private static let mostRivals = 48

  /// `order` names the reports from the earliest on.
  init(_ reports: [PreparedReport], copies: Copies, order: [Int]) {
    self.reports = reports
    self.copies = copies
    var places = Array(repeating: 0, count: reports.count)
    for (place, report) in order.enumerated() { places[report] = place }
    self.places = places
  }

  /// The claims of one kind, in the order of their first tellings.
  func claims(of told: [ToldItem]) -> [Claim] {
    var sets = DisjointSets(told.count)
    var leaders: [UInt64: [Int]] = [:]
    var isAlone = Set(told.indices)
    // What names no thing of its own joins one claim at most, and so never makes one of two.
    let order = told.indices.filter { !told[$0].isVague } + told.indices.filter { told[$0].isVague }
    for index in order {
      let item = told[index]
      var compared: Set<Int> = []
      let keys = Sameness.keys(of: item) + copyKeys(of: item)
      for key in keys {
        for rival in leaders[key] ?? [] where compared.insert(rival).inserted {
          let isOpen = !item.isVague || isAlone.contains(index)
          if isOpen, sets.root(of: rival) != sets.root(of: index), isOne(told[rival], item) {
            sets.join(rival, index)
            isAlone.subtract([rival, index])
          }
        }
      }
      let isLeader = isAlone.contains(index)
      for key in Set(keys) where isLeader || leaders[key] == nil {
        leaders[key, default: []].append(index)
        if leaders[key, default: []].count > Self.mostRivals { leaders[key]?.removeFirst() }
      }
    }
    return sets.groups().map { claim(of: $0.map { told[$0] }) }
  }

  private func isOne(_ left: ToldItem, _ right: ToldItem) -> Bool {
    Sameness.isSame(left, right) || isOneCopy(left, right) || isOnePlace(left, right)
  }

  /// The same words in a sentence and in its copy.
  private func isOneCopy(_ left: ToldItem, _ right: ToldItem) -> Bool {
    guard left.telling.report != right.telling.report,
      voice(of: left.telling) == voice(of: right.telling)
    else { return false }
    return Sameness.containment(left.evidence, right.evidence) >= 0.8
      && left.evidence.count >= 3 && right.evidence.count >= 3
      && left.item.details.value == right.item.details.value
  }

  /// The same words of the same report, read twice.
  private func isOnePlace(_ left: ToldItem, _ right: ToldItem) -> Bool {
    guard left.telling.report == right.telling.report,
      left.item.details.value == right.item.details.value,
      let shared = left.item.range.intersection(right.item.range)
    else { return false }
    let longest = max(left.item.range.count, right.item.range.count)
    return shared.count * 10 >= longest * 7 && left.parties == right.parties
  }

  private func copyKeys(of told: ToldItem) -> [UInt64] {
    let voice = voice(of: told.telling)
    let place = WordScanner.hash([UInt64(voice)] + told.evidence.prefix(3))
    let start = WordScanner.hash([
      UInt64(told.telling.report), UInt64(told.item.sentence.start),
    ])
    return [place, start]
  }

  func voice(of telling: Telling) -> Int {
    let report = reports[telling.report]
    let start = report.record.items[telling.item].range.start
    return copies.voice(of: telling.report, sentence: report.sentence(at: start))
  }

  private func claim(of told: [ToldItem]) -> Claim {
    let sorted = told.sorted { left, right in
      let a = (places[left.telling.report], left.telling.item)
      let b = (places[right.telling.report], right.telling.item)
      return a < b
    }
    let best = sorted.max { rank($0) < rank($1) } ?? sorted[0]
    let tellings = [best.telling] + sorted.map(\.telling).filter { $0 != best.telling }
    var parties: [Int] = []
    for party in best.parties + sorted.flatMap(\.parties) where !parties.contains(party) {
      parties.append(party)
    }
    let voices = Set(tellings.map { voice(of: $0) }).count
    return Claim(
      kind: best.item.kind, tellings: tellings, voices: voices, parties: parties)
  }

  /// How well an item tells its claim: confirmed, as done where others foresee it, dated to the
  /// day, with a party, not in a headline, in more words.
  private func rank(_ told: ToldItem) -> (Int, Int, Int, Int, Int, Int) {
    let isTitle = told.item.paragraph == 1 && reports[told.telling.report].isTitle(told.item)
    return (
      told.item.standing == .confirmed ? 1 : 0, told.item.details.isDone ? 1 : 0,
      told.when?.isDay == true ? 1 : 0,
      told.parties.isEmpty ? 0 : 1, isTitle ? 0 : 1, min(told.evidence.count, 12)
    )
  }
}

extension PreparedReport {
  func isTitle(_ item: Item) -> Bool {
    record.blocks.contains { $0.kind == .title && $0.range.contains(item.range.start) }
  }
}

extension Details {
  /// Whether it tells an event as done.
  fileprivate var isDone: Bool {
    if case .event(let details) = self { details.status == .past } else { false }
  }

  /// The value in which two tellings of one thing must not differ.
  var value: String {
    switch self {
    case .statement, .option, .deadline, .agreement: ""
    case .decision(let details): details.status.rawValue
    case .consequence(let details): details.polarity.rawValue
    case .commitment(let details): details.force.rawValue
    case .compliance(let details): details.verdict.rawValue
    case .position(let details): details.stance.rawValue
    case .event(let details): details.type.rawValue
    case .figure(let details): "\(details.value)"
    }
  }
}
