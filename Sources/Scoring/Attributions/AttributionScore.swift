public import Documents

/// How near attributions come to those that people marked, by the measures used on PolNeAR.
///
/// Contents are paired one to one by the words that they share. `span-*` are exact spans sentence by
/// sentence, only in sentences that hold a marked span (as Wang et al. 2022 score); `span-all-*` also
/// counts what is found in other sentences.
public struct AttributionScore: Sendable {
  public private(set) var texts = 0

  /// All attributions: half of the content and the source right.
  private var attributions = Tally()
  private var exact = Tally()
  private var partial = Tally()
  private var contentWords = Tally()
  private var direct = Tally()
  private var directSource = Tally()
  private var cueWords = Tally()
  private var cues = Tally()
  private var sources = Tally()
  private var exactSources = Tally()
  private var spans = [Tally](repeating: Tally(), count: 3)
  private var allSpans = [Tally](repeating: Tally(), count: 3)

  public init() {}

  /// Adds a text; `sentences` are the ranges by which spans are cut.
  public mutating func add(
    _ text: AttributedText, found: [GoldAttribution], sentences: [TextRange]
  ) {
    texts += 1
    let words = ScoredWords(text.text)
    let scored = { (all: [GoldAttribution]) in
      all.map { ScoredAttribution($0, words) }.filter { !$0.content.isEmpty }
    }
    let gold = scored(text.attributions)
    let discarded = words.words(in: text.discarded)
    let found = scored(found).filter {
      2 * $0.content.intersection(discarded).count < $0.content.count
    }
    addPairs(gold, found)
    addWords(gold, found)
    addQuotations(QuotedSegments.segments(of: text.text).map { words.words(in: [$0]) }, gold, found)
    addSpans(gold, found, sentences.map { words.words(in: [$0]) }, words)
  }

  private mutating func addPairs(_ gold: [ScoredAttribution], _ found: [ScoredAttribution]) {
    let pairs = ScoredAttribution.pairs(gold, found, atLeast: 0.5, by: \.content)
    let right = pairs.filter { gold[$0.gold].hasSource(of: found[$0.found]) }
    let named = pairs.filter { !gold[$0.gold].source.isEmpty }
    attributions = attributions + Tally(gold: gold.count, found: found.count, right: right.count)
    partial = partial + Tally(gold: gold.count, found: found.count, right: pairs.count)
    let rightlyNamed = named.count { gold[$0.gold].hasSource(of: found[$0.found]) }
    sources = sources + Tally(gold: named.count, found: named.count, right: rightlyNamed)
    let same = named.count { gold[$0.gold].named == found[$0.found].named }
    exactSources = exactSources + Tally(gold: named.count, found: named.count, right: same)
    var left: [Set<Int>: Int] = [:]
    for one in found { left[one.content, default: 0] += 1 }
    var even = 0
    for one in gold where left[one.content, default: 0] > 0 {
      left[one.content]? -= 1
      even += 1
    }
    exact = exact + Tally(gold: gold.count, found: found.count, right: even)
    let cuePairs = Set(gold.map(\.cue)).intersection(found.map(\.cue)).filter { !$0.isEmpty }
    cues =
      cues
      + Tally(
        gold: Set(gold.map(\.cue)).count { !$0.isEmpty },
        found: Set(found.map(\.cue)).count { !$0.isEmpty }, right: cuePairs.count)
  }

  private mutating func addWords(_ gold: [ScoredAttribution], _ found: [ScoredAttribution]) {
    let tally = { (part: KeyPath<ScoredAttribution, Set<Int>>) in
      let marked = gold.reduce(into: Set<Int>()) { $0.formUnion($1[keyPath: part]) }
      let read = found.reduce(into: Set<Int>()) { $0.formUnion($1[keyPath: part]) }
      return Tally(
        gold: marked.count, found: read.count, right: marked.intersection(read).count)
    }
    contentWords = contentWords + tally(\.content)
    cueWords = cueWords + tally(\.cue)
  }

