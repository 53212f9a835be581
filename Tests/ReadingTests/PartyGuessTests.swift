import Documents
import Reading
import Testing

/// Whose a line is, where the words leave it open.
@Suite struct PartyGuessTests {
  private func obligors(_ text: String) throws -> [String] {
    try readItems(text, .commitment).flatMap(\.details.parties).map(\.name)
  }

  @Test func `they are no single person, and not who says so`() throws {
    let text = """
      Mayor Ann Lee met Bob Ray on Monday. Mayor Ann Lee left early. “They need to stand by us,” \
      Ray said.
      """
    #expect(try readWords(text, .position).contains("They need to stand by us"))
    #expect(try Set(obligors(text)).isDisjoint(with: ["Ann Lee", "Bob Ray"]))
  }

  @Test func `of whom they are is to be checked`() throws {
    let text = "The dockers met the mayor. They promised to end the strike."
    #expect(try readItems(text, .commitment).map(\.standing) == [.toCheck])
  }

  @Test(arguments: [
    ("A Department of Labor spokesman, Ned Orr, condemned the toll.", ["Ned Orr"]),
    ("Ambassador to Peru Ned Orr condemned the toll.", ["Ned Orr"]),
    ("The U.S. ambassador to Peru condemned the toll.", ["The U.S. ambassador to Peru"]),
    ("London-based Ann Lee condemned the toll.", ["Ann Lee"]),
    ("Ann Lee was the only member to vote against the toll.", ["Ann Lee"]),
    ("Two Democrats oppose the toll.", ["Two Democrats"]),
    (
      "Ann Lee of Larden and Bob Ray of Chile were the only Republicans to vote against the toll.",
      ["Ann Lee", "Bob Ray"]
    ),
    ("Democrats oppose the toll.", ["Democrats"]),
    ("The plan drew objections from shippers opposing the toll.", ["shippers", "shippers"]),
    ("The plan has been challenged by the opposition party.", ["the opposition party"]),
    (
      "Presidents Ann Lee of Peru and Bob Ray of Chile condemned the toll.", ["Ann Lee", "Bob Ray"]
    ),
  ])
  func `holders are named whole`(text: String, expected: [String]) throws {
    let holders = try readItems(text, .position).flatMap { item -> [String] in
      guard case .position(let details) = item.details else { return [] }
      return details.holders.map(\.name)
    }
    #expect(holders == expected)
  }

  @Test(arguments: [
    ("“We will rebuild it,” said Cabinet minister Ned Orr.", ["Ned Orr", "We"]),
    (
      "“We will rebuild it,” said Ned Orr, Peru's top official for harbor affairs.", ["Peru"]
    ),
  ])
  func `the words of an office are no body that we stands for`(
    text: String, expected: [String]
  ) throws {
    #expect(try obligors(text) == expected)
  }

  @Test func `a parliament is not the land that is named behind it`() throws {
    let text = """
      The Parliament of New Larden (NL), Peru, voted to pass the bill. The Parliament of Old \
      Larden (OL), Peru voted to pass the bill.
      """
    let deciders = try readItems(text, .decision).flatMap(\.details.parties).map(\.name)
    #expect(deciders.count == 2)
    #expect(deciders.allSatisfy { $0.hasPrefix("Parliament") || $0.hasPrefix("The Parliament") })
  }

  @Test func `we all are more than the party of who speaks`() throws {
    let text = "“We all need to vote,” said Ned Orr, the Larden Workers' Party chairman."
    #expect(try obligors(text) == ["Ned Orr", "We"])
  }

  @Test func `a promise ends before what is told beside it`() throws {
    let text = """
      Mayor Ann Lee promised to put the plan to a vote after delegates had voted 89-52 for it.
      """
    let tellers = try readItems(text, .figure).flatMap { item -> [String] in
      guard case .figure(let details) = item.details else { return [] }
      return details.by.map(\.name)
    }
    #expect(tellers == [])
  }

  @Test(arguments: [
    ("The council is ready to sign the treaty.", "sign the treaty"),
    ("The council is willing to talk.", "talk"),
  ])
  func `what somebody is for begins behind the link`(text: String, target: String) throws {
    let targets = try readItems(text, .position).compactMap { item -> String? in
      guard case .position(let details) = item.details else { return nil }
      return words(details.target, text)
    }
    #expect(targets == [target])
  }

  @Test(arguments: [
    ("If the council closes the pier, the union will sue.", [Item.Standing.confirmed]),
    ("It was not clear if the dockers would travel to Peru.", [.toCheck]),
  ])
  func `a condition is an option where something follows`(
    text: String, expected: [Item.Standing]
  ) throws {
    #expect(try readItems(text, .option).map(\.standing) == expected)
  }
}
