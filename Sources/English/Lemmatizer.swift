import CResources
import Documents

/// Base forms: a table of forms seen in the treebanks, then the rules of spelling.
struct Lemmatizer: Sendable {
  static let english = Lemmatizer()

  enum Class: UInt32 { case verb, noun, other }

  /// Form and class, hashed together, to the base form.
  private let table: [UInt32: Word]

  /// Base forms of the verbs in the table.
  private let verbs: Set<Word>

  private init() {
    let bytes = Self.resource
    var table: [UInt32: Word] = [:]
    var verbs: Set<Word> = []
    table.reserveCapacity(bytes.count / 16)
    Self.forEachLine(of: bytes) { form, kind, base in
      let base = Word(bytes, base)
      table[Self.key(Word(bytes, form), kind)] = base
      if kind == .verb { verbs.insert(base) }
    }
    self.table = table
    self.verbs = verbs
  }

  /// Whether a word is the base form of a verb that the treebanks know.
  func isVerb(_ word: Word) -> Bool { verbs.contains(word) }

  /// The base form of a word read as a verb in "-s"; nil where no such verb is known.
  func verbBase(of token: Token, _ bytes: [UInt8]) -> Word? {
    let base = table[Self.key(token.word, .verb)] ?? verb(token, bytes)
    return base != token.word && verbs.contains(base) ? base : nil
  }

  static let resource: [UInt8] = {
    var size = 0
    guard let start = unsafe resource_lemmas(&size) else { return [] }
    return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: size))
  }()

  /// Lines of form, class (`V`, `N` or `A`) and base form, parted by tabs; `#` begins a comment.
  static func forEachLine(of bytes: [UInt8], do body: (Range<Int>, Class, Range<Int>) -> Void) {
    for line in bytes.split(separator: 10) where line.first != UInt8(ascii: "#") {
      let fields = line.split(separator: 9)
      guard fields.count == 3, let letter = fields[1].first else { continue }
      let kind: Class =
        letter == UInt8(ascii: "V") ? .verb : letter == UInt8(ascii: "N") ? .noun : .other
      body(fields[0].indices, kind, fields[2].indices)
    }
  }

  private static func key(_ word: Word, _ kind: Class) -> UInt32 {
    word.hash ^ (kind.rawValue &* 0x9E37_79B9)
  }

  func lemma(of token: Token, _ bytes: [UInt8]) -> Word {
    switch token.tag {
    case .auxiliary, .verb, .infinitive, .pastParticiple, .presentParticiple:
      return table[Self.key(token.word, .verb)] ?? verb(token, bytes)
    case .noun:
      return table[Self.key(token.word, .noun)] ?? noun(token, bytes)
    case .adjective, .adverb, .pronoun, .determiner:
      return table[Self.key(token.word, .other)] ?? token.word
    default: return token.word
    }
  }

  private func ends(_ token: Token, _ suffix: String, _ bytes: [UInt8]) -> Bool {
    let wanted = Array(suffix.utf8)
    guard token.range.count > wanted.count + 1 else { return false }
    return zip(wanted, (token.end - wanted.count)..<token.end).allSatisfy { $0 == bytes[$1] | 32 }
  }

  private func noun(_ token: Token, _ bytes: [UInt8]) -> Word {
    guard ends(token, "s", bytes), !ends(token, "ss", bytes), !ends(token, "us", bytes),
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
    let end = token.end - cut
    guard end - token.start >= 3 else { return stem(token, cut, bytes) }
    let last = bytes[end - 1] | 32
    let before = bytes[end - 2] | 32
    if last == before, !"lsz".utf8.contains(last), !"aeiou".utf8.contains(last) {
      return stem(token, cut + 1, bytes)
    }
    let isVowel = "aeiou".utf8.contains(before)
    let pair = [before, last]
    let silent =
      "cvuz".utf8.contains(last) || (last == UInt8(ascii: "g") && before != UInt8(ascii: "n"))
      || (last == UInt8(ascii: "s") && isVowel)
      || [Array("at".utf8), Array("ut".utf8), Array("ir".utf8), Array("ur".utf8), Array("id".utf8)]
        .contains(pair)
      || (last == UInt8(ascii: "l") && !isVowel && before != UInt8(ascii: "l"))
    return silent ? stem(token, cut, bytes, adding: "e") : stem(token, cut, bytes)
  }
}
