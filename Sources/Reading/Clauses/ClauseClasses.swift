import Documents
import Learning

/// What the numbers that the network gives a clause stand for.
///
/// The order is that of `script/clauses/clauses.py`: a number for each kind; then for each kind whether
/// its line takes the subject along; then the keys of each kind.
struct ClauseClasses {
  static let kinds: [Kind] = [
    .decision, .option, .consequence, .commitment, .compliance, .position, .event,
  ]
  private static let statuses: [DecisionDetails.Status] = [
    .open, .underReview, .scheduled, .pending, .decided, .rejected, .postponed, .reversed,
  ]
  private static let polarities: [ConsequenceDetails.Polarity] = [.risk, .benefit, .neutral]
  private static let forces: [CommitmentDetails.Force] = [
    .promised, .agreed, .required, .demanded, .announced, .threatened, .refused, .offered,
  ]
  private static let verdicts: [ComplianceDetails.Verdict] = [
    .kept, .broken, .unfulfilled, .disputed,
  ]
  private static let stances: [PositionDetails.Stance] = [
    .support, .against, .conditional, .undecided,
  ]
  private static let eventStatuses: [EventDetails.Status] = [
    .past, .ongoing, .scheduled, .possible, .cancelled,
  ]

  private static let keys = kinds.count * 2
  private static let counts = [
    statuses.count, 0, polarities.count, forces.count, verdicts.count, stances.count,
    eventStatuses.count,
  ]

  /// How many numbers there are.
  static let count = keys + counts.reduce(0, +)

  /// How many numbers the network of parties gives a candidate: one for each kind, then one for each key.
  static let partyCount = kinds.count + counts.reduce(0, +)

  private let scores: ArraySlice<Float>

  /// The numbers of one clause.
  init(_ scores: ArraySlice<Float>) { self.scores = scores }

  /// How sure it is that the clause states an item of a kind, from 0 to 1.
  func sureness(_ kind: Int) -> Double {
    Double(Activations.sigmoid(SIMD8(repeating: scores[scores.startIndex + kind]))[0])
  }

  /// How sure it is of an item of a kind and of its key, from 0 to 1.
  func sureness(withKey kind: Int) -> Double { sureness(kind) * sureness(ofKey: kind) }

  /// How sure it is of the key, should the clause state an item of the kind, from 0 to 1.
  func sureness(ofKey kind: Int) -> Double {
    guard Self.counts[kind] > 0 else { return 1 }
    let start = keyStart(kind)
    let keys = scores[start..<(start + Self.counts[kind])]
    let top = keys.max() ?? 0
    let sum = keys.reduce(Float(0)) {
      $0 + Activations.exp(SIMD8(repeating: $1 - top))[0]
    }
    return 1 / Double(max(1, sum))
  }

  /// Whether the line takes the subject along.
  func takesSubject(_ kind: Int) -> Bool { scores[scores.startIndex + Self.kinds.count + kind] > 0 }

  var status: DecisionDetails.Status { Self.statuses[key(0)] }
  var polarity: ConsequenceDetails.Polarity { Self.polarities[key(2)] }
  var force: CommitmentDetails.Force { Self.forces[key(3)] }
  var verdict: ComplianceDetails.Verdict { Self.verdicts[key(4)] }
  var stance: PositionDetails.Stance { Self.stances[key(5)] }
  var eventStatus: EventDetails.Status { Self.eventStatuses[key(6)] }

  /// The numbers of the network of parties for a kind, with the key that the clause has.
  func partyColumns(_ kind: Int) -> PartyColumns {
    PartyColumns(kind: kind, key: Self.counts[kind] > 0 ? Self.partyKey(kind, key(kind)) : nil)
  }

  private static func partyKey(_ kind: Int, _ key: Int) -> Int {
    kinds.count + counts[..<kind].reduce(0, +) + key
  }

  /// The numbers of the network of parties for the kind and the key of an item.
  static func columns(of details: Details) -> PartyColumns? {
    let (kind, key): (Int, Int?) =
      switch details {
      case .decision(let details): (0, statuses.firstIndex(of: details.status))
      case .option: (1, nil)
      case .consequence(let details): (2, polarities.firstIndex(of: details.polarity))
      case .commitment(let details): (3, forces.firstIndex(of: details.force))
      case .compliance(let details): (4, verdicts.firstIndex(of: details.verdict))
      case .position(let details): (5, stances.firstIndex(of: details.stance))
      default: (-1, nil)
      }
    guard kind >= 0 else { return nil }
    return PartyColumns(kind: kind, key: key.map { partyKey(kind, $0) })
  }

  private func keyStart(_ kind: Int) -> Int {
    scores.startIndex + Self.keys + Self.counts[..<kind].reduce(0, +)
  }

  private func key(_ kind: Int) -> Int {
    let start = keyStart(kind)
    return (0..<Self.counts[kind]).max { scores[start + $0] < scores[start + $1] } ?? 0
  }
}

/// Which numbers of the network of parties count for an item.
struct PartyColumns {
  var kind: Int
  var key: Int?

  /// Whether items of the kind are never theirs whom the clause is about.
  var isActive: Bool {
    switch ClauseClasses.kinds[kind] {
    case .option, .consequence, .decision, .position: true
    default: false
    }
  }

  /// Whether items of the kind are always somebody's.
  var isHeld: Bool {
    switch ClauseClasses.kinds[kind] {
    case .commitment, .compliance, .position: true
    default: false
    }
  }
}
