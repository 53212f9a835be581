import Documents
import English

/// What a word further up takes back or gives to somebody else: what was not done, a duty, a law, a teller.
extension Denials {
  /// "were to rule in favor of it", "stopped short of calling for a toll": what hangs as a noun on a clause
  /// that is only supposed, or on what was not done.
  func isOfNothingDone(_ item: Item) -> Bool {
    switch item.kind {
    case .position, .option: break
    default: return false
    }
    let run = context.document.tokens(in: item.evidence[0])
    guard let top = context.tree.top(of: run), let verb = context.predicate(above: top),
      let group = context.group(at: verb)
    else { return false }
    return isCounterfactual(group) && item.kind == .position || context.isForborne(group)
  }

  /// "called out the speaker for it": that is blame.
  func isCalledOut(_ group: VerbGroup) -> Bool {
    context.lemma(group.verb) == "call" && context.word(group.tokens.upperBound) == "out"
      && context.word(group.tokens.upperBound + 1) != "for"
  }

  /// "It is against the law to sell them", "stood against the backdrop of a flag": nobody's stance.
  func isAgainstNoCourse(_ group: VerbGroup) -> Bool {
    let link = group.tokens.upperBound
    guard context.word(link) == "against", let noun = context.phrase(at: link + 1),
      context.lemma(group.verb) == "be" || context.lemma(group.verb) == "stand"
    else { return false }
    let lemma = context.lemma(noun.head)
    if Self.scenes.contains(lemma) { return true }
    // "She is against the law that bans it" is a stance.
    guard Self.norms.contains(lemma) else { return false }
    let subject = context.subjectHead(ofVerb: group.verb) ?? group.tokens.lowerBound - 1
    return context.word(subject) == "it" || context.word(subject) == "that"
      || context.tokens[subject].tag == .presentParticiple
  }

  private static let scenes = Set<Word>(
    words: "odds grain backdrop background wall sky clock tide")
  private static let norms = Set<Word>(words: "law rule policy regulation constitution")

  /// "should show it by backing the bill": so they do not yet.
  func isMeansOfDuty(_ group: VerbGroup) -> Bool {
    guard context.tokens[group.verb].tag == .presentParticiple,
      context.tree.dependents(of: group.verb).contains(where: {
        $0 < group.verb && context.word($0) == "by"
      }),
      let above = context.predicate(above: group.verb), let duty = context.group(at: above)
    else { return false }
    return duty.modal.map(Self.duties.contains) ?? false
  }

  private static let duties = Set<Word>(words: "should must ought could can")

  /// "was asked to reflect on it": a question put to him, and no duty.
  func isInterview(_ group: VerbGroup, _ next: VerbGroup?) -> Bool {
    guard context.lemma(group.verb) == "ask", group.isPassive, let next else { return false }
    return Self.answering.contains(context.lemma(next.verb))
  }

  private static let answering = Set<Word>(
    words: """
      reflect comment describe elaborate say react discuss weigh characterize
      """)

  /// "Most measures would fail, analysts say, but they would not hurt": they are not those who say so.
  func isOfTellers(_ details: CommitmentDetails, _ group: VerbGroup) -> Bool {
    guard let subject = context.subjectHead(ofVerb: group.verb), context.word(subject) == "they",
      let attribution = scene.attributions.attribution(at: group.verb),
      attribution.mode == .indirect, let cue = attribution.cue,
      attribution.content.contains(where: { $0.upperBound <= cue.lowerBound }),
      attribution.content.contains(where: { $0.lowerBound >= cue.upperBound }),
      cue.upperBound <= subject,
      // "They will strike, they said, and they will not return"
      let verb = cue.last, context.subjectHead(ofVerb: verb).map(context.word) != "they"
    else { return false }
    let tellers = Set(attribution.speakers.map(\.name))
    return details.obligors.allSatisfy { tellers.contains($0.name) }
  }

  /// "By failing to act, Lee said, the council hurts us": Lee does not say so of himself.
  func isOwnFault(_ group: VerbGroup, _ item: Item) -> Bool {
    guard case .compliance(let details) = item.details, group.form == .participle else {
      return false
    }
    let tellers = details.by.map(\.name)
    return !tellers.isEmpty && details.parties.allSatisfy { tellers.contains($0.name) }
  }

  /// "if that's the route we choose": a choice that is made whenever it is.
  func isChosenWhenever(_ group: VerbGroup) -> Bool {
    guard group.form == .finite, group.tense == .present, group.modal == nil, !group.isPassive,
      context.tree.relation(of: group.verb) == .relativeClause
    else { return false }
    return !group.tokens.contains { context.word($0) == "has" || context.word($0) == "have" }
  }

  /// "was under pressure to back it": so others want.
  func isPressed(_ group: VerbGroup) -> Bool {
    guard group.form == .infinitive, let noun = context.tree.head(of: group.verb),
      Self.pressures.contains(context.lemma(noun))
    else { return false }
    return context.cases(of: noun).contains("under")
      || context.tree.dependents(of: noun).contains { context.word($0) == "under" }
  }

  private static let pressures = Set<Word>(words: "pressure order obligation")

  /// "refused to repeal the tax", "declined to condemn the raid": no stance on the tax or the raid.
  func isRefusedUndoing(_ groups: [VerbGroup]) -> Bool {
    groups.contains { act in
      guard act.form == .infinitive, let above = context.tree.head(of: act.verb),
        Self.declining.contains(context.lemma(above)), groups[0].verb == above || groups[0] == act
      else { return false }
      let lemma = context.lemma(act.verb)
      return PositionRules.hindering.contains(lemma) || PositionRules.opposing.contains(lemma)
        || Self.ending.contains(lemma)
    }
  }

  private static let declining = Set<Word>(words: "refuse decline")
  private static let ending = Set<Word>(
    words: "lift end dismiss drop condemn criticize denounce reject cancel delay postpone suspend")
}
