import Documents
import English

/// The signs by which the network of parties knows whether somebody is the party of a clause: numbers
/// of rows in its table.
///
/// The same in training and in reading.
struct PartySigns {
  /// The rows of the table.
  static let rows = 1 << 14

  /// The numbers are those that the network was trained with.
  enum Sign: UInt32 {
    case place = 1
    case relation = 3
    case path, pathVerb, pathGovernor, pathModal, pathForm
    case verbPlace, governorPlace, modalPlace, formPlace
    case order, far, sort, sortPlace, sortPath, type
    case claimant, claimantSort, sameAsSubject, subjectSort, count, first, speech, cuePlace, inside
    case owner = 29
    case headWord
    case nobody = 32
    case nobodyVerb, nobodyForm, nobodySubject, nobodySpeech, nobodyModal
    case preposition, many, nearer, ownVerb
  }

  private let scene: Scene
  private var context: ReadingContext { scene.context }
  private var tree: Tree { scene.context.tree }

  /// How often each entity is mentioned.
  private let counts: [Int]

  init(_ scene: Scene) {
    self.scene = scene
    counts = scene.document.mentionCounts
  }

  /// The tokens whose states the network reads; -1 for none.
  static func slots(_ candidate: PartyCandidate?, _ clause: Clause) -> [Int] {
    [candidate?.head ?? -1, clause.group.verb, clause.governor ?? -1, clause.subject ?? -1]
  }

  /// The rows of each candidate, and at the end those of nobody.
  func rows(of candidates: [PartyCandidate], for clause: Clause) -> [[Int32]] {
    let view = view(of: clause, candidates)
    return candidates.map { rows(of: $0, in: candidates, view) }
      + [nobody(view, hasCandidates: !candidates.isEmpty)]
  }

  /// A clause as the signs of all its candidates share it.
  private struct View {
    var clause: Clause
    var verb, governor, relation, modal, form, speech, subject: UInt32
    var cue: Range<Int>
    var claimants: Set<String>
    var subjects: Set<String>
  }

  private func view(of clause: Clause, _ candidates: [PartyCandidate]) -> View {
    let group = clause.group
    let said = scene.attributions.attribution(at: group.verb)
    let begins = said?.content.contains { $0.lowerBound >= clause.whole.lowerBound - 2 } ?? false
    let isQuoted = context.quotation(at: group.verb) != nil
    return View(
      clause: clause, verb: lemma(group.verb), governor: clause.governor.map(lemma) ?? 0,
      relation: Relation.sign(of: tree.relation(of: clause.predicate)),
      modal: group.modal?.hash ?? 0,
      form: UInt32(group.form.rawValue) * 4 + (group.isPassive ? 1 : 0)
        + (group.isNegated ? 2 : 0),
      speech: said == nil ? 0 : (begins ? 2 : 1) + (isQuoted ? 4 : 0),
      subject: clause.subject.map(sort) ?? 0, cue: said?.cue ?? 0..<0,
      claimants: Set(said?.speakers.map(\.name) ?? []),
      subjects: Set(
        candidates.filter { $0.place == .subject }.flatMap { $0.parties.map(\.name) }))
  }

  private func nobody(_ view: View, hasCandidates: Bool) -> [Int32] {
    var rows = SignRows<Sign>(count: Self.rows)
    rows.add(.nobody, hasCandidates ? 0 : 1, view.claimants.isEmpty ? 1 : 0)
    rows.add(.nobodyVerb, view.verb)
    rows.add(.nobodyForm, view.form, view.relation)
    rows.add(.nobodySubject, view.subject)
    rows.add(.nobodySpeech, view.speech)
    rows.add(.nobodyModal, view.modal)
    return rows.sorted()
  }

  private func rows(
    of candidate: PartyCandidate, in all: [PartyCandidate], _ view: View
  ) -> [Int32] {
    var rows = SignRows<Sign>(count: Self.rows)
    let place =
      UInt32(candidate.place.map { $0.rawValue + 1 } ?? 0) + UInt32(candidate.distance) * 8
    let way = path(from: candidate, to: view.clause) &+ place
    appendPlace(place, way, view, to: &rows)
    appendParty(candidate, place, way, view, to: &rows)
    if let head = candidate.head {
      appendWord(head, candidate, place, view, to: &rows)
      appendDistance(head, candidate, among: all, place, view, to: &rows)
    }
    return rows.sorted()
  }

