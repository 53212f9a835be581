/// Sentences that one report took from another.
public struct CopiedRun: Hashable, Sendable {
  /// The index of the report that has the words too.
  public let report: Int

  /// Its sentences.
  public let sentences: Range<Int>

  /// The index of the report that had them first or, where the dates do not tell, that was handed
  /// over first.
  public let origin: Int

  /// The sentence of the origin that the run begins with.
  public let originSentence: Int
}

/// What the reports of a matter copy from each other.
///
/// A run of words outside quotation marks that two reports share is a copy; a quotation that two
/// reporters heard is not, unless it stands amid copied sentences. Sentences are compared by the
/// share of the shorter one's word shingles that the longer one holds (containment; Broder 1997),
/// and only with sentences that are not copies themselves, so that a wire story printed a thousand
/// times costs a thousand comparisons.
public struct Copies: Sendable {
  /// In the order of report and sentence.
  public let runs: [CopiedRun]

  /// For each report, the share of its own words, outside quotation marks, that are copied.
  public let shares: [Double]

  /// For each report, the one that it is a copy of: most of its words come from there.
  public let copied: [Int?]

  /// For each report and sentence, the report that spoke first.
  private let voices: [[Int]]

  /// The share of a report's words from which it counts as a copy.
  static let majority = 0.5

  init(_ reports: [PreparedReport], order: [Int]) {
    var finder = CopyFinder(reports)
    for report in order { finder.read(report) }
    for report in order { finder.fillQuotations(of: report) }
    runs = finder.runs()
    voices = finder.origins.enumerated().map { report, origins in
      origins.map { $0?.report ?? report }
    }
    var shares: [Double] = []
    var copied: [Int?] = []
    for (index, report) in reports.enumerated() {
      var words: [Int: Int] = [:]
      var total = 0
      for (sentence, origin) in zip(report.sentences, finder.origins[index]) {
        total += sentence.narrative.count
        if let origin { words[origin.report, default: 0] += sentence.narrative.count }
      }
      let taken = words.values.reduce(0, +)
      let share = total == 0 ? 0 : Double(taken) / Double(total)
      let main = words.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
      shares.append(share)
      copied.append(share >= Self.majority ? main : nil)
    }
    self.shares = shares
    self.copied = copied
  }

  /// The report whose voice a sentence is: its own, or that of the report it was copied from.
  func voice(of report: Int, sentence: Int?) -> Int {
    if let sentence, voices[report].indices.contains(sentence) {
      return root(voices[report][sentence])
    }
    return root(report)
  }

  /// The number of reports that are no copy of another.
  public var independent: Int { copied.filter { $0 == nil }.count }

  private func root(_ report: Int) -> Int {
    var root = report
    for _ in 0..<copied.count {
      guard let next = copied[root], next != root else { break }
      root = next
    }
    return root
  }
}
