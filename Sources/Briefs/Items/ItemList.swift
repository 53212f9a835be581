public import Documents

/// Items as lines for a reader: under each report, one line an item.
///
/// ```
/// reports/bridge.txt · 2031-04-19 · The Harbor Post
///   ¶3  Harbor Council · announced · “close the bridge” · by 2031-05-01
/// ```
public enum ItemList {
  /// The lines of a report's items; empty where it has none.
  public static func text(of record: ReportRecord) -> String {
    guard !record.items.isEmpty else { return "" }
    let report = record.report
    let head = [report.id, report.published?.value, report.source].compactMap(\.self)
    var text = safe(head.joined(separator: " · ")) + "\n"
    let bytes = Array(report.text.utf8)
    for item in record.items { text += "  " + line(item, bytes) + "\n" }
    return text
  }

  private static func line(_ item: Item, _ bytes: [UInt8]) -> String {
    let who = item.details.parties.map(\.name).joined(separator: ", ")
    let words = item.evidence.map { spaced(bytes[$0.start..<$0.end]) }
    var parts = [who, value(item.details), "“\(words.joined(separator: " … "))”"]
    if item.kind != .deadline, let time = item.details.time { parts.append(time.value) }
    let line = parts.filter { !$0.isEmpty }.joined(separator: " · ")
    return safe("¶\(item.paragraph)  \(line)")
      + (item.standing == .toCheck ? "  [to check]" : "")
  }

  private static func value(_ details: Details) -> String {
    switch details {
    case .figure(let figure): return "\(details.value) \(figure.unit)"
    default: return details.value.split(separator: "_").joined(separator: " ")
    }
  }

  private static func spaced(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  private static func safe(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }))
  }
}
