import Documents

/// A citation opened: its words among the sentences around them.
struct Context {
  struct Piece {
    let text: String
    let isMarked: Bool
  }

  /// The sentence before; empty at the head of a report.
  let before: String

  /// The sentences that hold the words, cut where a mark begins or ends.
  let pieces: [Piece]

  /// The sentence after; empty at the end of a report.
  let after: String

  init(_ citation: Brief.Citation, in source: Brief.Source) {
    let record = source.record
    let bytes = Array(record.report.text.utf8)
    let marks = citation.evidence.sorted()
    let start = marks.first?.start ?? 0
    let end = marks.map(\.end).max() ?? start
    let first = record.sentence(holding: start)
    let last = record.sentence(holding: max(start, end - 1))
    let whole = TextRange(
      min(first.map { record.sentences[$0].range.start } ?? start, start),
      max(last.map { record.sentences[$0].range.end } ?? end, end))
    pieces = Self.pieces(of: whole, marks: marks, bytes)
    before = first.flatMap { record.text(ofSentence: $0 - 1, bytes) } ?? ""
    after = last.flatMap { record.text(ofSentence: $0 + 1, bytes) } ?? ""
  }

  private static func pieces(
    of whole: TextRange, marks: [TextRange], _ bytes: [UInt8]
  ) -> [Piece] {
    var pieces: [Piece] = []
    var position = whole.start
    for mark in marks where mark.end > position {
      let start = max(mark.start, position)
      if start > position {
        pieces.append(Piece(text: spaced(bytes, position, start), isMarked: false))
      }
      pieces.append(Piece(text: spaced(bytes, start, mark.end), isMarked: true))
      position = mark.end
    }
    if position < whole.end {
      pieces.append(Piece(text: spaced(bytes, position, whole.end), isMarked: false))
    }
    return pieces
  }

  /// With single spaces, those at the ends included.
  private static func spaced(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String {
    guard start < end else { return "" }
    let text = Quoter.spaced(bytes[start..<end])
    return (isSpace(bytes[start]) ? " " : "") + text + (isSpace(bytes[end - 1]) ? " " : "")
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (byte >= 9 && byte <= 13) }
}

extension ReportRecord {
  /// The sentence that holds a byte offset, by bisection; nil between sentences.
  fileprivate func sentence(holding offset: Int) -> Int? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].range.end <= offset { low = middle + 1 } else { high = middle }
    }
    guard low < sentences.count, sentences[low].range.start <= offset else { return nil }
    return low
  }

  /// The words of a sentence that is read; nil for any other.
  fileprivate func text(ofSentence index: Int, _ bytes: [UInt8]) -> String? {
    guard sentences.indices.contains(index), blocks.indices.contains(sentences[index].block),
      blocks[sentences[index].block].isRead
    else { return nil }
    let range = sentences[index].range
    return Quoter.spaced(bytes[range.start..<range.end])
  }
}
