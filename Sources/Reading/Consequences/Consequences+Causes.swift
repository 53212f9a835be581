import Documents

extension SentenceView {
  /// "fears that prices will rise", "the hope that trade grows".
  func fears() -> [ConsequenceReader.Finding] {
    run.compactMap { token in
      guard word(token + 1) == "that", context.tokens[token].kind == .word else { return nil }
      let isFear = Self.fears.contains(lemma(token))
      guard isFear || lemma(token) == "hope", token + 2 < run.upperBound else { return nil }
      let clause = clause(from: token + 2)
      let hasVerb = context.groups(in: clause).contains {
        $0.form == .finite && (isFear || $0.modal.map(Self.prospects.contains) == true)
      }
      guard hasVerb else { return nil }
      // "The cut would raise the risk that prices climb": what raises it.
      let raiser = context.tree.head(of: token).flatMap { context.group(at: $0) }
      let course = raiser.flatMap { $0.tokens.upperBound <= token ? courseOf($0) : nil }
      return .init(
        evidence: clause, of: course, polarity: isFear ? .risk : .benefit, confidence: 0.65)
    }
  }

  private static let fears = Set<Word>(words: "fear worry concern risk danger worried afraid")

  /// "would save money and create jobs": the second effect of one verb's subject.
  func furtherEffects() -> [ConsequenceReader.Finding] {
    groups.compactMap { group in
      let and = group.tokens.lowerBound - 1
      guard and > run.lowerBound, word(and) == "and", group.modal == nil, group.tokens.count == 1,
        word(group.verb) == lemma(of: group), Effects.isEffect(lemma(of: group)),
        let first = groups.last(where: { $0.tokens.upperBound <= and }),
        first.modal.map(Self.prospects.contains) == true, !isActor(subject(of: first)),
        Effects.isEffect(lemma(of: first)),
        let told = polarity(of: clause(from: group.verb))
      else { return nil }
      return .init(
        evidence: clause(from: group.verb), of: courseOf(first), polarity: told, confidence: 0.55)
    }
  }

  /// "has led to shortages", "resulted in layoffs": effects that the words mark as caused.
  func causedEffects() -> [ConsequenceReader.Finding] {
    groups.compactMap { group in
      guard group.form == .finite, group.modal == nil, !group.isPassive,
        !isActor(subject(of: group)), !isConditional(group)
      else { return nil }
      let next = group.tokens.upperBound
      let lemma = lemma(of: group)
      let isCause =
        lemma == "lead" && word(next) == "to" || lemma == "result" && word(next) == "in"
        || lemma == "cause" || lemma == "trigger" || lemma == "spark" || lemma == "provoke"
      guard isCause, next < run.upperBound, isOfCourse(group) else { return nil }
      let evidence = clause(of: group, subjectUpTo: 5)
      let told = polarity(of: next..<max(next, evidence.upperBound))
      guard let polarity = told else { return nil }
      return .init(evidence: evidence, of: courseOf(group), polarity: polarity, confidence: 0.55)
    }
  }

  /// "poses a threat to", "raises the risk of", "puts jobs at risk".
  func dangers() -> [ConsequenceReader.Finding] {
    groups.compactMap { group in
      guard group.modal == nil, group.form == .finite, !isConditional(group) else { return nil }
      let evidence = clause(of: group, subjectUpTo: 5)
      let next = group.tokens.upperBound
      guard next < evidence.upperBound else { return nil }
      let isPut =
        (lemma(of: group) == "put" || lemma(of: group) == "place")
        && (next..<evidence.upperBound).contains {
          Self.perils.contains(lemma($0)) && (word($0 - 1) == "at" || word($0 - 1) == "in")
        }
      let isRaised =
        Self.raising.contains(lemma(of: group)) && has(object(of: group), Self.perils)
        && !isActor(subject(of: group))
      guard isPut || isRaised else { return nil }
      let told = isPut ? nil : polarity(of: group.tokens.lowerBound..<evidence.upperBound)
      return .init(
        evidence: evidence, of: courseOf(group),
        polarity: group.isNegated ? .neutral : told ?? .risk, confidence: 0.6)
    }
  }

