import Documents
import Matters

extension Editor {
  /// What was agreed, what the parties owe and have promised, and what is claimed of it.
  var agreement: [Brief.Group] {
    let agreements = confirmed(.agreement)
    let owner = agreementOfItem(agreements)
    var terms: [Int: [Claim]] = [:]
    var others: [Claim] = []
    for claim in confirmed(.commitment) {
      if let index = claim.tellings.lazy.compactMap({ agreed(under: $0, owner) }).first {
        terms[index, default: []].append(claim)
      } else {
        others.append(claim)
      }
    }
    let agreementLines = agreements.enumerated().map { index, claim in
      agreementLine(claim, terms: terms[index] ?? [])
    }
    return [
      Brief.Group("", agreementLines),
      Brief.Group("Promised, demanded, refused", byLead(others.map(commitmentLine))),
      Brief.Group("Compliance claimed", confirmed(.compliance).map(complianceLine)),
    ]
  }

  private struct Place: Hashable {
    let report: Int
    let id: String
  }

  private func agreementOfItem(_ agreements: [Claim]) -> [Place: Int] {
    var owner: [Place: Int] = [:]
    for (index, claim) in agreements.enumerated() {
      for telling in claim.tellings {
        owner[Place(report: telling.report, id: matter.item(telling).id)] = index
      }
    }
    return owner
  }

  /// The agreement whose term an item is: by its own word, or since it stands in the sentence.
  private func agreed(under telling: Telling, _ owner: [Place: Int]) -> Int? {
    let item = matter.item(telling)
    guard case .commitment(let details) = item.details else { return nil }
    if let id = details.agreement { return owner[Place(report: telling.report, id: id)] }
    guard details.force == .agreed else { return nil }
    let items = matter.records[telling.report].items
    return items.lazy
      .filter { $0.kind == .agreement && $0.sentence == item.sentence }
      .compactMap { owner[Place(report: telling.report, id: $0.id)] }.first
  }

  private func agreementLine(_ claim: Claim, terms: [Claim]) -> Brief.Line {
    var line = line(claim)
    let details = claim.tellings.compactMap { telling -> AgreementDetails? in
      if case .agreement(let details) = matter.item(telling).details { details } else { nil }
    }
    line.lead = names(sides(details), separator: " – ")
    let dates = details.compactMap(\.when?.interval).filter { $0.earliest != nil }
    if let date = dates.min(by: { width($0) < width($1) }) { line.date = DateText.text(date) }
    line.wordings = wordings(of: claim, beside: line.words)
    line.lines = byLead(terms.map(commitmentLine))
    return line
  }

  /// Between whom it is: the states and bodies, where one telling names those for whom others name
  /// whoever led them.
  private func sides(_ details: [AgreementDetails]) -> [Party] {
    let best = details.lazy.map(\.parties).first { !$0.isEmpty } ?? []
    guard best.contains(where: { $0.type == .person }) else { return best }
    return details.lazy.map(\.parties).first { parties in
      parties.count >= best.count && parties.allSatisfy { $0.isNamed && $0.type != .person }
    } ?? best
  }

  private func commitmentLine(_ claim: Claim) -> Brief.Line {
    guard case .commitment(let details) = matter.item(claim).details else { return line(claim) }
    let condition = [details.condition].compactMap(\.self)
      .filter { !$0.overlaps(details.action) }
    var line = line(claim, words: telling([details.action] + condition, of: claim))
    line.lead = margin(details.obligors)
    line.value = details.force.rawValue + (details.force.isOfOthers ? " of" : "")
    line.by = speaker(of: claim.tellings[0], details.by, except: details.obligors)
    if let deadline = details.deadline { line.note = "by \(DateText.text(deadline.interval))" }
    line.wordings = wordings(of: claim, beside: line.words) { item in
      if case .commitment(let details) = item.details { [details.action] } else { item.evidence }
    }
    return line
  }

  private func complianceLine(_ claim: Claim) -> Brief.Line {
    guard case .compliance(let details) = matter.item(claim).details else { return line(claim) }
    var line = line(claim)
    line.lead = margin(details.parties)
    line.value = details.verdict.rawValue.uppercased()
    line.by = speaker(of: claim.tellings[0], details.by)
    line.wordings = wordings(of: claim, beside: line.words)
    return line
  }

  private func width(_ interval: DayInterval) -> Int {
    guard let first = interval.earliest, let last = interval.latest else { return Int.max }
    return first.distance(to: last)
  }

  /// Lines of one party together, in the order in which the parties first come.
  func byLead(_ lines: [Brief.Line]) -> [Brief.Line] {
    var places: [String: Int] = [:]
    for line in lines where places[line.lead] == nil { places[line.lead] = places.count }
    return lines.enumerated()
      .sorted { left, right in
        let a = (places[left.element.lead] ?? 0, left.offset)
        let b = (places[right.element.lead] ?? 0, right.offset)
        return a < b
      }
      .map(\.element)
  }
}

extension CommitmentDetails.Force {
  /// Whether others ask it of whom it binds: "demanded of the council".
  fileprivate var isOfOthers: Bool { self == .demanded || self == .required }
}
