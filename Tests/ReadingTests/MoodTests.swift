import Documents
import Reading
import Testing

/// What is denied far from its verb, likened, left open or never so, and what only looks like it.
@Suite struct MoodTests {
  private func values(_ text: String, _ kind: Kind) throws -> [String] {
    try readItems(text, kind).map { item in
      switch item.details {
      case .decision(let details): details.status.rawValue
      case .commitment(let details): details.force.rawValue
      case .position(let details): details.stance.rawValue
      default: kind.rawValue
      }
    }
  }

  @Test(arguments: [
    ("The port needs one plan as opposed to three, Bob Ray said.", Kind.position),
    ("Bob Ray must be dreaming.", .commitment),
    ("Bob Ray must have known the plan.", .commitment),
    ("Many dockers aren't planning on voting for Bob Ray.", .position),
    ("Bob Ray withheld support from Ann Lee.", .position),
    ("Bob Ray has not ruled out supporting the toll.", .position),
    ("A group called Better Harbors met on Monday.", .position),
    ("A group called Better Harbors met on Monday.", .statement),
    ("It is far from clear that the council will approve the toll.", .decision),
    ("It is far from clear that the council will approve the toll.", .commitment),
    ("The guard did not plan to close the pier on Friday.", .event),
    ("Bob Ray ruled the island for nine years.", .decision),
    ("The ship passed three tests.", .decision),
    ("Bob Ray agreed to talk to a reporter.", .decision),
    ("Anyone who refuses to pay the toll is fined.", .decision),
    ("The dockers fear the council will make a deal with the port.", .commitment),
    ("They asked what would come if Bob Ray announced he would not back the toll.", .commitment),
    ("The order barred the board from supporting the offer.", .position),
    ("The port takes no ships from countries that violate the treaty.", .compliance),
    (
      "The panel voted to hold Bob Ray, a former aide, in contempt of the court for refusing to testify.",
      .commitment
    ),
  ])
  func `a turn of speech is no stance`(text: String, kind: Kind) throws {
    #expect(try readItems(text, kind).isEmpty)
  }

  @Test(arguments: [
    ("There never has been a case when delegates overruled the vote.", Kind.decision),
    ("“We should not be acting like we are undecided,” Bob Ray said.", .decision),
    ("Bob Ray declined to define how he intended to pay for the pier.", .commitment),
    ("The judge ordered a search into whether Bob Ray and the port thwarted the plan.", .position),
    ("Bob Ray leads the poll, with 10 percent not planning to vote on Monday.", .decision),
    ("While Bob Ray deserves credit for backing the port, the plan is old.", .position),
    ("Bob Ray might have encouraged Ned Orr to look into the firm.", .commitment),
    ("Bob Ray tweeted that he had never suggested the port should sell the pier.", .option),
    ("Bob Ray tweeted that he had never suggested the port should sell the pier.", .commitment),
    ("Bob Ray, after initially saying he would not sign the pact, signed it.", .position),
    ("Bob Ray, after initially saying he would not sign the pact, signed it.", .commitment),
    ("In the past, Bob Ray had voiced support for the toll.", .position),
    (
      "The guild tells itself that not voting for Bob Ray does not mean voting for Ann Lee.",
      .position
    ),
    ("The ruling was a statement, placing no injunction on the port to close the pier.", .option),
    ("Bob Ray ruled out making a bid for the pier on Monday.", .event),
    ("Ann Lee told of her interest in the seat, should Bob Ray pick her as his deputy.", .position),
    ("It may keep Bob Ray in the race when many members would be asking him to quit.", .commitment),
    ("Members and those who declined to state a party may vote for a mayor.", .decision),
    (
      "Ann Lee told of her interest in the seat, should Bob Ray pick her as his deputy.",
      .commitment
    ),
    ("Bob Ray said he would be glad to serve should the chance present itself.", .option),
    ("Two-thirds of voters, 67 percent, say they will vote for Bob Ray.", .commitment),
    ("Bob Ray signed a decree banning anyone wearing a mask from entering the port.", .commitment),
    ("A new poll found 40 percent of them are not sure they will vote for Ann Lee.", .decision),
    ("In the unlikely event they all voted for the same mayor, it would be a third.", .decision),
    ("The mayor announced new tolls, which the mayor dropped after the strike began.", .decision),
    ("Ned Orr, a former mayor, receives a second sentence in court.", .decision),
    ("“If we had closed the pier, they would have lost it,” Bob Ray said.", .consequence),
    ("Bob Ray dismissed the argument that the toll would hurt the port.", .consequence),
    ("Even if Bob Ray wins the seat, there will not be enough votes.", .option),
    ("A plan to sell the pier fell through in May.", .option),
    ("There is no guarantee that the next council will support the toll.", .position),
    ("His job was not to say that the port would not move forward with the case.", .commitment),
    ("“If the council confirms me, I will be governor until 2030,” Bob Ray said.", .deadline),
    ("Bob Ray could be a footnote by the end of the year.", .deadline),
    ("The city held a referendum in May 2020, allowing residents to vote on the toll.", .decision),
  ])
  func `what is not so yields nothing`(text: String, kind: Kind) throws {
    #expect(try values(text, kind) == [])
  }

