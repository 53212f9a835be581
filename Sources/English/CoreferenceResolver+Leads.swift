import Documents

/// Whom a report brings in by a description and names a little later: "The state's top lawyer sued on
/// Monday. Attorney General Ann Lee said …".
extension CoreferenceResolver {
  /// Gives the descriptions of the headline and the first sentences the name that follows.
  mutating func nameLeads() {
    let read = document.sentences.indices.filter {
      document.blocks[document.sentences[$0].block].isRead
    }
    guard !document.arcs.isEmpty, read.count > 1 else { return }
    let firsts = firstNames()
    for place in 0..<min(Self.leads, read.count - 1) {
      let phrases = phrases(in: document.sentences[read[place]].tokens)
      guard let lead = phrases.first(where: { isLead($0) }) else { continue }
      let office = phrases.first { $0.tokens.lowerBound > lead.tokens.upperBound && isOneOf(lead) }
      guard
        let person = named(
          behind: place, in: read, firsts: firsts, as: document.tokens[(office ?? lead).head].lemma,
          lead)
      else { continue }
      call(lead, by: person)
    }
  }

  /// How many of the first sentences may describe somebody who is named later, and how much later.
  private static let leads = 4
  private static let reachOfLead = 3
  private static let reachOfApposition = 10

  /// The mention that begins each named person.
  private func firstNames() -> [Int: Mention] {
    var firsts: [Int: Mention] = [:]
    for mention in mentions where mention.form == .name {
      guard let entity = mention.entity, entities[entity].type == .person, entities[entity].isNamed,
        firsts[entity].map({ mention.tokens.lowerBound < $0.tokens.lowerBound }) ?? true
      else { continue }
      firsts[entity] = mention
    }
    return firsts
  }

  private func phrases(in tokens: Range<Int>) -> [NounPhrase] {
    document.nounPhrases.lazy.drop { $0.tokens.lowerBound < tokens.lowerBound }
      .prefix { $0.tokens.lowerBound < tokens.upperBound }.map(\.self)
  }

  /// Whether a phrase is the subject of its sentence and tells what one person is, and not his name.
  private func isLead(_ phrase: NounPhrase) -> Bool {
    guard isSubject(phrase), quotation(of: phrase.head) < 0,
      !phrase.tokens.contains(where: { meant[$0].map(isNamedPerson) ?? false })
    else { return false }
    let first = document.tokens[phrase.tokens.lowerBound].word
    let head = document.tokens[phrase.head]
    if isOneOf(phrase) { return true }
    guard head.tag == .noun || head.tag == .properNoun, head.word == head.lemma,
      Self.offices(of: head.lemma, lexicon) != nil, !Self.nobodies.contains(first)
    else { return false }
    // Whom a report calls "an official" asks not to be named.
    return first != "a" && first != "an" || !Self.nameless.contains(head.lemma)
  }

  /// Whether a phrase is the "one" of "one of the lawmakers".
  private func isOneOf(_ phrase: NounPhrase) -> Bool {
    let next = phrase.tokens.upperBound
    return phrase.tokens.count == 1 && document.tokens[phrase.head].word == "one"
      && next < document.tokens.count && document.tokens[next].word == "of"
  }

  private func isNamedPerson(_ entity: Int) -> Bool {
    entities[entity].type == .person && entities[entity].isNamed
  }

  /// What a lead tells of somebody: what he is, of which party, from where, for whom, of which gender.
  private struct Lead {
    var offices: Set<Word>
    var allegiances: Set<Word>
    var places: Set<Word>
    var whose: Word?
    var gender: Lexicon.Gender?
    var isFormer: Bool
  }

  private func traits(of lead: NounPhrase, as noun: Word, in sentence: Sentence) -> Lead? {
    guard let offices = Self.offices(of: noun, lexicon) else { return nil }
    let end = min(lead.tokens.upperBound + 4, sentence.tokens.upperBound)
    return Lead(
      offices: offices,
      allegiances: Set(
        lead.tokens.map { document.tokens[$0].lemma }.filter(lexicon.allegiances.contains)),
      places: places(in: lead.tokens.lowerBound..<end), whose: whom(behind: lead.head),
      gender: gender(behind: lead, in: sentence),
      isFormer: isFormer(lead.tokens))
  }

