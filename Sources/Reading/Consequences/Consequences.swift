import Documents

/// Reads what is said to follow, feared or hoped, if something is done or not done.
struct ConsequenceReader: KindReader {
  struct Finding {
    var evidence: Range<Int>
    var of: Range<Int>?
    var polarity: ConsequenceDetails.Polarity
    var confidence: Double
  }

  private static let rules: [@Sendable (SentenceView) -> [Finding]] = [
    { $0.conditionedClauses() },
    { $0.risks() },
    { $0.fears() },
    { $0.effects() },
    { $0.furtherEffects() },
    { $0.causedEffects() },
    { $0.dangers() },
    { $0.alternativesToActing() },
    { $0.purposes() },
  ]

  func items(in scene: Scene) -> [Item] {
    var items: [Item] = []
    for (_, sentence) in scene.context.readSentences {
      let view = SentenceView(scene, sentence)
      var found: [Finding] = []
      for rule in Self.rules {
        for finding in rule(view) where isNew(finding, found) { found.append(finding) }
      }
      for finding in found {
        let course = view.course(ofEffect: finding.evidence, told: finding.of)
        let details = ConsequenceDetails(
          of: course.flatMap { $0.isEmpty ? nil : scene.context.range($0) },
          option: option(finding.of, view),
          polarity: finding.polarity, by: scene.claimants(at: finding.evidence.lowerBound))
        if let item = scene.context.item(
          .consequence(details), evidence: [finding.evidence], confidence: finding.confidence)
        {
          items.append(item)
        }
      }
    }
    return items
  }

  /// The id of the option that a condition is, where it is one.
  private func option(_ course: Range<Int>?, _ view: SentenceView) -> String? {
    guard let course, view.conditionalCourses().contains(where: { $0.evidence == course }) else {
      return nil
    }
    return Item.identifier(
      kind: .option, report: view.scene.document.report.id, evidence: [view.context.range(course)])
  }

  private func isNew(_ finding: Finding, _ found: [Finding]) -> Bool {
    guard finding.evidence.count > 1 else { return false }
    return !found.contains { $0.evidence.overlaps(finding.evidence) }
  }
}

extension SentenceView {
  func polarity(of run: Range<Int>) -> ConsequenceDetails.Polarity? {
    Effects.polarity(of: run, in: context)
  }

  /// "If we leave, the town will suffer": what follows a condition.
  func conditionedClauses() -> [ConsequenceReader.Finding] {
    conditions().flatMap { condition -> [ConsequenceReader.Finding] in
      guard let main = condition.main,
        let group = context.groups(in: main).first(where: { $0.form == .finite }),
        group.modal.map(Self.prospects.contains) == true || isProspect(group)
      else { return [] }
      let subject = subject(of: group)
      let isAct = isActor(subject) && !Self.undergone.contains(lemma(of: group))
      let isDenied = group.isNegated && !isAct && group.modal != "can"
      guard let polarity = polarity(of: main) ?? (isDenied ? .risk : nil),
        !isAct || polarity == .risk
      else { return [] }
      return [
        .init(
          evidence: main, of: condition.condition, polarity: polarity,
          confidence: isAct ? 0.5 : 0.75)
      ]
    }
  }

  private func isProspect(_ group: VerbGroup) -> Bool {
    lemma(of: group) == "risk" || lemma(of: group) == "face"
      || lemma(of: group) == "go" && group.tense == .present
        && word(group.tokens.upperBound) != "on"
  }

  static let prospects = Set<Word>(words: "will would could may might 'll 'd can ought")

  /// What people undergo rather than do.
  static let undergone = Set<Word>(
    words:
      "lose suffer face risk die pay be get fall find fail end go struggle feel see endure bear experience"
  )

  private static let own = Set<Word>(words: "life neck career reputation")

