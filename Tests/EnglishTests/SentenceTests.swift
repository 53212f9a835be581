import Documents
import English
import Foundation
import TestSupport
import Testing

@Suite struct SentenceTests {
  private func sentences(_ text: String) throws -> [String] {
    let pipeline = try Pipeline(EnglishStages.all)
    let document = pipeline.document(of: Report(id: "test", text: text))
    return document.sentences.map { document.text($0.range) }
  }

  @Test(arguments: [
    "The U.S. envoy left.|He will return on Monday.",
    "Mr. Lee met Gen. Ann B. Cole.|Both were late.",
    "It cost $3.5 million.|Prices rose by 2.1 percent.",
    "He was born in the U.S.|The family moved later.",
    "“We wait.|We hope.”|Nobody answered.",
    "\"Is it over?\" she asked the clerk.|No reply came.",
    "The pullout of US.forces began.|It was slow.",
    "They left in May.|According to the mayor, all went well.",
    "\"We will stay [...]|The talks go on.”|So he said.",
    "Acme Inc. bought Zeta Corp. in June.|It paid cash.",
    "He said (on Monday.)|Then he left.",
  ])
  func `parts sentences where a reader would`(expected: String) throws {
    let parts = expected.split(separator: "|").map(String.init)
    #expect(
      try sentences("Head line\n\n" + parts.joined(separator: " ") + "\n\nMore text.") == [
        "Head line"
      ] + parts + ["More text."])
  }

  @Test func `a stop without a space after it ends a sentence before a capital`() throws {
    #expect(
      try sentences("Title here\n\nThe war ended.Nobody won it.\n\nThe end.").dropFirst().dropLast()
        == ["The war ended.", "Nobody won it."])
  }

  @Test func `in careless mail a sentence needs no capital`() throws {
    let text = "hey bob\n\ncan you bring the keys? i left mine at work. thanks a lot!\n\nann"
    #expect(
      try sentences(text) == [
        "hey bob", "can you bring the keys?", "i left mine at work.", "thanks a lot!", "ann",
      ])
  }

  @Test func `no sentence ends between a title and its bearer`() throws {
    let text = "Title of it\n\n“We met,” Sen. Ann Lee and Gov. J. Cole said. Prof. Bo Ray left."
    #expect(
      try sentences(text) == [
        "Title of it", "“We met,” Sen. Ann Lee and Gov. J. Cole said.", "Prof. Bo Ray left.",
      ])
  }

  @Test func `a run of words without a stop is parted, so that its cost has a bound`() throws {
    let text = String(repeating: "whether to go or ", count: 400)
    let document = try Pipeline(EnglishStages.all).document(of: Report(id: "test", text: text))
    #expect(document.sentences.count > 1)
    #expect(document.sentences.allSatisfy { $0.tokens.count <= SentenceSplitter.limit })
    #expect(document.sentences.map(\.tokens.count).reduce(0, +) == document.tokens.count)
  }

  @Test(.enabled(if: SharedData.folder != nil, "needs ../shared/data/treebanks"))
  func `finds at least 95 of 100 sentences of the treebank's news`() throws {
    let folder = try #require(SharedData.folder).appendingPathComponent("data/treebanks/ud-gum")
    var gold = 0
    var found = 0
    var right = 0
    for part in ["dev", "train"] {
      let files = try FileManager.default.contentsOfDirectory(
        atPath: folder.appendingPathComponent(part).path)
      for file in files.sorted() where file.contains("_news_") {
        let source = try String(
          contentsOf: folder.appendingPathComponent("\(part)/\(file)"), encoding: .utf8)
        let treebank = RawText(conllu: source)
        let mine = Set(try ranges(of: treebank.text))
        gold += treebank.sentences.count
        found += mine.count
        right += mine.intersection(treebank.sentences).count
      }
    }
    let score = 200 * Double(right) / Double(gold + found)
    #expect(score >= 95, "sentence F1 is \(score)")
  }

  private func ranges(of text: String) throws -> [TextRange] {
    let pipeline = try Pipeline(EnglishStages.all)
    return pipeline.document(of: Report(id: "test", text: text)).sentences.map(\.range)
  }
}

/// The raw text of a CoNLL-U document, a paragraph a line, and its sentences' ranges.
private struct RawText {
  private(set) var text = ""
  private(set) var sentences: [TextRange] = []

  init(conllu: String) {
    var ends: Set<Int> = [0]
    for line in conllu.split(separator: "\n") {
      if line.hasPrefix("# newpar") {
        ends.insert(sentences.count)
        // "p (7 s) | figure (1 s)": nested blocks that begin here, with their sentences.
        for part in line.split(separator: "(").dropFirst() {
          if let count = Int(part.prefix { $0.isNumber }) { ends.insert(sentences.count + count) }
        }
      }
      guard line.hasPrefix("# text = ") else { continue }
      if !text.isEmpty { text += ends.contains(sentences.count) ? "\n\n" : " " }
      let start = text.utf8.count
      text += line.dropFirst(9)
      sentences.append(TextRange(start, text.utf8.count))
    }
  }
}
