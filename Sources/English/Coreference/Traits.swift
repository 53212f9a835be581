import Documents

/// What a phrase shows of the thing that it speaks of.
struct Traits {
  /// How the phrase refers.
  enum Kind: UInt8 {
    case name, definite, demonstrative, possessed, indefinite, bare, number, joined
    /// A pronoun: its own number is added to this one.
    case pronoun
  }

  enum Number: UInt8 { case unknown, singular, plural }

  /// What the phrase does in its clause.
  enum Role: UInt8 {
    case other, root, subject, passiveSubject, object, oblique, nominal, possessor, apposition
    case conjunct, compound, vocative, predicate
  }

  var kind: Kind
  var pronoun: Pronoun?
  var isReflexive = false
  var number: Number = .unknown
  var gender: Lexicon.Gender?
  var noun: NounClass = .unknown
  var role: Role = .other

  /// The base form of the head; of a name its last word, "Lee" of "Ann Lee".
  var head: Word

  /// The words without an article and what hangs on behind, and all the words but an article.
  var core: Word
  var whole: Word

  /// The tokens from the first to the head, or to the last of a name.
  var coreTokens: Range<Int>
  var hasTail: Bool

  var sentence: Int32
  var block: Int32

  /// The quotation that holds the phrase, the innermost; -1 outside.
  var quotation: Int32 = -1

  /// The token that the phrase hangs on, and its base form.
  var governor: Int32 = -1
  var governing = Word(hash: 0)

  /// One number for the kind, pronouns told apart.
  var code: UInt32 { UInt32(kind.rawValue) + UInt32(pronoun.map { $0.rawValue + 1 } ?? 0) }

  var isPronoun: Bool { kind == .pronoun }
}
