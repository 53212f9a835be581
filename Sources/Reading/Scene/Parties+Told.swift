import Documents
import English

/// Who a phrase is by what the words beside it tell: its subject, its author, the name behind it.
extension PartyResolver {
  /// "Ann Lee is a lawyer and mother who …": the lawyer is Ann Lee.
  func described(by phrase: NounPhrase) -> Party? {
    let tree = context.tree
    var noun = phrase.head
    for _ in 0..<4 {
      guard tree.relation(of: noun) == .conjunct, let first = tree.head(of: noun),
        !context.tokens[first].tag.isVerbal
      else { break }
      noun = first
    }
    // In a list trees hang one word on the first or on the one before it.
    let first = tree.dependents(of: noun).filter { tree.relation(of: $0) == .conjunct }
    let nouns =
      [noun] + first
      + first.flatMap { tree.dependents(of: $0).filter { tree.relation(of: $0) == .conjunct } }
    let isTold = nouns.contains { noun in
      tree.dependents(of: noun).contains { tree.relation(of: $0) == .relativeClause && $0 > noun }
    }
    guard isTold, tree.dependent(of: noun, .copula) != nil,
      let subject = tree.dependent(of: noun, .subject, .outerSubject)
        // "Ann Lee runs the port and is a lawyer who …"
        ?? (tree.relation(of: noun) == .conjunct ? tree.head(of: noun) : nil)
        .flatMap({ tree.dependent(of: $0, .subject) }),
      let named = context.phrase(at: subject), named != phrase
    else { return nil }
    guard let mention = resolved(named, named.tokens), let entity = mention.entity,
      context.document.entities[entity].isNamed,
      context.document.entities[entity].type == .person
    else { return nil }
    return party(entity, range: context.range(phrase.tokens))
  }

  /// "Ann Lee of Larden, a lawyer who …", "Harbor Watch, a group that …": what stands behind the comma
  /// tells more of the name before it.
  func told(by phrase: NounPhrase) -> Party? {
    let head = context.tokens[phrase.head]
    let comma = phrase.tokens.lowerBound - 1
    guard context.tree.relation(of: phrase.head) == .apposition, comma > 0,
      context.tokens[comma].kind == .comma, head.word == head.lemma || head.tag == .properNoun
    else { return nil }
    // "Ann Lee, one of nine lawmakers to oppose it"
    if head.word == "one", context.word(phrase.tokens.upperBound) == "of",
      let many = context.phrase(at: phrase.tokens.upperBound + 1),
      context.lexicon.isAgent(context.lemma(many.head)),
      let name = context.tree.head(of: phrase.head),
      let entity = ([name] + heads(above: name)).lazy
        .compactMap({ entity(at: $0, before: comma) }).first,
      context.document.entities[entity].type == .person, context.document.entities[entity].isNamed
    {
      return party(entity, range: context.range(phrase.tokens))
    }
    let isBody = context.lexicon.bodies.contains(head.lemma)
    guard
      isBody || context.lexicon.isAgent(head.lemma)
        || context.lexicon.allegiances.contains(head.word)
    else { return nil }
    // A person is told of where the tree has it, a body right before the comma.
    let names =
      isBody
      ? [comma - 1] : context.tree.head(of: phrase.head).map { [$0] + heads(above: $0) } ?? []
    for name in names {
      guard let entity = isBody ? entity(endingAt: comma) : entity(at: name, before: comma) else {
        continue
      }
      let known = context.document.entities[entity]
      let fits =
        isBody ? known.type == .organization || known.type == .other : known.type == .person
      if fits, known.isNamed { return party(entity, range: context.range(phrase.tokens)) }
    }
    return nil
  }

  /// "Alliance for the Harbor, a group that": the name may have begun phrases before.
  private func entity(endingAt end: Int) -> Int? {
    (max(0, end - 8)..<end).lazy.compactMap { start in
      mentions[start]?.first { $0.form == .name && $0.tokens.upperBound == end }?.entity
    }.first
  }

