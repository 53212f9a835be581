import Documents
import Intake
import TestSupport
import Testing

@Suite struct MarkdownTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func report(_ markdown: String) throws -> Report {
    let path = try folder.write("a.md", markdown)
    let result = try #require(ReportStream([path]).map(\.self).first)
    return try result.get()
  }

  private static let page = """
    ---
    title: "Council sells *port*"
    source: The Herald
    url: https://herald.example/port_of_call
    published: 2021-03-22
    mood: grim
    ---

    # Council sells port

    The council voted to **sell the
    port** on _Monday_, [officials](https://a.example/b_(c)) said.

    > “We had *no* choice,” she said \\*twice\\*.

    - First `point` of 3 * 4 * 5
    - Second snake_case_name <b>bold</b> &amp; more
    ![The port at night](port.jpg)

    ## What next
    1. A vote
    2) Another

    ***
    [ref]: https://a.example
    Tail [text][ref].
    """

  @Test func `markup is taken out and paragraphs are parted by blank lines`() throws {
    #expect(
      try report(Self.page).text == """
        Council sells port

        The council voted to sell the port on Monday, officials said.

        “We had no choice,” she said *twice*.

        First point of 3 * 4 * 5

        Second snake_case_name bold & more

        What next

        A vote

        Another

        Tail text.
        """)
  }

  @Test func `front matter tells title, source, address and date`() throws {
    let report = try report(Self.page)
    #expect(report.title == "Council sells port")
    #expect(report.source == "The Herald")
    #expect(report.url == "https://herald.example/port_of_call")
    #expect(report.published == Publication(reading: "2021-03-22", basis: .metadata))
  }

  @Test func `a first heading is the title where front matter has none`() throws {
    let report = try report("# The port\r\n\r\nIt is sold.\r\n")
    #expect(report.title == "The port")
    #expect(report.text == "The port\n\nIt is sold.")
  }

  @Test(arguments: ["---\nnot closed\n", "--\n\nA\n---\nB", "*", "[a](", "<", "a\\", "![", "_a"])
  func `broken markup is text`(markdown: String) throws {
    #expect(try !report(markdown).text.isEmpty)
  }

  @Test func `a date of the front matter that is none is told`() throws {
    #expect(throws: IntakeProblem.self) { try report("---\npublished: soon\n---\nText.") }
  }

  @Test func `each word is proved from its bytes`() throws {
    let report = try report(Self.page)
    var prover = OriginProver()
    let words = report.text.split(whereSeparator: \.isWhitespace).map { word in
      TextRange(
        report.text.utf8.distance(from: report.text.startIndex, to: word.startIndex),
        report.text.utf8.distance(from: report.text.startIndex, to: word.endIndex))
    }
    let proof = prover.proof(of: report, words)
    #expect(proof.verdicts.allSatisfy { $0 == .same })
  }
}
