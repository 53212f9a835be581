import Documents
import TestSupport
import Testing

/// The marks of a text whose label is a status, as "status: words".
private func expect(_ source: String) throws {
  let marked = Marked(source)
  let items = try readItems(marked.text, .decision)
  let found = items.compactMap { item -> String? in
    guard case .decision(let details) = item.details else { return nil }
    return details.status.rawValue + ": " + words(item, marked.text)
  }
  let wanted = marked.ranges.sorted { $0.range < $1.range }.map {
    $0.label + ": " + words($0.range, marked.text)
  }
  #expect(found == wanted)
}

@Test func `what is asserted in the past is decided`() throws {
  try expect("[The council approved the harbor budget on Monday|decided].")
  try expect("[The judge ruled that the ferry line may reopen|decided].")
  try expect("[The union agreed to end the strike|decided].")
  try expect("[The amendment passed|decided].")
}

@Test func `what is planned, denied or supposed is not decided`() throws {
  try expect("The council did not approve the harbor budget.")
  try expect("If the council approved the harbor budget, ferries would sail.")
  try expect("The council could approve the harbor budget.")
}

@Test func `a decision that nobody has made is open`() throws {
  try expect("[The board has not decided whether to close the mine|open].")
  try expect("[All options remain on the table|open], the envoy said.")
}

@Test func `what somebody must still approve is pending`() throws {
  try expect("[The merger still needs approval from the regulator|pending].")
  try expect("[The decision is up to the governor|pending].")
}

@Test func `a vote that is set for a day is scheduled`() throws {
  try expect("[Lawmakers will vote on the bill on Friday|scheduled].")
  try expect("[A vote is scheduled for Friday|scheduled].")
}

@Test func `what is weighed is under review`() throws {
  try expect("[The ministry is considering closing two embassies|under_review].")
}

@Test func `what is refused, put off or undone says so`() throws {
  try expect("[The council opted against selling the pier|rejected].")
  try expect("[The mayor vetoed the bill|rejected].")
  try expect("[The amendment failed|rejected].")
  try expect("[The harbor bill died in committee|rejected].")
  try expect("[The union postponed the strike|postponed].")
  try expect("[The company reversed its decision to close the plant|reversed].")
}

@Test func `a passive names its decider behind by`() throws {
  let text = "The treaty was ratified by the senate on Monday."
  let item = try #require(try readItems(text, .decision).first)
  guard case .decision(let details) = item.details else { return }
  #expect(details.deciders.map(\.name) == ["the senate"])
  #expect(details.when != nil)
}

@Suite struct AnnouncedDecisionTests {
  @Test func `who announces what will be done has decided it, when it was announced`() throws {
    let items = try readItems(
      "Mayor Ann Lee announced on Monday that the city would close the pier by May 1.", .decision)
    let details = items.compactMap { item -> DecisionDetails? in
      if case .decision(let details) = item.details { details } else { nil }
    }
    #expect(details.map(\.status) == [.decided])
    #expect(details.first?.when?.value == "2021-03-22")
  }

  @Test(arguments: [
    ("The Senate vetoed the 2007 bill on Monday.", "2021-03-22"),
    ("The court struck down the 1996 law on Monday.", "2021-03-22"),
    ("The council rejected the 2012 plan.", nil),
  ])
  func `the year of what is decided is not when`(text: String, day: String?) throws {
    let details = try readItems(text, .decision).compactMap { item -> DecisionDetails? in
      if case .decision(let details) = item.details { details } else { nil }
    }
    #expect(details.map { $0.when?.value } == [day])
  }

  @Test(arguments: [
    ("Nothing has been ruled out, Mayor Ann Lee said.", DecisionDetails.Status.open),
    ("The board was weighing a sale by May 1.", .underReview),
  ])
  func `what is open has no time of its own`(text: String, status: DecisionDetails.Status) throws {
    let details = try readItems(text, .decision).compactMap { item -> DecisionDetails? in
      if case .decision(let details) = item.details { details } else { nil }
    }
    #expect(details.map(\.status) == [status])
    #expect(details.allSatisfy { $0.when == nil })
  }
}

@Test func `a bill on its way is up to whom it goes to`() throws {
  try expect("[The bill now goes to the governor|pending].")
  try expect("Congress has yet [to act on the bill|pending].")
}

@Test func `what a body is set to vote on is scheduled`() throws {
  try expect("[The Senate is set to vote on the bill Thursday|scheduled].")
  try expect("[The state legalized the drug|decided] in 2012.")
}

@Test func `what is chosen may be to wait, or not to act`() throws {
  try expect("[The board voted to put the sale off until May|postponed].")
  try expect("[The court agreed to put the rule on hold|postponed].")
  try expect("[The council decided not to consider the plan|rejected].")
  #expect(try readItems("The council has put the files off-limits.", .decision).isEmpty)
}

@Test func `what a court finds of a thing is a part of what it decides`() throws {
  let text = "Courts have declared most settlements legal."
  #expect(try readWords(text, .decision) == ["Courts have declared most settlements legal"])
}

@Test func `what would have been decided was not`() throws {
  try expect("Had the court approved the sale, the firm would have closed the mill.")
  try expect("Five senators will serve should the House vote to impeach the mayor.")
}
