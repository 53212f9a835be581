import Documents
import English

/// Who does what to whom, read from phrases and verb groups without a tree.
extension ReadingContext {
  /// The subject of a verb group: the noun phrase it speaks of, with what is attached behind it.
  ///
  /// Walks left from the verb, over adverbs, over insertions between commas, over phrases that hang
  /// on a preposition and over relative clauses ("the man who sold the house said").
  func subject(of group: VerbGroup) -> Range<Int>? {
    guard let sentence = sentence(at: group.verb) else { return nil }
    if let told = controller(of: group) ?? author(of: group) { return told }
    let floor = clauseFloor(group, in: sentence)
    var end = group.tokens.lowerBound
    while end > floor, isSkippedBeforeVerb(end - 1) || isPartOfGroup(end - 1) {
      end -= 1
      // "on Monday"
      if isTime(end), end > floor, Self.dayLeads.contains(word(end - 1)) { end -= 1 }
    }
    end = withoutBrackets(end, floor)
    guard end > floor else { return nil }
    if Self.coordinators.contains(word(end - 1)), phrase(at: end - 1) == nil {
      return coordinatedSubject(of: group, floor: floor)
    }
    if tokens[end - 1].kind == .comma, let before = insertionStart(endingAt: end - 1, floor: floor)
    {
      if let name = nameInserted(before + 1, endingAt: end - 1) { return name }
      end = withoutBrackets(before, floor)
      // "The mayor will not, she said, sign it."
      while end > floor, isPartOfGroup(end - 1) { end -= 1 }
    }
    guard let head = subjectHead(endingAt: end, floor: floor) else { return nil }
    if let own = subject(of: group, around: head, from: sentence) {
      // "those who want it" are nobody without the clause.
      return tokens[own.head].tag == .noun || tokens[own.head].tag == .properNoun
        ? own.tokens : own.tokens.lowerBound..<max(end, own.tokens.upperBound)
    }
    var start = head.tokens.lowerBound
    // "Ann Lee and Bob Ray said": both.
    while start - 2 >= floor, word(start - 1) == "and" || word(start - 1) == "or",
      let other = phrase(at: start - 2), !isObject(other, floor: floor)
    {
      start = other.tokens.lowerBound
    }
    if let first = listStart(before: start, floor: floor) { start = first }
    // "the Parliament of Upper Larden (UL), Peru, voted"
    if let own = tree.dependents(of: group.verb).first(where: isSubject),
      let named = phrase(at: own), named.tokens.lowerBound >= floor,
      named.tokens.upperBound < head.tokens.lowerBound,
      tree.isBelow(head.head, own) || isSubject(head.head) && tokens[own].tag == .properNoun,
      tokens[head.tokens.lowerBound - 1].kind == .comma
    {
      start = min(start, named.tokens.lowerBound)
    }
    // "all but one of them signed"
    if start - 2 >= floor, word(start - 1) == "but", word(start - 2) == "all" { start -= 2 }
    var last = max(end, head.tokens.upperBound)
    while last > head.tokens.upperBound,
      Self.relatives.contains(word(last - 1)) || tokens[last - 1].kind == .comma
    {
      last -= 1
    }
    return start..<last
  }

  /// "Ann Lee (R-Ga.) said": what stands in brackets is no subject.
  private func withoutBrackets(_ end: Int, _ floor: Int) -> Int {
    guard end > floor, tokens[end - 1].kind == .close,
      let open = (max(floor, end - 12)..<end).last(where: { tokens[$0].kind == .open })
    else { return end }
    return open
  }