  @Test(arguments: [
    ("The situation has not improved since the council approved the toll.", Kind.decision),
    ("The case has not moved since the judge rejected the appeal.", .decision),
    ("It looks like the council has rejected the plan.", .decision),
    ("Bob Ray did not say how the council approved the merger.", .decision),
    ("Police did not say where the attack happened on Monday.", .event),
    ("Bob Ray did not know of the case in which the court overturned the ban.", .decision),
    ("Bob Ray said he would not sign the pact.", .commitment),
    ("It was not clear why the council vetoed the bill.", .decision),
    ("Bob Ray declined to say whether he would back the toll.", .position),
    ("A third lawmaker pledged to vote against the toll.", .commitment),
    ("The port must pay by Friday if it wants the licence.", .deadline),
    ("The council rejected the plan over concerns it would raise rents.", .consequence),
    ("The council met and will vote on the toll on Monday.", .decision),
  ])
  func `what is told beside a denial is so`(text: String, kind: Kind) throws {
    #expect(try values(text, kind).count == 1)
  }

  @Test func `a demand keeps its until`() throws {
    let text = "Ann Lee urged Bob Ray not to close the prison until there was another."
    let items = try readItems(text, .commitment)
    #expect(items.map { words($0, text).hasSuffix("until there was another") } == [true])
    guard case .commitment(let details) = items[0].details else { return }
    #expect(words(details.action, text) == "not to close the prison until there was another")
  }

  @Test(arguments: [
    "“We will not sail before the ice melts,” Bob Ray said.",
    "Bob Ray said the guild will not sell its ships “before the ice melts”, after two years of talks.",
  ])
  func `a refusal keeps its before`(text: String) throws {
    let items = try readItems(text, .commitment)
    #expect(items.map { words($0, text).contains("before the ice melts") } == [true])
  }

  @Test func `what is decided against is not backed`() throws {
    #expect(
      try values("The judge decided against supporting the toll.", .position) == ["against"])
  }

  @Test(arguments: [
    ("The bill was passed by the council on Monday.", Kind.decision),
    ("The judge ruled the city liable for the flood.", .decision),
    ("Bob Ray described himself as opposed to the toll.", .position),
    ("Dockers must be working at least 20 hours a week, Bob Ray said.", .commitment),
    ("The guild agreed to talk to the port next week.", .decision),
    ("Everyone on the council rejected the plan.", .decision),
  ])
  func `what looks like a turn of speech is read`(text: String, kind: Kind) throws {
    #expect(try !readItems(text, kind).isEmpty)
  }

  @Test func `the least bad is praised`() throws {
    #expect(try values("Bob Ray called the plan “the least bad option.”", .position) == ["for"])
    #expect(try values("Bob Ray called the plan “a bad option.”", .position) == ["against"])
    #expect(try values("Bob Ray called the inquiry a transparent ploy.", .position) == ["against"])
  }

  @Test func `not only is no denial`() throws {
    let only = "“We will not only cover the harbor but also the town,” Bob Ray said."
    #expect(try values(only, .commitment) == ["announced"])
    #expect(try values("“We will not cover the harbor,” Bob Ray said.", .commitment) == ["refused"])
  }

  @Test func `a condition of another clause is none of a promise`() throws {
    let text = "Bob Ray plans to stay in the guild and would have led it if the dockers had asked."
    let conditions = try readItems(text, .commitment).map { item -> TextRange? in
      guard case .commitment(let details) = item.details else { return item.range }
      return details.condition
    }
    #expect(conditions == [nil])
  }
}
