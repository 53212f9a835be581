import Documents

/// An agreement while it is being read.
struct AgreementSighting {
  var tokens: Range<Int>
  var name: Range<Int>
  var parties: [Party] = []
  var time: TimeExpression?
  var place: Range<Int>?
  var confidence: Double
}

/// The rules for agreements in one sentence.
struct AgreementFinder {
  let scene: Scene
  let context: ReadingContext
  let sentence: Sentence

  func sightings() -> [AgreementSighting] {
    var found: [AgreementSighting] = []
    for phrase in context.phrases(in: sentence.tokens) {
      let run = withoutMaker(context.withoutTime(phrase))
      guard let head = run.last else { continue }
      let sighting =
        isAgreement(head) && !isDenied(run)
        ? concluded(run) ?? described(run) ?? related(run) ?? named(run)
        : agreedBetween(run)
      guard let sighting, !(found.last.map { $0.tokens.overlaps(sighting.tokens) } ?? false)
      else { continue }
      found.append(sighting)
    }
    return found
  }

  /// "the compromise Mayor Lee announced": the chunker may take the maker into the phrase.
  private func withoutMaker(_ run: Range<Int>) -> Range<Int> {
    if let last = run.last, misread(last) != nil {
      let rest = run.dropLast()
      return rest.last { isAgreement($0) }.map { run.lowerBound..<($0 + 1) } ?? run
    }
    guard context.group(at: run.upperBound) != nil,
      let noun = run.dropLast().last(where: {
        context.tokens[$0].tag == .noun && AgreementWords.nouns.contains(context.lemma($0))
      }), context.tokens[noun + 1].tag == .properNoun
    else { return run }
    return run.lowerBound..<(noun + 1)
  }

  /// The verb at a token, also where the tagger took it for a noun.
  private func verb(at token: Int) -> VerbGroup? { context.group(at: token) ?? misread(token) }

  /// "a deal struck", "the firm struck": "struck" is never a noun.
  private func misread(_ token: Int) -> VerbGroup? {
    guard context.word(token) == "struck", context.group(at: token) == nil else { return nil }
    return VerbGroup(
      tokens: token..<(token + 1), verb: token, form: .finite, tense: .past, isNegated: false,
      isPassive: false, modal: nil)
  }

  private func isAgreement(_ head: Int) -> Bool {
    AgreementWords.nouns.contains(context.lemma(head))
      || context.word(head) == "fire" && context.word(head - 2) == "cease"
  }

  // MARK: - Rules

  /// "The union sealed a contract with the city last year".
  private func concluded(_ run: Range<Int>) -> AgreementSighting? {
    guard let group = governor(of: run), isConcluded(group), !group.isPassive else { return nil }
    let attached = attachments(behind: run)
    let subject = (isGerund(group) ? controller(of: group) : context.subject(of: group))?
      .clamped(to: sentence.tokens.lowerBound..<group.tokens.lowerBound)
    var parties = parties(subject)
    parties += self.parties(attached.partners)
    guard !parties.isEmpty || attached.time != nil || attached.topic != nil else { return nil }
    let start = group.form == .finite ? subject?.lowerBound : nil
    return AgreementSighting(
      tokens: (start ?? group.tokens.lowerBound)..<attached.end, name: run, parties: parties,
      time: attached.time, place: attached.place,
      confidence: parties.contains(where: \.isNamed) ? 0.8 : 0.55)
  }

  /// "a contract sealed with the union in May", "the pact was signed in Geneva on Friday".
  private func described(_ run: Range<Int>) -> AgreementSighting? {
    guard let group = verb(at: run.upperBound), isConcluded(group),
      group.form == .participle || misread(group.verb) != nil || group.isPassive
        || context.tokens[group.verb].tag == .pastParticiple
        || context.tokens[group.verb].tag == .verb && group.tokens.count == 1
    else { return nil }
    var attached = context.attachments(from: group.tokens.upperBound, in: sentence)
    var parties = possessor(run) + names(in: run) + self.parties(attached.partners)
    if context.word(group.tokens.upperBound) == "by",
      let maker = context.phrase(at: group.tokens.upperBound + 1)
    {
      parties += scene.parties(of: context.withoutTime(maker))
      let rest = context.attachments(
        from: context.withoutTime(maker).upperBound, in: sentence)
      attached.end = rest.end
      attached.time = rest.time
      parties += self.parties(rest.partners)
    }
    guard !parties.isEmpty || attached.time != nil else { return nil }
    if parties.count == 1 { parties = boundUnder(run, beside: parties) + parties }
    return AgreementSighting(
      tokens: run.lowerBound..<max(attached.end, group.tokens.upperBound), name: run,
      parties: parties, time: attached.time, place: attached.place,
      confidence: parties.isEmpty ? 0.6 : 0.8)
  }

