import Documents

/// Reads options: courses of action shown as possible and not yet taken.
struct OptionReader: KindReader {
  struct Finding {
    var evidence: Range<Int>
    var confidence: Double
  }

  private static let rules: [@Sendable (SentenceView) -> [Finding]] = [
    { $0.conditionalCourses() },
    { $0.alternatives() },
    { $0.proposals() },
    { $0.demandedActs() },
    { $0.provisions() },
    { $0.plannedActs() },
    { $0.equatedCourses() },
    { $0.possibleActs() },
    { $0.namedCourses() },
    { $0.weighedCourses() },
    { $0.gerundSubjects() },
  ]

  func items(in scene: Scene) -> [Item] {
    var items: [Item] = []
    for (_, sentence) in scene.context.readSentences {
      let view = SentenceView(scene, sentence)
      var found: [Finding] = []
      for rule in Self.rules {
        for finding in rule(view)
        where isNew(finding, found) && view.lemma(finding.evidence.lowerBound) != "risk" {
          found.append(finding)
        }
      }
      for finding in found {
        let act = scene.context.groups(in: finding.evidence).first?.verb
        let start = finding.evidence.lowerBound
        let details = OptionDetails(
          action: scene.context.range(finding.evidence),
          by: act.flatMap(scene.proposers)
            ?? scene.withoutOpponents(scene.claimants(at: start), at: start))
        if let item = scene.context.item(
          .option(details), evidence: [finding.evidence], confidence: finding.confidence)
        {
          items.append(item)
        }
      }
    }
    return items
  }

  /// The same words are one option, whichever rule finds them first.
  private func isNew(_ finding: Finding, _ found: [Finding]) -> Bool {
    guard finding.evidence.count > 1 else { return false }
    return !found.contains { other in
      let shared = other.evidence.clamped(to: finding.evidence).count
      return 2 * shared > min(other.evidence.count, finding.evidence.count)
    }
  }
}

extension SentenceView {
  /// "if we leave", "unless the council acts".
  func conditionalCourses() -> [OptionReader.Finding] {
    conditions().compactMap { condition in
      guard let group = condition.group else {
        let subject = context.phrase(at: condition.condition.lowerBound + 1)
        return isActor(subject) || has(subject, measures)
          ? .init(evidence: condition.condition, confidence: 0.5) : nil
      }
      guard let subject = subject(of: group) else { return nil }
      let verb = lemma(of: group)
      let isCourse =
        has(subject, measures)
        || isActor(subject) && !Self.states.contains(verb) && word(subject.head) != "you"
          && word(subject.head) != "i"
      guard isCourse, group.modal != "could" else { return nil }
      return .init(evidence: condition.condition, confidence: 0.7)
    }
  }

  /// Verbs that tell no act.
  static let states = Set<Word>(
    words: """
      be have want think know need believe feel see seem like love hear understand mean happen
      remember wonder hope expect do come say look get appear become exist find live die remain
      """)

  /// "whether to stay or leave", "either raise taxes or cut spending".
  func alternatives() -> [OptionReader.Finding] {
    var found: [OptionReader.Finding] = []
    for token in run where word(token) == "whether" || word(token) == "either" {
      if let act = context.group(at: token + 1), act.form == .infinitive {
        found += measures(from: token + 1).map { .init(evidence: $0, confidence: 0.8) }
      } else if word(token) == "either", let act = context.group(at: token + 1),
        context.tokens[act.verb].tag == .infinitive
          || context.tokens[act.verb].tag == .presentParticiple
      {
        found += measures(from: token + 1).map { .init(evidence: $0, confidence: 0.65) }
      } else if word(token) == "whether", let group = courseBehind(token) {
        found.append(.init(evidence: clause(of: group, subjectUpTo: 8), confidence: 0.6))
      }
    }
    return found
  }

  /// "whether the bank should lend": the verb of an actor's act.
  private func courseBehind(_ token: Int) -> VerbGroup? {
    guard let subject = context.phrase(at: token + 1), isActor(subject),
      let group = context.group(at: subject.tokens.upperBound), group.form == .finite,
      group.modal != nil, !Self.states.contains(lemma(of: group))
    else { return nil }
    return group
  }

  /// "could open a pier", "might cut rates": an act that somebody may choose.
  func possibleActs() -> [OptionReader.Finding] {
    groups.compactMap { group in
      guard let modal = group.modal, Self.possible.contains(modal), !group.isNegated,
        group.tokens.count > 1, opener(of: group, Self.purposes) == nil,
        !group.isPassive, group.form == .finite, !isConditional(group),
        context.tree.relation(of: group.verb) != .relativeClause,
        !Self.states.contains(lemma(of: group)), !Self.outcomes.contains(lemma(of: group)),
        !Effects.isOutcome(lemma(of: group)), isActor(subject(of: group)),
        !group.tokens.contains(where: { word($0) == "have" }),
        let subject = subject(of: group), word(subject.head) != "you",
        word(subject.head) != "i", group.tokens.upperBound < run.upperBound
      else { return nil }
      let evidence = clause(of: group, subjectUpTo: 3)
      return evidence.count > 3 ? .init(evidence: evidence, confidence: 0.55) : nil
    }
  }

  private static let purposes = Set<Word>(words: "so")
  private static let possible = Set<Word>(words: "could might may")
  /// What befalls somebody is not chosen.
  static let outcomes = Set<Word>(
    words: """
      face lose suffer win benefit fall rise decline drop grow reach hit result lead end fail
      help do go come take learn imagine afford tell argue survive struggle emerge arrive wind
      """)
}
