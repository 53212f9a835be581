import Documents

/// Acts that are events of a matter though no time is told of them: meetings, visits, appointments.
extension EventFinder {
  func undatedActs(besides found: [EventSighting]) -> [EventSighting] {
    context.groups(in: sentence.tokens).compactMap { group in
      guard !found.contains(where: { $0.tokens.overlaps(group.tokens) }) else { return nil }
      return undated(group)
    }
  }

  private func undated(_ group: VerbGroup) -> EventSighting? {
    let lemma = context.lemma(group.verb)
    guard group.form == .finite, !group.isNegated, group.modal == nil,
      let type = Self.undated[lemma], let subject = context.subject(of: group),
      !scene.cueTokens.contains(group.verb)
    else { return nil }
    let parties = scene.parties(of: subject)
    guard parties.contains(where: { $0.isNamed }) || isPlural(subject) else { return nil }
    let object = context.phrase(at: group.tokens.upperBound)
    let attached = context.attachments(from: group.tokens.upperBound, in: sentence)
    switch type {
    // "is heading to Brussels", "flew to Geneva"; "returned to work" is none.
    case .visit where attached.place == nil: return nil
    case .appointment where object.map({ isNamed($0) }) != true: return nil
    case .meeting where group.isPassive || object.map({ isThing($0) }) == true: return nil
    default: break
    }
    let end = max(
      attached.end,
      min(
        context.clauseEnd(from: group.tokens.upperBound, in: sentence),
        group.tokens.upperBound + 14))
    return EventSighting(
      tokens: context.trimmed(subject.lowerBound..<(type == .visit ? attached.end : end)),
      trigger: group.verb, lemma: type == .meeting ? "meeting" : lemma, type: type, time: nil,
      place: attached.place,
      participants: parties.filter(\.isNamed),
      status: isGoingOn(group) ? (type == .visit ? .scheduled : .ongoing) : .past,
      confidence: 0.55, isDefinite: type == .meeting)
  }

  /// "is nominating", "are meeting".
  private func isGoingOn(_ group: VerbGroup) -> Bool {
    context.tokens[group.verb].tag == .presentParticiple && group.tense == .present
  }

  private func isPlural(_ run: Range<Int>) -> Bool {
    guard let head = context.phrase(at: run.lowerBound)?.head else { return false }
    return context.word(head) != context.lemma(head)
  }

  private func isNamed(_ phrase: NounPhrase) -> Bool {
    phrase.tokens.contains { context.tokens[$0].tag == .properNoun }
  }

  /// "met the target", "met resistance": no one is met.
  private func isThing(_ phrase: NounPhrase) -> Bool {
    context.tokens[phrase.head].tag == .noun && !isNamed(phrase)
      && context.word(phrase.head) == context.lemma(phrase.head)
  }

  private static let undated: [Word: EventDetails.EventType] = {
    var table: [Word: EventDetails.EventType] = [:]
    for word in Set<Word>(words: "meet convene confer huddle") { table[word] = .meeting }
    for word in Set<Word>(words: "travel fly head visit") { table[word] = .visit }
    for word in Set<Word>(words: "nominate appoint") { table[word] = .appointment }
    return table
  }()

  /// Whether a phrase and a time hang on the same verb of the tree.
  func sharesVerb(_ token: Int, _ other: Int) -> Bool {
    guard context.document.arcs.count == context.tokens.count else { return true }
    return verb(above: token) == verb(above: other)
  }

  /// The nearest verb on the way to the root; the root itself where none is.
  func verb(above token: Int) -> Int {
    var at = token
    for _ in 0..<16 {
      guard let head = context.document.arcs[at].head else { return at }
      at = head
      if context.tokens[at].tag.isVerbal { return at }
    }
    return at
  }
}
