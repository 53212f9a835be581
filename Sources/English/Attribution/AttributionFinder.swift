import CResources
public import Documents
public import Learning

/// Finds who says what: cues, and the source and content of each.
///
/// A trained network (`Learning.AttributionNetwork`, `docs/models.md`) over the states, tags and
/// trees of the one before. Paragraph by paragraph; an attribution that crosses paragraphs is put
/// together later.
///
/// - Complexity: O(n) in the number of tokens, times the cues that a window of 320 tokens holds.
public struct AttributionFinder: Annotator {
  public let requires: Set<Layer> = [
    .blocks, .tokens, .sentences, .quotations, .tags, .trees, .names, .states,
  ]
  public let provides: Set<Layer> = [.attributions]

  private let network: AttributionNetwork?
  private let lexicon: Lexicon

  /// By how much a token may miss being a cue and still be looked at.
  private static let lenience: Float = 1

  /// Uses the network in the binary.
  public init(lexicon: Lexicon = .english) {
    network = Self.embedded
    self.lexicon = lexicon
  }

  public init(network: AttributionNetwork, lexicon: Lexicon = .english) {
    self.network = network
    self.lexicon = lexicon
  }

  private static let embedded: AttributionNetwork? = {
    var size = 0
    guard let start = unsafe resource_attributions(&size) else { return nil }
    return try? network(unsafe ModelBytes(static: start, count: size), isTrusted: true)
  }()

  /// Reads the file of a network and sees that its tables are those of this program.
  ///
  /// - Throws: `ModelError` where the bytes are no such network, cut, damaged or of another version.
  public static func network(
    _ bytes: ModelBytes, isTrusted: Bool = false
  ) throws(ModelError) -> AttributionNetwork {
    let network = try AttributionNetwork(bytes, isTrusted: isTrusted)
    guard network.shape.tokenRows == AttributionSigns.tokenRows,
      network.shape.pairRows == AttributionSigns.pairRows
    else { throw .classes }
    return network
  }

  public func annotate(_ document: inout Document) {
    document.attributions = []
    guard let network, !document.tokens.isEmpty,
      document.states.count == document.tokens.count * network.shape.input
    else { return }
    let signs = AttributionSigns(document, lexicon)
    network.withRun { run in
      for paragraph in Self.paragraphs(of: document) {
        document.attributions += attributions(in: paragraph, document, signs, run)
      }
    }
  }

  /// The runs of tokens of title and body that are read as one: paragraphs, or parts of very long
  /// ones.
  package static func paragraphs(of document: Document) -> [Range<Int>] {
    var paragraphs: [Range<Int>] = []
    var block = -1
    for sentence in document.sentences where document.blocks[sentence.block].isRead {
      if sentence.block == block, let last = paragraphs.last,
        sentence.tokens.upperBound - last.lowerBound <= AttributionRun.capacity
      {
        paragraphs[paragraphs.count - 1] = last.lowerBound..<sentence.tokens.upperBound
        continue
      }
      block = sentence.block
      var rest = sentence.tokens
      while rest.count > AttributionRun.capacity {
        paragraphs.append(rest.prefix(AttributionRun.capacity))
        rest = rest.dropFirst(AttributionRun.capacity)
      }
      if !rest.isEmpty { paragraphs.append(rest) }
    }
    return paragraphs
  }

  /// The tokens that are read with a cue: its sentence, the one before and three behind, within its
  /// paragraph and 150 tokens to each side.
  package static func window(
    around cue: AttributionCue, in paragraph: Range<Int>, of document: Document
  ) -> Range<Int> {
    let reach =
      max(
        paragraph.lowerBound, cue.head - 150)..<min(
        paragraph.upperBound, cue.head + 150)
    guard let own = document.sentence(at: document.tokens[cue.head].start) else { return reach }
    let first = document.sentences[max(0, own - 1)].tokens.lowerBound
    let last = document.sentences[min(document.sentences.count - 1, own + 3)].tokens.upperBound
    return reach.clamped(to: first..<last)
  }

  private func attributions(
    in paragraph: Range<Int>, _ document: Document, _ signs: AttributionSigns,
    _ run: AttributionRun
  ) -> [AttributedSpans] {
    let start = paragraph.lowerBound
    var rows: [Int32] = []
    rows.reserveCapacity(paragraph.count * AttributionSigns.perToken)
    for token in paragraph { signs.appendRows(of: token, to: &rows) }
    let found = run.cues(
      document.states, from: start, rows: rows, count: paragraph.count, lenience: Self.lenience)
    guard !found.isEmpty else { return [] }
    let cues = found.map { cue in
      AttributionCue(
        tokens: (cue.tokens.lowerBound + start)..<(cue.tokens.upperBound + start), in: document)
    }
    var all: [AttributedSpans] = []
    var first = 0
    while first < cues.count {
      // As many cues at once as a run has room for.
      var windows: [(head: Int, tokens: Range<Int>)] = []
      var pairs: [Int32] = []
      var total = 0
      var last = first
      while last < cues.count {
        let window = Self.window(around: cues[last], in: paragraph, of: document)
        guard total + window.count <= AttributionRun.pairCapacity else { break }
        total += window.count
        signs.appendRows(
          of: window, to: cues[last], others: Self.others(than: last, of: cues, in: window),
          to: &pairs)
        windows.append(
          (cues[last].head - start, (window.lowerBound - start)..<(window.upperBound - start)))
        last += 1
      }
      for (index, spans) in run.spans(windows, rows: pairs).enumerated() {
        if let attribution = attribution(
          cues[first + index].tokens, found[first + index].sureness, spans, from: start)
        {
          all.append(attribution)
        }
      }
      first = last
    }
    return all
  }

  /// Which tokens of a window belong to cues other than one.
  package static func others(
    than index: Int, of cues: [AttributionCue], in window: Range<Int>
  ) -> [Bool] {
    var marks = [Bool](repeating: false, count: window.count)
    for (place, cue) in cues.enumerated() where place != index {
      for token in cue.tokens where window.contains(token) {
        marks[token - window.lowerBound] = true
      }
    }
    return marks
  }

  /// Puts an attribution together; nil where nothing is said.
  private func attribution(
    _ cue: Range<Int>, _ sureness: Float, _ spans: [AttributionRun.Span], from start: Int
  ) -> AttributedSpans? {
    func moved(_ range: Range<Int>) -> Range<Int> {
      (range.lowerBound + start)..<(range.upperBound + start)
    }
    let content = spans.filter { $0.type == AttributionShape.content }
    guard !content.isEmpty else { return nil }
    // One source only: the surest.
    let source = spans.filter { $0.type == AttributionShape.source }
      .max { $0.sureness < $1.sureness }
    let parts = [sureness, source?.sureness ?? 1] + content.map(\.sureness)
    guard sureness > Self.least else { return nil }
    return AttributedSpans(
      cue: cue, source: source.map { moved($0.tokens) }, content: content.map { moved($0.tokens) },
      confidence: Double(network?.calibrated(parts.min() ?? 0) ?? 0))
  }

  /// A cue less sure than this is none.
  private static let least: Float = 0.3
}
