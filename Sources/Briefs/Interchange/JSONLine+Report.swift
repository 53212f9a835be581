import Documents

extension JSONLine {
  /// The line of the report itself.
  mutating func report(_ report: Report, _ text: ReportText, includesText: Bool) {
    open("{")
    field("kind", "report")
    field("id", report.id)
    field("source", report.source)
    field("title", report.title)
    field("url", report.url)
    field("language", report.language)
    key("published")
    publication(report.published, text)
    field("modified", report.modified)
    field("captured", report.captured)
    field("sha256", report.sha256.isEmpty ? nil : report.sha256)
    if includesText { field("text", report.text) }
    close("}")
    endLine()
  }

  private mutating func publication(_ publication: Publication?, _ text: ReportText) {
    guard let publication else { return null() }
    open("{")
    let hasClock = publication.value.utf8.contains(UInt8(ascii: "T"))
    field("type", (hasClock ? TimeType.time : .date).rawValue)
    field("value", publication.value)
    bounds(publication.interval)
    field("basis", publication.basis.rawValue)
    if !publication.evidence.isEmpty {
      key("evidence")
      text.spans(publication.evidence, &self)
    }
    close("}")
  }
}

/// The line of an input, or of a line of one, that could not be read.
public struct InterchangeError: Sendable {
  public var path: String
  public var line: Int?
  public var message: String

  public init(path: String, line: Int?, message: String) {
    self.path = path
    self.line = line
    self.message = message
  }

  /// Without a line feed.
  public var json: String {
    var json = JSONLine()
    json.open("{")
    json.field("kind", "error")
    if let line {
      json.key("line")
      json.number(line)
    }
    json.field("message", message)
    json.field("path", path)
    json.close("}")
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
