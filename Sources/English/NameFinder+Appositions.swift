import Documents

/// What stands behind a name: its bearer's role.
extension NameFinder {
  /// "Ann Lee, secretary general of the bloc,": the role stands behind the name.
  mutating func readAppositions() {
    for mention in mentions {
      guard let entity = mention.entity, entities[entity].type != .place, !isBody(mention) else {
        continue
      }
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
        let body = self.phrase(at: end + 1), tells(body)
      {
        let words = body.tokens.lowerBound..<nameEnd(of: body)
        if entities[entity].of == nil {
          // "Larden's top official for harbor affairs"
          entities[entity].of =
            owner(of: phrase)
            ?? (isAffiliation(words) ? written(ownName(withoutArticle(words))) : nil)
        }
        end = words.upperBound
      } else if entities[entity].of == nil, office > phrase.tokens.lowerBound {
        entities[entity].of = nation(of: withoutArticle(phrase.tokens))
      }
      describe(entity, by: phrase.tokens.lowerBound..<end)
      if entities[entity].role == nil {
        entities[entity].role = written(
          withoutArticle(phrase.tokens.lowerBound..<end))
      }
    }
  }

  /// "advocacy group Better Harbors": the name without what kind of body it is.
  private func ownName(_ words: Range<Int>) -> Range<Int> {
    guard let start = words.first(where: { document.tokens[$0].shape.contains(.capitalized) }),
      start > words.lowerBound,
      lexicon.bodies.contains(document.tokens[start - 1].word)
        || lexicon.groups.contains(document.tokens[start - 1].word)
    else { return words }
    return start..<words.upperBound
  }

  /// Whether a mention is of a body: "the Harbor Union, a critic of the mayor," is no person.
  private func isBody(_ mention: Mention) -> Bool {
    mention.entity.map { entities[$0].type == .organization } == true
      && lexicon.bodies.contains(document.tokens[mention.tokens.upperBound - 1].word)
  }

  /// Whether the phrase behind "of" tells what a role is of: "one" and "10 years" do not.
  private func tells(_ body: NounPhrase) -> Bool {
    let first = document.tokens[body.tokens.lowerBound]
    return first.kind != .number && document.tokens[body.head].tag != .pronoun
      && first.tag != .number
  }

  /// Where the name ends that begins a phrase: "the Project" goes on with "on Harbor Law".
  private func nameEnd(of body: NounPhrase) -> Int {
    let tokens = document.tokens
    var end = body.tokens.upperBound
    while end + 1 < tokens.count, Self.links.contains(tokens[end].word),
      tokens[end - 1].shape.contains(.capitalized)
    {
      let start = tokens[end + 1].word == "the" ? end + 2 : end + 1
      guard start < tokens.count, tokens[start].shape.contains(.capitalized),
        !lexicon.calendar.contains(tokens[start].word), let next = phrase(holding: start)
      else { break }
      end = next.tokens.upperBound
    }
    return end
  }

  private static let links = Set<Word>(words: "of for on")

  /// The nation that a role is told to be of by its possessive.
  private func owner(of phrase: NounPhrase) -> String? {
    phrase.tokens.contains { document.tokens[$0].word == "'s" }
      ? nation(of: withoutArticle(phrase.tokens)) : nil
  }

  /// Whether words name a body or a place: "history" and "Harbor affairs" do not.
  private func isAffiliation(_ words: Range<Int>) -> Bool {
    document.tokens[words.upperBound - 1].shape.contains(.capitalized)
      || lexicon.bodies.contains(document.tokens[words.upperBound - 1].word)
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
}
