import Documents
import English
import Foundation
import Reading

/// A matter whose items were annotated by hand, where the machine has them beside the project.
struct GoldMatter: Decodable {
  struct GoldReport: Decodable {
    let id: String
    let published: String?
    let source: String?
  }

  struct GoldSpan: Decodable {
    let start: Int
    let end: Int
  }

  struct GoldItem: Decodable {
    let kind: Kind
    let report: String
    let evidence: [GoldSpan]
    let status, force: OneOrMore?
    let speaker, decider, by, holder, obligor, party: OneOrMore?
    let parties: OneOrMore?
    let mode, polarity, stance, verdict, type, modifier, unit: OneOrMore?
    let date, signed, when, asOf, deadline: OneOrMore?
    let value: Double?
  }

  struct OneOrMore: Decodable {
    let values: [String]

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      values = try (try? [container.decode(String.self)]) ?? container.decode([String].self)
    }
  }

  static let people = [
    "Jens", "Joe ", "Philip", "Annegret", "Lloyd", "Donald", "Barack", "Harry", "Mitch",
  ]

  let reports: [GoldReport]
  let items: [GoldItem]

  /// The reports with their items; the text of a report stands in `folder` under its id.
  func records(in folder: URL) throws -> [ReportRecord] {
    let reader = try RecordReader()
    return try reports.map { gold in
      let text = try String(contentsOf: folder.appending(path: gold.id), encoding: .utf8)
      let day = gold.published.flatMap { Day(iso: $0) }
      let report = Report(
        id: gold.id, text: text, source: gold.source,
        published: day.map { Publication($0, basis: .given) })
      let document = reader.document(of: report)
      let scalars = Array(text.unicodeScalars)
      var bytes = [0]
      for scalar in scalars { bytes.append(bytes[bytes.count - 1] + scalar.utf8.count) }
      let items = items.filter { $0.report == gold.id }
        .compactMap { $0.item(in: document, bytes: bytes) }
      return ReportRecord(document, items: items.sorted())
    }
  }
}

extension GoldMatter.GoldItem {
  fileprivate func item(in document: Document, bytes: [Int]) -> Item? {
    let ranges = evidence.map { TextRange(bytes[$0.start], bytes[$0.end]) }
    guard let first = ranges.first, let details = details(first),
      let sentence = document.sentence(at: first.start)
    else { return nil }
    let place = document.sentences[sentence]
    return Item(
      report: document.report.id, evidence: ranges, sentence: place.range,
      paragraph: document.blocks[place.block].paragraph, confidence: 1, standing: .confirmed,
      details: details)
  }

  private func details(_ range: TextRange) -> Details? {
    switch kind {
    case .statement:
      .statement(
        StatementDetails(
          speakers: people(speaker), cue: nil,
          mode: mode?.values.first.flatMap { .init(rawValue: $0) } ?? .direct,
          when: time(when)))
    case .decision:
      status?.values.first.flatMap { DecisionDetails.Status(rawValue: $0) }.map {
        .decision(DecisionDetails(status: $0, deciders: people(decider), when: time(when ?? date)))
      }
    case .option: .option(OptionDetails(action: range, by: people(by)))
    case .consequence:
      .consequence(
        ConsequenceDetails(
          of: nil, polarity: polarity?.values.first.flatMap { .init(rawValue: $0) } ?? .neutral,
          by: people(by)))
    case .deadline: time(date).map { .deadline(DeadlineDetails(when: $0)) }
    case .agreement:
      .agreement(AgreementDetails(parties: people(parties), when: time(signed)))
    case .commitment:
      force?.values.first.flatMap { CommitmentDetails.Force(rawValue: $0) }.map {
        .commitment(
          CommitmentDetails(
            obligors: people(obligor), action: range, force: $0, deadline: time(deadline),
            by: people(by)))
      }
    case .compliance:
      .compliance(
        ComplianceDetails(
          parties: people(party),
          verdict: verdict?.values.first.flatMap { .init(rawValue: $0) } ?? .disputed,
          by: people(by)))
    case .position:
      stance?.values.first.flatMap { PositionDetails.Stance(rawValue: $0) }.map {
        .position(PositionDetails(holders: people(holder), stance: $0, target: range))
      }
    case .event:
      .event(
        EventDetails(
          type: type?.values.first.flatMap { .init(rawValue: $0) } ?? .other, trigger: range,
          when: time(date),
          status: status?.values.first.flatMap { .init(rawValue: $0) } ?? .past))
    case .figure:
      .figure(
        FigureDetails(
          value: value ?? 0, unit: unit?.values.first ?? "",
          modifier: modifier?.values.first.flatMap { .init(rawValue: $0) },
          asOf: time(asOf), by: people(by)))
    }
  }

  private func people(_ names: GoldMatter.OneOrMore?) -> [Party] {
    (names?.values ?? []).map { name in
      let isPerson =
        GoldMatter.people.contains { name.hasPrefix($0) } && !name.hasSuffix("administration")
      return Party(range: nil, name: name, type: isPerson ? .person : nil)
    }
  }

  private func time(_ value: GoldMatter.OneOrMore?) -> TimeExpression? {
    guard let value = value?.values.first else { return nil }
    let ends = value.split(separator: "/").map(Self.interval)
    return TimeExpression(
      range: nil, type: .date, value: value,
      interval: DayInterval(ends.first?.earliest, ends.last?.latest))
  }

  private static func interval(_ text: Substring) -> DayInterval {
    let parts = text.split(separator: "-")
    guard let year = parts.first.flatMap({ Int($0) }) else { return DayInterval(nil, nil) }
    if parts.count == 1 { return DayInterval(Day(year, 1, 1), Day(year, 12, 31)) }
    if let week = Int(parts[1].dropFirst()), parts[1].first == "W", let fourth = Day(year, 1, 4) {
      let monday = fourth.advanced(by: 1 - fourth.weekday + (week - 1) * 7)
      return DayInterval(monday, monday.advanced(by: 6))
    }
    guard let month = Int(parts[1]), (1...12).contains(month) else { return DayInterval(nil, nil) }
    if parts.count == 3 { return DayInterval(Day(iso: text), Day(iso: text)) }
    return DayInterval(
      Day(year, month, 1), Day(year, month, Day.length(ofMonth: month, year: year)))
  }
}
