import Documents
import Reading
import TestSupport
import Testing

/// When something was said.
@Suite struct SayingTimeTests {
  /// The day on which each statement was made, with the words that tell it.
  private func times(_ text: String) throws -> [String] {
    try readStatements(text).map { _, details in
      guard let time = details.when else { return "-" }
      return "\(time.range.map { words($0, text) } ?? "") \(time.value)"
    }
  }

  @Test(arguments: [
    ("Mayor Ann Lee said on Monday that the pier was safe.", ["Monday 2021-03-01"]),
    (
      "Mayor Ann Lee said on Monday the pier was safe.\n\nShe said it would stay.",
      ["Monday 2021-03-01", " 2021-03-01"]
    ),
    (
      "“It is safe,” Mayor Ann Lee said. She made the remarks on Monday. Lee added that it would stay.",
      ["Monday 2021-03-01", " 2021-03-01"]
    ),
    ("“It is safe,” Lee said. The comments came on Tuesday.", ["Tuesday 2021-03-02"]),
    (
      "Mayor Ann Lee signed the bill on Monday. “It is done,” she said.", [" 2021-03-01"]
    ),
    ("Mayor Ann Lee, who came on Monday, said the pier was safe.", ["-"]),
    ("Mayor Ann Lee hit the 2019 budget on Monday. “It is old,” she said.", [" 2021-03-01"]),
    ("Mayor Ann Lee signed the bill in 2019. “It is done,” she said.", ["-"]),
    ("Mayor Ann Lee met Bob Ray on Monday. “It is done,” Ray said.", ["-"]),
  ])
  func `is told by the cue, by a sentence about it or by a deed beside it`(
    text: String, expected: [String]
  ) throws {
    #expect(try times(text) == expected)
  }
}

/// Who speaks, where the words do not name him.
@Suite struct SpeakerTests {
  private func speakers(_ text: String) throws -> [String] {
    try readItems(text, .statement).map { item in
      guard case .statement(let details) = item.details else { return "" }
      return details.speakers.map(\.name).joined(separator: " & ")
    }
  }

  @Test(arguments: [
    (
      "Senate Leader Ann Lee spoke on Monday. The Ohio Republican said the talks were over.",
      "Ann Lee"
    ),
    ("“The plan is dead,” said a spokesman, Bob Ray.", "Bob Ray"),
    ("“The plan is dead,” said Trust for Old Piers lawyer Bob Ray.", "Bob Ray"),
    ("Rep. Tom Fox (R-Okla.), a deputy whip, said the plan was dead.", "Tom Fox"),
    (
      "The Portville Chamber of Commerce wrote to Lee. The chamber said the toll was high.",
      "Portville Chamber of Commerce"
    ),
    ("A letter from the Harbor Workers Union said the toll was high.", "Harbor Workers Union"),
    (
      "A survey published in May by the Harbor Institute said the toll was high.",
      "Harbor Institute"
    ),
    ("The toll was high, according to an analysis by the Harbor Institute.", "Harbor Institute"),
    ("The bank's Ann Lee said the toll was high.", "Ann Lee"),
    ("Bob Ray met Tom Fox. He said Fox was late.", "Bob Ray"),
    ("Ann Lee met Bob Ray. As for Lee, she said the toll was high.", "Ann Lee"),
    ("Ann Lee left early. The Ohio senator said the toll was high.", "Ann Lee"),
    (
      "Ann Lee met voters. It rained. Shops shut. Prices rose. The Ohio senator said the toll was high.",
      "The Ohio senator"
    ),
    (
      "Senator Bob Ray met Ann Lee. The Ohio senator said the toll was high.", "Bob Ray"
    ),
    ("An Ohio Republican said the toll was high.", "An Ohio Republican"),
  ])
  func `a description finds its name`(text: String, speaker: String) throws {
    #expect(try speakers(text) == [speaker])
  }