  /// "we risk more violence", "or risk a backlash", "threatens to derail", "at risk of".
  func risks() -> [ConsequenceReader.Finding] {
    var found: [ConsequenceReader.Finding] = []
    for token in run where lemma(token) == "risk" || lemma(token) == "threaten" {
      if let group = context.group(at: token), group.verb == token, !group.isNegated {
        // "risked their lives": what is risked is no effect of a course.
        if let object = object(of: group), Self.own.contains(lemma(object.head)) { continue }
        guard lemma(token) == "risk" || threatensEffect(group) else { continue }
        guard group.tokens.upperBound < run.upperBound,
          context.tokens[group.tokens.upperBound].kind != .stop
        else { continue }
        found.append(
          .init(
            evidence: clause(of: group, subjectUpTo: 4), of: courseOf(group), polarity: .risk,
            confidence: 0.75))
      } else if lemma(token) == "risk", word(token - 1) == "or" || word(token - 1) == "to",
        context.phrase(at: token)?.tokens.lowerBound == token
      {
        found.append(.init(evidence: clause(from: token), polarity: .risk, confidence: 0.7))
      }
    }
    return found
  }

  /// A thing, not a person, threatens to do harm.
  private func threatensEffect(_ group: VerbGroup) -> Bool {
    guard let act = context.group(at: group.tokens.upperBound), act.form == .infinitive else {
      return false
    }
    let subject = subject(of: group)
    return !isActor(subject) || Effects.harms.contains(lemma(of: act))
  }

  /// The words of the course that a verb's subject names.
  func courseOf(_ group: VerbGroup) -> Range<Int>? {
    // "To pass the bill would cost jobs"
    if let clause = context.tree.dependent(of: group.verb, .clausalSubject), clause < group.verb {
      let extent = context.tree.extent(of: clause)
      return trimmed(extent.lowerBound..<min(extent.upperBound, group.tokens.lowerBound))
    }
    guard let subject = subject(of: group), !isActor(subject) else {
      return circumstance(of: group)
    }
    if subject.tokens.count == 1,
      ReadingContext.pronounsOfCourses.contains(word(subject.head))
    {
      return circumstance(of: group) ?? context.antecedent(ofPronoun: subject.head, reach: 2)
    }
    if has(subject, measures) || context.tokens[subject.tokens.lowerBound].tag == .presentParticiple
    {
      return context.courseNamed(by: subject, in: sentence)
    }
    return circumstance(of: group) ?? context.courseNamed(by: subject, in: sentence)
  }

  /// What brings an effect about that befalls somebody: "if …", "under the plan", "without a deal".
  private func circumstance(of group: VerbGroup) -> Range<Int>? {
    if let condition = conditions().first(where: { $0.main?.contains(group.verb) == true }) {
      return condition.condition.dropFirst()
    }
    // "would suffer from her loyalty to him"
    if Self.feeling.contains(lemma(of: group)),
      let from = (group.tokens.upperBound..<min(run.upperBound, group.tokens.upperBound + 4))
        .first(where: { word($0) == "from" }), let phrase = context.phrase(at: from + 1),
      !isActor(phrase)
    {
      return context.courseNamed(by: phrase, in: sentence)
    }
    for token in group.tokens.upperBound..<max(group.tokens.upperBound, run.upperBound)
    where Self.bringing.contains(word(token)) && token + 1 < run.upperBound {
      guard let phrase = context.phrase(at: token + 1), has(phrase, measures),
        !context.isTime(token + 1)
      else { continue }
      return context.courseNamed(by: phrase, in: sentence)
    }
    return nil
  }

  private static let feeling = Set<Word>(words: "suffer benefit gain profit result stem")
  private static let bringing = Set<Word>(words: "under without with from of by through")

