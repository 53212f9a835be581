import Documents
import English
import Scoring
import TestSupport
import Testing

@Suite struct NameScoreTests {
  private func texts(_ lines: String...) throws -> [NamedText] {
    try IOBReader.texts(
      of: Array((lines.joined(separator: "\n") + "\n").utf8), path: "gold.iob2")
  }

  private func names(_ text: NamedText) -> [String] {
    let bytes = Array(text.report.text.utf8)
    return text.names.map { name in
      String(decoding: bytes[name.range.start..<name.range.end], as: UTF8.self)
        + " \(name.types[0].rawValue)"
    }
  }

  @Test func `a word and its tag stand on a line, an empty line parts sentences`() throws {
    let texts = try texts(
      "The\tO", "Harbor\tB-politicalparty", "League\tI-politicalparty", "beat\tO",
      "Ann\tB-politician", "Lee\tI-politician", "'s\tO", "team\tO", ".\tO", "", "Rome\tB-country")
    #expect(texts.map(\.report.text) == ["The Harbor League beat Ann Lee's team.\n", "Rome\n"])
    #expect(names(texts[0]) == ["Harbor League group", "Ann Lee person"])
    #expect(names(texts[1]) == ["Rome place"])
  }

  @Test func `in older files a name begins with I and B parts two that touch`() throws {
    let texts = try texts(
      "-DOCSTART- O", "", "Ann I-PER", "Lee I-PER", "Bo B-PER", "left O", "Rome I-LOC", "",
      "-DOCSTART- O", "Zeta I-ORG", "( O", "Z I-ORG", ") O")
    #expect(
      texts.map(names) == [
        ["Ann Lee person", "Bo person", "Rome place"], ["Zeta organization", "Z organization"],
      ])
    #expect(texts[1].report.text == "Zeta (Z)\n")
  }

  @Test func `numbered lines have the tag in the third field`() throws {
    let texts = try texts(
      "# newdoc id = a", "# text = Ann left", "1\tAnn\tB-PER\t-\tx", "2\tleft\tO\t-\t-", "",
      "1\tBo\tB-PER\t-\tx")
    #expect(texts.map(\.report.id) == ["a"])
    #expect(names(texts[0]) == ["Ann person", "Bo person"])
  }

  @Test(arguments: [
    (["Ann"], 1, "without a tag"), (["Ann B-PER", "Lee X"], 2, "'X' is no tag"),
    (["Ann B-HERO"], 1, "'HERO'"), ([""], nil, "no word"),
  ])
  func `a damaged file is told with its line`(
    lines: [String], line: Int?, words: String
  ) {
    let error = #expect(throws: GoldFileError.self) {
      _ = try IOBReader.texts(of: Array(lines.joined(separator: "\n").utf8), path: "gold")
    }
    #expect(error?.line == line)
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }

  @Test func `a name is right with its whole range and its type`() throws {
    let text = try texts(
      "Ann\tB-person", "Lee\tI-person", "left\tO", "North\tB-location", "Rome\tI-location",
      "for\tO", "Zeta-Corp\tB-organisation", ",\tO", "Bo\tB-person", ".\tO")[0]
    var document = Document(text.report)
    Tokenizer().annotate(&document)
    let words = document.tokens.map { document.text($0.range) }
    #expect(
      words == ["Ann", "Lee", "left", "North", "Rome", "for", "Zeta", "-", "Corp", ",", "Bo", "."])
    document.names = [
      NamedSpan(tokens: 0..<2, type: .person),  // right
      NamedSpan(tokens: 4..<5, type: .place),  // a part of the name
      NamedSpan(tokens: 6..<7, type: .organization),  // a part of a word: grows to it
      NamedSpan(tokens: 10..<11, type: .organization),  // the wrong type
      NamedSpan(tokens: 2..<3, type: .law),  // a type that the gold never marks
    ]
    var score = NameScore(for: [text])
    score.add(text, document)
    #expect(score.tallies[.person] == Tally(gold: 2, found: 1, right: 1))
    #expect(score.tallies[.place] == Tally(gold: 1, found: 1, right: 0))
    #expect(score.tallies[.organization] == Tally(gold: 1, found: 2, right: 1))
    #expect(score.tallies[.law] == nil)
    #expect(
      score.figures.map(\.description) == [
        "person 66.7", "organization 66.7", "place 0.0", "precision 50.0", "recall 50.0", "F1 50.0",
      ])
  }

  @Test func `a party is right as a body and as a group`() throws {
    let text = try texts("The O", "Greens B-politicalparty", "won O")[0]
    for type in [EntityType.group, .organization] {
      var document = Document(text.report)
      Tokenizer().annotate(&document)
      document.names = [NamedSpan(tokens: 1..<2, type: type)]
      var score = NameScore(for: [text])
      score.add(text, document)
      #expect(score.tallies == [.group: Tally(gold: 1, found: 1, right: 1)])
    }
  }

  @Test func `a folder of re3d gives the names that its makers trust`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "documents.json",
      #"{ "_id" : "a", "text" : "“The Zeta Council met Ann Lee. He left Rome.”", "title" : "x" }"#)
    let mark = { (begin: Int, end: Int, type: String, confidence: Double) in
      #"{ "begin" : \#(begin), "end" : \#(end), "type" : "\#(type)", "documentId" : "a", "#
        + #""confidence" : \#(confidence) }"#
    }
    let marks = [
      mark(1, 17, "Organisation", 1), mark(5, 9, "Location", 0.9), mark(22, 29, "Person", 0.8),
      mark(31, 33, "Person", 1), mark(39, 43, "Location", 0.2), mark(18, 21, "Weapon", 1),
    ]
    try folder.write("entities.json", marks.joined(separator: "\n"))
    let texts = try RE3DReader.texts(inFolder: folder.path)
    #expect(texts.map(names) == [["The Zeta Council organization", "Ann Lee person"]])
    // An article at the front counts on neither side.
    var document = Document(texts[0].report)
    Tokenizer().annotate(&document)
    document.names = [NamedSpan(tokens: 2..<4, type: .organization)]
    var score = NameScore(for: texts)
    score.add(texts[0], document)
    #expect(score.tallies[.organization] == Tally(gold: 1, found: 1, right: 1))
    try folder.write("entities.json", marks[0] + "\n" + mark(1, 99, "Person", 1))
    let error = #expect(throws: GoldFileError.self) {
      _ = try RE3DReader.texts(inFolder: folder.path)
    }
    #expect(error?.line == 2)
  }
}
