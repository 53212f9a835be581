import Documents

/// Which body a noun means: "the chamber", "the company", "the paper".
extension CoreferenceResolver {
  /// "the alliance", "the Western alliance": the body that goes by the noun; "the militant group": whoever
  /// was named last and is no council and no state.
  func body(called head: Token, _ first: Token, _ phrase: NounPhrase) -> Int? {
    let traits = document.tokens[phrase.tokens].dropFirst().dropLast()
    guard first.word == "the", traits.allSatisfy({ $0.tag == .adjective }),
      head.word == head.lemma
    else { return nil }
    let start = phrase.tokens.lowerBound
    if Self.bands.contains(head.word), traits.contains(where: { Self.armed.contains($0.word) }) {
      return namedBodies.plainName(before: start)
    }
    return namedBodies.body(called: head.word, before: start)
  }

  /// "the chamber": the body named last that has the word in its name; "the paper": the outlet.
  func body(named head: Token, _ first: Token, _ phrase: NounPhrase) -> Int? {
    guard first.word == "the", phrase.tokens.count == 2 else { return nil }
    let start = phrase.tokens.lowerBound
    if Self.papers.contains(head.word) {
      return namedBodies.outlet(before: start, printedOnly: head.word != "network")
    }
    return lexicon.bodies.contains(head.word) ? namedBodies.body(head.word, before: start) : nil
  }

  /// "the group": the body that last acted; "the company": the firm that did, else the one named last.
  func collective(called head: Token, _ first: Token, _ phrase: NounPhrase) -> Int? {
    guard first.word == "the", phrase.tokens.count == 2, head.word == head.lemma else { return nil }
    if Self.firms.contains(head.word) { return isNarrowed(phrase) ? nil : firm(before: phrase) }
    guard Self.collectives.contains(head.word) else { return nil }
    guard let group = earlierGroup else { return nil }
    // "the union" is no several who go by no name.
    return entities[group].isNamed || Self.loose.contains(head.word) ? group : nil
  }

  private func firm(before phrase: NounPhrase) -> Int? {
    if let group = earlierGroup, namedBodies.isFirm(group) {
      // "Bexley cut its forecast. Orr raised its own. The company said …": one of the two.
      let isOpen = nearPerson.map(mayBeFirm) ?? false && lastNamed > groupFocus?.sentence ?? 0
      return isOpen ? nil : group
    }
    if let named = namedBodies.firm(before: phrase.tokens.lowerBound), isNear(named.end - 1, phrase)
    {
      return named.entity
    }
    // "Bexley sued. The company said …": a single name of which nothing tells that it is a person's.
    let near = nearPerson == nil ? [] : focus.suffix(Self.firmReach).filter(mayBeFirm)
    return near.count == 1 ? near[0] : nil
  }

  private func mayBeFirm(_ entity: Int) -> Bool {
    let name = entities[entity].name
    return entities[entity].isNamed && entities[entity].role == nil && genders[entity] == nil
      && !name.contains(" ") && lexicon.firstNames[Word(name)] == nil
  }

  private func isNear(_ token: Int, _ phrase: NounPhrase) -> Bool {
    guard let here = document.sentence(at: document.tokens[phrase.head].start),
      let there = document.sentence(at: document.tokens[token].start)
    else { return false }
    return here - there <= Self.firmReach
  }

  /// How many sentences back a firm may be named.
  private static let firmReach = 4

  /// Words for a body just named.
  static let collectives = Set<Word>(
    words: """
      group organization organisation alliance bloc union agency association party body coalition charity
      nonprofit
      """)
  /// Those that several may be who go by no name.
  private static let loose = Set<Word>(
    words: "group organization organisation alliance bloc coalition body")
  /// Words for a business just named.
  static let firms = Set<Word>(
    words: """
      company firm corporation airline manufacturer retailer automaker carmaker bank carrier brewer
      drugmaker utility chain conglomerate insurer lender chipmaker bookseller grocer
      """)

  private static let bands = Set<Word>(words: "group organization organisation movement")
  private static let armed = Set<Word>(
    words: """
      militant armed rebel insurgent terrorist extremist guerrilla paramilitary islamist jihadist separatist
      """)
  private static let papers = Set<Word>(
    words: "paper newspaper magazine daily tabloid network")
}
