import Documents
import English

/// Who a run of words stands for.
struct PartyResolver {
  let context: ReadingContext

  /// Mentions by their first token, the longest first.
  let mentions: [Int: [Mention]]

  init(_ context: ReadingContext) {
    self.context = context
    mentions = Dictionary(grouping: context.document.mentions) { $0.tokens.lowerBound }
  }

  /// The parties of a subject or object: one, or several joined by "and".
  func parties(of run: Range<Int>) -> [Party] {
    let run = context.trimmed(run)
    guard !run.isEmpty else { return [] }
    if run.count < 4, case let two = pair(named: run), !two.isEmpty { return two }
    let heads = coordinated(run)
    guard heads.count > 1 else { return [party(of: run)].compactMap(\.self) }
    return heads.compactMap { party(of: $0) }
  }

  /// The parts of "Ann Lee and the mayor"; a relative clause or "of" phrase stays whole.
  private func coordinated(_ run: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = run.lowerBound
    for token in run {
      guard context.word(token) == "and" || isListComma(token, in: run), token > start,
        token + 1 < run.upperBound,
        context.groups(in: start..<token).isEmpty,
        context.phrase(at: token + 1)?.tokens.lowerBound == token + 1,
        isNamed(start..<token) || areGroups(start..<token, token + 1), joins(token, in: run)
      else { continue }
      parts.append(context.trimmed(start..<token))
      start = token + 1
    }
    parts.append(context.trimmed(start..<run.upperBound))
    return parts.filter { !$0.isEmpty }
  }

  /// The comma of "Ann Lee, Bob Ray and Cy Fox": names that the tree joins.
  private func isListComma(_ token: Int, in run: Range<Int>) -> Bool {
    guard context.tokens[token].kind == .comma, let next = context.phrase(at: token + 1),
      let head = context.tree.top(of: next.tokens),
      context.tree.relation(of: head) == .conjunct,
      run.contains(where: { context.word($0) == "and" && $0 > token }),
      next.tokens.contains(where: { mentions[$0] != nil })
    else { return false }
    return true
  }

  /// Whether an "and" joins two parties: not two offices of one, not the words of a name.
  private func joins(_ token: Int, in run: Range<Int>) -> Bool {
    guard let top = context.tree.top(of: run), let next = context.phrase(at: token + 1) else {
      return true
    }
    let isInName = (max(run.lowerBound, token - 8)...token).contains { start in
      mentions[start]?.contains { $0.form == .name && $0.tokens.contains(token + 1) } ?? false
    }
    guard !isInName else { return false }
    let second = next.tokens.contains(next.head) ? next.head : token + 1
    var head = context.tree.head(of: second)
    guard context.tree.relation(of: second) == .conjunct else { return true }
    while let place = head, place != top, context.tree.relation(of: place) == .conjunct {
      head = context.tree.head(of: place)
    }
    return head == top
  }

  /// "shop owners and city lawmakers": two groups that act, each in the plural.
  private func areGroups(_ first: Range<Int>, _ second: Int) -> Bool {
    guard let one = context.phrases(in: first).first?.head,
      let other = context.phrase(at: second)?.head
    else { return false }
    return [one, other].allSatisfy { head in
      context.word(head) != context.lemma(head) && context.tokens[head].tag == .noun
        && (context.lexicon.isActor(context.lemma(head))
          || context.lexicon.isActor(context.word(head)))
    }
  }

  private func isNamed(_ run: Range<Int>) -> Bool {
    run.contains { mentions[$0]?.contains { !isUnnamedPerson($0) } ?? false }
  }

  /// "The delegate and activist": one person who goes by no name.
  private func isUnnamedPerson(_ mention: Mention) -> Bool {
    guard mention.form == .description, let index = mention.entity else { return false }
    let entity = context.document.entities[index]
    return entity.type == .person && !entity.isNamed
  }

