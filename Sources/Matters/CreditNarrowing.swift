import Documents

/// A report that takes sentences from another, and names its outlet, was not published before it.
///
/// Of two reports that share sentences and of which one has no date, dates cannot tell which copied:
/// the credit does.
struct CreditNarrowing {
  private struct Credit {
    let report: Int
    let origin: Int
    let range: TextRange
  }

  private let credits: [Credit]
  private let runs: [CopiedRun]

  init(_ records: [ReportRecord]) {
    credits = records.indices.flatMap { report in Self.credits(of: report, records) }
    guard !credits.isEmpty else {
      runs = []
      return
    }
    let order = Precedence.order(records.map(\.report))
    runs = Copies(records.map(PreparedReport.init), order: order).runs
  }

  /// A record with the days that the reports it credits leave, and where it has their words from.
  func narrowed(_ record: ReportRecord, _ report: Int, among records: [ReportRecord])
    -> (record: ReportRecord, by: [Matter.Place])
  {
    var record = record
    var places: [Matter.Place] = []
    for credit in credits where credit.report == report {
      let before = record.report.published?.interval ?? DayInterval(nil, nil)
      guard let origin = records[credit.origin].report.published?.interval.earliest,
        let words = words(of: credit, records),
        let interval = before.intersection(DayInterval(origin, nil)), interval != before
      else { continue }
      let evidence = (record.report.published?.evidence ?? []) + [credit.range]
      record = DateNarrowing.published(record, within: interval, evidence)
      places.append(Matter.Place(report: credit.origin, range: words))
    }
    return (record, places)
  }

  /// The first sentence of the origin that the report has too.
  private func words(of credit: Credit, _ records: [ReportRecord]) -> TextRange? {
    runs.lazy.compactMap { run -> TextRange? in
      if run.report == credit.report, run.origin == credit.origin {
        return records[run.origin].sentences[run.originSentence].range
      }
      guard run.report == credit.origin, run.origin == credit.report else { return nil }
      return records[run.report].sentences[run.sentences.lowerBound].range
    }.first
  }

  private static func credits(of report: Int, _ records: [ReportRecord]) -> [Credit] {
    let record = records[report].report
    guard !DateNarrowing.isDated(record), DateNarrowing.isOpen(record) else { return [] }
    let text = Array(record.text.utf8)
    return records.indices.compactMap { other in
      let origin = records[other].report
      guard other != report, origin.published?.interval.earliest != nil, let name = origin.source,
        name != record.source, let range = place(of: name, in: text),
        record.source.map({ place(of: $0, in: Array(origin.text.utf8)) == nil }) ?? true
      else { return nil }
      return Credit(report: report, origin: other, range: range)
    }
  }

  private static let shortest = 4

  /// Where a name stands as words of their own.
  private static func place(of name: String, in text: [UInt8]) -> TextRange? {
    let name = Array(name.utf8)
    guard name.count >= shortest, name.count <= text.count else { return nil }
    func isLetter(_ index: Int) -> Bool {
      text.indices.contains(index) && (text[index] | 32) &- 97 < 26
    }
    return (0...(text.count - name.count)).lazy
      .filter { start in
        text[start] == name[0] && text[start..<start + name.count].elementsEqual(name)
          && !isLetter(start - 1) && !isLetter(start + name.count)
      }
      .map { TextRange($0, $0 + name.count) }.first
  }
}
