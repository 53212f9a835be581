import Chronology
public import Documents
public import English
public import Learning

/// Reads one report into its part of the record.
public struct RecordReader: Sendable {
  public let pipeline: Pipeline
  private let lexicon: Lexicon
  private let frames: FrameSet
  private let clauses: ClauseItemReader?

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
    // It knows the states of the network in the binary alone.
    clauses = network == nil ? ClauseItemReader() : nil
    pipeline = try Pipeline(
      EnglishStages.stages(lexicon: lexicon, network: network) + [TimeTagger()])
  }

  /// The report with all layers filled.
  public func document(of report: Report) -> Document { pipeline.document(of: report) }

  /// The items of a document, in the order of the interchange format.
  public func items(of document: Document) -> [Item] {
    let scene = scene(of: document)
    let filter = StatementFilter(context: scene.context)
    return items(in: scene).filter(filter.admits)
  }

  /// The statements of a document, and with them all else that the attribution corpora mark: what
  /// somebody plans or orders.
  public func attributions(of document: Document) -> [Item] {
    items(in: scene(of: document)).filter { $0.kind == .statement }
  }

  private func items(in scene: Scene) -> [Item] {
    var ruled = Self.rules.flatMap { $0.items(in: scene) }
    let framed = framedItems(in: scene, beside: ruled)
    let scores = clauses?.scores(in: scene, known: ruled + framed)
    // A frame may be a user's own, who knows what he wants: only what rules misread is dropped.
    if let scores { ruled = ruled.filter { !scores.isUnlikely($0) }.map(scores.polarized) }
    let known = (ruled + framed).map { item in scores.map { $0.weighed($0.assigned(item)) } ?? item
    }
    let found = known + (scores?.items(beside: known) ?? [])
    let denials = Denials(scene)
    let terms = TermKeeper(context: scene.context)
    let dates = DecisionDates(scene)
    let items = Self.distinct(
      dates.dated(found.filter { !denials.disown($0) }.map(terms.kept)).map(Forecasts.weighed)
        .map(denials.weighed),
      in: scene.document)
    let conditions = BareConditions(items, in: scene)
    let occasioned = OccasionLinker(items, in: scene.context).linked(items.map(conditions.weighed))
    let dated = OccasionDays(occasioned, in: scene.context).dated(occasioned)
    let linked = OutletLinker(scene.context, scene.parties).linked(dated)
    return AntecedentLinker(scene.document).linked(linked)
  }

  /// What rules and frames alone read.
  package func ruledItems(of document: Document) -> [Item] {
    let scene = scene(of: document)
    let items = Self.rules.flatMap { $0.items(in: scene) }
    return Self.distinct(items + framedItems(in: scene, beside: items), in: document)
  }

  private func framedItems(in scene: Scene, beside items: [Item]) -> [Item] {
    FrameItemReader(set: frames).items(in: scene, beside: items)
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

  func scene(of document: Document) -> Scene {
    let context = ReadingContext(document, lexicon)
    let parties = PartyResolver(context)
    let attributions = AttributionReader(context, parties).attributions()
    return Scene(context: context, parties: parties, attributions: attributions)
  }

  /// Both at once.
  public func read(_ report: Report) -> ReportRecord {
    var document = document(of: report)
    let items = items(of: document)
    // Nobody reads them later, and they are the largest part of a document.
    document.states = []
    return ReportRecord(document, items: items)
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

  /// One item for each id, cut where the words end that it is said in, in order.
  private static func distinct(_ items: [Item], in document: Document) -> [Item] {
    var seen: Set<String> = []
    let trimmed = items.map(CueTrimmer(items, in: document).trimmed)
    // An item is large: the order is found first, then each is moved once.
    let order = trimmed.indices.sorted { trimmed[$0] < trimmed[$1] }
    return order.compactMap { seen.insert(trimmed[$0].id).inserted ? trimmed[$0] : nil }
  }
}
