import Chronology
import Documents

/// A document whose lines are its sentences, with the times that the stage finds in it.
func timed(_ text: String, published: String? = nil, dateline: Bool = false) -> Document {
  var report = Report(id: "test", text: text)
  report.published = published.flatMap { Day(iso: $0) }.map { Publication($0, basis: .given) }
  var document = Document(report)
  var start = 0
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    let range = TextRange(start, start + line.utf8.count)
    start = range.end + 1
    let isHead = dateline && document.blocks.isEmpty
    document.blocks.append(
      Block(
        kind: isHead ? .dateline : .body, range: range, paragraph: document.blocks.count + 1))
    document.sentences.append(
      Sentence(range: range, tokens: 0..<0, block: document.blocks.count - 1))
  }
  TimeTagger().annotate(&document)
  return document
}

/// The words of each time found.
func words(_ document: Document) -> [String] {
  document.times.compactMap { $0.range.map { document.text($0) } }
}

/// The TIMEX3 values of the times found.
func values(_ text: String, published: String? = "2021-03-24") -> [String] {
  timed(text, published: published).times.map(\.value)
}
