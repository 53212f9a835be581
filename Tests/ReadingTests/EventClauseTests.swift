import Documents
import TestSupport
import Testing

@Suite struct EventClauseTests {
  @Test(arguments: [
    "[The mayor fired two officers on Monday|event], who had left their posts.",
    "Ann Lee, who [took office in January|event], is ill.",
    "They broke [an accord signed on Monday|event].",
    "[The council on Friday elected Ann Lee, a lawyer, to lead it|event].",
    "[The board named Ann Lee on Friday|event], according to a union.",
    "[Last week, rebels took two towns|event] and left four others.",
    "[Police found tons of coal Sunday|event].",
    "Officials said that [the clinic burned down on Monday|event].",
    "They want [to hold a vote on Friday|event].",
    "[The miners were expelled from the talks on Monday|event].",
    "[The ministry sent a letter to the union on Monday|event].",
    "[The premier was in Oslo on Friday|event].",
    "They hope to [force a vote in the council|event].",
    "[The harbor bill passed the senate|event], a union said.",
  ])
  func `takes the clause without what is said beside it`(source: String) throws {
    let marked = Marked(source)
    let words = try readWords(marked.text, .event)
    #expect(words.map(trimmed) == marked.words("event").map(trimmed))
  }

  /// "to" before an infinitive belongs to neither side.
  private func trimmed(_ words: String) -> String {
    words.hasPrefix("to ") ? String(words.dropFirst(3)) : words
  }

  @Test(arguments: [
    "It fell between May and June 30.", "The post was vacant from 1967 to 1995.",
    "They have waited since Friday.", "The tax would cost jobs next year.",
    "Prices have risen over the past year.",
  ])
  func `a limit, a forecast or a plea dates no event`(text: String) throws {
    #expect(try readWords(text, .event) == [])
  }

  @Test(arguments: [
    ("The council plans to meet on April 9.", EventDetails.Status.scheduled),
    ("They agreed that the mayor would resign on Friday.", .scheduled),
    ("The council wants to vote on April 9.", .possible),
    ("If the ministers meet on April 9, they lose.", .possible),
    ("They managed to meet on March 12.", .past),
    ("The mayor cancelled a meeting with the union.", .cancelled),
    ("The mayor is nominating Ann Lee to run the port.", .ongoing),
    ("They called for an emergency meeting.", .possible),
    // What was to be is told as a plan, though its day is over.
    ("The council was to meet on March 22.", .scheduled),
    ("The council was set to meet on March 22.", .scheduled),
    ("Lee is to be sentenced in June.", .scheduled),
    ("She has a rally planned for Friday.", .scheduled),
    ("They spoke in the run-up to Friday's vote in Oslo.", .scheduled),
    ("She leads heading into Friday's vote in Oslo.", .scheduled),
    ("At the party's spring convention, the delegates must vote for her.", .scheduled),
    ("The mayor cancelled a planned meeting with the union.", .cancelled),
    ("They feared the prospect of a meeting with the union in Oslo.", .possible),
  ])
  func `the verbs above tell how it stands`(text: String, status: EventDetails.Status) throws {
    #expect(try events(text).map(\.status) == [status])
  }

  @Test(
    arguments: [
      ("The council attended the rally on Monday.", ["2021-03-22"]),
      ("On Monday the council held a rally.", ["2021-03-22"]),
      ("The talks began on Monday.", ["2021-03-22"]),
      (
        "The rally on Monday ended in a riot. It began at 6 p.m.",
        ["2021-03-22", "2021-03-22T18:00"]
      ),
      ("The governor vetoed the tax on Monday. Her veto of the tax is final.", ["2021-03-22"]),
      ("The rally began at 6 p.m. (1800 GMT) on Monday.", ["2021-03-22"]),
      (
        "After lawmakers rejected the toll bill, the mayor resigned on Monday.",
        ["2021-03-22", "2021-03-22"]
      ),
    ] as [(String, [String?])])
  func `tells which time is the event's`(text: String, dates: [String?]) throws {
    #expect(try events(text).map { $0.when?.value } == dates)
  }

  @Test(
    arguments: [
      // The day of a story goes on until another is named.
      (
        "The council met on Monday. At 6:30 p.m., the mayor signed the order.",
        ["2021-03-22", "2021-03-22T18:30"]
      ),
      (
        "The council met on Monday. Earlier in the day, the mayor resigned.",
        ["2021-03-22", "2021-03-22"]
      ),
      // Whoever speaks has a present of his own.
      ("“I signed the order this morning,” the mayor said on Monday.", ["2021-03-22TMO"]),
      // The verb has the time that hangs on it.
      (
        "In 2006 he was released, and in 2007 the court convicted Bob Ray of theft.",
        ["2006", "2007"]
      ),
      ("Despite hopes on Sunday, the talks collapsed on Monday.", ["2021-03-22"]),
      ("From March 15 to 17, the town hosted the fair.", ["2021-03-15/2021-03-17"]),
    ] as [(String, [String?])])
  func `a time is of the day that is told`(text: String, dates: [String?]) throws {
    #expect(try events(text).map { $0.when?.value } == dates)
  }

  @Test func `no date is lent from one person's trial to another's`() throws {
    let text = "Ann Lee was convicted of fraud in 2006. Bob Ray was convicted of theft."
    #expect(try events(text).map { $0.when?.value } == ["2006", nil])
  }

  private func events(_ text: String) throws -> [EventDetails] {
    try readItems(text, .event).compactMap { item in
      guard case .event(let details) = item.details else { return nil }
      return details
    }
  }
}
