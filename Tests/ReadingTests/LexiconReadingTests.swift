import Documents
import English
import Reading
import Testing

/// What a user's words change in the record.
@Suite struct LexiconReadingTests {
  /// Cue, speaker and content of each statement, read with a lexicon file.
  private func statements(_ text: String, _ file: String) throws -> [String] {
    let lexicon = try Lexicon.english.adding(Array(file.utf8), named: "my.txt")
    let record = try RecordReader(lexicon: lexicon).read(Report(id: "test", text: text))
    return record.items.compactMap { item in
      guard case .statement(let details) = item.details else { return nil }
      let speaker = details.speakers.map(\.name).joined(separator: " & ")
      return "\(speaker): \(words(item, text))"
    }
  }

  private static let opening = "Harbor Minister Ann Lee met the Portville council on Tuesday. "

  @Test(arguments: [
    ("Lee trumpeted that the pier was safe.", "trumpet", "Ann Lee: the pier was safe"),
    (
      "Lee trumpeted that the pier was safe.", "trumpet | takes: that", "Ann Lee: the pier was safe"
    ),
    ("“We wait,” Lee beamed.", "beam | takes: quotation", "Ann Lee: “We wait,”"),
    ("Lee beseeched the council to act.", "beseech | takes: order", "Ann Lee: the council to act"),
    ("Lee floated a delay of the work.", "float | takes: thing", "Ann Lee: a delay of the work"),
  ])
  func `a user's reporting verb yields a statement`(sentence: String, line: String, told: String)
    throws
  {
    let text = Self.opening + sentence
    #expect(try statements(text, "[reporting verb]\n\(line)\n").contains(told))
  }

  @Test(arguments: [
    ("Lee beseeched the council to act.", "- beseech\n"),
    ("Lee floated a delay of the work.", ""),
  ])
  func `a verb that reports nothing yields none`(sentence: String, line: String) throws {
    #expect(try statements(Self.opening + sentence, "[reporting verb]\n\(line)").isEmpty)
  }

  @Test func `a user's reporting noun yields a statement`() throws {
    let text = Self.opening + "Lee expressed misgivings that the pier was old."
    #expect(
      try statements(text, "[reporting noun]\nmisgiving | takes: clause\n")
        == ["Ann Lee: the pier was old"])
  }

  @Test func `a user's office lets a person speak under it`() throws {
    let text = "The bridge is shut. Beadle Ann Lee said the bridge was old."
    #expect(try statements(text, "[office]\nbeadle\n") == ["Ann Lee: the bridge was old"])
  }
}
