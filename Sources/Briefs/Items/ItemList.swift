public import Documents

/// Items as lines for a reader: under each report, one line an item.
///
/// ```
/// reports/bridge.txt · 19 Apr 2031 · The Harbor Post
///   ¶3  Harbor Council · announced · “close the bridge” · 1 May 2031
/// ```
public enum ItemList {
  /// The lines of a report's items; empty where it has none.
  public static func text(of record: ReportRecord) -> String {
    guard !record.items.isEmpty else { return "" }
    let report = record.report
    let published = report.published.map { DateText.text($0.interval) }
    let head = [report.id, published, report.source].compactMap(\.self)
    var text = DisplayText.safe(head.joined(separator: " · ")) + "\n"
    let bytes = Array(report.text.utf8)
    for item in record.items { text += "  " + line(item, bytes) + "\n" }
    return text
  }

  private static func line(_ item: Item, _ bytes: [UInt8]) -> String {
    let who = item.details.parties.map(\.shownName).joined(separator: ", ")
    let words = item.evidence.map { Quoter.spaced(bytes[$0.start..<$0.end]) }
    var parts = [who, value(item.details), "“\(words.joined(separator: " … "))”"]
    if item.kind != .deadline, let time = item.details.time { parts.append(self.time(time)) }
    let line = parts.filter { !$0.isEmpty }.joined(separator: " · ")
    return DisplayText.safe("¶\(item.paragraph)  \(line)")
      + (item.standing == .toCheck ? "  [to check]" : "")
  }

  private static func value(_ details: Details) -> String {
    switch details {
    case .deadline(let details):
      return time(details.when) + (details.was.map { " (was \(time($0)))" } ?? "")
    case .figure(let details):
      let unit = details.unit.lowercased() == "percent" ? "" : " \(details.unit)"
      return NumberText.text(details) + unit
    default: return details.value.split(separator: "_").joined(separator: " ")
    }
  }

  /// The days, or what the report says of a time that has none, such as a duration.
  private static func time(_ time: TimeExpression) -> String {
    let days = DateText.text(time.interval)
    return days.isEmpty ? time.value : days
  }
}
