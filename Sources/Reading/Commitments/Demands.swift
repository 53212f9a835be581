import Documents
import English

/// Finds demands: "must", "should", "urged X to", "ordered X to".
struct DemandFinder {
  let scene: Scene
  var context: ReadingContext { scene.context }

  init(_ scene: Scene) { self.scene = scene }

  func demands(in sentence: Sentence) -> [Demand] {
    readDemands(in: sentence).map { demand in
      var demand = demand
      demand.evidence = context.trimmed(demand.evidence)
      demand.action = context.trimmed(demand.action)
      return demand
    }
    .filter { !$0.evidence.isEmpty && !$0.action.isEmpty }
  }

  private func readDemands(in sentence: Sentence) -> [Demand] {
    var found: [Demand] = []
    for group in context.groups(in: sentence.tokens) {
      if let demand = directive(group, sentence) ?? clause(group, sentence) {
        found.append(demand)
      } else if let demand = modal(group, sentence) {
        found.append(demand)
        found += further(after: demand, sentence)
      } else if let demand = plea(group, sentence) {
        found.append(demand)
      }
    }
    return found
  }

  /// "urged Congress to act", "called on both to wait", "ordered the agency to stop".
  private func directive(_ group: VerbGroup, _ sentence: Sentence) -> Demand? {
    let lemma = context.lemma(group.verb)
    guard !group.isNegated, !group.isPassive, group.form != .infinitive,
      group.tense != .conditional
    else { return nil }
    var start = group.tokens.upperBound
    let isOrder = Self.orders.contains(lemma)
    if lemma == "call", context.word(start) == "on" || context.word(start) == "upon" {
      start += 1
    } else if !isOrder && !Self.directives.contains(lemma) {
      return nil
    }
    guard !isOrder || !isNoOrder(group, lemma) else { return nil }
    guard let object = context.phrase(at: start), object.tokens.lowerBound == start,
      !Self.ambiguous.contains(lemma) || scene.canAct(object)
    else {
      return nil
    }
    let limit = min(sentence.tokens.upperBound, object.tokens.upperBound + 8)
    var token = object.tokens.upperBound
    while token < limit, context.tokens[token].kind != .comma, context.word(token) != "that" {
      if let act = context.group(at: token) {
        guard act.form == .infinitive else { return nil }
        let begin = context.word(token - 1) == "not" ? token - 1 : token
        let end = context.objectEnd(from: token, in: sentence)
        let holders = isOrder && lemma != "demand" ? [] : holders(of: group, sentence)
        return Demand(
          evidence: group.tokens.lowerBound..<end, obligor: object.tokens.lowerBound..<begin,
          action: begin..<end, holders: holders, isWish: !isOrder,
          confidence: isHabit(group) ? 0.5 : 0.8)
      }
      token += 1
    }
    return nil
  }

  /// "could order them to stop", "it has forced them to spend more": no order, but what may come or came of
  /// something.
  private func isNoOrder(_ group: VerbGroup, _ lemma: Word) -> Bool {
    if group.modal.map(Self.possible.contains) ?? false { return true }
    guard lemma == "force" || lemma == "compel" else { return false }
    guard group.form == .finite, let head = context.subjectHead(ofVerb: group.verb),
      let phrase = context.phrase(at: head)
    else { return true }
    return context.word(head) == "it" || !scene.canAct(phrase)
  }

  private static let possible = Set<Word>(words: "could may might can")

  /// Who urges: whoever the relative clause is about, else who is told to speak.
  private func holders(of group: VerbGroup, _ sentence: Sentence) -> [Party] {
    if isInRelative(group), let head = context.subjectHead(ofVerb: group.verb),
      let phrase = context.phrase(at: head), scene.canAct(phrase)
    {
      return scene.parties(of: phrase.tokens)
    }
    return IndirectReader(context, scene.parties).speakers(
      of: group, in: sentence, earlier: scene.statements(beside: group.verb))
  }

  /// "groups that encourage their members to join": what such as they do, and no demand of one day.
  private func isHabit(_ group: VerbGroup) -> Bool {
    guard isInRelative(group), group.tense == .present,
      let head = context.subjectHead(ofVerb: group.verb)
    else { return false }
    return context.tokens[head].tag == .noun && context.tokens[head].lemma != context.word(head)
  }

