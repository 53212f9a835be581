public import Documents

/// One question and the reports on it.
public struct Matter: Sendable {
  public let label: String
  public let records: [ReportRecord]

  public init(label: String, records: [ReportRecord]) {
    self.label = label
    self.records = records
  }
}
