import Documents
import Matters

/// Decides which claim goes under which heading, and in which words.
struct Editor {
  let matter: Matter
  let quoter: Quoter

  init(_ matter: Matter) {
    self.matter = matter
    quoter = Quoter(matter.records)
  }

  /// From the first day of the earliest report to the last of the latest.
  var span: DayInterval {
    let intervals = matter.records.compactMap { $0.report.published?.interval }
    return DayInterval(
      intervals.compactMap(\.earliest).min(), intervals.compactMap(\.latest).max())
  }

  func groups(of heading: Brief.Heading) -> [Brief.Group] {
    let groups =
      switch heading {
      case .status: status
      case .deadlines: deadlines
      case .agreement: agreement
      case .options: options
      case .positions: positions
      case .statements: statements
      case .figures: figures
      case .timeline: timeline
      case .sideMatters: sideMatters
      case .sources: copies
      case .toCheck: toCheck
      case .notRead: notRead
      }
    return groups.filter { !$0.lines.isEmpty }
  }

  /// The claims of a kind that at least one report states beyond doubt.
  func confirmed(_ kind: Kind) -> [Claim] { matter.claims(kind).filter(isConfirmed) }

  func isConfirmed(_ claim: Claim) -> Bool {
    claim.tellings.contains { matter.item($0).standing == .confirmed }
  }

  /// A line with what all kinds have: words, places and other wordings.
  func line(_ claim: Claim, words ranges: [TextRange]? = nil) -> Brief.Line {
    let best = claim.tellings[0]
    var line = Brief.Line()
    line.words = quoter.quotes(best.report, ranges ?? matter.item(best).evidence)
    line.citations = citations(of: claim.tellings)
    return line
  }

  /// The ranges that say what an item is about; its evidence where they say too little alone, such
  /// as "leave" or "the deadline", without the party that stands in the margin.
  func telling(_ ranges: [TextRange], of claim: Claim) -> [TextRange] {
    let words = quoter.quotes(claim.tellings[0].report, ranges)
      .flatMap { $0.text.split(separator: " ") }
    guard words.count < 5, words.count(where: { $0.utf8.count > 3 }) <= 1 else { return ranges }
    let item = matter.item(claim)
    return item.evidence.map { behind(item.details.parties, $0, of: claim, upTo: ranges.first) }
  }

  /// A range without the party that it begins with.
  func behind(
    _ parties: [Party], _ range: TextRange, of claim: Claim, upTo matter: TextRange?
  ) -> TextRange {
    let ends = parties.compactMap(\.range).filter { $0.start == range.start && $0.end < range.end }
    guard ends.count == 1, let end = ends.first?.end else { return range }
    let rest = TextRange(end, range.end)
    // "Lee, who will vote": what goes on behind a comma begins with the party.
    let text = quoter.quote(claim.tellings[0].report, rest).text
    let isWhole = ["and ", "or ", "of "].contains { text.hasPrefix($0) }
    if text.first == ",", let matter, let act = afterAside(rest, before: matter, of: claim) {
      return act
    }
    return text.first?.isLetter ?? false && !isWhole ? rest : range
  }

  /// "Lee, the mayor of Larden, backs the plan": what stands behind the last comma before the plan.
  private func afterAside(
    _ range: TextRange, before matter: TextRange, of claim: Claim
  ) -> TextRange? {
    guard range.contains(matter) else { return nil }
    let before = TextRange(range.start, matter.start)
    return quoter.act(behindLastCommaIn: before, of: claim.tellings[0].report)
      .map { TextRange($0, range.end) }
  }

  /// The places, one for each paragraph.
  func citations(of tellings: [Telling]) -> [Brief.Citation] {
    var citations: [Brief.Citation] = []
    for telling in tellings {
      let citation = citation(of: telling)
      let isTold = citations.contains {
        $0.report == citation.report && $0.paragraph == citation.paragraph
      }
      if !isTold { citations.append(citation) }
    }
    return citations
  }

  func citation(of telling: Telling) -> Brief.Citation {
    let item = matter.item(telling)
    return Brief.Citation(
      report: telling.report, paragraph: item.paragraph, evidence: item.evidence, item: item.id)
  }

  /// The distinct words in which a thing is told beside those of its line.
  func wordings(
    of claim: Claim, beside shown: [Brief.Quote], _ ranges: (Item) -> [TextRange] = { $0.evidence }
  ) -> [Brief.Wording] {
    var seen = [
      Self.plain(shown),
      Self.plain(quoter.quotes(claim.tellings[0].report, ranges(matter.item(claim)))),
    ]
    var wordings: [Brief.Wording] = []
    for telling in claim.tellings.dropFirst() {
      let words = quoter.quotes(telling.report, ranges(matter.item(telling)))
      // What is shown already, whole, is told once.
      let plain = Self.plain(words)
      guard !seen.contains(where: { $0.contains(plain) }) else { continue }
      seen.append(plain)
      wordings.append(Brief.Wording(words: words, citations: [citation(of: telling)]))
    }
    return wordings
  }

