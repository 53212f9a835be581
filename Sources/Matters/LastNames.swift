import Documents

/// The last names of the people of a matter: of two words where the reports call them so.
enum LastNames {
  /// By index into the parties of the registry.
  ///
  /// - Complexity: O(n) in the number of items.
  static func all(of registry: PartyRegistry, in reports: [PreparedReport]) -> [Int: String] {
    var names: [Int: String] = [:]
    for (index, party) in registry.parties.enumerated() where party.type == .person {
      names[index] = PartyName.lastName(of: party.name)
    }
    for report in reports {
      for item in report.record.items {
        for party in item.details.everybody {
          guard let index = registry.index(of: party), names[index] != nil,
            let told = doubled(party, in: report, of: registry.parties[index].name)
          else { continue }
          names[index] = told
        }
      }
    }
    return names
  }

  /// "Vega Roe" where a report calls Ann Vega Roe so; nil for any other words.
  private static func doubled(
    _ party: Party, in report: PreparedReport, of name: String
  ) -> String? {
    guard let range = party.range, range.count < name.utf8.count else { return nil }
    let told = String(decoding: report.bytes[range.start..<range.end], as: UTF8.self)
    let words = name.split(separator: " ")
    return words.count > 2 && words.suffix(2).joined(separator: " ") == told ? told : nil
  }
}
