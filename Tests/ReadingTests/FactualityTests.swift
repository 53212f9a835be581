import Documents
import Reading
import Testing

/// Nothing that is wanted, feared, asked or denied looks done.
@Suite struct FactualityTests {
  private static let opening = "Mayor Ann Lee met the Portville council on Tuesday. "

  /// Status, force, verdict or stance of each item of a kind.
  private func values(_ sentence: String, _ kind: Kind) throws -> [String] {
    try readItems(Self.opening + sentence, kind).map { item in
      switch item.details {
      case .decision(let details): details.status.rawValue
      case .commitment(let details): details.force.rawValue
      case .compliance(let details): details.verdict.rawValue
      case .position(let details): details.stance.rawValue
      default: ""
      }
    }
  }

  @Test(arguments: [
    ("Lee worked for months to get the bill passed.", Kind.decision),
    ("Lee may lose votes by reversing the ban.", .decision),
    ("Lee agreed that the council had little power.", .decision),
    ("Lee issued a statement on the toll.", .decision),
    ("The council must cut fees; speak plainly and live up to its pledge.", .compliance),
    ("Lee's office said the town “does not have the cash to mend it.”", .position),
    ("The bill would block the toll.", .position),
    ("Nothing that Lee proposed would help the town.", .position),
    ("Technology threatens to change the trade.", .commitment),
    ("Those are the rules that the members have to obey.", .commitment),
    ("The contract will receive wide support, Lee said.", .commitment),
  ])
  func `what is not so yields nothing`(sentence: String, kind: Kind) throws {
    #expect(try values(sentence, kind) == [])
  }

  @Test func `a relative clause refuses nothing for those before it`() throws {
    let forces = try values(
      "Lee urged the council to pass a measure that would not raise fees.", .commitment)
    #expect(forces == ["demanded"])
  }

  @Test func `what somebody should not do keeps its denial`() throws {
    let text = Self.opening + "The council should not sell the pier, Lee said."
    let actions = try readItems(text, .commitment).map { item in
      guard case .commitment(let details) = item.details else { return "" }
      return words(details.action, text)
    }
    #expect(actions == ["not sell the pier"])
  }

  @Test func `a line ends where the words end that it is said in`() throws {
    let text = Self.opening + "It is vital for the council to mend the pier, Lee said."
    #expect(
      try readItems(text, .commitment).map { words($0, text) }
        == ["is vital for the council to mend the pier"])
  }

  @Test func `a clause before its main verb ends with itself`() throws {
    let text =
      Self.opening
      + "After the court refused to hear the case, Mayor Ann Lee asked for quick action."
    #expect(
      try readItems(text, .decision).map { words($0, text) }.contains(
        "the court refused to hear the case"))
  }

  @Test func `one member's vote settles nothing`() throws {
    #expect(try values("Ann Lee voted against the package.", .decision) == [])
    #expect(try values("The council voted against the package.", .decision) == ["rejected"])
  }

  @Test(arguments: [
    ("The governor stopped short of endorsing the pact.", Kind.position),
    ("The governor refrained from endorsing the pact.", .position),
    ("The governor avoided endorsing the pact.", .position),
    ("The governor left without endorsing the pact.", .position),
    ("The governor stopped short of endorsing the pact.", .decision),
    ("The council adjourned without approving the budget.", .decision),
    ("The governor avoided signing the bill on Monday.", .event),
    ("The union stopped short of promising to end the strike.", .commitment),
  ])
  func `what is forborne is not done`(sentence: String, kind: Kind) throws {
    let items = try readItems(sentence, kind)
    let isDone = items.contains { item in
      if case .position(let details) = item.details { return details.stance != .against }
      return true
    }
    #expect(!isDone, "\(items.map(\.details))")
  }
}
