import Documents
import Reading
import Testing

/// Whose a line is, where the words leave it open.
@Suite struct PartyGuessTests {
  @Test func `they are no single person, and whom no word names is a guess`() throws {
    let text = """
      Mayor Ann Lee met Bob Ray on Monday. Mayor Ann Lee left early. “They need to stand by us,” \
      Ray said.
      """
    for item in try readItems(text, .commitment) {
      guard case .commitment(let details) = item.details else { continue }
      #expect(!details.obligors.contains { $0.name == "Ann Lee" } || item.standing == .toCheck)
    }
  }

  @Test func `of whom they are is to be checked`() throws {
    let text = "The dockers met the mayor. They promised to end the strike."
    #expect(try readItems(text, .commitment).allSatisfy { $0.standing == .toCheck })
  }

  @Test(arguments: [
    ("A Department of Labor spokesman, Ned Orr, condemned the toll.", ["Ned Orr"]),
    ("Ambassador to Peru Ned Orr condemned the toll.", ["Ned Orr"]),
    ("Ann Lee was the only member to vote against the toll.", ["Ann Lee"]),
    ("Two Democrats oppose the toll.", ["Two Democrats"]),
    ("Democrats oppose the toll.", ["Democrats"]),
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
    ("“We will rebuild it,” said Cabinet minister Ned Orr.", "Cabinet"),
    ("“We are willing to talk,” said Ned Orr, Peru's top official for harbor affairs.", "affairs"),
  ])
  func `the words of an office are no body that we stands for`(text: String, word: String) throws {
    let names =
      try readItems(text, .position).flatMap(\.details.parties).map(\.name)
      + readItems(text, .commitment).flatMap(\.details.parties).map(\.name)
    #expect(!names.contains { $0.hasSuffix(word) })
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
    ("If they sail to Peru, the strike will end and hurt shops.", true),
    ("Nobody knows if the dockers travel to Peru.", false),
  ])
  func `a condition is an option where something follows`(text: String, isSure: Bool) throws {
    let options = try readItems(text, .option)
    #expect(isSure || options.allSatisfy { $0.standing == .toCheck })
  }
}
