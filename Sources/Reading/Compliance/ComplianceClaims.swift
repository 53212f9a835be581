import Documents

/// Words of keeping and breaking one's word.
enum ComplianceWords {
  /// What is kept or broken.
  static let commitments = AgreementWords.nouns.union(
    Set<Word>(
      words: """
        promise commitment pledge obligation term terms undertaking vow oath assurance guarantee word
        resolution sanction embargo moratorium quota duty responsibility condition protocol
        charter target requirement
        """))

  /// What is broken also where nobody promised it: laws and rules.
  static let rules = Set<Word>(
    words: "law rule constitution order regulation injunction statute sovereignty")

  static let breaking = Set<Word>(
    words: "violate breach break flout renege betray contravene infringe defy disregard")

  static let keeping = Set<Word>(
    words: """
      honor honour fulfill fulfil keep meet comply abide adhere respect observe uphold deliver
      implement satisfy live stick
      """)

  /// Verbs of keeping that need no object: "complied".
  static let absolute = Set<Word>(words: "comply")

  static let accusing = Set<Word>(words: "accuse suspect charge blame")
  static let denying = Set<Word>(words: "deny dispute reject rebut refute")
  static let failing = Set<Word>(words: "fail refuse neglect decline")
  static let particles = Set<Word>(words: "with by to on up out from in")
}

/// Reads claims about whether a party keeps a commitment: never the fact, but who claims it.
struct ComplianceReader: KindReader {
  func items(in scene: Scene) -> [Item] {
    var items: [Item] = []
    for (_, sentence) in scene.context.readSentences {
      let finder = ComplianceFinder(scene: scene, context: scene.context, sentence: sentence)
      items += finder.claims().compactMap { claim in
        scene.context.item(
          .compliance(
            ComplianceDetails(parties: claim.parties, verdict: claim.verdict, by: claim.by)),
          evidence: [scene.context.trimmed(claim.tokens)], confidence: claim.confidence)
      }
    }
    return items
  }
}

/// A claim while it is being read.
struct ComplianceClaim {
  var tokens: Range<Int>
  var parties: [Party]
  var verdict: ComplianceDetails.Verdict
  var by: [Party]
  var confidence: Double
}

/// The rules for claims of compliance in one sentence.
struct ComplianceFinder {
  let scene: Scene
  let context: ReadingContext
  let sentence: Sentence

  func claims() -> [ComplianceClaim] {
    let groups = context.groups(in: sentence.tokens)
    var found: [ComplianceClaim] = []
    for (index, group) in groups.enumerated() {
      let before = groups[..<index]
      guard let claim = effort(group, before) ?? conduct(group, before) ?? state(group),
        !claim.parties.isEmpty,
        !(found.last.map { $0.tokens.overlaps(claim.tokens) } ?? false)
      else { continue }
      found.append(claim)
    }
    return found
  }

  // MARK: - Rules

  /// "must do more to honor the accord", "it is for them to do more in keeping it".
  private func effort(
    _ group: VerbGroup, _ before: ArraySlice<VerbGroup>
  ) -> ComplianceClaim? {
    guard ComplianceWords.keeping.contains(context.lemma(group.verb)),
      let object = object(of: group),
      let doing = before.last(where: {
        context.lemma($0.verb) == "do" && context.word($0.tokens.upperBound) == "more"
          && group.tokens.lowerBound - $0.tokens.upperBound < 8
      }), let subject = actor(of: doing)
    else { return nil }
    return claim(
      .unfulfilled, parties: scene.actors(of: subject),
      from: min(subject.lowerBound, doing.tokens.lowerBound), object, at: group, 0.7)
  }

