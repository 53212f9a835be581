public import Documents

/// A dated event or deadline of a matter.
public struct Occasion: Hashable, Sendable {
  public enum State: String, Hashable, Sendable {
    case happened, ongoing, planned, possible, cancelled, deadline
  }

  public let claim: Claim
  public let interval: DayInterval
  public let state: State

  /// The tellings that foresaw what others then tell as done; empty otherwise.
  public let foreseen: [Telling]
}

extension Matter {
  /// Dated events and deadlines, the earliest first.
  ///
  /// What is planned in one report and done in a later one is one occasion. An event without a date,
  /// or of a span beyond two years, has no place in time; nor has a deadline of more than a month.
  public var timeline: [Occasion] {
    let events = claims(.event).compactMap(occasion)
    let deadlines = claims(.deadline).compactMap { claim -> Occasion? in
      guard let interval = interval(of: claim), width(interval) < 32 else { return nil }
      return Occasion(claim: claim, interval: interval, state: .deadline, foreseen: [])
    }
    let all = events + deadlines
    return all.enumerated()
      .sorted { left, right in
        let a = (
          left.element.interval.earliest?.number ?? 0, left.element.interval.latest?.number ?? 0
        )
        let b =
          (right.element.interval.earliest?.number ?? 0, right.element.interval.latest?.number ?? 0)
        return a == b ? left.offset < right.offset : a < b
      }
      .map(\.element)
  }

  private func occasion(_ claim: Claim) -> Occasion? {
    guard let interval = interval(of: claim) else { return nil }
    var foreseen: [Telling] = []
    var states: Set<Occasion.State> = []
    for telling in claim.tellings {
      guard case .event(let details) = item(telling).details else { continue }
      switch details.status {
      case .past: states.insert(.happened)
      case .ongoing: states.insert(.ongoing)
      case .cancelled: states.insert(.cancelled)
      case .scheduled:
        states.insert(.planned)
        foreseen.append(telling)
      case .possible:
        states.insert(.possible)
        foreseen.append(telling)
      }
    }
    let state: Occasion.State =
      [.happened, .cancelled, .ongoing, .planned].first { states.contains($0) } ?? .possible
    return Occasion(
      claim: claim, interval: interval, state: state,
      foreseen: state == .planned || state == .possible ? [] : foreseen)
  }

  /// The narrowest span of days that a telling gives.
  private func interval(of claim: Claim) -> DayInterval? {
    claim.tellings.compactMap { item($0).details.time?.interval }
      .filter { interval in
        guard let first = interval.earliest, let last = interval.latest else { return false }
        return first.distance(to: last) < 732
      }
      .min { width($0) < width($1) }
  }

  private func width(_ interval: DayInterval) -> Int {
    guard let first = interval.earliest, let last = interval.latest else { return Int.max }
    return first.distance(to: last)
  }
}
