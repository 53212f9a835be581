/// A report and everything that the stages found in it: the one central value.
///
/// Layers are arrays of ranges into the untouched text. A stage fills its own layer and
/// changes no other; `Pipeline` checks that order once, before a word is read.
public struct Document: Sendable {
  public let report: Report

  /// The report's text in UTF-8: what every `TextRange` points into.
  public let bytes: [UInt8]

  public var blocks: [Block] = []
  public var tokens: [Token] = []
  public var sentences: [Sentence] = []
  public var quotations: [Quotation] = []

  /// The dependency tree of each sentence: an arc a token, or none at all before the parser.
  public var arcs: [Arc] = []

  /// The names that the model of names finds, in the order of the text; none overlaps another.
  public var names: [NamedSpan] = []

  /// What the network of tags and trees holds of each token, as many numbers a token.
  ///
  /// In fixed point: 1,024 is one. `RecordReader.read` empties it when the record is made.
  public var states: [Int16] = []

  /// Who says what, as the network of attributions finds it, in the order of the cues.
  public var attributions: [AttributedSpans] = []

  /// Everything that is spoken of, by its longest words, in the order of the text; some lie in
  /// others.
  public var nominals: [Nominal] = []
  public var nounPhrases: [NounPhrase] = []
  public var verbGroups: [VerbGroup] = []
  public var times: [TimeExpression] = []
  public var mentions: [Mention] = []
  public var entities: [Entity] = []

  /// The frames that fired, in the order of their words; empty unless they were asked for.
  public var frames: [FrameMatch] = []

  /// When the report was published: as handed over, or as inferred from its own text.
  public var published: Publication?

  public init(_ report: Report) {
    self.report = report
    bytes = Array(report.text.utf8)
    published = report.published
  }

  /// The words of a range.
  ///
  /// - Precondition: the range lies in the text, on boundaries of code points.
  public func text(_ range: TextRange) -> String {
    String(decoding: bytes[range.start..<range.end], as: UTF8.self)
  }

  /// The range of a run of tokens, from the first byte of the first to the last of the last.
  ///
  /// - Precondition: `tokens` is not empty.
  public func range(ofTokens run: Range<Int>) -> TextRange {
    TextRange(tokens[run.lowerBound].range.start, tokens[run.upperBound - 1].range.end)
  }

  /// The sentence that holds a byte offset, by bisection; nil between sentences.
  public func sentence(at offset: Int) -> Int? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].range.end <= offset { low = middle + 1 } else { high = middle }
    }
    guard low < sentences.count, sentences[low].range.start <= offset else { return nil }
    return low
  }

  /// The tokens of a range: those that share a byte with it.
  public func tokens(in range: TextRange) -> Range<Int> {
    let first = token(at: range.start)
    var last = first
    while last < tokens.count, tokens[last].start < range.end { last += 1 }
    return first..<last
  }

  /// The first token that ends after a byte offset, by bisection.
  public func token(at offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].range.end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// What a stretch of a report is: its body, or what stands around it.
public struct Block: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case title, body, dateline, byline, credit, related, caption
  }

  public var kind: Kind

  /// Without the white space around it.
  public var range: TextRange

  /// The paragraph, from 1, as a citation counts it: blocks on one line share it.
  public var paragraph: Int

  public init(kind: Kind, range: TextRange, paragraph: Int) {
    self.kind = kind
    self.range = range
    self.paragraph = paragraph
  }

  /// Whether the record may take items from it: body and title.
  public var isRead: Bool { kind == .body || kind == .title }
}

/// A sentence: a run of tokens in one block.
public struct Sentence: Hashable, Sendable {
  public var range: TextRange
  public var tokens: Range<Int>

  /// The index of its block.
  public var block: Int

  public init(range: TextRange, tokens: Range<Int>, block: Int) {
    self.range = range
    self.tokens = tokens
    self.block = block
  }
}

/// A stretch between quotation marks, the marks included.
public struct Quotation: Hashable, Sendable {
  public var range: TextRange

  /// From the opening mark's token to just past the closing one's.
  public var tokens: Range<Int>

  /// 0 for a quotation, 1 for one inside it.
  public var level: Int

  /// False where the text never closes it: it then ends with its paragraph.
  public var isClosed: Bool

  public init(range: TextRange, tokens: Range<Int>, level: Int, isClosed: Bool) {
    self.range = range
    self.tokens = tokens
    self.level = level
    self.isClosed = isClosed
  }
}
