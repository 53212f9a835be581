import Documents
import Reading
import Testing

/// What somebody tells that another says or thinks is a statement of both.
@Suite struct NestedTests {
  private func statements(_ text: String) throws -> [String] {
    try readItems(text, .statement).compactMap { item in
      guard case .statement(let details) = item.details else { return nil }
      let names = details.speakers.map(\.name).joined(separator: " & ")
      return "\(names): \(words(item, text))"
    }
  }

  @Test(arguments: [
    ("“The mayor thinks that the pier is unsafe,” Bob Ray said.", "The mayor: the pier is unsafe"),
    (
      "“Ann Lee's lawyer has stated that she will wait,” Bob Ray said.",
      "Ann Lee's lawyer: she will wait"
    ),
    (
      "Bob Ray said Ann Lee's aides contend the pier is unsafe.",
      "Ann Lee's aides: the pier is unsafe"
    ),
    (
      "“Does he stand with the families who believe the pier is unsafe?” Bob Ray asked.",
      "the families: the pier is unsafe"
    ),
  ])
  func `the inner words are somebody else's`(text: String, inner: String) throws {
    let found = try statements(text)
    #expect(found.first?.hasPrefix("Bob Ray: ") == true)
    #expect(found.contains { $0.hasPrefix(inner) })
  }

  @Test(arguments: [
    "“I think the pier is unsafe,” Bob Ray said.",
    "“If the mayor says it is unsafe, we will wait,” Bob Ray said.",
    "“The mayor tells so many lies that nobody believes her,” Bob Ray said.",
    "“The mayor does not think that it is unsafe,” Bob Ray said.",
    "“The mayor may say that it is unsafe,” Bob Ray said.",
    "“I don't think the mayor believes that the pier is unsafe,” Bob Ray said.",
    "“It is not true that the mayor said the pier was unsafe,” Bob Ray said.",
    "“I wish the mayor said the pier was unsafe,” Bob Ray said.",
    "“Few people think that the pier is unsafe,” Bob Ray said.",
  ])
  func `one's own, supposed and denied words are not`(text: String) throws {
    #expect(try statements(text).count == 1)
  }

  @Test(arguments: [
    "“Ann Lee believes the toll is fair, and I oppose it,” Bob Ray said.",
    "“Ann Lee claims she backs the toll but I will vote against it,” Bob Ray said.",
    "“The mayor says the plan is unfair, but the plan is fair,” Bob Ray said.",
  ])
  func `the teller goes on for himself`(text: String) throws {
    let last = try #require(try readItems(text, .position).last)
    guard case .position(let details) = last.details else { return }
    #expect(details.holders.map(\.name) == ["Bob Ray"])
  }

  @Test func `what a paper says that somebody said is what he said`() throws {
    let text = "“Here we are,” Ann Lee told the crowd, according to a statement."
    #expect(try statements(text) == ["Ann Lee: “Here we are,”"])
  }

  @Test func `what a speaker was asked is no part of what he says`() throws {
    let text = "Asked later whether the pier would close, Ann Lee said, “Yes, it will.”"
    #expect(try statements(text) == ["Ann Lee: “Yes, it will.”"])
  }

  @Test func `the I of the inner words is still who speaks`() throws {
    let text = "“The governor believes I must resign,” Bob Ray said."
    let item = try #require(try readItems(text, .commitment).first)
    guard case .commitment(let details) = item.details else { return }
    #expect(details.obligors.map(\.name) == ["Bob Ray"])
  }

  @Test(arguments: [
    (
      "“It is late,” said Rufus Marlow of the nonpartisan Harbor Policy Center in Larden.",
      "Rufus Marlow"
    ),
    ("“It is late,” said Ann Lee of Larden County, Peru, who said that she was glad.", "Ann Lee"),
    ("The rules need different tests and Justice Ann Lee said it was a problem.", "Ann Lee"),
    ("The plan drew the ire of Ann Lee, who said it was bad. “It hurts,” she said.", "Ann Lee"),
    ("The museum and Ann Lee said the pier was old.", "The museum and Ann Lee"),
    ("Ann Lee's letter to the council said that the pier was old.", "Ann Lee"),
    ("The Harbor Masters Association said that the pier was old.", "Harbor Masters Association"),
  ])
  func `is said by whom the words name`(text: String, speaker: String) throws {
    let last = try #require(try readItems(text, .statement).last)
    guard case .statement(let details) = last.details else { return }
    #expect(details.speakers.map(\.name) == [speaker])
  }

  @Test func `a deed told by another gives no day`() throws {
    let text =
      "Ann Lee said Bob Ray offered her the post on Tuesday, and she accepted. She said it was late."
    for item in try readItems(text, .statement) {
      guard case .statement(let details) = item.details else { continue }
      #expect(details.when == nil)
    }
  }

  @Test func `the day of another act gives no day`() throws {
    let text =
      "Ann Lee mocked the board for passing a rule on Tuesday that nobody wanted. “It was needed,” Lee said."
    let last = try #require(try readItems(text, .statement).last)
    guard case .statement(let details) = last.details else { return }
    #expect(details.when == nil)
  }
}
