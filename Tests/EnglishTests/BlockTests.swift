import Documents
import English
import Testing

@Suite struct BlockTests {
  private func kinds(_ text: String) -> [String] {
    var document = Document(Report(id: "test", text: text))
    BlockSegmenter().annotate(&document)
    return document.blocks.map {
      "\($0.paragraph) \($0.kind.rawValue): \(document.text($0.range).prefix(24))"
    }
  }

  @Test func `tells the body from what stands around it`() {
    let text = """
      Council Puts Off Vote On Harbor

      By Ann Lee, Harbor Daily

      Published March 22nd, 2021 - 07:29 GMT

      PORTVILLE (HD) -- The council put off its vote on Monday.

      SEE ALSO: Five Things To Know About The Harbor

      The mayor was not there.

      With reporting by Bob Ray

      — Cy Poe
      """
    #expect(
      kinds(text) == [
        "1 title: Council Puts Off Vote On", "2 byline: By Ann Lee, Harbor Daily",
        "3 byline: Published March 22nd, 20", "4 dateline: PORTVILLE (HD) --",
        "4 body: The council put off its ", "5 related: SEE ALSO: Five Things To",
        "6 body: The mayor was not there.", "7 credit: With reporting by Bob Ra",
        "8 byline: — Cy Poe",
      ])
  }

  @Test(arguments: [
    "BELGIUM -- The talks began.", "GENEVA, March 3 (Reuters) - The talks began.",
    "Kabul, Afghanistan (CNN) — The talks began.", "UNITED NATIONS — The talks began.",
  ])
  func `cuts off a dateline`(line: String) {
    #expect(
      kinds("\(line)\n\nThey go on.").map { $0.prefix(10) } == [
        "1 dateline", "1 body: Th", "2 body: Th",
      ])
  }

  @Test(arguments: ["NATO said - and meant - no.", "The talks -- long ones -- began."])
  func `a dash in a sentence is no dateline`(line: String) {
    #expect(kinds("\(line)\n\nThey go on.").map { $0.prefix(6) } == ["1 body", "2 body"])
  }

  @Test func `lines broken at a fixed width are joined`() {
    let text = """
      The council of the harbor town met on Monday to discuss whether
      the old pier should be torn down or repaired, which its members
      have argued about for years without coming to any conclusion at
      all, as the mayor put it.

      It will meet again.
      """
    #expect(kinds(text).count == 2)
  }
}
