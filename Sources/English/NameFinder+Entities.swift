import Documents

/// Whose name a run of words is.
extension NameFinder {
  mutating func entity(
    for name: Range<Int>, type: EntityType, isTitled: Bool
  ) -> Int? {
    let word = key(name)
    let last = lastWord(of: name)
    let address = gender(of: name)
    if isLastName(name),
      let known = bearer(of: last, address, role: isTitled ? title(of: name) : nil)
    {
      learnGender(of: known, from: name)
      return known
    }
    if let known = byName[word], name.count > 1 || agrees(known, address) {
      learnGender(of: known, from: name)
      if isTitled, entities[known].type == .other { entities[known].type = .person }
      return known
    }
    if let known = bearer(ofLonger: name, last, address) {
      learnGender(of: known, from: name)
      return known
    }
    if name.count > 1, type == .person, !followsKin(name), let people = byLastWord[last] {
      // "Bob Ray" after "Ray" alone: the fuller name is the entity's.
      let first = document.tokens[name.lowerBound].word
      if let known = people.last(where: {
        (entities[$0].type == .person || entities[$0].type == .other) && isShorter($0, first)
          && agrees($0, address) && mayBear($0, suffixOf: name)
      }) {
        entities[known].type = .person
        entities[known].name = written(name)
        byName[word] = known
        learnGender(of: known, from: name)
        return known
      }
    }
    if let known = bearer(ofShorter: name, type) { return known }
    if let known = company(named: name) {
      entities[known].name = written(name)
      byName[word] = known
      byFirstWord[document.tokens[name.lowerBound].word, default: []].append(known)
      return known
    }
    // "U.S." and "the US" go by the country's name.
    let written = written(name)
    let country = type == .place ? lexicon.countries[word] : nil
    entities.append(Entity(type: type, name: country ?? written, of: holder(of: word, type)))
    let index = entities.count - 1
    byName[word] = index
    // "The Post" is the Harlow Post.
    if type == .person || name.count == 1 || lexicon.outlets.contains(last) {
      byLastWord[last, default: []].append(index)
    }
    if name.count > 1 {
      byFirstWord[document.tokens[name.lowerBound].word, default: []].append(index)
    }
    // His wife of the same name goes by it less than he does.
    mentionCounts.append(type == .person && followsKin(name) ? -2 : 0)
    if type == .person, let gender = gender(of: name) { genders[index] = gender }
    return index
  }

  /// "Berg", "van den Berg", "Berg-Lee": a name without a first name.
  private func isLastName(_ name: Range<Int>) -> Bool {
    let tokens = document.tokens
    var start = name.upperBound - 1
    while start - 2 >= name.lowerBound, tokens[start - 1].kind == .dash { start -= 2 }
    // "Al Lee" has a first name, "al-Said" and "Al-Said" have none.
    return (name.lowerBound..<start).allSatisfy { token in
      Self.particles.contains(tokens[token].word)
        && (!tokens[token].shape.contains(.capitalized) || isCapitalizedParticle(token, of: name))
    }
  }

  /// "De Roe" at the start of a sentence, where "Ann de Roe" is known.
  private func isCapitalizedParticle(_ token: Int, of name: Range<Int>) -> Bool {
    guard token == name.lowerBound, isSentenceStart(token) else { return false }
    let ending = " " + written(name).prefix(1).lowercased() + written(name).dropFirst()
    return (byLastWord[lastWord(of: name)] ?? []).contains {
      entities[$0].type == .person && entities[$0].name.hasSuffix(ending)
    }
  }

  /// "Park Roe" where "Ann Park Roe" is known: a last name of two words.
  private func bearer(
    ofLonger name: Range<Int>, _ last: Word, _ address: Lexicon.Gender?
  ) -> Int? {
    // "Roe III" is Bob Roe III, "Ann Roe" not Jo Ann Roe.
    let isSuffixed = Lexicon.nameSuffixes.contains(document.tokens[name.upperBound - 1].word)
    guard name.count == 2,
      isSuffixed || lexicon.firstNames[document.tokens[name.lowerBound].word] == nil,
      let people = byLastWord[last]
    else { return nil }
    let ending = " " + written(name)
    return people.last {
      entities[$0].type == .person && entities[$0].name.hasSuffix(ending) && agrees($0, address)
    }
  }

