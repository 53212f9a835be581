public import Documents

/// An attribution as sets of words: what scores compare.
struct ScoredAttribution {
  var content: Set<Int>
  var source: Set<Int>
  var cue: Set<Int>

  /// The words of the source that tell who it is: not "the", "of", "and".
  var telling: Set<Int>
  /// The words of the source without articles.
  var named: Set<Int>

  /// The ranges of each part, for scores by sentence.
  let spans: GoldAttribution

  init(_ spans: GoldAttribution, _ words: ScoredWords) {
    self.spans = spans
    content = words.words(in: spans.content)
    source = words.words(in: spans.source)
    cue = words.words(in: spans.cue)
    let telling = source.filter { !Self.empty.contains(words.forms[$0]) }
    self.telling = telling.isEmpty ? source : telling
    named = source.filter { !Self.articles.contains(words.forms[$0]) }
  }

  private static let empty: Set<String> = ["a", "an", "the", "of", "and", "'s", "’s", "s"]
  private static let articles: Set<String> = ["a", "an", "the"]

  /// Whether another attribution has the source of this one, which people marked.
  func hasSource(of other: ScoredAttribution) -> Bool {
    source.isEmpty ? other.source.isEmpty : !telling.isDisjoint(with: other.telling)
  }
}

extension ScoredAttribution {
  /// Pairs of gold and found attributions, one to one, those with most in common first.
  ///
  /// What they have in common is twice the shared words over all words (Dice 1945).
  static func pairs(
    _ gold: [ScoredAttribution], _ found: [ScoredAttribution], atLeast floor: Double,
    by part: KeyPath<ScoredAttribution, Set<Int>>
  ) -> [(gold: Int, found: Int)] {
    var candidates: [(dice: Double, gold: Int, found: Int)] = []
    for (i, one) in gold.enumerated() {
      for (j, other) in found.enumerated() {
        let shared = one[keyPath: part].intersection(other[keyPath: part]).count
        guard shared > 0 else { continue }
        let all = one[keyPath: part].count + other[keyPath: part].count
        candidates.append((2 * Double(shared) / Double(all), i, j))
      }
    }
    candidates.sort { ($1.dice, $0.gold, $0.found) < ($0.dice, $1.gold, $1.found) }
    var pairs: [(gold: Int, found: Int)] = []
    var (usedGold, usedFound): (Set<Int>, Set<Int>) = ([], [])
    for (dice, i, j) in candidates where dice >= floor {
      guard !usedGold.contains(i), !usedFound.contains(j) else { continue }
      usedGold.insert(i)
      usedFound.insert(j)
      pairs.append((i, j))
    }
    return pairs
  }
}

extension GoldAttribution {
  /// The statements of a record as attributions; one that continues another is joined to it, as in
  /// the corpora no attribution is without a cue.
  public static func attributions(of items: [Item]) -> [GoldAttribution] {
    var found: [GoldAttribution] = []
    var places: [String: Int] = [:]
    for item in items {
      guard case .statement(let details) = item.details else { continue }
      if let earlier = details.continues, let place = places[earlier] {
        places[item.id] = place
        found[place].content += item.content
        continue
      }
      places[item.id] = found.count
      found.append(
        GoldAttribution(
          source: details.speakers.compactMap(\.range), cue: details.cue.map { [$0] } ?? [],
          content: item.content))
    }
    return found
  }
}
