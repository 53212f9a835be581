import Documents
import Learning

/// What the numbers that the network gives a clause stand for.
///
/// The order is that of `script/clauses/clauses.py`: a number for each kind; then for each kind whether
/// its line takes the subject along; then where its party stands; then the keys of each kind.
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

  private static let places = kinds.count * 2
  private static let keys = places + kinds.count * ClauseParty.allCases.count
  private static let counts = [
    statuses.count, 0, polarities.count, forces.count, verdicts.count, stances.count,
    eventStatuses.count,
  ]

  /// How many numbers there are.
  static let count = keys + counts.reduce(0, +)

  private let scores: ArraySlice<Float>

  /// The numbers of one clause.
  init(_ scores: ArraySlice<Float>) { self.scores = scores }

  /// How sure it is that the clause states an item of a kind, from 0 to 1.
  func sureness(_ kind: Int) -> Double {
    Double(Activations.sigmoid(SIMD8(repeating: scores[scores.startIndex + kind]))[0])
  }

  /// How sure it is of an item of a kind and of its key, from 0 to 1.
  func sureness(withKey kind: Int) -> Double {
    guard Self.counts[kind] > 0 else { return sureness(kind) }
    let start = keyStart(kind)
    let keys = scores[start..<(start + Self.counts[kind])]
    let top = keys.max() ?? 0
    let sum = keys.reduce(Float(0)) {
      $0 + Activations.exp(SIMD8(repeating: $1 - top))[0]
    }
    return sureness(kind) / Double(max(1, sum))
  }

  /// Whether the line takes the subject along.
  func takesSubject(_ kind: Int) -> Bool { scores[scores.startIndex + Self.kinds.count + kind] > 0 }

  /// Where the party may stand, the likeliest first.
  func parties(_ kind: Int) -> [ClauseParty] {
    let start = scores.startIndex + Self.places + kind * ClauseParty.allCases.count
    return ClauseParty.allCases.sorted {
      (scores[start + $0.rawValue], $1.rawValue) > (scores[start + $1.rawValue], $0.rawValue)
    }
  }

  var status: DecisionDetails.Status { Self.statuses[key(0)] }
  var polarity: ConsequenceDetails.Polarity { Self.polarities[key(2)] }
  var force: CommitmentDetails.Force { Self.forces[key(3)] }
  var verdict: ComplianceDetails.Verdict { Self.verdicts[key(4)] }
  var stance: PositionDetails.Stance { Self.stances[key(5)] }
  var eventStatus: EventDetails.Status { Self.eventStatuses[key(6)] }

  private func keyStart(_ kind: Int) -> Int {
    scores.startIndex + Self.keys + Self.counts[..<kind].reduce(0, +)
  }

  private func key(_ kind: Int) -> Int {
    let start = keyStart(kind)
    return (0..<Self.counts[kind]).max { scores[start + $0] < scores[start + $1] } ?? 0
  }
}
