import Documents
import English

/// The rules for nouns that name an occasion, in one sentence.
struct EventFinder {
  let scene: Scene
  let context: ReadingContext
  let sentence: Sentence

  /// The times of the sentence that name days.
  let times: [TimeExpression]

  init(_ scene: Scene, _ sentence: Sentence, _ times: [TimeExpression]) {
    self.scene = scene
    context = scene.context
    self.sentence = sentence
    self.times = times
  }

  /// "a meeting of ministers on March 23", "Friday's vote", "the Geneva talks".
  func occasions() -> [EventSighting] {
    var found: [EventSighting] = []
    for phrase in context.phrases(in: sentence.tokens) {
      guard let sighting = occasion(phrase),
        !(found.last.map { $0.tokens.overlaps(sighting.tokens) } ?? false)
      else { continue }
      found.append(sighting)
    }
    return found
  }

  private func occasion(_ phrase: NounPhrase) -> EventSighting? {
    let run = withHyphens(context.withoutTime(phrase))
    guard let head = run.last, let (type, grade) = grade(of: head), !isDenied(run), !isBody(head),
      // "set himself on fire"
      context.word(head) != "fire" || context.word(head - 1) != "on"
    else { return nil }
    var attached = withParticiple(
      context.attachments(from: run.upperBound, in: sentence), of: head)
    if let time = attached.time, !owns(head, time, grade) {
      attached = attached.without(time, self)
    }
    let traits = traits(of: run.dropLast(), head: head)
    // "overturned the Harbor Act earlier this year": the day is not that of the Act.
    if grade == .dated, traits.isTitled, traits.time == nil { return nil }
    let own = attached.time ?? traits.time ?? stretch(in: run.upperBound..<attached.end)
    let lent = own == nil ? lentTime(head, grade) : nil
    guard let confidence = confidence(grade, run, traits, attached, own ?? lent?.time, head) else {
      return nil
    }
    let who = [attached.partners, attached.owner].compactMap(\.self).flatMap {
      scene.parties(of: $0)
    }
    let sought = own == nil && lent == nil ? soughtClause(run, head, traits) : nil
    return EventSighting(
      tokens: lent?.clause ?? sought ?? start(run, head)..<attached.end, trigger: head,
      lemma: context.lemma(head), type: type,
      time: own ?? lent?.time ?? clauseTime(run),
      place: attached.place ?? traits.place, participants: who.filter(\.isNamed),
      status: status(of: head, in: run), confidence: confidence,
      isDefinite: traits.isDefinite && !Self.indefinite.contains(context.word(run.lowerBound)),
      isSetting: grade == .occasion && isSetting(run))
  }

  /// "the Conference of Mayors": a body of many, and no meeting.
  private func isBody(_ head: Int) -> Bool {
    guard context.tokens[head].tag == .properNoun, context.word(head + 1) == "of",
      let members = context.phrase(at: head + 2)
    else { return false }
    return members.tokens.contains {
      context.tokens[$0].penn == .pluralName && context.tokens[$0].shape.contains(.capitalized)
    }
  }

  /// The stretch that a run names: "hearings in the days ahead".
  private func stretch(in run: Range<Int>) -> TimeExpression? {
    times.first { time in
      time.isStretch && self.run(of: time).map { run.contains($0.lowerBound) } ?? false
    }
  }

  /// How surely a noun names an event.
  enum Grade { case occasion, happening, dated }

  private func grade(of head: Int) -> (EventDetails.EventType, Grade)? {
    let lemma = context.lemma(head)
    guard context.tokens[head].tag == .noun || context.tokens[head].tag == .properNoun,
      lemma != "talk" || context.word(head) == "talks"
    else { return nil }
    if let type = EventWords.occasions[lemma] { return (type, .occasion) }
    if let type = EventWords.happenings[lemma] { return (type, .happening) }
    return EventWords.dated[lemma].map { ($0, .dated) }
  }

