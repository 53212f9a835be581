import Chronology
public import Documents
public import English
public import Learning

/// Reads one report into its part of the record.
public struct RecordReader: Sendable {
  public let pipeline: Pipeline
  private let lexicon: Lexicon

  /// - Parameters:
  ///   - lexicon: what the stages and the rules know of the world.
  ///   - network: what tags, trees and names are read with; nil for the one in the binary.
  /// - Throws: `PipelineError` where the stages are in an order that cannot work: a fault of the
  ///   program, found before a word is read.
  public init(
    lexicon: Lexicon = .english, network: Network? = nil
  ) throws(PipelineError) {
    self.lexicon = lexicon
    pipeline = try Pipeline(
      EnglishStages.stages(lexicon: lexicon, network: network) + [TimeTagger()])
  }

  /// The report with all layers filled.
  public func document(of report: Report) -> Document { pipeline.document(of: report) }

  /// The items of a document, in the order of the interchange format.
  public func items(of document: Document) -> [Item] {
    let context = ReadingContext(document, lexicon)
    let parties = PartyResolver(context)
    let attributions = AttributionReader(context, parties).attributions()
    let scene = Scene(context: context, parties: parties, attributions: attributions)
    let items = Self.rules.flatMap { $0.items(in: scene) }
    return Self.distinct(items)
  }

  /// Both at once.
  public func read(_ report: Report) -> ReportRecord {
    let document = document(of: report)
    return ReportRecord(document, items: items(of: document))
  }

  private static let rules: [any KindReader] = [
    StatementReader(),
    CommitmentReader(),
    PositionReader(),
    DecisionReader(),
    OptionReader(),
    ConsequenceReader(),
    FigureReader(),
    DeadlineReader(),
    EventReader(),
    AgreementReader(),
    ComplianceReader(),
  ]

  /// One item for each id, in order.
  private static func distinct(_ items: [Item]) -> [Item] {
    var seen: Set<String> = []
    return items.sorted().filter { seen.insert($0.id).inserted }
  }
}
