import Documents
import TestSupport
import Testing

@Suite struct DeadlineDutyTests {
  @Test(arguments: [
    "[The board|bound] has until Friday to sell the plant.",
    "The deadline for [the ministry|bound] to sell the mine is June 30.",
    "A judge gave [the ministry|bound] until April 30 to answer.",
    "[The ministry|bound] was given until May 1 to answer.",
    "The board was told that [the ministry|bound] must answer by Friday.",
    "The union demanded that [the board|bound] pay the bonus by Friday.",
    "[The ministry|bound], which runs the port, was ordered by a judge to clean it by 2023.",
    "[Lawmakers|bound] face a Friday deadline to pass a budget.",
    "[The ministers|bound] agreed to withdraw their troops by June 30.",
    "The budget must be signed by [the governor|bound] by Friday.",
  ])
  func `binds who is to act`(source: String) throws {
    let marked = Marked(source)
    let deadlines = try readDeadlines(marked.text)
    #expect(deadlines.flatMap { $0.binds.compactMap(\.range) } == marked.ranges.map(\.range))
  }

  @Test(arguments: [
    "Permits expire on Dec. 31.", "The ban must be lifted by Friday.",
    "The licence runs out in three weeks.",
  ])
  func `what ends by itself binds nobody`(text: String) throws {
    let deadlines = try readDeadlines(text)
    #expect(deadlines.count == 1)
    #expect(deadlines.allSatisfy { $0.binds.isEmpty })
  }

  @Test(arguments: [
    "[Funding for the agency|what] runs out on Friday.",
    "They face a Friday deadline [to pass a budget|what].",
    "They set a deadline of Friday for [comments|what].",
    "He has until Friday [to answer|what].",
  ])
  func `tells what is due`(source: String) throws {
    let marked = Marked(source)
    let deadlines = try readDeadlines(marked.text)
    #expect(deadlines.compactMap(\.what) == marked.ranges.map(\.range))
  }

  @Test(arguments: [
    (
      "The council [extended the deadline from June 1 to July 15|moved].", "2021-07-15",
      "2021-06-01"
    ),
    (
      "The senate [put off the tax increase from June 1 to July 15|moved].", "2021-07-15",
      "2021-06-01"
    ),
    (
      "The court [brought the deadline forward from June 30 to May 15|moved].", "2021-05-15",
      "2021-06-30"
    ),
    ("[The ban was postponed from March 30 until April 12|moved].", "2021-04-12", "2021-03-30"),
    ("[The April 1 deadline was moved to September 11|moved].", "2021-09-11", "2021-04-01"),
  ])
  func `a moved deadline keeps its old day`(source: String, when: String, was: String) throws {
    let marked = Marked(source)
    let items = try readItems(marked.text, .deadline)
    #expect(items.flatMap(\.evidence) == marked.ranges.map(\.range))
    let deadlines = try readDeadlines(marked.text)
    #expect(deadlines.map(\.when.value) == [when])
    #expect(deadlines.map(\.was?.value) == [was])
  }

  @Test(arguments: [
    ("The deadline was extended to September 11.", "2021-09-11"),
    ("The union has delayed the ban until January 2023.", "2023-01"),
    ("They pushed back the deadline for applications until October 1.", "2021-10-01"),
  ])
  func `an old day that nobody names is left open`(text: String, when: String) throws {
    let deadlines = try readDeadlines(text)
    #expect(deadlines.map(\.when.value) == [when])
    #expect(deadlines.map(\.was?.value) == [nil])
  }

  @Test func `a vote put off is an event and no deadline`() throws {
    let text = "The council postponed the vote from Monday to Friday."
    #expect(try readDeadlines(text).isEmpty)
    #expect(try readItems(text, .event).map(\.details.time?.value) == ["2021-03-26"])
  }

  private func readDeadlines(_ text: String) throws -> [DeadlineDetails] {
    try readItems(text, .deadline).compactMap { item in
      guard case .deadline(let details) = item.details else { return nil }
      return details
    }
  }
}
