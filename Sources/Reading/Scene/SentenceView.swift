import Documents
import English

/// One sentence as the rules on decisions, options and consequences look at it: its verb groups
/// with their subjects, objects and clauses.
struct SentenceView {
  let scene: Scene
  let sentence: Sentence
  let groups: [VerbGroup]
  let isTitle: Bool

  init(_ scene: Scene, _ sentence: Sentence) {
    self.scene = scene
    self.sentence = sentence
    groups = scene.context.groups(in: sentence.tokens)
    isTitle = scene.context.isTitle(sentence)
  }

  var context: ReadingContext { scene.context }
  var run: Range<Int> { sentence.tokens }

  /// What bodies decide on.
  var measures: Set<Word> { context.lexicon.measures }

  func word(_ token: Int) -> Word { context.word(token) }
  func lemma(_ token: Int) -> Word { context.lemma(token) }
  func lemma(of group: VerbGroup) -> Word { context.lemma(group.verb) }

  // MARK: - Extents

  /// Where the clause that begins at a token ends; a quotation in it is not cut.
  func end(from start: Int) -> Int {
    guard start < run.upperBound else { return run.upperBound }
    let end = newClause(in: start..<context.clauseEnd(from: start, in: sentence))
    guard end > start, end < run.upperBound, let quotation = context.quotation(at: end),
      context.quotation(at: end - 1) == quotation, context.quotation(at: start) != quotation
    else { return end }
    return min(context.document.quotations[quotation].tokens.upperBound, run.upperBound)
  }

  /// Where a clause with a verb of its own begins in a run: behind a comma with a subject and a
  /// finite verb, or behind "and" with a verb of another tense.
  private func newClause(in clause: Range<Int>) -> Int {
    var tense: VerbGroup.Tense?
    var token = clause.lowerBound
    while token < clause.upperBound {
      let mark = context.tokens[token]
      if mark.kind == .comma, token > clause.lowerBound,
        let subject = context.phrase(at: token + 1),
        context.group(at: subject.tokens.upperBound)?.form == .finite
      {
        return token
      }
      if let group = context.group(at: token), group.verb == token, group.form == .finite {
        if let tense, tense != .past, group.tense == .past, group.tokens.count == 1,
          mark.tag == .verb, word(token - 1) == "and" || word(token - 1) == "but"
        {
          return token - 1
        }
        tense = tense ?? group.tense
      }
      token += 1
    }
    return clause.upperBound
  }

  /// From a token to the end of its clause.
  func clause(from start: Int) -> Range<Int> { trimmed(start..<max(start, end(from: start))) }

  func trimmed(_ run: Range<Int>) -> Range<Int> { context.trimmed(run) }

  /// The clause of a verb, with its subject where that is short.
  func clause(of group: VerbGroup, subjectUpTo limit: Int = 5) -> Range<Int> {
    let end = end(from: group.tokens.lowerBound)
    guard let subject = subjectRun(of: group), subject.count <= limit,
      subject.lowerBound >= run.lowerBound, subject.upperBound <= group.tokens.lowerBound,
      group.tokens.lowerBound - subject.upperBound <= 3
    else { return trimmed(group.tokens.lowerBound..<max(end, group.tokens.upperBound)) }
    return trimmed(subject.lowerBound..<max(end, group.tokens.upperBound))
  }

  // MARK: - Subjects and objects

  /// The subject; behind "and" the phrase at the verb itself.
  private func subjectRun(of group: VerbGroup) -> Range<Int>? {
    let before = group.tokens.lowerBound - 1
    if before > run.lowerBound, let phrase = context.phrase(at: before),
      Self.joining.contains(word(phrase.tokens.lowerBound - 1)), group.form == .finite
    {
      let found = context.subject(of: group)
      return found.map { $0.upperBound >= phrase.tokens.upperBound } == true
        ? found : phrase.tokens
    }
    return context.subject(of: group)
  }

  private static let joining = Set<Word>(words: "and but so")

  /// The noun phrase that a verb's subject is about, "that" and "which" read as what they stand
  /// for.
  func subject(of group: VerbGroup) -> NounPhrase? {
    guard let subject = subjectRun(of: group),
      let phrase = context.phrase(at: subject.lowerBound)
        ?? context.phrases(in: subject).first
    else { return sharedSubject(of: group) }
    if phrase.tokens.count == 1, Self.relatives.contains(word(phrase.head)) {
      return nounBefore(phrase.tokens.lowerBound) ?? phrase
    }
    return phrase
  }

  /// "would ban bags and would tax cups": the second verb has the subject of the first.
  private func sharedSubject(of group: VerbGroup) -> NounPhrase? {
    let before = word(group.tokens.lowerBound - 1)
    guard
      before == "and" || before == "or" || before == "but" || before == ";" && isPastForm(group),
      let first = groups.last(where: {
        $0.form == .finite && $0.tokens.upperBound < group.tokens.lowerBound
      }), let subject = context.subject(of: first)
    else { return nil }
    let phrase = context.phrase(at: subject.lowerBound) ?? context.phrases(in: subject).first
    guard let phrase, phrase.tokens.count == 1, Self.relatives.contains(word(phrase.head)) else {
      return phrase
    }
    return nounBefore(phrase.tokens.lowerBound) ?? phrase
  }

