public import Documents
import English

/// A name that people marked.
public struct GoldName: Hashable, Sendable {
  public var range: TextRange

  /// The types under which it is right; the first is the one that it is counted under.
  public var types: [EntityType]

  public init(range: TextRange, types: [EntityType]) {
    self.range = range
    self.types = types
  }
}

/// A text whose names people marked.
public struct NamedText: Hashable, Sendable {
  public var report: Report

  /// In the order of the text; none overlaps another.
  public var names: [GoldName]

  /// Where the words of the gold stand, if it is told in words: what is found then grows to whole
  /// ones.
  public var words: [TextRange] = []

  /// Empty where the gold tells of none.
  public var sentences: [TextRange] = []

  /// Whether an article at the front of a name belongs to no name, ours or theirs.
  public var dropsArticles = false

  public init(report: Report, names: [GoldName]) {
    self.report = report
    self.names = names
  }

  /// The text as the stages read it: in the sentences of the gold where it has them.
  public func document(_ pipeline: Pipeline) -> Document {
    guard !sentences.isEmpty else { return pipeline.document(of: report) }
    var document = Document(report)
    document.blocks = sentences.enumerated().map {
      Block(kind: .body, range: $1, paragraph: $0 + 1)
    }
    Tokenizer().annotate(&document)
    document.sentences = sentences.indices.compactMap { index in
      let run = document.tokens(in: sentences[index])
      guard !run.isEmpty else { return nil }
      return Sentence(range: document.range(ofTokens: run), tokens: run, block: index)
    }
    LaterStages(of: pipeline.stages).annotate(&document)
    return document
  }

  /// The whole words of the gold that a range touches.
  func grown(_ range: TextRange) -> TextRange {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if words[middle].end <= range.start { low = middle + 1 } else { high = middle }
    }
    var grown = range
    while low < words.count, words[low].overlaps(range) {
      grown = grown.union(words[low])
      low += 1
    }
    return grown
  }
}
