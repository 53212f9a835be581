/// A noun phrase without what is attached behind it: "the long spring session".
public struct NounPhrase: Hashable, Sendable {
  public var tokens: Range<Int>

  /// The token that the phrase is about: "conference".
  public var head: Int

  public init(tokens: Range<Int>, head: Int) {
    self.tokens = tokens
    self.head = head
  }
}

/// A verb with the auxiliaries, negation and adverbs that belong to it: "would not commit".
public struct VerbGroup: Hashable, Sendable {
  public enum Form: UInt8, Hashable, Sendable {
    /// With a subject: "says", "has said", "will say".
    case finite
    /// After "to".
    case infinitive
    /// "saying", "told": no auxiliary and no subject of its own.
    case participle
  }

  public enum Tense: UInt8, Hashable, Sendable { case past, present, future, conditional }

  public var tokens: Range<Int>

  /// The main verb.
  public var verb: Int
  public var form: Form
  public var tense: Tense
  public var isNegated: Bool
  public var isPassive: Bool

  /// "could", "must", "should": the first modal; nil where there is none.
  public var modal: Word?

  public init(
    tokens: Range<Int>, verb: Int, form: Form, tense: Tense, isNegated: Bool, isPassive: Bool,
    modal: Word?
  ) {
    self.tokens = tokens
    self.verb = verb
    self.form = form
    self.tense = tense
    self.isNegated = isNegated
    self.isPassive = isPassive
    self.modal = modal
  }
}