  private func entity(at name: Int, before end: Int) -> Int? {
    guard let phrase = context.phrase(at: name), phrase.tokens.upperBound <= end else { return nil }
    return resolved(phrase, phrase.tokens)?.entity
  }

  /// "Ann Lee of Larden": the tree may hang what is told of her on the place.
  private func heads(above name: Int) -> [Int] {
    guard context.tree.relation(of: name) == .nominal, let head = context.tree.head(of: name) else {
      return []
    }
    return [head]
  }

  /// "a letter from the chamber", "a statement by Ann Lee": who speaks in it.
  func author(of phrase: NounPhrase, in run: Range<Int>) -> Party? {
    let head = context.lemma(phrase.head)
    // "the Kremlin statement", "a Lee lawsuit"; "the Lee lawsuit" may be against her.
    let isFiled =
      ReadingContext.filings.contains(head)
      && Self.another.contains(context.word(phrase.tokens.lowerBound))
    if head == "statement" || isFiled, let issuer = issuer(of: phrase) { return issuer }
    guard Self.papers.contains(head) || PositionRules.nounStances[head] != nil else { return nil }
    // "Lee's letter to the council"
    if Self.papers.contains(head),
      let owner = context.possessor(of: phrase).flatMap({ party(of: $0) }), owner.isNamed
    {
      return owner
    }
    var link = phrase.tokens.upperBound
    // "a survey published in May by the chamber"
    if context.tokens.indices.contains(link), context.tokens[link].tag == .pastParticiple,
      Self.publishing.contains(context.lemma(link)),
      let by = (link..<min(link + 6, run.upperBound)).first(where: { context.word($0) == "by" })
    {
      link = by
    }
    guard link + 1 < run.upperBound, context.word(link) == "from" || context.word(link) == "by",
      let next = context.phrase(at: link + 1), next.tokens.lowerBound == link + 1
    else { return nil }
    return party(of: (link + 1)..<run.upperBound)
  }

  /// "the Kremlin statement": whose it is.
  private func issuer(of phrase: NounPhrase) -> Party? {
    phrase.tokens.lazy.compactMap { token in
      mentions[token]?.first { $0.form == .name && $0.tokens.upperBound == phrase.head }
    }.first.flatMap { mention in
      mention.entity.map { party($0, range: context.range(phrase.tokens)) }
    }
  }

  private static let publishing = Set<Word>(
    words: "publish release conduct commission issue write prepare carry make take")

  private static let another = Set<Word>(words: "a an another new")

  static let papers = Set<Word>(
    words:
      """
      letter statement report email e-mail memo memorandum note post tweet message filing release analysis
      study survey poll review guidance lawsuit suit petition complaint motion
      """)

  /// "two Democrats", "several Republicans": some of a group are not the group.
  func isPart(_ phrase: NounPhrase) -> Bool {
    guard let mention = mentions[phrase.head]?.first(where: { $0.form == .name }),
      mention.tokens.upperBound == phrase.tokens.upperBound,
      context.tokens[phrase.head].word != context.tokens[phrase.head].lemma
        || context.tokens[phrase.head].penn == .pluralName
    else { return false }
    return (phrase.tokens.lowerBound..<mention.tokens.lowerBound).contains { token in
      context.tokens[token].tag == .number || Self.shares.contains(context.word(token))
    }
  }

  private static let shares = Set<Word>(
    words: "several some many few most other dozens fewer half numerous countless")

  /// "Peru, whose leaders have called for it": Peru.
  func state(whose phrase: NounPhrase) -> Int? {
    let first = phrase.tokens.lowerBound
    let opening = context.word(first) == "whose" ? first : first - 1
    guard opening > 1, context.word(opening) == "whose",
      Self.speakers.contains(context.lemma(phrase.head))
    else { return nil }
    let end = context.tokens[opening - 1].kind == .comma ? opening - 1 : opening
    return entity(endingAt: end).flatMap {
      context.document.entities[$0].type == .person ? nil : $0
    }
  }