  /// The one person whom the next sentences bring in as subject and who is what the lead tells.
  private func named(
    behind place: Int, in read: [Int], firsts: [Int: Mention], as noun: Word, _ phrase: NounPhrase
  ) -> Int? {
    guard let lead = traits(of: phrase, as: noun, in: document.sentences[read[place]]) else {
      return nil
    }
    for next in read[(place + 1)..<min(place + 1 + Self.reachOfLead, read.count)] {
      let tokens = document.sentences[next].tokens
      // "Judge Ann Lee, in another case": another one.
      if tokens.contains(where: { Self.contrasts.contains(document.tokens[$0].lemma) }) {
        return nil
      }
      if isAnother(in: tokens, beside: lead) { return nil }
      let fit = firsts.filter {
        tokens.contains($1.tokens.lowerBound) && isSuch($0, $1, lead, tokens)
      }
      if fit.count > 1 { return nil }
      if let (entity, mention) = fit.first {
        let phrase = phrases(in: tokens).first { $0.tokens.overlaps(mention.tokens) }
        return phrase.map { isSubject($0) || isNaming($0, noun) } ?? false ? entity : nil
      }
    }
    return nil
  }

  /// Whether somebody whom a sentence names is what a lead tells, and nothing else that it may tell.
  private func isSuch(
    _ entity: Int, _ mention: Mention, _ lead: Lead, _ sentence: Range<Int>
  ) -> Bool {
    let known = traits(of: entity, at: mention)
    guard lead.gender == nil || genders[entity] == nil || genders[entity] == lead.gender,
      quotation(of: mention.tokens.lowerBound) < 0, !known.isDisjoint(with: lead.offices)
    else {
      return false
    }
    let before = mention.tokens.lowerBound
    guard
      isFormer(max(sentence.lowerBound, before - 5)..<before) == lead.isFormer
        || lead.isFormer && isFormer(sentence)
    else { return false }
    // "A senator from Ohio" is no "Bob Ray of Iowa",
    let behind = mention.tokens.upperBound
    let places = known.filter { lexicon.places[$0] != nil }
      .union(places(in: behind..<max(behind, min(behind + 4, sentence.upperBound))))
    guard agree(lead.places, places) else { return false }
    // and "a lawyer for the city" no "Bob Ray, a lawyer for the union".
    let whose = sentence.filter { lead.offices.contains(document.tokens[$0].lemma) }
      .compactMap { whom(behind: $0) }
    return agree(Set([lead.whose].compactMap(\.self)), Set(whose))
      && agree(lead.allegiances, known.intersection(lexicon.allegiances))
  }

  /// Whether two sets share something, where both tell anything.
  private func agree(_ one: Set<Word>, _ other: Set<Word>) -> Bool {
    one.isEmpty || other.isEmpty || !one.isDisjoint(with: other)
  }

  /// Whether some words tell what somebody was and no longer is.
  private func isFormer(_ run: Range<Int>) -> Bool {
    run.contains { Self.former.contains(document.tokens[$0].word) }
  }

  private static let former = Set<Word>(words: "former retired")

  /// The places that some words name.
  private func places(in run: Range<Int>) -> Set<Word> {
    Set(
      run.lazy.map { document.tokens[$0] }
        .filter { $0.shape.contains(.capitalized) && lexicon.places[$0.word] != nil }.map(\.word))
  }

  /// For whom somebody is what he is: "a lawyer for the city", "the city's lawyer", "a lawyer who represents
  /// the city".
  private func whom(behind noun: Int) -> Word? {
    let reach = noun..<min(noun + 8, document.arcs.count)
    let served = reach.first { token in
      guard token > noun, document.arcs[token].relation == .object,
        let verb = document.arcs[token].head, document.arcs[verb].head == noun
      else { return false }
      return Self.serving.contains(document.tokens[verb].lemma)
    }
    let owner = (max(0, noun - 6)..<noun).first {
      document.arcs[$0].head == noun && document.arcs[$0].relation == .possessive
        && document.tokens[$0].tag == .noun
    }
    if let known = served ?? owner { return document.tokens[known].lemma }
    return reach.first { token in
      token > noun && document.arcs[token].head == noun && document.arcs[token].relation == .nominal
        && reach.contains { document.arcs[$0].head == token && document.tokens[$0].word == "for" }
    }.map { document.tokens[$0].lemma }
  }

  /// "a second senator", "the other judge": not the one that a lead tells of.
  private func isAnother(in sentence: Range<Int>, beside lead: Lead) -> Bool {
    sentence.contains { token in
      Self.furthers.contains(document.tokens[token].word)
        // "the third-ranking senator"
        && document.tokens[min(token + 1, sentence.upperBound - 1)].kind == .word
        && (token + 1..<max(token + 1, min(token + 4, sentence.upperBound))).contains {
          let noun = document.tokens[$0]
          return noun.word == noun.lemma && lead.offices.contains(lexicon.fullOffice(noun.lemma))
        }
    }
  }

