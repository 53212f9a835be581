import Documents
import English

/// What looks like a position and is none.
extension PositionRules {
  /// A court that blocks a law rules; where it stands is not told.
  func isRuling(_ group: VerbGroup, _ lemma: Word) -> Bool {
    guard Self.rulings.contains(lemma),
      let subject = context.subject(of: group),
      let head = context.phrases(in: subject).first?.head
    else { return false }
    return Self.courts.contains(context.lemma(head))
  }

  private static let rulings = Set<Word>(words: "block reject dismiss back support endorse thwart")
  private static let courts = Set<Word>(
    words: "court judge justice panel jury tribunal magistrate bench")

  /// "the town they want to live in": what is wanted there is no course; "condemned them to wait"
  /// blames nothing.
  func isAside(_ group: VerbGroup, _ lemma: Word) -> Bool {
    if context.tree.relation(of: group.verb) == .relativeClause,
      let noun = context.tree.head(of: group.verb), Self.nothings.contains(context.word(noun))
    {
      return true
    }
    guard lemma == "want" || lemma == "prefer" || lemma == "condemn" else { return false }
    if lemma == "condemn" {
      return context.tree.dependents(of: group.verb).contains {
        context.tree.relation(of: $0) == .openComplement
      }
    }
    return context.tree.relation(of: group.verb) == .relativeClause
      || context.tree.dependents(of: group.verb).contains {
        Self.questions.contains(context.word($0)) && $0 < group.verb
      }
  }

  /// "Nothing the mayor is proposing would help": no course is named.
  private static let nothings = Set<Word>(words: "nothing anything everything something all")
  private static let questions = Set<Word>(words: "what which where how who when why")

  /// "The bill would block", "a letter that would block": a thing stands nowhere.
  func isThing(_ subject: Range<Int>) -> Bool {
    guard let head = context.phrases(in: subject).first?.head else { return false }
    let lemma = context.lemma(head)
    return context.tokens[head].tag == .noun && !context.lexicon.isActor(lemma)
      && (context.lexicon.measures.contains(lemma) || Self.papers.contains(lemma))
  }

  private static let papers = Set<Word>(
    words: "letter report statement article ad study poll survey paper memo document email speech")

  /// "embracing the plan could hurt": what is told of the act, and by nobody who does it.
  func isNamedAct(_ group: VerbGroup) -> Bool {
    guard group.tokens.count == 1, context.tokens[group.verb].tag == .presentParticiple,
      context.tree.relation(of: group.verb) != .clausalModifier
    else { return false }
    if context.tree.relation(of: group.verb) == .clausalSubject { return true }
    // "They argue embracing it, if slowly, could hurt": of saying, trees hang the act on the verb.
    if context.tree.relation(of: group.verb) == .complement,
      let verb = context.tree.head(of: group.verb), verb + 1 == group.verb,
      Self.telling.contains(context.lemma(verb))
    {
      return true
    }
    guard let object = context.phrase(at: group.tokens.upperBound),
      let next = context.group(at: object.tokens.upperBound), next.form == .finite
    else { return false }
    return next.modal != nil || context.subjectHead(ofVerb: next.verb) == nil
  }

  private static let telling = Set<Word>(
    words: "say argue think believe claim warn note add insist contend fear")
}