  /// Where the candidate stands, with what the clause is.
  private func appendPlace(
    _ place: UInt32, _ way: UInt32, _ view: View, to rows: inout SignRows<Sign>
  ) {
    rows.add(.place, place)
    rows.add(.path, way)
    rows.add(.verbPlace, view.verb, place)
    rows.add(.governorPlace, view.governor, place)
    rows.add(.modalPlace, view.modal, place)
    rows.add(.formPlace, view.form, place &+ view.relation &* 64)
    rows.add(.pathVerb, view.verb, way)
    rows.add(.pathGovernor, view.governor, way)
    rows.add(.pathModal, view.modal, way)
    rows.add(.pathForm, view.form, way)
    rows.add(.speech, view.speech, place)
    rows.add(.subjectSort, view.subject, place)
    for token in view.cue { rows.add(.cuePlace, lemma(token), place) }
  }

  /// Who the candidate is: the speaker, the subject, of what sort, how often named.
  private func appendParty(
    _ candidate: PartyCandidate, _ place: UInt32, _ way: UInt32, _ view: View,
    to rows: inout SignRows<Sign>
  ) {
    let isClaimant = candidate.parties.contains { view.claimants.contains($0.name) }
    let isSubject = candidate.parties.contains { view.subjects.contains($0.name) }
    let same: UInt32 =
      (isClaimant ? 1 : view.claimants.isEmpty ? 2 : 0)
      + (isSubject ? 4 : view.subjects.isEmpty ? 8 : 0)
    rows.add(.claimant, same, place)
    rows.add(.sameAsSubject, same, view.speech)
    let sort = candidate.head.map(sort) ?? 0
    rows.add(.sort, sort)
    rows.add(.sortPlace, sort, place)
    rows.add(.sortPath, sort, way)
    rows.add(.claimantSort, sort, same)
    rows.add(.many, UInt32(min(candidate.parties.count, 3)), place)
    guard let party = candidate.parties.first else { return }
    let type = party.type.map { $0.number + 1 } ?? 0
    rows.add(.type, UInt32(type) * 2 + (party.isNamed ? 1 : 0), place)
    guard let entity = party.entity.flatMap({ Int($0.dropFirst()) }),
      counts.indices.contains(entity)
    else { return }
    let count = min(counts[entity], 4) + (counts[entity] > 8 ? 1 : 0)
    rows.add(.count, UInt32(count), UInt32(candidate.distance))
    rows.add(.first, entity == 0 ? 1 : 0, UInt32(candidate.distance))
  }

  /// The word that names the candidate, and what hangs on it.
  private func appendWord(
    _ head: Int, _ candidate: PartyCandidate, _ place: UInt32, _ view: View,
    to rows: inout SignRows<Sign>
  ) {
    let distance = UInt32(candidate.distance)
    let relation = Relation.sign(of: tree.relation(of: head))
    let clause = view.clause
    rows.add(.relation, relation, distance)
    rows.add(.ownVerb, tree.head(of: head).map(lemma) ?? 0, relation)
    rows.add(.headWord, lemma(head), distance)
    rows.add(.inside, clause.run.contains(head) ? 1 : clause.whole.contains(head) ? 2 : 0, place)
    for link in tree.dependents(of: head) where tree.relation(of: link) == .caseMarker {
      rows.add(.preposition, context.word(link).hash, distance)
    }
    if let owner = tree.dependent(of: head, .possessive) {
      rows.add(.owner, sort(of: owner), place)
    }
  }

  /// How far from the verb the candidate is named, and how many others are nearer.
  private func appendDistance(
    _ head: Int, _ candidate: PartyCandidate, among all: [PartyCandidate], _ place: UInt32,
    _ view: View, to rows: inout SignRows<Sign>
  ) {
    let verb = view.clause.group.verb
    let isBefore = head < verb
    let step = abs(head - verb)
    let distance = UInt32(candidate.distance)
    rows.add(.order, isBefore ? 0 : 1, place)
    rows.add(.far, UInt32(step.bitWidth - step.leadingZeroBitCount) + (isBefore ? 32 : 0), distance)
    let nearer = all.count { other in
      guard other.distance == candidate.distance, let there = other.head else { return false }
      return isBefore ? there > head && there < verb : there < head && there > verb
    }
    rows.add(.nearer, UInt32(min(nearer, 4)) + (isBefore ? 8 : 0), distance)
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
    for token in up[..<meet] { hash = hash &* 131 &+ Relation.sign(of: tree.relation(of: token)) }
    hash = hash &* 131 &+ 97
    for token in down[..<depth].reversed() {
      hash = hash &* 131 &+ Relation.sign(of: tree.relation(of: token))
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
    return 1 + UInt32(word.tag.number)
  }
}
