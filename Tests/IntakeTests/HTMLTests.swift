import Documents
import Foundation
import Intake
import TestSupport
import Testing

@Suite struct HTMLTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func report(_ html: String) throws -> Report {
    let path = try folder.write("a.html", html)
    let result = try #require(ReportStream([path]).map(\.self).first)
    return try result.get()
  }

  private static let page = """
    <!doctype html><html lang="en"><head><title>Council sells port - The Herald</title>
    <meta property="og:title" content="Council sells port">
    <meta property="og:site_name" content="The Herald">
    <meta property="article:published_time" content="2021-03-22T10:15:00+01:00">
    <link rel="canonical" href="https://herald.example/port">
    <style>p { color: red }</style></head><body>
    <nav><ul><li><a href="/">Home page of the paper and its many parts</a></li></ul></nav>
    <header><p>Subscribe to our paper for only one coin a month, dear reader!</p></header>
    <article><h1>Council sells port</h1>
    <p>The council voted to sell the port on Monday,&nbsp;ending
       a <b>long</b>&#32;dispute over its&shy;elf &amp; its debts, officials said.</p>
    <script>var text = "<p>Not a paragraph of the article, but a script's.</p>";</script>
    <p>“We had no choice,” the mayor said after the vote, which split her party in two.</p>
    <aside><p>Related: ten other ports that were sold in the last year, with pictures.</p></aside>
    <ul><li>A first point of the plan, and it is a long one.</li></ul>
    <div class="share-links"><p>Share this report with all of your friends and with others.</p></div>
    </article><footer><p>Copyright of the Herald, all rights reserved, in all countries.</p></footer>
    </body></html>
    """

  @Test func `the text is the title, then the article's paragraphs`() throws {
    #expect(
      try report(Self.page).text == """
        Council sells port

        The council voted to sell the port on Monday, ending a long dispute over itself & its debts, officials said.

        “We had no choice,” the mayor said after the vote, which split her party in two.

        A first point of the plan, and it is a long one.
        """)
  }

  @Test func `the head tells title, outlet, date, address and language`() throws {
    let report = try report(Self.page)
    #expect(report.title == "Council sells port")
    #expect(report.source == "The Herald")
    #expect(report.published?.value == "2021-03-22T10:15:00+01:00")
    #expect(report.published?.basis == .metadata)
    #expect(report.url == "https://herald.example/port")
    #expect(report.language == "en")
  }

  @Test func `JSON-LD goes before OpenGraph, and line breaks in its strings are borne`() throws {
    let data = """
      <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite"},
      {"@type":["NewsArticle"],"headline":"Other","datePublished":"2021-03-20","dateModified":"2021-03-21",
      "description":"two
      lines","publisher":{"@type":"Organization","name":"Herald &amp; Post"}}]}</script>
      """
    let report = try report(
      Self.page.replacing("</head>", with: data + "</head>")
        .replacing(#"<meta property="og:site_name" content="The Herald">"#, with: ""))
    #expect(report.published?.value == "2021-03-20")
    #expect(report.modified == "2021-03-21")
    #expect(report.source == "Herald & Post")
  }

  @Test(arguments: [
    ("The toll was raised in 2024.", "2024-07-30"), ("The toll was raised in 2009.", "2012-05-10"),
  ])
  func `a page that is kept up to date is as of its last change`(words: String, day: String) throws
  {
    let data = """
      <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2012-05-10",
      "dateModified":"2024-07-30"}</script>
      """
    let html = "<html><head>\(data)</head><body><article><p>\(words)</p></article></body></html>"
    #expect(try report(html).published?.value == day)
  }

  @Test func `a time element tells the date where nothing else does`() throws {
    let html =
      "<article><time datetime='2021-02-03'>Feb. 3</time><p>The mayor resigned.</p></article>"
    #expect(try report(html).published?.value == "2021-02-03")
  }

  @Test(arguments: [
    (
      head: "", body: "<h1>Port</h1><span class='publish-date'>By A. Lee, 3 Feb 2021, 9.02am</span>"
    ),
    ("", "<i class='date'>May 1, 2009</i><h1>Port</h1><p id='posted'>February 3rd, 2021</p>"),
    ("<link rel='canonical' href='https://a.example/2021/feb/3/port'>", ""),
    ("<meta property='og:url' content='https://a.example/news/2021/02/03/port'>", ""),
    (
      "<meta name='date' content='0001-01-01T00:00:00Z'>",
      "<time datetime='2021-02-03 17:19:53 GMT'></time>"
    ),
  ])
  func `the day is found where the head tells none`(head: String, body: String) throws {
    let html =
      "<html><head>\(head)</head><body>\(body)<article><p>The mayor resigned.</p></article></body>"
    #expect(try report(html).published?.value.hasPrefix("2021-02-03") == true)
  }

  @Test(arguments: ["0001-01-01T00:00:00Z", "1970-01-01"])
  func `a placeholder is no date`(date: String) throws {
    let head = "<meta property='article:published_time' content='\(date)'>"
    let html = "<html><head>\(head)</head><body><p>The mayor resigned.</p></body></html>"
    #expect(try report(html).published == nil)
  }

  @Test(arguments: [
    "<p>One plain paragraph.",
    "<article><p>Broken <b>markup</p> all <i>over</article> the <p>place",
    "One<br><br>Two<br>three",
    "<div>Loose text <p>Paragraph < 5 & more &unknown; &amp</p> tail</div>",
    "<p>a&#x2019;b &#146; c</p><!-- a > b --><p>d \u{AD}e</p>\r\n<p>f\r\ng</p>",
  ])
  func `each word of a page is proved from its bytes`(html: String) throws {
    try expectProved(try report(html))
  }

  @Test func `each word is proved in every encoding`() throws {
    let units = [0xFEFF] + Array(Self.page.utf16)
    try folder.write("b.html", units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] })
    let western =
      "<meta charset=latin1><p>The caf".utf8 + [0xE9, 0x20, 0x93] + "opened".utf8 + [0x94]
    try folder.write("c.html", Array(western))
    let reports = try ReportStream(["\(folder.path)/b.html", "\(folder.path)/c.html"])
      .map { try $0.get() }
    #expect(reports[0].text == (try report(Self.page).text))
    #expect(reports[1].text == "The café “opened”")
    for report in reports { try expectProved(report) }
  }

  @Test func `a title that only the head tells is proved by reading the page again`() throws {
    let report = try report("<meta property='og:title' content='Told apart'><p>The mayor resigned.")
    #expect(report.text == "Told apart\n\nThe mayor resigned.")
    try expectProved(report)
  }

  private func expectProved(_ report: Report) throws {
    var prover = OriginProver()
    let words = report.text.split(whereSeparator: \.isWhitespace).map { word in
      TextRange(
        report.text.utf8.distance(from: report.text.startIndex, to: word.startIndex),
        report.text.utf8.distance(from: report.text.startIndex, to: word.endIndex))
    }
    let proof = prover.proof(of: report, words)
    #expect(proof.original == .unchanged)
    #expect(!words.isEmpty)
    for (word, verdict) in zip(words, proof.verdicts) {
      #expect(verdict == .same, "at \(word) of \(report.text)")
    }
  }

  @Test func `what holds most of the prose is no furniture, whatever its class says`() throws {
    let html = """
      <div class="social-page"><p>The council voted to sell the port on Monday after a long night.</p>
      </div><ul><li><a href="a">A list of other reports</a><li><a href="b">and of many more</a></ul>
      """
    #expect(
      try report(html).text == "The council voted to sell the port on Monday after a long night.")
  }

  @Test func `a changed word of a page is seen`() throws {
    let report = try report(Self.page)
    try folder.write("a.html", Self.page.replacing("no choice", with: "a choice"))
    var prover = OriginProver()
    let text = report.text
    let ranges = try ["council voted", "We had no choice"].map { words in
      let range = try #require(text.range(of: words))
      return TextRange(
        text.utf8.distance(from: text.startIndex, to: range.lowerBound),
        text.utf8.distance(from: text.startIndex, to: range.upperBound))
    }
    #expect(
      prover.proof(of: report, ranges)
        == OriginProof(original: .changed, verdicts: [.same, .changed]))
  }

  @Test func `twenty thousand nested elements are read, not followed into a crash`() throws {
    let deep = String(repeating: "<div>", count: 20_000) + "<p>At the bottom of it all.</p>"
    #expect(try report(deep).text == "At the bottom of it all.")
  }

  @Test(arguments: ["<html><body></body></html>", "<script>var a = 1</script>", "<!-- nothing -->"])
  func `a page without a paragraph is told`(html: String) throws {
    let path = try folder.write("a.html", html)
    let result = try #require(ReportStream([path]).map(\.self).first)
    #expect(throws: IntakeProblem(path: path, cause: .withoutText)) { try result.get() }
  }

  @Test func `an encoding that is not read is named`() throws {
    let path = try folder.write(
      "a.html", Array("<meta charset=windows-1251><p>".utf8) + [0xC0, 0xC1, 0xC2])
    let result = try #require(ReportStream([path]).map(\.self).first)
    #expect(throws: IntakeProblem(path: path, cause: .unknownEncoding("windows-1251"))) {
      try result.get()
    }
  }
}
