import Documents
import English

/// What the words themselves rule out, whatever the network thinks: nothing that is planned, feared or denied
/// looks done.
extension ClauseItems {
  func isSound(_ kind: Int) -> Bool {
    // What is not done is no line, but for what it would bring.
    guard !isBareCue, !isOfNobody, context.word(run(kind).lowerBound) != "nothing",
      !context.isForborne(clause.group) || ClauseClasses.kinds[kind] == .option
    else { return false }
    // "held no vote" tells nothing; "promised no strike" is a promise.
    let isOfNothing = context.isDoneToNothing(clause.group)
    switch ClauseClasses.kinds[kind] {
    case .decision: return isSoundDecision && !isOfNothing
    case .event: return isSoundEvent && !isOfNothing
    case .position:
      return !context.isRetreat(clause.group) && !isOfPerson && !hasNoObject && !isGivenUp
        && !isOfNothing && toldTo == nil
    case .option: return !isState
    case .consequence: return !isSurmise && !isOfNothing
    case .commitment: return !context.isUnder(["whether"], verb: clause.group.verb)
    default: return true
    }
  }

  /// "“I will sign it,” Lee promised": what says so is no line without what is said.
  private var isBareCue: Bool {
    scene.statements(beside: clause.group.verb).contains { statement in
      guard let cue = statement.cue, cue.contains(clause.group.verb) else { return false }
      return clause.run.allSatisfy { token in
        cue.contains(token) || context.isTime(token) || context.tokens[token].tag == .adposition
          || context.tokens[token].kind != .word
          || statement.source?.contains(token) ?? false
      }
    }
  }

  /// "Nothing that he proposed would help", "no member wants it": nobody does it.
  private var isOfNobody: Bool {
    if context.isDoneByNobody(clause.group) { return true }
    let isRelative = context.tree.relation(of: clause.predicate) == .relativeClause
    return [clause.subject, isRelative ? clause.governor : nil].contains { head in
      head.flatMap(context.phrase(at:)).map {
        Self.nobody.contains(context.word($0.tokens.lowerBound))
      } ?? false
    }
  }

  /// "may have broken the law": a guess at what has been, not at what will follow.
  private var isSurmise: Bool {
    let group = clause.group
    guard let modal = group.modal, Self.guessing.contains(modal) else { return false }
    return group.tokens.contains { context.word($0) == "have" && $0 != group.verb }
  }

  private static let guessing = Set<Word>(words: "may might must")

  /// "dropped its opposition": the noun tells what was the stance.
  private var isGivenUp: Bool {
    Self.ceasing.contains(context.lemma(clause.group.verb))
      && clause.object.map { PositionRules.nounStances[context.lemma($0)] != nil } ?? false
  }

  private static let ceasing = Set<Word>(
    words: "drop withdraw abandon end lift renounce pull retract rescind revoke reverse")
  private static let nobody = Set<Word>(words: "nothing nobody none no neither")

  private var isSoundDecision: Bool {
    let group = clause.group
    switch classes.status {
    case .decided, .reversed:
      return !group.isNegated && isAsserted && !isOneVote && !forbears
    case .rejected:
      return isAsserted && !isOneVote && !forbears
    default: return true
    }
  }

  /// Whether the clause tells what has come about, and not what would, may or should.
  private var isAsserted: Bool {
    let group = clause.group
    guard group.modal == nil, !context.isUnder(Self.conditions, verb: group.verb) else {
      return false
    }
    guard group.form == .infinitive, let governor = clause.governor else { return true }
    return Self.deciding.contains(context.lemma(governor))
      && !(context.group(at: governor)?.isNegated ?? false)
  }

  private static let conditions = Set<Word>(words: "if unless whether until once")
  private static let deciding = Set<Word>(
    words: "vote decide agree choose opt rule order move manage refuse decline fail")

  /// "stopped short of signing": neither done nor refused.
  private var forbears: Bool {
    context.groups(in: clause.run.dropFirst(clause.group.tokens.count)).contains {
      context.isForborne($0)
    }
  }

  /// "Lee voted against it": one member's vote settles nothing.
  private var isOneVote: Bool {
    guard context.lemma(clause.group.verb) == "vote" else { return false }
    let parties = reader.parties(.subject, of: clause)
    return !parties.isEmpty && parties.allSatisfy { $0.type == .person }
  }

  /// "Ray praised Lee": praise and blame of a person is no stance on a course.
  private var isOfPerson: Bool {
    guard Self.judging.contains(context.lemma(clause.group.verb)), let object = clause.object,
      let phrase = context.phrase(at: object), phrase.tokens.upperBound >= clause.run.upperBound - 1
    else { return false }
    return scene.actors(of: phrase.tokens).contains { $0.type == .person }
  }

  private static let judging = Set<Word>(
    words: """
      praise applaud commend hail laud thank admire criticize criticise attack blast slam mock insult denounce
      condemn congratulate compliment honor honour
      """)

  /// "made no decision": what is not there is neither wanted nor rejected.
  private var hasNoObject: Bool {
    guard let object = clause.object, let phrase = context.phrase(at: object) else { return false }
    return context.word(phrase.tokens.lowerBound) == "no"
  }

  /// "there is a danger", "we had a deadlock": no course that anybody takes.
  private var isState: Bool {
    clause.group.verb < clause.group.tokens.upperBound
      && Self.being.contains(context.lemma(clause.group.verb)) && !clause.group.isPassive
  }

  private static let being = Set<Word>(words: "be have seem happen")

  private var isSoundEvent: Bool {
    let group = clause.group
    // "It fell in May": what?
    if let subject = clause.subject,
      ReadingContext.pronounsOfCourses.contains(context.word(subject)),
      context.antecedent(ofPronoun: subject, reach: 2) == nil,
      reader.parties(.subject, of: clause).isEmpty
    {
      return false
    }
    if EventWords.states.contains(context.lemma(group.verb)) || group.isNegated || forbears {
      return false
    }
    // "the officers, who had left their posts": told beside, without a time.
    if context.tree.relation(of: clause.predicate) == .relativeClause,
      context.times(in: clause.run).isEmpty, EventWords.undated[context.lemma(group.verb)] == nil
    {
      return false
    }
    return group.modal.map { !Self.duties.contains($0) } ?? true
  }

  private static let duties = Set<Word>(words: "must should ought need can could")
}
