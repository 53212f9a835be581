import Documents

/// Whom "he", "she", "it" and "they" mean.
extension CoreferenceResolver {
  /// The entities that a pronoun may mean as its sense and gender allow, where two readings survive.
  private func readings(of word: Word, at token: Int, except others: [Int]) -> [Int] {
    var found: [Int] = []
    for head in open[token] ?? [] {
      guard let entity = meant[head], mayMean(word, entity), entities[entity].isNamed,
        !found.contains(entity), !others.contains(entity)
      else { continue }
      found.append(entity)
    }
    return found
  }

  mutating func pronoun(_ phrase: NounPhrase, _ word: Word) -> Int? {
    let others = named(below: phrase.head)
    if let chain = chains[phrase.head], let entity = members[chain] ?? later(chain, phrase.head),
      others.contains(entity)
    {
      broken.insert(chain)
    }
    if let known = turnedTo(word, at: phrase.head, except: others)
      ?? speakingOn(word, at: phrase.head, except: others)
    {
      append(phrase.tokens, .pronoun, known)
      return known
    }
    let readings = readings(of: word, at: phrase.head, except: others)
    guard readings.count < 2, var owner = pronounOwner(word, at: phrase.head) else {
      append(phrase.tokens, .pronoun, nil, readings: readings)
      return nil
    }
    if isSpeaking(phrase), speech.names(owner) {
      // Nobody quoted names himself.
      owner = person(word, among: candidates.filter { !speech.names($0) }) ?? owner
    }
    append(phrase.tokens, .pronoun, owner)
    return owner
  }

  /// Whom a name behind a pronoun gives its chain.
  private func later(_ chain: Int, _ token: Int) -> Int? {
    guard let sentence = document.sentence(at: document.tokens[token].start) else { return nil }
    let end = document.sentences[sentence].tokens.upperBound
    return (token..<max(token, end)).lazy.compactMap { start -> Int? in
      guard let mention = named[start], mention.tokens.contains(where: { chains[$0] == chain })
      else { return nil }
      return mention.entity
    }.first
  }

  /// Persons that a pronoun may mean, the likeliest last: the subject before it in its sentence,
  /// then those of the sentences before.
  private var candidates: [Int] { focus + [localSubject].compactMap(\.self) }

  /// Whom a pronoun means: of its chain, else whoever is in focus.
  func pronounOwner(_ word: Word, at token: Int) -> Int? {
    let others = named(below: token)
    if let topic = turnedTo(word, at: token, except: others) { return topic }
    if let chain = chains[token], let entity = members[chain], mayMean(word, entity),
      !others.contains(entity), !broken.contains(chain)
    {
      return entity
    }
    return inFocus(word, except: others)
  }

  /// "As for Lee, she left": whom the sentence turns to.
  private func turnedTo(_ word: Word, at token: Int, except others: [Int]) -> Int? {
    guard let topic, document.arcs.indices.contains(token),
      document.arcs[token].relation == .subject, mayMean(word, topic), !others.contains(topic)
    else { return nil }
    return topic
  }

  /// Those who are named in the clause of which a pronoun is the subject: "he praised Lee" is not said of
  /// Lee (Chomsky 1981, Principle C).
  func named(below token: Int) -> [Int] {
    guard document.arcs.indices.contains(token), document.arcs[token].relation == .subject,
      let verb = document.arcs[token].head,
      let sentence = document.sentence(at: document.tokens[token].start)
    else { return [] }
    let end = document.sentences[sentence].tokens.upperBound
    return (token..<max(token, end)).compactMap { start in
      guard let entity = named[start]?.entity, isBelow(start, verb) else { return nil }
      return entity
    }
  }

  private func isBelow(_ token: Int, _ verb: Int) -> Bool {
    var at = token
    for _ in 0..<Self.depth {
      guard let head = document.arcs[at].head else { return false }
      switch document.arcs[at].relation {
      // Writers repeat a name in what stands far off: "he had a plan that Lee called his own".
      case .parataxis, .adverbialClause, .relativeClause, .adverbialRelative: return false
      default: break
      }
      if head == verb { return true }
      at = head
    }
    return false
  }

  /// How far up a tree is climbed.
  private static let depth = 12

  private func inFocus(_ word: Word, except others: [Int]) -> Int? {
    switch word {
    case "they", "them", "their":
      [near(manyFocus), near(groupFocus)].lazy.compactMap(\.self).first { !others.contains($0) }
    case "it", "its": near(bodyFocus).flatMap { others.contains($0) ? nil : $0 }
    default: person(word, among: candidates.filter { !others.contains($0) })
    }
  }

  /// The last of some persons that "he" or "she" may mean.
  func person(_ word: Word, among persons: [Int]) -> Int? {
    switch word {
    case "he", "him", "his", "himself": persons.last { genders[$0] != .she }
    case "she", "her", "herself":
      persons.last { genders[$0] == .she } ?? persons.last { genders[$0] != .he }
    default: nil
    }
  }

  /// Whether a pronoun fits an entity: a person is no "it".
  func mayMean(_ word: Word, _ entity: Int) -> Bool {
    switch word {
    case "he", "him", "his", "himself":
      entities[entity].type == .person && genders[entity] != .she
    case "she", "her", "herself": entities[entity].type == .person && genders[entity] != .he
    default: entities[entity].type != .person
    }
  }

  static let hisOrHer = Set<Word>(words: "his her their its")

  /// "Hundreds of protesters came": the protesters did.
  func isCounted(_ phrase: NounPhrase) -> Bool {
    let of = phrase.tokens.lowerBound - 1
    guard of > 0, document.tokens[of].word == "of", !document.arcs.isEmpty,
      Self.amounts.contains(document.tokens[of - 1].word)
    else { return false }
    let relation = document.arcs[of - 1].relation
    return relation == .subject || relation == .passiveSubject
  }

  private static let amounts = Set<Word>(
    words: """
      hundreds thousands dozens scores tens millions majority most many group crowd coalition number handful
      """)
}
