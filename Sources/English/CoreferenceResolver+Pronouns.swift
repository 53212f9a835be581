import Documents

/// Whom "he", "she", "it" and "they" mean.
extension CoreferenceResolver {
  /// The entities that a pronoun may mean as its sense and gender allow, where two readings survive.
  private func readings(of word: Word, at token: Int) -> [Int] {
    var found: [Int] = []
    for head in open[token] ?? [] {
      guard let entity = meant[head], mayMean(word, entity), entities[entity].isNamed,
        !found.contains(entity)
      else { continue }
      found.append(entity)
    }
    return found
  }

  mutating func pronoun(_ phrase: NounPhrase, _ word: Word) -> Int? {
    let told = topic.flatMap { mayMean(word, $0) ? $0 : nil }
    if let known = told ?? speakingOn(word, at: phrase.head) {
      append(phrase.tokens, .pronoun, known)
      return known
    }
    let readings = readings(of: word, at: phrase.head)
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

  /// Persons that a pronoun may mean, the likeliest last: the subject before it in its sentence,
  /// then those of the sentences before.
  private var candidates: [Int] { focus + [localSubject].compactMap(\.self) }

  /// Whom a pronoun means: of its chain, else whoever is in focus.
  func pronounOwner(_ word: Word, at token: Int) -> Int? {
    if let topic, mayMean(word, topic) { return topic }
    if let chain = chains[token], let entity = members[chain], mayMean(word, entity) {
      return entity
    }
    return inFocus(word)
  }

  private func inFocus(_ word: Word) -> Int? {
    switch word {
    case "they", "them", "their": near(manyFocus) ?? near(groupFocus)
    case "it", "its": near(bodyFocus)
    default: person(word, among: candidates)
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
}