  /// "violated the truce", "has not honored its pledge", "accused them of breaking the pact".
  private func conduct(
    _ group: VerbGroup, _ before: ArraySlice<VerbGroup>
  ) -> ComplianceClaim? {
    let lemma = context.lemma(group.verb)
    let breaks = ComplianceWords.breaking.contains(lemma)
    guard breaks || ComplianceWords.keeping.contains(lemma) else { return nil }
    guard let object = object(of: group) else { return nil }
    guard let governor = before.last, isGoverned(group, by: governor) else {
      return plain(group, breaks, object)
    }
    let kind = context.lemma(governor.verb)
    if ComplianceWords.accusing.contains(kind) {
      let isNegated =
        group.isNegated || context.word(group.tokens.lowerBound - 1) == "not"
      return accused(group, by: governor, breaks != isNegated, object)
    }
    guard let subject = context.subject(of: governor) else { return nil }
    let parties = scene.actors(of: subject)
    if ComplianceWords.denying.contains(kind), breaks, !governor.isNegated {
      return claim(
        .disputed, parties: parties, from: subject.lowerBound, object, at: group, 0.75)
    }
    if ComplianceWords.failing.contains(kind), !breaks, governor.modal == nil {
      let verdict: ComplianceDetails.Verdict = governor.isNegated ? .kept : .broken
      return claim(verdict, parties: parties, from: subject.lowerBound, object, at: group, 0.75)
    }
    // "has yet to comply"
    if kind == "have", !breaks, context.word(governor.tokens.upperBound) == "yet" {
      return claim(
        .unfulfilled, parties: parties, from: subject.lowerBound, object, at: group, 0.8)
    }
    return nil
  }

  /// A law may violate a constitution, but no text keeps its word.
  private static let texts = Set<Word>(
    words: "law bill measure act statute rule ban policy ordinance amendment provision ruling")

  private func plain(_ group: VerbGroup, _ breaks: Bool, _ object: Range<Int>) -> ComplianceClaim? {
    guard group.form != .infinitive, group.modal == nil, !isConditional(group) else { return nil }
    let isPassive = group.isPassive
    // "the truce was broken": by whom is not told.
    guard !isPassive, let subject = context.subject(of: group),
      !subject.contains(where: { Self.texts.contains(context.lemma($0)) })
    else { return nil }
    guard group.form == .finite || context.tokens[group.verb].tag == .presentParticiple
    else { return nil }
    let isNegated = group.isNegated != context.isDoneToNothing(group)
    let verdict: ComplianceDetails.Verdict =
      breaks
      ? (isNegated ? .kept : .broken)
      : isNegated ? (hasYet(group) ? .unfulfilled : .broken) : .kept
    let isDenied =
      scene.attributions.attribution(at: group.verb)?.lemma
      .map(ComplianceWords.denying.contains) ?? false
    let isLegal = ComplianceWords.rules.contains(context.lemma(object.upperBound - 1))
    return claim(
      isDenied ? .disputed : verdict, parties: scene.actors(of: subject),
      from: subject.lowerBound, object, at: group, verdict == .kept || isLegal ? 0.55 : 0.75)
  }

  /// "is in violation of the treaty", "are in compliance with the accord".
  private func state(_ group: VerbGroup) -> ComplianceClaim? {
    guard
      context.word(group.tokens.upperBound) == "in"
        || context.word(group.tokens.upperBound) == "out",
      group.modal == nil, group.form == .finite, context.lemma(group.verb) == "be"
    else { return nil }
    var noun = group.tokens.upperBound + 1
    let isOut = context.word(noun - 1) == "out"
    if isOut { noun += 1 }
    while Self.degrees.contains(context.word(noun)) { noun += 1 }
    let breaks = Self.breaches.contains(context.lemma(noun))
    guard breaks || context.lemma(noun) == "compliance",
      Self.joints.contains(context.word(noun + 1)), let subject = context.subject(of: group),
      let phrase = context.phrase(at: noun + 2)
    else { return nil }
    let kept = (breaks || isOut) == group.isNegated
    return claim(
      kept ? .kept : .broken, parties: scene.actors(of: subject), from: subject.lowerBound,
      phrase.tokens, at: group, 0.75)
  }

  private static let degrees = Set<Word>(
    words: "full clear material flagrant direct open serious of")
  private static let breaches = Set<Word>(words: "violation breach contravention defiance")
  private static let joints = Set<Word>(words: "of with")