  private static let perils = Set<Word>(words: "risk threat danger hazard jeopardy peril")
  private static let raising = Set<Word>(
    words: "pose increase raise heighten reduce lower carry create present add bring lessen")

  /// Whether a course of action is the cause, and not a storm.
  private func isOfCourse(_ group: VerbGroup) -> Bool {
    guard let subject = subject(of: group) else { return false }
    return has(subject, measures)
      || context.tokens[subject.tokens.lowerBound].tag == .presentParticiple
  }

  /// "Otherwise jobs will go", "or else the fund fails", "for fear of reprisals".
  func alternativesToActing() -> [ConsequenceReader.Finding] {
    var found: [ConsequenceReader.Finding] = []
    for token in run {
      let start: Int
      switch word(token) {
      case "otherwise"
      where token == run.lowerBound || context.tokens[token - 1].kind == .comma
        || word(token - 1) == ";":
        start = token + 1
      case "else" where word(token - 1) == "or": start = token + 1
      case "fear" where word(token - 1) == "for" && word(token + 1) == "of": start = token + 2
      default: continue
      }
      let clause = clause(from: start)
      guard clause.count > 1 else { continue }
      found.append(.init(evidence: clause, polarity: .risk, confidence: 0.6))
    }
    return found
  }

  /// "to avoid a strike", "meant to ease shortages", "so that nobody loses a home".
  func purposes() -> [ConsequenceReader.Finding] {
    var found: [ConsequenceReader.Finding] = []
    for group in groups where group.form == .infinitive {
      guard group.tokens.lowerBound > run.lowerBound else { continue }
      let before = group.tokens.lowerBound - 1
      let isMeant = Self.meaning.contains(word(before))
      let isPreventing = isEnsuring(group) && isPurpose(group)
      guard isMeant || isPreventing else { continue }
      let clause = clause(from: group.tokens.lowerBound)
      guard isEnsuring(group) && !isMeant || polarity(of: clause) == .benefit else { continue }
      let start = isMeant ? before : clause.lowerBound
      found.append(
        .init(
          evidence: trimmed(start..<clause.upperBound), polarity: .benefit, confidence: 0.55))
    }
    for token in run where word(token) == "so" {
      let start = word(token + 1) == "that" ? token + 2 : token + 1
      guard start < run.upperBound, let subject = context.phrase(at: start),
        let group = context.group(at: subject.tokens.upperBound), group.form == .finite,
        group.modal.map(Self.enabling.contains) == true || word(token + 1) == "that",
        context.tokens[token].kind == .word,
        context.tokens[start - 1].kind != .comma, token > run.lowerBound
      else { continue }
      let clause = clause(from: token)
      found.append(.init(evidence: clause, polarity: .benefit, confidence: 0.55))
    }
    return found
  }

  private func isEnsuring(_ group: VerbGroup) -> Bool {
    let lemma = lemma(of: group)
    let next = group.tokens.upperBound
    if lemma == "prevent" || lemma == "avoid" || lemma == "avert" {
      return polarity(of: next..<max(next, end(from: next))) == .risk
    }
    return lemma == "protect" || lemma == "ensure" || lemma == "make" && word(next) == "sure"
  }

  /// Whether an infinitive tells what something is for: behind a noun, a comma or at the start.
  private func isPurpose(_ group: VerbGroup) -> Bool {
    let before = group.tokens.lowerBound - 1
    guard before >= run.lowerBound else { return true }
    if let phrase = context.phrase(at: before), has(phrase, Self.striving) { return false }
    return context.phrase(at: before) != nil || context.tokens[before].kind == .comma
      || word(before) == "order"
  }

  private static let striving = Set<Word>(
    words: """
      bid request effort attempt plea fight ability power authority right duty responsibility job
      chance way need order
      """)
  private static let enabling = Set<Word>(words: "can could")
  private static let meaning = Set<Word>(words: "meant designed intended aimed")
}
