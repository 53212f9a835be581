import Documents
import English

/// Somebody who may be the party of an item of a clause.
struct PartyCandidate {
  var parties: [Party]

  /// The word that names him; nil where he is only known to say the words.
  var head: Int?

  /// The place of the clause where he stands, if it is one.
  var place: ClauseParty?

  /// How many sentences before the clause he is named.
  var distance: Int

  /// Whether the clause is about what he is named in: "endorsed the plan of Ann Lee".
  var isActedOn = false

  /// Whether the pronoun that acts cannot stand for him.
  var isAnother = false
}

/// Finds who may be the party of a clause; whom a sentence names is found once.
final class PartyFinder {
  let reader: ClauseReader
  private var scene: Scene { reader.scene }
  private var context: ReadingContext { reader.context }

  /// The named entities that are mentioned most: at most three.
  private let mainEntities: [Int]

  /// Whom the phrases of each sentence name.
  private var named: [Int: [(head: Int, parties: [Party])]] = [:]

  init(_ reader: ClauseReader) {
    self.reader = reader
    let document = reader.scene.document
    let counts = document.mentionCounts
    mainEntities = Array(
      document.entities.indices.filter {
        document.entities[$0].isNamed && document.entities[$0].type != .place && counts[$0] > 1
      }
      .sorted { (counts[$0], $1) > (counts[$1], $0) }.prefix(3))
  }

  /// All who are named in the clause's sentence and the two before it, who says its words, and whom the
  /// report is most about.
  func candidates(of clause: Clause) -> [PartyCandidate] {
    var heads: Set<Int> = []
    var candidates = inPlaces(of: clause, &heads)
    guard let index = context.sentenceIndex(at: clause.group.verb) else { return candidates }
    for place in max(0, index - 2)...index {
      for (head, parties) in parties(in: place) where heads.insert(head).inserted {
        candidates.append(
          PartyCandidate(parties: parties, head: head, place: nil, distance: index - place))
      }
      guard place < index else { continue }
      let sentence = context.document.sentences[place]
      for said in scene.statements(beside: sentence.tokens.lowerBound) where !said.speakers.isEmpty
      {
        candidates.append(
          PartyCandidate(
            parties: said.speakers, head: nil, place: .claimant, distance: index - place))
      }
    }
    for index in candidates.indices {
      candidates[index].isActedOn =
        candidates[index].head.map { isActedOn($0, in: clause) } ?? false
    }
    let near = Set(candidates.flatMap { $0.parties.compactMap(\.entity) })
    for entity in mainEntities where !near.contains(Entity.id(at: entity)) {
      candidates.append(
        PartyCandidate(
          parties: [scene.parties.party(entity, range: nil)], head: nil, place: nil, distance: 3))
    }
    if let subject = clause.subject, isTelling(subject) {
      for index in candidates.indices {
        candidates[index].isAnother = !agrees(candidates[index], with: clause, subject)
      }
    }
    return candidates
  }

  /// Whether a name stands behind the verb of a clause that tells who acts before it.
  private func isActedOn(_ head: Int, in clause: Clause) -> Bool {
    guard let subject = clause.subject, subject < clause.group.verb, !clause.group.isPassive,
      head > clause.group.verb, clause.run.contains(head)
    else { return false }
    // "drew praise from Ann Lee"
    return context.tree.relation(of: head) != .agent && !context.cases(of: head).contains("from")
  }

