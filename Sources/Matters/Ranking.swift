import Documents

/// Which claims a reader should see first.
///
/// In order: confirmed before unsure, more independent voices, the latest report, a named party, a
/// precise date; ties as the reports have them.
struct Ranking {
  let records: [ReportRecord]
  let parties: [MatterParty]

  func sorted(_ claims: [Claim]) -> [Claim] {
    let weights = claims.map(weight)
    let places = claims.indices.sorted { left, right in
      weights[left] == weights[right] ? left < right : weights[left] > weights[right]
    }
    return places.map { claims[$0] }
  }

  private func weight(of claim: Claim) -> (Int, Int, Int, Int) {
    let items = claim.tellings.map { records[$0.report].items[$0.item] }
    let isConfirmed = items.contains { $0.standing == .confirmed }
    let latest = claim.tellings.compactMap {
      records[$0.report].report.published?.interval.latest?.number
    }.max()
    let isNamed = claim.parties.contains { parties[$0].isNamed }
    return (isConfirmed ? 1 : 0, claim.voices, latest ?? Int.min, isNamed ? 1 : 0)
  }
}
