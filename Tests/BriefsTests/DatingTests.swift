import Briefs
import Documents
import Matters
import TestSupport
import Testing

/// How a brief tells when its reports were published, and how that is known.
@Suite struct DatingTests {
  private func brief(_ publication: Publication?) -> Brief {
    var record = Sample.record("a.txt", source: "Beacon", Marked("It is set for April 9.")) { _ in
      nil
    }
    record.report.published = publication
    return Brief(Matter(label: "bridge", records: [record]))
  }

  private func publication(
    _ basis: Publication.Basis, _ value: String, _ first: String?, _ last: String?,
    evidence: [TextRange] = []
  ) -> Publication {
    Publication(
      basis: basis, value: value,
      interval: DayInterval(first.flatMap { Day(iso: $0) }, last.flatMap { Day(iso: $0) }),
      evidence: evidence)
  }

  @Test(
    arguments: [
      (Publication.Basis.given, "2021-03-12", "2021-03-12", "2021-03-12", "12 Mar 2021, as given"),
      (.metadata, "2021-03", "2021-03-01", "2021-03-31", "Mar 2021, dated by its metadata"),
      (.dateline, "2021-03-12", "2021-03-12", "2021-03-12", "12 Mar 2021, dated by its dateline"),
      (.dateline, "XXXX-03-12", nil, nil, "12 Mar of an unknown year, dated by its dateline"),
      (.inferred, "2021-03-12", "2021-03-12", "2021-03-12", "12 Mar 2021, inferred"),
      (.inferred, "", "2021-03-12", "2021-03-18", "between 12 and 18 Mar 2021, inferred"),
      (.inferred, "", "2021-02-26", "2021-03-03", "between 26 Feb and 3 Mar 2021, inferred"),
      (.inferred, "", "2020-12-28", "2021-01-03", "between 28 Dec 2020 and 3 Jan 2021, inferred"),
      (.inferred, "2021-03", "2021-03-01", "2021-03-31", "in Mar 2021, inferred"),
      (.inferred, "2021", "2021-01-01", "2021-12-31", "in 2021, inferred"),
      (.inferred, "2017-06-05/..", "2017-06-05", nil, "on or after 5 Jun 2017, inferred"),
      (.inferred, "../2019-04-09", nil, "2019-04-09", "on or before 9 Apr 2019, inferred"),
    ] as [(Publication.Basis, String, String?, String?, String)])
  func `each report shows its date and how it is known`(
    basis: Publication.Basis, value: String, first: String?, last: String?, shown: String
  ) throws {
    let brief = brief(publication(basis, value, first, last))
    #expect(TextBrief(width: 100).render(brief).contains("[1] \(shown) · Beacon"))
    #expect(MarkdownBrief().render(brief).contains("| 1 | \(shown) | Beacon |"))
    let parts = shown.split(separator: ", ")
    #expect(
      HTMLBrief().render(brief)
        .contains("\(parts[0]) <span class=\"basis\">\(parts[1])</span>"))
    let json = try JSONBrief().render(brief)
    #expect(json.contains("\"basis\" : \"\(basis.rawValue)\""))
    if let first { #expect(json.contains("\"earliest\" : \"\(first)\"")) }
    if let last { #expect(json.contains("\"latest\" : \"\(last)\"")) }
  }

  @Test func `an inferred date shows the words that it rests on`() {
    let marked = Marked("It is set for [April 9|e].")
    let brief = brief(
      publication(
        .inferred, "", "2019-04-03", "2019-04-09", evidence: marked.ranges.map(\.range)))
    #expect(TextBrief(width: 100).render(brief).contains("from “April 9”"))
    #expect(MarkdownBrief().render(brief).contains("inferred from “April 9”"))
    #expect(HTMLBrief().render(brief).contains("from “April 9”"))
  }

  @Test func `words of another report are shown with its number`() throws {
    let when = try #require(TimeExpression(day: "2024-11-09"))
    var open = when
    open.value = "XXXX-11-09"
    open.interval = DayInterval(nil, nil)
    func record(_ id: String, _ day: String?, _ text: String, _ status: EventDetails.Status)
      -> ReportRecord
    {
      Sample.record(id, published: day, Marked(text)) { mark in
        .event(
          EventDetails(
            type: .meeting, trigger: mark.range, when: timed(day == nil ? open : when, mark.range),
            status: status))
      }
    }
    let brief = Brief(
      Matter(
        label: "talks",
        records: [
          record("a", "2024-11-10", "Ministers [met on Nov. 9|e].", .past),
          record("b", nil, "Ministers will [meet on Nov. 9|e].", .scheduled),
        ]))
    let text = TextBrief(width: 100).render(brief)
    #expect(text.contains("[2] between 1 Jan and 9 Nov 2024, inferred · b"))
    #expect(text.contains("from “meet on Nov. 9”, “met on Nov. 9” [1]"))
    #expect(try JSONBrief().render(brief).contains("publishedFromOthers"))
  }

  private func timed(_ time: TimeExpression, _ range: TextRange) -> TimeExpression {
    var time = time
    time.range = range
    return time
  }
}
