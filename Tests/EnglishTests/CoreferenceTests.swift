import Documents
import English
import TestSupport
import Testing

/// Marks with the same label speak of the same thing; "-" is left open.
private func check(_ source: String, _ location: SourceLocation = #_sourceLocation) throws {
  let marked = Marked(source)
  let document = try Pipeline(EnglishStages.all).document(of: Report(id: "test", text: marked.text))
  var chains: [String: Set<Int?>] = [:]
  for mark in marked.ranges {
    let found = document.nominals.filter { document.range(ofTokens: $0.tokens) == mark.range }
    let words = document.text(mark.range)
    #expect(found.count == 1, "no phrase '\(words)'", sourceLocation: location)
    for nominal in found {
      #expect(
        (nominal.chain == nil) == (mark.label == "-"),
        "'\(words)' is in \(nominal.chain.map { "chain \($0)" } ?? "no chain")",
        sourceLocation: location)
      if mark.label != "-" { chains[mark.label, default: []].insert(nominal.chain) }
    }
  }
  for (label, numbers) in chains {
    #expect(numbers.count == 1, "'\(label)' is in several chains", sourceLocation: location)
  }
  let all = chains.values.reduce(into: Set<Int?>()) { $0.formUnion($1) }
  #expect(all.count == chains.count, "two labels share a chain", sourceLocation: location)
}

@Suite struct CoreferenceTests {
  @Test func `a name is met again by its last word`() throws {
    try check(
      "[Ann Lee|lee] spoke in the harbor. Reporters asked [Lee|lee] about the tax.")
  }

  @Test func `a description is met again with its article`() throws {
    try check(
      "The board drafted a new levy. Shippers fear that [the levy|levy] will ruin them, and [the levy|levy] may come soon."
    )
  }

  @Test func `pronouns agree with what they mean`() throws {
    try check(
      "[Mary Grant|grant] met [John Hill|hill] on Monday. [She|grant] told reporters that [he|hill] had resigned."
    )
  }

  @Test func `a possessive pronoun means the subject of its clause`() throws {
    try check("[The company|company] sold [its|company] ships.")
  }

  @Test func `a reflexive means the subject`() throws {
    try check("[Ann Lee|lee] blamed [herself|lee] for the delay.")
  }

  @Test func `those joined by a conjunction are they`() throws {
    try check("[Ann Lee and Bob Ray|both] love [their|both] children.")
  }

  @Test func `an apposition is of what it follows`() throws {
    try check(
      "[Ann Lee|lee], [the harbor minister|lee], resigned on Friday. [She|lee] gave no reason.")
  }

  @Test func `what a copula says is of its subject`() throws {
    try check("[Ann Lee|lee] is [the harbor minister|lee]. [She|lee] resigned on Friday.")
  }

  @Test func `initials stand for the full name`() throws {
    try check("[The National Harbor Board|board] met on Monday. [The NHB|board] wants a levy.")
  }

  @Test func `who is quoted is I`() throws {
    try check("\"[I|lee] will not pay the tax,\" [Lee|lee] said. \"[I|lee] never have.\"")
  }

  @Test func `a title stands for whom it introduced`() throws {
    try check("[President Bob Ray|ray] spoke on Monday. [The president|ray] was worried.")
  }

  @Test func `he who reports a quotation is nobody named in it`() throws {
    try check(
      "[Mark Hill|hill] blamed [Bob Ray|ray] for the delay. \"[Ray|ray] is closing our harbor,\" [he|hill] said."
    )
  }

  @Test func `the record's pronouns mean what their chain means`() throws {
    let document = try Pipeline(EnglishStages.all).document(
      of: Report(
        id: "test",
        text: "Mark Hill blamed Bob Ray for the delay. \"Ray is closing our harbor,\" he said."))
    let pronoun = try #require(document.mentions.first { $0.form == .pronoun })
    #expect(pronoun.entity.map { document.entities[$0].name } == "Mark Hill")
  }

  @Test func `two names of a country are one`() throws {
    try check("[The United States|us] signed the pact. [The U.S.|us] will send ships.")
  }

  @Test func `a there that stands for nothing is no phrase`() throws {
    let document = try Pipeline(EnglishStages.all).document(
      of: Report(id: "test", text: "There is a ship in the harbor."))
    let words = document.nominals.map { document.text(document.range(ofTokens: $0.tokens)) }
    #expect(!words.contains("There"))
  }

  @Test func `phrases are in the order of the text, the longer first`() throws {
    let document = try Pipeline(EnglishStages.all).document(
      of: Report(id: "test", text: "The minister of the harbor met her deputy."))
    let words = document.nominals.map { document.text(document.range(ofTokens: $0.tokens)) }
    #expect(
      words == ["The minister of the harbor", "the harbor", "her deputy", "her"])
  }

  @Test func `without trees nothing is found`() {
    var document = Document(Report(id: "test", text: "Ann Lee spoke. She left."))
    for stage in EnglishStages.all where !stage.provides.contains(.trees) {
      stage.annotate(&document)
    }
    #expect(document.nominals.isEmpty)
  }

  @Test func `a pronoun with two near readings is left open`() throws {
    try check("The board told the company about the report. [It|-] was late.")
  }
}
