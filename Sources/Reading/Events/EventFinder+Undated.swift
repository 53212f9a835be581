import Documents
import English

/// Acts that are events of a matter though no time is told of them: meetings, visits, votes,
/// signings, rulings, attacks, appointments.
extension EventFinder {
  func undatedActs(besides found: [EventSighting]) -> [EventSighting] {
    context.groups(in: sentence.tokens).compactMap { group in
      guard !found.contains(where: { $0.tokens.overlaps(group.tokens) }) else { return nil }
      return undated(group)
    }
  }

  private func undated(_ group: VerbGroup) -> EventSighting? {
    let lemma = context.lemma(group.verb)
    guard let type = EventWords.undated[lemma], !group.isNegated, group.modal == nil,
      !scene.cueTokens.contains(group.verb), isTold(group), !context.isDoneToNothing(group)
    else { return nil }
    let subject = context.subjectHead(ofVerb: group.verb)
    let object = objectHead(of: group)
    guard isPublic(group, type, subject: subject, object: object) else { return nil }
    let attached = context.attachments(from: afterObject(group, object), in: sentence)
    if type == .visit, attached.place == nil || object != nil && lemma != "visit" { return nil }
    let parties = subject.flatMap { context.phrase(at: $0) }.map { scene.parties(of: $0.tokens) }
    let status = status(of: group)
    return EventSighting(
      tokens: clause(of: group, with: nil), trigger: group.verb,
      lemma: EventWords.family[lemma] ?? lemma, type: type, time: nil, place: attached.place,
      participants: (parties ?? []).filter(\.isNamed),
      status: status == .ongoing && type == .visit ? .scheduled : status, confidence: 0.55,
      isDefinite: type == .meeting, isAct: true,
      isNews: isNews(group))
  }

  /// Whether a clause tells the act as done or going on: no plan, no condition, no habit.
  private func isTold(_ group: VerbGroup) -> Bool {
    switch group.form {
    case .finite: group.tense == .past || isGoingOn(group) || isHeadline
    // "Plans unveiled", "ministers, meeting in Oslo, asked for more"
    case .participle: isHeadline && isMain(group) || isAside(group)
    case .infinitive: false
    }
  }

  /// "is nominating", "are meeting".
  private func isGoingOn(_ group: VerbGroup) -> Bool {
    context.tokens[group.verb].tag == .presentParticiple && group.tense == .present
  }

  /// Whether a headline hangs on the participle or on the noun that it is told of.
  private func isMain(_ group: VerbGroup) -> Bool {
    guard context.tokens[group.verb].tag == .pastParticiple,
      let head = context.tree.head(of: group.verb)
    else { return context.tokens[group.verb].tag == .pastParticiple }
    return context.tree.relation(of: group.verb) == .clausalModifier
      && context.tree.head(of: head) == nil
  }

  /// Whether a main clause tells it in the simple past, or a headline.
  private func isNews(_ group: VerbGroup) -> Bool {
    if isHeadline { return true }
    guard group.form == .finite, group.tense == .past,
      !context.tokens[group.tokens].contains(where: { $0.lemma == "have" })
    else { return false }
    switch context.tree.relation(of: group.verb) {
    case .root, .conjunct, .parataxis: return true
    default: return false
    }
  }

  private var isHeadline: Bool { context.isTitle(sentence) }

  /// An act told aside: "Ministers, meeting behind closed doors, asked for more".
  private func isAside(_ group: VerbGroup) -> Bool {
    let verb = group.verb
    guard context.tokens[verb].tag == .presentParticiple,
      verb > sentence.tokens.lowerBound, context.tokens[verb - 1].kind == .comma
    else { return false }
    switch context.tree.relation(of: verb) {
    case .clausalModifier, .adverbialClause: return true
    default: return false
    }
  }

  /// Whether it is told of people who act in public, and not of a thing: "met the target".
  private func isPublic(
    _ group: VerbGroup, _ type: EventDetails.EventType, subject: Int?, object: Int?
  ) -> Bool {
    let isPassive = context.isPassive(verb: group.verb) || group.isPassive
    if isPassive || group.form == .participle && context.tokens[group.verb].tag == .pastParticiple {
      guard let subject else { return false }
      return type != .meeting && type != .visit
        && (isSpecific(subject) || isActor(subject))
    }
    guard let subject else { return false }
    // "The bill passed the senate on Monday"
    if type == .legislation, isMeasure(subject), isSpecific(subject) { return true }
    guard isActor(subject) else { return false }
    switch type {
    case .meeting: return object.map { isActor($0) || isSpecific($0) && !isThing($0) } ?? true
    case .appointment, .attack: return object.map { isActor($0) || scene.isPlace($0) } ?? false
    case .legislation: return object.map { isMeasure($0) && isSpecific($0) } ?? false
    case .announcement, .ruling: return object.map(isSpecific) ?? false
    default: return true
    }
  }

  private func isActor(_ head: Int) -> Bool {
    guard let phrase = context.phrase(at: head) else { return false }
    return scene.canAct(phrase) || isNamed(phrase) || isPerson(head)
  }

  private func isPerson(_ head: Int) -> Bool {
    context.tokens[head].tag == .noun && context.word(head) != context.lemma(head)
      && context.lexicon.isOffice(context.lemma(head))
  }

  /// "the bill", "Ann Lee's plan", "two dozen orders", "a measure on guns"; not "bills".
  private func isSpecific(_ head: Int) -> Bool {
    guard let phrase = context.phrase(at: head) else { return false }
    return phrase.tokens.count > 1
  }

  private func isMeasure(_ head: Int) -> Bool {
    context.lexicon.measures.contains(context.lemma(head))
      || Self.papers.contains(context.lemma(head))
  }

  private static let papers = Set<Word>(words: "order action decree directive proclamation pardon")

  private func isNamed(_ phrase: NounPhrase) -> Bool {
    phrase.tokens.contains { context.tokens[$0].tag == .properNoun }
  }

  /// "met the target", "met resistance": no one is met.
  private func isThing(_ head: Int) -> Bool {
    context.tokens[head].tag == .noun && context.word(head) == context.lemma(head)
  }
}