  /// The party of one phrase with what is attached to it; nil for words that are nobody.
  func party(of run: Range<Int>) -> Party? {
    let run = context.unquoted(run)
    if let some = someSomewhere(run) { return some }
    guard let phrase = firstPhrase(in: run) else { return nil }
    guard !context.isTime(phrase.head) else { return nil }
    let range = context.range(run)
    if let titled = titled(behind: phrase, in: run) { return party(titled, range: range) }
    if let member = member(behind: phrase, in: run) {
      return named(inApposition: member).map { party($0, range: range) }
        ?? Party(range: range, name: description(of: phrase, in: run), isNamed: false)
    }
    if isPart(phrase) {
      return Party(range: range, name: description(of: phrase, in: run), isNamed: false)
    }
    if let mention = resolved(phrase, run), let index = mention.entity,
      mention.form != .description || context.document.entities[index].isNamed
    {
      return party(index, range: range)
    }
    if let named = named(inApposition: phrase) { return party(named, range: range) }
    if let described = described(by: phrase) ?? told(by: phrase) { return described }
    if let author = author(of: phrase, in: run) { return author }
    let head = context.tokens[phrase.head]
    if head.tag == .pronoun, phrase.tokens.count == 1 {
      if let mention = mentions[phrase.head]?.first, mention.readings.count > 1 {
        let names = mention.readings.map { context.document.entities[$0].name }
        return Party(range: range, name: context.text(run), isNamed: false, readings: names)
      }
      // A pronoun that nobody answers to is nobody: the rule abstains.
      guard Self.indefinite.contains(head.word) else { return nil }
      return Party(range: range, name: context.text(run), isNamed: false)
    }
    if phrase.tokens.count == 1, let entity = bearer(ofWhose: phrase.head) {
      return party(entity, range: range)
    }
    if let body = body(whose: phrase) { return party(body, range: range) }
    if let first = phrase.tokens.first, Self.possessives.contains(context.word(first)),
      context.word(first) != "their", Self.extensions.contains(head.lemma), let owner = owner(first)
    {
      // "his administration" acts for him.
      return party(owner, range: range)
    }
    if let state = state(whose: phrase) { return party(state, range: range) }
    if Self.extensions.contains(head.lemma), let owner = owner(after: phrase, in: run) {
      // "the administration of President Ann Lee" is hers as well.
      return party(owner, range: range)
    }
    return Party(range: range, name: description(of: phrase, in: run), isNamed: false)
  }

  /// The person behind "of" whose administration, office or team a phrase names.
  private func owner(after phrase: NounPhrase, in run: Range<Int>) -> Int? {
    let link = phrase.tokens.upperBound
    guard link + 1 < run.upperBound, context.word(link) == "of",
      let person = context.phrase(at: link + 1), let entity = resolved(person, run)?.entity,
      context.document.entities[entity].type == .person
    else { return nil }
    return entity
  }

  /// The words of an unnamed party, without a clause about it.
  private func description(of phrase: NounPhrase, in run: Range<Int>) -> String {
    let behind = phrase.tokens.upperBound..<max(phrase.tokens.upperBound, run.upperBound)
    var end = behind.first { opensClause($0) } ?? run.upperBound
    // "the government Wednesday"
    while end - 1 > phrase.head,
      context.isTime(end - 1) || Self.relatives.contains(context.word(end - 1))
    {
      end -= 1
    }
    // "34-year-old suspect"
    let start = run.lowerBound
    let isAged =
      context.word(start) == "year" && start > 1 && context.tokens[start - 1].kind == .dash
    return context.text((isAged ? start - 2 : start)..<end)
  }

  /// Where a relative clause or the sentence's own verb begins.
  private func opensClause(_ token: Int) -> Bool {
    let next = context.word(token + 1)
    if context.tokens[token].kind == .comma, next == "who" || next == "which" || next == "whose" {
      return true
    }
    // "a teacher at a school where pupils fell ill"
    if Self.circumstances.contains(context.word(token)) { return true }
    guard let group = context.group(at: token), group.form == .finite else { return false }
    return !Self.relatives.contains(context.word(group.tokens.lowerBound - 1))
  }

  private static let relatives = Set<Word>(words: "who which that whom")
  private static let circumstances = Set<Word>(words: "where when whose")

  /// "Center for Harbor Policy President Ann Lee", "President of the Harbor Council Ann Lee": the person
  /// whose office is at a body.
  private func titled(behind phrase: NounPhrase, in run: Range<Int>) -> Int? {
    let head = context.tokens[phrase.head]
    let link = context.word(phrase.tokens.upperBound)
    let isOffice = context.lexicon.isOffice(head.lemma)
    guard
      link == "of" || isOffice && link == "to" || !isOffice && (link == "for" || link == "on"),
      isOffice || head.tag == .properNoun,
      let next = context.phrase(at: phrase.tokens.upperBound + 1),
      next.tokens.upperBound <= run.upperBound
    else { return nil }
    return next.tokens.dropFirst().lazy.compactMap { token in
      mentions[token]?.first {
        $0.form == .name && $0.tokens.upperBound == next.tokens.upperBound
          && (isOffice
            ? isPerson(at: token) && !isTitle(token - 1)
            : isPerson(at: token) && context.lexicon.isAgent(context.lemma(token - 1)))
      }?.entity
    }.first
  }

