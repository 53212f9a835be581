import Documents

/// A pattern of the record: the words that call it up, where its roles hang on them in the tree, and
/// what it yields.
///
/// Frames are data, in the sense of FrameNet (Baker, Fillmore, Lowe 1998) with the roles of the record
/// in the place of its own. `docs/frames.md` tells their form.
public struct Frame: Hashable, Sendable {
  public let name: String
  var triggers: [FrameTrigger] = []

  /// What it yields where the clause is affirmed.
  var yields: [FrameYield] = []

  /// What it yields where the clause is denied: nothing, unless the frame says so.
  var denied: [FrameYield] = []
  var roles: [FrameRole: [RolePath]] = [:]

  /// In which moods it yields anything.
  var moods: Set<FrameMood> = [.told, .planned, .intended]
  var confidence = 0.5

  /// Where the record's words begin and end; nil for the usual ones of what is yielded.
  var span: FrameSpan?

  /// Where it is written: the file as it was named, and the line of its heading, from 1.
  public let file: String
  public let line: Int

  /// Whether it yields lines of the record.
  var isRecorded: Bool { (yields + denied).contains { $0 != .relation } }

  init(name: String, file: String, line: Int) {
    self.name = name
    self.file = file
    self.line = line
  }
}

/// A word, in its base form, that may call up a frame, with the words that must stand with it.
struct FrameTrigger: Hashable, Sendable {
  enum Class: String, Hashable, Sendable, CaseIterable {
    case verb, noun, adjective
    /// A predicate with "be": "is against the plan".
    case preposition
  }

  var wordClass: Class
  var lemma: Word

  /// Prepositions before it: "in" of "in favor of".
  var before: [Word] = []

  /// Particles and a preposition that hang on it: "out", "against" of "speak out against".
  var after: [Word] = []

  /// As it is written.
  var text: String
}

/// An item that a frame yields, with the value of the field that the kind turns on.
enum FrameYield: Hashable, Sendable {
  case position(PositionDetails.Stance)
  case commitment(CommitmentDetails.Force)
  case decision(DecisionDetails.Status)
  case compliance(ComplianceDetails.Verdict)
  case option

  /// What happened, with the time that its clause names.
  case event(EventDetails.EventType)

  /// Without a polarity: that of the words of the effect.
  case consequence(ConsequenceDetails.Polarity?)

  /// No item: who does something to whom, for who counts such acts.
  case relation

  /// The kind of its item; nil for a relation.
  var kind: Kind? {
    switch self {
    case .position: .position
    case .commitment: .commitment
    case .decision: .decision
    case .compliance: .compliance
    case .option: .option
    case .event: .event
    case .consequence: .consequence
    case .relation: nil
    }
  }

  /// The roles without which there is no such item.
  var needs: [FrameRole] {
    switch self {
    case .position, .relation: [.holder, .target]
    case .commitment: [.obligor, .action]
    case .decision: [.question]
    case .compliance: [.party]
    case .option: [.action]
    case .event: [.holder]
    case .consequence: [.effect]
    }
  }
}

extension FrameYield {
  /// The role of the act or measure, of which a list makes several items.
  var course: FrameRole? {
    switch self {
    case .position: .target
    case .commitment, .option: .action
    default: nil
    }
  }
}

/// A place of a frame that words of the clause fill.
enum FrameRole: String, Hashable, Sendable, CaseIterable {
  case holder, target, obligor, action, decider, question, of, effect, party, by

  /// What must be there besides, and is no field of the record.
  case with

  /// Whether somebody fills it, not a course of action.
  var isParty: Bool {
    switch self {
    case .holder, .obligor, .decider, .party, .by: true
    case .target, .action, .question, .of, .effect, .with: false
    }
  }
}

/// How a clause puts what it tells.
public enum FrameMood: String, Hashable, Sendable, CaseIterable {
  /// It is, was or has been so.
  case told
  /// "will", "is going to".
  case planned
  /// An infinitive that is neither: "plans to sign", "a plan to sign".
  case intended
  /// "may", "might", "could", "would", "can".
  case possible
  /// "must", "should", "ought to".
  case due
  /// Under "if", "unless", "whether".
  case supposed
  /// In a question.
  case asked
}

/// Which words of the clause stand for an item of a frame.
enum FrameSpan: String, Hashable, Sendable, CaseIterable {
  /// From the subject to the end.
  case clause
  /// From the word that calls the frame up to the end.
  case predicate
  case target, action, question, effect
}
