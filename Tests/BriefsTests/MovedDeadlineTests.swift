import Briefs
import Documents
import Matters
import TestSupport
import Testing

@Suite struct MovedDeadlineTests {
  @Test func `a moved deadline tells the day that it was moved from`() throws {
    let brief = Brief(try matter())
    let text = TextBrief(width: 120).render(brief)
    #expect(text.contains("15 Jul 2024"))
    #expect(text.contains("moved from 1 Jun 2024; 74 days after the last report"))
    #expect(MarkdownBrief().render(brief).contains("moved from 1 Jun 2024"))
  }

  @Test func `a list of items tells both days`() throws {
    #expect(ItemList.text(of: try record()).contains("15 Jul 2024 (was 1 Jun 2024)"))
  }

  private func matter() throws -> Matter { Matter(records: [try record()]) }

  private func record() throws -> ReportRecord {
    let when = try #require(TimeExpression(day: "2024-07-15"))
    let was = try #require(TimeExpression(day: "2024-06-01"))
    return Sample.record(
      "beacon.txt", published: "2024-05-02", source: "Beacon",
      Marked("The council [put off the closing of the bridge to July 15|deadline]."),
      items: { _ in .deadline(DeadlineDetails(when: when, was: was)) })
  }
}