  private static let directives = Set<Word>(
    words:
      "ask tell lobby petition urge press exhort implore beg encourage warn advise challenge want need pressure"
  )
  /// Things can be forced and needed as well: their object must be somebody.
  private static let ambiguous = Set<Word>(
    words: "require want need force compel encourage challenge")
  private static let orders = Set<Word>(
    words: "order direct require instruct oblige force compel command")

  /// "demanded that the board resign": a bare verb behind "that".
  private func clause(_ group: VerbGroup, _ sentence: Sentence) -> Demand? {
    let that = group.tokens.upperBound
    guard Self.demanding.contains(context.lemma(group.verb)), !group.isNegated, !group.isPassive,
      context.word(that) == "that", let subject = context.phrase(at: that + 1),
      scene.canAct(subject),
      let act = context.group(at: subject.tokens.upperBound), isBare(act)
    else { return nil }
    let end = context.objectEnd(from: act.verb, in: sentence)
    let holders =
      bearer(of: group)
      ?? IndirectReader(context, scene.parties).speakers(
        of: group, in: sentence, earlier: scene.statements(beside: group.verb))
    return Demand(
      evidence: subject.tokens.lowerBound..<end, obligor: subject.tokens,
      action: act.tokens.lowerBound..<end, holders: holders, isWish: true, confidence: 0.75)
  }

  /// "Lee had the courage to demand that": who has what leads to the demand.
  private func bearer(of group: VerbGroup) -> [Party]? {
    guard group.form == .infinitive, context.tree.relation(of: group.verb) == .clausalModifier,
      let noun = context.tree.head(of: group.verb), context.tree.relation(of: noun) == .object,
      let verb = context.tree.head(of: noun), let head = context.subjectHead(ofVerb: verb),
      let phrase = context.phrase(at: head)
    else { return nil }
    return scene.parties(of: phrase.tokens)
  }

  private static let demanding = Set<Word>(
    words: "demand insist request ask recommend propose require urge suggest")

  /// "The other side must do more", "they need to act".
  private func modal(_ group: VerbGroup, _ sentence: Sentence) -> Demand? {
    guard group.form == .finite, let duty = duty(of: group),
      let subject = context.subject(of: group),
      isActor(subject)
    else { return nil }
    guard !isQuestion(group, sentence), !context.isUnder(["whether"], verb: group.verb) else {
      return nil
    }
    let end = context.objectEnd(from: duty.lowerBound, in: sentence)
    guard end > duty.lowerBound, !isState(duty, group) else { return nil }
    let holders = scene.claimants(at: group.verb)
    // "They will have to pay, she warned": what she foresees is not what she asks for.
    if context.lemma(group.verb) == "have", group.tense == .future, !holders.isEmpty { return nil }
    return Demand(
      evidence: subject.lowerBound..<end, obligor: subject, action: duty.lowerBound..<end,
      holders: holders, isWish: true, isUnwanted: context.isUnbelieved(group.verb),
      isDuty: group.modal == "must" || context.lemma(group.verb) == "have",
      confidence: holders.isEmpty ? 0.5 : 0.8)
  }

  /// The act of a duty: the main verb behind "must", or the infinitive behind "have", "need".
  private func duty(of group: VerbGroup) -> Range<Int>? {
    // "will have to pay"; "we will have to see" asks nothing of anybody.
    if context.lemma(group.verb) == "have", !group.isNegated, group.tense == .future,
      !isInRelative(group), !isOfSpeaker(group),
      let act = context.group(at: group.tokens.upperBound),
      act.form == .infinitive
    {
      return act.verb..<act.tokens.upperBound
    }
    if let modal = group.modal {
      guard Self.duties.contains(modal) else { return nil }
      // "should not sell": what is asked for is that he does not.
      let denial =
        group.isNegated
        ? group.tokens.first { ReadingContext.negations.contains(context.word($0)) }.map {
          // "shouldn't": no word begins with "n't".
          $0 > group.tokens.lowerBound && context.tokens[$0].start == context.tokens[$0 - 1].end
            ? $0 - 1 : $0
        } : nil
      return (denial ?? group.verb)..<group.tokens.upperBound
    }
    let lemma = context.lemma(group.verb)
    guard lemma == "need" || lemma == "have" || lemma == "ought", !group.isNegated,
      group.tense == .present, !isInRelative(group),
      let act = context.group(at: group.tokens.upperBound), act.form == .infinitive
    else { return nil }
    return act.verb..<act.tokens.upperBound
  }

