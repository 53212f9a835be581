import Documents

/// Reads a lexicon file into tables, and tells each fault with its line.
///
/// A line is a comment (`#`), a section (`[office]`), an entry (`governor | names: gov., gov`) or an
/// entry to take out (`- host`). White space around terms and values means nothing.
///
/// - Complexity: O(n) in the bytes of the file.
struct LexiconReader {
  private(set) var tables: LexiconTables
  private(set) var faults: [LexiconFault] = []

  private let bytes: [UInt8]
  private let name: String
  private var line = 0
  private var section: LexiconSection?

  /// Entries under a section that does not exist are passed over: one fault is enough.
  private var isSkipping = false

  /// What the terms and names of this file have been taken for, and where.
  private var claims: [Claim: Owner] = [:]

  private struct Claim: Hashable {
    let section: LexiconSection
    let key: LexiconKey
    let word: Word

    /// The word tells most claims apart; the names of the others need not be hashed.
    func hash(into hasher: inout Hasher) { hasher.combine(word) }
  }

  private struct Owner {
    let term: String
    let line: Int
  }

  init(_ bytes: [UInt8], named name: String, into tables: LexiconTables) {
    self.bytes = bytes
    self.name = name
    self.tables = tables
    claims.reserveCapacity(bytes.count / 16)
  }

