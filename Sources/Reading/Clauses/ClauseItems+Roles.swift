import Documents
import English

/// Whom a clause binds or whose stance it tells, where that is not who acts in it.
extension ClauseItems {
  /// "banning anyone from entering", "was banned in offices": whom a ban binds, and not who imposes it; nil
  /// for what is none.
  var barred: [Party]? {
    guard classes.force == .required, Self.barring.contains(context.lemma(clause.group.verb)) else {
      return nil
    }
    if clause.group.isPassive {
      guard let head = clause.subject, let phrase = context.phrase(at: head), scene.canAct(phrase)
      else { return [] }
      return scene.parties(of: phrase.tokens)
    }
    guard
      let object = clause.object
        ?? context.tree.dependent(
          of: clause.predicate, .object), let phrase = context.phrase(at: object)
    else { return [] }
    return scene.canAct(phrase) || Self.anybody.contains(context.word(phrase.head))
      ? scene.parties(of: phrase.tokens) : []
  }

  /// "Couples will be recognized by the state", "members will be refunded, the club said": whoever does it or
  /// announces it, and not whom it is done to; nil where the words do not tell.
  var doers: [Party]? {
    guard classes.force == .announced || classes.force == .promised, clause.group.isPassive,
      clause.group.modal != nil, !Self.telling.contains(context.lemma(clause.group.verb))
    else { return nil }
    if let agent = context.tree.dependent(of: clause.predicate, .agent) {
      guard let phrase = context.phrase(at: agent), scene.canAct(phrase) else { return nil }
      return scene.parties(of: phrase.tokens)
    }
    let bodies = scene.bodies(speakingAt: clause.group.verb)
      .filter { $0.type == .organization || $0.type == .place }
    return bodies.isEmpty ? nil : bodies
  }

  /// "Staff urged to stay home": the headline leaves "are" out; they are told, and urge nobody.
  var toldTo: (parties: [Party], act: Range<Int>)? {
    let group = clause.group
    guard Self.telling.contains(context.lemma(group.verb)), !group.isPassive,
      group.tokens.count == 1,
      group.tense == .past || group.form == .participle, let head = clause.subject,
      context.word(group.tokens.upperBound) == "to", clause.object == nil,
      let act = context.group(at: group.tokens.upperBound), act.form == .infinitive,
      let phrase = context.phrase(at: head)
    else { return nil }
    return (scene.parties(of: phrase.tokens), act.verb..<clause.run.upperBound)
  }

  private static let telling = Set<Word>(
    words: "urge tell order advise warn encourage instruct force allow expect require")
  private static let barring = Set<Word>(words: "ban bar prohibit forbid block prevent outlaw")
  private static let anybody = Set<Word>(words: "anyone anybody everyone everybody people those")

  /// "has been challenged by the union": the union is against it.
  var judgedByAgent: Details? {
    let lemma = context.lemma(clause.group.verb)
    guard clause.group.isPassive, !clause.group.isNegated, !clause.subjectRun.isEmpty,
      Self.contesting.contains(lemma) || PositionRules.opposing.contains(lemma)
        || PositionRules.supporting.contains(lemma),
      let agent = context.tree.dependent(of: clause.predicate, .agent),
      let phrase = context.phrase(at: agent), let target = range(clause.subjectRun)
    else { return nil }
    let holders = scene.parties(of: phrase.tokens)
    guard !holders.isEmpty else { return nil }
    return .position(
      PositionDetails(
        holders: holders,
        stance: PositionRules.supporting.contains(lemma) ? .support : .against, target: target))
  }

  private static let contesting = Set<Word>(words: "challenge contest dispute criticize denounce")
}
