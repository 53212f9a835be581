import Documents

/// Finds speech reported in the writer's own sentences: "said that", "promised to", "urged X to".
struct IndirectReader {
  let context: ReadingContext
  let parties: PartyResolver

  init(_ context: ReadingContext, _ parties: PartyResolver) {
    self.context = context
    self.parties = parties
  }

  /// The attributions of a sentence whose cues are not those of quotations.
  func attributions(
    in sentence: Sentence, used: Set<Int>, known: [Attribution]
  ) -> [Attribution] {
    var found: [Attribution] = []
    for group in context.groups(in: sentence.tokens) {
      guard !used.contains(group.verb), context.quotation(at: group.verb) == nil else {
        continue
      }
      let speakers = { self.speakers(of: group, in: sentence, earlier: known + found) }
      guard let content = content(of: group, in: sentence), !content.runs.isEmpty else { continue }
      let who = speakers()
      guard !who.isEmpty else { continue }
      found.append(
        Attribution(
          content: content.runs, speakers: who, cue: content.cue ?? group.tokens,
          lemma: context.lemma(group.verb), mode: mode(of: content.runs),
          confidence: content.confidence,
          when: time(of: group, outside: content.runs, in: sentence),
          addressee: content.addressee.flatMap { parties.party(of: $0) }))
    }
    found += accordingTo(in: sentence)
    found += nouns(in: sentence)
    found += lines(in: sentence, known: known + found)
    return found
  }

  struct Content {
    var runs: [Range<Int>]
    var cue: Range<Int>?
    var addressee: Range<Int>?
    var confidence = 0.85
  }

  /// What a verb group reports; nil where it reports no speech.
  private func content(of group: VerbGroup, in sentence: Sentence) -> Content? {
    let lemma = context.lemma(group.verb)
    guard isAsserted(group, lemma) else { return nil }
    let rules: [(VerbGroup, Word, Sentence) -> Content?] = [
      infinitive, directive, judgment, naming, callFor, clause, nominal, postposed,
    ]
    for rule in rules {
      if let content = rule(group, lemma, sentence) { return trimmed(content) }
    }
    return nil
  }

  private func trimmed(_ content: Content) -> Content? {
    var content = content
    content.runs = content.runs.map(context.trimmed).filter { !$0.isEmpty }
    let words = content.runs.reduce(0) { $0 + $1.count }
    return words >= 2 ? content : nil
  }

  /// Speech that is denied, only possible or told to somebody is none.
  private func isAsserted(_ group: VerbGroup, _ lemma: Word) -> Bool {
    if group.isNegated || group.isPassive || group.form == .infinitive { return false }
    if group.tense == .conditional { return false }
    if group.form == .participle, context.tokens[group.verb].tag == .pastParticiple {
      // Headlines and the tagger: "accused of" is a passive, "told reporters" is not.
      return context.phrase(at: group.tokens.upperBound) != nil
        || context.word(group.tokens.upperBound) == "that" || isInserted(group)
    }
    return true
  }

  /// "The cost, officials estimated, would rise": between commas no passive can stand.
  private func isInserted(_ group: VerbGroup) -> Bool {
    let end = group.tokens.upperBound
    guard group.tokens.count == 1, end < context.tokens.count,
      context.tokens[end].kind == .comma || context.tokens[end].kind == .stop,
      let subject = context.phrase(at: group.tokens.lowerBound - 1),
      subject.tokens.lowerBound > 0
    else { return false }
    return context.tokens[subject.tokens.lowerBound - 1].kind == .comma
  }

  // MARK: - The rules, first match wins

  /// "promised to consult".
  private func infinitive(_ group: VerbGroup, _ lemma: Word, _ sentence: Sentence) -> Content? {
    guard Cues.infinitive.contains(lemma) else { return nil }
    let start = skippingTime(group.tokens.upperBound, sentence)
    guard let act = context.group(at: start), act.form == .infinitive else { return nil }
    return Content(runs: [start..<context.clauseEnd(from: start, in: sentence)])
  }

  /// "urged Congress to act", "called on both sides to wait", "warned him not to go".
  private func directive(_ group: VerbGroup, _ lemma: Word, _ sentence: Sentence) -> Content? {
    var start = group.tokens.upperBound
    var cue = group.tokens
    if lemma == "call", context.word(start) == "on" || context.word(start) == "upon" {
      cue = group.tokens.lowerBound..<(start + 1)
      start += 1
    } else if !Cues.directive.contains(lemma) {
      return nil
    }
    guard let addressee = context.phrase(at: start) else { return nil }
    var token = addressee.tokens.upperBound
    let limit = min(sentence.tokens.upperBound, token + 10)
    while token < limit {
      if let act = context.group(at: token) {
        guard act.form == .infinitive else { return nil }
        return Content(
          runs: [start..<context.clauseEnd(from: start, in: sentence)], cue: cue,
          addressee: addressee.tokens)
      }
      if context.word(token) == "not" || context.word(token) == "against"
        || token == addressee.tokens.upperBound && context.word(token) == "for"
          && Self.petitions.contains(lemma)
      {
        return Content(
          runs: [start..<context.clauseEnd(from: start, in: sentence)], cue: cue,
          addressee: addressee.tokens)
      }
      if context.tokens[token].kind == .comma || context.word(token) == "that" { return nil }
      token += 1
    }
    return nil
  }

