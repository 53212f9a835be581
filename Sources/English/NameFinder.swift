import Documents

/// Finds names in noun phrases and gathers those of the same entity.
struct NameFinder {
  private let document: Document
  private(set) var entities: [Entity] = []
  private(set) var mentions: [Mention] = []
  private(set) var genders: [Int: Lexicon.Gender] = [:]

  private var byName: [Word: Int] = [:]
  private var byLastWord: [Word: [Int]] = [:]

  init(_ document: Document) { self.document = document }

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
    readAcronyms()
  }

  /// Capitals say nothing in a headline: it is searched for the names that the body has.
  private mutating func readHeadline(_ phrase: NounPhrase) {
    for start in phrase.tokens {
      for end in stride(from: phrase.tokens.upperBound, to: start, by: -1) {
        let word = Word(document.bytes, byteRange(start..<end))
        guard let entity = byName[word] ?? (end == start + 1 ? byLastWord[word]?.last : nil),
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
  private func segments(of phrase: NounPhrase) -> [Range<Int>] {
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

  private mutating func readSegment(_ segment: Range<Int>, in phrase: NounPhrase) {
    guard var name = nameRun(in: segment), !isDate(name) else { return }
    if segment.upperBound == phrase.tokens.upperBound { name = extended(name) }
    let isPortfolio = hasOffice(before: segment.lowerBound)
    let role =
      (isPortfolio ? officeStart(before: segment.lowerBound) : segment.lowerBound)..<name.lowerBound
    let hasDeterminer = document.tokens[segment.lowerBound].tag == .determiner
    let title = role.last.map { document.tokens[$0].word }
    let isTitled =
      (title.map { Lexicon.offices.contains($0) } ?? false) || (isPortfolio && title != "of")
    let type = entityType(of: name, isTitled: isTitled, hasDeterminer: hasDeterminer)
    guard let entity = entity(for: name, type: type, isTitled: isTitled) else { return }
    if isTitled { addRole(role, to: entity) }
    mentions.append(
      Mention(
        range: document.range(ofTokens: name), tokens: name, form: .name, entity: entity))
  }

  /// The run of name words that ends a segment, after the last word of an office.
  private func nameRun(in segment: Range<Int>) -> Range<Int>? {
    var start = segment.upperBound
    while start > segment.lowerBound, isNameWord(start - 1, in: segment) { start -= 1 }
    while start < segment.upperBound, !document.tokens[start].shape.contains(.capitalized) {
      start += 1
    }
    guard start < segment.upperBound else { return nil }
    let last = (start..<(segment.upperBound)).last {
      Lexicon.offices.contains(document.tokens[$0].word) && $0 + 1 < segment.upperBound
    }
    if let last, document.tokens[last + 1].shape.contains(.capitalized) { start = last + 1 }
    if hasOffice(before: segment.lowerBound) {
      while start + 1 < segment.upperBound, Lexicon.portfolios.contains(document.tokens[start].word)
      {
        start += 1
      }
    }
    // "Republican Ann Lee", "British Ann Lee": the name begins behind.
    while segment.upperBound - start > 2, isAllegiance(start) { start += 1 }
    if isOffice(start..<segment.upperBound) { return nil }
    return start..<segment.upperBound
  }

  /// "Department of Labor", "Center for Harbor Policy": bodies whose name goes on.
  private func extended(_ name: Range<Int>) -> Range<Int> {
    let tokens = document.tokens
    guard Lexicon.bodies.contains(tokens[name.upperBound - 1].word),
      name.upperBound + 1 < tokens.count
    else { return name }
    let link = tokens[name.upperBound].word
    var start = name.upperBound + 1
    if link == "to" {
      // "Coalition to Stop Violence"
      while start < tokens.count, tokens[start].shape.contains(.capitalized) { start += 1 }
      return start > name.upperBound + 1 ? name.lowerBound..<start : name
    }
    guard link == "of" || link == "for" || link == "on" else { return name }
    if start < tokens.count, tokens[start].word == "the" { start += 1 }
    guard start < tokens.count, tokens[start].shape.contains(.capitalized),
      let next = phrase(holding: start)
    else { return name }
    let end = next.tokens.upperBound
    guard
      (start..<end).allSatisfy({
        tokens[$0].shape.contains(.capitalized) || tokens[$0].kind == .dash
      })
    else { return name }
    return name.lowerBound..<end
  }

  /// "Tuesday", "March 3"; "April Lee" is a name.
  private func isDate(_ name: Range<Int>) -> Bool {
    name.allSatisfy {
      Lexicon.calendar.contains(document.tokens[$0].word) || document.tokens[$0].kind == .number
    }
  }

  private func isAllegiance(_ token: Int) -> Bool {
    let word = document.tokens[token].word
    let next = document.tokens[token + 1].word
    return (Lexicon.allegiances.contains(word) || Lexicon.english.adjectives[word] != nil)
      && Lexicon.english.firstNames[next] != nil
  }

  /// "Secretary of State Ann Lee": what stands after "of" begins with the portfolio.
  private func hasOffice(before start: Int) -> Bool {
    start >= 2 && document.tokens[start - 1].word == "of"
      && Lexicon.offices.contains(document.tokens[start - 2].lemma)
  }

  /// Where the phrase of the office before "of" begins, without its article.
  private func officeStart(before start: Int) -> Int {
    guard let phrase = phrase(holding: start - 2)
    else {
      return start - 2
    }
    return withoutArticle(phrase.tokens).lowerBound
  }

  /// An office without a name: "the Secretary General", "Prime Minister".
  private func isOffice(_ run: Range<Int>) -> Bool {
    run.contains { Lexicon.offices.contains(document.tokens[$0].word) }
      && (Lexicon.offices.contains(document.tokens[run.upperBound - 1].word)
        || document.tokens[run.upperBound - 1].word == "general")
  }

  private func isNameWord(_ index: Int, in segment: Range<Int>) -> Bool {
    let token = document.tokens[index]
    if token.kind == .dash {
      return index > segment.lowerBound && index + 1 < segment.upperBound
        && document.tokens[index - 1].shape.contains(.capitalized)
        && document.tokens[index + 1].shape.contains(.capitalized)
    }
    if token.word == "&" || token.word == "of" { return index > segment.lowerBound }
    guard token.shape.contains(.capitalized) else { return false }
    switch token.tag {
    case .properNoun: return true
    case .noun, .adjective, .other, .verb, .pastParticiple, .presentParticiple, .infinitive:
      // A capital within a sentence is a name's; at its start only with another beside it.
      return !isSentenceStart(index) || segment.upperBound - index > 1
    default: return false
    }
  }

  private func isSentenceStart(_ index: Int) -> Bool {
    guard let sentence = document.sentence(at: document.tokens[index].start) else { return true }
    let start = document.sentences[sentence].tokens.lowerBound
    return index == start || (index == start + 1 && document.tokens[start].kind == .openQuote)
  }

  private func entityType(
    of name: Range<Int>, isTitled: Bool, hasDeterminer: Bool
  ) -> EntityType {
    let lexicon = Lexicon.english
    let word = Word(document.bytes, byteRange(name))
    let last = document.tokens[name.upperBound - 1]
    if isTitled { return .person }
    if lexicon.countries[word] != nil || lexicon.capitals[word] != nil { return .place }
    if lexicon.adjectives[word] != nil { return .group }
    if Lexicon.bodies.contains(last.word) || Lexicon.seats.contains(word) { return .organization }
    if Lexicon.groups.contains(last.word) { return .group }
    if last.shape.contains(.upper) && last.range.count >= 2 { return .organization }
    let first = document.tokens[name.lowerBound]
    if lexicon.firstNames[first.word] != nil, name.count > 1, !hasDeterminer { return .person }
    if hasDeterminer { return .organization }
    return name.count >= 2 && name.count <= 4 ? .person : .other
  }

  private func byteRange(_ tokens: Range<Int>) -> Range<Int> {
    let range = document.range(ofTokens: tokens)
    return range.start..<range.end
  }

  private mutating func entity(
    for name: Range<Int>, type: EntityType, isTitled: Bool
  ) -> Int? {
    let word = Word(document.bytes, byteRange(name))
    let last = document.tokens[name.upperBound - 1].word
    let address = gender(of: name)
    if let known = byName[word], name.count > 1 || agrees(known, address) {
      if isTitled, entities[known].type == .other { entities[known].type = .person }
      return known
    }
    if name.count == 1, let people = byLastWord[word],
      let known = people.last(where: { agrees($0, address) })
    {
      return known
    }
    if name.count > 1, type == .person, let people = byLastWord[last] {
      // "Bob Ray" after "Ray" alone: the fuller name is the entity's.
      let first = document.tokens[name.lowerBound].word
      if let known = people.last(where: {
        (entities[$0].type == .person || entities[$0].type == .other) && isShorter($0, first)
      }) {
        entities[known].type = .person
        entities[known].name = document.text(document.range(ofTokens: name))
        byName[word] = known
        return known
      }
    }
    // "U.S." and "the US" go by the country's name.
    let written = document.text(document.range(ofTokens: name))
    let country = type == .place ? Lexicon.english.countries[word] : nil
    entities.append(Entity(type: type, name: country ?? written))
    let index = entities.count - 1
    byName[word] = index
    if type == .person || name.count == 1 { byLastWord[last, default: []].append(index) }
    if type == .person, let gender = gender(of: name) { genders[index] = gender }
    return index
  }

  /// Whether a form of address fits a person: Mrs Lee is not Bob Lee.
  private func agrees(_ entity: Int, _ address: Lexicon.Gender?) -> Bool {
    guard let address, let known = genders[entity], address != .they, known != .they else {
      return true
    }
    return address == known
  }

  private func isShorter(_ entity: Int, _ first: Word) -> Bool {
    let words = entities[entity].name.split(separator: " ")
    return words.count == 1 || words.first.map { Word(String($0)) == first } == true
  }

  private func gender(of name: Range<Int>) -> Lexicon.Gender? {
    if name.lowerBound > 0 {
      switch document.tokens[name.lowerBound - 1].word {
      case "mr.", "mr", "sir", "lord", "king": return .he
      case "mrs.", "mrs", "ms.", "ms", "miss", "lady", "queen", "dame": return .she
      default: break
      }
    }
    guard name.count > 1 else { return nil }
    return Lexicon.english.firstNames[document.tokens[name.lowerBound].word]
  }

  /// Keeps the words before a name as its role, and the body or nation that they begin with.
  private mutating func addRole(_ role: Range<Int>, to entity: Int) {
    var start = role.lowerBound
    while start < role.upperBound,
      document.tokens[start].tag == .determiner || document.tokens[start].word == "former"
    {
      start += 1
    }
    guard start < role.upperBound else { return }
    let words = start..<role.upperBound
    if words.count == 1, Lexicon.courtesies.contains(document.tokens[start].word) { return }
    let text = document.text(document.range(ofTokens: words))
    if text.utf8.count > (entities[entity].role?.utf8.count ?? 0) { entities[entity].role = text }
    var end = start
    while end < role.upperBound, document.tokens[end].shape.contains(.capitalized),
      !Lexicon.offices.contains(document.tokens[end].word), document.tokens[end].kind == .word
    {
      end += 1
    }
    if end > start, end < role.upperBound, entities[entity].of == nil {
      entities[entity].of =
        nation(of: start..<end) ?? document.text(document.range(ofTokens: start..<end))
    }
  }

  private func nation(of tokens: Range<Int>) -> String? {
    let first = Word(document.bytes, byteRange(tokens.lowerBound..<(tokens.lowerBound + 1)))
    let lexicon = Lexicon.english
    return lexicon.adjectives[first] ?? lexicon.countries[first]
  }

  /// "Ann Lee, secretary general of the bloc,": the role stands behind the name.
  private mutating func readAppositions() {
    for mention in mentions {
      guard let entity = mention.entity, entities[entity].type != .place else { continue }
      let comma = mention.tokens.upperBound
      guard comma + 1 < document.tokens.count, document.tokens[comma].kind == .comma else {
        continue
      }
      guard let phrase = phrase(at: comma + 1), let office = officeHead(phrase),
        isApposition(phrase), !followsAdposition(mention)
      else { continue }
      entities[entity].type = .person
      var end = phrase.tokens.upperBound
      if end + 1 < document.tokens.count,
        document.tokens[end].word == "of" || document.tokens[end].word == "for"
          || document.tokens[end].word == "to",
        let body = self.phrase(at: end + 1)
      {
        if entities[entity].of == nil {
          entities[entity].of = document.text(document.range(ofTokens: withoutArticle(body.tokens)))
        }
        end = body.tokens.upperBound
      } else if entities[entity].of == nil, office > phrase.tokens.lowerBound {
        entities[entity].of = nation(of: withoutArticle(phrase.tokens))
      }
      if entities[entity].role == nil {
        entities[entity].role = document.text(
          document.range(ofTokens: withoutArticle(phrase.tokens.lowerBound..<end)))
      }
    }
  }

  /// An apposition is closed by a comma or goes on with "of": it has no verb of its own.
  private func isApposition(_ phrase: NounPhrase) -> Bool {
    let next = phrase.tokens.upperBound
    guard next < document.tokens.count else { return false }
    let token = document.tokens[next]
    return token.kind == .comma || token.kind == .stop || token.tag == .adposition
      || token.word == "who"
  }

  private func followsAdposition(_ mention: Mention) -> Bool {
    let before = mention.tokens.lowerBound - 1
    return before >= 0 && document.tokens[before].word == "in"
  }

  private func withoutArticle(_ tokens: Range<Int>) -> Range<Int> {
    let first = document.tokens[tokens.lowerBound]
    return first.tag == .determiner && tokens.count > 1
      ? (tokens.lowerBound + 1)..<tokens.upperBound : tokens
  }

  private func officeHead(_ phrase: NounPhrase) -> Int? {
    phrase.tokens.last { Lexicon.offices.contains(document.tokens[$0].word) }
  }

  private func phrase(at token: Int) -> NounPhrase? {
    phrase(holding: token).flatMap { $0.tokens.lowerBound == token ? $0 : nil }
  }

  /// The phrase that holds a token, by bisection.
  private func phrase(holding token: Int) -> NounPhrase? {
    var low = 0
    var high = document.nounPhrases.count
    while low < high {
      let middle = (low + high) / 2
      if document.nounPhrases[middle].tokens.upperBound <= token {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < document.nounPhrases.count, document.nounPhrases[low].tokens.contains(token) else {
      return nil
    }
    return document.nounPhrases[low]
  }

  /// Joins "National Harbor Board" with "NHB", bracketed or not.
  private mutating func readAcronyms() {
    var owners: [Word: Int] = [:]
    for (index, entity) in entities.enumerated() {
      let initials = entity.name.split(whereSeparator: { $0 == " " || $0 == "-" })
        .compactMap { $0.first.flatMap { $0.isUppercase ? $0 : nil } }
      if initials.count >= 3 {
        owners[Word(String(initials)), default: index] = owners[Word(String(initials))] ?? index
      }
    }
    for (place, mention) in mentions.enumerated() {
      guard let entity = mention.entity, mention.tokens.count == 1,
        document.tokens[mention.tokens.lowerBound].shape.contains(.upper),
        let owner = owners[document.tokens[mention.tokens.lowerBound].word], owner != entity
      else { continue }
      mentions[place].entity = owner
    }
  }
}
