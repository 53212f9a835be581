import Documents
import Reading
import Testing

@Suite struct CommitmentTests {
  private func commitments(_ text: String) throws -> [String] {
    let record = try RecordReader().read(Report(id: "test", text: text))
    return record.items.compactMap { item in
      guard case .commitment(let details) = item.details else { return nil }
      let names = details.obligors.map(\.name).joined(separator: " & ")
      return "\(details.force.rawValue) \(names): \(words(details.action, of: text))"
    }
  }

  private func positions(_ text: String) throws -> [String] {
    let record = try RecordReader().read(Report(id: "test", text: text))
    return record.items.compactMap { item in
      guard case .position(let details) = item.details else { return nil }
      let names = details.holders.map(\.name).joined(separator: " & ")
      return "\(details.stance.rawValue) \(names): \(words(details.target, of: text))"
    }
  }

  private func words(_ range: TextRange, of text: String) -> String {
    String(decoding: Array(text.utf8)[range.start..<range.end], as: UTF8.self)
  }

  private static let opening =
    "Union leader Bob Ray met the council on Tuesday. Mayor Ann Lee was away.\n\n"

  @Test(arguments: [
    ("Lee promised to repair the pier.", "promised Ann Lee: to repair the pier"),
    ("Ray threatened to strike.", "threatened Bob Ray: to strike"),
    ("The council agreed to pay the builders.", "agreed The council: to pay the builders"),
    ("Ray refused to sign the offer.", "refused Bob Ray: to sign the offer"),
    ("The city plans to open a new pier.", "announced The city: to open a new pier"),
    ("Lee urged the council to act.", "demanded the council: to act"),
    ("“The council must act,” Lee said.", "demanded The council: act"),
    ("The court ordered the city to close the pier.", "required the city: to close the pier"),
    ("“I will not leave,” Ray said.", "refused Bob Ray: leave"),
    // What he says he will do on a condition he announces,
    ("Ray said he would strike if the talks fail.", "announced Bob Ray: strike"),
    // and the verb of saying makes it a promise.
    ("Lee vowed that she would sign the offer.", "promised Ann Lee: sign the offer"),
    ("“I will sign it,” Lee promised on Monday.", "promised Ann Lee: sign it"),
    ("Skippers must carry radios under the law.", "required Skippers: carry radios under the law"),
    ("Under the truce, Norland must free the crew.", "agreed Norland: free the crew"),
    ("Owners will have to cover the cost.", "required Owners: cover the cost"),
    ("The union has until May 1 to comply.", "required The union: comply"),
    ("The court gave the union 30 days to comply.", "required the union: comply"),
    ("Ray gave the council a week to answer.", "demanded the council: answer"),
    ("NHB gave the company until May 1 to clean the pier.", "demanded the company: clean the pier"),
    ("A judge ruled that the city must pay the driver.", "required the city: pay the driver"),
    ("“The city shouldn't sell the pier,” Ray said.", "demanded The city: shouldn't sell the pier"),
    // Whoever is told of in a clause beside the subject is not bound,
    ("Ray said the lawyer who met Lee should resign.", "demanded the lawyer who met Lee: resign"),
    (
      "Ray said the pick to succeed Lee should leave.",
      "demanded the pick to succeed Lee: leave"
    ),
    ("Ray said those who want a bridge should pay.", "demanded those who want a bridge: pay"),
    // nor is anybody to whom it is done.
    (
      "All members will be paid by the city, Ray said.",
      "announced the city: paid by the city"
    ),
  ])
  func `finds who is bound to what`(sentence: String, expected: String) throws {
    #expect(try commitments(Self.opening + sentence) == [expected])
  }

  @Test(arguments: [
    "It will rain on Friday.", "The pier could open soon.", "Lee may sign the offer.",
    "At no time did Lee agree to repair the pier.",
    "Ray was accused of promising to sell the pier.",
    "The storm should ease on Friday, Lee said.",
    "Nobody is safe unless Lee takes a step and agrees to repair the pier.",
  ])
  func `takes no promise from a forecast`(sentence: String) throws {
    #expect(try commitments(Self.opening + sentence).isEmpty)
  }

  @Test(arguments: [
    ("Lee supports the new pier.", "for Ann Lee: the new pier"),
    ("Ray opposes the new pier.", "against Bob Ray: the new pier"),
    ("Ray is opposed to the plan.", "against Bob Ray: the plan"),
    ("“The plan is a mistake,” Ray said.", "against Bob Ray: The plan"),
    ("Ray will vote against the plan.", "against Bob Ray: the plan"),
    ("Ray said he was willing to talk if the mayor apologized.", "conditional Bob Ray: talk"),
    ("The plan met opposition from the unions.", "against the unions: The plan"),
    ("The plan drew criticism from unions that Lee had caved.", "against unions: The plan"),
    ("The council faced criticism from unions over the toll.", "against unions: the toll"),
    (
      "The plan met opposition from members of the union in Oslo.",
      "against members of the union in Oslo: The plan"
    ),
    ("Lee expressed support for the new pier.", "for Ann Lee: the new pier"),
    ("Ray is against the new pier.", "against Bob Ray: the new pier"),
    ("Lee ruled out a sale.", "against Ann Lee: a sale"),
    ("The plan was rejected by the union.", "against the union: The plan"),
    ("Ray refused to accept the offer.", "against Bob Ray: the offer"),
    ("Ray demanded that the council resign.", "for Bob Ray: resign"),
    // Neither for it nor against it as it stands,
    ("Ray said he would support the plan if it saved the pier.", "conditional Bob Ray: the plan"),
    ("Lee will not back the plan unless it saves the pier.", "conditional Ann Lee: the plan"),
    ("Lee backs the plan only if it saves the pier.", "conditional Ann Lee: the plan"),
    (
      "The union would not oppose the levy if farms were exempt.", "conditional The union: the levy"
    ),
    ("Lee backs the plan if the office stays open.", "conditional Ann Lee: the plan"),
    // "if it passes" is why, and not on what terms; nor is to be elected a term.
    ("Lee opposes the levy because if it passes, shops will close.", "against Ann Lee: the levy"),
    ("Lee will support the levy if she is elected.", "for Ann Lee: the levy"),
    // but whoever is only asked "if" sets no condition.
    ("Asked if she would stay, Lee called for a sale.", "for Ann Lee: a sale"),
    // When it was said, and as what, is no part of the course.
    ("Ray criticized the toll on Monday.", "against Bob Ray: the toll"),
    ("Ray blasted the toll as a mistake.", "against Bob Ray: the toll"),
  ])
  func `finds where somebody stands`(sentence: String, expected: String) throws {
    #expect(try positions(Self.opening + sentence).contains(expected))
  }

  @Test func `the administration of a person acts for the person`() throws {
    #expect(
      try commitments(Self.opening + "The administration of Mayor Ann Lee agreed to pay.")
        == ["agreed Ann Lee: to pay"])
  }

  @Test func `a bill is told nothing`() throws {
    #expect(try commitments(Self.opening + "“The bill should become law,” Lee said.").isEmpty)
  }

  @Test func `praise of a person is no position`() throws {
    #expect(try positions(Self.opening + "Ray praised Ann Lee.").isEmpty)
  }
}
