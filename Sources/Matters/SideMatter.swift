public import Documents

/// A stretch of a report that turns to something else.
///
/// A first version, made to miss rather than to mislead: neighboring paragraphs without any of the
/// matter's leading names and words, held together by a name that the rest hardly mentions.
public struct SideMatter: Hashable, Sendable {
  /// The index of the report.
  public let report: Int

  /// Where the stretch first gives the name that it turns about.
  public let name: TextRange

  /// The indices of its blocks, from the first with the name to the last.
  public let blocks: [Int]

  private static let fewestMentions = 3
  private static let share = 0.8

  static func all(in reports: [PreparedReport], leading: Set<UInt64>) -> [SideMatter] {
    let spread = reportsByName(reports)
    return reports.indices.compactMap { report in
      runs(of: reports[report], leading: leading)
        .compactMap { sideMatter(of: $0, in: reports[report], report, spread) }
        .max { $0.blocks.count < $1.blocks.count }
    }
  }

  /// Stretches of two or more paragraphs without a leading word.
  private static func runs(of report: PreparedReport, leading: Set<UInt64>) -> [[Int]] {
    var hasLeading: Set<Int> = []
    for (place, sentence) in zip(report.record.sentences, report.sentences)
    where sentence.words.contains(where: { leading.contains($0.stem) }) {
      hasLeading.insert(place.block)
    }
    var runs: [[Int]] = []
    var run: [Int] = []
    for (index, block) in report.record.blocks.enumerated() where block.kind == .body {
      if hasLeading.contains(index) {
        runs.append(run)
        run = []
      } else {
        run.append(index)
      }
    }
    return (runs + [run]).filter { $0.count > 1 }
  }

  private static func sideMatter(
    of run: [Int], in report: PreparedReport, _ index: Int, _ spread: [UInt64: Int]
  ) -> SideMatter? {
    let inside = Set(run)
    var counts: [UInt64: (inside: Int, all: Int)] = [:]
    var blocks: [UInt64: [Int]] = [:]
    var first: [UInt64: TextRange] = [:]
    for (place, sentence) in zip(report.record.sentences, report.sentences) {
      for (position, word) in sentence.words.enumerated() where word.isName(position) {
        counts[word.stem, default: (0, 0)].all += 1
        guard inside.contains(place.block) else { continue }
        counts[word.stem, default: (0, 0)].inside += 1
        if blocks[word.stem]?.last != place.block {
          blocks[word.stem, default: []].append(place.block)
        }
        if first[word.stem] == nil { first[word.stem] = word.range }
      }
    }
    let named = counts.filter { stem, count in
      count.inside >= fewestMentions && Double(count.inside) >= share * Double(count.all)
        && (blocks[stem]?.count ?? 0) > 1 && spread[stem, default: 0] < 2
    }
    let best = named.max { ($0.value.inside, $1.key) < ($1.value.inside, $0.key) }?.key
    guard let best, let name = first[best], let held = blocks[best], let start = held.first,
      let end = held.last
    else { return nil }
    return SideMatter(report: index, name: name, blocks: run.filter { (start...end).contains($0) })
  }

  /// How many reports give a name more than once.
  private static func reportsByName(_ reports: [PreparedReport]) -> [UInt64: Int] {
    var spread: [UInt64: Int] = [:]
    for report in reports {
      var counts: [UInt64: Int] = [:]
      for word in report.sentences.lazy.flatMap(\.words) where word.isCapitalized {
        counts[word.stem, default: 0] += 1
      }
      for (stem, count) in counts where count > 1 { spread[stem, default: 0] += 1 }
    }
    return spread
  }
}

extension ScannedWord {
  /// Whether it is capitalized where nothing but a name is.
  fileprivate func isName(_ position: Int) -> Bool {
    isCapitalized && isContent && position > 0 && !FunctionWords.calendar.contains(form)
  }
}
