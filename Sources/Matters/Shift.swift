import Documents

/// A party that stood elsewhere before, on the same course of action.
public struct Shift: Hashable, Sendable {
  /// The position that an earlier report tells.
  public let earlier: Claim

  /// The position that a later one tells.
  public let later: Claim

  static func all(of claims: [Claim], told: [ToldItem], reports: [Report]) -> [Shift] {
    var items: [Telling: ToldItem] = [:]
    for item in told { items[item.telling] = item }
    var byHolder: [Int: [Claim]] = [:]
    for claim in claims {
      for party in claim.parties { byHolder[party, default: []].append(claim) }
    }
    var shifts: [Shift] = []
    for holder in byHolder.keys.sorted() {
      let positions = (byHolder[holder] ?? []).prefix(200)
      for earlier in positions {
        for later in positions where isShift(earlier, later, items, reports) {
          let shift = Shift(earlier: earlier, later: later)
          if !shifts.contains(shift) { shifts.append(shift) }
        }
      }
    }
    return shifts
  }

  private static func isShift(
    _ earlier: Claim, _ later: Claim, _ items: [Telling: ToldItem], _ reports: [Report]
  ) -> Bool {
    guard let first = items[earlier.tellings[0]], let second = items[later.tellings[0]],
      case .position(let a) = first.item.details, case .position(let b) = second.item.details,
      a.stance != b.stance,
      // Every telling of the one is older than every telling of the other.
      earlier.tellings.allSatisfy({ old in
        later.tellings.allSatisfy { Precedence.isBefore(reports[old.report], reports[$0.report]) }
      })
    else { return false }
    let shortest = min(first.stems.count, second.stems.count)
    let contained = Sameness.containment(first.stems, second.stems)
    return shortest >= 2 && contained >= 0.6 && contained * Double(shortest) >= 2
  }
}
