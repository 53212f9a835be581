import Documents
import English

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

  /// The rules on a verb group in order: the first that holds reads it.
  private static let rules: [@Sendable (IndirectReader, VerbGroup, Word, Sentence) -> Content?] = [
    { $0.infinitive($1, $2, $3) },
    { $0.directive($1, $2, $3) },
    { $0.judgment($1, $2, $3) },
    { $0.naming($1, $2, $3) },
    { $0.callFor($1, $2, $3) },
    { $0.clause($1, $2, $3) },
    { $0.nominal($1, $2, $3) },
    { $0.postposed($1, $2, $3) },
  ]

  /// What a verb group reports; nil where it reports no speech.
  func content(of group: VerbGroup, in sentence: Sentence) -> Content? {
    let lemma = context.lemma(group.verb)
    guard isAsserted(group, lemma) else { return nil }
    for rule in Self.rules {
      if let content = rule(self, group, lemma, sentence) { return trimmed(content) }
    }
    return nil
  }

  func trimmed(_ content: Content) -> Content? {
    var content = content
    content.runs = content.runs.map(context.trimmed).filter { !$0.isEmpty }
    let words = content.runs.reduce(0) { $0 + $1.count }
    return words >= 2 ? content : nil
  }

  /// Speech that is denied, only possible or told to somebody is none.
  func isAsserted(_ group: VerbGroup, _ lemma: Word) -> Bool {
    if group.isNegated || group.isPassive || group.form == .infinitive { return false }
    if context.isDoneByNobody(group) || context.isForborne(group) { return false }
    if group.tense == .conditional { return false }
    if group.form == .participle, context.tokens[group.verb].tag == .pastParticiple {
      // Headlines and the tagger: "accused of" is a passive, "told reporters" is not.
      return context.phrase(at: group.tokens.upperBound) != nil
        || context.word(group.tokens.upperBound) == "that" || isInserted(group)
    }
    return true
  }

  /// "The cost, officials estimated, would rise": between commas no passive can stand.
  func isInserted(_ group: VerbGroup) -> Bool {
    let end = group.tokens.upperBound
    guard group.tokens.count == 1, end < context.tokens.count,
      context.tokens[end].kind == .comma || context.tokens[end].kind == .stop,
      let subject = context.phrase(at: group.tokens.lowerBound - 1),
      subject.tokens.lowerBound > 0
    else { return false }
    return context.tokens[subject.tokens.lowerBound - 1].kind == .comma
  }

  /// What a verb may take as a report.
  func frames(of lemma: Word) -> ReportingFrames { context.lexicon.frames(ofVerb: lemma) }

  // MARK: - The rules, first match wins

  /// "said that …", "said …", "told reporters …", "said: …".
  func clause(_ group: VerbGroup, _ lemma: Word, _ sentence: Sentence) -> Content? {
    let frames = frames(of: lemma)
    guard frames.takesClause else { return nil }
    var start = skippingTime(group.tokens.upperBound, sentence)
    var addressee: Range<Int>?
    if frames.contains(.hearer), let phrase = context.phrase(at: start), !phrase.tokens.isEmpty,
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
    if hasThat, !context.isContracted(start) { start += 1 }
    guard start < sentence.tokens.upperBound else { return nil }
    if Self.questions.contains(context.word(start)), hasClause(from: start, sentence, lemma) {
      return Content(runs: [start..<end(of: start, sentence)], addressee: addressee)
    }
    guard hasThat || frames.contains(.clause) else { return nil }
    guard hasThat || hasClause(from: start, sentence, lemma) || context.quotation(at: start) != nil
    else { return nil }
    return Content(runs: [start..<end(of: start, sentence)], addressee: addressee)
  }

  static let questions = Set<Word>(words: "whether how why what who when where if")

  func end(of start: Int, _ sentence: Sentence) -> Int {
    let end = beforeNextCue(start..<context.clauseEnd(from: start, in: sentence))
    // A quotation in the content is not cut in the middle.
    guard end < sentence.tokens.upperBound, let quotation = context.quotation(at: end),
      context.quotation(at: end - 1) == quotation
    else { return end }
    return min(context.document.quotations[quotation].tokens.upperBound, sentence.tokens.upperBound)
  }

  /// "said the pier was safe and urged them to wait": the second cue is the speaker's again.
  func beforeNextCue(_ content: Range<Int>) -> Int {
    let inQuotation = context.quotation(at: content.lowerBound)
    for token in content.dropFirst(2)
    where Self.joining.contains(context.word(token)) && context.quotation(at: token) == inQuotation
    {
      var next = token + 1
      while next < content.upperBound, context.tokens[next].tag == .adverb { next += 1 }
      guard let group = context.group(at: next), group.tokens.lowerBound == next,
        context.frames(ofVerb: group.verb).opensReport, !group.isPassive,
        group.form == .participle || group.tense == .past && group.tokens.count == 1
      else { continue }
      return token
    }
    return content.upperBound
  }

  static let joining = Set<Word>(words: "and but")

  /// "that" before a noun without a verb behind it points; it opens no clause.
  func isDemonstrative(_ token: Int) -> Bool {
    context.phrase(at: token).map { $0.tokens.count > 1 && $0.tokens.lowerBound == token } ?? false
      && context.group(at: context.phrase(at: token)?.tokens.upperBound ?? token) == nil
  }

  /// Whether a subject with a finite verb begins at a token.
  func hasClause(from start: Int, _ sentence: Sentence, _ lemma: Word) -> Bool {
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

  func startsClause(_ phrase: NounPhrase, _ sentence: Sentence) -> Bool {
    context.group(at: phrase.tokens.upperBound)?.form == .finite
  }

  /// "signaled a desire to stay", "recommended a delay".
  func nominal(_ group: VerbGroup, _ lemma: Word, _ sentence: Sentence) -> Content? {
    guard frames(of: lemma).contains(.thing) else { return nil }
    let start = skippingTime(group.tokens.upperBound, sentence)
    guard start < sentence.tokens.upperBound else { return nil }
    let isGerund =
      context.group(at: start).map { context.tokens[$0.verb].tag == .presentParticiple } ?? false
    guard isGerund || context.phrase(at: start) != nil else { return nil }
    return Content(
      runs: [start..<context.clauseEnd(from: start, in: sentence)], confidence: 0.7)
  }

  /// The cue behind what was said, or inside it: "The cost, officials estimated, would rise".
  func postposed(_ group: VerbGroup, _ lemma: Word, _ sentence: Sentence) -> Content? {
    let frames = frames(of: lemma)
    guard frames.takesClause, !frames.contains(.before),
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
    guard comma > sentence.tokens.lowerBound else { return nil }
    // "The leaders “will keep talking,” Lee said": the comma stands inside the marks.
    let isQuoted =
      context.tokens[comma].kind == .closeQuote && context.tokens[comma - 1].kind == .comma
    guard isQuoted || context.tokens[comma].kind == .comma else { return nil }
    let before = sentence.tokens.lowerBound..<(isQuoted ? comma + 1 : comma)
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
    return Content(runs: [before], confidence: isQuoted ? 0.9 : 0.8)
  }
}
