import Documents

/// Matches descriptions and pronouns with the entities that names began.
struct CoreferenceResolver {
  let document: Document
  let lexicon: Lexicon
  private(set) var genders: [Int: Lexicon.Gender]

  /// The words that describe each person.
  let descriptions: [Int: Set<Word>]
  private(set) var entities: [Entity]

  /// Those who go by a name: the first of the entities.
  let nameBearers: Range<Int>
  let namedBodies: NamedBodies
  private(set) var mentions: [Mention]

  /// Mentions of names by their first token.
  private(set) var named: [Int: Mention]

  /// The quotation that each token stands in, the outermost; -1 for none.
  private let quotations: [Int32]

  /// The chains of phrases by their heads, and whom each is known to speak of.
  let chains: [Int: Int]

  /// The heads of the phrases that a pronoun may stand for, by its own, where two readings survive.
  let open: [Int: [Int]]
  var members: [Int: Int] = [:]

  /// Chains that hold a name and a pronoun of one clause, and so are of two.
  var broken: Set<Int> = []

  /// Whom the words of each mention stand for.
  private(set) var meant: [Int: Int] = [:]

  /// What is quoted in the paragraph being read.
  var speech = QuotedSpeech()

  /// Somebody in focus, and the sentence that put him there.
  struct Focus {
    var entity: Int
    var sentence: Int
  }

  /// Persons in the order in which they came into focus, the newest last.
  var focus: [Int] = []
  var groupFocus: Focus?

  /// The last several who act together: what "they" means before any one body.
  var manyFocus: Focus?

  /// The group in focus when the sentence began: "the group" is no body of its own sentence.
  var earlierGroup: Int?

  /// The last body or country that was a subject: what "it" means.
  var bodyFocus: Focus?

  /// How many sentences were begun, and the last that put a person in focus.
  private var sentence = 0
  private(set) var lastNamed = 0

  /// The person in focus, if this sentence or one of the two before it put him there.
  var nearPerson: Int? { sentence - lastNamed <= 2 ? focus.last : nil }

  /// The subject of the sentence being read, once it is known.
  private(set) var localSubject: Int?

  /// Whom the sentence being read turns to: "As for Lee, she …".
  private(set) var topic: Int?

  init(
    _ document: Document, _ lexicon: Lexicon, entities: [Entity], mentions: [Mention],
    genders: [Int: Lexicon.Gender], descriptions: [Int: Set<Word>]
  ) {
    self.document = document
    self.lexicon = lexicon
    self.entities = entities
    nameBearers = entities.indices
    namedBodies = NamedBodies(mentions, entities, lexicon)
    self.mentions = mentions
    self.genders = genders
    self.descriptions = descriptions
    var quotations = [Int32](repeating: -1, count: document.tokens.count)
    for (index, quotation) in document.quotations.enumerated() {
      for token in quotation.tokens where quotations[token] < 0 {
        quotations[token] = Int32(index)
      }
    }
    self.quotations = quotations
    chains = Dictionary(
      document.nominals.lazy.compactMap { nominal in nominal.chain.map { (nominal.head, $0) } },
      uniquingKeysWith: { first, _ in first })
    open = Dictionary(
      document.nominals.lazy.filter { !$0.readings.isEmpty }.map { ($0.head, $0.readings) },
      uniquingKeysWith: { first, _ in first })
    for mention in mentions { for token in mention.tokens { meant[token] = mention.entity } }
    named = Dictionary(mentions.map { ($0.tokens.lowerBound, $0) }, uniquingKeysWith: { $1 })
  }

  mutating func resolve() {
    var phrase = 0
    var block = -1
    let phrases = document.nounPhrases
    for sentence in document.sentences where document.blocks[sentence.block].isRead {
      if sentence.block != block { readQuotedPronouns() }
      block = sentence.block
      while phrase < phrases.count, phrases[phrase].tokens.lowerBound < sentence.tokens.lowerBound {
        phrase += 1
      }
      let start = phrase
      while phrase < phrases.count, phrases[phrase].tokens.lowerBound < sentence.tokens.upperBound {
        phrase += 1
      }
      read(phrases[start..<phrase])
      speech.endSentence()
    }
    readQuotedPronouns()
    nameLeads()
  }

  private mutating func read(_ phrases: ArraySlice<NounPhrase>) {
    localSubject = nil
    topic = nil
    sentence += 1
    earlierGroup = near(groupFocus)
    var subject: Int?
    var others: [Int] = []
    var hasActing = false
    var telling: Int?
    var hasSubject = false
    for phrase in phrases {
      let quotation = Int(quotations[phrase.head])
      let isQuoted = quotation >= 0
      let found = entity(of: phrase, isQuoted: isQuoted)
      if isQuoted {
        speech.add(
          phrase, in: quotation, of: found, isName: phrase.tokens.contains { named[$0] != nil })
        continue
      }
      if isSpeaking(phrase) { speech.setSpeaker(found) }
      guard let found else { continue }
      if isTopic(phrase) { topic = found }
      if entities[found].type == .person {
        hasSubject = hasSubject || isSubject(phrase)
        if isTelling(phrase) { telling = found }
        if subject == nil, !followsAdposition(phrase) {
          subject = found
          localSubject = found
        } else {
          others.append(found)
        }
      } else if case let isCounted = isCounted(phrase), isCounted || !followsAdposition(phrase) {
        // "Acme said it would buy Zenith. The company said …": who acts stays in focus.
        let isActing = isCounted || isSubject(phrase)
        guard isActing || !hasActing else { continue }
        hasActing = hasActing || isActing
        let focus = Focus(entity: found, sentence: sentence)
        if entities[found].type == .group { manyFocus = focus }
        if entities[found].type == .group || entities[found].type == .organization {
          groupFocus = focus
        }
        if entities[found].isNamed, entities[found].type != .group { bodyFocus = focus }
      }
    }
    // "The plan drew the ire of Lee, who said": where nobody acts, whoever is told to speak.
    if hasSubject { telling = nil }
    if let telling { speech.setSpeaker(telling) }
    for person in others + [subject, telling].compactMap(\.self) {
      lastNamed = sentence
      focus.removeAll { $0 == person }
      focus.append(person)
    }
    if focus.count > Self.reach { focus.removeFirst(focus.count - Self.reach) }
  }

