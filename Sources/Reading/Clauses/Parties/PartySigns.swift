import Documents
import English

/// The signs by which the network of parties knows whether somebody is the party of a clause: numbers
/// of rows in its table.
///
/// The same in training and in reading.
struct PartySigns {
  /// The rows of the table.
  static let rows = 1 << 14

  enum Sign: UInt32 {
    case place = 1
    case placeDistance, relation, path, pathVerb, pathGovernor, pathModal, pathForm, verbPlace,
      governorPlace,
      modalPlace, formPlace, order, far, sort, sortPlace, sortPath, type, claimant, claimantSort,
      sameAsSubject,
      subjectSort, count, first, speech, cuePlace, inside, title, owner, headWord, root, nobody,
      nobodyVerb,
      nobodyForm, nobodySubject, nobodySpeech, nobodyModal, preposition, many, nearer, ownVerb
  }

  private let scene: Scene
  private var context: ReadingContext { scene.context }
  private var tree: Tree { scene.context.tree }

  /// How often each entity is mentioned.
  private let counts: [Int]

  init(_ scene: Scene) {
    self.scene = scene
    var counts = [Int](repeating: 0, count: scene.document.entities.count)
    for mention in scene.document.mentions {
      if let entity = mention.entity { counts[entity] += 1 }
    }
    self.counts = counts
  }

  /// The tokens whose states the network reads; -1 for none.
  static func slots(_ candidate: PartyCandidate?, _ clause: Clause) -> [Int] {
    [candidate?.head ?? -1, clause.group.verb, clause.governor ?? -1, clause.subject ?? -1]
  }

  /// The rows of each candidate, and at the end those of nobody.
  func rows(of candidates: [PartyCandidate], for clause: Clause) -> [[Int32]] {
    let claimants = Set(scene.claimants(at: clause.group.verb).map(\.name))
    let subjects = Set(
      candidates.filter { $0.place == .subject }.flatMap { $0.parties.map(\.name) })
    let base = Base(
      verb: lemma(clause.group.verb), governor: clause.governor.map(lemma) ?? 0,
      relation: number(tree.relation(of: clause.predicate)),
      modal: clause.group.modal?.hash ?? 0,
      form: UInt32(clause.group.form.rawValue) * 4 + (clause.group.isPassive ? 1 : 0)
        + (clause.group.isNegated ? 2 : 0),
      speech: speech(clause), subject: clause.subject.map(sort) ?? 0)
    var found = candidates.enumerated().map { index, candidate in
      rows(of: candidate, index, in: candidates, clause, base, claimants, subjects)
    }
    var nobody = SignRows<Sign>(count: Self.rows)
    nobody.add(.nobody, candidates.isEmpty ? 1 : 0, claimants.isEmpty ? 1 : 0)
    nobody.add(.nobodyVerb, base.verb)
    nobody.add(.nobodyForm, base.form, base.relation)
    nobody.add(.nobodySubject, base.subject)
    nobody.add(.nobodySpeech, base.speech)
    nobody.add(.nobodyModal, base.modal)
    found.append(nobody.sorted)
    return found
  }

  private struct Base {
    var verb, governor, relation, modal, form, speech, subject: UInt32
  }

  private func speech(_ clause: Clause) -> UInt32 {
    guard let said = scene.attributions.attribution(at: clause.group.verb) else { return 0 }
    let begins = said.content.contains { $0.lowerBound >= clause.whole.lowerBound - 2 }
    return (begins ? 2 : 1) + (context.quotation(at: clause.group.verb) == nil ? 0 : 4)
  }

