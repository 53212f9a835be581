import Documents

/// The names and the words that most of a matter's reports share.
///
/// Two names and one common word, counted and never chosen by hand. A person is named only where
/// no state or body is named nearly as often.
struct MatterLabel {
  let text: String

  /// The stems of the leading names and words: a paragraph with none of them is about something
  /// else.
  let leading: Set<UInt64>

  init(_ reports: [PreparedReport], parties: [MatterParty]) {
    var names: [String: WordTally] = [:]
    var words: [UInt64: WordTally] = [:]
    let people = Set(
      parties.lazy.filter { $0.type == .person && $0.isNamed }
        .map { PartyName.lastName(of: $0.name) })
    let counted = reports.prefix(Self.mostReports)
    for (index, report) in counted.enumerated() {
      WordCounter(report, index: index, people: people).count(into: &names, &words)
    }
    let bodies = Self.top(names.filter { !people.contains($0.key) }.values, counted.count)
    let persons = Self.top(names.filter { people.contains($0.key) }.values, counted.count)
    var shown = Array(bodies.prefix(2))
    if let person = persons.first, person.weight > 3 * (bodies.first?.weight ?? 0) {
      shown = [person] + bodies.prefix(1)
    }
    let said = Set(shown.map { $0.form.lowercased() })
    let common = Self.top(words.values, counted.count).filter { !said.contains($0.form) }
    let parts = shown.map(\.form) + common.prefix(max(1, 3 - shown.count)).map(\.form)
    let forms = (bodies.prefix(Self.leadingNames) + common.prefix(Self.leadingWords)).map(\.form)
    leading = Set(
      forms.flatMap { form in
        let bytes = Array(form.utf8)
        return WordScanner.stems(of: bytes, in: [TextRange(0, bytes.count)])
      })
    text = parts.isEmpty ? "Reports" : parts.joined(separator: " · ")
  }

  private static let leadingNames = 3
  private static let leadingWords = 5

  /// A label changes little after so many reports.
  private static let mostReports = 200

  /// The commonest first, those that one report has once left out.
  private static func top(
    _ tallies: some Sequence<WordTally>, _ reports: Int
  ) -> [(form: String, weight: Int)] {
    tallies.lazy.filter { $0.count > 1 }
      .map { (form: $0.form, weight: $0.weight(of: reports)) }
      .sorted { $0.weight == $1.weight ? $0.form < $1.form : $0.weight > $1.weight }
  }
}
