import Briefs
import Foundation
import Matters
import Testing

@Test(arguments: BriefFormat.allCases)
func `a brief reads as it did`(format: BriefFormat) throws {
  let brief = Brief(try SampleMatter.matter())
  switch format {
  case .text:
    expectGolden(TextBrief(width: 80).render(brief), "brief.80.txt")
    expectGolden(
      TextBrief(width: 120, color: true, isComplete: true).render(brief), "brief.120.ansi")
  case .markdown: expectGolden(MarkdownBrief().render(brief), "brief.md")
  case .html: expectGolden(HTMLBrief().render(brief), "brief.html")
  case .json: expectGolden(try JSONBrief().render(brief), "brief.json")
  }
}

@Test func `no line of text is wider than the terminal`() throws {
  let brief = Brief(try SampleMatter.matter())
  for width in [60, 80, 100, 120] {
    let lines = TextBrief(width: width).render(brief).split(separator: "\n")
    let wide = lines.filter { $0.count > width }
    #expect(wide.isEmpty, "at \(width) columns")
  }
}

/// Compares with a file beside the tests; with `RECORD=1` it writes the file, and fails.
private func expectGolden(_ text: String, _ name: String) {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden/\(name)")
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try? Data(text.utf8).write(to: file)
    Issue.record("recorded \(name); look at it, and run the tests again without RECORD=1")
    return
  }
  let golden = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  #expect(text == golden, "\(name) differs; RECORD=1 swift test records it anew")
}
