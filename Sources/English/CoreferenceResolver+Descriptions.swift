import Documents

/// Whom a description means: "the German minister", "the chamber", "the president".
extension CoreferenceResolver {
  /// "the president", where nobody is told to be one: whoever its chain speaks of, a person for an
  /// office, and a body for a body.
  func ofChain(_ phrase: NounPhrase) -> Int? {
    guard document.tokens[phrase.tokens.lowerBound].word == "the",
      let chain = chains[phrase.head], let entity = members[chain], entities[entity].isNamed
    else { return nil }
    let head = document.tokens[phrase.head]
    let isSingular = head.word == head.lemma
    switch entities[entity].type {
    case .person: return isSingular && lexicon.offices.contains(head.word) ? entity : nil
    case .organization:
      return lexicon.bodies.contains(head.word) || Self.collectives.contains(head.word)
        || Self.firms.contains(head.word) ? entity : nil
    default: return nil
    }
  }

  /// "NHB gave the company a year": whom somebody acts upon is another.
  func isActing(_ entity: Int, on phrase: NounPhrase) -> Bool {
    guard !document.arcs.isEmpty else { return false }
    let arc = document.arcs[top(of: phrase)]
    guard arc.relation == .object || arc.relation == .indirectObject, let verb = arc.head else {
      return false
    }
    return document.arcs[max(0, verb - Self.reachOfSubject)..<verb].indices.contains { token in
      document.arcs[token].head == verb && document.arcs[token].relation == .subject
        && meant[token] == entity
    }
  }

  private static let reachOfSubject = 20

  /// "the German minister": the one whose role holds these words, if it is one alone.
  func described(_ phrase: NounPhrase) -> Int? {
    let first = document.tokens[phrase.tokens.lowerBound]
    if isEpithet(phrase) {
      return named(inAppositionTo: phrase) ?? nearPerson ?? focus.last
    }
    // "the judge in that case" is another one.
    let next = phrase.tokens.upperBound
    if next + 1 < document.tokens.count, document.tokens[next].word == "in",
      Self.elsewhere.contains(document.tokens[next + 1].word)
    {
      return nil
    }
    guard first.word == "the" || first.tag == .properNoun || first.tag == .adjective else {
      return nil
    }
    if let named = named(inAppositionTo: phrase) { return named }
    let head = document.tokens[phrase.head]
    if let known = body(called: head, first, phrase) { return known }
    if let known = collective(called: head, first, phrase) { return known }
    let isMember = Self.members.contains(head.word) || NameFinder.natives.contains(head.word)
    if isMember, first.word == "the", phrase.tokens.count <= 4, !isNarrowed(phrase) {
      return member(phrase)
    }
    let isPersonal = lexicon.offices.contains(head.word) || head.word == "general"
    guard isPersonal else { return body(named: head, first, phrase) }
    // "the ministers" are more than one.
    if head.tag == .noun, head.word != head.lemma { return nil }
    let words = phrase.tokens.filter { document.tokens[$0].tag != .determiner }.map {
      document.tokens[$0]
    }
    let candidates = nameBearers.filter {
      matches(words, head: head, $0) && isOf(phrase, $0)
    }
    if candidates.isEmpty, words.contains(where: { lexicon.places[$0.word] != nil }) {
      // "the Ohio governor": the one governor of whom it is not told where.
      let open = nameBearers.filter {
        matches(words, head: head, $0, isOpen: true) && isOf(phrase, $0)
      }
      if !open.isEmpty { return open.count == 1 ? open[0] : nil }
    }
    if candidates.isEmpty, first.word == "the", phrase.tokens.count <= 4 {
      return untold(words, head: head, phrase)
    }
    if candidates.count == 1 { return candidates[0] }
    // Of several, the one in focus: "the minister" is the minister just spoken of.
    return focus.last { candidates.contains($0) }
  }

  /// "the 71-year-old diplomat", "the former rival": whoever was last in focus, by what the
  /// report tells beside it.
  private func isEpithet(_ phrase: NounPhrase) -> Bool {
    let start = phrase.tokens.lowerBound
    let words = document.tokens[phrase.tokens].map(\.word)
    guard document.tokens[phrase.head].word == document.tokens[phrase.head].lemma,
      isSubject(phrase),
      !isNarrowed(phrase)
    else { return false }
    let head = document.tokens[phrase.head].word
    if words.contains("year"), words.contains("old") {
      // "the 34-year-old suspect" may be new, and a bridge is nobody.
      guard lexicon.offices.contains(head) || Self.epithets.contains(head) else { return false }
      let opening = document.tokens[max(0, start - 6)..<(start + 1)].map(\.word)
      return words.first == "the" || words.first == "year" && opening.contains("the")
    }
    return words.first == "the" && words.contains("former") && Self.epithets.contains(head)
  }

  private static let elsewhere = Set<Word>(words: "that another those other")
  private static let epithets = Set<Word>(
    words:
      "boss prosecutor lawyer soldier actor rival ally star host executive banker")

  /// "The Ohio senator" behind "Lee left": whoever was last in focus, where nobody was told to have the
  /// office and of him it is not told what he is.
  private func untold(_ words: [Token], head: Token, _ phrase: NounPhrase) -> Int? {
    guard !isNarrowed(phrase), words.count > 1,
      words.dropLast().allSatisfy({
        Self.fillers.contains($0.word) || lexicon.places[$0.word] != nil
          || lexicon.allegiances.contains($0.word) || Self.ranks.contains($0.word)
      }),
      let last = nearPerson, entities[last].isNamed, entities[last].role == nil
    else { return nil }
    let gender = TraitReader.genders[head.lemma] ?? .they
    return gender == .they || (genders[last] ?? gender) == gender ? last : nil
  }

