import Documents
import Foundation
import Storage
import TestSupport

/// Records made by hand, so that these tests hold whatever the reading stages find.
enum Samples {
  /// A report of one paragraph a sentence, without items.
  static func record(_ name: String, _ sentences: String...) -> ReportRecord {
    var record = ReportRecord(
      report: Report(id: name, text: sentences.joined(separator: "\n\n")), blocks: [],
      sentences: [], items: [])
    var start = 0
    for (index, sentence) in sentences.enumerated() {
      let range = TextRange(start, start + sentence.utf8.count)
      record.blocks.append(Block(kind: .body, range: range, paragraph: index + 1))
      record.sentences.append(ReportRecord.SentencePlace(range: range, block: index))
      start = range.end + 2
    }
    return record
  }

  /// A report with everything that a report can have and an item of each kind.
  static var complete: ReportRecord {
    let marked = Marked(
      """
      [[The council|party] [said|cue] [it may [close the bridge|action] by [May 1|time]|content] \
      [if nobody pays|condition].|sentence]
      """)
    func range(_ label: String) -> TextRange {
      marked.ranges.first { $0.label == label }?.range ?? TextRange(0, 0)
    }
    var record = record("reports/bridge.html", marked.text)
    record.report.source = "The Harbor Post"
    record.report.title = "A bridge\u{0} “in doubt”"
    record.report.url = "https://example.org/bridge?a=1&b=2"
    record.report.language = "en-GB"
    record.report.published = Publication(
      basis: .inferred, value: "2031-04",
      interval: DayInterval(Day(2031, 4, 1), Day(2031, 4, 30)), evidence: [range("time")])
    record.report.modified = "2031-04-19T08:00:00Z"
    record.report.captured = "2031-05-02"
    record.report.sha256 = String(repeating: "0123abcd", count: 8)
    record.report.origin = Origin(
      path: "/data/reports/bridge.html", line: 3, format: .html, encoding: .windows1252,
      runs: [Origin.Run(text: TextRange(0, 10), bytes: TextRange(120, 130))])
    let party = Party(
      range: range("party"), name: "Harbor Council", role: "council", of: "Harbor", entity: "e1",
      type: .organization)
    let when = TimeExpression(
      range: range("time"), type: .date, value: "2031-05-01", modifier: "APPROX",
      interval: DayInterval(Day(2031, 5, 1), nil))
    record.items = details(range, party, when).enumerated().map { index, details in
      Item(
        report: record.report.id,
        evidence: index == 0 ? [range("content"), range("condition")] : [range("content")],
        sentence: range("sentence"), paragraph: 1, confidence: 0.1 + 0.08 * Double(index),
        standing: index.isMultiple(of: 2) ? .confirmed : .toCheck, details: details)
    }
    return record
  }

  private static func details(
    _ range: (String) -> TextRange, _ party: Party, _ when: TimeExpression
  ) -> [Details] {
    let action = range("action")
    let condition = range("condition")
    return [
      .statement(
        StatementDetails(
          speakers: [party], cue: range("cue"), cueLemma: "say", mode: .indirect, continues: "a",
          when: when, occasion: "b", addressee: party)),
      .decision(
        DecisionDetails(status: .underReview, deciders: [party], question: action, when: when)),
      .option(OptionDetails(action: action, by: [party])),
      .consequence(ConsequenceDetails(of: action, option: "c", polarity: .risk, by: [party])),
      .deadline(DeadlineDetails(when: when, what: action, binds: [party])),
      .agreement(AgreementDetails(name: action, parties: [party], when: when, place: action)),
      .commitment(
        CommitmentDetails(
          obligors: [party], action: action, force: .announced, condition: condition,
          deadline: when, agreement: "d", by: [party])),
      .compliance(
        ComplianceDetails(parties: [party], verdict: .broken, commitment: "e", by: [party])),
      .position(
        PositionDetails(
          holders: [party], stance: .support, target: action, condition: condition)),
      .event(
        EventDetails(
          type: .vote, trigger: action, participants: [party], when: when, place: action,
          status: .scheduled)),
      .figure(
        FigureDetails(
          value: 5_700_000_000, low: 0.6667, high: .infinity, unit: "euros", subject: action,
          modifier: .atLeast, asOf: when, by: [party])),
    ]
  }
}

/// An empty folder for one test, gone with it.
final class Folder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "archive-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func path(_ name: String) -> String { "\(path)/\(name)" }
}

/// What two records must share to be the same; `ReportRecord` itself is not equatable.
func expectation(_ record: ReportRecord) -> [AnyHashable] {
  [record.report, record.blocks, record.sentences, record.items]
}
