import Documents

/// What is being considered.
extension DecisionClause {
  /// "is considering", "is being debated", "will review", "is under review".
  func underReview() -> DecisionReader.Finding? {
    guard !group.isNegated, !view.isConditional(group) else { return nil }
    if Self.being.contains(lemma), view.word(next) == "under",
      view.has(next..<min(next + 4, view.run.upperBound), Self.reviews)
    {
      return finding(.underReview, 0.8)
    }
    guard Self.weighing.contains(lemma), group.form == .finite else { return nil }
    let isOngoing =
      view.context.tokens[group.verb].tag == .presentParticiple
      || group.tokens.contains { view.word($0) == "being" }
    if Self.always.contains(lemma), isOngoing || group.tense == .present,
      !group.isPassive || isOngoing
    {
      return finding(.underReview, 0.75)
    }
    if isOngoing, let whole = objectRelative {
      var found = finding(.underReview, 0.65)
      found.evidence = whole
      return found
    }
    if isOngoing { return concernsReview ? finding(.underReview, 0.75) : nil }
    if group.tense == .future, concernsReview, !isDeemed { return finding(.underReview, 0.65) }
    return nil
  }

  /// "will be considered an attack", "considered dangerous": taken for it, and not weighed.
  private var isDeemed: Bool {
    guard lemma == "consider", group.isPassive else { return false }
    let first = view.context.tokens.indices.contains(next) ? view.context.tokens[next].tag : .other
    return first == .determiner || first == .adjective || first == .noun
  }

  /// "the other plans the panel is considering": what the verb is about stands before its subject.
  private var objectRelative: Range<Int>? {
    guard next >= view.run.upperBound || view.object(of: group) == nil,
      let subject = view.subject(of: group),
      let object = view.nounBefore(subject.tokens.lowerBound),
      object.tokens.upperBound == subject.tokens.lowerBound
    else { return nil }
    return object.tokens.lowerBound..<next
  }

  private var concernsReview: Bool {
    if concernsCourse || followed(by: ["whether", "how", "if"]) { return true }
    if let act = view.context.group(at: next) {
      return view.context.tokens[act.verb].tag == .presentParticiple
    }
    return lemma == "review" || lemma == "consider" || lemma == "debate"
      ? group.isPassive || view.object(of: group) != nil : false
  }

  private static let reviews = Set<Word>(
    words: "review consideration discussion debate negotiation study scrutiny examination")
  private static let always = Set<Word>(words: "weigh mull deliberate")
  private static let weighing = Set<Word>(
    words: """
      weigh mull deliberate consider debate review discuss negotiate study examine explore evaluate
      reconsider contemplate reassess assess rethink
      """)
}
