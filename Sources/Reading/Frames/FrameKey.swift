import Documents

/// What stands before the colon in a line of a frame.
enum FrameKey: Hashable {
  case trigger(FrameTrigger.Class)
  case role(FrameRole)
  case yields, denied, when, span, confidence

  init?(_ text: String) {
    if let wordClass = FrameTrigger.Class(rawValue: text) {
      self = .trigger(wordClass)
    } else if let role = FrameRole(rawValue: text) {
      self = .role(role)
    } else if let other = Self.others.first(where: { $0.0 == text }) {
      self = other.1
    } else {
      return nil
    }
  }

  private static let others: [(String, FrameKey)] = [
    ("yields", .yields), ("denied", .denied), ("when", .when), ("span", .span),
    ("confidence", .confidence),
  ]

  static var listed: String {
    let names =
      FrameTrigger.Class.allCases.map(\.rawValue) + FrameRole.allCases.map(\.rawValue)
      + others.map(\.0)
    return names.joined(separator: ", ")
  }
}

extension FrameYield {
  /// Every yield by the words that write it.
  static let written: [(text: String, yield: FrameYield)] =
    [PositionDetails.Stance.support, .against, .conditional, .undecided].map {
      ("position \($0.rawValue)", .position($0))
    }
    + [
      CommitmentDetails.Force.promised, .agreed, .required, .demanded, .announced, .threatened,
      .refused, .offered,
    ].map { ("commitment \($0.rawValue)", .commitment($0)) }
    + [
      DecisionDetails.Status.open, .underReview, .scheduled, .pending, .decided, .rejected,
      .postponed, .reversed,
    ].map { ("decision \($0.rawValue)", .decision($0)) }
    + [ComplianceDetails.Verdict.kept, .broken, .unfulfilled, .disputed].map {
      ("compliance \($0.rawValue)", .compliance($0))
    }
    + [
      EventDetails.EventType.meeting, .vote, .agreement, .negotiation, .announcement, .visit,
      .ruling, .legislation, .deployment, .attack, .election, .appointment, .statement, .other,
    ].map { ("event \($0.rawValue)", .event($0)) }
    + [("option", .option), ("consequence", .consequence(nil)), ("relation", .relation)]
    + [ConsequenceDetails.Polarity.risk, .benefit, .neutral].map {
      ("consequence \($0.rawValue)", .consequence($0))
    }

  var text: String { Self.written.first { $0.yield == self }?.text ?? "" }

  /// The roles that the item may have.
  var roles: [FrameRole] {
    switch self {
    case .position, .relation: [.holder, .target]
    case .commitment: [.obligor, .action, .by]
    case .decision: [.decider, .question]
    case .compliance: [.party, .by]
    case .option: [.action, .by]
    case .event: [.holder, .target, .question]
    case .consequence: [.of, .effect, .by]
    }
  }
}
