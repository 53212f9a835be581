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

  @Test(arguments: [
    ("cut", "Mayor Ann Lee said the council must cut fees.", ["council", "Ann Lee"]),
    ("act", "Mayor Ann Lee urged the council to act.", ["council", "Ann Lee"]),
    ("blocked", "The plan was blocked by the council.", ["council"]),
    ("drew", "Lee's answer drew anger.", ["Lee"]),
    ("hurt", "The toll would hurt trade.", []),
    ("demanded", "The union met the mayor and demanded a vote.", ["union", "mayor"]),
    (
      "began", "The union met on Monday.\n\nOne day later the strike began.", ["union"]
    ),
    ("voted", "The Bureau of Mines and Forests voted.", ["Bureau of Mines and Forests"]),
  ])
  func `all who are named near a clause may be its party`(
    verb: String, text: String, wanted: [String]
  ) throws {
    let names = try clause(verb, text).candidates.map { $0.names.joined(separator: "+") }
    for want in wanted { #expect(names.contains { $0.hasSuffix(want) }, "\(names)") }
    if wanted.isEmpty { #expect(names.isEmpty) }
  }

  @Test func `each candidate and nobody has signs of its own`() throws {
    let clause = try clause("cut", "Mayor Ann Lee said the council must cut fees.")
    let rows = clause.candidates.map(\.rows) + [clause.nobody]
    #expect(Set(rows).count == rows.count)
    for row in rows { #expect(row == row.sorted() && Set(row).count == row.count) }
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
    #expect(items.contains { $0.kind == .decision })
    #expect(Set(with[0].rows).isStrictSuperset(of: without[0].rows))
  }

  @Test func `the network reads what no rule has words for`() throws {
    let document = try readDocument("The union has made peace with the plan.")
    let reader = try RecordReader()
    #expect(!reader.ruledItems(of: document).contains { $0.kind == .position })
    let found = try #require(reader.items(of: document).first { $0.kind == .position })
    guard case .position(let details) = found.details else { return }
    #expect(details.holders.map(\.name) == ["The union"])
    #expect(details.stance == .support)
  }
}
