public import Documents

/// Items as a table that a spreadsheet reads: one row an item, as CSV (RFC 4180).
///
/// Offsets count code points, as in the interchange format.
public enum ItemTable {
  /// The names of the columns.
  public static let header = line([
    "kind", "id", "report", "source", "published", "paragraph", "standing", "confidence", "who",
    "value", "unit", "time", "earliest", "latest", "start", "end", "words",
  ])

  /// The rows of a report's items, in the order of the text.
  public static func rows(of record: ReportRecord) -> String {
    let bytes = Array(record.report.text.utf8)
    let codePoints = CodePoints(bytes)
    var rows = ""
    for item in record.items {
      let words = item.evidence.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
      let time = item.details.time
      rows += line([
        item.kind.rawValue, item.id, record.report.id, record.report.source ?? "",
        record.report.published?.value ?? "", "\(item.paragraph)", item.standing.rawValue,
        "\(item.confidence)", item.details.parties.map(\.shownName).joined(separator: "; "),
        item.details.value, item.details.unit, time?.value ?? "",
        time?.interval.earliest.map { "\($0)" } ?? "", time?.interval.latest.map { "\($0)" } ?? "",
        "\(codePoints.offset(ofByte: item.range.start))",
        "\(codePoints.offset(ofByte: item.range.end))", words.joined(separator: " … "),
      ])
    }
    return rows
  }

  private static func line(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\r\n"
  }

  private static func cell(_ text: String) -> String {
    guard text.utf8.contains(where: { "\",\r\n".utf8.contains($0) }) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}

extension Details {
  fileprivate var unit: String {
    if case .figure(let details) = self { return details.unit }
    return ""
  }
}
