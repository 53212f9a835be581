import Documents

/// What is known of one thing from all phrases that speak of it so far.
struct Chain {
  private(set) var first: Int
  private(set) var last: Int

  /// The last phrase that is no pronoun.
  private(set) var lastNoun: Int?
  private(set) var size = 0
  private(set) var number: Traits.Number = .unknown
  private(set) var gender: Lexicon.Gender?
  private(set) var noun: NounClass = .unknown

  /// How much it is spoken of, halved with each sentence (Lappin and Leass 1994).
  private var prominence: Float = 0
  private var sentence: Int32 = 0

  /// The sentence in which it last was a subject.
  private(set) var lastSubject: Int32 = -100

  /// Bits of the kinds that its phrases have.
  private(set) var kinds: UInt32 = 0
  private(set) var pronouns: UInt32 = 0

  /// Heads, other words of phrases, and whole phrases; the first few of each.
  private(set) var heads: [Word] = []
  private(set) var words: [Word] = []
  private(set) var phrases: [Word] = []

  /// The initials of its names.
  private(set) var acronyms: [Word] = []

  init(_ index: Int, _ traits: Traits, words: [Word], forenames: [Word], initials: Word?) {
    first = index
    last = index
    add(index, traits, words: words, forenames: forenames, initials: initials)
  }

  mutating func add(
    _ index: Int, _ traits: Traits, words: [Word], forenames: [Word], initials: Word?
  ) {
    last = index
    size += 1
    prominence = prominence(in: traits.sentence) + Self.weight(of: traits.role)
    sentence = traits.sentence
    if traits.role == .subject || traits.role == .passiveSubject { lastSubject = sentence }
    kinds |= 1 << UInt32(traits.kind.rawValue)
    if let pronoun = traits.pronoun { pronouns |= 1 << UInt32(pronoun.rawValue) }
    if number == .unknown || (!traits.isPronoun && traits.number != .unknown) {
      number = traits.number
    }
    if gender == nil { gender = traits.gender }
    if noun == .unknown { noun = traits.noun }
    guard !traits.isPronoun else { return }
    if noun != traits.noun, traits.noun != .unknown { noun = traits.noun }
    lastNoun = index
    Self.insert(traits.head, into: &heads)
    for word in forenames { Self.insert(word, into: &heads) }
    Self.insert(traits.core, into: &phrases)
    Self.insert(traits.whole, into: &phrases)
    if let initials { Self.insert(initials, into: &acronyms) }
    for word in words { Self.insert(word, into: &self.words) }
  }

  /// How much it is spoken of, seen from a sentence.
  func prominence(in sentence: Int32) -> Float {
    var value = prominence
    for _ in 0..<min(20, max(0, sentence - self.sentence)) { value /= 2 }
    return value
  }

  private static func weight(of role: Traits.Role) -> Float {
    switch role {
    case .subject, .passiveSubject: 180
    case .object, .possessor: 130
    case .oblique, .root, .predicate: 110
    default: 90
    }
  }

  private static let limit = 12

  private static func insert(_ word: Word, into words: inout [Word]) {
    if words.count < limit, !words.contains(word) { words.append(word) }
  }
}
