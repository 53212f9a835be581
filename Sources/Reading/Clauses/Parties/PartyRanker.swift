import CResources
import Documents
import Learning

/// Chooses the party of an item of a clause: who decides, holds, is bound.
///
/// A trained network gives each candidate a number for each kind and key, and nobody one as well
/// (`docs/models.md`); those who go by one name add theirs up.
struct PartyRanker {
  private let network: ClauseNetwork

  /// Uses the network in the binary; nil where there is none.
  init?() {
    guard let network = Self.embedded else { return nil }
    self.network = network
  }

  private static let embedded: ClauseNetwork? = {
    var size = 0
    let start = unsafe resource_parties(&size)
    return unsafe ClauseNetwork.inBinary(
      start, size, rows: PartySigns.rows, classes: ClauseClasses.partyCount)
  }()

  fileprivate func ranking(
    of clause: Clause, _ candidates: [PartyCandidate], _ rows: [[Int32]], in document: Document
  ) -> PartyRanking {
    let inputs = rows.enumerated().map { index, rows in
      ClauseNetwork.Input(
        slots: PartySigns.slots(index < candidates.count ? candidates[index] : nil, clause),
        run: clause.run, rows: rows)
    }
    let scores = network.scores(
      of: inputs, states: document.states, tokens: document.tokens.count)
    return PartyRanking(candidates: candidates, scores: scores, columns: network.classes)
  }
}

/// The rankings of the clauses of a document, each made once.
final class PartyRankings {
  let reader: ClauseReader
  private let ranker: PartyRanker
  private let finder: PartyFinder
  private let signs: PartySigns

  /// By the verb of the clause.
  private var made: [Int: PartyRanking] = [:]

  init(_ reader: ClauseReader, _ ranker: PartyRanker) {
    self.reader = reader
    self.ranker = ranker
    finder = PartyFinder(reader)
    signs = PartySigns(reader.scene)
  }

  /// Who may be the party of a clause with what the network gives each; nobody is the last.
  func ranking(of clause: Clause) -> PartyRanking {
    if let ranking = made[clause.group.verb] { return ranking }
    let candidates = finder.candidates(of: clause)
    let ranking = ranker.ranking(
      of: clause, candidates, signs.rows(of: candidates, for: clause), in: reader.scene.document)
    made[clause.group.verb] = ranking
    return ranking
  }
}

/// What the network of parties makes of those who may be the party of a clause.
struct PartyRanking {
  fileprivate let candidates: [PartyCandidate]
  fileprivate let scores: [Float]
  fileprivate let columns: Int

  /// Whom the network takes for the party of an item.
  struct Choice {
    /// Empty where it is nobody's.
    var parties: [Party] = []

    /// The share of belief that they have, from 0 to 1.
    var share = 0.0

    /// Whether no word of the sentence names them, nor do they say its words.
    var isGuess = false
  }

  /// The likeliest party of an item: of what is always held by somebody, somebody.
  func party(_ chosen: PartyColumns) -> Choice {
    let beliefs = beliefs(chosen)
    let total = beliefs.reduce(0) { $0 + $1.weight }
    var best: Belief?
    for belief in beliefs where !(chosen.isHeld && belief.names.isEmpty) && belief.isPossible {
      // Of equals the first named.
      if best.map({ belief.weight > $0.weight }) ?? true { best = belief }
    }
    guard let best, best.row < candidates.count else { return Choice() }
    let candidate = candidates[best.row]
    return Choice(
      parties: candidate.parties, share: best.weight / max(total, 1e-9),
      isGuess: candidate.distance > 0)
  }

  /// Those who go by one name with what the network gives them all; nobody has no name.
  private struct Belief {
    var names: [String]
    var row: Int
    var weight: Double

    /// False where the words do not allow it: what the network gives it is nobody else's.
    var isPossible: Bool
  }

  /// In the order in which they are named.
  private func beliefs(_ chosen: PartyColumns) -> [Belief] {
    guard scores.count == (candidates.count + 1) * columns else { return [] }
    let values = (0...candidates.count).map { row in
      scores[row * columns + chosen.kind]
        + (chosen.key.map { scores[row * columns + $0] } ?? 0)
    }
    let top = values.max() ?? 0
    var beliefs: [Belief] = []
    var places: [[String]: Int] = [:]
    for (row, value) in values.enumerated() {
      let names = row < candidates.count ? candidates[row].parties.map(\.name) : []
      let weight = Double(Activations.exp(SIMD8(repeating: value - top))[0])
      let isPossible = row == candidates.count || candidates[row].isPossible(chosen)
      if let place = places[names] {
        beliefs[place].weight += weight
        let known = candidates[beliefs[place].row]
        let isNearer = row < candidates.count && candidates[row].distance < known.distance
        if isPossible, !beliefs[place].isPossible || isNearer { beliefs[place].row = row }
        beliefs[place].isPossible = beliefs[place].isPossible || isPossible
      } else {
        places[names] = beliefs.count
        beliefs.append(Belief(names: names, row: row, weight: weight, isPossible: isPossible))
      }
    }
    return beliefs
  }
}

extension PartyCandidate {
  /// Whether the words allow him as the party of an item.
  fileprivate func isPossible(_ chosen: PartyColumns) -> Bool {
    !isAnother && !(isActedOn && chosen.isActive)
  }
}
