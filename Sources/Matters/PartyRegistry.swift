import Documents

/// Which parties of several reports are one: by name, last name, acronym or office.
///
/// Where two readings survive ("Bush" beside George and Laura Bush), the party stays by itself.
struct PartyRegistry: Sendable {
  let parties: [MatterParty]

  private let indices: [String: Int]

  init(_ items: some Sequence<Item>) {
    var census = PartyCensus()
    for item in items { for party in item.details.everybody { census.count(party) } }
    let groups = census.groups()
    parties = groups.map(\.party)
    var indices: [String: Int] = [:]
    for (index, group) in groups.enumerated() { for key in group.keys { indices[key] = index } }
    self.indices = indices
  }

  /// The index into `parties`; nil for a party without a name or words, and where it is open whom
  /// the words mean.
  func index(of party: Party) -> Int? {
    party.readings == nil ? indices[PartyCensus.key(of: party)] : nil
  }
}

extension Details {
  /// Everybody whom the fields name.
  var everybody: [Party] {
    switch self {
    case .statement(let details): details.speakers + [details.addressee].compactMap(\.self)
    case .decision(let details): details.deciders
    case .option(let details): details.by
    case .consequence(let details): details.by
    case .deadline(let details): details.binds
    case .agreement(let details): details.parties
    case .commitment(let details): details.obligors + details.by
    case .compliance(let details): details.parties + details.by
    case .position(let details): details.holders
    case .event(let details): details.participants
    case .figure(let details): details.by
    }
  }
}