  private func confidence(
    _ grade: Grade, _ run: Range<Int>, _ traits: Traits, _ attached: Attachments,
    _ lent: TimeExpression?, _ head: Int
  ) -> Double? {
    switch grade {
    case .occasion:
      if lent != nil { return 0.8 }
      if let found = occasionConfidence(traits, attached) { return found }
      let isTelling = EventWords.occasions[context.lemma(head)] != .statement
      if isTelling, isSetting(run), traits.words > 0 || attached.topic != nil { return 0.5 }
      return isSought(head, run, traits) ? 0.5 : nil
    case .happening:
      if lent != nil { return 0.75 }
      return happeningConfidence(traits, attached, isPlural: traits.isPlural)
        ?? (isSought(head, run, traits) ? 0.5 : nil)
    case .dated: return attached.time ?? traits.time == nil ? nil : 0.65
    }
  }

  /// "held a vote", "attended the rally": a light verb is part of its occasion.
  private func start(_ run: Range<Int>, _ head: Int) -> Int {
    guard context.tree.relation(of: head) == .object, let verb = context.tree.head(of: head),
      let group = context.group(at: verb), group.verb == verb,
      EventWords.light.contains(context.lemma(verb)),
      run.lowerBound - 2...run.lowerBound ~= group.tokens.upperBound
    else { return run.lowerBound }
    return group.form == .infinitive ? verb : group.tokens.lowerBound
  }

  /// "want to force a vote", "called for a hearing": an occasion that somebody wants or plans.
  private func isSought(_ head: Int, _ run: Range<Int>, _ traits: Traits) -> Bool {
    guard traits.hasArticle, !traits.isPlural, !traits.isTitled, head >= run.lowerBound,
      let verb = context.tree.head(of: head), let group = context.group(at: verb),
      group.verb == verb, !group.isNegated
    else { return false }
    let lemma = context.lemma(verb)
    let isActed =
      EventWords.light.contains(lemma) || EventWords.wishing.contains(lemma)
      || EventWords.scheduling.contains(lemma)
    guard isActed else { return false }
    let status = status(of: head, in: run)
    return status == .possible || status == .scheduled
  }

  /// "to force a vote in the caucus": what is sought is told with its verb.
  private func soughtClause(_ run: Range<Int>, _ head: Int, _ traits: Traits) -> Range<Int>? {
    guard isSought(head, run, traits), context.tree.relation(of: head) == .object,
      let verb = context.tree.head(of: head), let group = context.group(at: verb),
      group.form == .infinitive
    else { return nil }
    let clause = clause(of: group, with: nil)
    return clause.count < 16 ? clause : nil
  }

  /// "closed-door meeting": the chunker may part a phrase at its hyphen.
  private func withHyphens(_ run: Range<Int>) -> Range<Int> {
    var start = run.lowerBound
    guard start - 2 >= sentence.tokens.lowerBound, context.tokens[start - 1].kind == .dash,
      !context.tokens[start - 1].shape.contains(.spaceBefore),
      !context.tokens[start].shape.contains(.spaceBefore)
    else { return run }
    start -= 2
    let before = start - 1
    if before >= sentence.tokens.lowerBound, context.tokens[before].tag == .determiner {
      start = before
    }
    return start..<run.upperBound
  }

  /// "the talks, launched in Geneva in 2019": what the participle tells of time and place.
  private func withParticiple(_ attached: Attachments, of noun: Int) -> Attachments {
    var token = attached.end
    if token < sentence.tokens.upperBound, context.tokens[token].kind == .comma { token += 1 }
    guard attached.time == nil, token < sentence.tokens.upperBound,
      let group = context.group(at: token), group.tokens.count == 1,
      context.tree.head(of: noun) != group.verb,
      context.tokens[group.verb].tag == .pastParticiple || context.tokens[group.verb].tag == .verb,
      EventWords.light.contains(context.lemma(group.verb))
        || EventWords.scheduling.contains(context.lemma(group.verb)),
      context.lemma(group.verb) != context.word(group.verb)
        || context.tokens[group.verb].tag == .pastParticiple
    else { return attached }
    var next = group.tokens.upperBound
    if context.word(next) == "for" { next += 1 }
    let more = context.attachments(from: next, in: sentence)
    guard more.time != nil || more.place != nil else { return attached }
    var attached = attached
    attached.end = more.end
    attached.time = more.time
    attached.place = more.place ?? attached.place
    return attached
  }

