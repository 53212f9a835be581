import Documents

/// Those who go by the first words of the name that they were given in full: "Zhao" of Zhao Wenli, "QBD" of
/// QBD Holdings Corp.
extension NameFinder {
  /// Whom a shorter name means, if it is one alone.
  mutating func bearer(ofShorter name: Range<Int>, _ type: EntityType) -> Int? {
    let first = document.tokens[name.lowerBound].word
    let known = (byFirstWord[first] ?? []).filter { entity in
      switch entities[entity].type {
      case .person: name.count == 1 && type == .person && mayBeAddressed(entity, by: name)
      // "Mr. Zhao": so Zhao Wenli is a person.
      case .other: name.count == 1 && isAddressed(name) && mayBeAddressed(entity, by: name)
      case .organization:
        isCompany(entity) && (type != .person || name.count > 1) && begins(entity, with: name)
      default: false
      }
    }
    guard known.count == 1 else { return nil }
    if entities[known[0]].type == .other { entities[known[0]].type = .person }
    byName[key(name)] = known[0]
    return known[0]
  }

  /// The company that went by the first words of a name before.
  mutating func company(named name: Range<Int>) -> Int? {
    guard name.count > 1, Self.forms.contains(document.tokens[name.upperBound - 1].word) else {
      return nil
    }
    for end in stride(from: name.upperBound - 1, to: name.lowerBound, by: -1) {
      if let known = byName[key(name.lowerBound..<end)],
        entities[known].type == .organization || entities[known].type == .other,
        !isCompany(known)
      {
        entities[known].type = .organization
        return known
      }
    }
    return nil
  }

  private func isAddressed(_ name: Range<Int>) -> Bool {
    title(of: name).map { lexicon.addresses[$0] != nil } ?? false
  }

  /// A form of address goes before a last name: that may be the first word of Zhao Wenli, not of Bob Ray.
  private func mayBeAddressed(_ entity: Int, by name: Range<Int>) -> Bool {
    guard let address = title(of: name).flatMap({ lexicon.addresses[$0] }) else { return true }
    // "Sir Ned": these go before the first name.
    if title(of: name).map(Self.knightly.contains) ?? false { return agrees(entity, address) }
    let given = lexicon.firstNames[document.tokens[name.lowerBound].word]
    return given == nil ? agrees(entity, address) : given != address
  }

  private func isCompany(_ entity: Int) -> Bool {
    entities[entity].name.split(separator: " ").last.map { Self.forms.contains(Word(String($0))) }
      ?? false
  }

  private func begins(_ entity: Int, with name: Range<Int>) -> Bool {
    let whole = entities[entity].name
    let part = document.text(document.range(ofTokens: name))
    return whole.hasPrefix(part + " ") || whole.hasPrefix(part + ",")
  }

  private static let knightly = Set<Word>(words: "sir dame")

  /// How the names of companies end.
  private static let forms = Set<Word>(
    words: """
      inc. inc corp. corp corporation co. co company companies ltd. ltd limited plc llc lp sa ag nv gmbh \
      group holdings holding industries bancorp bancshares
      """)
}
