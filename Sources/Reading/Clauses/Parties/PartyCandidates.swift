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
}

extension ClauseReader {
  /// All who are named in the clause's sentence and the two before it, who says its words, and whom the
  /// report is most about.
  func candidates(of clause: Clause) -> [PartyCandidate] {
    var candidates: [PartyCandidate] = []
    var heads: Set<Int> = []
    func head(of place: ClauseParty) -> Int? {
      switch place {
      case .subject: clause.subject
      case .object: clause.object
      case .agent: context.tree.dependent(of: clause.predicate, .agent)
      case .upper: clause.governor.flatMap { context.subjectHead(ofVerb: $0) }
      case .claimant: nil
      }
    }
    // Where it is open who acts, it is not whom he acts upon.
    let isOpen = clause.subject.map { context.tokens[$0].tag == .pronoun } ?? false
    for place in ClauseParty.allCases {
      if place == .object, isOpen, parties(.subject, of: clause).isEmpty {
        if let object = clause.object { heads.insert(object) }
        continue
      }
      let found = parties(place, of: clause)
      guard !found.isEmpty else { continue }
      let head = head(of: place)
      if let head { heads.insert(head) }
      candidates.append(PartyCandidate(parties: found, head: head, place: place, distance: 0))
    }
    guard let index = context.sentenceIndex(at: clause.group.verb) else { return candidates }
    for place in max(0, index - 2)...index {
      for (head, parties) in named.parties(in: place, of: self)
      where heads.insert(head).inserted {
        candidates.append(
          PartyCandidate(parties: parties, head: head, place: nil, distance: index - place))
      }
      if place < index {
        let sentence = context.document.sentences[place]
        for attribution in scene.statements(beside: sentence.tokens.lowerBound)
        where !attribution.speakers.isEmpty {
          candidates.append(
            PartyCandidate(
              parties: attribution.speakers, head: nil, place: .claimant, distance: index - place))
        }
      }
    }
    // Whom the report is most about.
    let near = Set(candidates.flatMap { $0.parties.compactMap(\.entity) })
    for entity in mainEntities where !near.contains(Entity.id(at: entity)) {
      candidates.append(
        PartyCandidate(
          parties: [scene.parties.party(entity, range: nil)], head: nil, place: nil, distance: 3))
    }
    return candidates
  }
}

/// The parties that the phrases of each sentence name, found once.
final class NamedParties {
  private var found: [Int: [(head: Int, parties: [Party])]] = [:]

  func parties(in sentence: Int, of reader: ClauseReader) -> [(head: Int, parties: [Party])] {
    if let known = found[sentence] { return known }
    let context = reader.context
    let tokens = context.document.sentences[sentence].tokens
    let parties = context.phrases(in: tokens).compactMap { phrase -> (Int, [Party])? in
      guard !reader.scene.parties.isRestOfName(phrase), !context.isTime(phrase.head) else {
        return nil
      }
      let parties = reader.parties(at: phrase.head)
      return parties.isEmpty ? nil : (phrase.head, parties)
    }
    found[sentence] = parties
    return parties
  }
}