  /// "the compromise the mayor announced this week", "the deal that they struck".
  private func related(_ run: Range<Int>) -> AgreementSighting? {
    var start = run.upperBound
    if context.word(start) == "that" || context.word(start) == "which" { start += 1 }
    guard start < sentence.tokens.upperBound, let phrase = context.phrase(at: start),
      let group = context.group(at: pastCompanions(phrase))
        ?? misread(phrase.tokens.upperBound - 1),
      group.tokens.lowerBound > start, isConcluded(group),
      group.form == .finite, !group.isPassive,
      context.phrase(at: group.tokens.upperBound) == nil
        || context.isTime(group.tokens.upperBound)
    else { return nil }
    let attached = context.attachments(from: group.tokens.upperBound, in: sentence)
    let maker = start..<group.tokens.lowerBound
    let parties = self.parties(maker) + self.parties(attached.partners)
    guard !parties.isEmpty || attached.time != nil else { return nil }
    return AgreementSighting(
      tokens: run.lowerBound..<max(attached.end, group.tokens.upperBound), name: run,
      parties: parties, time: attached.time, place: attached.place, confidence: 0.75)
  }

  /// Past "A and B".
  private func pastCompanions(_ phrase: NounPhrase) -> Int {
    var end = phrase.tokens.upperBound
    while context.word(end) == "and", let next = context.phrase(at: end + 1),
      next.tokens.lowerBound == end + 1
    {
      end = next.tokens.upperBound
    }
    return end
  }

  /// "the Norway–Sweden accord", "his deal with the unions", "the 2015 pact on tariffs".
  private func named(_ run: Range<Int>) -> AgreementSighting? {
    let attached = attachments(behind: run)
    let pair = names(in: run)
    let partners = parties(attached.partners).filter { $0.isNamed || !isBroken(run) }
    let year = run.lazy.compactMap { context.time(at: $0) }.first { $0.isDated }
    guard pair.count > 1 || !partners.isEmpty || year != nil || attached.time != nil,
      isGiven(run, year != nil || pair.count > 1),
      let head = run.last, context.word(head) == context.lemma(head) || pair.count > 1,
      context.lemma(head) != "memorandum" || attached.owner != nil
    else { return nil }
    return AgreementSighting(
      tokens: run.lowerBound..<attached.end, name: run,
      parties: possessor(run) + pair + partners + bound(run), time: attached.time ?? year,
      place: attached.place, confidence: pair.count > 1 || !partners.isEmpty ? 0.7 : 0.55)
  }

  /// "breaking the deal with air raids": what follows is how it is broken.
  private func isBroken(_ run: Range<Int>) -> Bool {
    context.group(at: run.lowerBound - 1).map { Self.breaking.contains(context.lemma($0.verb)) }
      ?? false
  }

  private static let breaking = Set<Word>(words: "break breach violate undermine")

  /// "must meet the terms of an accord with Peru": who must is a party as well.
  private func bound(_ run: Range<Int>) -> [Party] {
    guard context.word(run.lowerBound - 1) == "of",
      Self.terms.contains(context.lemma(run.lowerBound - 2))
    else { return [] }
    return parties(
      context.groups(in: sentence.tokens.lowerBound..<run.lowerBound)
        .last { $0.form == .finite }.flatMap { context.subject(of: $0) })
  }

  /// "Peru must pay under a pact signed with Chile": who must is a party as well.
  private func boundUnder(_ run: Range<Int>, beside others: [Party]) -> [Party] {
    guard context.word(run.lowerBound - 1) == "under", let noun = run.last,
      let verb = context.tree.head(of: noun), context.tokens[verb].tag.isVerbal,
      let subject = context.subjectHead(ofVerb: verb), let phrase = context.phrase(at: subject),
      scene.canAct(phrase)
    else { return [] }
    return parties(phrase.tokens).filter { party in !others.contains { $0.name == party.name } }
  }

  private static let terms = Set<Word>(words: "term provision condition obligation commitment")

