import CResources
public import Documents

/// Base forms: a table of forms seen in the treebanks, then the rules of spelling.
///
/// Where a token has its Penn tag, the table and the rules go by that.
public struct Lemmatizer: Sendable {
  public static let english = Lemmatizer()

  /// What an entry of the table holds for: a class of words, or a Penn tag.
  enum Class: Hashable {
    case verb, noun, other
    case tag(PennTag)

    init?(_ text: ArraySlice<UInt8>) {
      switch String(decoding: text, as: UTF8.self) {
      case "V": self = .verb
      case "N": self = .noun
      case "A": self = .other
      case let name:
        guard let tag = PennTag(rawValue: name) else { return nil }
        self = .tag(tag)
      }
    }

    fileprivate var number: UInt32 {
      switch self {
      case .verb: 0
      case .noun: 1
      case .other: 2
      // A case without values is its ordinal in memory; asking for its name would cost a string.
      case .tag(let tag): unsafe 3 + UInt32(unsafeBitCast(tag, to: UInt8.self))
      }
    }
  }

  /// A base form of the table and where the resource spells it.
  struct Base {
    let word: Word
    let spelling: Range<Int>
  }

  /// Form and class, hashed together, to the base form.
  private let table: [UInt32: Base]

  /// Base forms of the verbs in the table.
  private let verbs: Set<Word>

  private init() {
    let bytes = Self.resource
    var table: [UInt32: Base] = [:]
    var verbs: Set<Word> = []
    table.reserveCapacity(bytes.count / 16)
    Self.forEachLine(of: bytes) { form, kind, spelling in
      let base = Base(word: Word(bytes, spelling), spelling: spelling)
      table[Self.key(Word(bytes, form), kind)] = base
      if kind == .verb { verbs.insert(base.word) }
    }
    self.table = table
    self.verbs = verbs
  }

  /// Whether a word is the base form of a verb that the treebanks know.
  func isVerb(_ word: Word) -> Bool { verbs.contains(word) }

  /// The base form of a word read as a verb in "-s"; nil where no such verb is known.
  func verbBase(of token: Token, _ bytes: [UInt8]) -> Word? {
    let base = table[Self.key(token.word, .verb)]?.word ?? verb(token, bytes)
    return base != token.word && verbs.contains(base) ? base : nil
  }

