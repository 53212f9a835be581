import Documents
import English
import Learning

/// The clauses of a document as the network of clauses sees them.
struct ClauseReader {
  let scene: Scene
  let clauses: [Clause]
  var context: ReadingContext { scene.context }

  /// The clauses of each sentence, by its number.
  private let places: [Range<Int>]

  /// Where the first sentences of title and body end, which tell the news.
  let leadEnd: Int

  init(_ scene: Scene) {
    self.scene = scene
    let context = scene.context
    var clauses: [Clause] = []
    var places = [Range<Int>](repeating: 0..<0, count: context.document.sentences.count)
    for (index, sentence) in context.readSentences {
      let start = clauses.count
      for group in context.groups(in: sentence.tokens) {
        clauses.append(Clause(group, in: sentence, context))
      }
      places[index] = start..<clauses.count
    }
    self.clauses = clauses
    self.places = places
    leadEnd = context.readSentences.prefix(10).last?.sentence.tokens.upperBound ?? 0
  }

  /// What the network reads of each clause; `known` are the items that the rules read.
  func inputs(known items: [Item]) -> [ClauseNetwork.Input] {
    let signs = ClauseSigns(scene)
    let known = bySentence(items)
    var inputs: [ClauseNetwork.Input] = []
    inputs.reserveCapacity(clauses.count)
    for (index, sentence) in context.readSentences {
      for clause in clauses[places[index]] {
        let rows = signs.rows(of: clause, in: sentence, known: kinds(of: known[index], in: clause))
        inputs.append(ClauseNetwork.Input(slots: clause.slots, run: clause.run, rows: rows))
      }
    }
    return inputs
  }

  /// Items by the number of the sentence that they stand in.
  private func bySentence(_ items: [Item]) -> [[Item]] {
    var found = [[Item]](repeating: [], count: places.count)
    for item in items {
      if let index = context.document.sentence(at: item.range.start) { found[index].append(item) }
    }
    return found
  }

  /// The kinds of the items that share most of their words with a clause.
  func kinds(of items: [Item], in clause: Clause) -> [Kind] {
    guard !items.isEmpty else { return [] }
    let (run, whole) = (context.range(clause.run), context.range(clause.whole))
    var kinds: [Kind] = []
    for item in items where !kinds.contains(item.kind) {
      if item.evidence.contains(where: { max($0.overlap(run), $0.overlap(whole)) >= 0.5 }) {
        kinds.append(item.kind)
      }
    }
    return kinds
  }

  /// The clauses that share most of their words with a range of one sentence.
  func clauses(of range: TextRange) -> [Int] {
    guard let sentence = context.document.sentence(at: range.start) else { return [] }
    return places[sentence].filter { index in
      let clause = clauses[index]
      return max(
        range.overlap(context.range(clause.run)), range.overlap(context.range(clause.whole)))
        >= 0.5
    }
  }

  /// Whom a clause names in a place.
  func parties(_ place: ClauseParty, of clause: Clause) -> [Party] {
    switch place {
    case .subject:
      guard let head = clause.subject else {
        return context.phrases(in: clause.subjectRun).first.map {
          parties(at: $0.head, within: clause.subjectRun)
        } ?? []
      }
      return parties(at: head, within: clause.subjectRun)
    case .claimant: return scene.claimants(at: clause.group.verb)
    case .object: return clause.object.map { parties(at: $0) } ?? []
    case .agent:
      return context.tree.dependent(of: clause.predicate, .agent).map { parties(at: $0) } ?? []
    case .upper:
      guard let governor = clause.governor, let head = context.subjectHead(ofVerb: governor),
        head != clause.subject
      else { return [] }
      return parties(at: head)
    }
  }

  /// Who a phrase is, by its head: with what is attached to it where it is all of a run; of a thing
  /// whose it is ("Lee's answer").
  func parties(at head: Int, within run: Range<Int> = 0..<0) -> [Party] {
    guard let phrase = context.phrase(at: head) else { return [] }
    guard scene.canAct(phrase) || context.lexicon.isAgent(context.lemma(phrase.head)) else {
      return possessors(of: phrase)
    }
    // "Among members, 56 percent": what stands before the comma is not who acts.
    let isApart = (run.lowerBound..<max(run.lowerBound, head)).contains {
      context.tokens[$0].kind == .comma
    }
    let whole = run.contains(head) && !isApart ? scene.actors(of: run) : []
    return whole.isEmpty ? scene.actors(of: scene.parties.extent(of: phrase)) : whole
  }

  private func possessors(of phrase: NounPhrase) -> [Party] {
    guard let owner = context.tree.dependent(of: phrase.head, .possessive) else { return [] }
    if let party = scene.parties.possessor(at: owner) { return [party] }
    guard context.tokens[owner].tag == .properNoun || context.lexicon.isAgent(context.lemma(owner)),
      phrase.tokens.lowerBound <= owner
    else { return [] }
    return scene.actors(of: phrase.tokens.lowerBound..<(owner + 1))
  }
}

/// The places of a clause where the party of an item may stand.
enum ClauseParty: Int, CaseIterable {
  case subject
  /// Who says it.
  case claimant
  case object
  /// Behind "by".
  case agent
  /// The subject of what the clause hangs on.
  case upper
}
