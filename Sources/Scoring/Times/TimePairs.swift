public import Documents

/// The times that people marked in a text beside those that were found in it.
public struct TimePairs: Sendable {
  /// A time and the words that it holds.
  struct Placed: Sendable {
    let time: GoldTime
    let words: Range<Int>
  }

  let text: TimedText
  let gold: [Placed]
  let found: [Placed]

  /// For each of the gold the one that shares most words with it, of several the shortest; nil
  /// where none shares any.
  let matches: [Placed?]

  /// Pairs the times of a text with those of the document that was read of it.
  ///
  /// A time without a word counts on neither side.
  public init(_ text: TimedText, _ document: Document) {
    self.text = text
    let words = TextWords(text.text)
    let placed = { (time: GoldTime) in
      words.run(in: time.range).map { Placed(time: time, words: $0) }
    }
    gold = text.times.compactMap(placed)
    let found = document.times.compactMap { time in
      time.range.map {
        GoldTime(range: $0, type: time.type, value: time.value, modifier: time.modifier)
      }
    }
    .sorted { $0.range < $1.range }
    .compactMap(placed)
    self.found = found
    matches = gold.map { Self.match(of: $0, among: found) }
  }

  private static func match(of gold: Placed, among found: [Placed]) -> Placed? {
    var best: Placed?
    for candidate in found {
      let shared = candidate.words.clamped(to: gold.words).count
      guard shared > 0 else { continue }
      let known = best.map { $0.words.clamped(to: gold.words).count } ?? 0
      if shared > known || shared == known && candidate.words.count < best?.words.count ?? 0 {
        best = candidate
      }
    }
    return best
  }

  /// The times that were found where nobody marked any.
  var strays: [Placed] {
    found.filter { time in !gold.contains { $0.words.overlaps(time.words) } }
  }
}
