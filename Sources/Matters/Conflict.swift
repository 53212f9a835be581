import Documents

/// Claims that name one thing with different numbers.
public struct Conflict: Hashable, Sendable {
  /// Two or more figures, the one with most voices first.
  public let claims: [Claim]

  static func all(of claims: [Claim], told: [ToldItem]) -> [Conflict] {
    var items: [Telling: ToldItem] = [:]
    for item in told { items[item.telling] = item }
    var byHead: [[UInt8]: [Int]] = [:]
    for (index, claim) in claims.enumerated() {
      guard case .figure(let details)? = items[claim.tellings[0]]?.item.details else { continue }
      byHead[FigureScope.head(of: details.unit), default: []].append(index)
    }
    var sets = DisjointSets(claims.count)
    for rivals in byHead.values where rivals.count > 1 {
      for (place, left) in rivals.prefix(200).enumerated() {
        for right in rivals.prefix(200).dropFirst(place + 1)
        where isConflict(claims[left], claims[right], items) {
          sets.join(left, right)
        }
      }
    }
    return sets.groups().filter { $0.count > 1 }.map { group in
      Conflict(claims: group.map { claims[$0] })
    }
  }

  private static func isConflict(
    _ left: Claim, _ right: Claim, _ items: [Telling: ToldItem]
  ) -> Bool {
    guard let first = items[left.tellings[0]], let second = items[right.tellings[0]],
      case .figure(let a) = first.item.details, case .figure(let b) = second.item.details
    else { return false }
    return FigureScope.conflicts(first, a, second, b)
  }
}
