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
  }

  private struct Owner {
    let term: String
    let line: Int
  }

  init(_ bytes: [UInt8], named name: String, into tables: LexiconTables) {
    self.bytes = bytes
    self.name = name
    self.tables = tables
  }

  mutating func read() {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for bytes in bytes[start...].split(separator: 10, omittingEmptySubsequences: false) {
      line += 1
      let bytes = Self.trimmed(bytes)
      guard let first = bytes.first, first != UInt8(ascii: "#") else { continue }
      do {
        try readLine(bytes)
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

  private mutating func readLine(_ bytes: ArraySlice<UInt8>) throws(Refusal) {
    if bytes.first == UInt8(ascii: "[") {
      try readSection(bytes)
    } else if let section {
      if bytes.first == UInt8(ascii: "-") {
        try remove(Self.trimmed(bytes.dropFirst()), from: section)
      } else {
        try readEntry(bytes, section)
      }
    } else if !isSkipping {
      isSkipping = true
      throw Refusal(.outsideSection)
    }
  }

  private mutating func readSection(_ bytes: ArraySlice<UInt8>) throws(Refusal) {
    section = nil
    isSkipping = true
    guard bytes.last == UInt8(ascii: "]") else { throw Refusal(.unclosedSection) }
    let name = try text(Self.trimmed(bytes.dropFirst().dropLast()))
    section = LexiconSection(rawValue: name)
    if section == nil { throw Refusal(.unknownSection(name)) }
  }

  private mutating func remove(
    _ bytes: ArraySlice<UInt8>, from section: LexiconSection
  ) throws(Refusal) {
    guard !bytes.contains(UInt8(ascii: "|")) else { throw Refusal(.removalWithKeys) }
    let term = try text(bytes)
    guard !term.isEmpty else { throw Refusal(.withoutTerm) }
    guard tables.remove(term, from: section) else {
      throw Refusal(.nothingToRemove(term, section: section.rawValue))
    }
  }

  private mutating func readEntry(
    _ bytes: ArraySlice<UInt8>, _ section: LexiconSection
  ) throws(Refusal) {
    let fields = bytes.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
    let term = try text(Self.trimmed(fields[0]))
    guard !term.isEmpty else { throw Refusal(.withoutTerm) }
    try check(term, section)
    var entry = LexiconEntry(section: section, term: term)
    for field in fields.dropFirst() { try readField(Self.trimmed(field), into: &entry) }
    try checkWhole(entry)
    try claim(entry)
    tables.add(entry)
  }

  private func readField(
    _ field: ArraySlice<UInt8>, into entry: inout LexiconEntry
  ) throws(Refusal) {
    guard let colon = field.firstIndex(of: UInt8(ascii: ":")) else {
      throw Refusal(.withoutColon(try text(field)))
    }
    let name = try text(Self.trimmed(field[..<colon]))
    let section = entry.section
    guard let key = LexiconKey(rawValue: name), section.keys.contains(key) else {
      throw Refusal(
        .unknownKey(name, section: section.rawValue, known: section.keys.map(\.rawValue)))
    }
    guard !entry.has(key) else { throw Refusal(.repeatedKey(name)) }
    var values: [String] = []
    let known = key.values(in: section)
    for part in field[(colon + 1)...].split(
      separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    {
      let value = try text(Self.trimmed(part))
      guard !value.isEmpty else { throw Refusal(.withoutValue(key: name)) }
      if let known, !known.contains(value) {
        throw Refusal(.unknownValue(value, key: name, known: known))
      }
      if key == .names { try check(value, section) }
      values.append(value)
    }
    guard values.count == 1 || !key.isSingle else { throw Refusal(.severalValues(key: name)) }
    entry.add(key, values)
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

  private func text(_ bytes: ArraySlice<UInt8>) throws(Refusal) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw Refusal(.notUTF8) }
    return text
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first, ByteClass.isSpace(first) { bytes.removeFirst() }
    while let last = bytes.last, ByteClass.isSpace(last) { bytes.removeLast() }
    return bytes
  }
}