  /// The phrase just before a token, over a comma and over what hangs on "of".
  func nounBefore(_ token: Int) -> NounPhrase? {
    var before = token - 1
    if before >= run.lowerBound, context.tokens[before].kind == .comma { before -= 1 }
    guard before >= run.lowerBound else { return nil }
    return context.phrase(at: before)
  }

  private static let relatives = Set<Word>(words: "that which who")

  /// The phrase behind a verb group, over an adverb.
  func object(of group: VerbGroup) -> NounPhrase? {
    var token = group.tokens.upperBound
    while token < run.upperBound, token < group.tokens.upperBound + 3,
      context.tokens[token].tag == .adverb || context.tokens[token].kind == .openQuote
    {
      token += 1
    }
    guard token < run.upperBound, let phrase = context.phrase(at: token) else { return nil }
    return phrase
  }

  /// Whether a phrase has one of these words in it.
  func has(_ phrase: NounPhrase?, _ words: Set<Word>) -> Bool {
    guard let phrase else { return false }
    return phrase.tokens.contains { words.contains(lemma($0)) || words.contains(word($0)) }
  }

  /// Whether a run has one of these words in it.
  func has(_ run: Range<Int>, _ words: Set<Word>) -> Bool {
    run.contains { words.contains(lemma($0)) || words.contains(word($0)) }
  }

  /// Whether a phrase names somebody who can act: a name, a person, a body.
  func isActor(_ phrase: NounPhrase?) -> Bool {
    guard let phrase else { return false }
    let head = context.tokens[phrase.head]
    if head.tag == .pronoun { return Self.actors.contains(head.word) }
    if context.lexicon.isActor(head.lemma) { return true }
    return head.tag == .properNoun && !measures.contains(head.lemma)
  }

  private static let actors = Set<Word>(words: "i we he she they you who everyone anyone")

  /// The parties of a verb's subject, or behind "by" where the verb is passive.
  func actors(of group: VerbGroup) -> [Party] {
    if group.isPassive || group.form == .participle && !isPastForm(group) {
      guard let by = agent(of: group) else { return [] }
      return scene.parties(of: members(of: by))
    }
    guard let phrase = subject(of: group) else { return [] }
    // "Ann Lee of Larden and Bob Ray", "the Office of Ports": with all that belongs to them.
    if let run = context.subject(of: group), run.lowerBound == phrase.tokens.lowerBound {
      let all = scene.actors(of: run)
      if !all.isEmpty { return all }
    }
    return scene.parties(of: scene.parties.extent(of: phrase))
  }

  /// "64 percent of the voters": of whom a share is.
  private func members(of phrase: NounPhrase) -> Range<Int> {
    let link = phrase.tokens.upperBound
    guard
      Self.shares.contains(context.lemma(phrase.head))
        || context.tokens[phrase.head].kind == .number,
      word(link) == "of", let whole = context.phrase(at: link + 1)
    else { return phrase.tokens }
    return phrase.tokens.lowerBound..<whole.tokens.upperBound
  }

  private static let shares = Set<Word>(
    words: "percent % majority number third quarter half two-thirds most plurality handful dozens")

  /// Who follows "by" behind a passive.
  func agent(of group: VerbGroup) -> NounPhrase? {
    let limit = min(run.upperBound - 1, group.tokens.upperBound + 8)
    var token = group.tokens.upperBound
    while token < limit, context.tokens[token].kind != .comma {
      if word(token) == "by", let phrase = context.phrase(at: token + 1) { return phrase }
      token += 1
    }
    return nil
  }

  // MARK: - Mood

  /// A past form that the tagger takes for a participle: it has an object of its own, as no
  /// participle of the passive has.
  func isPastForm(_ group: VerbGroup) -> Bool {
    guard group.form == .participle, group.tokens.count == 1,
      context.tokens[group.verb].tag == .pastParticiple, group.tokens.lowerBound > run.lowerBound,
      let object = context.phrase(at: group.tokens.upperBound),
      object.tokens.lowerBound == group.tokens.upperBound,
      !context.isTime(object.tokens.lowerBound)
    else { return false }
    let before = group.tokens.lowerBound - 1
    return context.phrase(at: before) != nil || context.tokens[before].kind == .comma
      || context.tokens[before].tag == .adverb || word(before) == ";" || word(before) == "and"
  }

  /// Whether a clause stands under "if", "unless" or "whether", and so claims nothing.
  func isConditional(_ group: VerbGroup) -> Bool { opener(of: group, Self.conditions) != nil }

  private static let conditions = Set<Word>(words: "if unless whether should were once until")

  /// The token that opens the clause of a verb group, if it is one of some words.
  func opener(of group: VerbGroup, _ words: Set<Word>) -> Int? {
    var token = group.tokens.lowerBound - 1
    let floor = max(run.lowerBound, token - 14)
    while token >= floor {
      let mark = context.tokens[token]
      if words.contains(mark.word), mark.tag != .auxiliary, mark.tag != .verb { return token }
      if mark.kind == .comma || context.isBreak(token) || mark.word == ";" {
        return nil
      }
      if let other = context.group(at: token), other.form == .finite { return nil }
      token -= 1
    }
    return nil
  }

  /// The first time named in a run, but for one that tells which thing is meant ("the 2007 bill").
  func time(in run: Range<Int>) -> TimeExpression? {
    for token in run {
      if let time = context.time(at: token), time.type == .date || time.type == .time,
        !context.isToldOfName(token),
        !context.tellsWhichThing(time)
      {
        return time
      }
    }
    return nil
  }
}
