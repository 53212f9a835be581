public import Documents

/// The line of a matter: its reports, and the days on which the first and the last was published.
public struct InterchangeMatter: Sendable {
  public var label: String

  /// The ids of its reports.
  public var reports: [String]
  public var published: DayInterval

  public init(label: String, reports: [String], published: DayInterval) {
    self.label = label
    self.reports = reports
    self.published = published
  }

  /// Without a line feed.
  public var json: String {
    var json = JSONLine()
    json.open("{")
    json.field("kind", "matter")
    json.field("id", String(SHA256.hexadecimal(of: Array("matter|\(label)".utf8)).prefix(16)))
    json.field("label", label)
    json.key("reports")
    json.open("[")
    for report in reports {
      json.element()
      json.string(report)
    }
    json.close("]")
    json.field("from", published.earliest.map { "\($0)" })
    json.field("to", published.latest.map { "\($0)" })
    json.close("}")
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