  private func accused(
    _ group: VerbGroup, by governor: VerbGroup, _ breaks: Bool, _ object: Range<Int>
  ) -> ComplianceClaim? {
    guard breaks, !governor.isNegated, let subject = context.subject(of: governor) else {
      return nil
    }
    if governor.isPassive {
      return claim(
        .broken, parties: scene.actors(of: subject), from: subject.lowerBound, object, at: group,
        0.75)
    }
    guard let target = context.phrase(at: governor.tokens.upperBound) else { return nil }
    var claim = claim(
      .broken, parties: scene.actors(of: target.tokens), from: subject.lowerBound, object,
      at: group, 0.85)
    claim.by = scene.actors(of: subject)
    return claim
  }

  // MARK: - What a rule asks

  private func claim(
    _ verdict: ComplianceDetails.Verdict, parties: [Party], from start: Int, _ object: Range<Int>,
    at group: VerbGroup, _ confidence: Double
  ) -> ComplianceClaim {
    ComplianceClaim(
      tokens: start..<max(object.upperBound, group.tokens.upperBound), parties: parties,
      verdict: verdict, by: scene.claimants(at: group.verb), confidence: confidence)
  }

  /// The commitment that a verb is about, with its "of" phrase; nil where it is about none.
  private func object(of group: VerbGroup) -> Range<Int>? {
    var start = group.tokens.upperBound
    for _ in 0..<2 where ComplianceWords.particles.contains(context.word(start)) { start += 1 }
    if let particle = Self.required[context.lemma(group.verb)],
      context.word(group.tokens.upperBound) != particle
    {
      return ComplianceWords.absolute.contains(context.lemma(group.verb)) ? group.tokens : nil
    }
    guard start < sentence.tokens.upperBound, let phrase = context.phrase(at: start),
      phrase.tokens.lowerBound == start
    else { return nil }
    let isBreaking = ComplianceWords.breaking.contains(context.lemma(group.verb))
    let head = context.lemma(phrase.head)
    let counts =
      ComplianceWords.commitments.contains(head)
      || isBreaking && ComplianceWords.rules.contains(head)
    guard counts else { return nil }
    let attached = context.attachments(from: phrase.tokens.upperBound, in: sentence)
    return start..<max(attached.end, phrase.tokens.upperBound)
  }

  /// "deliver a promise" is to voice it, "deliver on" it to keep it.
  private static let required: [Word: Word] = [
    "deliver": "on", "live": "up", "stick": "to", "comply": "with", "abide": "by", "adhere": "to",
  ]

  /// Whether a verb's infinitive or gerund hangs on the verb before it.
  private func isGoverned(_ group: VerbGroup, by governor: VerbGroup) -> Bool {
    let gap = governor.tokens.upperBound..<group.tokens.lowerBound
    guard gap.count < 10, group.form != .finite else { return false }
    if group.form == .infinitive { return gap.count < 3 }
    return gap.isEmpty || context.word(group.tokens.lowerBound - 1) == "of"
      || context.word(group.tokens.lowerBound - 1) == "not"
  }

  /// Who acts: the subject, or X of "for X to do".
  private func actor(of group: VerbGroup) -> Range<Int>? {
    guard group.form == .infinitive else { return context.subject(of: group) }
    let before = group.tokens.lowerBound - 1
    if let phrase = context.phrase(at: before), context.word(phrase.tokens.lowerBound - 1) == "for"
    {
      return phrase.tokens
    }
    return context.group(at: before).flatMap { context.subject(of: $0) }
  }

  private func hasYet(_ group: VerbGroup) -> Bool {
    group.tokens.contains { Self.incomplete.contains(context.word($0)) }
      || Self.incomplete.contains(context.word(group.tokens.upperBound))
  }

  private static let incomplete = Set<Word>(words: "yet fully entirely completely")

  /// "if they break the truce": no claim.
  private func isConditional(_ group: VerbGroup) -> Bool {
    guard let subject = context.subject(of: group) else { return false }
    let before = subject.lowerBound - 1
    if let group = context.group(at: before), Self.causing.contains(context.lemma(group.verb)) {
      return true
    }
    return Self.conditions.contains(context.word(before))
  }

  private static let causing = Set<Word>(words: "help let make see have ensure")
  private static let conditions = Set<Word>(words: "if unless whether should once until when where")
}
