import Documents
import English

/// Gives items of the rules the party that the network of parties is surer of: where the rule found
/// nobody, or a thing that does not act, or where there is hardly a doubt.
struct PartyAssigner {
  let rankings: PartyRankings
  private var reader: ClauseReader { rankings.reader }
  private var context: ReadingContext { reader.context }

  func assigned(_ item: Item) -> Item {
    guard let columns = ClauseClasses.columns(of: item.details) else { return item }
    let known = item.details.parties
    let least = least(beside: known, item.kind)
    // Who tells an option or an effect the rules know well.
    guard !known.contains(where: isSettled), !isGivenTime(item, known),
      least < Self.hardlyDoubted || columns.isHeld,
      let clause = clause(of: item), !isSubject(known, of: clause)
    else { return item }
    let choice = rankings.ranking(of: clause).party(columns)
    // Who opposes a course does not put it forward.
    let parties =
      item.kind == .option
      ? reader.scene.withoutOpponents(choice.parties, at: clause.predicate) : choice.parties
    var item = item
    guard !parties.isEmpty, choice.share >= least,
      !parties.contains(where: { party in known.contains { $0.name == party.name } })
    else {
      // What does not act is nobody's name.
      if !known.isEmpty, !known.contains(where: canAct) { item.standing = .toCheck }
      return item
    }
    item.details = item.details.replacing(parties: parties)
    if choice.isGuess { item.standing = .toCheck }
    return item
  }

  /// "gave the union 30 days to pay": whom the time is given.
  private func isGivenTime(_ item: Item, _ known: [Party]) -> Bool {
    guard item.kind == .commitment else { return false }
    return known.contains { party in
      guard let range = party.range,
        let top = context.tree.top(of: context.document.tokens(in: range)),
        let verb = context.tree.head(of: top), context.lemma(verb) == "give"
      else { return false }
      return context.tree.relation(of: top) == .object
        || context.tree.relation(of: top) == .indirectObject
    }
  }

  /// "Residents say the mayor is pressing the council": who does it is told in its place.
  private func isSubject(_ known: [Party], of clause: Clause) -> Bool {
    guard let subject = clause.subject, context.tokens[subject].tag != .pronoun,
      !Self.settled.contains(context.word(subject))
    else { return false }
    let place = context.tokens[subject].range
    return known.contains { canAct($0) && $0.range?.contains(place) ?? false }
  }

  /// How sure the network must be to replace what a rule found: where the record is best on reports that it
  /// was not trained on.
  private func least(beside known: [Party], _ kind: Kind) -> Double {
    if known.isEmpty { return kind == .decision ? 0.6 : 0.4 }
    return known.contains(where: canAct) ? Self.hardlyDoubted : 0.3
  }

  private static let hardlyDoubted = 0.8

  /// Whom "we" stands for is settled where the words are read: the body that the speaker speaks for; and
  /// "those who oppose it" are somebody, whoever they are.
  private func isSettled(_ party: Party) -> Bool {
    guard let range = party.range else { return false }
    let token = context.document.token(at: range.start)
    guard context.tokens.indices.contains(token) else { return false }
    // "criticism from the unions": they are named for what they say.
    if Self.sources.contains(context.word(token - 1)) { return true }
    // "only one of the members": one is not the members.
    let opening = token..<min(token + 3, context.tokens.count)
    if let link = opening.first(where: { context.word($0) == "of" }), link > token,
      context.tokens[link - 1].tag == .number || Self.settled.contains(context.word(link - 1))
    {
      return true
    }
    let isAlone = context.tokens[token].range == range
    return isAlone && Self.settled.contains(context.word(token))
  }

  private static let sources = Set<Word>(words: "from by")
  private static let settled = Set<Word>(
    words: "we us those these some many others all both few most")

  /// The clause that shares most words with an item.
  private func clause(of item: Item) -> Clause? {
    func overlap(_ clause: Clause) -> Double {
      let (run, whole) = (context.range(clause.run), context.range(clause.whole))
      return max(item.range.overlap(run), item.range.overlap(whole))
    }
    let clauses = reader.clauses(of: item.range).map { reader.clauses[$0] }
    guard clauses.count > 1 else { return clauses.first }
    // Of a clause and what it holds the one that holds the other tells the item.
    let verbs = clauses.map(\.predicate).filter {
      item.range.contains(context.tokens[$0].range)
    }
    guard verbs.count > 1 else { return clauses.max { overlap($0) < overlap($1) } }
    let highest = clauses.filter { clause in
      verbs.contains(clause.predicate)
        && !verbs.contains { $0 != clause.predicate && context.tree.isBelow(clause.predicate, $0) }
    }
    return highest.max { overlap($0) < overlap($1) }
  }

  /// Whether a party is somebody who acts or a paper that speaks, and not a thing that stands where its
  /// name should.
  private func canAct(_ party: Party) -> Bool {
    guard !party.isNamed, let range = party.range,
      let phrase = context.phrase(at: context.document.token(at: range.start))
    else { return true }
    let head = context.lemma(phrase.head)
    if isForOffice(phrase.head) { return true }
    guard context.lexicon.isThing(head) || context.isTime(phrase.head),
      !PartyResolver.papers.contains(head), !reader.scene.canAct(phrase)
    else { return true }
    // "a majority of the members"
    let link = phrase.tokens.upperBound
    guard link < context.tokens.count, context.word(link) == "of",
      let members = context.phrase(at: link + 1)
    else { return false }
    return reader.scene.canAct(members) || context.lexicon.isAgent(context.lemma(members.head))
  }

  /// "the pick to succeed Ann Lee": somebody, whatever the word.
  private func isForOffice(_ noun: Int) -> Bool {
    context.tree.dependents(of: noun).contains {
      context.tree.relation(of: $0) == .clausalModifier
        && Self.succeeding.contains(context.lemma($0))
    }
  }

  private static let succeeding = Set<Word>(words: "succeed replace lead head")
}
