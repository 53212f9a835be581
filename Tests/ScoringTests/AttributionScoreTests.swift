import Documents
import Scoring
import Testing

@Suite struct AttributionScoreTests {
  private static let text =
    "Ann Lee said the pier was safe.\n\n\u{201C}We will wait,\u{201D} Lee added."

  private static let marks = """
    T1\tSource 0 7\tAnn Lee
    T2\tCue 8 12\tsaid
    T3\tContent 13 30\tthe pier was safe
    T4\tAttribution 8 12\tsaid
    E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1
    T5\tSource 49 52\tLee
    T6\tCue 53 58\tadded
    T7\tContent 33 48\twe wait
    and more
    E2\tAttribution:T6 Content2:T7 Cue:T6 Source:T5
    E3\tAttribution:T6 Cue:T6
    """

  private func read(_ marks: String) throws -> AttributedText {
    try BratReader.text(Self.text, textPath: "a.txt", marks: Array(marks.utf8), path: "a.ann")
  }

  @Test func `marks count code points, and an attribution without content is none`() throws {
    let text = try read(Self.marks)
    #expect(text.attributions.count == 2)
    let bytes = Array(Self.text.utf8)
    let words = { (range: TextRange) in
      String(decoding: bytes[range.start..<range.end], as: UTF8.self)
    }
    #expect(text.attributions[1].source.map(words) == ["Lee"])
    #expect(text.attributions[1].content.map(words) == ["\u{201C}We will wait,\u{201D}"])
  }

  @Test(arguments: [
    ("T1\tSource 0\tAnn", 1, "the span '0' is no range of the text"),
    ("\nT1\tSource 5 99\tAnn", 2, "the span '5 99' is no range of the text"),
    ("T1\tSource", 1, "a T line needs an id, a label and a span"),
  ])
  func `a damaged mark is told with its line`(marks: String, line: Int, fault: String) throws {
    let error = #expect(throws: GoldFileError.self) { try read(marks) }
    #expect(error?.line == line)
    #expect(error?.fault == fault)
  }

  private func figures(_ found: [GoldAttribution]) throws -> [String: Double] {
    let text = try read(Self.marks)
    var score = AttributionScore()
    score.add(text, found: found, sentences: [TextRange(0, 31), TextRange(33, 66)])
    return Dictionary(uniqueKeysWithValues: score.figures.map { ($0.name, $0.percent) })
  }

  @Test func `what people marked is right in every figure`() throws {
    let gold = try read(Self.marks).attributions
    for (name, percent) in try figures(gold) { #expect(percent == 100, "\(name)") }
  }

  @Test func `nothing found is nothing right`() throws {
    for (name, percent) in try figures([]) { #expect(percent == 0, "\(name)") }
  }

  @Test
  func `half of the content and a telling word of the source are enough, not for exact spans`()
    throws
  {
    var found = try read(Self.marks).attributions
    found[0].source = [TextRange(4, 7)]
    found[0].content = [TextRange(17, 30)]
    let figures = try figures(found)
    #expect(figures["attribution-F1"] == 100)
    #expect(figures["source-exact"] == 50)
    #expect(figures["content-exact-F1"] == 50)
    #expect(figures["span-source-F1"] == 50)
    #expect(figures["span-cue-F1"] == 100)
  }

  @Test func `a quotation with the wrong speaker is found, and not right`() throws {
    var found = try read(Self.marks).attributions
    found[1].source = [TextRange(17, 21)]
    let figures = try figures(found)
    #expect(figures["direct-F1"] == 100)
    #expect(figures["direct-source-F1"] == 0)
    #expect(figures["attribution-F1"] == 50)
  }

  @Test func `what goes on without a cue is one attribution with what it continues`() {
    let first = Item(
      report: "a", evidence: [TextRange(0, 5)], sentence: TextRange(0, 9), paragraph: 1,
      confidence: 1, standing: .confirmed,
      details: .statement(
        StatementDetails(
          speakers: [Party(range: TextRange(6, 8), name: "Lee", type: .person)],
          cue: TextRange(8, 9), mode: .direct)))
    let next = Item(
      report: "a", evidence: [TextRange(10, 15)], sentence: TextRange(10, 15), paragraph: 1,
      confidence: 1, standing: .confirmed,
      details: .statement(
        StatementDetails(speakers: [], cue: nil, mode: .direct, continues: first.id)))
    #expect(
      GoldAttribution.attributions(of: [first, next]) == [
        GoldAttribution(
          source: [TextRange(6, 8)], cue: [TextRange(8, 9)],
          content: [TextRange(0, 5), TextRange(10, 15)])
      ])
  }
}
