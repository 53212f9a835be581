import Documents

/// Finds names in noun phrases and gathers those of the same entity.
struct NameFinder {
  let document: Document
  let lexicon: Lexicon
  var entities: [Entity] = []
  var mentions: [Mention] = []
  var genders: [Int: Lexicon.Gender] = [:]

  /// The words by which each person is described: of all his roles, and of where he is from.
  var descriptions: [Int: Set<Word>] = [:]

  var byName: [Word: Int] = [:]
  var byLastWord: [Word: [Int]] = [:]

  /// Persons and bodies whose name has more than one word.
  var byFirstWord: [Word: [Int]] = [:]

  /// How often each entity has been named.
  var mentionCounts: [Int] = []

  init(_ document: Document, _ lexicon: Lexicon) {
    self.document = document
    self.lexicon = lexicon
  }

  mutating func find() {
    var headlines: [NounPhrase] = []
    for phrase in document.nounPhrases {
      guard let index = document.sentence(at: document.tokens[phrase.head].start) else { continue }
      switch document.blocks[document.sentences[index].block].kind {
      case .body: for segment in segments(of: phrase) { readSegment(segment, in: phrase) }
      case .title: headlines.append(phrase)
      default: break
      }
    }
    for phrase in headlines { readHeadline(phrase) }
    readAppositions()
    readOrigins()
    readTopicBodies()
    readAcronyms()
  }

  /// Capitals say nothing in a headline: it is searched for the names that the body has.
  mutating func readHeadline(_ phrase: NounPhrase) {
    for start in phrase.tokens {
      for end in stride(from: phrase.tokens.upperBound, to: start, by: -1) {
        let word = key(start..<end)
        guard
          let entity = byName[word] ?? (end == start + 1 ? bearer(of: word, nil, role: nil) : nil),
          document.tokens[start].shape.contains(.capitalized)
        else { continue }
        mentions.append(
          Mention(
            range: document.range(ofTokens: start..<end), tokens: start..<end, form: .name,
            entity: entity))
        return
      }
    }
  }

  /// The parts of a phrase between possessives: "Ann Lee" and "plan" of "Ann Lee's plan".
  func segments(of phrase: NounPhrase) -> [Range<Int>] {
    var segments: [Range<Int>] = []
    var start = phrase.tokens.lowerBound
    for index in phrase.tokens where index > start {
      let word = document.tokens[index].word
      if word == "'s" || (word == "'" && index + 1 < phrase.tokens.upperBound) {
        segments.append(start..<index)
        start = index + 1
      }
    }
    if start < phrase.tokens.upperBound { segments.append(start..<phrase.tokens.upperBound) }
    return segments
  }

  mutating func readSegment(_ segment: Range<Int>, in phrase: NounPhrase) {
    guard var name = nameRun(in: segment), !isDate(name), !isSeat(segment),
      !isMember(name, in: phrase), !isKind(name, of: segment)
    else { return }
    if segment.upperBound == phrase.tokens.upperBound { name = extended(name) }
    if let joined = joined(name) {
      name = joined
      mentions.removeLast()
    }
    // "Alliance to End Noise" goes on over the phrase behind it.
    if let last = mentions.last, last.form == .name, last.tokens.contains(name.lowerBound) {
      return
    }
    let isPortfolio = hasOffice(before: segment.lowerBound)
    let start = isPortfolio ? officeStart(before: segment.lowerBound) : segment.lowerBound
    let role = min(start, name.lowerBound)..<name.lowerBound
    let hasDeterminer = document.tokens[segment.lowerBound].tag == .determiner
    let title = role.last.map { document.tokens[$0].word }
    // "the head of the Coalition": the body is no person's name.
    let isBehindArticle = role.last.map { document.tokens[$0].tag == .determiner } ?? false
    let isTitled =
      (title.map { lexicon.offices.contains($0) } ?? false)
      || (isPortfolio && title != "of" && title != "to" && !isBehindArticle)
    let type = entityType(of: name, isTitled: isTitled, hasDeterminer: hasDeterminer)
    guard let entity = nicknamed(name) ?? entity(for: name, type: type, isTitled: isTitled) else {
      return
    }
    if isTitled { addRole(role, before: name, to: entity) }
    mentionCounts[entity] += 1
    mentions.append(
      Mention(
        range: document.range(ofTokens: name), tokens: name, form: .name, entity: entity))
  }

