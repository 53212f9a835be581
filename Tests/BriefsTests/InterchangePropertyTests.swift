import Briefs
import Documents
import TestSupport
import Testing

/// Texts of everything that makes offsets and escapes go wrong.
private func text(_ random: inout Xorshift) -> String {
  let pieces = [
    "word", " ", "\r\n", "\n", "\t", "\"", "\\", "“", "”", "’", "é", "e\u{301}", "ß", "漢", "😀", "👩‍🚀",
    "\u{0}", "\u{1F}", "\u{7F}", "\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFD}", "İ",
    "{", "}", "/", "</script>",
  ]
  let count = Int.random(in: 1...120, using: &random)
  return (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
}

@Test(arguments: 1...200)
func `every exact of any text equals the text between its code points`(seed: UInt64) throws {
  var random = Xorshift(seed: seed)
  let text = text(&random)
  let boundaries =
    text.unicodeScalars.indices.map { text.utf8.distance(from: text.startIndex, to: $0) }
    + [text.utf8.count]
  let items = (0..<5).compactMap { _ -> Item? in
    let ends = [boundaries.randomElement(using: &random), boundaries.randomElement(using: &random)]
      .compactMap(\.self).sorted()
    let range = TextRange(ends[0], ends[1])
    return Item(
      report: "r", evidence: [range], sentence: range, paragraph: 1, confidence: 1,
      standing: .confirmed, details: .option(OptionDetails(action: range)))
  }
  var output: [UInt8] = []
  InterchangeWriter().write(Document(Report(id: "r", text: text)), items, to: &output)

  #expect(output.count(where: { $0 == UInt8(ascii: "\n") }) == items.count + 1)
  let lines = try JSON.lines(String(decoding: output, as: UTF8.self))
  #expect(lines[0]["text"]?.string.map { Array($0.utf8) } == Array(text.utf8))
  let scalars = Array(text.unicodeScalars)
  for span in lines.dropFirst().flatMap(\.all) {
    guard let exact = span["exact"]?.string, let start = span["start"]?.int,
      let end = span["end"]?.int
    else { continue }
    #expect(Array(exact.unicodeScalars) == Array(scalars[start..<end]))
  }
}
