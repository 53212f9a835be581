import Documents

/// Whom a deadline binds: who is to do what falls due, by the tree.
struct DeadlineBinder {
  let scene: Scene
  private var context: ReadingContext { scene.context }
  private var arcs: [Arc] { context.document.arcs }

  /// The parties that the act in a run of words binds; empty where the tree names none who can
  /// act.
  func parties(in what: Range<Int>) -> [Party] {
    guard arcs.count == context.tokens.count, let verb = verb(in: what),
      let actor = actor(of: verb), let phrase = context.phrase(at: actor), scene.canAct(phrase),
      !context.isTime(actor)
    else { return [] }
    return scene.parties(of: phrase.tokens)
  }

  /// The main verb of the act.
  private func verb(in what: Range<Int>) -> Int? {
    what.lazy.compactMap { context.group(at: $0) }.first.map(\.verb)
  }

  /// The subject of a verb, or of the verb that controls it: "agreed to leave" binds who agreed,
  /// "ordered the firm to leave" binds the firm.
  private func actor(of verb: Int) -> Int? {
    var verb = verb
    for _ in 0..<5 {
      // "must be finished by the firm", "was ordered to pay"
      if let agent = child(of: verb, .agent) { return agent }
      if let subject = child(of: verb, .subject) { return subject }
      let isPassive = child(of: verb, .passiveSubject) != nil
      if isPassive {
        return Self.ordering.contains(context.lemma(verb)) ? child(of: verb, .passiveSubject) : nil
      }
      guard let head = arcs[verb].head else { return nil }
      switch arcs[verb].relation {
      case .openComplement, .complement, .adverbialClause, .clausalModifier:
        if let object = child(of: head, .indirectObject) ?? child(of: head, .object),
          Self.ordering.contains(context.lemma(head)) || Self.giving.contains(context.lemma(head))
        {
          return object
        }
        if let subject = child(of: head, .passiveSubject), context.tokens[head].tag.isVerbal {
          return subject
        }
      case .conjunct: break
      default: return nil
      }
      verb = head
    }
    return nil
  }

  private func child(of head: Int, _ relation: Relation) -> Int? {
    guard let sentence = context.sentence(at: head) else { return nil }
    return sentence.tokens.first { arcs[$0].head == head && arcs[$0].relation == relation }
  }

  /// Verbs whose object is to do what follows.
  private static let ordering = Set<Word>(
    words: """
      order require tell urge ask force oblige compel allow permit expect instruct command press
      call warn direct want need schedule set
      """)
  private static let giving = Set<Word>(words: "give grant leave")
}
