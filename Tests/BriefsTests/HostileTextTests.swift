import Briefs
import Documents
import Matters
import TestSupport
import Testing

private let hostile = Brief(
  Matter(records: [
    Sample.record(
      "a<b>.txt", Marked("[We \u{1B}[31mwill\u{202E} <script>x</script> | `go`|s]\u{7} now.")
    ) { _ in
      .statement(StatementDetails(speakers: [Party("<i>Ann</i>")], cue: nil, mode: .direct))
    }
  ]))

@Test func `words of a report cannot steer a terminal`() {
  let text = TextBrief(width: 80).render(hostile)
  #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 7 || $0.value == 0x202E })
}

@Test func `words of a report are no markup of the page`() {
  let page = HTMLBrief().render(hostile)
  #expect(!page.contains("<script>"))
  #expect(!page.contains("<i>"))
  #expect(page.contains("&lt;script&gt;"))
}

@Test func `a report that says nothing is told so`() {
  let record = Sample.record("a.txt", Marked("Rain.")) { _ in nil }
  let brief = Brief(Matter(records: [record]))
  #expect(TextBrief().render(brief).contains("No decision, statement or other item"))
}
