import Documents
import English
import TestSupport
import Testing

@Suite struct QuotationTests {
  private func quotations(_ text: String) throws -> Document {
    try Pipeline(EnglishStages.all).document(of: Report(id: "test", text: text))
  }

  @Test(arguments: [
    "He said [\"we wait\"|q] and left.",
    "He said [“we wait,”|q] then [“we go”|q].",
    "He said [\"we wait here.”|q]",
    "[“They told us ['go home'|q] again,”|q] she said.",
    "Nobody's dog said [“it’s the allies’ turn”|q].",
    "[“First paragraph goes on.|q]\n\n[“Second one ends.”|q]",
    "A stray ” closes nothing.",
  ])
  func `pairs marks`(source: String) throws {
    let marked = Marked(source)
    let document = try quotations(marked.text)
    #expect(Set(document.quotations.map(\.range)) == Set(marked.ranges.map(\.range)))
  }

  @Test func `three thousand opening marks are read without harm`() throws {
    for mark in ["“", "\"", "‘", "'", "``"] {
      let document = try quotations(String(repeating: mark, count: 3000))
      #expect(document.quotations.count <= 3000)
    }
  }
}