  /// Whom a place stands for where it acts: the words stay, and this is told beside them.
  private func holder(of name: Word, _ type: EntityType) -> String? {
    switch type {
    case .organization: lexicon.seats[name]?.holder
    case .place: lexicon.capitals[name]
    default: nil
    }
  }

  /// The word by which a person is known: "Lee" of "Ann Lee Jr.".
  func lastWord(of name: Range<Int>) -> Word {
    let last = name.upperBound - 1
    let isSuffix = name.count > 1 && Lexicon.nameSuffixes.contains(document.tokens[last].word)
    return document.tokens[isSuffix ? last - 1 : last].word
  }

  /// Who a last name alone means: of several, the one whose office stands before it, else the one
  /// named most.
  func bearer(of last: Word, _ address: Lexicon.Gender?, role: Word?) -> Int? {
    guard let people = byLastWord[last]?.filter({ agrees($0, address) }), people.count > 0 else {
      return nil
    }
    if let role, people.count > 1 {
      let holders = people.filter { holds($0, role) }
      if holders.count == 1 { return holders[0] }
    }
    return people.max { (mentionCounts[$0], $0) < (mentionCounts[$1], $1) }
  }

  func holds(_ entity: Int, _ office: Word) -> Bool {
    entities[entity].role?.split(separator: " ").contains {
      lexicon.fullOffice(Word(String($0))) == lexicon.fullOffice(office)
    } ?? false
  }

  func title(of name: Range<Int>) -> Word? {
    name.lowerBound > 0 ? document.tokens[name.lowerBound - 1].word : nil
  }

  /// "his wife Ann Lee" is not the Lee spoken of before.
  func followsKin(_ name: Range<Int>) -> Bool {
    let before = name.lowerBound - 1
    guard before > 0 else { return false }
    let word = document.tokens[before].kind == .comma ? before - 1 : before
    return lexicon.kin.contains(document.tokens[word].word)
  }

  /// Whether a form of address fits a person: Mrs Lee is not Bob Lee.
  func agrees(_ entity: Int, _ address: Lexicon.Gender?) -> Bool {
    guard let address, let known = genders[entity], address != .they, known != .they else {
      return true
    }
    return address == known
  }

  /// Whether a name may be an entity's by what stands behind both: "Bob Roe III" is not Bob Roe II.
  private func mayBear(_ entity: Int, suffixOf name: Range<Int>) -> Bool {
    let word = document.tokens[name.upperBound - 1].word
    guard Lexicon.nameSuffixes.contains(word),
      let last = entities[entity].name.split(separator: " ").last.map({ Word(String($0)) })
    else { return true }
    return !Lexicon.nameSuffixes.contains(last) || last == word
  }

  func isShorter(_ entity: Int, _ first: Word) -> Bool {
    let words = entities[entity].name.split(separator: " ")
    return words.count == 1
      || words.first.map { Word(String($0)) == first || $0.first?.isLowercase == true } == true
  }

  func gender(of name: Range<Int>) -> Lexicon.Gender? {
    if name.lowerBound > 0 {
      let title = document.tokens[name.lowerBound - 1].word
      if let address = lexicon.addresses[title] { return address }
    }
    guard name.count > 1 else { return nil }
    return lexicon.firstNames[document.tokens[name.lowerBound].word]
  }

  /// Takes from a form of address or a first name what the last name alone did not tell.
  private mutating func learnGender(of entity: Int, from name: Range<Int>) {
    guard genders[entity] == nil, entities[entity].type == .person else { return }
    genders[entity] = gender(of: name)
  }
}
