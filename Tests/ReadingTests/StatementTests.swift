import Documents
import Reading
import TestSupport
import Testing

@Suite struct StatementTests {
  /// Content and speaker of each statement of a text, as "speaker: content".
  private func statements(_ text: String) throws -> [String] {
    try readStatements(text).map { item, details in
      let evidence = item.evidence.map { words($0, text) }
      let names = details.speakers.map(\.name).joined(separator: " & ")
      return "\(names): \(evidence.joined(separator: " … "))"
    }
  }

  private static let opening = "Harbor Minister Ann Lee met the Portville council on Tuesday.\n\n"

  @Test(arguments: [
    ("\"We will wait,\" Lee said.", "Ann Lee: \"We will wait,\""),
    ("“We will wait,” said the minister.", "Ann Lee: “We will wait,”"),
    ("She said the pier was unsafe.", "Ann Lee: the pier was unsafe"),
    ("Lee told reporters that the pier was unsafe.", "Ann Lee: the pier was unsafe"),
    ("“We wait,” she said, “until it is safe.”", "Ann Lee: “We wait,” … “until it is safe.”"),
    ("The harbor minister promised to repair it.", "Ann Lee: to repair it"),
    ("“It was raining,” Bob Ray recalled her saying.", "Ann Lee: “It was raining,”"),
    (
      "A harbor official who called to discuss port policy said it was safe.",
      "A harbor official: it was safe"
    ),
    ("Lee urged the council to act.", "Ann Lee: the council to act"),
    ("Lee accused the builders of lying.", "Ann Lee: the builders of lying"),
    ("The pier was unsafe, according to Lee.", "Ann Lee: The pier was unsafe"),
    ("According to Bob Ray, head of the union, the pier is safe.", "Bob Ray: the pier is safe"),
    ("A spokesman for the union, Bob Ray, said work would stop.", "Bob Ray: work would stop"),
    ("“It is over,” Lee said.", "Ann Lee: “It is over,”"),
    ("Bob Ray, who has led the union for years, said work would stop.", "Bob Ray: work would stop"),
    ("Lee called for a new vote.", "Ann Lee: a new vote"),
    ("Lee warned: “The pier may fall.”", "Ann Lee: “The pier may fall.”"),
    ("The pier, Lee said, is “a danger”.", "Ann Lee: The pier … is “a danger”"),
    ("A senior official said the talks had failed.", "A senior official: the talks had failed"),
    (
      "Lee says, rain or shine on the day, she will go.",
      "Ann Lee: rain or shine on the day, she will go"
    ),
    ("Said Bob Ray, who grew up here, “I am proud.”", "Bob Ray: “I am proud.”"),
    ("Lee's threat to close the pier drew crowds.", "Ann Lee: to close the pier"),
    ("Her claim that the pier is safe was mocked.", "Ann Lee: the pier is safe"),
    ("Sen. Bob Ray (R-Ga.) said the pier was safe.", "Bob Ray: the pier was safe"),
    ("Lee asked the council for money.", "Ann Lee: the council for money"),
    ("''We will wait,'' Lee said.", "Ann Lee: ''We will wait,''"),
    ("The council on Monday said it would wait.", "The council: it would wait"),
    ("Lee met members who fear the cost, saying it is high.", "members: it is high"),
    (
      "Lee called a report on the pier's many faults “unfair.”",
      "Ann Lee: a report on the pier's many faults “unfair.”"
    ),
    (
      "The cost, senior officials estimated, would rise.", "senior officials: The cost … would rise"
    ),
    ("Lee said the pier — all of it — was safe.", "Ann Lee: the pier — all of it — was safe"),
    (
      "Union leaders “will keep talking until June,” Lee said at a news conference.",
      "Ann Lee: Union leaders “will keep talking until June,”"
    ),
    (
      "Bob Ray is a builder and father who has often said the pier is safe.",
      "Bob Ray: the pier is safe"
    ),
    (
      "President Zhao Wenli came on Monday. Mr. Zhao said the pier was safe.",
      "Zhao Wenli: the pier was safe"
    ),
    (
      "The mayor read a letter from Bob Ray, warning that the pier was unsafe.",
      "Bob Ray: the pier was unsafe"
    ),
    (
      "It began with an attack on Bob Ray, who has said the pier is safe.",
      "Bob Ray: the pier is safe"
    ),
  ])
  func `finds who says what`(sentence: String, expected: String) throws {
    #expect(try statements(Self.opening + sentence) == [expected])
  }

  @Test(arguments: [
    "Lee did not say whether the pier was safe.", "Lee declined to comment on the pier.",
    "Lee might say that the pier is safe.", "The so-called “harbor tax” was never paid.",
    "Lee did not say that the pier was “safe and sound.”", "The minister was worried.",
    "It is said to be unsafe.", "No one said why the pier was shut.",
    "Neither Lee nor Bob Ray said why the pier was shut.",
    "Not one of the ministers said that the pier was safe.",
    "Lee has yet to say when the pier will open.", "Lee declined to say when the pier will open.",
    "The council refused to hear the case.", "Lee was asked, “Do you back the strike?”",
    "Lee pursued a “harbor first” policy that upset the council.",
    "The town chose a ferry, a small ship agreed with the union, or a bridge.",
  ])
  func `takes no statement from what is not said`(sentence: String) throws {
    #expect(try statements(Self.opening + sentence).isEmpty)
  }

