/// A report that was read: what the archive keeps of it and what a matter is made from.
public struct ReportRecord: Sendable, Codable {
  /// A sentence as a citation shows it.
  public struct SentencePlace: Hashable, Sendable, Codable {
    public var range: TextRange

    /// The index into `blocks`.
    public var block: Int

    public init(range: TextRange, block: Int) {
      self.range = range
      self.block = block
    }
  }

  /// With `published` filled in where the text allowed it.
  public var report: Report
  public var blocks: [Block]
  public var sentences: [SentencePlace]

  /// In the order of the interchange format.
  public var items: [Item]

  public init(report: Report, blocks: [Block], sentences: [SentencePlace], items: [Item]) {
    self.report = report
    self.blocks = blocks
    self.sentences = sentences
    self.items = items
  }

  public init(_ document: Document, items: [Item]) {
    var report = document.report
    report.published = document.published
    self.init(
      report: report, blocks: document.blocks,
      sentences: document.sentences.map { SentencePlace(range: $0.range, block: $0.block) },
      items: items)
  }
}
