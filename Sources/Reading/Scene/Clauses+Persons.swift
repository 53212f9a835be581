import Documents
import English

/// Who is meant where the words right before a verb or a "who" name a place or a thing.
extension ReadingContext {
  /// "Ann Lee of Larden County, Peru, who said": of a "who", the person before a name that is nobody's.
  func person(before phrase: NounPhrase, of who: Int) -> NounPhrase? {
    guard word(who) == "who", tokens[phrase.head].tag == .properNoun, !isOfPerson(phrase.head),
      let sentence = sentence(at: who)
    else { return nil }
    let floor = max(sentence.tokens.lowerBound, phrase.tokens.lowerBound - Self.reach)
    var token = phrase.tokens.lowerBound - 1
    while token >= floor {
      // Another verb's words are not of this name.
      if group(at: token) != nil || Self.crossing.contains(word(token)) { return nil }
      if isOfPerson(token), let person = self.phrase(at: token) { return person }
      token -= 1
    }
    return nil
  }

  /// Between a person and "who" these name somebody else.
  private static let crossing = Set<Word>(words: "against with by to for")

  /// "need different rules and Ann Lee said": the name that stands behind a thing and an "and".
  func behindThing(_ run: Range<Int>) -> Range<Int> {
    guard let and = run.last(where: { word($0) == "and" }), and > run.lowerBound,
      and + 1 < run.upperBound, let name = phrase(at: and + 1), isOfPerson(run.upperBound - 1),
      name.tokens.lowerBound == and + 1, name.tokens.contains(run.upperBound - 1),
      let first = phrases(in: run.lowerBound..<and).first, tokens[first.head].tag == .noun,
      !lexicon.isAgent(lemma(first.head)), !isOfPerson(first.head),
      // "The museum and Lee said": both do.
      let sentence = sentence(at: run.lowerBound),
      groups(in: sentence.tokens.lowerBound..<first.tokens.lowerBound).contains(where: {
        $0.tokens.upperBound == first.tokens.lowerBound
      })
    else { return run }
    return (and + 1)..<run.upperBound
  }

  /// "prompted Lee, a critic, to call for it": Lee does.
  func controller(of group: VerbGroup) -> Range<Int>? {
    let relation = tree.relation(of: group.verb)
    guard group.form == .infinitive, relation == .openComplement || relation == .adverbialClause,
      let above = tree.head(of: group.verb), Self.moving.contains(lemma(above)),
      let object = tree.dependent(of: above, .object), object > above, object < group.verb,
      let phrase = phrase(at: object)
    else { return nil }
    return phrase.tokens
  }

  static let moving = Set<Word>(
    words:
      "prompt lead cause push force urge persuade convince inspire spur compel drive press encourage"
  )

  /// "with Lee writing a letter to the mayor calling for it": whoever writes it calls.
  func author(of group: VerbGroup) -> Range<Int>? {
    guard group.form == .participle, tokens[group.verb].tag == .presentParticiple,
      let noun = tree.head(of: group.verb)
    else { return nil }
    // Trees hang "criticizing it" on the verb as well.
    if isTime(group.verb - 1), let paper = tree.dependent(of: noun, .object), paper < group.verb,
      let owner = owner(ofPaper: paper)
    {
      return owner
    }
    guard tree.relation(of: group.verb) == .clausalModifier else { return nil }
    if let owner = owner(ofPaper: noun) { return owner }
    // "dismissed a lawsuit seeking a recount": the judge seeks none.
    if Self.filings.contains(lemma(noun)), noun < group.verb {
      let verb = predicate(above: noun).flatMap { Self.filing.contains(lemma($0)) ? $0 : nil }
      return (verb.flatMap(subjectHead) ?? noun).flatMap(phrase)?.tokens
    }
    guard let verb = predicate(above: noun), verb < noun, Self.writing.contains(lemma(verb)),
      let paper = tree.dependent(of: verb, .object), Self.papers.contains(lemma(paper)),
      let told = subjectHead(ofVerb: verb), told != paper,
      !isSourced(paper, before: group.verb),
      let phrase = phrase(
        at: tree.relation(of: told) == .apposition ? tree.head(of: told) ?? told : told),
      tokens[phrase.head].tag == .properNoun || lexicon.isAgent(lemma(phrase.head))
    else { return nil }
    return phrase.tokens
  }

  /// "Lee's statement on Tuesday criticizing it": Lee does.
  private func owner(ofPaper noun: Int) -> Range<Int>? {
    let paper = isTime(noun) ? tree.head(of: noun) ?? noun : noun
    guard Self.papers.contains(lemma(paper)) || Self.utterances.contains(lemma(paper)),
      let owner = phrase(at: paper).flatMap(possessor), let last = owner.last,
      tokens[last].tag == .properNoun || lexicon.isAgent(lemma(last))
    else { return nil }
    return owner
  }

  /// "the mayor" of "the mayor's letter".
  func possessor(of phrase: NounPhrase) -> Range<Int>? {
    guard let mark = phrase.tokens.first(where: { word($0) == "'s" || word($0) == "’s" }),
      mark > phrase.tokens.lowerBound, mark < phrase.head
    else { return nil }
    return phrase.tokens.lowerBound..<mark
  }

  /// "released a letter from Lee calling for it", "a statement after a speech by Lee": another's words.
  private func isSourced(_ paper: Int, before verb: Int) -> Bool {
    (paper..<verb).contains { token in
      (word(token) == "from" || word(token) == "by" || word(token) == "of")
        && phrase(at: token + 1).map {
          tokens[$0.head].tag == .properNoun || lexicon.isAgent(lemma($0.head))
        } ?? false
    }
  }

  private static let writing = Set<Word>(
    words: "write send sign issue release publish post circulate hold carry wave display")
  private static let utterances = Set<Word>(
    words:
      "speech remark comment report column article essay post testimony ad interview book memoir")
  private static let filing = Set<Word>(words: "file bring sign issue submit launch join")
  /// Papers that ask for something, also those that somebody else answers.
  static let filings = Set<Word>(
    words: "lawsuit suit petition complaint motion appeal brief injunction guidance")
  private static let papers = Set<Word>(
    words: """
      letter petition pledge statement tweet email e-mail memo message op-ed editorial declaration note
      manifesto charter oath contract sign banner placard poster
      """)

  /// "Lee criticized for her remarks" in a headline: whoever is judged, and not who judges.
  func isHeadlinePassive(_ group: VerbGroup) -> Bool {
    guard group.tokens.count == 1, word(group.verb) != lemma(group.verb),
      tokens[group.verb].penn != .thirdPerson, tokens[group.verb].tag != .presentParticiple,
      Self.grounds.contains(word(group.tokens.upperBound)),
      tree.dependent(of: group.verb, .object) == nil, let sentence = sentence(at: group.verb)
    else { return false }
    return isTitle(sentence)
  }

  private static let grounds = Set<Word>(words: "for over by after amid as in")

  /// Tokens between a name and the "who" that says more of it.
  private static let reach = 10
}
