import Briefs
import Documents
import Foundation
import Matters
import TestSupport
import Testing

/// The quotes of a line and of the lines below it.
private func quotes(_ line: Brief.Line) -> [Brief.Quote] {
  line.words + line.wordings.flatMap(\.words) + line.lines.flatMap(quotes)
}

/// What the sentence of the range reads like with single spaces and without quotation marks.
private func plain(_ text: some StringProtocol) -> String {
  text.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" }.joined(separator: " ")
}

func expectSpans(_ brief: Brief) {
  for section in brief.sections {
    for quote in section.groups.flatMap(\.lines).flatMap(quotes) {
      let bytes = Array(brief.sources[quote.report].record.report.text.utf8)
      let exact = String(decoding: bytes[quote.range.start..<quote.range.end], as: UTF8.self)
      #expect(plain(exact) == quote.text)
    }
  }
}

@Test func `every line of the sample brief is a span of a report`() throws {
  expectSpans(Brief(try SampleMatter.matter()))
}

@Test func `every line of a brief made by hand from real reports is a span`() throws {
  let shared = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared").standardizedFileURL
  let gold = shared.appending(path: "exam/seeds.json")
  guard let data = try? Data(contentsOf: gold) else {
    print("skipped: \(gold.path) is not on this machine")
    return
  }
  let records = try JSONDecoder().decode(GoldMatter.self, from: data)
    .records(in: shared.appending(path: "seeds"))
  let brief = Brief(Matter(records: records))
  expectSpans(brief)
  #expect(brief.sections.count >= 9)
}
