/// The fields of an item, by kind.
///
/// Ranges stand for the report's own words.
public indirect enum Details: Hashable, Sendable, Codable {
  case statement(StatementDetails)
  case decision(DecisionDetails)
  case option(OptionDetails)
  case consequence(ConsequenceDetails)
  case deadline(DeadlineDetails)
  case agreement(AgreementDetails)
  case commitment(CommitmentDetails)
  case compliance(ComplianceDetails)
  case position(PositionDetails)
  case event(EventDetails)
  case figure(FigureDetails)

  public var kind: Kind {
    switch self {
    case .statement: .statement
    case .decision: .decision
    case .option: .option
    case .consequence: .consequence
    case .deadline: .deadline
    case .agreement: .agreement
    case .commitment: .commitment
    case .compliance: .compliance
    case .position: .position
    case .event: .event
    case .figure: .figure
    }
  }
}

/// Somebody is reported to say, write or officially think something.
public struct StatementDetails: Hashable, Sendable, Codable {
  public enum Mode: String, Hashable, Sendable, Codable { case direct, indirect, mixed }

  public var speakers: [Party]

  /// The words that report the speech; nil for a quotation that goes on without any.
  public var cue: TextRange?
  public var cueLemma: String?
  public var mode: Mode

  /// The id of the statement whose speaker and cue it continues.
  public var continues: String?
  public var when: TimeExpression?

  /// The id of the event at which it was said.
  public var occasion: String?
  public var addressee: Party?

  /// The outlets through which the words came: who was told them, who reported or quoted them.
  public var outlets: [Party]?

  /// The "that" before what is said: of its content by the corpora, and no part of what a reader is
  /// shown.
  public var conjunction: TextRange?

  public init(
    speakers: [Party], cue: TextRange?, cueLemma: String? = nil, mode: Mode,
    continues: String? = nil, when: TimeExpression? = nil, occasion: String? = nil,
    addressee: Party? = nil, conjunction: TextRange? = nil
  ) {
    self.speakers = speakers
    self.cue = cue
    self.cueLemma = cueLemma
    self.mode = mode
    self.continues = continues
    self.when = when
    self.occasion = occasion
    self.addressee = addressee
    self.conjunction = conjunction
  }
}

/// How a choice stands.
public struct DecisionDetails: Hashable, Sendable, Codable {
  public enum Status: String, Hashable, Sendable, Codable {
    case open, scheduled, pending, decided, rejected, postponed, reversed
    case underReview = "under_review"
  }

  public var status: Status
  public var deciders: [Party]
  public var question: TextRange?
  public var when: TimeExpression?

  public init(
    status: Status, deciders: [Party] = [], question: TextRange? = nil, when: TimeExpression? = nil
  ) {
    self.status = status
    self.deciders = deciders
    self.question = question
    self.when = when
  }
}

/// A course of action shown as possible and not yet taken.
public struct OptionDetails: Hashable, Sendable, Codable {
  public var action: TextRange
  public var by: [Party]

  public init(action: TextRange, by: [Party] = []) {
    self.action = action
    self.by = by
  }
}

/// What is said to follow if something is done or not done.
public struct ConsequenceDetails: Hashable, Sendable, Codable {
  public enum Polarity: String, Hashable, Sendable, Codable { case risk, benefit, neutral }

  /// The words of the course of action.
  public var of: TextRange?

  /// The id of that option, where it is an item of its own.
  public var option: String?
  public var polarity: Polarity
  public var by: [Party]

  public init(of: TextRange?, option: String? = nil, polarity: Polarity, by: [Party] = []) {
    self.of = of
    self.option = option
    self.polarity = polarity
    self.by = by
  }
}

/// A point in time by which something must or is set to be done, end, expire or take effect.
public struct DeadlineDetails: Hashable, Sendable, Codable {
  public var when: TimeExpression

  /// Where the report tells that the deadline was moved: when it fell before.
  public var was: TimeExpression?
  public var what: TextRange?
  public var binds: [Party]

  public init(
    when: TimeExpression, was: TimeExpression? = nil, what: TextRange? = nil, binds: [Party] = []
  ) {
    self.when = when
    self.was = was
    self.what = what
    self.binds = binds
  }
}

/// A deal, treaty, accord, pact, truce or compromise between parties.
public struct AgreementDetails: Hashable, Sendable, Codable {
  /// "deal", "the Doha agreement": as worded.
  public var name: TextRange?
  public var parties: [Party]
  public var when: TimeExpression?
  public var place: TextRange?

  public init(
    name: TextRange? = nil, parties: [Party] = [], when: TimeExpression? = nil,
    place: TextRange? = nil
  ) {
    self.name = name
    self.parties = parties
    self.when = when
    self.place = place
  }
}

/// An act that somebody has bound himself to, is bound to, or is told to do.
public struct CommitmentDetails: Hashable, Sendable, Codable {
  public enum Force: String, Hashable, Sendable, Codable {
    case promised, agreed, required, demanded, announced, threatened, refused, offered
  }

  public var obligors: [Party]
  public var action: TextRange
  public var force: Force
  public var condition: TextRange?
  public var deadline: TimeExpression?

  /// The id of the agreement whose term it is.
  public var agreement: String?

  /// Who says so.
  public var by: [Party]

  public init(
    obligors: [Party], action: TextRange, force: Force, condition: TextRange? = nil,
    deadline: TimeExpression? = nil, agreement: String? = nil, by: [Party] = []
  ) {
    self.obligors = obligors
    self.action = action
    self.force = force
    self.condition = condition
    self.deadline = deadline
    self.agreement = agreement
    self.by = by
  }
}

/// A claim about whether a party keeps a commitment.
///
/// The claim is not the fact.
public struct ComplianceDetails: Hashable, Sendable, Codable {
  public enum Verdict: String, Hashable, Sendable, Codable {
    case kept, broken, unfulfilled, disputed
  }

  public var parties: [Party]
  public var verdict: Verdict

  /// The id of the commitment, where it is an item of its own.
  public var commitment: String?

  /// Who claims it.
  public var by: [Party]

  public init(parties: [Party], verdict: Verdict, commitment: String? = nil, by: [Party] = []) {
    self.parties = parties
    self.verdict = verdict
    self.commitment = commitment
    self.by = by
  }
}

/// Where somebody stands on a course of action.
public struct PositionDetails: Hashable, Sendable, Codable {
  public enum Stance: String, Hashable, Sendable, Codable {
    case support = "for"
    case against, conditional, undecided
  }

  public var holders: [Party]
  public var stance: Stance
  public var target: TextRange
  public var condition: TextRange?

  public init(holders: [Party], stance: Stance, target: TextRange, condition: TextRange? = nil) {
    self.holders = holders
    self.stance = stance
    self.target = target
    self.condition = condition
  }
}