  /// "They" is no single person, "he" and "she" are nobody else; of whoever says the words either is said
  /// by others.
  private func agrees(
    _ candidate: PartyCandidate, with clause: Clause, _ subject: Int
  ) -> Bool {
    guard candidate.head != subject else { return true }
    // "“We should help Larden”": whoever speaks is not who is named there.
    if Self.own.contains(context.word(subject)) {
      guard let head = candidate.head, candidate.parties.allSatisfy(\.isNamed),
        let quotation = context.quotation(at: subject)
      else { return true }
      return context.quotation(at: head) != quotation
    }
    // "They need to stand by us": whom it is done to does not do it.
    if candidate.isActedOn { return false }
    // Nobody quoted speaks of himself as "they".
    let isOfOther =
      Self.others.contains(context.word(subject)) && context.quotation(at: subject) != nil
    if candidate.place == .upper {
      return !isOfOther || candidate.head.map { context.quotation(at: $0) != nil } ?? true
    }
    if candidate.place == .claimant, candidate.distance == 0 {
      if isOfOther { return false }
      // "Some would like to stay", she said: they would, and not she; but that "all should" is her wish.
      let isHers = clause.group.modal.map(Self.obliging.contains) ?? false
      return isHers || !isIndefinite(subject)
    }
    let parties = candidate.parties
    guard parties.allSatisfy(\.isNamed) else { return true }
    let isPerson = parties.count == 1 && parties[0].type == .person
    switch context.word(subject) {
    case "they": return !isPerson
    case "he", "she": return isPerson
    case "it": return !parties.contains { $0.type == .person }
    // "several oppose it": some of a group are not the group.
    default: return !isIndefinite(subject)
    }
  }

  /// Whether a subject tells of itself whom it may stand for.
  private func isTelling(_ subject: Int) -> Bool {
    Self.pronouns.contains(context.word(subject)) || Self.own.contains(context.word(subject))
      || isIndefinite(subject)
  }

  /// "several", "25 percent": some of a group that the words do not name.
  private func isIndefinite(_ subject: Int) -> Bool {
    Self.indefinite.contains(context.word(subject)) || context.tokens[subject].kind == .number
  }

  private static let obliging = Set<Word>(words: "should must ought can could")
  private static let others = Set<Word>(words: "they he she")
  private static let own = Set<Word>(words: "we i")
  private static let pronouns = Set<Word>(words: "they he she it")
  private static let indefinite = Set<Word>(
    words: "several some many few others most half both none all each either neither percent %")

  /// Those in the places of a clause; `heads` takes up the words that name them.
  private func inPlaces(of clause: Clause, _ heads: inout Set<Int>) -> [PartyCandidate] {
    // Where it is open who acts, it is not whom he acts upon.
    let isOpen =
      clause.subject.map { context.tokens[$0].tag == .pronoun } ?? false
      && reader.parties(.subject, of: clause).isEmpty
    var candidates: [PartyCandidate] = []
    for place in ClauseParty.allCases {
      let head = head(of: place, in: clause)
      if place == .object, isOpen {
        if let head { heads.insert(head) }
        continue
      }
      let found = reader.parties(place, of: clause)
      guard !found.isEmpty else { continue }
      if let head { heads.insert(head) }
      candidates.append(PartyCandidate(parties: found, head: head, place: place, distance: 0))
    }
    return candidates
  }

  private func head(of place: ClauseParty, in clause: Clause) -> Int? {
    switch place {
    case .subject: clause.subject
    case .object: clause.object
    case .agent: context.tree.dependent(of: clause.predicate, .agent)
    case .upper: clause.governor.flatMap { context.subjectHead(ofVerb: $0) }
    case .claimant: nil
    }
  }

  /// "told the Harlow Post": whoever prints what somebody says takes no part in it.
  private func isOutletToldOf(_ phrase: NounPhrase) -> Bool {
    guard context.tokens[phrase.head].tag == .properNoun,
      context.lexicon.outlets.contains(context.word(phrase.tokens.upperBound - 1)),
      let verb = context.tree.head(of: phrase.head), scene.cueTokens.contains(verb)
    else { return false }
    return context.tree.relation(of: phrase.head)?.isSubject != true
  }

  private func parties(in sentence: Int) -> [(head: Int, parties: [Party])] {
    if let known = named[sentence] { return known }
    let phrases = context.phrases(in: context.document.sentences[sentence].tokens)
    let found = phrases.compactMap { phrase -> (Int, [Party])? in
      guard !scene.parties.isRestOfName(phrase), !context.isTime(phrase.head),
        !isOutletToldOf(phrase)
      else { return nil }
      let parties = reader.parties(at: phrase.head)
      return parties.isEmpty ? nil : (phrase.head, parties)
    }
    named[sentence] = found
    return found
  }
}

extension Document {
  /// How often each entity is mentioned.
  var mentionCounts: [Int] {
    var counts = [Int](repeating: 0, count: entities.count)
    for mention in mentions {
      if let entity = mention.entity { counts[entity] += 1 }
    }
    return counts
  }
}
