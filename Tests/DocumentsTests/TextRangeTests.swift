import Documents
import Testing

@Suite struct TextRangeTests {
  @Test(arguments: ["", "-", "12", "12-", "-49", "49-12", "a-b", "1-2-3", "12 - 49", "-1-3"])
  func `what is no range is not read as one`(text: String) {
    #expect(TextRange(text) == nil)
  }

  @Test func `a range is read from its short form`() {
    #expect(TextRange("12-49") == TextRange(12, 49))
    #expect(TextRange("7-7") == TextRange(7, 7))
  }
}
