public import Documents
import Matters

extension Brief {
  /// Words of a report.
  public struct Quote: Hashable, Sendable {
    /// The index of the report.
    public let report: Int
    public let range: TextRange

    /// The words between the offsets, each run of white space as one space.
    public let text: String

    /// Whether they stand between quotation marks, which `text` leaves out.
    public let isSpeech: Bool
  }

  /// A place that a reader can open.
  public struct Citation: Hashable, Sendable {
    /// The index of the report; readers see it from 1.
    public let report: Int

    /// From 1.
    public let paragraph: Int
    public let evidence: [TextRange]

    /// The id of the item; nil for a place that no item names.
    public let item: String?
  }
}

/// Takes spans out of reports.
struct Quoter {
  private let texts: [[UInt8]]
  private let speech: [[TextRange]]

  init(_ records: [ReportRecord]) {
    texts = records.map { Array($0.report.text.utf8) }
    speech = zip(records, texts).map { record, bytes in
      record.blocks.filter(\.isRead).flatMap { QuotedText.ranges(of: bytes, in: $0.range) }
    }
  }

  func quote(_ report: Int, _ range: TextRange) -> Brief.Quote {
    let trimmed = QuotedText.trimmed(range, of: texts[report])
    let isSpeech = isSpeech(report, trimmed)
    let shown = isSpeech ? trimmed : range
    return Brief.Quote(
      report: report, range: shown, text: Quoter.spaced(texts[report][shown.start..<shown.end]),
      isSpeech: isSpeech)
  }

  /// A range with the "whether" that stands before it.
  func question(_ range: TextRange, of report: Int) -> TextRange {
    let opening = Array("whether ".utf8)
    guard range.start >= opening.count else { return range }
    let start = range.start - opening.count
    return texts[report][start..<range.start].elementsEqual(opening)
      ? TextRange(start, range.end) : range
  }

  /// Where the words behind the last comma of a range begin, if they go on in lower case.
  func act(behindLastCommaIn range: TextRange, of report: Int) -> Int? {
    let bytes = texts[report][range.start..<range.end]
    guard let comma = bytes.lastIndex(of: UInt8(ascii: ",")), comma > range.start else {
      return nil
    }
    let start = bytes[(comma + 1)...].firstIndex { $0 != UInt8(ascii: " ") }
    return start.flatMap { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[$0]) ? $0 : nil }
  }

  func quotes(_ report: Int, _ ranges: [TextRange]) -> [Brief.Quote] {
    ranges.map { quote(report, $0) }
  }

  /// Text with each run of white space as one space, and none at the ends.
  static func spaced(_ bytes: some Sequence<UInt8>) -> String {
    var result: [UInt8] = []
    var isSpace = false
    for byte in bytes {
      if byte == 32 || (byte >= 9 && byte <= 13) {
        isSpace = true
      } else {
        if isSpace, !result.isEmpty { result.append(32) }
        isSpace = false
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether a quotation holds the range, by bisection.
  private func isSpeech(_ report: Int, _ range: TextRange) -> Bool {
    let ranges = speech[report]
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].end < range.end { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(range)
  }
}
