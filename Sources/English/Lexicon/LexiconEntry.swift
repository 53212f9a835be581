/// A line of a lexicon file: a term of a class, and what it says of it.
struct LexiconEntry {
  let section: LexiconSection
  let term: String
  private(set) var values: [(key: LexiconKey, values: [String])] = []

  init(section: LexiconSection, term: String) {
    self.section = section
    self.term = term
  }

  /// The values of a key; none where the entry does not have it.
  subscript(key: LexiconKey) -> [String] { values.first { $0.key == key }?.values ?? [] }

  func has(_ key: LexiconKey) -> Bool { values.contains { $0.key == key } }

  mutating func add(_ key: LexiconKey, _ found: [String]) { values.append((key, found)) }
}