  /// "A spokeswoman for the mayor, Ann Lee, said": the name that an insertion gives to a description.
  private func nameInserted(_ start: Int, endingAt comma: Int) -> Range<Int>? {
    guard let name = phrase(at: start), name.tokens == start..<comma,
      (2...4).contains(name.tokens.count),
      name.tokens.allSatisfy({ tokens[$0].tag == .properNoun && tokens[$0].kind == .word }),
      start >= 2, let described = phrase(at: start - 2)
    else { return nil }
    var head = described
    // "A spokeswoman for the mayor": the description begins before its preposition.
    while head.tokens.lowerBound >= 2, tokens[head.tokens.lowerBound - 1].tag == .adposition,
      let outer = phrase(at: head.tokens.lowerBound - 2)
    {
      head = outer
    }
    return tokens[head.head].tag == .noun && lexicon.isOffice(tokens[head.head].lemma)
      ? name.tokens : nil
  }

  /// Where the clause of a verb cannot reach further left: the sentence, a quotation's edge, a
  /// semicolon, "that".
  func clauseFloor(_ group: VerbGroup, in sentence: Sentence) -> Int {
    var token = group.tokens.lowerBound
    let quotation = quotation(at: group.verb)
    while token > sentence.tokens.lowerBound {
      let before = token - 1
      if self.quotation(at: before) != quotation {
        // The board “will continue …”: the subject stands before the mark.
        guard tokens[token].kind == .openQuote, token + 1 == group.tokens.lowerBound,
          phrase(at: before) != nil
        else { return token }
        return sentence.tokens.lowerBound
      }
      if tokens[before].word == ";" || tokens[before].kind == .colon
        || isBreak(before)
      {
        return token
      }
      if Self.openers.contains(tokens[before].word), tokens[before].tag == .subordinator {
        return token
      }
      token = before
    }
    return token
  }

  static let openers = Set<Word>(
    words: "that if because although though while whether since as unless")

  func isSkippedBeforeVerb(_ token: Int) -> Bool {
    tokens[token].tag == .adverb || isTime(token) || tokens[token].kind == .openQuote
      || (tokens[token].tag == .pronoun && Self.reflexives.contains(tokens[token].word))
  }

  /// An auxiliary or denial that an aside parts from its verb.
  private func isPartOfGroup(_ token: Int) -> Bool {
    (tokens[token].tag == .auxiliary || Self.negations.contains(word(token)))
      && group(at: token) == nil
  }

  static let negations = Set<Word>(words: "not n't never")

  static let dayLeads = Set<Word>(words: "on in at during late early earlier last")
  static let reflexives = Set<Word>(
    words: "himself herself themselves itself also both all")

  static let coordinators = Set<Word>(words: "and but or")

  /// "The mayor left and said": the subject of the verb before, of the same tense.
  func coordinatedSubject(of group: VerbGroup, floor: Int) -> Range<Int>? {
    let earlier = groups(in: floor..<group.tokens.lowerBound).filter { $0.form == .finite }
    guard let verb = earlier.last(where: { $0.tense == group.tense }) ?? earlier.last else {
      return nil
    }
    return subject(of: verb)
  }

  /// The comma that opens the insertions of which the comma at `comma` closes the last: "Ann Lee,
  /// the mayor, a critic of the plan,".
  func insertionStart(endingAt comma: Int, floor: Int) -> Int? {
    var found: Int?
    var end = comma
    var token = comma - 1
    while token > floor {
      if tokens[token].kind == .comma {
        guard phrase(at: token - 1) != nil || tokens[token - 1].kind == .close,
          isInsertion((token + 1)..<end)
        else { break }
        if !opensWithAdposition(floor, before: token) { found = token }
        end = token
      }
      token -= 1
    }
    return found
  }

  /// Whether a run between commas only says more of what stands before it.
  func isInsertion(_ run: Range<Int>) -> Bool {
    guard let first = run.first else { return false }
    if Self.coordinators.contains(word(first)) { return false }
    if Self.relatives.contains(word(first)) { return true }
    return groups(in: run).allSatisfy {
      $0.form != .finite
        || $0.tokens.lowerBound > first + 1
          && Self.relatives.contains(word($0.tokens.lowerBound - 1))
    }
  }

  /// "On Monday, …": what stands before the comma is no subject.
  func opensWithAdposition(_ floor: Int, before comma: Int) -> Bool {
    var start = comma - 1
    while start > floor, tokens[start - 1].kind != .comma { start -= 1 }
    return tokens[start].tag == .adposition || tokens[start].tag == .subordinator
      || isTime(comma - 1)
  }

