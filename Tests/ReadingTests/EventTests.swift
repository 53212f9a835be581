import Documents
import TestSupport
import Testing

@testable import Reading

@Suite struct EventTests {
  @Test(arguments: [
    "[A meeting of harbor ministers on March 30|event] may settle it.",
    "The envoys praised [last week's talks in Geneva|event].",
    "She wept at [a press conference Sunday|event].",
    "They fear a repeat of [the Oslo bombing|event].",
    "[The board voted on Tuesday to close the mine|event].",
    "[The mayor unveiled on Monday a plan for the port|event].",
    "[On Friday the council elected a new chair|event].",
    "The king is due for [talks with the premier of Norway|event].",
    "They resigned after [meeting with the auditors last week|event].",
  ])
  func `marks the occasion or the act with its time and place`(source: String) throws {
    let marked = Marked(source)
    let events = try readEvents(marked.text)
    #expect(events.map(\.words) == marked.words("event"))
  }

  @Test(arguments: [
    "The mayor said Wednesday that the plan was sound.", "No meeting was held.",
    "Meetings are dull.", "The council was rich in 2019.", "She loves debates.",
    "They must decide by Friday.", "Any talks would fail.", "The clinic had 40 beds in January.",
  ])
  func `speech, states, deadlines and unnamed occasions are no events`(text: String) throws {
    #expect(try readEvents(text).map(\.words) == [])
  }

  @Test(arguments: [
    ("The ministers met in Oslo on March 12.", EventDetails.EventType.meeting, "2021-03-12"),
    ("The court will rule on April 2.", .ruling, "2021-04-02"),
    ("Norway struck a deal with a union in May 2019.", .agreement, "2019-05"),
    ("He arrived in Cairo on Monday.", .visit, "2021-03-22"),
    ("The governor picked Ann Lee on Monday to fill the seat.", .appointment, "2021-03-22"),
    ("Ann Lee lost the race in May 2019.", .election, "2019-05"),
    ("The council criticized the plan on Monday.", .statement, "2021-03-22"),
    ("Sales of the pass began in May 2019.", .other, "2019-05"),
    ("The port offered him the post on Monday.", .other, "2021-03-22"),
    ("Norway fired missiles at the port on Monday.", .attack, "2021-03-22"),
    ("The club fired its coach on Monday.", .appointment, "2021-03-22"),
    ("A missile struck the port on Monday.", .attack, "2021-03-22"),
    ("The court struck the law down on Monday.", .ruling, "2021-03-22"),
    ("The police confirmed the death of Ann Lee on Monday.", .announcement, "2021-03-22"),
    ("A man set himself on fire Sunday outside the port.", .other, "2021-03-21"),
    ("The council shot down the plan on Monday.", .other, "2021-03-22"),
    // What is to come in so many days is counted from the report.
    ("The council will vote in two weeks.", .vote, "2021-W14"),
    ("The candidates will debate in ten days.", .other, "2021-04-03"),
  ])
  func `tells the type and the date`(
    text: String, type: EventDetails.EventType, date: String
  ) throws {
    let event = try #require(try readEvents(text).first?.details)
    #expect(event.type == type)
    #expect(event.when?.value == date)
  }

  @Test(arguments: [
    ("The ministers met on March 12.", EventDetails.Status.past),
    ("The ministers will meet on April 9.", .scheduled),
    ("The ministers could meet on April 9.", .possible),
    ("They spoke ahead of a summit in Oslo.", .scheduled),
    ("The strike goes on amid wavering talks with the union.", .ongoing),
    ("Discussions with the unions are under way.", .ongoing),
    ("Protests in Portville are due this week.", .scheduled),
    ("The council holds a hearing Wednesday.", .scheduled),
    ("The mill, which was supposed to close on March 3, is open.", .scheduled),
    ("Ann Lee had promised that the tunnel would open on March 3.", .scheduled),
    ("The council holds a hearing on March 24, 2021.", .past),
  ])
  func `tells whether it was, will be or may be`(
    text: String, status: EventDetails.Status
  ) throws {
    #expect(try readEvents(text).last?.details.status == status)
  }

  @Test func `an occasion named again takes its date`() throws {
    let events = try readEvents(
      "The sides will hold a harbor summit in Oslo on April 9. The summit with Norway is their third."
    )
    #expect(events.map(\.details.when?.value) == ["2021-04-09", "2021-04-09"])
    #expect(events.last?.details.when?.range == nil)
  }

  @Test func `a few weeks ago is more than one and less than a few months`() throws {
    let events = try readEvents("Several weeks ago the council voted to close the pier.")
    #expect(events.map(\.details.when?.value) == ["2021-01-27/2021-03-10"])
    let decisions = try readItems("A few days ago the council voted to close the pier.", .decision)
    guard case .decision(let details) = try #require(decisions.first).details else { return }
    #expect(details.when?.value == "2021-03-15/2021-03-22")
  }

  @Test(arguments: [
    "On Friday, a vote on the budget is expected.", "A vote on the budget is expected on Friday.",
  ])
  func `an expected vote may stand behind its day`(text: String) throws {
    #expect(try readEvents(text).map(\.details.status) == [.scheduled])
  }

  @Test(arguments: [
    "Meeting on Monday", "Signed on Monday", "on Monday", "struck Monday deal struck",
  ])
  func `a text may begin and end anywhere`(text: String) throws {
    for event in try readEvents(text) { #expect(!event.words.isEmpty) }
  }

  @Test(arguments: [
    ("The ministers gathered in Lisbon on March 12.", "Lisbon"),
    ("Her trip from Oslo to Lisbon on March 12 was short.", "Lisbon"),
    ("She spoke at a White House dinner on March 12.", "White House"),
    ("On March 12 she met him at the courthouse.", "the courthouse"),
  ])
  func `names the place`(text: String, expected: String) throws {
    let place = try readEvents(text).compactMap(\.details.place).first
    #expect(Document(Report(id: "test", text: text)).text(try #require(place)) == expected)
  }

  @Test(arguments: [
    "The panel heard testimony from Ann Lee on March 12.",
    "She drew a flood of letters from Democrats on March 12.",
  ])
  func `a person is no place`(text: String) throws {
    #expect(try readEvents(text).allSatisfy { $0.details.place == nil })
  }

  @Test(arguments: [
    "While they weighed what happened, Ann Lee on Tuesday left.",
    "The dispute grew so heated that this month, Ann Lee left.",
  ])
  func `the day of the next verb is not borrowed`(text: String) throws {
    #expect(
      try readEvents(text).allSatisfy {
        !$0.words.contains("happened") && !$0.words.contains("heated")
      })
  }

  @Test func `an act that somebody sees to is not done`() throws {
    let text = "The mayor will make sure the toll is approved this year."
    #expect(try readEvents(text).allSatisfy { $0.details.status != .past })
  }

  @Test func `a line that only dates the report dates no event`() throws {
    let told = "Thousands of dockers marched to the town hall in protest."
    let events = try readEvents("Crowds march\n\nWednesday, March 24, 2021\n\n" + told)
    #expect(!events.isEmpty)
    #expect(events.allSatisfy { $0.details.when == nil })
  }

  private struct Event {
    var words: String
    var details: EventDetails
  }

  private func readEvents(_ text: String) throws -> [Event] {
    let document = try readDocument(text)
    return try RecordReader().items(of: document).compactMap { item in
      guard case .event(let details) = item.details else { return nil }
      return Event(words: document.text(item.range), details: details)
    }
  }
}
