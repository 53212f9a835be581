import Documents
import English
import Matters
import Reading
import TestSupport
import Testing

@Suite struct DateNarrowingTests {
  private func matter(_ reports: [(text: String, published: String?)]) throws -> Matter {
    let reader = try RecordReader()
    return Matter(
      records: reports.enumerated().map { index, told in
        var report = Report(id: "\(index)", text: told.text)
        report.published = told.published.flatMap { Day(iso: $0) }.map {
          Publication($0, basis: .given)
        }
        return reader.read(report)
      })
  }

  private func published(_ matter: Matter, _ report: Int) -> Publication? {
    matter.records[report].report.published
  }

  @Test func `a report without a day takes the year of a day that a dated one names`() throws {
    let matter = try matter([
      ("Ministers met in Geneva on Nov. 9.", "2024-11-10"),
      ("Ministers will meet in Geneva on Nov. 9.", nil),
    ])
    #expect(published(matter, 0)?.basis == .given)
    let inferred = try #require(published(matter, 1))
    #expect(inferred.basis == .inferred)
    #expect(inferred.interval == DayInterval(Day(iso: "2024-01-01"), Day(iso: "2024-11-09")))
    #expect(inferred.evidence.count == 1)
    #expect(matter.dating.map { $0.map(\.report) } == [[], [0]])
    let event = try #require(matter.records[1].items.first { $0.kind == .event })
    #expect(event.details.time?.value == "2024-11-09")
    #expect(event.details.time?.interval == DayInterval(try #require(Day(iso: "2024-11-09"))))
  }

  @Test func `what is ahead and what is past close in from both sides`() throws {
    let matter = try matter([
      ("Ministers met in Geneva on Nov. 9. Envoys met in Rome on Oct. 2.", "2024-11-10"),
      ("Envoys met in Rome on Oct. 2. Ministers will meet in Geneva on Nov. 9.", nil),
    ])
    #expect(
      published(matter, 1)?.interval == DayInterval(Day(iso: "2024-10-02"), Day(iso: "2024-11-09")))
  }

  @Test func `a day that the dated reports name in two years tells nothing`() throws {
    let matter = try matter([
      ("Ministers met in Geneva on Nov. 9.", "2024-11-10"),
      ("Ministers met in Geneva on Nov. 9.", "2023-11-10"),
      ("Ministers will meet in Geneva on Nov. 9.", nil),
    ])
    #expect(published(matter, 2) == nil)
  }

  @Test func `a report with a day keeps it`() throws {
    let matter = try matter([
      ("Ministers met in Geneva on Nov. 9.", "2024-11-10"),
      ("Ministers will meet in Geneva on Nov. 9.", "2019-11-01"),
    ])
    #expect(published(matter, 1)?.value == "2019-11-01")
  }

  @Test func `other times of the report are placed anew, as far as its days tell them`() throws {
    let matter = try matter([
      ("Ministers met in Geneva on Nov. 9. Envoys met in Rome on Nov. 8.", "2024-11-10"),
      (
        "Envoys met in Rome on Nov. 8. Ministers will meet in Geneva on Nov. 9. "
          + "Envoys will meet in Oslo on Dec. 2. “We agree,” Ann Lee said on Thursday.", nil
      ),
    ])
    #expect(
      published(matter, 1)?.interval == DayInterval(Day(iso: "2024-11-08"), Day(iso: "2024-11-09")))
    let times = matter.records[1].items.compactMap(\.details.time).map(\.value)
    #expect(times.contains("2024-12-02"))
    #expect(times.contains("2024-11-07"))
  }

  @Test func `a dateline without its year takes the one that the others leave`() throws {
    let matter = try matter([
      ("Ministers met in Geneva on Nov. 9.", "2024-11-10"),
      ("ROME, Nov. 7 (Wire) -- Ministers will meet in Geneva on Nov. 9.", nil),
    ])
    #expect(published(matter, 1)?.value == "2024-11-07")
    #expect(published(matter, 1)?.basis == .dateline)
  }

  @Test func `a month that a person gave stays a month`() throws {
    let reader = try RecordReader()
    var dated = Report(id: "a", text: "Ministers met in Geneva on Nov. 9.")
    dated.published = Day(iso: "2024-11-10").map { Publication($0, basis: .given) }
    var vague = Report(id: "b", text: "Ministers will meet in Geneva on Nov. 9.")
    let october = DayInterval(Day(iso: "2024-10-01"), Day(iso: "2024-10-31"))
    vague.published = Publication(basis: .metadata, value: "2024-10", interval: october)
    let matter = Matter(records: [reader.read(dated), reader.read(vague)])
    #expect(published(matter, 1)?.interval == october)
  }

  private static let story =
    "The harbor council put off its vote on the new bridge for a second time, members said."

  private func credited(_ text: String, source: String = "The Dispatch") -> Matter {
    Matter(
      records: [
        Sample.record(
          "origin", published: "2024-05-03", source: "Northgate Wire", Marked(Self.story)
        ) { _ in nil },
        Sample.record("copy", source: source, Marked(text)) { _ in nil },
      ])
  }

  @Test func `a report is not before the one that it copies and credits`() {
    let matter = credited("\(Self.story)\nThe ferry sails on, Northgate Wire reported.")
    #expect(published(matter, 1)?.interval == DayInterval(Day(iso: "2024-05-03"), nil))
    #expect(matter.dating[1].map(\.report) == [0])
  }

  @Test func `sentences alone do not tell who copied, nor a name who was read`() {
    #expect(published(credited("\(Self.story)\nThe ferry sails on."), 1) == nil)
    #expect(published(credited("The ferry sails on, Northgate Wire reported."), 1) == nil)
  }
}