  @Test func `what a person is told to have said is his statement as well`() throws {
    let text = "Mayor Ann Lee said that Bob Ray told her the pier was safe."
    #expect(try speakers(text) == ["Ann Lee", "Bob Ray"])
  }

  @Test(arguments: [
    (
      "Lee told a news conference in Oslo on Tuesday that the pier was safe.",
      "a news conference in Oslo"
    ),
    (
      "Lee said at a summit in Oslo on Tuesday that the pier was safe.",
      "a summit in Oslo on Tuesday"
    ),
    ("The pier was safe, Lee said at a summit in Oslo.", "a summit in Oslo"),
    ("Lee said that a summit in Oslo on Tuesday had failed.", nil),
    ("Lee left a summit in Oslo on Tuesday and said the pier was safe.", nil),
  ])
  func `a statement names the event at which it was made`(text: String, occasion: String?) throws {
    let items = try RecordReader().items(of: readDocument(text))
    let statement = try #require(
      items.lazy.compactMap { item -> StatementDetails? in
        guard case .statement(let details) = item.details else { return nil }
        return details
      }.first)
    #expect(items.first { $0.id == statement.occasion }.map { words($0, text) } == occasion)
  }

  /// The speaker of the only statement of a text.
  private func speaker(_ text: String) throws -> (party: Party, item: Item, text: String) {
    let record = try RecordReader().read(Report(id: "test", text: text))
    let found = record.items.compactMap { item -> (Party, Item, String)? in
      guard case .statement(let details) = item.details else { return nil }
      return details.speakers.first.map { ($0, item, text) }
    }
    return try #require(found.last)
  }

  @Test(arguments: [
    ("Ann Lee left early. She said the pier was unsafe.", "Ann Lee"),
    ("Harbor Minister Ann Lee left. The minister said the pier was unsafe.", "Ann Lee"),
    ("Ann Lee said the pier was unsafe.", nil),
  ])
  func `whoever is known by other words is shown with those`(text: String, via: String?) throws {
    let (party, item, _) = try speaker(text)
    let bytes = Array(text.utf8)
    #expect(party.via.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) } == via)
    if let range = party.via { #expect(item.ranges.contains(range)) }
  }

  @Test func `between two readings both are shown and nobody is chosen`() throws {
    let (party, item, _) = try speaker(
      "Mayor Bob Ray spoke to Governor Carl Fox. In the evening, he said the pier was unsafe.")
    let readings = try #require(party.readings)
    #expect(Set(readings) == ["Bob Ray", "Carl Fox"])
    #expect(party.name == "he" && party.entity == nil && !party.isNamed)
    #expect(party.shownName == "he (\(readings.joined(separator: " or ")))")
    #expect(item.standing == .toCheck)
  }

  @Test(arguments: [
    ("Ann Lee told the BBC that the pier was unsafe.", ["BBC"]),
    (
      "Ann Lee said the pier was unsafe, the Portville Gazette reported on Monday.",
      ["Portville Gazette"]
    ),
    ("Speaking to Reuters, Ann Lee said the pier was unsafe.", ["Reuters"]),
    ("In an interview with CNN, Ann Lee said the pier was unsafe.", ["CNN"]),
    (
      "Ann Lee told the BBC the pier was unsafe, the Portville Gazette reported on Monday.",
      ["BBC", "Portville Gazette"]
    ),
    ("Ann Lee told reporters that the pier was unsafe.", []),
    ("Ann Lee said in a post that the pier was unsafe.", []),
    ("The Portville Gazette reported that the pier was unsafe.", []),
    ("Ann Lee said that the BBC was unfair.", []),
  ])
  func `a statement tells through which outlets it came`(text: String, outlets: [String]) throws {
    let (_, item, _) = try speaker(text)
    guard case .statement(let details) = item.details else { return }
    #expect((details.outlets ?? []).map(\.name) == outlets)
  }
}