  /// "the aide of President Ann Lee", "of the Lees": what stands before the name is no body.
  private func isTitle(_ token: Int) -> Bool {
    context.tokens[token].tag == .determiner || context.lexicon.isOffice(context.lemma(token))
  }

  /// The party of an entity.
  func party(_ index: Int, range: TextRange?) -> Party {
    let entity = context.document.entities[index]
    return Party(
      range: range, name: entity.name, role: entity.role, of: entity.of,
      entity: Entity.id(at: index),
      type: entity.type, isNamed: entity.isNamed)
  }

  /// The first phrase, as far as the run holds it: "Monday" is no part of "unions Monday".
  private func firstPhrase(in run: Range<Int>) -> NounPhrase? {
    guard var phrase = context.phrases(in: run).first else { return nil }
    phrase.tokens = phrase.tokens.clamped(to: run)
    if !phrase.tokens.contains(phrase.head) { phrase.head = phrase.tokens.upperBound - 1 }
    return phrase
  }

  /// The mention that a phrase is: its name, or the description or pronoun that it is whole.
  func resolved(_ phrase: NounPhrase, _ run: Range<Int>) -> Mention? {
    if let whole = mentions[phrase.tokens.lowerBound]?.first(where: {
      $0.tokens == phrase.tokens && $0.entity != nil
    }) {
      return whole
    }
    for token in phrase.tokens.reversed() {
      guard let mention = mentions[token]?.first(where: { $0.form == .name }) else { continue }
      let isWhole = mention.tokens.upperBound == phrase.tokens.upperBound
      // "Chamber of Commerce" goes on behind its phrase.
      let goesOn =
        mention.tokens.upperBound > phrase.tokens.upperBound
        && mention.tokens.upperBound <= run.upperBound
      guard isWhole || goesOn else { return nil }
      // "Obama administration spokesman" and "the Harbor officials" are not the name in them.
      return isRoleBefore(mention.tokens.lowerBound, phrase) ? mention : nil
    }
    return nil
  }

  /// Whether what stands before a name in its phrase is a title, a role or nothing.
  private func isRoleBefore(_ start: Int, _ phrase: NounPhrase) -> Bool {
    guard start > phrase.tokens.lowerBound else { return true }
    if Self.marks.contains(context.word(start - 1)), isPerson(at: start) { return true }
    let before = context.tokens[start - 1]
    return before.tag != .particle && before.word != "'s" || context.word(start - 1) == "the"
  }

  /// "the bank's Ann Lee": the person, and not the bank.
  private func isPerson(at start: Int) -> Bool {
    mentions[start]?.contains { mention in
      mention.form == .name
        && mention.entity.map { context.document.entities[$0].type == .person } == true
    } ?? false
  }

  /// Whose a phrase is that begins with "his", "her", "its" or "their".
  func possessor(at token: Int) -> Party? {
    guard Self.possessives.contains(context.word(token)), let owner = owner(token) else {
      return nil
    }
    return party(owner, range: context.range(token..<(token + 1)))
  }

  /// The words of a phrase with the rest of a name that begins in it ("Bureau" of "Bureau of Mines").
  func extent(of phrase: NounPhrase) -> Range<Int> {
    let end = phrase.tokens.lazy
      .compactMap { mentions[$0]?.first { $0.form == .name }?.tokens.upperBound }.max()
    return phrase.tokens.lowerBound..<max(phrase.tokens.upperBound, end ?? 0)
  }

  func owner(_ pronoun: Int) -> Int? {
    mentions[pronoun]?.first { $0.form == .pronoun }?.entity
  }

  private static let marks = Set<Word>(words: "'s ' ’s ’")
  private static let possessives = Set<Word>(words: "his her their its our my")
  private static let indefinite = Set<Word>(
    words: "those some many others everyone nobody none most")
  private static let extensions = Set<Word>(
    words: "administration government office team campaign cabinet party ministry staff")
}