  static let resource: [UInt8] = {
    var size = 0
    guard let start = unsafe resource_lemmas(&size) else { return [] }
    return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: size))
  }()

  /// Lines of form, class (`V`, `N`, `A` or a Penn tag) and base form, parted by tabs; `#` begins a
  /// comment.
  static func forEachLine(of bytes: [UInt8], do body: (Range<Int>, Class, Range<Int>) -> Void) {
    for line in bytes.split(separator: 10) where line.first != UInt8(ascii: "#") {
      let fields = line.split(separator: 9)
      guard fields.count == 3, let kind = Class(fields[1]) else { continue }
      body(fields[0].indices, kind, fields[2].indices)
    }
  }

  private static func key(_ word: Word, _ kind: Class) -> UInt32 {
    word.hash ^ (kind.number &* 0x9E37_79B9)
  }

  /// The base form of a token with its tags.
  public func lemma(of token: Token, _ bytes: [UInt8]) -> Word {
    if let base = entry(for: token) { return base.word }
    switch token.penn {
    case .noun where !token.tag.isVerbal: return token.word
    case .base, .present, .modal:
      // A participle that is mistaken for a base form is one all the same.
      if !ends(token, "ing", bytes), !ends(token, "ed", bytes) { return token.word }
    case .comparativeAdjective, .comparativeAdverb: return compared(token, "er", bytes)
    case .superlativeAdjective, .superlativeAdverb: return compared(token, "est", bytes)
    default: break
    }
    switch token.tag {
    case .auxiliary, .verb, .infinitive, .pastParticiple, .presentParticiple:
      return verb(token, bytes)
    case .noun: return noun(token, bytes)
    default: return token.word
    }
  }

  /// What the table says of a token under its Penn tag, or under its class.
  func entry(for token: Token) -> Base? {
    if let penn = token.penn, let base = table[Self.key(token.word, .tag(penn))] { return base }
    switch token.tag {
    case .auxiliary, .verb, .infinitive, .pastParticiple, .presentParticiple:
      return table[Self.key(token.word, .verb)]
    case .noun: return table[Self.key(token.word, .noun)]
    case .adjective, .adverb, .pronoun, .determiner: return table[Self.key(token.word, .other)]
    default: return nil
    }
  }

  /// "taller", "largest", "busier" without their ending.
  private func compared(_ token: Token, _ ending: String, _ bytes: [UInt8]) -> Word {
    if ends(token, "i" + ending, bytes) {
      return stem(token, ending.utf8.count + 1, bytes, adding: "y")
    }
    return ends(token, ending, bytes) ? restored(token, ending.utf8.count, bytes) : token.word
  }

  private func ends(_ token: Token, _ suffix: String, _ bytes: [UInt8]) -> Bool {
    let wanted = Array(suffix.utf8)
    guard token.range.count > wanted.count + 1 else { return false }
    return zip(wanted, (token.end - wanted.count)..<token.end).allSatisfy { $0 == bytes[$1] | 32 }
  }

  /// The singular of a plural noun or name.
  func singular(of token: Token, _ bytes: [UInt8]) -> Word {
    table[Self.key(token.word, .noun)]?.word ?? noun(token, bytes)
  }

  private func noun(_ token: Token, _ bytes: [UInt8]) -> Word {
    if ends(token, "men", bytes), !ends(token, "emen", bytes) || ends(token, "cemen", bytes) {
      return stem(token, 2, bytes, adding: "an")
    }
    // "1990s" is its own base.
    guard token.kind != .number, ends(token, "s", bytes), !ends(token, "ss", bytes),
      !ends(token, "us", bytes),
      !ends(token, "is", bytes)
    else { return token.word }
    if ends(token, "ies", bytes) { return stem(token, 3, bytes, adding: "y") }
    for ending in ["sses", "shes", "ches", "xes", "zes"] where ends(token, ending, bytes) {
      return stem(token, 2, bytes)
    }
    return stem(token, 1, bytes)
  }

  private func verb(_ token: Token, _ bytes: [UInt8]) -> Word {
    if ends(token, "ing", bytes) { return restored(token, 3, bytes) }
    if ends(token, "ied", bytes) || ends(token, "ies", bytes) {
      return stem(token, 3, bytes, adding: "y")
    }
    if ends(token, "ed", bytes) { return restored(token, 2, bytes) }
    if ends(token, "izes", bytes) || ends(token, "yzes", bytes) { return stem(token, 1, bytes) }
    for ending in ["sses", "shes", "ches", "xes", "zes"] where ends(token, ending, bytes) {
      return stem(token, 2, bytes)
    }
    if ends(token, "s", bytes), !ends(token, "ss", bytes) { return stem(token, 1, bytes) }
    return token.word
  }

  private func stem(_ token: Token, _ cut: Int, _ bytes: [UInt8], adding tail: String = "") -> Word
  {
    let word = Array(bytes[token.start..<(token.end - cut)]) + Array(tail.utf8)
    return Word(word, 0..<word.count)
  }

  /// The stem of a form in "-ed" or "-ing": a doubled letter undone, a silent "e" put back.
  private func restored(_ token: Token, _ cut: Int, _ bytes: [UInt8]) -> Word {
    let bare = stem(token, cut, bytes)
    let silent = stem(token, cut, bytes, adding: "e")
    // What the table knows as a verb needs no rule.
    if verbs.contains(silent) != verbs.contains(bare) {
      return verbs.contains(silent) ? silent : bare
    }
    let letters = bytes[token.start..<(token.end - cut)].split(separator: UInt8(ascii: "-")).last
    switch StemEnding((letters ?? []).map { $0 | 32 }) {
    case .whole: return bare
    case .silent: return silent
    case .doubled: return stem(token, cut + 1, bytes)
    }
  }
}
