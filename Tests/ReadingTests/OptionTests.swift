import Documents
import Testing

@Test func `the alternatives behind whether are options`() throws {
  let words = try readWords(
    "The board has not decided whether to sell the mine or close it.", .option)
  #expect(words == ["sell the mine", "close it"])
}

@Test func `a supposed act is an option with its if`() throws {
  let words = try readWords("If the union strikes, hospitals will lose millions.", .option)
  #expect(words == ["If the union strikes"])
}

@Test func `a supposed act ends where the main clause begins`() throws {
  let words = try readWords("Lee said that if the bill fails the union would strike.", .option)
  #expect(words == ["if the bill fails"])
}

@Test func `each measure of a proposal is an option`() throws {
  let text = "The minister proposed raising the ferry fee, closing two piers and hiring guards."
  #expect(
    try readWords(text, .option) == ["raising the ferry fee", "closing two piers", "hiring guards"])
}

@Test func `the two sides of between are one measure's`() throws {
  let text = "The minister proposed a sale tied to talks between the board and the union."
  #expect(try readWords(text, .option) == ["a sale tied to talks between the board and the union"])
}

@Test func `what a bill would provide is an option`() throws {
  let text = "The bill would require every skipper to carry a radio."
  #expect(try readWords(text, .option) == ["require every skipper to carry a radio"])
}

@Test func `each act that somebody is urged to is an option`() throws {
  let text = "She urged the council to build a bridge and to close the ferry."
  #expect(try readWords(text, .option) == ["build a bridge", "close the ferry"])
}

@Test func `what somebody wants for himself is no option`() throws {
  #expect(try readWords("The mayor wants to sleep in a warm room.", .option).isEmpty)
}

@Test func `what is decided is no option`() throws {
  #expect(try readWords("The council closed the pier on Monday.", .option).isEmpty)
}

@Test func `an option says who raises it`() throws {
  let text = "\"If we leave the harbor, others will come,\" Mayor Ann Lee said."
  let item = try #require(try readItems(text, .option).first)
  guard case .option(let details) = item.details else { return }
  #expect(details.by.map(\.name) == ["Ann Lee"])
}

@Test func `a proposal is of whose it is, and not of who mocks it`() throws {
  let text = "Ann Lee's proposal to ban ferries from the harbor was mocked by Bob Ray."
  let by = try readItems(text, .option).flatMap(\.details.parties).map(\.name)
  #expect(by == ["Ann Lee"])
}

@Test func `what somebody is said to want is his option`() throws {
  let text = "“Ann Lee wants to ban ferries and argue about it,” Bob Ray said."
  let by = try readItems(text, .option).flatMap(\.details.parties).map(\.name)
  #expect(Set(by) == ["Ann Lee"])
}

@Test(arguments: [
  ("Bob Ray is pressing the council to close the pier.", ["Bob Ray"]),
  ("Bob Ray opposes a measure authorizing wider toll checks.", []),
])
func `whoever presses for a course raises it, and not who opposes it`(
  text: String, expected: [String]
) throws {
  let raisers = try readItems(text, .option).flatMap { item -> [String] in
    guard case .option(let details) = item.details else { return [] }
    return details.by.map(\.name)
  }
  #expect(raisers == expected)
}

@Test(arguments: [
  ("Ann Lee's plan would raise taxes on the rich.", "raise taxes on the rich"),
  ("Under the plan, drivers would pay a toll.", "drivers would pay a toll"),
  ("One idea is to move the port.", "move the port"),
  ("An alternative would be to borrow the money.", "borrow the money"),
  ("The mayor is considering a ban on cars.", "a ban on cars"),
  ("The panel recommended that the school be closed.", "the school be closed"),
  ("The group suggested that the state buy the land.", "the state buy the land"),
])
func `a course on the table is an option`(text: String, course: String) throws {
  #expect(try readWords(text, .option) == [course])
}

@Test(arguments: [
  "The governor considered vetoing the bill but signed it.",
  "The minister denied that she considered a sale of the port.",
  "Analysts suggested that the deal hurt farmers.",
])
func `what is given up, denied or done is no option`(text: String) throws {
  #expect(try readItems(text, .option).isEmpty)
}

@Test func `a course is open where nothing is decided`() throws {
  let text = "The board considered closing the pier but has not decided."
  #expect(try readWords(text, .option) == ["closing the pier"])
}

@Test func `what follows from a plan is no course`() throws {
  #expect(try readWords("The plan would raise prices.", .option).isEmpty)
}

@Test(arguments: [
  "Under Ann Lee's plan, drivers would pay a toll.",
  "Ann Lee is the mayor. The Lee plan to sell the pier was praised.",
])
func `a plan's option is whose the plan is`(text: String) throws {
  let by = try readItems(text, .option).flatMap(\.details.parties).map(\.name)
  #expect(by == ["Ann Lee"])
}
