import Documents
import Reading
import Testing

@Suite struct DecisionDateTests {
  private func dates(_ text: String) throws -> [String?] {
    try readItems(text, .decision).compactMap { item -> DecisionDetails? in
      if case .decision(let details) = item.details { details } else { nil }
    }.map { $0.when?.value }
  }

  @Test(arguments: [
    ("In January, the court ruled that the pier must close.", ["2021-01"]),
    ("The union sued, but in February a judge ruled against it.", ["2021-02"]),
    ("The agency extended its deadline until Friday.", [nil]),
    ("The court had ruled that the boy must go back and set Friday as the deadline.", [nil]),
    ("On Monday the council approved the toll and rejected a ban.", ["2021-03-22", "2021-03-22"]),
    ("Portville was ruled from the capital for centuries.", []),
  ])
  func `a choice has the day that hangs on its verb`(text: String, expected: [String?]) throws {
    #expect(try dates(text) == expected)
  }

  @Test(arguments: [
    (
      "Portville bans ferries\n\nPortville on Monday banned all ferries from the harbor.",
      ["2021-03-22", "2021-03-22"]
    ),
    (
      "Portville bans ferries\n\nDockers marched on Monday. Portville banned all ferries in January.",
      [nil, "2021-01"]
    ),
    (
      "Court rejects appeal\n\nOn Monday the court rejected a plea by two dockers.",
      [nil, "2021-03-22"]
    ),
  ])
  func `a headline's choice was made on the day that the same verb tells of the same thing`(
    text: String, expected: [String?]
  ) throws {
    #expect(try dates(text) == expected)
  }

  @Test func `what is announced on a day was settled by then`() throws {
    let text = "The city has agreed to close its pier, Mayor Ann Lee announced on Monday."
    #expect(try dates(text) == ["2021-03-22"])
  }

  @Test func `the day that begins a choice is its own`() throws {
    #expect(try dates("The council chose Monday to close the pier.") == ["2021-03-22"])
  }
}

@Suite struct RefusalTests {
  @Test(arguments: [
    ("Bob Ray refused to fight in the war.", [Item.Standing.toCheck]),
    ("Governor Bob Ray refused to sign the treaty.", [.confirmed]),
    ("Governor Bob Ray refused to pardon the prisoner.", [.confirmed]),
    ("The ministry refused to move the port.", [.confirmed]),
    ("Bob Ray adopted an accent.", []),
    ("Mayor Ann Lee adopted the plan.", [.confirmed]),
  ])
  func `what a person will not do himself settles little`(
    text: String, expected: [Item.Standing]
  ) throws {
    #expect(try readItems(text, .decision).map(\.standing) == expected)
  }

  @Test(arguments: [
    ("The Aviation Office suspended the airline's permit.", DecisionDetails.Status.decided),
    ("The ministry suspended the talks.", .postponed), ("The ministry suspended aid.", .postponed),
  ])
  func `a right that is suspended is taken away`(
    text: String, status: DecisionDetails.Status
  ) throws {
    let found = try readItems(text, .decision).compactMap { item -> DecisionDetails.Status? in
      if case .decision(let details) = item.details { details.status } else { nil }
    }
    #expect(found == [status])
  }
}
