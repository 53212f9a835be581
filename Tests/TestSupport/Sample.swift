public import Documents

/// Builds records by hand, from text with marks.
///
/// `"We will [wait|decision]."`: each mark becomes an item whose evidence it is; its label finds it.
public enum Sample {
  /// A report with a paragraph a line; its sentences end at a stop with a space after it.
  public static func record(
    _ id: String, published: String? = nil, source: String? = nil, _ marked: Marked,
    items: (Marked.Mark) -> Details?
  ) -> ReportRecord {
    let bytes = Array(marked.text.utf8)
    let day = published.flatMap { Day(iso: $0) }
    let report = Report(
      id: id, text: marked.text, source: source,
      published: day.map { Publication($0, basis: .given) })
    var blocks: [Block] = []
    var sentences: [ReportRecord.SentencePlace] = []
    var start = 0
    for line in marked.text.utf8.split(separator: 10, omittingEmptySubsequences: false) {
      let end = start + line.count
      if !line.isEmpty {
        blocks.append(
          Block(kind: .body, range: TextRange(start, end), paragraph: blocks.count + 1))
        sentences += ends(of: bytes, start, end).map { range in
          ReportRecord.SentencePlace(range: range, block: blocks.count - 1)
        }
      }
      start = end + 1
    }
    let found = marked.ranges.compactMap { mark -> Item? in
      guard let details = items(mark),
        let sentence = sentences.first(where: { $0.range.contains(mark.range.start) })
      else { return nil }
      return Item(
        report: id, evidence: [mark.range], sentence: sentence.range,
        paragraph: blocks[sentence.block].paragraph, confidence: 1, standing: .confirmed,
        details: details)
    }
    return ReportRecord(
      report: report, blocks: blocks, sentences: sentences, items: found.sorted())
  }

  private static func ends(of bytes: [UInt8], _ start: Int, _ end: Int) -> [TextRange] {
    var ranges: [TextRange] = []
    var from = start
    for offset in start..<end
    where bytes[offset] == 46 && offset + 1 < end && bytes[offset + 1] == 32 {
      ranges.append(TextRange(from, offset + 1))
      from = offset + 2
    }
    if from < end { ranges.append(TextRange(from, end)) }
    return ranges
  }
}

extension Party {
  /// A party by its name alone.
  public init(_ name: String, _ type: EntityType? = nil, isNamed: Bool = true) {
    self.init(range: nil, name: name, type: type, isNamed: isNamed)
  }
}

extension TimeExpression {
  /// A day.
  public init?(day: String) {
    guard let day = Day(iso: day) else { return nil }
    self.init(range: nil, type: .date, value: "\(day)", interval: DayInterval(day))
  }
}
