import Documents
import English

/// Which type of event a verb tells, with what it is done to.
extension EventFinder {
  /// The type that a noun gives to a light verb, else that of the act.
  func type(of group: VerbGroup, subject: Int?, object: Int?) -> EventDetails.EventType {
    let lemma = context.lemma(group.verb)
    if let noun = eventNoun(lemma, subject: subject, object: object) { return noun }
    if let object, let type = type(of: lemma, doneTo: object) { return type }
    // "pulled off a win" pulls nobody out.
    if let type = EventWords.verbs[lemma], !isPhrasal(group, lemma) { return type }
    return isSpeech(group, lemma, object) ? .statement : .other
  }

  /// The type that a noun gives to a light verb: "held a vote", "a summit began".
  func eventNoun(
    _ lemma: Word, subject: Int?, object: Int?
  ) -> EventDetails.EventType? {
    if EventWords.writing.contains(lemma) {
      return object.flatMap { EventWords.writings.contains(context.lemma($0)) ? .statement : nil }
    }
    guard EventWords.light.contains(lemma) else { return nil }
    for noun in [object, subject].compactMap(\.self).map(context.lemma) {
      if AgreementWords.nouns.contains(noun) { return .agreement }
      if let type = EventWords.type(of: noun) { return type }
    }
    return nil
  }

  /// "picked an aide to fill the seat", "lost the race".
  private func type(of lemma: Word, doneTo object: Int) -> EventDetails.EventType? {
    let thing = context.lemma(object)
    if Self.picking.contains(lemma), isSomebody(object), !isPickedUp(object) { return .appointment }
    if Self.contesting.contains(lemma), Self.contests.contains(thing) { return .election }
    // "fired missiles" dismisses nobody, "introduced it this year" may be anything.
    if lemma == "fire", Self.weapons.contains(thing) { return .attack }
    // "struck the city", "struck down the law"
    if lemma == "strike" {
      let isRule = context.lexicon.measures.contains(thing) || Self.rules.contains(thing)
      return isRule ? .ruling : .attack
    }
    // "signed up members", "passed up the chance"
    if isPickedUp(object), lemma == "sign" || lemma == "pass" { return .other }
    if lemma == "withdraw", !Self.forces.contains(thing) { return .other }
    if lemma == "sign", isSomebody(object) || Self.players.contains(thing) { return .appointment }
    if lemma == "confirm", !isSomebody(object), !Self.seats.contains(thing) { return .announcement }
    if lemma == "introduce", context.tokens[object].tag == .pronoun { return .other }
    return nil
  }

  /// "picked up Lee": fetched or caught.
  private func isPickedUp(_ object: Int) -> Bool {
    context.phrase(at: object).map { context.word($0.tokens.lowerBound - 1) == "up" } ?? false
  }

  private func isSomebody(_ noun: Int) -> Bool {
    if context.lexicon.isOffice(context.lemma(noun)) { return true }
    return context.phrase(at: noun).map { phrase in
      scene.parties(of: phrase.tokens).contains { $0.type == .person && $0.isNamed }
    } ?? false
  }

  private func isPhrasal(_ group: VerbGroup, _ lemma: Word) -> Bool {
    // "fired back on Tuesday" dismisses nobody.
    if lemma == "fire" { return Self.shots.contains(context.word(group.tokens.upperBound)) }
    if lemma == "shoot", context.word(group.tokens.upperBound) == "down" {
      return objectHead(of: group).map { !DecisionClause.craft.contains(context.lemma($0)) } ?? true
    }
    // "headed by Ann Lee" goes nowhere.
    if lemma == "head", group.isPassive || objectHead(of: group) != nil { return true }
    return lemma == "pull" && context.word(group.tokens.upperBound) != "out"
      && context.tree.dependent(of: group.verb, .particle) != nil
  }

  /// "urged calm on Monday", "came out against it": speech without its words; "the sale began" and "offered him
  /// the job" are none.
  private func isSpeech(_ group: VerbGroup, _ lemma: Word, _ object: Int?) -> Bool {
    if EventWords.speaking.contains(lemma) { return !isContest(lemma, object) }
    let next = group.tokens.upperBound
    if lemma == "come", context.word(next) == "out",
      ["against", "for"].contains(context.word(next + 1))
    {
      return true
    }
    return !EventWords.seldomSpeaking.contains(lemma)
      && context.frames(ofVerb: group.verb).takesQuotation
  }

  /// "dismissed the case", "defended her title": done, and not said.
  private func isContest(_ lemma: Word, _ object: Int?) -> Bool {
    guard lemma == "dismiss" || lemma == "defend", let object else { return false }
    return Self.defended.contains(context.lemma(object))
  }

  private static let defended = Set<Word>(
    words:
      "case lawsuit suit charge charges complaint appeal petition title crown city border seat town"
  )
  /// "confirmed the nominee", "her nomination": to an office.
  private static let seats = Set<Word>(
    words: "nominee nomination appointment choice pick judge successor")
  private static let forces = Set<Word>(
    words:
      "troop force soldier personnel unit army peacekeeper ship aircraft mission contingent staff diplomat"
  )
  private static let players = Set<Word>(
    words: "player star striker defender quarterback pitcher coach free-agent keeper forward")
  private static let rules = Set<Word>(
    words: "law ban rule statute provision act ordinance map order mandate conviction verdict")
  private static let weapons = Set<Word>(
    words: """
      missile rocket shot bullet round gun gas shell grenade weapon mortar artillery cannon projectile flare pellet
      """)
  private static let shots = Set<Word>(words: "back off at on into up")
  private static let picking = Set<Word>(words: "pick tap choose select")
  private static let contesting = Set<Word>(words: "win lose contest enter join quit")
  private static let contests = Set<Word>(
    words: "race bid contest primary election reelection re-election caucus runoff nomination")
}
