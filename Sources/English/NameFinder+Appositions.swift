import Documents

/// What stands behind a name: its bearer's role, its initials.
extension NameFinder {
  /// "Ann Lee, secretary general of the bloc,": the role stands behind the name.
  mutating func readAppositions() {
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
      describe(entity, by: phrase.tokens.lowerBound..<end)
      if entities[entity].role == nil {
        entities[entity].role = document.text(
          document.range(ofTokens: withoutArticle(phrase.tokens.lowerBound..<end)))
      }
    }
  }

  /// An apposition is closed by a comma or goes on with "of": it has no verb of its own.
  func isApposition(_ phrase: NounPhrase) -> Bool {
    let next = phrase.tokens.upperBound
    guard next < document.tokens.count else { return false }
    let token = document.tokens[next]
    return token.kind == .comma || token.kind == .stop || token.tag == .adposition
      || token.word == "who"
  }

  func followsAdposition(_ mention: Mention) -> Bool {
    let before = mention.tokens.lowerBound - 1
    return before >= 0 && document.tokens[before].word == "in"
  }

  func withoutArticle(_ tokens: Range<Int>) -> Range<Int> {
    let first = document.tokens[tokens.lowerBound]
    return first.tag == .determiner && tokens.count > 1
      ? (tokens.lowerBound + 1)..<tokens.upperBound : tokens
  }

  func officeHead(_ phrase: NounPhrase) -> Int? {
    phrase.tokens.last { lexicon.offices.contains(document.tokens[$0].word) }
  }

  func phrase(at token: Int) -> NounPhrase? {
    phrase(holding: token).flatMap { $0.tokens.lowerBound == token ? $0 : nil }
  }

  /// The phrase that holds a token, by bisection.
  func phrase(holding token: Int) -> NounPhrase? {
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
  mutating func readAcronyms() {
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
