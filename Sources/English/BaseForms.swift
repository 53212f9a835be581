public import Documents

/// The base forms of words in letters, for readers: a token keeps its own as a hash only.
///
/// The spelling is that of the English treebanks: names, nationalities and abbreviations keep their
/// capitals, quotation marks and dashes are straight, numbers have no commas.
public struct BaseForms: Sendable {
  public static let english = BaseForms()

  /// The base forms of the table under their hashes; of two spellings the one in small letters.
  private let spellings: [Word: Range<Int>]

  private init() {
    let bytes = Lemmatizer.resource
    var spellings: [Word: Range<Int>] = [:]
    Lemmatizer.forEachLine(of: bytes) { _, _, base in
      let word = Word(bytes, base)
      if spellings[word] == nil || !bytes[base].contains(where: ByteClass.isUpper) {
        spellings[word] = base
      }
    }
    self.spellings = spellings
  }

  /// The base form of a token; nil where no known spelling has its hash.
  public func text(of token: Token, _ bytes: [UInt8]) -> String? {
    let form = bytes[token.start..<token.end]
    if token.tag == .properNoun || token.penn == .name || token.penn == .pluralName {
      return name(token, form, bytes)
    }
    if let base = Lemmatizer.english.entry(for: token), base.word == token.lemma {
      return String(decoding: Lemmatizer.resource[base.spelling], as: UTF8.self)
    }
    if token.lemma == token.word { return plain(token, form) }
    if let known = spellings[token.lemma] {
      return String(decoding: Lemmatizer.resource[known], as: UTF8.self)
    }
    // A regular form: its ending cut off, with or without what the ending had swallowed.
    return cut(form.map { $0 &- 65 < 26 ? $0 | 32 : $0 }, to: token.lemma)
  }

  /// A form that is its own base.
  private func plain(_ token: Token, _ form: ArraySlice<UInt8>) -> String {
    let text = String(decoding: form, as: UTF8.self)
    switch token.tag {
    case .punctuation: return Self.marks[text] ?? text
    case .number where token.kind == .number: return text.filter { $0 != "," }
    case .number where form.allSatisfy({ "IVXLC".utf8.contains($0) }): return text
    case .noun where form.count == 1: return text
    case .noun where token.kind == .number: return text.filter { $0 != "'" && $0 != "’" }
    case .adjective where token.shape.contains(.capitalized) && isOrigin(text): return text
    default: return String(text.lowercased().map { $0 == "’" ? "'" : $0 })
    }
  }

  /// "Norwegian", "Maltese": what comes from a name.
  private func isOrigin(_ text: String) -> Bool {
    ["ian", "ean", "can", "ese", "ist", "stan"].contains { text.hasSuffix($0) }
  }

  private static let marks = [
    "“": "\"", "”": "\"", "‘": "'", "’": "'", "–": "-", "—": "-", "‘’": "''", "’’": "''",
  ]

  /// A name as it is written, in the singular: "Democrat" of "Democrats".
  private func name(_ token: Token, _ form: ArraySlice<UInt8>, _ bytes: [UInt8]) -> String {
    let text = String(decoding: form, as: UTF8.self)
    if token.penn == .pluralName {
      let singular = Lemmatizer.english.singular(of: token, bytes)
      return cut(Array(form), to: singular) ?? text
    }
    if token.shape.contains(.period), let full = Self.calendar[text.lowercased()] { return full }
    // "NATO" is spelled so; a long word in capitals is one that somebody shouts.
    guard token.shape.contains(.upper), form.count > 5, form.allSatisfy(ByteClass.isUpper) else {
      return text
    }
    return text.prefix(1) + text.dropFirst().lowercased()
  }

  private static let calendar = [
    "jan.": "January", "feb.": "February", "apr.": "April", "aug.": "August", "sep.": "September",
    "sept.": "September", "oct.": "October", "nov.": "November", "dec.": "December",
    "mon.": "Monday", "tue.": "Tuesday", "tues.": "Tuesday", "wed.": "Wednesday",
    "thu.": "Thursday", "thur.": "Thursday", "thurs.": "Thursday", "fri.": "Friday",
    "sat.": "Saturday", "sun.": "Sunday",
  ]

  /// A form without its ending, where what is left has a hash.
  private func cut(_ form: [UInt8], to lemma: Word) -> String? {
    for cut in 1...4 where cut < form.count {
      for ending in ["", "e", "y", "an", "f", "fe"] {
        let candidate = Array(form.dropLast(cut)) + Array(ending.utf8)
        if Word(candidate, candidate.indices) == lemma {
          return String(decoding: candidate, as: UTF8.self)
        }
      }
    }
    return nil
  }
}
