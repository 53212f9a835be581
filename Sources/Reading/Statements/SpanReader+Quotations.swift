import Documents
import English

/// How far what is said goes by its quotation marks.
extension SpanReader {
  /// A run that ends a quotation, from the opening mark on: the network looks but a sentence back.
  func fromOpening(
    _ run: Range<Int>, _ spans: AttributedSpans, _ all: [AttributedSpans]
  ) -> Range<Int> {
    guard let first = run.first, let index = context.quotation(at: first) else { return run }
    let quotation = context.document.quotations[index]
    let earlier = quotation.tokens.lowerBound..<max(first, quotation.tokens.lowerBound)
    guard quotation.level == 0, quotation.isClosed, !earlier.isEmpty,
      !quotation.tokens.contains(spans.cue.lowerBound),
      run.upperBound + 2 >= quotation.tokens.upperBound,
      context.sentence(at: first)?.tokens.lowerBound == first
    else { return run }
    return isOthers(earlier, of: quotation, beside: spans, all)
      ? run : earlier.lowerBound..<run.upperBound
  }

  /// A run that begins a quotation, to its closing mark: the network looks but three sentences on.
  func toClosing(
    _ run: Range<Int>, _ spans: AttributedSpans, _ all: [AttributedSpans]
  ) -> Range<Int> {
    guard let last = run.last, let index = context.quotation(at: last) else { return run }
    let quotation = context.document.quotations[index]
    let rest = run.upperBound..<max(run.upperBound, quotation.tokens.upperBound)
    guard quotation.level == 0, !rest.isEmpty, !quotation.tokens.contains(spans.cue.lowerBound),
      run.lowerBound <= quotation.tokens.lowerBound + 1,
      context.sentence(at: last)?.tokens.upperBound == run.upperBound
    else { return run }
    return isOthers(rest, of: quotation, beside: spans, all)
      ? run : run.lowerBound..<rest.upperBound
  }

  /// Whether another cue, outside the quotation, claims a part of it.
  private func isOthers(
    _ part: Range<Int>, of quotation: Quotation, beside spans: AttributedSpans,
    _ all: [AttributedSpans]
  ) -> Bool {
    all.contains { other in
      other.cue != spans.cue && !quotation.tokens.contains(other.cue.lowerBound)
        && other.content.contains { $0.overlaps(part) }
    }
  }

  /// A run with the quotation marks at its ends whose partners it holds.
  func squared(_ run: Range<Int>) -> Range<Int> {
    var run = run
    guard !run.isEmpty else { return run }
    let tokens = context.tokens
    if run.lowerBound > 0, tokens[run.lowerBound - 1].kind == .openQuote,
      let quotation = context.quotation(at: run.lowerBound - 1),
      context.quotation(at: run.upperBound - 1) == quotation
        || run.upperBound >= context.document.quotations[quotation].tokens.upperBound
    {
      run = (run.lowerBound - 1)..<run.upperBound
    }
    // The stop of a sentence stands before the closing mark.
    var end = run.upperBound
    while end < tokens.count, end < run.upperBound + 2,
      tokens[end].kind == .comma || tokens[end].kind == .stop
    {
      end += 1
    }
    if end < tokens.count, tokens[end].kind == .closeQuote,
      let quotation = context.quotation(at: end),
      run.contains(context.document.quotations[quotation].tokens.lowerBound)
    {
      run = run.lowerBound..<(end + 1)
    }
    return run
  }
}
