public import Documents

/// Parts the tokens of each block into sentences.
///
/// A full stop ends a sentence unless it belongs to an abbreviation, or stands inside a quotation
/// that the sentence goes on after. No sentence crosses a block, and none is longer than `limit`:
/// what goes on without a stop is no prose, and the rules may look twice at every pair of words.
///
/// - Complexity: O(n) in the number of tokens.
public struct SentenceSplitter: Annotator {
  public let requires: Set<Layer> = [.blocks, .tokens]
  public let provides: Set<Layer> = [.sentences]

  /// The most tokens of a sentence; a longer one is a table or a list without stops.
  public static let limit = 250

  public init() {}

  public func annotate(_ document: inout Document) {
    var sentences: [Sentence] = []
    var token = 0
    for (index, block) in document.blocks.enumerated() {
      while token < document.tokens.count, document.tokens[token].end <= block.range.start {
        token += 1
      }
      let first = token
      while token < document.tokens.count, document.tokens[token].start < block.range.end {
        token += 1
      }
      split(first..<token, block: index, of: document, into: &sentences)
    }
    document.sentences = sentences
  }

  private func split(
    _ run: Range<Int>, block: Int, of document: Document, into sentences: inout [Sentence]
  ) {
    var start = run.lowerBound
    var token = start
    while token < run.upperBound {
      let end = boundary(after: token, in: run, document)
      if let end, end > start {
        sentences.append(sentence(start..<end, block, document))
        start = end
        token = end
      } else {
        token += 1
        if token - start >= Self.limit {
          sentences.append(sentence(start..<token, block, document))
          start = token
        }
      }
    }
    if start < run.upperBound {
      sentences.append(sentence(start..<run.upperBound, block, document))
    }
  }

  private func sentence(_ tokens: Range<Int>, _ block: Int, _ document: Document) -> Sentence {
    Sentence(range: document.range(ofTokens: tokens), tokens: tokens, block: block)
  }

  /// The end of the sentence where `token` ends one; nil where the sentence goes on.
  private func boundary(after token: Int, in run: Range<Int>, _ document: Document) -> Int? {
    let tokens = document.tokens
    let this = tokens[token]
    let isStop = this.kind == .stop
    guard isStop || this.shape.contains(.period) else { return nil }
    var end = token + 1
    var sawQuote = false
    while end < run.upperBound {
      let next = tokens[end]
      if next.kind == .closeQuote || (next.kind == .close && !next.shape.contains(.spaceBefore)) {
        sawQuote = sawQuote || next.kind == .closeQuote
        end += 1
      } else if isStop, next.kind == .stop, !next.shape.contains(.spaceBefore) {
        end += 1
      } else {
        break
      }
    }
    guard end < run.upperBound else { return end }
    let next = tokens[end]
    if isStop {
      return endsAtStop(this, next, at: end, sawQuote, run, document) ? end : nil
    }
    return end == token + 1 && endsAtAbbreviation(token, document) ? end : nil
  }

  private func endsAtStop(
    _ stop: Token, _ next: Token, at end: Int, _ sawQuote: Bool, _ run: Range<Int>,
    _ document: Document
  ) -> Bool {
    let first = document.bytes[stop.start]
    if begins(next, document) == false { return false }
    if !next.shape.contains(.spaceBefore), next.kind == .word {
      // "forces.According": a careless hand; "US.forces" goes on with a small letter.
      return next.shape.contains(.capitalized) && end > 1 && document.tokens[end - 2].kind == .word
    }
    if stop.range.count > 1 && first == UInt8(ascii: ".") || first == 0xE2 || first == 91 {
      return next.shape.contains(.capitalized) && next.kind == .word
        && WordClasses.english.startsSentence(next.word)
    }
    if sawQuote && (first == UInt8(ascii: "?") || first == UInt8(ascii: "!")) {
      return !goesOnWithCue(from: end, run, document)
    }
    return true
  }

  /// False where what follows cannot begin a sentence.
  private func begins(_ token: Token, _ document: Document) -> Bool {
    switch token.kind {
    case .word:
      let byte = document.bytes[token.start]
      return !ByteClass.isLower(byte)
    case .number, .openQuote, .open, .dash, .closeQuote, .symbol: return true
    case .comma, .stop, .colon, .close: return false
    }
  }

  /// "Is it over?" Lee asked: the sentence goes on to its cue.
  private func goesOnWithCue(from start: Int, _ run: Range<Int>, _ document: Document) -> Bool {
    for token in document.tokens[start..<min(start + 6, run.upperBound)] {
      if token.kind != .word { return false }
      if Self.cues.contains(token.word) { return true }
    }
    return false
  }

  private static let cues = Set<Word>(
    words: "said says say asked asks wrote writes added adds told tweeted shouted replied continued"
  )

  private func endsAtAbbreviation(_ token: Int, _ document: Document) -> Bool {
    let tokens = document.tokens
    let this = tokens[token]
    let next = tokens[token + 1]
    guard next.kind == .word || next.kind == .openQuote, next.shape.contains(.spaceBefore),
      document.bytes[this.end - 1] == UInt8(ascii: ".")
    else { return false }
    let start = next.kind == .openQuote ? token + 2 : token + 1
    guard start < tokens.count, tokens[start].shape.contains(.capitalized) else { return false }
    if Abbreviations.leading.contains(Word(document.bytes, this.start..<(this.end - 1))) {
      return false
    }
    // One initial is part of a name: "George W. Bush".
    if this.range.count == 2 { return false }
    return WordClasses.english.startsSentence(tokens[start].word)
  }
}
