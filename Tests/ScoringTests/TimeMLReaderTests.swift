import Documents
import Scoring
import TestSupport
import Testing

@Suite struct TimeMLReaderTests {
  private func text(_ body: String) throws -> TimedText {
    try TimeMLReader.texts(of: timeML(body), path: "gold.tml")[0]
  }

  private func times(_ text: TimedText) -> [String] {
    let bytes = Array(text.text.utf8)
    return text.times.map { time in
      String(decoding: bytes[time.range.start..<time.range.end], as: UTF8.self)
        + " \(time.type.rawValue) \(time.value)"
    }
  }

  @Test func `the text is what is left without its tags`() throws {
    let body = """
      The mayor <EVENT eid="e1" class="OCCURRENCE">left</EVENT> on \
      \(timex("May&#32;1", "DATE", "2021-05-01")),<SIGNAL sid="s1"> after</SIGNAL> \
      \(timex("two weeks", "DURATION", "P2W")).
      """
    let text = try text(body)
    #expect(text.text == "The mayor left on May 1, after two weeks.")
    #expect(times(text) == ["May 1 DATE 2021-05-01", "two weeks DURATION P2W"])
    #expect(text.created?.value == "2021-03-22")
    #expect(text.id == "a")
  }

  @Test func `references, comments and character data are resolved`() throws {
    let text = try text("A&amp;B &lt;é&gt; &#8220;x&#x201D;&quot;&apos;<!-- > --><![CDATA[&<]]>")
    #expect(text.text == "A&B <é> “x”\"'&<")
  }

  @Test func `a line ends with a line feed, and a stray carriage return stays`() throws {
    #expect(try text("One.\r\nTwo.\r\r\nThree.&#13;\r\n").text == "One.\nTwo.\r\nThree.\r\n")
  }

  @Test func `tags nest, and one without words marks nothing`() throws {
    let text = try text(
      "on \(timex("the \(timex("first", "DATE", "2021")) day", "DATE", "2021-01-01"))"
        + "<TIMEX3 tid=\"t9\" type=\"DATE\" value=\"2021\"/>.")
    #expect(times(text) == ["the first day DATE 2021-01-01", "first DATE 2021"])
  }

  @Test func `only the text is read, not what stands around it`() throws {
    let file = String(decoding: timeML("Bye."), as: UTF8.self).replacing(
      "<TEXT>", with: "<EXTRAINFO>R&D \(timex("now", "DATE", "PRESENT_REF"))</EXTRAINFO>\n<TEXT>")
    let text = try TimeMLReader.texts(of: Array(file.utf8), path: "gold.tml")[0]
    #expect(text.text == "Bye." && text.times.isEmpty)
  }

  @Test func `a file may hold several documents, and one without a date`() throws {
    let texts = try TimeMLReader.texts(
      of: timeML("One.") + timeML("Two.", created: nil, id: " b "), path: "gold.tml")
    #expect(texts.map(\.text) == ["One.", "Two."])
    #expect(texts.map(\.id) == ["a", "b"])
    #expect(texts.map { $0.created?.value } == ["2021-03-22", nil])
    #expect(texts.map(\.line) == [6, 12])
  }

  // The text begins on line 6.
  @Test(arguments: [
    ("One\n<TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2021\">year", 7, "<TIMEX3> is never closed"),
    ("One year</TIMEX3>", 6, "</TIMEX3> closes what is not open"),
    ("One\n\nyear <EVENT eid=\"e1\"", 8, "the tag '<EVENT eid"),
    ("1 < 2", 6, "the tag '< 2' is not ended"),
    ("1 <3>", 6, "'<3>' is no tag"),
    ("A\nB & C", 7, "'&' is no character reference"),
    ("A&nbsp;B", 6, "'&nbsp;B' is no character reference"),
    ("<!-- A", 6, "the comment is never ended"),
    ("<TIMEX3 type=DATE value=\"2021\">year</TIMEX3>", 6, "'type' in <TIMEX3> has no value"),
    (timex("year", "DATES", "2021"), 6, "'DATES' is no type"),
    (timex("year", "DATE", "last year"), 6, "'last year' is no value"),
    (timex("year", "DATE", ""), 6, "'' is no value"),
  ])
  func `a damaged file is told with its line`(body: String, line: Int, words: String) {
    let error = #expect(throws: GoldFileError.self) { _ = try text(body) }
    #expect(error?.line == line, "\(error?.description ?? "")")
    #expect(error?.fault.contains(words) == true, "\(error?.description ?? "")")
  }

  @Test(arguments: [
    ("", nil, "empty"), (" \n", nil, "empty"), ("Some words.", nil, "no <TimeML>"),
    ("<TimeML>\n</TimeML>", 1, "no <TEXT>"),
  ])
  func `a file without a text is told`(file: String, line: Int?, words: String) {
    let error = #expect(throws: GoldFileError.self) {
      _ = try TimeMLReader.texts(of: Array(file.utf8), path: "gold.tml")
    }
    #expect(error?.line == line)
    #expect(error?.fault.contains(words) == true, "\(error?.description ?? "")")
  }

  @Test func `what is not UTF-8 is told with its line`() {
    let error = #expect(throws: GoldFileError.self) {
      _ = try TimeMLReader.texts(of: [0x0A, 0x3C, 0xE9, 0x3E], path: "gold.tml")
    }
    #expect(error?.line == 2)
  }
}
