import Documents
import Intake
import TestSupport
import Testing

@Suite struct ReportLineTests {
  private func read(_ lines: String) throws -> [Result<Report, IntakeProblem>] {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.jsonl", lines)
    return Array(ReportStream([path]))
  }

  @Test func `reads report lines and passes over other kinds and blank lines`() throws {
    let results = try read(
      """
      {"kind":"matter","id":"m","reports":[]}

      {"kind":"report","id":"r1","text":"One \\"deal\\".\\n\\ud83d\\ude00 \\u00e9","unknown":[1,{"a":null}]}
      {"id":"r2","text":"Two."}\r
      """)
    let reports = try results.map { try $0.get() }
    #expect(reports.map(\.id) == ["r1", "r2"])
    #expect(reports.map(\.text) == ["One \"deal\".\n😀 é", "Two."])
  }

  @Test(arguments: [
    ("null", nil, nil),
    (#""2021-03-22""#, "2021-03-22", Publication.Basis.given),
    (#"{"value":null,"basis":"given"}"#, nil, nil),
    (#"{"type":"DATE","value":"2021-03","basis":"inferred"}"#, "2021-03", .inferred),
    (#"{"value":"2021-03-22T10:00:00Z","basis":"metadata"}"#, "2021-03-22T10:00:00Z", .metadata),
  ])
  func `the publication date has many forms`(
    json: String, value: String?, basis: Publication.Basis?
  ) throws {
    let report = try read(#"{"kind":"report","id":"r","published":\#(json),"text":"T"}"#)[0].get()
    #expect(report.published?.value == value)
    #expect(report.published?.basis == basis)
  }

  @Test func `bounds of the date that the line tells are kept`() throws {
    let report = try read(
      #"{"kind":"report","id":"r","text":"T","published":{"value":"2021-03","earliest":"2021-03-05","latest":"2021-03-09"}}"#
    )[0].get()
    #expect(report.published?.interval == DayInterval(Day(2021, 3, 5), Day(2021, 3, 9)))
  }

  @Test(
    arguments: [
      ("2017-06-05/..", "inferred", "2017-06-05", nil),
      ("2019-04-03/2019-04-09", "inferred", "2019-04-03", "2019-04-09"),
      ("XXXX-03-03", "dateline", nil, nil),
    ] as [(String, String, String?, String?)])
  func `what was inferred of a report can be read again`(
    value: String, basis: String, first: String?, last: String?
  ) throws {
    func bound(_ day: String?) -> String { day.map { "\"\($0)\"" } ?? "null" }
    let published =
      #"{"type":"DATE","value":"\#(value)","earliest":\#(bound(first)),"#
      + #""latest":\#(bound(last)),"basis":"\#(basis)"}"#
    let report = try read(
      #"{"kind":"report","id":"r","published":\#(published),"text":"T"}"#)[0].get()
    #expect(report.published?.value == value)
    #expect(
      report.published?.interval
        == DayInterval(first.flatMap { Day(iso: $0) }, last.flatMap { Day(iso: $0) }))
  }

  @Test func `a person's date must be one`() throws {
    let line = #"{"kind":"report","text":"a","published":{"value":"XXXX-03-03","basis":"given"}}"#
    #expect(throws: IntakeProblem.self) { try read(line)[0].get() }
  }

  @Test(arguments: [
    ("{", IntakeProblem.Cause.malformed("the name of a field is expected", byte: 2)),
    (#"{"text":"a"#, .malformed("a string is not closed", byte: 9)),
    ("[1]", .malformed("an object is expected", byte: 1)),
    (#"{"kind":"report","id":"x"}"#, .wrongField("text", "is missing or no string")),
    (#"{"kind":"report","text":"  "}"#, .wrongField("text", "holds nothing but white space")),
    (#"{"kind":"report","id":7,"text":"a"}"#, .wrongField("id", "is no string")),
    (
      #"{"kind":"report","text":"a","published":"soon"}"#,
      .wrongField("published", "is no date such as 2021-03-22: 'soon'")
    ),
  ])
  func `a bad line is told with its number and the next one is read`(
    line: String, cause: IntakeProblem.Cause
  ) throws {
    let results = try read("\(line)\n{\"id\":\"good\",\"text\":\"T\"}\n")
    guard case .failure(let problem) = results[0] else {
      Issue.record("the line was read")
      return
    }
    #expect(problem.cause == cause)
    #expect(problem.line == 1)
    #expect(try results[1].get().id == "good")
  }

  @Test func `deep nesting is refused, not followed`() throws {
    let results = try read(String(repeating: "[", count: 200_000))
    #expect(throws: IntakeProblem.self) { try results[0].get() }
  }

  @Test func `a report without an id is named after its line`() throws {
    let report = try read("\n{\"text\":\"T\"}")[0].get()
    #expect(report.id.hasSuffix("a.jsonl#2"))
  }
}