  /// "asked the board for changes".
  private static let petitions = Set<Word>(words: "ask press beg petition")

  /// "accused him of lying", "criticized the plan".
  private func judgment(_ group: VerbGroup, _ lemma: Word, _ sentence: Sentence) -> Content? {
    guard Cues.judgment.contains(lemma), let object = context.phrase(at: group.tokens.upperBound)
    else { return nil }
    let end = end(of: object.tokens.lowerBound, sentence)
    let rest = object.tokens.upperBound..<max(object.tokens.upperBound, end)
    let hasGround = rest.contains { Self.grounds.contains(context.word($0)) }
    guard hasGround else { return nil }
    return Content(runs: [object.tokens.lowerBound..<end], confidence: 0.7)
  }

  private static let grounds = Set<Word>(words: "of for as over")

  /// "called the plan a mistake", "described it as fair".
  private func naming(_ group: VerbGroup, _ lemma: Word, _ sentence: Sentence) -> Content? {
    guard Cues.naming.contains(lemma), let object = context.phrase(at: group.tokens.upperBound)
    else {
      return nil
    }
    let next = object.tokens.upperBound
    let isNamed =
      context.phrase(at: next)?.tokens.lowerBound == next || context.word(next) == "as"
      || context.quotation(at: next) != nil
      || context.tokens.indices.contains(next) && context.tokens[next].tag == .adjective
      || isNamedInQuotation(from: next, sentence)
    guard isNamed, next < sentence.tokens.upperBound else { return nil }
    let end = end(of: object.tokens.lowerBound, sentence)
    return Content(runs: [object.tokens.lowerBound..<max(end, next)], confidence: 0.7)
  }

  /// "called a report of delays “unfair”": a quotation of few words ends the clause.
  private func isNamedInQuotation(from start: Int, _ sentence: Sentence) -> Bool {
    for token in start..<min(sentence.tokens.upperBound, start + 24) {
      if let index = context.quotation(at: token) {
        let quotation = context.document.quotations[index]
        return quotation.tokens.count < 14
          && quotation.tokens.upperBound >= context.clauseEnd(from: start, in: sentence) - 1
      }
      if context.tokens[token].kind == .comma { return false }
    }
    return false
  }

  /// "called for a new vote", "called again for".
  private func callFor(_ group: VerbGroup, _ lemma: Word, _ sentence: Sentence) -> Content? {
    guard lemma == "call" || lemma == "press" || lemma == "push" || lemma == "appeal" else {
      return nil
    }
    var token = group.tokens.upperBound
    while token < min(sentence.tokens.upperBound, group.tokens.upperBound + 5) {
      if context.word(token) == "for" {
        let start = token + 1
        guard start < sentence.tokens.upperBound,
          lemma == "call" || context.phrase(at: start) != nil
        else {
          return nil
        }
        guard lemma == "call" || lemma == "appeal" else { return nil }
        return Content(
          runs: [start..<context.clauseEnd(from: start, in: sentence)],
          cue: group.tokens.lowerBound..<start, confidence: 0.75)
      }
      guard
        context.isTime(token) || context.tokens[token].tag == .adverb || context.word(token) == "on"
          || context.word(token) == "as"
      else { return nil }
      token += 1
    }
    return nil
  }

  /// "said that …", "said …", "told reporters …", "said: …".
  private func clause(_ group: VerbGroup, _ lemma: Word, _ sentence: Sentence) -> Content? {
    guard Cues.speech.contains(lemma) else { return nil }
    var start = skippingTime(group.tokens.upperBound, sentence)
    var addressee: Range<Int>?
    if Self.telling.contains(lemma), let phrase = context.phrase(at: start), !phrase.tokens.isEmpty,
      !startsClause(phrase, sentence)
    {
      addressee = phrase.tokens
      start = skippingTime(phrase.tokens.upperBound, sentence)
    }
    start = skippingManner(skippingAside(start, sentence), sentence)
    guard start < sentence.tokens.upperBound else { return nil }
    if context.tokens[start].kind == .comma, context.quotation(at: start + 1) != nil { start += 1 }
    if context.tokens[start].kind == .colon { start += 1 }
    start = skippingInsertion(start, sentence)
    let hasThat = context.word(start) == "that" && !isDemonstrative(start)
    if hasThat { start += 1 }
    guard start < sentence.tokens.upperBound else { return nil }
    if Self.questions.contains(context.word(start)), hasClause(from: start, sentence, lemma) {
      return Content(runs: [start..<end(of: start, sentence)], addressee: addressee)
    }
    guard hasThat || Cues.needsClause.contains(lemma) else { return nil }
    guard hasThat || hasClause(from: start, sentence, lemma) || context.quotation(at: start) != nil
    else { return nil }
    return Content(runs: [start..<end(of: start, sentence)], addressee: addressee)
  }