  /// How many persons are kept in focus.
  static let reach = 12

  /// Who is in focus, if he was named in this sentence or the three before it.
  func near(_ focus: Focus?) -> Int? {
    focus.flatMap { sentence - $0.sentence <= 3 ? $0.entity : nil }
  }

  func isSubject(_ phrase: NounPhrase) -> Bool {
    let relation = document.arcs.isEmpty ? nil : document.arcs[top(of: phrase)].relation
    return relation == .subject || relation == .passiveSubject
  }

  /// The word of a phrase that hangs on none of its others: "Ann" of "Ann Lee".
  func top(of phrase: NounPhrase) -> Int {
    var token = phrase.head
    for _ in phrase.tokens {
      guard document.arcs.indices.contains(token), let head = document.arcs[token].head,
        phrase.tokens.contains(head)
      else { break }
      token = head
    }
    return token
  }

  private func isTopic(_ phrase: NounPhrase) -> Bool {
    let start = phrase.tokens.lowerBound
    return start > 1 && document.tokens[start - 1].word == "for"
      && document.tokens[start - 2].word == "as"
      && document.tokens[start - 2].shape.contains(.capitalized)
  }

  private func followsAdposition(_ phrase: NounPhrase) -> Bool {
    phrase.tokens.lowerBound > 0
      && document.tokens[phrase.tokens.lowerBound - 1].tag == .adposition
  }

  /// The entity of a phrase, recorded as a mention where the phrase is no name.
  private mutating func entity(of phrase: NounPhrase, isQuoted: Bool) -> Int? {
    for token in phrase.tokens.reversed() {
      // "Chamber of Commerce" goes on behind its phrase.
      if let mention = named[token], mention.tokens.upperBound >= phrase.tokens.upperBound {
        for token in mention.tokens {
          if let chain = chains[token], let entity = mention.entity { members[chain] = entity }
        }
        return mention.entity
      }
    }
    let head = document.tokens[phrase.head]
    if head.tag == .pronoun, phrase.tokens.count == 1 {
      return isQuoted ? nil : pronoun(phrase, head.word)
    }
    if let entity = described(phrase) ?? ofChain(phrase), !isActing(entity, on: phrase) {
      append(phrase.tokens, .description, entity)
      return entity
    }
    if isGroup(phrase), !isQuoted {
      entities.append(
        Entity(
          type: .group, name: document.text(document.range(ofTokens: phrase.tokens)), isNamed: false
        ))
      append(phrase.tokens, .description, entities.count - 1)
      return entities.count - 1
    }
    if !isQuoted, isSpeaking(phrase) || isIntroduced(phrase), let gender = personal(phrase) {
      entities.append(
        Entity(
          type: .person, name: document.text(document.range(ofTokens: described(phrase.tokens))),
          isNamed: false))
      if gender != .they { genders[entities.count - 1] = gender }
      append(phrase.tokens, .description, entities.count - 1)
      return entities.count - 1
    }
    if let first = phrase.tokens.first, Self.hisOrHer.contains(document.tokens[first].word),
      !isQuoted,
      let owner = pronounOwner(document.tokens[first].word, at: first)
    {
      append(first..<(first + 1), .pronoun, owner)
    }
    return nil
  }

  /// "34-year-old suspect", of which the chunker leaves the number out.
  private func described(_ tokens: Range<Int>) -> Range<Int> {
    let start = tokens.lowerBound
    guard start > 1, document.tokens[start].word == "year", document.tokens[start - 1].kind == .dash
    else { return tokens }
    return (start - 2)..<tokens.upperBound
  }

  /// Several who act together and go by no name: "other members", "the ministers".
  private func isGroup(_ phrase: NounPhrase) -> Bool {
    let head = document.tokens[phrase.head]
    return lexicon.groups.contains(head.word)
      && (!followsAdposition(phrase) || isCounted(phrase))
      && !phrase.tokens.contains { document.tokens[$0].word == "'s" }
      && !["no", "whose"].contains(document.tokens[phrase.tokens.lowerBound].word)
  }

  /// The quotation that a token stands in; -1 for none.
  func quotation(of token: Int) -> Int { Int(quotations[token]) }

  /// Lets all that speaks of one entity speak of another.
  mutating func point(_ entity: Int, to other: Int) {
    for index in mentions.indices where mentions[index].entity == entity {
      mentions[index].entity = other
      for token in mentions[index].tokens { meant[token] = other }
    }
  }

  mutating func append(
    _ tokens: Range<Int>, _ form: Mention.Form, _ entity: Int?, readings: [Int] = []
  ) {
    for token in tokens { meant[token] = entity }
    mentions.append(
      Mention(
        range: document.range(ofTokens: tokens), tokens: tokens, form: form, entity: entity,
        readings: readings))
  }
}
