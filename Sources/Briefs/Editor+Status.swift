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
    return [Brief.Group("", claims.map { statusLine($0.element) })]
  }

  private func statusLine(_ claim: Claim) -> Brief.Line {
    guard case .decision(let details) = matter.item(claim).details else { return line(claim) }
    var line = line(claim)
    line.date = said(latest(claim))
    line.value = details.status.rawValue.spaced.uppercased()
    line.lead = names(details.deciders)
    line.by = speaker(of: claim.tellings[0], except: details.deciders)
    line.wordings = wordings(of: claim)
    return line
  }

  private func lastSaid(_ claim: Claim) -> Int {
    claim.tellings.compactMap { matter.said($0)?.latest?.number }.max() ?? Int.min
  }

  private func latest(_ claim: Claim) -> Telling {
    claim.tellings.max { left, right in
      let a = matter.said(left)?.latest?.number ?? Int.min
      let b = matter.said(right)?.latest?.number ?? Int.min
      return a < b
    } ?? claim.tellings[0]
  }

  var deadlines: [Brief.Group] {
    let claims = confirmed(.deadline).enumerated().sorted { left, right in
      let a = start(left.element)
      let b = start(right.element)
      return a == b ? left.offset < right.offset : a < b
    }
    return [Brief.Group("", claims.map { deadlineLine($0.element) })]
  }

  private func deadlineLine(_ claim: Claim) -> Brief.Line {
    let item = matter.item(claim)
    guard case .deadline(let details) = item.details else { return line(claim) }
    var line = line(claim, words: details.what.map { [$0] })
    line.date = DateText.text(details.when.interval)
    line.lead = names(
      claim.tellings.flatMap { telling -> [Party] in
        guard case .deadline(let details) = matter.item(telling).details else { return [] }
        return details.binds
      })
    if let day = details.when.interval.latest, let last = span.latest {
      let days = last.distance(to: day)
      line.note = days >= 0 ? "\(days) days after the last report" : "before the last report"
    }
    line.wordings = wordings(of: claim)
    if details.what != nil, let words = line.words.first {
      let evidence = quoter.quotes(claim.tellings[0].report, item.evidence)
      if evidence.first?.text != words.text {
        line.wordings.insert(
          Brief.Wording(words: evidence, citations: [citation(of: claim.tellings[0])]), at: 0)
      }
    }
    return line
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