  /// "the delay would cost jobs", "could lead to war", "is likely to raise prices".
  func effects() -> [ConsequenceReader.Finding] {
    groups.compactMap { inner in
      guard isPossible(inner), !isConditional(inner) else { return nil }
      let group = inner
      let outer = inner.form == .infinitive ? finite(before: inner) ?? inner : inner
      let lemma = lemma(of: group)
      let cue = scene.attributions.attribution(at: group.verb)?.lemma
      let isFeared = cue.map(Self.fearing.contains) ?? false
      let subject = subject(of: outer)
      let evidence = clause(of: outer, subjectUpTo: 6)
      if let next = context.group(at: group.tokens.upperBound), lemma == "help",
        Self.explaining.contains(self.lemma(of: next))
      {
        return nil
      }
      var told = polarity(
        of: group.tokens.lowerBound..<max(evidence.upperBound, group.tokens.upperBound))
      if told != nil, deniesSubject(outer) || outer.isNegated { told = .neutral }
      let befalls = Self.undergone.contains(lemma) || Effects.harms.contains(lemma)
      let isGaining = Self.gained.contains(lemma) && told == .benefit
      let isActing = isActor(subject) && !(befalls && told == .risk) && !isGaining
      if isFeared, group.form == .finite, !isActing || told == .risk {
        return .init(
          evidence: evidence, of: courseOf(group), polarity: .risk, confidence: 0.65)
      }
      if lemma == "do", let told, word(group.tokens.upperBound) == "little" || told == .neutral {
        return .init(
          evidence: evidence, of: courseOf(group), polarity: .neutral, confidence: 0.6)
      }
      if Self.touching.contains(lemma), !isActing {
        return .init(
          evidence: evidence, of: courseOf(group), polarity: told ?? .neutral, confidence: 0.5)
      }
      if told == nil, !isActing, isForetold(group, outer, subject) {
        return .init(
          evidence: evidence, of: courseOf(group), polarity: Effects.tone(of: run, in: context),
          confidence: 0.4)
      }
      guard isTelling(group) || isGaining || isThing(subject), !isActing, let told else {
        return nil
      }
      guard group.form == .finite || group.form == .infinitive else { return nil }
      return .init(evidence: evidence, of: courseOf(group), polarity: told, confidence: 0.6)
    }
  }

  /// Whether a clause foretells what a thing will do, though no word of it tells whether that is good.
  private func isForetold(_ group: VerbGroup, _ outer: VerbGroup, _ subject: NounPhrase?) -> Bool {
    guard outer.modal != nil, !group.isPassive, lemma(of: group) != "be",
      lemma(of: group) != "have",
      let subject, !has(subject, Self.drafts), context.tokens[subject.head].tag != .properNoun
    else { return false }
    let word = word(subject.head)
    let isNamed =
      context.tokens[subject.head].tag == .noun && outer.modal != "will"
      && !isActor(subject)
    return isNamed || isThing(subject) || word == "it" || word == "this" || word == "that"
      || context.tokens[subject.tokens.lowerBound].tag == .presentParticiple
  }

  /// What people come by rather than bring about.
  private static let gained = Set<Word>(
    words: "see gain enjoy get receive earn benefit win experience keep save")

  /// A course or a thing, named: what it would do is an effect, whatever the verb.
  private func isThing(_ subject: NounPhrase?) -> Bool {
    guard let subject else { return false }
    return has(subject, measures) && !isActor(subject)
  }

  private func isTelling(_ group: VerbGroup) -> Bool {
    let lemma = lemma(of: group)
    if lemma == "go" {
      return word(group.tokens.upperBound) == "up" || word(group.tokens.upperBound) == "down"
    }
    return Effects.isEffect(lemma) || group.isPassive || lemma == "get" || lemma == "suffer"
  }

  private func finite(before group: VerbGroup) -> VerbGroup? {
    groups.last {
      $0.form == .finite && $0.tokens.upperBound <= group.tokens.lowerBound
        && group.tokens.lowerBound - $0.tokens.upperBound <= 2
    }
  }

  /// "Nothing in the plan would help": the sentence begins by denying it.
  private func deniesSubject(_ group: VerbGroup) -> Bool {
    if has(subject(of: group), Self.none) { return true }
    let start = run.lowerBound + (context.tokens[run.lowerBound].kind == .openQuote ? 1 : 0)
    return Self.none.contains(word(start)) && groups.first?.tokens.lowerBound ?? start > start
  }

  private static let none = Set<Word>(words: "no nothing none neither nobody")

  /// What helps to explain does no good yet.
  private static let explaining = Set<Word>(words: "determine explain define decide illustrate")
  private static let touching = Set<Word>(words: "affect influence")
  static let fearing = Set<Word>(words: "warn fear worry caution fret threat concern")

  /// A modal of prospect, or "likely to" before an infinitive.
  private func isPossible(_ group: VerbGroup) -> Bool {
    if let modal = group.modal { return Self.prospects.contains(modal) && modal != "can" }
    guard group.form == .infinitive, group.tokens.lowerBound > run.lowerBound else { return false }
    return Self.likely.contains(word(group.tokens.lowerBound - 1))
  }

  private static let likely = Set<Word>(words: "likely bound certain sure going ought")
}
