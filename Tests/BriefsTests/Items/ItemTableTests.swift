import Briefs
import Documents
import TestSupport
import Testing

@Suite struct ItemTableTests {
  private func record(_ standing: Item.Standing = .confirmed) -> ReportRecord {
    let marked = Marked(
      "[Čapek & Son, “builders”,|who] [would\nneed [5.5 million crowns|figure]|words] by [2032|time]."
    )
    func range(_ label: String) -> TextRange {
      marked.ranges.first { $0.label == label }?.range ?? TextRange(0, 0)
    }
    let when = TimeExpression(
      range: range("time"), type: .date, value: "2032",
      interval: DayInterval(Day(2032, 1, 1), Day(2032, 12, 31)))
    let by = Party(range: range("who"), name: "Čapek & Son, “builders” \"Ltd\"")
    var report = Report(id: "a,b.txt", text: marked.text, source: "Post")
    report.published = Day(2031, 6, 2).map { Publication($0, basis: .given) }
    return ReportRecord(
      report: report, blocks: [], sentences: [],
      items: [
        Item(
          report: report.id, evidence: [range("words")],
          sentence: TextRange(0, marked.text.utf8.count), paragraph: 4, confidence: 0.5,
          standing: standing,
          details: .figure(
            FigureDetails(value: 5_500_000, unit: "crowns", asOf: when, by: [by, by])))
      ])
  }

  @Test func `a row tells who, how much, when and where, in code points`() {
    let row = ItemTable.rows(of: record())
    let cells = row.split(separator: ",", omittingEmptySubsequences: false)
    #expect(ItemTable.header.hasPrefix("kind,id,report,source,published,paragraph,"))
    #expect(
      row.hasPrefix("figure,\(record().items[0].id),\"a,b.txt\",Post,2031-06-02,4,confirmed,"))
    #expect(row.contains("\"Čapek & Son, “builders” \"\"Ltd\"\"; Čapek & Son"))
    #expect(row.hasSuffix(",2032-01-01,2032-12-31,25,54,\"would\nneed 5.5 million crowns\"\r\n"))
    #expect(cells.contains("5500000"))
  }

  @Test func `each item is one line under its report`() {
    #expect(
      ItemList.text(of: record(.toCheck)) == """
        a,b.txt · 2 Jun 2031 · Post
          ¶4  Čapek & Son, “builders” "Ltd", Čapek & Son, “builders” "Ltd" · 5.5 million crowns · \
        “would need 5.5 million crowns” · 2032  [to check]

        """)
  }

  @Test func `a report without items is not listed`() {
    var record = record()
    record.items = []
    #expect(ItemList.text(of: record).isEmpty)
    #expect(ItemTable.rows(of: record).isEmpty)
  }

  @Test func `words cannot steer the terminal`() {
    var record = record()
    record.report.id = "a\u{1B}[31m\u{7}"
    #expect(!ItemList.text(of: record).unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{7}" })
  }
}
