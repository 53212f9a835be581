import Documents

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
    guard let head = run.last else { return nil }
    let lemma = context.lemma(head)
    let occasion = EventWords.occasions[lemma]
    guard let type = occasion ?? EventWords.happenings[lemma],
      context.tokens[head].tag == .noun || context.tokens[head].tag == .properNoun,
      lemma != "talk" || context.word(head) == "talks", !isDenied(run)
    else { return nil }
    let attached = withParticiple(
      context.attachments(from: run.upperBound, in: sentence))
    let traits = traits(of: run.dropLast(), head: head)
    guard
      let confidence = occasion == nil
        ? happeningConfidence(traits, attached, isPlural: context.word(head) != lemma)
        : occasionConfidence(traits, attached)
    else { return nil }
    let time = attached.time ?? traits.time ?? clauseTime(run)
    let who = [attached.partners, attached.owner].compactMap(\.self).flatMap {
      scene.parties(of: $0)
    }
    return EventSighting(
      tokens: run.lowerBound..<attached.end, trigger: head, lemma: lemma, type: type, time: time,
      place: attached.place ?? traits.place, participants: who.filter(\.isNamed),
      status: status(run, type), confidence: confidence, isDefinite: traits.isDefinite,
      isSetting: occasion != nil && isSetting(run))
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
  private func withParticiple(_ attached: Attachments) -> Attachments {
    var token = attached.end
    if token < sentence.tokens.upperBound, context.tokens[token].kind == .comma { token += 1 }
    guard attached.time == nil, token < sentence.tokens.upperBound,
      let group = context.group(at: token), group.tokens.count == 1,
      context.tokens[group.verb].tag == .pastParticiple || context.tokens[group.verb].tag == .verb,
      EventWords.light.contains(context.lemma(group.verb)),
      context.lemma(group.verb) != context.word(group.verb)
        || context.tokens[group.verb].tag == .pastParticiple
    else { return attached }
    let more = context.attachments(from: group.tokens.upperBound, in: sentence)
    guard more.time != nil || more.place != nil else { return attached }
    var attached = attached
    attached.end = more.end
    attached.time = more.time
    attached.place = more.place ?? attached.place
    return attached
  }

  // MARK: - What names an occasion

  private struct Traits {
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
        if time.isDated { traits.time = time }
      } else if Self.definite.contains(word) {
        traits.isDefinite = true
      } else if context.tokens[token].tag == .properNoun
        || context.tokens[token].shape.isSuperset(of: [.capitalized, .hyphen])
      {
        traits.names += 1
        if scene.isPlace(token) { traits.place = token..<(token + 1) }
      } else if Self.isTelling(context.tokens[token]), !Self.vague.contains(word) {
        traits.words += 1
      }
    }
    if traits.names > 0 { traits.isDefinite = true }
    return traits
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

  /// "In brief remarks to reporters, the mayor on Monday denied": an occasion without a time of
  /// its own takes the one of the clause that it opens.
  private func clauseTime(_ run: Range<Int>) -> TimeExpression? {
    let before = run.lowerBound - 1
    guard Self.settings.contains(context.word(before)), let head = run.last else { return nil }
    let near = times.filter { time in
      guard time.isDated, let range = time.range else { return false }
      return sharesVerb(head, context.document.token(at: range.start))
    }
    return near.count == 1 ? near[0] : nil
  }

  /// "In brief remarks, the mayor denied it", "told a briefing": the clause tells what was said
  /// there, in the simple past.
  private func isSetting(_ run: Range<Int>) -> Bool {
    guard let head = run.last, context.document.arcs.count == context.tokens.count else {
      return false
    }
    let verb = verb(above: head)
    guard let group = context.group(at: verb), group.form == .finite, group.tense == .past,
      !context.tokens[group.tokens].contains(where: { $0.lemma == "have" })
    else { return false }
    let before = context.word(run.lowerBound - 1)
    return Self.settings.contains(before) || scene.cueTokens.contains(verb)
      || EventWords.light.contains(context.lemma(verb))
  }

  private func status(_ run: Range<Int>, _ type: EventDetails.EventType) -> EventDetails.Status {
    if run.contains(where: { Self.coming.contains(context.word($0)) }) { return .scheduled }
    if run.contains(where: { Self.continuing.contains(context.word($0)) }) { return .ongoing }
    if run.contains(where: { Self.supposed.contains(context.word($0)) }) { return .possible }
    let before = run.lowerBound - 1
    switch context.word(before) {
    case "of" where context.word(before - 1) == "ahead": return .scheduled
    case "amid": return .ongoing
    default: break
    }
    guard let group = governor(of: run) else { return .past }
    if Self.cancelling.contains(context.lemma(group.verb)) { return .cancelled }
    return Self.status(of: group)
  }

  /// The verb that the phrase is the object of, over its preposition.
  private func governor(of run: Range<Int>) -> VerbGroup? {
    context.group(at: run.lowerBound - 1) ?? context.group(at: run.lowerBound - 2)
  }

  static func status(of group: VerbGroup) -> EventDetails.Status {
    switch group.modal {
    case "will", "shall", "'ll", "wo": return .scheduled
    case .some: return .possible
    case nil: return group.form == .infinitive ? .scheduled : .past
    }
  }

  private static let definite = Set<Word>(words: "the this these that those his her their its our")
  private static let deniers = Set<Word>(
    words: "no any every each such another what which many most more few some")
  private static let settings = Set<Word>(words: "in at during")
  private static let vague = Set<Word>(
    words: """
      new big major other recent previous several many first second third final last next great
      good bad important own such key whole general future more possible
      """)
  private static let coming = Set<Word>(
    words: "upcoming planned scheduled forthcoming next coming impending looming")
  private static let continuing = Set<Word>(
    words: "ongoing continuing current wavering stalled fragile")
  private static let supposed = Set<Word>(words: "possible potential proposed would-be")
  private static let cancelling = Set<Word>(words: "cancel scrap postpone")
}