  /// "the border agreed between Norway and Sweden".
  private func agreedBetween(_ run: Range<Int>) -> AgreementSighting? {
    guard let group = context.group(at: run.upperBound), group.tokens.count == 1,
      Self.agreed.contains(context.word(group.verb)),
      Self.among.contains(context.word(group.tokens.upperBound)),
      context.tokens[group.verb].tag != .verb || context.word(group.verb) != "agreed"
    else { return nil }
    let attached = context.attachments(from: group.tokens.upperBound, in: sentence)
    let parties = parties(attached.partners)
    guard !parties.isEmpty else { return nil }
    return AgreementSighting(
      tokens: run.lowerBound..<attached.end, name: run, parties: parties, time: attached.time,
      place: attached.place, confidence: 0.65)
  }

  private static let agreed = Set<Word>(words: "agreed negotiated brokered signed")
  private static let among = Set<Word>(words: "between among")

  // MARK: - What a rule asks

  private func governor(of run: Range<Int>) -> VerbGroup? {
    let before = run.lowerBound - 1
    if let group = verb(at: before) { return group }
    // "agreed to a truce", "hammered out a deal".
    guard Self.verbParticles.contains(context.word(before)) else { return nil }
    return context.group(at: before - 1)
  }

  private static let verbParticles = Set<Word>(words: "to on upon out into up")

  /// Whether a verb concludes a bargain in fact: not one that is hoped for or denied.
  private func isConcluded(_ group: VerbGroup) -> Bool {
    guard AgreementWords.concluding.contains(context.lemma(group.verb)), !group.isNegated,
      group.modal == nil, group.form != .infinitive
    else { return false }
    if group.form == .finite, group.tense == .present, !group.isPassive { return isTold(group) }
    // "is negotiating", "are working out": not yet.
    if context.tokens[group.verb].tag == .presentParticiple {
      return group.form == .participle && context.word(group.tokens.lowerBound - 1) != "of"
        && !Self.unfinished.contains(context.lemma(group.verb))
    }
    return true
  }

  private static let unfinished = Set<Word>(words: "negotiate work hammer broker hash thrash seek")

  /// A present tense concludes only in a headline: "Ministers strike deal with miners".
  private func isTold(_ group: VerbGroup) -> Bool {
    context.isTitle(sentence)
  }

  private func isDenied(_ run: Range<Int>) -> Bool {
    run.contains { AgreementWords.deniers.contains(context.word($0)) }
      || context.word(run.lowerBound - 1) == "without"
  }

  /// Whether a bargain is spoken of as one that stands.
  private func isGiven(_ run: Range<Int>, _ isNamed: Bool) -> Bool {
    let first = context.word(run.lowerBound)
    let before = run.lowerBound - 1
    if let group = context.group(at: before) ?? context.group(at: before - 1) {
      let lemma = context.lemma(group.verb)
      if AgreementWords.hoping.contains(lemma) && !isNamed { return false }
      if AgreementWords.concluding.contains(lemma), !isConcluded(group) { return false }
    }
    if Self.definite.contains(first) || isNamed { return true }
    return AgreementWords.presuming.contains(context.word(before))
      && context.tokens[run.lowerBound].tag == .determiner
  }

  private static let definite = Set<Word>(words: "the this that his her its their our")

  private func attachments(behind run: Range<Int>) -> Attachments {
    context.attachments(from: run.upperBound, in: sentence)
  }

  /// "by cutting a deal": the gerund's subject is that of the verb before it.
  private func isGerund(_ group: VerbGroup) -> Bool {
    group.form == .participle
      && Self.gerundLeads.contains(context.word(group.tokens.lowerBound - 1))
  }

  private static let gerundLeads = Set<Word>(
    words: "by after before in for without since of while when upon")

  private func controller(of group: VerbGroup) -> Range<Int>? {
    context.groups(in: sentence.tokens.lowerBound..<group.tokens.lowerBound)
      .last { $0.form == .finite }.flatMap { context.subject(of: $0) }
  }

  private func parties(_ run: Range<Int>?) -> [Party] { scene.actors(of: run) }

  private func possessor(_ run: Range<Int>) -> [Party] {
    if let owner = scene.parties.possessor(at: run.lowerBound) { return [owner] }
    // "the government's deal"
    let clitic = run.first { context.word($0) == "'s" }
    return clitic.map { clitic in
      context.isTime(clitic - 1) ? [] : parties(run.lowerBound..<clitic)
    } ?? []
  }
}
