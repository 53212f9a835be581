import CResources
import Documents
import Learning

/// Reads the items that a trained network finds in clauses and no rule has read, and weighs those of
/// the rules by it.
///
/// The network (`Learning.ClauseNetwork`, `docs/models.md`) tells of each clause which kinds of items it
/// states.
struct ClauseItemReader {
  private let network: ClauseNetwork
  private let ranker: PartyRanker

  /// Uses the networks in the binary; nil where there are none.
  init?() {
    guard let network = Self.embedded, let ranker = PartyRanker() else { return nil }
    self.network = network
    self.ranker = ranker
  }

  private static let embedded: ClauseNetwork? = {
    var size = 0
    let start = unsafe resource_clauses(&size)
    return unsafe ClauseNetwork.inBinary(
      start, size, rows: ClauseSigns.rows, classes: ClauseClasses.count)
  }()

  /// What the network makes of the clauses of a document, in which rules and frames read `known`; nil
  /// where the document does not hold what it reads.
  func scores(in scene: Scene, known: [Item]) -> ClauseScores? {
    let document = scene.document
    let reader = ClauseReader(scene)
    let scores = network.scores(
      of: reader.inputs(known: known), states: document.states, tokens: document.tokens.count)
    guard scores.count == reader.clauses.count * network.classes else { return nil }
    return ClauseScores(
      rankings: PartyRankings(reader, ranker),
      classes: reader.clauses.indices.map { index in
        let start = index * network.classes
        return ClauseClasses(scores[start..<(start + network.classes)])
      })
  }
}

/// The clauses of a document with what the network makes of each.
struct ClauseScores {
  /// How sure the network must be of each kind and its key, in the order of `ClauseClasses.kinds`:
  /// where the record is best on reports that it was not trained on.
  private static let least: [Double] = [0.45, 0.45, 0.3, 0.45, 0.3, 0.4, 0.55]

  /// What the network thinks as unlikely as this, a rule has misread; 0 where the rules are the surer.
  private static let unlikely: [Double] = [0, 0, 0.05, 0.05, 0, 0.05, 0.05]

  let rankings: PartyRankings
  let classes: [ClauseClasses]
  private var reader: ClauseReader { rankings.reader }

  /// Whether the network thinks that no clause of an item's words states it.
  func isUnlikely(_ item: Item) -> Bool {
    guard let kind = ClauseClasses.kinds.firstIndex(of: item.kind), Self.unlikely[kind] > 0 else {
      return false
    }
    let clauses = reader.clauses(of: item.range)
    return !clauses.isEmpty
      && clauses.allSatisfy { classes[$0].sureness(kind) < Self.unlikely[kind] }
  }

  /// An item of the rules, no longer confirmed where the network is not as sure of it as one must be.
  func weighed(_ item: Item) -> Item {
    // The terms of an agreement stand in words that the rules know.
    if case .commitment(let details) = item.details, details.force == .agreed { return item }
    // So does what somebody would do on a condition.
    if case .position(let details) = item.details, details.stance == .conditional { return item }
    // And what is still open.
    if case .decision(let details) = item.details, Self.unsettled.contains(details.status) {
      return item
    }
    guard item.standing == .confirmed,
      let kind = ClauseClasses.kinds.firstIndex(of: item.kind), Self.sure[kind] > 0,
      !reader.clauses(of: item.range).contains(where: {
        classes[$0].sureness(withKey: kind) >= Self.sure[kind]
      })
    else { return item }
    var item = item
    item.standing = .toCheck
    return item
  }

  /// A consequence of the rules with the polarity that the network is sure of: it knows more words of good
  /// and bad than their lexicon.
  func polarized(_ item: Item) -> Item {
    guard case .consequence(var details) = item.details,
      let kind = ClauseClasses.kinds.firstIndex(of: .consequence),
      let stated = reader.clauses(of: item.range).map({ classes[$0] })
        .max(by: { $0.sureness(kind) < $1.sureness(kind) }),
      stated.sureness(kind) >= Self.statedAtLeast, stated.sureness(ofKey: kind) >= Self.polarity
    else { return item }
    let group = verb(of: item).flatMap(reader.context.group)
    // "would prevent them from hiring": the rules know what is kept from coming.
    if let group, !group.isNegated, Effects.barring.contains(reader.context.lemma(group.verb)) {
      return item
    }
    var item = item
    details.polarity =
      group.flatMap { Effects.settledPolarity(of: $0, in: reader.context) } ?? stated.polarity
    item.details = .consequence(details)
    return item
  }

  private static let statedAtLeast = 0.2
  private static let polarity = 0.7

  /// An item of the rules with the party that the network is surer of.
  func assigned(_ item: Item) -> Item {
    PartyAssigner(rankings: rankings).assigned(item)
  }

  /// From this on a line of the rules stays confirmed; 0 where it always does.
  private static let sure: [Double] = [0.1, 0.5, 0.1, 0.3, 0, 0.5, 0]
  private static let unsettled: Set<DecisionDetails.Status> = [.open, .underReview, .pending]

  /// The items that the network finds beside those that are known.
  func items(beside known: [Item]) -> [Item] {
    ClauseClasses.kinds.indices.flatMap { kind in
      items(kind, beside: known.filter { $0.kind == ClauseClasses.kinds[kind] })
    }
  }

  private func verb(of item: Item) -> Int? {
    let context = reader.context
    return context.groups(in: context.document.tokens(in: item.evidence[0])).first?.verb
  }

  /// The items of one kind, the surest first; a clause that shares words with one is passed over.
  private func items(_ kind: Int, beside known: [Item]) -> [Item] {
    let document = reader.scene.document
    // What shares words stands in one sentence.
    var taken = Dictionary(grouping: known.map(\.range)) { document.sentence(at: $0.start) ?? -1 }
    // One verb is one line, however much of the sentence it takes along; a noun may tell an event besides.
    let isEvent = ClauseClasses.kinds[kind] == .event
    let told = Set(isEvent ? [] : known.compactMap { verb(of: $0) })
    let candidates = classes.indices.compactMap { index -> (index: Int, sureness: Double)? in
      guard !told.contains(reader.clauses[index].group.verb) else { return nil }
      let sureness = classes[index].sureness(withKey: kind)
      return sureness >= Self.least[kind] ? (index, sureness) : nil
    }
    var items: [Item] = []
    let order = candidates.sorted { ($0.sureness, $1.index) > ($1.sureness, $0.index) }
    for (index, sureness) in order {
      let clause = reader.clauses[index]
      guard let sentence = reader.scene.context.sentence(at: clause.group.verb) else { continue }
      let maker = ClauseItems(
        rankings: rankings, clause: clause, sentence: sentence, classes: classes[index])
      let run = maker.run(kind)
      guard run.count > 1, maker.isSound(kind) else { continue }
      let range = reader.context.range(run)
      guard let place = document.sentence(at: range.start),
        !(taken[place] ?? []).contains(where: { $0.overlap(range) >= 0.3 }),
        let item = maker.item(kind, confidence: sureness)
      else { continue }
      taken[place, default: []].append(item.range)
      items.append(item)
    }
    return items
  }
}

extension ClauseNetwork {
  /// A network that the binary carries; nil where there is none, or none of this program's sizes.
  static func inBinary(
    _ start: UnsafeRawPointer?, _ size: Int, rows: Int, classes: Int
  ) -> ClauseNetwork? {
    guard let start = unsafe start, size > 0,
      let network = try? ClauseNetwork(
        unsafe ModelBytes(static: start, count: size), isTrusted: true),
      network.rows == rows, network.classes >= classes
    else { return nil }
    return network
  }
}