  private static let ranks = Set<Word>(words: "freshman junior senior veteran independent longtime")

  /// "the campaign chief, Ann Lee", "the leader of the party, Ann Lee": whom the name behind the comma
  /// tells.
  private func named(inAppositionTo phrase: NounPhrase) -> Int? {
    let end = min(phrase.tokens.upperBound + 12, document.arcs.count)
    for start in phrase.tokens.upperBound..<max(end, phrase.tokens.upperBound) {
      guard document.arcs[start].head == phrase.head, document.arcs[start].relation == .apposition,
        let entity = meant[start], entities[entity].type == .person, entities[entity].isNamed
      else { continue }
      return entity
    }
    return nil
  }

  /// "the candidate who wins", "the nominee for mayor": whoever that may be.
  func isNarrowed(_ phrase: NounPhrase) -> Bool {
    let next = phrase.tokens.upperBound
    return next < document.tokens.count && Self.narrowing.contains(document.tokens[next].word)
  }

  private static let narrowing = Set<Word>(words: "who that whose with for of in from")

  /// "the president of the union": whose office is there, if it is told where.
  private func isOf(_ phrase: NounPhrase, _ index: Int) -> Bool {
    let next = phrase.tokens.upperBound
    guard next + 1 < document.tokens.count, document.tokens[next].word == "of" else { return true }
    let body = document.tokens[(next + 1)..<min(next + 5, document.tokens.count)]
      .prefix {
        $0.tag == .properNoun || $0.tag == .determiner || $0.tag == .noun || $0.tag == .adjective
      }
      .filter { $0.tag != .determiner }.map(\.word)
    guard !body.isEmpty else { return true }
    var known = descriptions[index] ?? []
    for text in [entities[index].of, entities[index].role].compactMap(\.self) {
      for part in text.split(separator: " ") { known.insert(Word(String(part))) }
    }
    return !known.isDisjoint(with: body) || entities[index].of == nil && known.count < 2
  }

  private func matches(
    _ words: [Token], head: Token, _ index: Int, isOpen: Bool = false
  ) -> Bool {
    let entity = entities[index]
    guard entity.type == .person, let role = entity.role else { return false }
    var known = Set(
      role.split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "," }).map {
        lexicon.fullOffice(Word(String($0)))
      })
    if let of = entity.of {
      for part in of.split(separator: " ") { known.insert(Word(String(part))) }
    }
    let narrow = known
    if let described = descriptions[index] { known.formUnion(described) }
    let isLeading = Self.chiefs.contains(head.lemma) && !known.isDisjoint(with: Self.leaders)
    guard known.contains(lexicon.fullOffice(head.word)) || isLeading else { return false }
    guard narrow.isDisjoint(with: lexicon.qualifiers.subtracting(words.map(\.word))) else {
      return false
    }
    return words.dropLast().allSatisfy { word in
      known.contains(lexicon.fullOffice(word.word)) || lexicon.allegiances.contains(word.word)
        || word.kind == .dash || Self.fillers.contains(word.word)
        || lexicon.adjectives[word.word].map { $0 == entity.of } == true
        || lexicon.countries[word.word].map { $0 == entity.of } == true
        || entity.of == nil && lexicon.bodies.contains(word.word)
        || isOpen && lexicon.places[word.word] != nil && entity.of == nil && !isPlaced(index)
    }
  }

  /// Whether it is told where somebody is from.
  private func isPlaced(_ index: Int) -> Bool {
    descriptions[index]?.contains { lexicon.places[$0] != nil } ?? false
  }

  /// "the Ohio Republican": the one who is from there, else whoever is in focus.
  private func member(_ phrase: NounPhrase) -> Int? {
    let words = phrase.tokens.map { document.tokens[$0] }.filter { $0.tag != .determiner }
    let places = words.dropLast().map(\.word).filter { lexicon.places[$0] != nil }
    guard !places.isEmpty else {
      // "the Republican candidate": whose role says so, before anybody else.
      let holders = nameBearers.filter { matches(words, head: document.tokens[phrase.head], $0) }
      if let holder = focus.last(where: holders.contains) ?? (holders.count == 1 ? holders[0] : nil)
      {
        return holder
      }
      // "The mayor …, the candidate said": who has no office before who has another.
      guard Self.officeless.contains(document.tokens[phrase.head].word) else { return focus.last }
      return focus.suffix(3).last { entities[$0].role == nil } ?? focus.last
    }
    let fit = descriptions.filter { index, words in
      entities[index].type == .person && places.allSatisfy(words.contains)
    }
    return focus.last { fit[$0] != nil } ?? (fit.count == 1 ? fit.first?.key : focus.last)
  }

  private static let members = Set<Word>(
    words: """
      republican democrat lawmaker native congressman congresswoman candidate nominee front-runner \
      frontrunner contender challenger incumbent billionaire tycoon mogul businessman businesswoman
      veteran
      """)
  private static let officeless = Set<Word>(
    words: """
      candidate nominee front-runner frontrunner contender challenger billionaire tycoon mogul businessman
      businesswoman
      """)
  private static let chiefs = Set<Word>(words: "chief head leader boss")
  private static let leaders = Set<Word>(
    words:
      "president secretary general minister chancellor director chairman chairwoman chair ceo premier governor mayor commissioner"
  )
  private static let fillers = Set<Word>(words: "former acting current new top outgoing then")
}
