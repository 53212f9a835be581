import Briefs
import Documents
import Scoring
import TestSupport
import Testing

@Suite struct TimeMLTests {
  /// A document with a time at each mark, whose label is its type, value and modifier.
  private func document(_ marked: Marked, published: Publication? = nil) throws -> Document {
    var document = Document(Report(id: "a <1>", text: marked.text, published: published))
    document.times = try marked.ranges.map { mark in
      let words = mark.label.split(separator: " ").map(String.init)
      return TimeExpression(
        range: mark.range, type: try #require(TimeType(rawValue: words[0])), value: words[1],
        modifier: words.count > 2 ? words[2] : nil, interval: DayInterval(nil, nil))
    }
    return document
  }

  private func written(_ document: Document) -> String {
    var bytes: [UInt8] = []
    TimeMLWriter().write(document, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func read(_ file: String) throws -> [TimedText] {
    try TimeMLReader.texts(of: Array(file.utf8), path: "out.tml")
  }

  @Test func `what is written is read again, with the same text and the same times`() throws {
    let document = try document(
      Marked(
        """
        \n “R&D” at <5°C>, \\[it's\\] said \r\n
        on [the third [of May|DATE 2021-05] 2021|DATE 2021-05-03], [about noon|TIME T12:00 APPROX]
        or [daily|SET P1D][then|DATE PAST_REF]. 🙂 é [end|DATE FUTURE_REF]
        """),
      published: Publication(try #require(Day(2021, 5, 4)), basis: .given))
    let text = try read(written(document))[0]
    #expect(text.text == document.report.text)
    #expect(text.id == "a <1>")
    #expect(text.created?.value == "2021-05-04")
    let times = document.times.compactMap { time in
      time.range.map {
        GoldTime(range: $0, type: time.type, value: time.value, modifier: time.modifier)
      }
    }
    #expect(text.times == times.sorted { $0.range < $1.range })
  }

  @Test func `a time is a tag in the text`() throws {
    var document = try document(
      Marked("Sold [early in May|DATE 2021-05 START] & gone."),
      published: Publication(try #require(Day(2021, 5, 4)), basis: .given))
    document.times.append(
      TimeExpression(range: nil, type: .date, value: "2021", interval: DayInterval(nil, nil)))
    #expect(
      written(document) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
        xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">

        <DOCID>a &lt;1&gt;</DOCID>

        <DCT><TIMEX3 tid="t0" type="DATE" value="2021-05-04" functionInDocument="CREATION_TIME">\
        2021-05-04</TIMEX3></DCT>

        <TEXT>Sold <TIMEX3 tid="t1" type="DATE" value="2021-05" mod="START">early in May</TIMEX3> \
        &amp; gone.</TEXT>

        </TimeML>

        """)
  }

  @Test func `the days that a length covers are times of their own`() throws {
    var document = try document(Marked("It took [two days|DURATION P2D], [then|DATE PAST_REF]."))
    document.times[0].span = DayInterval(Day(2021, 5, 3), Day(2021, 5, 4))
    #expect(
      written(document).contains(
        """
        <TIMEX3 tid="t1" type="DURATION" value="P2D" beginPoint="t3" endPoint="t4">two days</TIMEX3>\
        <TIMEX3 tid="t3" type="DATE" value="2021-05-03"/>\
        <TIMEX3 tid="t4" type="DATE" value="2021-05-04"/>, \
        <TIMEX3 tid="t2" type="DATE" value="PAST_REF">then</TIMEX3>.
        """))
    let text = try read(written(document))[0]
    #expect(text.times.map(\.value) == ["P2D", "PAST_REF"])
    #expect(text.text == document.report.text)
  }

  @Test func `a range is a length between two times`() throws {
    var document = try document(
      Marked("from [Monday|DATE 2021-05-03] to [Thursday|DATE 2021-05-06]"))
    document.times[0].span = DayInterval(Day(2021, 5, 3), Day(2021, 5, 6))
    let first = "<TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2021-05-03\">Monday</TIMEX3>"
    let length = { (end: String) in
      "<TIMEX3 tid=\"t3\" type=\"DURATION\" value=\"P4D\" beginPoint=\"t1\" endPoint=\"\(end)\"/>"
    }
    // Where no tag has the last day, it gets one.
    #expect(
      written(document).contains(
        "\(first)<TIMEX3 tid=\"t4\" type=\"DATE\" value=\"2021-05-06\"/>\(length("t4")) to "))
    document.times[1].interval = DayInterval(Day(2021, 5, 6), Day(2021, 5, 6))
    #expect(written(document).contains("\(first)\(length("t2")) to <TIMEX3 tid=\"t2\" "))
    #expect(try read(written(document))[0].times.count == 2)
  }

  @Test func `tags that would cross are left out, and nothing of the text`() throws {
    var document = try document(Marked("from [early May|DATE 2021-05] to June"))
    document.times.append(
      TimeExpression(
        range: TextRange(11, 19), type: .date, value: "2021", interval: DayInterval(nil, nil)))
    let text = try read(written(document))[0]
    #expect(text.text == document.report.text)
    #expect(text.times.map(\.value) == ["2021-05"])
  }

  @Test func `characters that XML cannot hold are replaced one by one`() throws {
    let document = try document(
      Marked("a\u{0}b\u{1B}c\u{FFFE}d\u{FFFF}e\u{7F}\u{85}\u{2028}\u{BF}\u{EFBF}\t[now|DATE X]"))
    let text = try read(written(document))[0]
    #expect(
      text.text
        == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{7F}\u{85}\u{2028}\u{BF}\u{EFBF}\tnow")
  }

  @Test(arguments: [
    ("2021-03-22", "2021-03-22", "2021-03-22", "DATE 2021-03-22"),
    ("2021-03-22T10:00", "2021-03-22", "2021-03-22", "TIME 2021-03-22T10:00"),
    ("2021", "2021-01-01", "2021-12-31", "DATE 2021"),
    ("2021-03-22/2021-03-24", "2021-03-22", "2021-03-24", "DATE 2021-03"),
    ("2021-03-22/2021-04-02", "2021-03-22", "2021-04-02", "DATE 2021"),
    ("2020-12-30/2021-01-02", "2020-12-30", "2021-01-02", nil),
    ("2021-03-22/..", "2021-03-22", nil, nil),
  ])
  func `a date that is not known is told as far as it is`(
    value: String, first: String, last: String?, expected: String?
  ) throws {
    let interval = DayInterval(Day(iso: first), last.flatMap { Day(iso: $0) })
    let file = written(
      try document(
        Marked("Bye."), published: Publication(basis: .inferred, value: value, interval: interval)))
    let tag = expected?.split(separator: " ").map(String.init)
    #expect(file.contains("<DCT>") == (expected != nil))
    if let tag {
      #expect(file.contains("<DCT><TIMEX3 tid=\"t0\" type=\"\(tag[0])\" value=\"\(tag[1])\" "))
    }
    #expect(try read(file)[0].created?.value == tag?[1])
  }

  @Test func `each report is a document of its own, from its first line to its last`() throws {
    let input = """
      {"id":"1","title":"Sale & more","published":{"value":"2021-03-24"},"text":"It rained on Monday."}
      {"id":"2","text":"<TEXT>\\n<?xml?>"}
      """
    let outcome = try Program.run(["annotate", "--format", "timeml"], input: input)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let texts = try read(outcome.output)
    #expect(texts.map(\.id) == ["1", "2"])
    #expect(texts.map(\.text) == ["It rained on Monday.", "<TEXT>\n<?xml?>"])
    #expect(texts[0].times.map(\.value) == ["2021-03-22"])
    #expect(outcome.output.contains("<TITLE>Sale &amp; more</TITLE>"))
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("<?xml") } == 2)
    // What was written scores without a fault.
    let folder = try TemporaryFolder()
    let first = try #require(outcome.output.firstRange(of: "</TimeML>\n"))
    try folder.write("a.tml", String(outcome.output[..<first.upperBound]))
    let score = try Program.run(["score", "times", folder.path, "--errors", "9"])
    #expect(score.output.contains("\nvalue-F1 100.00\n"), "\(score.errors)")
  }

  @Test func `layers belong to the record's lines`() throws {
    let outcome = try Program.run(["annotate", "--format", "timeml", "--layers", "time"])
    #expect(outcome.status == 64)
  }
}