  /// "Lee, whose view is that it is safe": Lee.
  func bearer(ofWhose token: Int) -> Int? {
    guard context.word(token) == "whose", token > 1 else { return nil }
    return entity(endingAt: context.tokens[token - 1].kind == .comma ? token - 1 : token)
  }

  /// "her group", told by the president of Harbor Watch: Harbor Watch; "his country", told by a minister
  /// of Norway: Norway.
  func body(whose phrase: NounPhrase) -> Int? {
    let head = context.tokens[phrase.head]
    guard let first = phrase.tokens.first, Self.personal.contains(context.word(first)),
      head.word == head.lemma, phrase.tokens.count <= 3, let owner = owner(first),
      let body = context.document.entities[owner].of,
      let index = context.document.entities.firstIndex(where: { $0.name == body && $0.isNamed })
    else { return nil }
    switch context.document.entities[index].type {
    case .organization, .other:
      // "her church" is no university that she is the president of.
      let isIts = body.lowercased().split(separator: " ").contains {
        Word(String($0)) == head.lemma
      }
      return Self.ownBodies.contains(head.lemma) || isIts && Self.bodiesByName.contains(head.lemma)
        ? index : nil
    case .place: return Self.ownStates.contains(head.lemma) ? index : nil
    default: return nil
    }
  }

  private static let personal = Set<Word>(words: "his her")
  private static let ownBodies = Set<Word>(
    words: "group organization organisation company firm agency association")
  private static let bodiesByName = Set<Word>(
    words: """
      board union team club bank department ministry committee foundation institute coalition network
      council commission bureau authority airline charity university church hospital newspaper party
      """)
  private static let ownStates = Set<Word>(words: "country nation government state")

  private static let speakers = Set<Word>(
    words: "leader government official president minister parliament lawmaker")

  /// "a Department of Labor spokesman": the phrase whose head is behind the name of his body.
  func member(behind phrase: NounPhrase, in run: Range<Int>) -> NounPhrase? {
    let end = phrase.tokens.lazy
      .compactMap { mentions[$0]?.first { $0.form == .name }?.tokens.upperBound }
      .first { $0 > phrase.tokens.upperBound }
    guard let end, let last = context.phrase(at: end), last.head >= end,
      last.tokens.lowerBound < end, last.tokens.upperBound <= run.upperBound,
      context.lexicon.isAgent(context.lemma(last.head))
    else { return nil }
    return last
  }

  /// "a spokesman, Ann Lee": the person whose name is given behind a comma.
  func named(inApposition phrase: NounPhrase) -> Int? {
    guard
      context.tokens[phrase.head].tag == .noun && mayBeNamed(phrase.head)
        || Self.ordinals.contains(context.word(phrase.head)),
      let name = context.tree.dependent(of: phrase.head, .apposition),
      name >= phrase.tokens.upperBound, name <= phrase.tokens.upperBound + 4
    else { return nil }
    return (phrase.tokens.upperBound...name).lazy.compactMap { token in
      mentions[token]?.first {
        $0.form == .name && $0.tokens.contains(name)
          && $0.entity.map { context.document.entities[$0].type == .person } == true
      }?.entity
    }.first
  }

  /// "A third, Ann Lee, said".
  private static let ordinals = Set<Word>(words: "one another second third fourth fifth other")

  /// Whether a noun is one person: an office, or a "rival".
  private func mayBeNamed(_ noun: Int) -> Bool {
    let lemma = context.lemma(noun)
    if context.lexicon.isOffice(lemma) { return true }
    return context.word(noun) == lemma && context.lexicon.isAgent(lemma)
      && !context.lexicon.bodies.contains(lemma)
  }
}
