import Documents
import Matters

extension Editor {
  /// How the decision stands: the latest word first, then how it stood before.
  var status: [Brief.Group] {
    let claims = confirmed(.decision).enumerated().sorted { left, right in
      let a = lastSaid(left.element)
      let b = lastSaid(right.element)
      return a == b ? left.offset < right.offset : a > b
    }
    var lines = claims.map { statusLine($0.element) }
    // An empty margin would mean the one above.
    for index in lines.indices.dropFirst() where lines[index].lead.isEmpty {
      if !lines[index - 1].lead.isEmpty { lines[index].lead = margin([]) }
    }
    return [Brief.Group("", lines)]
  }

  private func statusLine(_ claim: Claim) -> Brief.Line {
    guard case .decision(let details) = matter.item(claim).details else { return line(claim) }
    var line = line(claim)
    line.date = settled(latest(claim), details.status)
    line.value = details.status.rawValue.spaced.uppercased()
    line.lead = names(details.deciders)
    line.by = speaker(of: claim.tellings[0], except: details.deciders)
    line.wordings = wordings(of: claim, beside: line.words)
    return line
  }

  private func lastSaid(_ claim: Claim) -> Int {
    claim.tellings.map(lastDay).max() ?? Int.min
  }

  /// The last day on which a choice may have been told: "this year" is over no later than the report.
  private func lastDay(of telling: Telling) -> Int {
    guard let said = matter.said(telling), let day = said.latest?.number else { return Int.min }
    // A report of some day of a season is later than none.
    if matter.ownTime(of: telling) == nil, !isNarrow(said) { return Int.min }
    guard case .decision(let details) = matter.item(telling).details, details.status != .scheduled,
      let published = matter.records[telling.report].report.published?.interval.latest?.number
    else { return day }
    return min(day, published)
  }

  private func latest(_ claim: Claim) -> Telling {
    // "signed it on Friday" dates what others tell of without a day.
    let dated = claim.tellings.filter { matter.ownTime(of: $0)?.isDay ?? false }
    let tellings = dated.isEmpty ? claim.tellings : dated
    return tellings.max { lastDay(of: $0) < lastDay(of: $1) } ?? claim.tellings[0]
  }

  var deadlines: [Brief.Group] {
    let claims = confirmed(.deadline).enumerated().sorted { left, right in
      let a = start(left.element)
      let b = start(right.element)
      return a == b ? left.offset < right.offset : a < b
    }
    var lines = claims.map { deadlineLine($0.element) }
    // Deadlines of one day are as far away as each other.
    for index in lines.indices.dropFirst().reversed()
    where lines[index - 1].date == lines[index].date {
      lines[index].note = ""
    }
    return [Brief.Group("", lines)]
  }

  private func deadlineLine(_ claim: Claim) -> Brief.Line {
    let item = matter.item(claim)
    guard case .deadline(let details) = item.details else { return line(claim) }
    var line = line(claim)
    line.date = DateText.text(details.when.interval)
    let bound = claim.tellings.flatMap { telling -> [Party] in
      guard case .deadline(let details) = matter.item(telling).details else { return [] }
      return details.binds
    }
    // "their soldiers" are of those whom another telling names.
    let named = bound.filter(\.isNamed)
    line.lead = names(named.isEmpty ? bound : named)
    if details.when.interval.isDay, let day = details.when.interval.latest, let last = lastDay {
      line.note = Self.distance(last.distance(to: day))
    }
    if let before = formerly(claim) {
      line.note = line.note.isEmpty ? "moved from \(before)" : "moved from \(before); \(line.note)"
    }
    line.wordings = wordings(of: claim, beside: line.words)
    return line
  }

  /// The day that a moved deadline had before, as the latest report that tells it has it.
  private func formerly(_ claim: Claim) -> String? {
    for telling in claim.tellings.reversed() {
      if case .deadline(let details) = matter.item(telling).details, let was = details.was {
        let days = DateText.text(was.interval)
        if !days.isEmpty { return days }
      }
    }
    return nil
  }

  private static func distance(_ days: Int) -> String {
    switch days {
    case ..<0: "before the last report"
    case 0: "on the day of the last report"
    case 1: "1 day after the last report"
    default: "\(days) days after the last report"
    }
  }

  private func start(_ claim: Claim) -> Int {
    matter.item(claim).details.deadline?.when.interval.latest?.number ?? Int.max
  }
}

extension Details {
  fileprivate var deadline: DeadlineDetails? {
    if case .deadline(let details) = self { details } else { nil }
  }
}

extension String {
  /// "under_review" → "under review".
  var spaced: String { String(map { $0 == "_" ? " " : $0 }) }
}