  private mutating func addQuotations(
    _ segments: [Set<Int>], _ gold: [ScoredAttribution], _ found: [ScoredAttribution]
  ) {
    for segment in segments where !segment.isEmpty {
      let marked = Self.holder(of: segment, among: gold)
      let read = Self.holder(of: segment, among: found)
      let both = Tally(gold: marked == nil ? 0 : 1, found: read == nil ? 0 : 1)
      direct = direct + both
      directSource = directSource + both
      guard let marked, let read else { continue }
      direct.right += 1
      if marked.hasSource(of: read) { directSource.right += 1 }
    }
  }

  /// The attribution that holds most of a quotation, where half of it is in any.
  private static func holder(
    of segment: Set<Int>, among all: [ScoredAttribution]
  ) -> ScoredAttribution? {
    var best: (count: Int, attribution: ScoredAttribution)?
    var held: Set<Int> = []
    for attribution in all {
      let shared = attribution.content.intersection(segment)
      held.formUnion(shared)
      if shared.count > best?.count ?? 0 { best = (shared.count, attribution) }
    }
    return 2 * held.count >= segment.count ? best?.attribution : nil
  }

  private struct Span: Hashable {
    let sentence: Int
    let words: Set<Int>
  }

  private mutating func addSpans(
    _ gold: [ScoredAttribution], _ found: [ScoredAttribution], _ sentences: [Set<Int>],
    _ words: ScoredWords
  ) {
    var sentenceOf: [Int: Int] = [:]
    for (index, sentence) in sentences.enumerated() {
      for word in sentence { sentenceOf[word] = index }
    }
    let cut = { (all: [ScoredAttribution], part: KeyPath<GoldAttribution, [TextRange]>) in
      var spans: Set<Span> = []
      for attribution in all {
        for range in attribution.spans[keyPath: part] {
          let parts = Dictionary(grouping: words.words(in: [range])) { sentenceOf[$0] ?? -1 }
          for (sentence, words) in parts where sentence >= 0 {
            spans.insert(Span(sentence: sentence, words: Set(words)))
          }
        }
      }
      return spans
    }
    let parts: [KeyPath<GoldAttribution, [TextRange]>] = [\.source, \.cue, \.content]
    let marked = parts.map { cut(gold, $0) }
    let held = Set(marked.joined().map(\.sentence))
    for (index, part) in parts.enumerated() {
      let read = cut(found, part)
      let inHeld = read.filter { held.contains($0.sentence) }
      let right = marked[index].intersection(read).count
      spans[index] =
        spans[index] + Tally(gold: marked[index].count, found: inHeld.count, right: right)
      allSpans[index] =
        allSpans[index] + Tally(gold: marked[index].count, found: read.count, right: right)
    }
  }

  /// The number of texts and of attributions, marked and found.
  public var counts: String {
    "\(texts.counted("text")), \(attributions.gold.counted("attribution")) marked,"
      + " \(attributions.found) found"
  }

  public var figures: [Figure] {
    let three = { (name: String, tally: Tally) in
      [
        Figure("\(name)-precision", tally.precision), Figure("\(name)-recall", tally.recall),
        Figure("\(name)-F1", tally.f1),
      ]
    }
    var figures = three("attribution", attributions) + three("content-words", contentWords)
    figures += three("direct", direct) + three("direct-source", directSource)
    figures += [
      Figure("content-exact-F1", exact.f1), Figure("content-half-F1", partial.f1),
      Figure("source-accuracy", sources.recall), Figure("source-exact", exactSources.recall),
      Figure("cue-words-F1", cueWords.f1), Figure("cue-exact-F1", cues.f1),
    ]
    for (index, name) in ["source", "cue", "content"].enumerated() {
      figures.append(Figure("span-\(name)-F1", spans[index].f1))
    }
    for (index, name) in ["source", "cue", "content"].enumerated() {
      figures.append(Figure("span-all-\(name)-F1", allSpans[index].f1))
    }
    return figures
  }
}
