import Documents

/// The names and the words that most of a matter's reports share.
///
/// Two names, people left aside, and one common word: counted, never chosen by hand.
struct MatterLabel {
  let text: String

  init(_ reports: [PreparedReport], parties: [MatterParty]) {
    var names: [String: WordTally] = [:]
    var words: [UInt64: WordTally] = [:]
    for (index, report) in reports.prefix(200).enumerated() {
      let counter = WordCounter(report, index: index)
      counter.count(into: &names, &words)
    }
    let people = Self.people(parties)
    let most = max(1, min(reports.count, 200))
    let topNames = names.filter { !people.contains($0.key) }
    let shown = Self.top(topNames.values, count: 2, reports: most)
    let word = Self.top(
      words.values.filter { tally in !shown.contains { $0.lowercased() == tally.form.lowercased() }
      },
      count: shown.count == 2 ? 1 : 3 - shown.count, reports: most)
    let all = shown + word
    text = all.isEmpty ? "Reports" : all.joined(separator: " · ")
  }

  private static func people(_ parties: [MatterParty]) -> Set<String> {
    var people: Set<String> = []
    for party in parties where party.type == .person {
      for wording in party.wordings + [party.name] {
        people.insert(wording)
        for word in wording.split(separator: " ") { people.insert(String(word)) }
      }
    }
    return people
  }

  /// The commonest, by the number of reports that have it and then by count.
  private static func top(
    _ tallies: some Sequence<WordTally>, count: Int, reports: Int
  ) -> [String] {
    let sorted = tallies.sorted { left, right in
      let a = left.weight(of: reports)
      let b = right.weight(of: reports)
      return a == b ? left.form < right.form : a > b
    }
    return sorted.prefix(count).filter { $0.count > 1 }.map(\.form)
  }
}