  @Test func `a quotation without a cue goes on with the last speaker`() throws {
    #expect(
      try statements(
        Self.opening + "\"We wait,\" Lee said. \"Nobody will hurry us.\"\n\n“That is all there is.”"
      )
        == [
          "Ann Lee: \"We wait,\"", "Ann Lee: \"Nobody will hurry us.\"",
          "Ann Lee: “That is all there is.”",
        ])
  }

  @Test(arguments: [
    "“It is bad. It costs jobs. It hurts us. We must stop it,” Ann Lee said.",
    "Ann Lee said: “It is bad. It costs jobs. It hurts us. We must stop it. We can. We will.”",
  ])
  func `a long quotation is one statement from mark to mark`(text: String) throws {
    let found = try readStatements(text)
    #expect(found.count == 1)
    let content = found.first.map { words($0.item, text) } ?? ""
    #expect(content.hasPrefix("“It is bad.") && content.hasSuffix("”"))
  }

  @Test func `a paragraph left open is of who is named behind the next`() throws {
    let text = """
      Bob Ray said the toll was fair.

      “The plan is bad. It hurts us a lot.

      “It will cost jobs,” Ann Lee said.
      """
    let found = try readStatements(text)
    #expect(found.map { $0.details.speakers.first?.name } == ["Bob Ray", "Ann Lee", "Ann Lee"])
  }

  @Test func `a pronoun is not whoever a quotation names`() throws {
    #expect(
      try statements(Self.opening + "Lee opened the talks. “Bob Ray knows this,” she said.")
        == ["Ann Lee: “Bob Ray knows this,”"])
  }

  @Test func `each cue of a sentence ends the words of the one before`() throws {
    #expect(
      try statements(Self.opening + "Lee said the pier was safe and urged them to wait.")
        == ["Ann Lee: the pier was safe", "Ann Lee: them to wait"])
  }

  @Test func `headlines and interviews name their speaker before a colon`() throws {
    let text = "Lee: Pier will stay shut\n\nAnn Lee: We will wait. It is not safe.\n\n"
    #expect(
      try statements(text) == [
        "Ann Lee: Pier will stay shut", "Ann Lee: We will wait. It is not safe",
      ])
  }

  @Test(arguments: [
    ("Lee said it was late.", "Ann Lee: it was late"),
    ("Minister Lee said it was late.", "Ann Lee: it was late"),
    ("Mr. Lee said it was late.", "Tom Lee: it was late"),
  ])
  func `tells bearers of one last name apart`(sentence: String, expected: String) throws {
    let text = Self.opening + "Lee came with her husband, Tom Lee. " + sentence
    #expect(try statements(text) == [expected])
  }

  @Test func `a name that looks like another word is a name at a sentence's start too`() throws {
    #expect(
      try statements("The clerk met Mayor Jan Baker on Monday.\n\nBaker warned that it was late.")
        == ["Jan Baker: it was late"])
  }

  @Test(arguments: [
    ("Ann Lee said the pier was safe.", Item.Standing.confirmed),
    ("The company said the pier was safe.", .toCheck),
    ("A senior official said the pier was safe.", .confirmed),
  ])
  func `who is pointed at and not known is to be checked`(
    sentence: String, standing: Item.Standing
  ) throws {
    #expect(try readItems(sentence, .statement).map(\.standing) == [standing])
  }

  @Test func `nested reports are two statements`() throws {
    #expect(
      try statements(Self.opening + "Lee said Bob Ray had promised to leave.")
        == ["Ann Lee: Bob Ray had promised to leave", "Bob Ray: to leave"])
  }

  @Test func `what an outlet tells that somebody said is his statement as well`() throws {
    #expect(
      try statements(Self.opening + "The Portville Times reported that Lee said the pier was safe.")
        == [
          "Portville Times: Lee said the pier was safe", "Ann Lee: the pier was safe",
        ])
  }

  @Test func `lines around the body yield nothing`() throws {
    #expect(
      try statements(
        Self.opening + "SEE ALSO: Lee Says Pier Is Unsafe\n\nReporting by Ann Lee, who said so"
      ).isEmpty)
  }

  @Test func `every span is cut from its own report, whatever the bytes`() throws {
    let pieces = [
      "“", "”", "\"", "Lee said ", "the pier, ", "é😀", "\r\n\r\n", "must act. ", "if we go, ",
      "on May 1 ",
      "'", "...", "[", "—", "2,500 troops ", "\u{0}", "agreed to ", "\u{2028}",
    ]
    var state: UInt64 = 7
    let reader = try RecordReader()
    for _ in 0..<150 {
      var text = ""
      for _ in 0..<30 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let size = text.utf8.count
      for item in reader.read(Report(id: "test", text: text)).items {
        #expect(item.evidence.allSatisfy { $0.end <= size && !$0.isEmpty })
        #expect(item.sentence.end <= size)
      }
    }
  }
}
