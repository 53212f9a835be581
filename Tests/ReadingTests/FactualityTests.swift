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
    ("Lee denied that she had promised to resign.", .commitment),
    ("Lee moved to sue the firm after accusing it of backing the toll.", .position),
    ("Lee claimed that the guard shot down several aircraft.", .decision),
    ("Lee said that even if the council agrees to pay a part, it will fail.", .commitment),
    ("A strike on one town will be considered an attack on all.", .decision),
    ("Lee was under pressure to back the plan.", .position),
    ("Lee said embracing the plan could help programs that bar them.", .position),
    ("There's nothing in the contract that says we have to work for them, Lee said.", .commitment),
    ("“It has been a good day for all of us,” Lee said.", .position),
    ("It is not true that the council approved the toll.", .decision),
    ("The council nearly approved the toll.", .decision),
    ("Neither Lee nor the council approved the toll.", .decision),
    ("The council approved no new toll.", .decision),
    ("The court issued no ruling.", .decision),
    ("Lee fears that the council rejects the toll.", .decision),
    ("The council stopped opposing the toll.", .position),
    ("The council denied supporting the toll.", .position),
    ("The council dropped its opposition to the toll.", .position),
    ("The council is not ruling out a toll.", .position),
    ("The council should have rejected the toll.", .position),
    ("Lee has no objection to the toll.", .position),
    ("No minister has promised to resign.", .commitment),
    ("Neither side has agreed to leave.", .commitment),
    ("Lee denied having agreed to sell the harbor.", .commitment),
    ("Lee denied having agreed to sell the harbor.", .decision),
    ("Lee said she never promised to stay.", .commitment),
    ("Lee did not say whether she will sign the bill.", .commitment),
    ("The union dropped plans to close the pier.", .commitment),
    ("Lee had planned to buy the pier but changed her mind.", .commitment),
    ("The deal would have required the union to disarm.", .commitment),
    ("Lee said she would not rule out a toll.", .commitment),
    ("Lee said she would not rule out a toll.", .position),
    ("No country supports the toll.", .position),
    ("Not a single member voted against the toll.", .position),
    ("Not a single member voted against the toll.", .decision),
    ("Lee used to oppose the toll.", .position),
    ("If the council rejects the toll, the talks will end.", .position),
    ("No one has accused the union of breaking the truce.", .compliance),
    ("There is no evidence that the union broke the truce.", .compliance),
    ("“Will the council approve the plan?” Lee asked.", .decision),
    ("“Do you support the strike?” Lee asked.", .position),
    ("The union has not called for Bob Ray to resign.", .position),
    ("The union has not called for Bob Ray to resign.", .commitment),
    ("The dockers have not demanded a new contract.", .position),
    ("It was the first time the mayor and the union have agreed on anything.", .decision),
    ("A spokesman declined to address the report.", .decision),
    ("The measure failed to win over the union.", .decision),
    ("The president stopped short of a veto threat.", .position),
    ("Bob Ray, who directed the port authority, was there.", .decision),
    ("Bob Ray said all voters have to do is read the plan.", .commitment),
    ("Bob Ray said the mayor should face no fine.", .commitment),
    ("Bob Ray has been criticized for closing the pier.", .position),
    ("The union faces opposition over the sale.", .position),
    ("“I'm not going to be fooled,” Bob Ray said.", .commitment),
    ("“I'm not going to be fooled,” Bob Ray said.", .position),
    ("“If Lee had signed it earlier, he would have won,” Ray said.", .option),
    ("“Why did you decide to close the pier?” Lee asked.", .decision),
    ("The report cited no evidence that Lee read or approved the plan.", .decision),
    ("“I will make it easier for them to mock me,” Bob Ray joked.", .commitment),
    ("The toll is rigged in favor of the rich, Bob Ray said.", .position),
    ("Bob Ray was not opposed by the dockers.", .position),
    ("The aide declined to specify the terms.", .decision),
    ("The council considered how it would look to voters.", .decision),
    ("“You have to look at the numbers,” Bob Ray said.", .position),
    ("Some strategists said it will not work.", .commitment),
    ("Bob Ray did not propose raising taxes.", .option),
    ("Members demanded a vote on whether Bob Ray should resign.", .commitment),
    ("Bob Ray would not say when, or if, the council will vote on the toll.", .decision),
    ("Bob Ray would not say when, or if, the council will vote on the toll.", .commitment),
    ("Lee said the union would pay provided the port could be secured.", .consequence),
    ("In the survey, 21 percent said they would not vote for the toll.", .commitment),
    ("After decades of backing the toll, the voters left.", .position),
    ("“We should not be acting like we are undecided,” Bob Ray said.", .decision),
    ("Bob Ray held off supporting either of the two plans.", .position),
    ("Bob Ray declined to define what it would include or how he intended to pay.", .commitment),
    ("People will vote if the election is close.", .decision),
    ("“They will be voting in record numbers,” Bob Ray said.", .decision),
    ("Bob Ray had previously opposed the toll.", .position),
    ("The council might have promised to pay.", .commitment),
    ("His team filed a lawsuit aimed at changing the toll.", .position),
    ("“The tourists don't determine the outcome,” Bob Ray said.", .decision),
    ("There was no risk that the council would have to choose.", .consequence),
    ("The guild railed against Bob Ray for refusing to sign the bill.", .commitment),
    ("More people voted for Ann Lee than for Bob Ray.", .decision),
  ])
  func `what is not so yields nothing`(sentence: String, kind: Kind) throws {
    #expect(try values(sentence, kind) == [])
  }

  @Test(arguments: [
    ("The council wants no part of the toll.", "against"),
    ("Unions once again opposed the toll.", "against"),
    ("The council favors neither toll.", "against"),
    ("The council opposed no part of the toll.", "for"),
    ("The council no longer supports the toll.", "against"),
    ("The council never supported the toll.", "against"),
    ("The council hardly favors the toll.", "against"),
    ("Neither Lee nor the council supports the toll.", "against"),
    ("Lee is not opposed to the toll.", "for"),
    ("Lee is opposed to the toll.", "against"),
    ("Lee is no longer willing to sign the bill.", "against"),
    ("The members are fighting to keep the toll.", "for"),
    ("The members are fighting to stop the toll.", "against"),
    ("Few members support the toll.", "for"),
    ("Lee advocated against raising the toll.", "against"),
    ("The dockers are unwilling to accept the toll.", "against"),
    ("“I don't believe they must sell the pier,” Bob Ray said.", "against"),
    ("“I do not believe that the council should close the pier,” Bob Ray said.", "against"),
  ])
  func `what denies a stance turns it round`(sentence: String, stance: String) throws {
    #expect(try values(sentence, .position) == [stance])
  }

  @Test(arguments: [
    "The council held no vote on Monday.", "The members signed no treaty in May.",
    "The council almost closed the pier on Monday.",
    "No minister signed the treaty on Monday.",
    "None of the ministers attended the meeting on Monday.",
    "The board did not vote on the merger on Monday.",
    "The guild argued against holding a strike in 2011.",
  ])
  func `what did not come about is no event`(text: String) throws {
    #expect(try readItems(text, .event).isEmpty)
  }

  @Test(arguments: [
    ("The meeting planned for Monday never took place.", EventDetails.Status.cancelled),
    ("The meeting planned for Monday was postponed.", .scheduled),
    ("A dance planned for Friday was canceled.", .cancelled),
    ("Lee attempted to sell the port in May 2014.", .possible),
    ("The dockers are slated to leave, ending the strike on Monday.", .scheduled),
    ("The council argued over how to repair the pier on Monday.", .possible),
  ])
  func `what was planned and did not come about is not past`(
    text: String, status: EventDetails.Status
  ) throws {
    let found = try readItems(text, .event).compactMap { item -> EventDetails.Status? in
      guard case .event(let details) = item.details else { return nil }
      return details.status
    }
    #expect(found == [status])
  }

  @Test(arguments: [
    "“I will not celebrate until they are home,” Bob Ray said.",
    "The union will not sign the deal unless the mayor apologizes.",
  ])
  func `a refusal keeps its term`(text: String) throws {
    let found = try readWords(text, .commitment)
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.hasSuffix("until they are home") || $0.hasSuffix("apologizes") })
  }

  @Test(arguments: [
    ("Gov. Ned Lewis of Ohio, a Republican who has refused to back the toll, left.", ["Ned Lewis"]),
    ("The toll was rejected by 64 percent of the voters.", ["64 percent of the voters"]),
    ("Ned Lewis runs Harbor Watch, a group that favors a toll.", ["Harbor Watch"]),
    ("Aides to Mr. Lewis called for a toll.", ["Aides to Mr. Lewis"]),
    ("The dockers, who opposed the toll, left.", ["The dockers"]),
  ])
  func `who stands where is whom the words tell of`(text: String, expected: [String]) throws {
    #expect(try holders(text) == expected)
  }

  @Test func `a demand in the passive is of whom by names`() throws {
    #expect(
      try holders("The dockers had been asked to keep it by the Harbor Committee.")
        == ["Harbor Committee"])
  }

  private func holders(_ text: String) throws -> [String] {
    try readItems(text, .position).flatMap { item -> [String] in
      guard case .position(let details) = item.details else { return [] }
      return details.holders.map(\.name)
    }
  }

  @Test func `whom somebody blames for a stance holds it`() throws {
    #expect(
      try !holders("Mayor Ann Lee criticized Bob Ray for opposing the dam.").contains("Ann Lee"))
  }

  @Test(arguments: [
    ("Residents say the mayor is pressing the council to close the pier.", "the mayor"),
    (
      "After the letter was published, residents began calling for Bob Ray to resign.", "residents"
    ),
    ("Mayor Ann Lee is drawing criticism from the unions.", "the unions"),
    ("The Ray campaign opposed Ann Lee's pier plan.", "The Ray campaign"),
  ])
  func `a stance is held by the subject of its verb`(text: String, holder: String) throws {
    #expect(try holders(text) == [holder])
  }

  @Test func `what one refuses to rule out stays open`() throws {
    let sentence = "The council refused to rule out a toll."
    #expect(try values(sentence, .decision) == ["open"])
    #expect(try values(sentence, .position) == [])
    #expect(try values(sentence, .commitment) == [])
  }

  @Test func `those who are named by what they do stay who they are`() throws {
    let text = Self.opening + "Lee spoke to those who oppose the toll."
    let holders = try readItems(text, .position).flatMap(\.details.parties).map(\.name)
    #expect(!holders.contains("Ann Lee"))
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