  mutating func read() {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      line += 1
      let end = index(of: 10, in: start..<bytes.count) ?? bytes.count
      let run = trimmed(start..<end)
      start = end + 1
      guard !run.isEmpty, bytes[run.lowerBound] != UInt8(ascii: "#") else { continue }
      do {
        try readLine(run)
      } catch {
        faults.append(LexiconFault(file: name, line: line, cause: error.cause))
      }
    }
  }

  /// A cause on its way to the line that it belongs to.
  private struct Refusal: Error {
    let cause: LexiconFault.Cause
    init(_ cause: LexiconFault.Cause) { self.cause = cause }
  }

  private mutating func readLine(_ run: Range<Int>) throws(Refusal) {
    if bytes[run.lowerBound] == UInt8(ascii: "[") {
      try readSection(run)
    } else if let section {
      if bytes[run.lowerBound] == UInt8(ascii: "-") {
        try remove(trimmed(run.dropFirst()), from: section)
      } else {
        try readEntry(run, section)
      }
    } else if !isSkipping {
      isSkipping = true
      throw Refusal(.outsideSection)
    }
  }

  private mutating func readSection(_ run: Range<Int>) throws(Refusal) {
    section = nil
    isSkipping = true
    guard bytes[run.upperBound - 1] == UInt8(ascii: "]") else { throw Refusal(.unclosedSection) }
    let name = try text(trimmed(run.dropFirst().dropLast()))
    section = LexiconSection(rawValue: name)
    if section == nil { throw Refusal(.unknownSection(name)) }
  }

  private mutating func remove(
    _ run: Range<Int>, from section: LexiconSection
  ) throws(Refusal) {
    guard index(of: UInt8(ascii: "|"), in: run) == nil else { throw Refusal(.removalWithKeys) }
    let term = try text(run)
    guard !term.isEmpty else { throw Refusal(.withoutTerm) }
    guard tables.remove(term, from: section) else {
      throw Refusal(.nothingToRemove(term, section: section.rawValue))
    }
  }

  private mutating func readEntry(
    _ run: Range<Int>, _ section: LexiconSection
  ) throws(Refusal) {
    var bar = index(of: UInt8(ascii: "|"), in: run) ?? run.upperBound
    let term = try text(trimmed(run.lowerBound..<bar))
    guard !term.isEmpty else { throw Refusal(.withoutTerm) }
    try check(term, section)
    var entry = LexiconEntry(section: section, term: term)
    while bar < run.upperBound {
      let start = bar + 1
      bar = index(of: UInt8(ascii: "|"), in: start..<run.upperBound) ?? run.upperBound
      try readField(trimmed(start..<bar), into: &entry)
    }
    try checkWhole(entry)
    try claim(entry)
    tables.add(entry)
  }

  private func readField(
    _ field: Range<Int>, into entry: inout LexiconEntry
  ) throws(Refusal) {
    guard let colon = index(of: UInt8(ascii: ":"), in: field) else {
      throw Refusal(.withoutColon(try text(field)))
    }
    let name = try text(trimmed(field.lowerBound..<colon))
    let section = entry.section
    guard let key = LexiconKey(rawValue: name), section.keys.contains(key) else {
      throw Refusal(
        .unknownKey(name, section: section.rawValue, known: section.keys.map(\.rawValue)))
    }
    guard !entry.has(key) else { throw Refusal(.repeatedKey(name)) }
    let values = try values((colon + 1)..<field.upperBound, of: key, section)
    guard values.count == 1 || !key.isSingle else { throw Refusal(.severalValues(key: name)) }
    entry.add(key, values)
  }

  private func values(
    _ run: Range<Int>, of key: LexiconKey, _ section: LexiconSection
  ) throws(Refusal) -> [String] {
    var values: [String] = []
    let known = key.values(in: section)
    var comma = run.lowerBound - 1
    while comma < run.upperBound {
      let start = comma + 1
      comma = index(of: UInt8(ascii: ","), in: start..<run.upperBound) ?? run.upperBound
      let value = try text(trimmed(start..<comma))
      guard !value.isEmpty else { throw Refusal(.withoutValue(key: key.rawValue)) }
      if let known, !known.contains(value) {
        throw Refusal(.unknownValue(value, key: key.rawValue, known: known))
      }
      if key == .names { try check(value, section) }
      values.append(value)
    }
    return values
  }

  private func check(_ term: String, _ section: LexiconSection) throws(Refusal) {
    guard section.isOfWords, term.utf8.contains(where: { $0 == 32 || $0 == 9 }) else { return }
    throw Refusal(.severalWords(term, section: section.rawValue))
  }

  private func checkWhole(_ entry: LexiconEntry) throws(Refusal) {
    if entry.section == .firstName, !entry.has(.pronoun) {
      throw Refusal(.missingKey("pronoun", section: entry.section.rawValue))
    }
    let takes = entry[.takes]
    if takes.contains("clause"), takes.contains("that") {
      throw Refusal(.exclusive("clause", "that"))
    }
  }

  /// Refuses a term or name that this file has given to another entry.
  private mutating func claim(_ entry: LexiconEntry) throws(Refusal) {
    try claim(entry.term, as: .names, of: entry)
    for (key, values) in entry.values where [.names, .adjectives, .capitals].contains(key) {
      for value in values { try claim(value, as: key, of: entry) }
    }
  }

  private mutating func claim(
    _ name: String, as key: LexiconKey, of entry: LexiconEntry
  ) throws(Refusal) {
    let claim = Claim(section: entry.section, key: key, word: Word(name))
    if let owner = claims[claim] {
      let isSame = Word(owner.term) == claim.word || owner.line == line
      throw Refusal(
        isSame
          ? .duplicate(name, line: owner.line)
          : .contradiction(name, owner: owner.term, line: owner.line))
    }
    claims[claim] = Owner(term: entry.term, line: line)
  }

  private func text(_ run: Range<Int>) throws(Refusal) -> String {
    guard let text = String(validating: bytes[run], as: UTF8.self) else { throw Refusal(.notUTF8) }
    return text
  }

  private func index(of byte: UInt8, in run: Range<Int>) -> Int? { run.first { bytes[$0] == byte } }

  /// A run without white space at its ends.
  private func trimmed(_ run: Range<Int>) -> Range<Int> {
    var start = run.lowerBound
    var end = run.upperBound
    while start < end, ByteClass.isSpace(bytes[start]) { start += 1 }
    while end > start, ByteClass.isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }
}