  private func isOfSpeaker(_ group: VerbGroup) -> Bool {
    context.subjectHead(ofVerb: group.verb)
      .map { context.word($0) == "we" || context.word($0) == "i" } ?? false
  }

  /// "the rules that they have to obey": said of the rules, not asked of anybody.
  private func isInRelative(_ group: VerbGroup) -> Bool {
    context.tree.relation(of: group.verb) == .relativeClause
  }

  private static let duties = Set<Word>(words: "must should ought")

  /// "should be considered", "must have been": nobody is told to act.
  private func isState(_ duty: Range<Int>, _ group: VerbGroup) -> Bool {
    let lemma = context.lemma(duty.lowerBound)
    let isPerfect = context.tokens[group.tokens].contains {
      $0.lemma == "have" && $0.tag == .auxiliary
    }
    // "should be let go", "must be put off": a participle that looks like the base form.
    let isHidden =
      duty.contains(group.verb) && group.tokens.contains { context.word($0) == "be" }
      && context.tokens[group.verb].word == context.tokens[group.verb].lemma && lemma != "be"
    let isUndergone = isHidden || context.group(at: duty.lowerBound)?.isPassive ?? false
    return group.isPassive || isUndergone || isPerfect || lemma == "be" || lemma == "have"
      || lemma == "know"
      || lemma == "seem" || lemma == "note" || Self.undergoing.contains(lemma)
      // "all they have to do is read it"
      || lemma == "do" && context.lemma(duty.upperBound) == "be"
  }

  /// "should face no charges": so it would befall him.
  private static let undergoing = Set<Word>(words: "face get receive suffer undergo endure")

  private func isQuestion(_ group: VerbGroup, _ sentence: Sentence) -> Bool {
    context.tokens[sentence.tokens.upperBound - 1].word == "?"
      || sentence.tokens.lowerBound == group.tokens.lowerBound
  }

  /// "must reduce …; negotiate … and stop …": each bare verb of a list is a demand of its own.
  private func further(after demand: Demand, _ sentence: Sentence) -> [Demand] {
    var found: [Demand] = []
    var token = demand.action.lowerBound + 1
    while token < sentence.tokens.upperBound - 1 {
      let isLink =
        context.word(token) == ";" || context.word(token) == "and"
        || context.tokens[token].kind == .comma
      if isLink, let act = context.group(at: token + 1), act.tokens.lowerBound == token + 1,
        act.tokens.count == 1, act.modal == nil, isBare(act)
      {
        let end = context.objectEnd(from: act.verb, in: sentence)
        var next = demand
        next.evidence = act.verb..<end
        next.action = act.verb..<end
        found.append(next)
      }
      token += 1
    }
    return found
  }

  private func isBare(_ act: VerbGroup) -> Bool {
    let verb = context.tokens[act.verb]
    return verb.tag == .infinitive || (verb.tag == .verb && verb.word == verb.lemma)
  }

  /// In a quotation, "Let's act", "Don't wait" and "we can't wait" ask for an act.
  private func plea(_ group: VerbGroup, _ sentence: Sentence) -> Demand? {
    guard let quotation = context.quotation(at: group.verb) else { return nil }
    let first = group.tokens.lowerBound
    guard
      first == sentence.tokens.lowerBound
        || first == context.document.quotations[quotation].tokens.lowerBound + 1,
      group.isNegated, context.word(first) == "do", group.verb > first
    else { return nil }
    // The town “do not have …”: words before the mark are the subject.
    let mark = context.document.quotations[quotation].tokens.lowerBound
    guard mark <= sentence.tokens.lowerBound || context.phrase(at: mark - 1) == nil else {
      return nil
    }
    let holders = scene.claimants(at: group.verb)
    guard !holders.isEmpty else { return nil }
    let end = context.objectEnd(from: group.verb, in: sentence)
    return Demand(
      evidence: first..<end, obligor: first..<first, action: first..<end, holders: holders,
      isWish: true,
      confidence: 0.5)
  }
}