  func subjectHead(endingAt end: Int, floor: Int) -> NounPhrase? {
    var token = end - 1
    var steps = 0
    while token >= floor, steps < 40 {
      steps += 1
      if let phrase = phrase(at: token) {
        let before = phrase.tokens.lowerBound - 1
        // "sent a letter this week urging them": the week urges nobody.
        if isTime(phrase.head), before >= floor {
          token = before
          continue
        }
        // "Ann Lee, 31, said"
        if phrase.tokens.count == 1, tokens[token].kind == .number, before > floor,
          tokens[before].kind == .comma
        {
          token = before - 1
          continue
        }
        if phrase.tokens.count == 1, Self.relatives.contains(word(token)), before >= floor {
          let isPersonal = word(token) == "who"
          token = tokens[before].kind == .comma ? before - 1 : before
          // "Ann Lee of Larden County, Peru, who said"
          if isPersonal, let place = self.phrase(at: token),
            let person = person(before: place, of: before + 1), person.tokens.lowerBound >= floor
          {
            return person
          }
          // "protests from members who said": the members; "members of the board who": the members.
          if isPersonal, let person = self.phrase(at: token), person.tokens.lowerBound > floor,
            tokens[person.tokens.lowerBound - 1].tag == .adposition,
            word(person.tokens.lowerBound - 1) != "of", isSomebody(person.head)
          {
            return person
          }
          continue
        }
        if before >= floor, Self.clauseStarts.contains(word(before)) { return phrase }
        if before >= floor, tokens[before].tag == .adposition || word(before) == "to" {
          token = before - 1
          continue
        }
        if before >= floor, let verb = group(at: before) {
          // An object: of a relative clause it leads to the noun that the clause is about.
          guard let antecedent = antecedent(of: verb, floor: floor) else { return phrase }
          return antecedent
        }
        if before - 1 >= floor, word(before) == "and" || word(before) == "or",
          let other = self.phrase(at: before - 1), isObject(other, floor: floor)
        {
          token = before - 1
          continue
        }
        return phrase
      }
      if let verb = group(at: token) {
        if let antecedent = antecedent(of: verb, floor: floor) { return antecedent }
        guard verb.form != .finite || tokens[verb.verb].tag == .pastParticiple else { return nil }
        token = verb.tokens.lowerBound - 1
        continue
      }
      switch tokens[token].kind {
      case .word, .number, .symbol, .open, .close, .dash: token -= 1
      default: return nil
      }
    }
    return nil
  }

  /// Words that are prepositions elsewhere: before a subject they open its clause.
  static let clauseStarts = Set<Word>(
    words: "after before since until as while because although though whereas")

  /// Whether a phrase hangs on a preposition or a verb before it.
  func isObject(_ phrase: NounPhrase, floor: Int) -> Bool {
    let before = phrase.tokens.lowerBound - 1
    guard before >= floor else { return false }
    return tokens[before].tag == .adposition || group(at: before) != nil || word(before) == "to"
  }

  /// The noun that a relative clause or a participle is about.
  func antecedent(of verb: VerbGroup, floor: Int) -> NounPhrase? {
    var before = verb.tokens.lowerBound - 1
    guard before >= floor else { return nil }
    if verb.form == .participle || (verb.form == .infinitive && phrase(at: before) != nil) {
      return phrase(at: before)
    }
    if let relativizer = phrase(at: before), relativizer.tokens.count == 1,
      Self.relatives.contains(word(before))
    {
      before -= 1
    } else if Self.relatives.contains(word(before)) {
      before -= 1
    } else {
      return nil
    }
    if before >= floor, tokens[before].kind == .comma { before -= 1 }
    guard before >= floor else { return nil }
    return subjectHead(endingAt: before + 1, floor: floor)
  }

  static let relatives = Set<Word>(words: "who which that whom")
}