  private static let telling = Set<Word>(words: "tell inform remind assure warn advise alert")
  private static let questions = Set<Word>(words: "whether how why what who when where if")

  private func end(of start: Int, _ sentence: Sentence) -> Int {
    let end = beforeNextCue(start..<context.clauseEnd(from: start, in: sentence))
    // A quotation in the content is not cut in the middle.
    guard end < sentence.tokens.upperBound, let quotation = context.quotation(at: end),
      context.quotation(at: end - 1) == quotation
    else { return end }
    return min(context.document.quotations[quotation].tokens.upperBound, sentence.tokens.upperBound)
  }

  /// "said the pier was safe and urged them to wait": the second cue is the speaker's again.
  private func beforeNextCue(_ content: Range<Int>) -> Int {
    let inQuotation = context.quotation(at: content.lowerBound)
    for token in content.dropFirst(2)
    where Self.joining.contains(context.word(token)) && context.quotation(at: token) == inQuotation
    {
      var next = token + 1
      while next < content.upperBound, context.tokens[next].tag == .adverb { next += 1 }
      guard let group = context.group(at: next), group.tokens.lowerBound == next,
        Cues.reported.contains(context.lemma(group.verb)), !group.isPassive,
        group.form == .participle || group.tense == .past && group.tokens.count == 1
      else { continue }
      return token
    }
    return content.upperBound
  }

  private static let joining = Set<Word>(words: "and but")

  /// "that" before a noun without a verb behind it points; it opens no clause.
  private func isDemonstrative(_ token: Int) -> Bool {
    context.phrase(at: token).map { $0.tokens.count > 1 && $0.tokens.lowerBound == token } ?? false
      && context.group(at: context.phrase(at: token)?.tokens.upperBound ?? token) == nil
  }

  /// Whether a subject with a finite verb begins at a token.
  private func hasClause(from start: Int, _ sentence: Sentence, _ lemma: Word) -> Bool {
    let token = context.tokens[start]
    guard
      token.kind == .word || token.kind == .number || token.kind == .openQuote
        || token.kind == .symbol
    else { return false }
    if token.tag == .adposition || token.tag == .conjunction || token.word == "to" {
      // "said in a statement" with nothing behind; "said for years they had waited" with it.
      guard token.tag == .adposition, lemma == "say" else { return false }
    }
    return context.groups(in: start..<context.clauseEnd(from: start, in: sentence)).contains {
      group in
      guard group.form == .finite else { return false }
      return group.tokens.lowerBound > start || context.word(start) == "there"
    }
  }

  private func startsClause(_ phrase: NounPhrase, _ sentence: Sentence) -> Bool {
    context.group(at: phrase.tokens.upperBound)?.form == .finite
  }

  /// "signaled a desire to stay", "recommended a delay".
  private func nominal(_ group: VerbGroup, _ lemma: Word, _ sentence: Sentence) -> Content? {
    guard Cues.nominal.contains(lemma) else { return nil }
    let start = skippingTime(group.tokens.upperBound, sentence)
    guard start < sentence.tokens.upperBound else { return nil }
    let isGerund =
      context.group(at: start).map { context.tokens[$0.verb].tag == .presentParticiple } ?? false
    guard isGerund || context.phrase(at: start) != nil else { return nil }
    return Content(
      runs: [start..<context.clauseEnd(from: start, in: sentence)], confidence: 0.7)
  }

  /// The cue behind what was said, or inside it: "The cost, officials estimated, would rise".
  private func postposed(_ group: VerbGroup, _ lemma: Word, _ sentence: Sentence) -> Content? {
    guard Cues.speech.contains(lemma), !Cues.otherwise.contains(lemma),
      group.form == .finite || isInserted(group)
    else {
      return nil
    }
    guard let subject = context.subject(of: group) else { return nil }
    // "two truces, one agreed with Chile": a participle that the tagger took for a verb.
    guard context.word(group.tokens.upperBound) != "with" else { return nil }
    var comma = subject.lowerBound - 1
    // "The cost, even officials admit, …"
    if comma > sentence.tokens.lowerBound, context.tokens[comma].tag == .adverb { comma -= 1 }
    guard comma > sentence.tokens.lowerBound, context.tokens[comma].kind == .comma else {
      return nil
    }
    let before = sentence.tokens.lowerBound..<comma
    guard !context.groups(in: before).isEmpty || context.phrase(at: comma - 1) != nil else {
      return nil
    }
    let after = skippingTime(group.tokens.upperBound, sentence)
    if after < sentence.tokens.upperBound, context.tokens[after].kind == .comma,
      context.groups(in: before).allSatisfy({ $0.form != .finite }),
      context.groups(in: after..<sentence.tokens.upperBound).contains(where: { $0.form == .finite })
    {
      return Content(
        runs: [before, (after + 1)..<context.clauseEnd(from: after + 1, in: sentence)],
        confidence: 0.75)
    }
    guard context.groups(in: before).contains(where: { $0.form == .finite }) else { return nil }
    return Content(runs: [before], confidence: 0.8)
  }
}
