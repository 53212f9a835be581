import Documents

/// Counts the names of a matter and joins those that stand for one party.
struct PartyCensus {
  struct Group {
    let keys: [String]
    let party: MatterParty
  }

  private struct Entry {
    let name: PartyName
    var wordings: [String: Int] = [:]
    var types: [EntityType: Int] = [:]
    var offices: Set<Office> = []
    var isNamed = false
    var count = 0

    init(_ name: PartyName) { self.name = name }
  }

  private struct Office: Hashable {
    let role: String
    let of: String
  }

  private var entries: [String: Entry] = [:]

  static func key(of party: Party) -> String { PartyName(party.name).key }

  mutating func count(_ party: Party) {
    let name = PartyName(party.name)
    guard !name.key.isEmpty, party.readings == nil else { return }
    var entry = entries[name.key] ?? Entry(name)
    entry.wordings[party.name, default: 0] += 1
    if let type = party.type { entry.types[type, default: 0] += 1 }
    if let role = party.role, let of = party.of {
      entry.offices.insert(Office(role: Self.rank(of: role), of: PartyName(of).key))
    }
    entry.isNamed = entry.isNamed || party.isNamed
    entry.count += 1
    entries[name.key] = entry
  }

  /// The parties, the most often named first.
  func groups() -> [Group] {
    let keys = entries.keys.sorted()
    var sets = DisjointSets(keys.count)
    for (left, right) in joins(of: keys) { sets.join(left, right) }
    let groups = sets.groups().map { group(of: $0.map { keys[$0] }) }
    return groups.sorted {
      ($1.party.count, $0.party.name, $0.keys[0]) < ($0.party.count, $1.party.name, $1.keys[0])
    }
  }

  private func joins(of keys: [String]) -> [(Int, Int)] {
    var joins: [(Int, Int)] = []
    var byLast: [String: [Int]] = [:]
    var byAcronym: [String: [Int]] = [:]
    var byOffice: [Office: [Int]] = [:]
    for (index, key) in keys.enumerated() {
      guard let entry = entries[key] else { continue }
      if entry.name.words.count > 1, entry.isNamed, isPerson(entry),
        let last = entry.name.words.last
      {
        byLast[last, default: []].append(index)
      }
      if entry.isNamed, !isPerson(entry), let acronym = entry.name.acronym {
        byAcronym[acronym, default: []].append(index)
      }
      if entry.isNamed {
        for office in entry.offices { byOffice[office, default: []].append(index) }
      }
    }
    for people in byLast.values {
      for (place, left) in people.enumerated() {
        for right in people[(place + 1)...]
        where PartyName.mayBeOnePerson(PartyName(keys[left]), PartyName(keys[right])) {
          joins.append((left, right))
        }
      }
    }
    for (index, key) in keys.enumerated() {
      guard let entry = entries[key] else { continue }
      if entry.name.words.count == 1, let people = byLast[key], isOne(people, keys) {
        if entry.types.isEmpty || isPerson(entry) { joins.append((index, people[0])) }
      } else if entry.name.words.count == 1, let bodies = byAcronym[key], bodies.count == 1 {
        joins.append((index, bodies[0]))
      }
      if !entry.isNamed, let office = office(of: entry), let holders = byOffice[office],
        isOne(holders, keys)
      {
        joins.append((index, holders[0]))
      }
    }
    return joins
  }

  /// "the NATO chief" → the head of NATO; nil where the words name no body.
  private func office(of entry: Entry) -> Office? {
    if entry.offices.count == 1 { return entry.offices.first }
    guard entry.name.words.count > 1, let role = entry.name.words.last, Self.heads.contains(role)
    else { return nil }
    let body = entry.name.words.dropLast().joined(separator: " ")
    return Office(role: Self.rank(of: role), of: PartyName(body).key)
  }

  /// Whether most of the places that tell a type say that it is a person.
  private func isPerson(_ entry: Entry) -> Bool {
    (entry.types[.person] ?? 0) * 2 > entry.types.values.reduce(0, +)
  }

  /// Whether all the names may be one person's.
  private func isOne(_ people: [Int], _ keys: [String]) -> Bool {
    people.dropFirst().allSatisfy {
      PartyName.mayBeOnePerson(PartyName(keys[people[0]]), PartyName(keys[$0]))
    }
  }

  private func group(of keys: [String]) -> Group {
    let members = keys.compactMap { entries[$0] }
    var wordings: [String: Int] = [:]
    var types: [EntityType: Int] = [:]
    for member in members {
      wordings.merge(member.wordings, uniquingKeysWith: +)
      types.merge(member.types, uniquingKeysWith: +)
    }
    let type = types.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
    let sorted = wordings.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    let isNamed = members.contains(where: \.isNamed)
    let party = MatterParty(
      name: Self.name(of: members.filter { $0.isNamed == isNamed }, type: type), wordings: sorted,
      type: type, isNamed: isNamed, count: members.reduce(0) { $0 + $1.count })
    return Group(keys: keys, party: party)
  }

  /// A person by the fullest name, anybody else by the commonest that is no short form.
  private static func name(of members: [Entry], type: EntityType?) -> String {
    let all = members.flatMap { member in
      member.wordings.map {
        (
          name: $0.key, words: member.name.words.count, count: $0.value,
          isFull: PartyName.isFull($0.key)
        )
      }
    }
    let best = all.max { left, right in
      let a = type == .person ? (left.words, left.count) : (left.isFull ? 1 : 0, left.count)
      let b = type == .person ? (right.words, right.count) : (right.isFull ? 1 : 0, right.count)
      return (a.0, a.1, right.name) < (b.0, b.1, left.name)
    }
    return best?.name ?? ""
  }

  private static let heads: Set<String> = ["chief", "head", "leader", "boss", "president"]

  /// One word for the offices that lead a body, so that a chief and a secretary general meet.
  private static func rank(of role: String) -> String {
    let words = PartyName(role).key
    if heads.contains(words) || words == "chair" || words == "chairman" { return "head" }
    let plain = words.map { $0 == "-" ? " " : $0 }
    return String(plain) == "secretary general" || String(plain) == "general" ? "head" : words
  }
}