  private static let serving = Set<Word>(words: "represent defend advise lead head serve")
  private static let furthers = Set<Word>(words: "second third fourth other")

  /// "A senator said she would": the one gender of whom a lead's sentence speaks behind him, outside quotations.
  private func gender(behind lead: NounPhrase, in sentence: Sentence) -> Lexicon.Gender? {
    let genders = Set(
      sentence.tokens.filter { $0 >= lead.tokens.upperBound && quotation(of: $0) < 0 }
        .compactMap { Self.singular[document.tokens[$0].word] })
    return genders.count == 1 ? genders.first : nil
  }

  private static let singular: [Word: Lexicon.Gender] = [
    "he": .he, "him": .he, "his": .he, "she": .she, "her": .she, "hers": .she,
  ]
  private static let contrasts = Set<Word>(
    words: "another separate different disagree counter respond reply dissent retort rebut")

  /// Whether a name stands behind what it is told to be, as in "the official, Ann Lee,".
  private func isNaming(_ phrase: NounPhrase, _ noun: Word) -> Bool {
    let arc = document.arcs[top(of: phrase)]
    return arc.relation == .apposition && arc.head.map { document.tokens[$0].lemma } == noun
  }

  /// The words that tell what a person is: before the name, beside it, and behind the comma.
  private func traits(of entity: Int, at mention: Mention) -> Set<Word> {
    var known = descriptions[entity] ?? []
    let end = min(mention.tokens.upperBound + Self.reachOfApposition, document.arcs.count)
    for token in mention.tokens.upperBound..<max(end, mention.tokens.upperBound)
    where document.arcs[token].relation == .apposition
      && document.arcs[token].head.map(mention.tokens.contains) ?? false
    {
      known.insert(lexicon.fullOffice(document.tokens[token].lemma))
    }
    for token in mention.tokens where document.arcs[token].relation == .apposition {
      guard let head = document.arcs[token].head else { continue }
      known.insert(lexicon.fullOffice(document.tokens[head].lemma))
    }
    for part in entities[entity].role?.split(whereSeparator: { " -,".contains($0) }) ?? [] {
      known.insert(lexicon.fullOffice(Word(String(part))))
    }
    return known
  }

  /// The offices that a noun may stand for: a "lawmaker" is a senator.
  private static func offices(of noun: Word, _ lexicon: Lexicon) -> Set<Word>? {
    // There are presidents and ministers of many things.
    if manifold.contains(noun) { return nil }
    if let known = kinds[noun] { return known }
    return lexicon.offices.contains(noun) ? [lexicon.fullOffice(noun)] : nil
  }

  private static let legislators = Set<Word>(
    words: """
      senator representative congressman congresswoman assemblyman assemblywoman lawmaker legislator member
      delegate whip leader speaker
      """)
  private static let officials = Set<Word>(
    words: """
      official secretary minister director commissioner administrator attorney chief sheriff commander officer
      chairman chairwoman chair deputy ambassador adviser advisor
      """)
  private static let kinds: [Word: Set<Word>] = [
    "lawmaker": legislators, "legislator": legislators, "official": officials,
    "republican": legislators.union(["republican"]), "democrat": legislators.union(["democrat"]),
    "republicans": legislators.union(["republican"]), "democrats": legislators.union(["democrat"]),
    "judge": ["judge", "justice"], "lawyer": ["lawyer", "attorney", "counsel"],
    "attorney": ["lawyer", "attorney", "counsel"], "diplomat": ["ambassador", "envoy", "minister"],
    "officer": ["officer", "commander", "general", "colonel", "captain", "sergeant", "lieutenant"],
    "commander": ["commander", "general", "admiral", "colonel"],
    "prosecutor": ["prosecutor"],
  ]
  private static let manifold = Set<Word>(
    words: "president minister secretary director chairman chairwoman chair leader chief")
  private static let nobodies = Set<Word>(
    words: "no any each every another his her their its my our")
  private static let nameless = Set<Word>(
    words:
      "official aide adviser advisor source diplomat spokesman spokeswoman spokesperson officer")

  /// Makes a phrase, and whatever stood for whom it told of, mentions of a person.
  private mutating func call(_ phrase: NounPhrase, by person: Int) {
    if let unnamed = meant[phrase.head], unnamed >= nameBearers.upperBound {
      point(unnamed, to: person)
    } else {
      append(phrase.tokens, .description, person)
    }
  }
}