  /// The words without case and marks, a space around each, so that no part of a word is one.
  private static func plain(_ words: [Brief.Quote]) -> String {
    let parts = words.flatMap { $0.text.lowercased().split { !$0.isLetter && !$0.isNumber } }
    return " " + parts.joined(separator: " ") + " "
  }

  /// Resolved names, each once; people by their last names unless they are wanted whole.
  func names(_ parties: [Party], separator: String = ", ", whole: Bool = false) -> String {
    var names: [String] = []
    var shown = parties.filter(Self.isShowable)
    // "We" of somebody is he and others whom the words do not name.
    let isOfMany = shown.count > 1 && shown[shown.count - 1].isWe
    if isOfMany { shown.removeLast() }
    for name in shown.map(whole ? matter.name : matter.shortName)
    where !names.contains(name) && !name.isEmpty {
      names.append(name)
    }
    return names.joined(separator: separator) + (isOfMany ? " (“we”)" : "")
  }

  /// The party of a line among those of other parties, where an empty margin would mean the party
  /// above: a long description is cut, and a party that is not told is a dash.
  func margin(_ parties: [Party]) -> String {
    let names = names(parties)
    guard names.isEmpty else { return names }
    var words = parties.first?.name.split(separator: " ").prefix(6) ?? []
    while let last = words.last, Self.broken.contains(String(last)) { words.removeLast() }
    return words.isEmpty ? "–" : words.joined(separator: " ") + " …"
  }

  /// A description of many words, or one that breaks off, names nobody whom a reader would know.
  private static func isShowable(_ party: Party) -> Bool {
    let words = party.name.split(separator: " ")
    let isBroken = words.last.map { broken.contains(String($0)) } ?? true
    return party.isNamed || words.count <= 7 && !isBroken
  }

  private static let broken: Set<String> = [
    "that", "who", "which", "whom", "in", "of", "to", "with", "for", "by", "on", "at", "from",
    "and",
  ]

  /// Who says it: the item's own claimant, else the speaker of the statement that holds its words.
  func speaker(of telling: Telling, _ claimants: [Party] = [], except: [Party] = []) -> String {
    let speakers = claimants.isEmpty ? speakers(around: telling) : claimants
    let others = speakers.filter { speaker in !except.contains { matter.isSame($0, speaker) } }
    return names(others)
  }

  private func speakers(around telling: Telling) -> [Party] {
    let range = matter.item(telling).range
    var best: (width: Int, speakers: [Party])?
    for item in matter.records[telling.report].items {
      guard case .statement(let details) = item.details, item.range.contains(range) else {
        continue
      }
      if item.range.count < best?.width ?? Int.max { best = (item.range.count, details.speakers) }
    }
    return best?.speakers ?? []
  }

  /// When it was said, without the year of the latest report.
  ///
  /// The day of a report stands for what it tells no day of, and tells nothing where all are of one day.
  func said(_ telling: Telling) -> String {
    if let own = matter.ownTime(of: telling) {
      return DateText.text(own, without: span.latest?.year)
    }
    guard !span.isDay, let interval = matter.said(telling), isNarrow(interval) else { return "" }
    return DateText.text(interval, without: span.latest?.year)
  }

  /// When a choice was made: what is told of as settled was so by the day of the report.
  func settled(_ telling: Telling, _ status: DecisionDetails.Status) -> String {
    guard matter.ownTime(of: telling) == nil, status.isSettled else { return said(telling) }
    guard let interval = matter.said(telling), isNarrow(interval) else { return "" }
    return "by " + DateText.text(interval, without: span.latest?.year)
  }

  /// The last day on which a report was published, of those whose date is known well.
  var lastDay: Day? {
    matter.records.compactMap { $0.report.published?.interval }.filter(isNarrow)
      .compactMap(\.latest).max()
  }

  /// Whether an interval tells a reader when: a date that is merely bounded stands with the sources
  /// alone, and not beside every line.
  func isNarrow(_ interval: DayInterval) -> Bool {
    guard let first = interval.earliest, let last = interval.latest else { return false }
    return first.distance(to: last) < 11
  }
}

extension Party {
  fileprivate var isWe: Bool { !isNamed && ["we", "us", "our"].contains(name.lowercased()) }
}

extension DecisionDetails.Status {
  fileprivate var isSettled: Bool {
    switch self {
    case .decided, .rejected, .postponed, .reversed: true
    case .open, .underReview, .pending, .scheduled: false
    }
  }
}
