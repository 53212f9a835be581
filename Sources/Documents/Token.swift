/// A word, number or mark of a text: integers only, in one flat array.
public struct Token: Hashable, Sendable {
  public enum Kind: UInt8, Hashable, Sendable {
    case word, number, openQuote, closeQuote, comma, stop, colon, dash, open, close, symbol
  }

  /// What the letters look like.
  public struct Shape: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let capitalized = Shape(rawValue: 1)
    public static let upper = Shape(rawValue: 2)
    public static let digits = Shape(rawValue: 4)
    public static let hyphen = Shape(rawValue: 8)
    /// A full stop is part of the token: an abbreviation or an initial.
    public static let period = Shape(rawValue: 16)
    /// White space stands before it.
    public static let spaceBefore = Shape(rawValue: 32)
  }

  private let first: Int32
  private let last: Int32

  /// The lower-cased form.
  public let word: Word

  /// The base form: "say" of "said"; the form itself until the tagger has been.
  public var lemma: Word
  public var kind: Kind
  public var shape: Shape
  public var tag: Tag

  /// The Penn tag; nil until the tagger has been.
  public var penn: PennTag?

  @inlinable public var range: TextRange { TextRange(start, end) }

  public var start: Int { Int(first) }
  public var end: Int { Int(last) }

  public init(
    _ range: TextRange, kind: Kind, shape: Shape = [], word: Word, tag: Tag = .other
  ) {
    first = Int32(range.start)
    last = Int32(range.end)
    self.kind = kind
    self.shape = shape
    self.word = word
    lemma = word
    self.tag = tag
  }
}

/// A universal part-of-speech tag (Universal Dependencies v2), verbs told apart by form.
public enum Tag: UInt8, Hashable, Sendable, CaseIterable {
  case other, noun, properNoun, pronoun, determiner, adjective, adverb, number
  case adposition, conjunction, subordinator, particle, interjection, punctuation, symbol
  case auxiliary
  /// A finite form: "says", "said" with a subject.
  case verb
  /// The bare form after "to" or a modal.
  case infinitive
  case pastParticiple
  case presentParticiple

  /// The tag as Universal Dependencies writes it, the forms of verbs as one.
  public var universal: UniversalTag {
    switch self {
    case .other: .other
    case .noun: .noun
    case .properNoun: .name
    case .pronoun: .pronoun
    case .determiner: .determiner
    case .adjective: .adjective
    case .adverb: .adverb
    case .number: .numeral
    case .adposition: .adposition
    case .conjunction: .coordinator
    case .subordinator: .subordinator
    case .particle: .particle
    case .interjection: .interjection
    case .punctuation: .punctuation
    case .symbol: .symbol
    case .auxiliary: .auxiliary
    case .verb, .infinitive, .pastParticiple, .presentParticiple: .verb
    }
  }

  /// The tag for a pair of universal and Penn tags.
  public init(_ universal: UniversalTag, _ penn: PennTag?) {
    switch (universal, penn) {
    // "United Kingdom": the treebanks give the words of a name their own class.
    case (.verb, .name), (.verb, .pluralName): self = .properNoun
    case (.verb, .base): self = .infinitive
    case (.verb, .pastParticiple): self = .pastParticiple
    case (.verb, .gerund): self = .presentParticiple
    case (.verb, _): self = .verb
    case (.auxiliary, _): self = .auxiliary
    case (.noun, _): self = .noun
    case (.name, _): self = .properNoun
    case (.pronoun, _): self = .pronoun
    case (.determiner, _): self = .determiner
    case (.adjective, _): self = .adjective
    case (.adverb, _): self = .adverb
    case (.numeral, _): self = .number
    case (.adposition, _): self = .adposition
    case (.coordinator, _): self = .conjunction
    case (.subordinator, _): self = .subordinator
    case (.particle, _): self = .particle
    case (.interjection, _): self = .interjection
    case (.punctuation, _): self = .punctuation
    case (.symbol, _): self = .symbol
    case (.other, _): self = .other
    }
  }

  /// Whether it is a verb of any form, auxiliaries included.
  public var isVerbal: Bool {
    switch self {
    case .auxiliary, .verb, .infinitive, .pastParticiple, .presentParticiple: true
    default: false
    }
  }
}
