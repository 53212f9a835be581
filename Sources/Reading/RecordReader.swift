import Chronology
public import Documents
public import English
public import Learning

/// Reads one report into its part of the record.
public struct RecordReader: Sendable {
  public let pipeline: Pipeline
  private let lexicon: Lexicon
  private let frames: FrameSet

  /// - Parameters:
  ///   - lexicon: what the stages and the rules know of the world.
  ///   - frames: the patterns that are read beside the rules.
  ///   - network: what tags, trees and names are read with; nil for the one in the binary.
  /// - Throws: `PipelineError` where the stages are in an order that cannot work: a fault of the
  ///   program, found before a word is read.
  public init(
    lexicon: Lexicon = .english, frames: FrameSet = .english, network: Network? = nil
  ) throws(PipelineError) {
    self.lexicon = lexicon
    self.frames = frames
    pipeline = try Pipeline(
      EnglishStages.stages(lexicon: lexicon, network: network) + [TimeTagger()])
  }

  /// The report with all layers filled.
  public func document(of report: Report) -> Document { pipeline.document(of: report) }

  /// The items of a document, in the order of the interchange format.
  public func items(of document: Document) -> [Item] {
    let scene = scene(of: document)
    let items = Self.rules.flatMap { $0.items(in: scene) }
    let all = items + FrameItemReader(set: frames).items(in: scene, beside: items)
    return Self.distinct(all.map(CueTrimmer(all, in: document).trimmed))
  }

  /// The frames that the words of a document call up, and what comes of each, in the order of the
  /// text.
  public func trials(of document: Document) -> [FrameTrial] {
    let scene = scene(of: document)
    let matcher = FrameMatcher(scene, frames)
    return scene.context.readSentences.flatMap { _, sentence in
      sentence.tokens.flatMap { matcher.trials(at: $0, in: sentence) }
    }
  }

  /// The frames that fire in a document, in the order of its words.
  public func frames(of document: Document) -> [FrameMatch] {
    trials(of: document).compactMap { trial in
      guard case .fired = trial.outcome else { return nil }
      return FrameMatch(
        frame: trial.frame.name, trigger: document.tokens[trial.trigger].range,
        mood: trial.mood.rawValue, isDenied: trial.isDenied, roles: trial.roles)
    }
  }

  private func scene(of document: Document) -> Scene {
    let context = ReadingContext(document, lexicon)
    let parties = PartyResolver(context)
    let attributions = AttributionReader(context, parties).attributions()
    return Scene(context: context, parties: parties, attributions: attributions)
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