  /// The run of name words that ends a segment, after the last word of an office.
  func nameRun(in segment: Range<Int>) -> Range<Int>? {
    var start = segment.upperBound
    while start > segment.lowerBound, isNameWord(start - 1, in: segment) { start -= 1 }
    while start < segment.upperBound, !document.tokens[start].shape.contains(.capitalized) {
      start += 1
    }
    guard start < segment.upperBound else { return nil }
    let last = (start..<(segment.upperBound)).last {
      lexicon.offices.contains(document.tokens[$0].word) && $0 + 1 < segment.upperBound
    }
    if let last, start <= last,
      document.tokens[last + 1].shape.contains(.capitalized) || isParticle(last + 1, in: segment),
      !isBodyOfOffices(last, in: segment)
    {
      start = last + 1
    }
    if hasOffice(before: segment.lowerBound) {
      while start + 1 < segment.upperBound, lexicon.portfolios.contains(document.tokens[start].word)
      {
        start += 1
      }
      start = bearerStart(in: start..<segment.upperBound)
    }
    // "Republican Ann Lee", "British Ann Lee": the name begins behind.
    while segment.upperBound - start > 2, isAllegiance(start) { start += 1 }
    // "On Tuesday Ann Lee left"
    if segment.upperBound - start > 2, lexicon.calendar.contains(document.tokens[start].word),
      lexicon.firstNames[document.tokens[start].word] == nil,
      lexicon.firstNames[document.tokens[start + 1].word] != nil
    {
      start += 1
    }
    if isNumbered(start, in: segment) { start -= 1 }
    if segment.upperBound - start == 2, isKnown(start + 1, behindAllegiance: start) { start += 1 }
    if isOffice(start..<segment.upperBound) { return nil }
    return start..<segment.upperBound
  }

  /// "Tuesday", "March 3"; "April Lee" is a name.
  func isDate(_ name: Range<Int>) -> Bool {
    name.allSatisfy {
      lexicon.calendar.contains(document.tokens[$0].word) || document.tokens[$0].kind == .number
    }
  }

  func isAllegiance(_ token: Int) -> Bool {
    let word = document.tokens[token].word
    let next = document.tokens[token + 1].word
    return (lexicon.allegiances.contains(word) || lexicon.adjectives[word] != nil)
      && lexicon.firstNames[next] != nil
  }

  /// "Republican Lee", where Ann Lee is known.
  private func isKnown(_ token: Int, behindAllegiance before: Int) -> Bool {
    lexicon.allegiances.contains(document.tokens[before].word)
      && (byLastWord[document.tokens[token].word] ?? []).contains { entities[$0].type == .person }
  }

  /// "Secretary of State Ann Lee": what stands after "of" begins with the portfolio.
  func hasOffice(before start: Int) -> Bool {
    guard start >= 2 else { return false }
    let office = document.tokens[start - 2].lemma
    switch document.tokens[start - 1].word {
    case "of": return lexicon.offices.contains(office)
    case "to": return Self.envoys.contains(office)
    default: return false
    }
  }

  private static let envoys = Set<Word>(words: "ambassador envoy emissary representative delegate")

  /// Where the phrase of the office before "of" begins, without its article.
  func officeStart(before start: Int) -> Int {
    guard let phrase = phrase(holding: start - 2)
    else {
      return start - 2
    }
    return withoutArticle(phrase.tokens).lowerBound
  }

  /// An office without a name: "the Secretary General", "Prime Minister"; "Peter King" is a name.
  func isOffice(_ run: Range<Int>) -> Bool {
    let first = document.tokens[run.lowerBound].word
    if run.count > 1, lexicon.firstNames[first] != nil, lexicon.places[first] == nil,
      lexicon.countries[first] == nil, lexicon.capitals[first] == nil
    {
      return false
    }
    return run.contains { lexicon.offices.contains(document.tokens[$0].word) }
      && (lexicon.offices.contains(document.tokens[run.upperBound - 1].word)
        || document.tokens[run.upperBound - 1].word == "general")
  }

  func entityType(
    of name: Range<Int>, isTitled: Bool, hasDeterminer: Bool
  ) -> EntityType {
    let word = key(name)
    let last = document.tokens[name.upperBound - 1]
    if isTitled { return .person }
    if lexicon.countries[word] != nil || lexicon.capitals[word] != nil { return .place }
    if lexicon.adjectives[word] != nil { return .group }
    if lexicon.places[word] != nil { return .place }
    if lexicon.bodies.contains(last.word) || lexicon.seats[word] != nil || isBody(name) {
      return .organization
    }
    if lexicon.groups.contains(last.word) { return .group }
    if let type = numberedType(name) { return type }
    if let type = typeByNetwork(name) { return type }
    if last.shape.contains(.upper) && last.range.count >= 2 { return .organization }
    let first = document.tokens[name.lowerBound]
    if lexicon.firstNames[first.word] != nil, name.count > 1, !hasDeterminer { return .person }
    if hasDeterminer { return .organization }
    return name.count >= 2 && name.count <= 4 ? .person : .other
  }

  /// The type of the name that the network found here; nil where it found none.
  private func typeByNetwork(_ name: Range<Int>) -> EntityType? {
    networkName(endingBehind: name.upperBound - 1).flatMap {
      $0.tokens.overlaps(name) ? $0.type : nil
    }
  }

  /// The first name of the network that ends behind a token, by bisection.
  func networkName(endingBehind token: Int) -> NamedSpan? {
    var low = 0
    var high = document.names.count
    while low < high {
      let middle = (low + high) / 2
      if document.names[middle].tokens.upperBound <= token {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < document.names.count ? document.names[low] : nil
  }
}
