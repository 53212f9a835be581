import Documents

/// A way through the tree from the word that calls up a frame to the word that fills a role.
///
/// "subject", "object.for": steps parted by stops, and what the word must be in brackets.
struct RolePath: Hashable, Sendable {
  var steps: [RoleStep]
  var constraint: RoleConstraint?
}

/// One step of a path: an arc of the tree, or several that mean the same to a reader.
enum RoleStep: Hashable, Sendable {
  /// Who acts: of a passive verb the one behind "by".
  case subject
  /// What is acted on: of a passive verb its subject; of "call for" what follows "for".
  case object
  /// "urged them [to stay]".
  case infinitive
  /// "said [that it stays]".
  case clause
  /// "asked [whether it stays]", "on [how to stay]".
  case question
  /// "the [mayor's] plan".
  case possessor
  /// Whose a noun is: its possessor, who voices it, or who stands behind "from", "among" or "by".
  case bearer
  /// The verb that a noun is the object of.
  case verb
  /// The word itself, as a phrase.
  case itself
  case preposition(Word, String)

  static let named: [(String, RoleStep)] = [
    ("subject", .subject), ("object", .object), ("infinitive", .infinitive), ("clause", .clause),
    ("question", .question), ("possessor", .possessor), ("bearer", .bearer), ("verb", .verb),
    ("itself", .itself),
  ]

  static let prepositions: Set<String> = [
    "about", "above", "across", "after", "against", "along", "among", "around", "as", "at",
    "before",
    "behind", "below", "between", "beyond", "by", "despite", "down", "during", "for", "from", "in",
    "inside", "into", "like", "of", "off", "on", "onto", "out", "outside", "over", "past", "since",
    "than", "through", "to", "toward", "towards", "under", "until", "up", "upon", "via", "with",
    "within", "without",
  ]

  /// The step of a word; nil for a word that is none.
  init?(_ text: String) {
    if let named = Self.named.first(where: { $0.0 == text }) {
      self = named.1
    } else if Self.prepositions.contains(text) {
      self = .preposition(Word(text), text)
    } else {
      return nil
    }
  }

  var text: String {
    if case .preposition(_, let text) = self { return text }
    return Self.named.first { $0.1 == self }?.0 ?? ""
  }
}

/// What the word at the end of a path must be.
enum RoleConstraint: Hashable, Sendable {
  /// Somebody who can act: a person, a body, a group.
  case actor
  /// Nobody.
  case thing
  /// What bodies decide on: "bill", "withdrawal"; the words of `[measure]` in the lexicon.
  case measure
  /// A clause that asks for an act: "that it resign", "that it should resign".
  case urged
  /// One of these words, in base form.
  case words([Word], String)
  /// None of these words.
  case not([Word], String)

  init?(_ text: String) {
    switch text {
    case "actor": self = .actor
    case "thing": self = .thing
    case "measure": self = .measure
    case "urged": self = .urged
    default:
      let isNegative = text.first == "!"
      let words = text.dropFirst(isNegative ? 1 : 0)
        .split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      guard words.allSatisfy({ !$0.isEmpty }) else { return nil }
      let known = words.map { Word($0) }
      self = isNegative ? .not(known, text) : .words(known, text)
    }
  }

  var text: String {
    switch self {
    case .actor: "actor"
    case .thing: "thing"
    case .measure: "measure"
    case .urged: "urged"
    case .words(_, let text), .not(_, let text): text
    }
  }
}

extension RolePath: CustomStringConvertible {
  var description: String {
    steps.map(\.text).joined(separator: ".") + (constraint.map { "(\($0.text))" } ?? "")
  }
}