  private func rows(
    of candidate: PartyCandidate, _ index: Int, in all: [PartyCandidate], _ clause: Clause,
    _ base: Base,
    _ claimants: Set<String>, _ subjects: Set<String>
  ) -> [Int32] {
    var rows = SignRows<Sign>(count: Self.rows)
    let place =
      UInt32(candidate.place.map { $0.rawValue + 1 } ?? 0) + UInt32(candidate.distance) * 8
    let path = path(from: candidate, to: clause)
    let way = path &+ place
    rows.add(.place, place)
    rows.add(.path, way)
    rows.add(.verbPlace, base.verb, place)
    rows.add(.governorPlace, base.governor, place)
    rows.add(.modalPlace, base.modal, place)
    rows.add(.formPlace, base.form, place &+ base.relation &* 64)
    rows.add(.pathVerb, base.verb, way)
    rows.add(.pathGovernor, base.governor, way)
    rows.add(.pathModal, base.modal, way)
    rows.add(.pathForm, base.form, way)
    rows.add(.speech, base.speech, place)
    rows.add(.subjectSort, base.subject, place)
    if let said = scene.attributions.attribution(at: clause.group.verb) {
      for token in said.cue ?? 0..<0 { rows.add(.cuePlace, lemma(token), place) }
    }
    let isClaimant = candidate.parties.contains { claimants.contains($0.name) }
    let isSubject = candidate.parties.contains { subjects.contains($0.name) }
    let same: UInt32 =
      (isClaimant ? 1 : claimants.isEmpty ? 2 : 0) + (isSubject ? 4 : subjects.isEmpty ? 8 : 0)
    rows.add(.claimant, same, place)
    rows.add(.sameAsSubject, same, base.speech)
    let sort = candidate.head.map(sort) ?? 0
    rows.add(.sort, sort)
    rows.add(.sortPlace, sort, place)
    rows.add(.sortPath, sort, way)
    rows.add(.claimantSort, sort, same)
    let party = candidate.parties.first
    let kind = UInt32(
      party?.type.flatMap { EntityType.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0)
    rows.add(.type, kind * 2 + (party?.isNamed == true ? 1 : 0), place)
    if let entity = party?.entity.flatMap({ Int($0.dropFirst()) }), counts.indices.contains(entity)
    {
      let count = counts[entity]
      rows.add(.count, UInt32(min(count, 4) + (count > 8 ? 1 : 0)), UInt32(candidate.distance))
      rows.add(.first, entity == 0 ? 1 : 0, UInt32(candidate.distance))
    }
    rows.add(.many, UInt32(min(candidate.parties.count, 3)), place)
    guard let head = candidate.head else { return rows.sorted }
    let step = head - clause.group.verb
    rows.add(.order, step < 0 ? 0 : 1, place)
    let far = UInt32(abs(step).bitWidth - abs(step).leadingZeroBitCount)
    rows.add(.far, far + (step < 0 ? 32 : 0), UInt32(candidate.distance))
    rows.add(.relation, number(tree.relation(of: head)), UInt32(candidate.distance))
    rows.add(.ownVerb, tree.head(of: head).map(lemma) ?? 0, number(tree.relation(of: head)))
    rows.add(.headWord, lemma(head), UInt32(candidate.distance))
    rows.add(.inside, clause.run.contains(head) ? 1 : clause.whole.contains(head) ? 2 : 0, place)
    for link in tree.dependents(of: head) where tree.relation(of: link) == .caseMarker {
      rows.add(.preposition, context.word(link).hash, UInt32(candidate.distance))
    }
    if let owner = tree.dependent(of: head, .possessive) {
      rows.add(.owner, self.sort(of: owner), place)
    }
    let between = all.filter { other in
      guard other.distance == candidate.distance, let there = other.head else { return false }
      return step < 0
        ? there > head && there < clause.group.verb : there < head && there > clause.group.verb
    }.count
    rows.add(.nearer, UInt32(min(between, 4)) + (step < 0 ? 8 : 0), UInt32(candidate.distance))
    return rows.sorted
  }

  /// The arcs from who is named to the verb: up to where they meet, and down.
  private func path(from candidate: PartyCandidate, to clause: Clause) -> UInt32 {
    guard candidate.distance == 0, let head = candidate.head else { return 0 }
    func ancestors(_ token: Int) -> [Int] {
      var found = [token]
      while found.count < 8, let next = tree.head(of: found[found.count - 1]) { found.append(next) }
      return found
    }
    let up = ancestors(head)
    let down = ancestors(clause.predicate)
    guard let meet = up.firstIndex(where: { down.contains($0) }),
      let depth = down.firstIndex(of: up[meet])
    else { return 1 }
    guard meet + depth <= 6 else { return 2 }
    var hash: UInt32 = 3
    for token in up[..<meet] { hash = hash &* 131 &+ number(tree.relation(of: token)) }
    hash = hash &* 131 &+ 97
    for token in down[..<depth].reversed() {
      hash = hash &* 131 &+ number(tree.relation(of: token))
    }
    return hash &* 256
  }

  private func lemma(_ token: Int) -> UInt32 { context.lemma(token).hash }

  /// What sort of word a token is: a pronoun, a name, who can act, else its part of speech.
  private func sort(of token: Int) -> UInt32 {
    let word = context.tokens[token]
    if word.tag == .pronoun { return word.word.hash }
    if word.tag == .properNoun { return 98 }
    if context.lexicon.isActor(word.lemma) { return 99 }
    return 1 + UInt32(Tag.allCases.firstIndex(of: word.tag) ?? 0)
  }

  private func number(_ relation: Relation?) -> UInt32 {
    relation.flatMap { Self.relations[$0] } ?? 0
  }

  private static let relations = Dictionary(
    uniqueKeysWithValues: Relation.allCases.enumerated().map { ($0.element, UInt32($0.offset + 1)) }
  )
}