  // MARK: - What names an occasion

  struct Traits {
    var time: TimeExpression?
    var place: Range<Int>?
    var names = 0
    var words = 0
    var isDefinite = false

    /// Whether a determiner or a possessor stands before it.
    var hasArticle = false
    var isPlural = false

    /// Whether the head is capitalized, as in the name of a body: "the Harbor Conference".
    var isTitled = false
  }

  private func traits(of modifiers: Range<Int>, head: Int) -> Traits {
    var traits = Traits()
    traits.isTitled = context.tokens[head].shape.contains(.capitalized)
    traits.isPlural = context.word(head) != context.lemma(head)
    traits.hasArticle =
      modifiers.contains {
        context.tokens[$0].tag == .determiner || context.word($0) == "'s"
          || Self.definite.contains(context.word($0))
      }
    for token in modifiers {
      let word = context.word(token)
      if let time = context.time(at: token) {
        // "a Lent dinner" is on one day of it.
        if time.isDated, !time.value.contains("/") { traits.time = time }
      } else if Self.definite.contains(word) {
        traits.isDefinite = true
      } else if context.tokens[token].tag == .properNoun
        || context.tokens[token].shape.isSuperset(of: [.capitalized, .hyphen])
      {
        traits.names += 1
        if scene.isPlace(token) {
          traits.place = token..<(token + 1)
        } else if let seat = seat(at: token, in: modifiers) {
          traits.place = seat
        }
      } else if Self.isTelling(context.tokens[token]), !Self.vague.contains(word) {
        traits.words += 1
      }
    }
    if traits.names > 0 { traits.isDefinite = true }
    return traits
  }

  /// "a Downing Street dinner": where a government sits.
  private func seat(at token: Int, in modifiers: Range<Int>) -> Range<Int>? {
    [token..<(token + 2), (token - 1)..<(token + 1), token..<(token + 1)].first { run in
      run.lowerBound >= modifiers.lowerBound && run.upperBound <= modifiers.upperBound
        && context.lexicon.isSeat(context.text(run))
    }
  }

  private static func isTelling(_ token: Token) -> Bool {
    switch token.tag {
    case .noun, .adjective, .pastParticiple, .presentParticiple: true
    default: false
    }
  }

  private func occasionConfidence(_ traits: Traits, _ attached: Attachments) -> Double? {
    if attached.time != nil || traits.time != nil { return 0.85 }
    if attached.place != nil { return 0.75 }
    if attached.partners != nil { return traits.hasArticle || traits.isPlural ? 0.7 : nil }
    guard !traits.isTitled else { return nil }
    if traits.place != nil { return 0.6 }
    if traits.names > 0, traits.words > 0 || attached.owner != nil { return 0.6 }
    if attached.owner != nil, traits.hasArticle { return 0.6 }
    return traits.words > 1 && traits.hasArticle ? 0.5 : nil
  }

  private func happeningConfidence(
    _ traits: Traits, _ attached: Attachments, isPlural: Bool
  ) -> Double? {
    if attached.time != nil || traits.time != nil { return 0.8 }
    if isPlural || traits.isTitled { return nil }
    if attached.place != nil { return traits.hasArticle ? 0.65 : nil }
    return traits.names > 0 ? 0.55 : nil
  }

  /// "no meeting", "any talks", "without a vote": nothing that took place.
  private func isDenied(_ run: Range<Int>) -> Bool {
    if Self.deniers.contains(context.word(run.lowerBound)) { return true }
    let before = run.lowerBound - 1
    if context.word(before) == "without" || context.word(before) == "than" { return true }
    return context.group(at: before)?.isNegated ?? false
  }

  private static let definite = Set<Word>(words: "the this these that those his her their its our")
  private static let indefinite = Set<Word>(words: "a an")
  private static let deniers = Set<Word>(
    words: "no any every each such another what which many most more few some")
  private static let vague = Set<Word>(
    words: """
      new big major other recent previous several many first second third final last next great
      good bad important own such key whole general future more possible
      """)
}
