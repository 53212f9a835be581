import Documents
import Reading
import Testing

/// What the network of clauses sees, and what it adds to the rules.
@Suite struct ClauseTests {
  /// The clause of a verb in a text.
  private func clause(_ verb: String, _ text: String) throws -> ClauseExample {
    let document = try readDocument(text)
    return try #require(
      try RecordReader().clauseExamples(of: document, items: []).first { example in
        document.text(document.tokens[example.slots[0]].range) == verb
      })
  }

  /// Subject, speaker, object, agent, and the subject of what the clause hangs on.
  @Test(arguments: [
    ("cut", "Mayor Ann Lee said the council must cut fees.", "council|Ann Lee|||Ann Lee"),
    ("act", "Mayor Ann Lee urged the council to act.", "council|Ann Lee|||"),
    ("urged", "Mayor Ann Lee urged the council to act.", "Ann Lee||council||"),
    ("blocked", "The plan was blocked by the council.", "||council|council|"),
    ("drew", "Lee's answer drew anger.", "Lee||||"),
    ("hurt", "The toll would hurt trade.", "||||"),
    ("demanded", "The union met the mayor and demanded a vote.", "union||||"),
  ])
  func `a clause names who stands in its places`(
    verb: String, text: String, expected: String
  ) throws {
    let found = try clause(verb, text).parties.map { parties in
      parties.map(\.name).joined(separator: "+")
    }
    let wanted = expected.split(separator: "|", omittingEmptySubsequences: false)
    for (name, want) in zip(found, wanted) {
      #expect(want.isEmpty ? name.isEmpty : name.contains(want), "\(found)")
    }
  }

  @Test func `a clause has the same signs wherever it stands in a report`() throws {
    let sentence = "The council could raise the toll."
    let alone = try clause("raise", sentence)
    let behind = try clause("raise", "Rain fell on Portville all day.\n\n" + sentence)
    #expect(alone.rows == behind.rows)
    #expect(Set(alone.rows).count == alone.rows.count)
    #expect(alone.rows.count > 20)
  }

  @Test func `what the rules read in a clause is a sign of it`() throws {
    let text = "The council rejected the toll."
    let document = try readDocument(text)
    let reader = try RecordReader()
    let items = reader.ruledItems(of: document)
    let without = reader.clauseExamples(of: document, items: [])
    let with = reader.clauseExamples(of: document, items: items)
    #expect(with[0].known.contains(.decision))
    #expect(with[0].rows.count == without[0].rows.count + with[0].known.count)
  }

  @Test func `the network reads what no rule has words for`() throws {
    let document = try readDocument("The union stopped short of promising to end the strike.")
    let reader = try RecordReader()
    #expect(!reader.ruledItems(of: document).contains { $0.kind == .position })
    let found = try #require(reader.items(of: document).first { $0.kind == .position })
    guard case .position(let details) = found.details else { return }
    #expect(details.holders.map(\.name) == ["The union"])
    #expect(details.stance == .against)
  }
}
