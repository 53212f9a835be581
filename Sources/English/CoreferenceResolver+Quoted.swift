import Documents

/// Whom "he" means between quotation marks: never the one who speaks.
extension CoreferenceResolver {
  /// Whether a phrase is the subject of a verb of saying.
  func isSpeaking(_ phrase: NounPhrase) -> Bool {
    guard isSubject(phrase), let verb = document.arcs[top(of: phrase)].head else { return false }
    return Speakers.verbs.contains(document.tokens[verb].lemma)
  }

  /// "Lee, who said".
  func isTelling(_ phrase: NounPhrase) -> Bool {
    var next = phrase.tokens.upperBound
    guard next + 1 < document.tokens.count else { return false }
    if document.tokens[next].kind == .comma { next += 1 }
    guard document.tokens[next].word == "who", document.arcs.indices.contains(next),
      let verb = document.arcs[next].head
    else { return false }
    return Speakers.verbs.contains(document.tokens[verb].lemma)
  }

  /// "A lawmaker who asked not to be named": somebody of whom the report goes on to tell.
  func isIntroduced(_ phrase: NounPhrase) -> Bool {
    let first = document.tokens[phrase.tokens.lowerBound].word
    let next = phrase.tokens.upperBound
    return (first == "a" || first == "an" || first == "another") && isSubject(phrase)
      && next < document.tokens.count && document.tokens[next].word == "who"
  }

  /// "He said" means who spoke last, where nobody else has acted since: not whom he spoke of.
  func speakingOn(_ word: Word, at token: Int, except others: [Int]) -> Int? {
    guard let speaker = speech.lastSpeaker, focus.last == speaker, localSubject == nil,
      mayMean(word, speaker), let verb = document.arcs[token].head,
      document.arcs[token].relation == .subject, !others.contains(speaker),
      Speakers.verbs.contains(document.tokens[verb].lemma)
    else { return nil }
    return speaker
  }

  /// The gender of one person who speaks and goes by no name: "a senior official", "the woman".
  func personal(_ phrase: NounPhrase) -> Lexicon.Gender? {
    let head = document.tokens[phrase.head]
    guard head.tag == .noun, head.word == head.lemma,
      !phrase.tokens.contains(where: { Self.owning.contains(document.tokens[$0].word) }),
      !document.arcs[phrase.tokens.upperBound...].prefix(4).contains(where: {
        $0.head == phrase.head && $0.relation == .apposition
      })
    else { return nil }
    if let gender = TraitReader.genders[head.lemma] { return gender }
    return NounClass.of(head.lemma) == .person || lexicon.offices.contains(head.word) ? .they : nil
  }

  private static let owning = Set<Word>(words: "'s ' his her its their my our your")

  /// Reads the pronouns of a paragraph's quotations: of two who are in focus, they mean the one who
  /// does not speak, and first whom the speaker himself has named.
  mutating func readQuotedPronouns() {
    defer { speech.removeAll() }
    var named: [Int] = []
    var last: (sentence: Int, quotation: Int) = (-1, -1)
    var subject: Int?
    for piece in speech.pieces {
      let speaker = speech.speakers[piece.quotation] ?? speech.lastSpeaker
      if piece.sentence != last.sentence || piece.quotation != last.quotation {
        if let subject { move(subject, toEndOf: &named) }
        subject = nil
        last = (piece.sentence, piece.quotation)
      }
      let found = piece.entity ?? owner(of: piece, named: named, speaker: speaker)
      guard let found, entities[found].type == .person, found != speaker else { continue }
      if subject == nil, isSubject(piece.phrase) { subject = found }
      move(found, toEndOf: &named)
    }
  }

  private func move(_ person: Int, toEndOf persons: inout [Int]) {
    persons.removeAll { $0 == person }
    persons.append(person)
    if persons.count > Self.reach { persons.removeFirst() }
  }

  /// Whom a quoted pronoun means, recorded as a mention; nil for other words.
  private mutating func owner(of piece: QuotedSpeech.Piece, named: [Int], speaker: Int?) -> Int? {
    let isAlone = piece.phrase.tokens.count == 1
    let place = isAlone ? piece.phrase.head : piece.phrase.tokens.lowerBound
    let word = document.tokens[place].word
    guard isAlone ? document.tokens[place].tag == .pronoun : Self.hisOrHer.contains(word),
      let owner = meaning(of: word, at: place, named: named, speaker: speaker)
    else { return nil }
    append(place..<(place + 1), .pronoun, owner)
    return isAlone ? owner : nil
  }

  private func meaning(of word: Word, at token: Int, named: [Int], speaker: Int?) -> Int? {
    if let chain = chains[token], let entity = members[chain], entity != speaker,
      mayMean(word, entity)
    {
      return entity
    }
    // Whom the report named last may be the speaker where none is told.
    return person(word, among: ((speaker == nil ? [] : focus) + named).filter { $0 != speaker })
  }
}
