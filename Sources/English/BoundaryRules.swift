import Documents

/// Where sentences end by the rules of print.
///
/// A full stop ends a sentence unless it belongs to an abbreviation, or stands inside a quotation
/// that the sentence goes on after.
struct BoundaryRules {
  private let document: Document

  init(_ document: Document) { self.document = document }

  /// The tokens behind which a sentence ends, the last of the run left out.
  func ends(in run: Range<Int>) -> [Int] {
    var ends: [Int] = []
    var token = run.lowerBound
    while token < run.upperBound {
      if let end = boundary(after: token, in: run), end < run.upperBound {
        ends.append(end)
        token = end
      } else {
        token += 1
      }
    }
    return ends
  }

  /// The end of the sentence where `token` ends one; nil where the sentence goes on.
  private func boundary(after token: Int, in run: Range<Int>) -> Int? {
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
      return endsAtStop(this, next, at: end, sawQuote, run) ? end : nil
    }
    return end == token + 1 && endsAtAbbreviation(token) ? end : nil
  }

  private func endsAtStop(
    _ stop: Token, _ next: Token, at end: Int, _ sawQuote: Bool, _ run: Range<Int>
  ) -> Bool {
    let first = document.bytes[stop.start]
    if begins(next) == false { return false }
    if !next.shape.contains(.spaceBefore), next.kind == .word {
      // "forces.According": a careless hand; "US.forces" goes on with a small letter.
      return next.shape.contains(.capitalized) && end > 1 && document.tokens[end - 2].kind == .word
    }
    if stop.range.count > 1 && first == UInt8(ascii: ".") || first == 0xE2 || first == 91 {
      return next.shape.contains(.capitalized) && next.kind == .word
        && WordClasses.english.startsSentence(next.word)
    }
    if sawQuote && (first == UInt8(ascii: "?") || first == UInt8(ascii: "!")) {
      return !goesOnWithCue(from: end, run)
    }
    return true
  }

  /// False where what follows cannot begin a sentence.
  private func begins(_ token: Token) -> Bool {
    switch token.kind {
    case .word:
      let byte = document.bytes[token.start]
      return !ByteClass.isLower(byte)
    case .number, .openQuote, .open, .dash, .closeQuote, .symbol: return true
    case .comma, .stop, .colon, .close: return false
    }
  }

  /// "Is it over?" Lee asked: the sentence goes on to its cue.
  private func goesOnWithCue(from start: Int, _ run: Range<Int>) -> Bool {
    for token in document.tokens[start..<min(start + 6, run.upperBound)] {
      if token.kind != .word { return false }
      if Self.cues.contains(token.word) { return true }
    }
    return false
  }

  private static let cues = Set<Word>(
    words: "said says say asked asks wrote writes added adds told tweeted shouted replied continued"
  )

  private func endsAtAbbreviation(_ token: Int) -> Bool {
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
