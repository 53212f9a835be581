public import Documents

/// The base forms of words in letters, for readers: a token keeps its own as a hash only.
public struct BaseForms: Sendable {
  public static let english = BaseForms()

  /// The base forms of the table, under their hashes.
  private let spellings: [Word: Range<Int>]

  private init() {
    let bytes = Lemmatizer.resource
    var spellings: [Word: Range<Int>] = [:]
    Lemmatizer.forEachLine(of: bytes) { _, _, base in spellings[Word(bytes, base)] = base }
    self.spellings = spellings
  }

  /// The base form of a token, in lower case; nil where no known spelling has its hash.
  public func text(of token: Token, _ bytes: [UInt8]) -> String? {
    let form = bytes[token.start..<token.end].map { $0 &- 65 < 26 ? $0 | 32 : $0 }
    if token.lemma == token.word { return String(decoding: form, as: UTF8.self) }
    if let known = spellings[token.lemma] {
      return String(decoding: Lemmatizer.resource[known], as: UTF8.self)
    }
    if token.lemma == "not" { return "not" }
    // A regular form: its ending cut off, with or without what the ending had swallowed.
    for cut in 1...4 where cut < form.count {
      for ending in ["", "e", "y"] {
        let candidate = Array(form.dropLast(cut)) + Array(ending.utf8)
        if Word(candidate, candidate.indices) == token.lemma {
          return String(decoding: candidate, as: UTF8.self)
        }
      }
    }
    return nil
  }
}
