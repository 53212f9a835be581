public import Documents

/// Pairs quotation marks, paragraph by paragraph.
///
/// Marks may be straight, curly, doubled backquotes, or a straight one closed by a curly one.
/// A quotation left open ends with its paragraph, as the convention for quotations of several
/// paragraphs has it; a closing mark without an opening one is passed over. Work is bounded: a
/// paragraph of nothing but opening marks costs as much as any other.
///
/// - Complexity: O(n) in the number of tokens.
public struct QuotationFinder: Annotator {
  public let requires: Set<Layer> = [.tokens, .blocks, .sentences]
  public let provides: Set<Layer> = [.quotations]

  public init() {}

  public func annotate(_ document: inout Document) {
    var quotations: [Quotation] = []
    var token = 0
    for block in document.blocks where block.isRead {
      token = max(token, document.token(at: block.range.start))
      var open: [Int] = []
      while token < document.tokens.count, document.tokens[token].start < block.range.end {
        step(token, &open, &quotations, document)
        token += 1
      }
      for start in open.reversed() {
        append(start..<token, level: 0, isClosed: false, &quotations, document)
      }
    }
    document.quotations = quotations.sorted { $0.range < $1.range }
  }

  private func step(
    _ token: Int, _ open: inout [Int], _ quotations: inout [Quotation], _ document: Document
  ) {
    let mark = document.tokens[token]
    switch mark.kind {
    case .openQuote:
      let isSingle = isSingle(mark, document)
      guard !isSingle || opens(token, document) else { return }
      if let last = open.last, self.isSingle(document.tokens[last], document) == isSingle {
        // The same mark again: the first was never closed. It reaches no further than the end of
        // the last sentence before the new one.
        open.removeLast()
        append(
          last..<unclosedEnd(from: last, before: token, document), level: open.count,
          isClosed: false, &quotations, document)
      }
      if open.count < 2 { open.append(token) }
    case .closeQuote:
      let isSingle = isSingle(mark, document)
      guard
        let index = open.lastIndex(where: {
          self.isSingle(document.tokens[$0], document) == isSingle
        })
      else { return }
      append(open[index]..<(token + 1), level: index, isClosed: true, &quotations, document)
      open.removeSubrange(index...)
    default: break
    }
  }

  private func unclosedEnd(from open: Int, before token: Int, _ document: Document) -> Int {
    guard let index = document.sentence(at: document.tokens[token].start) else { return token }
    let start = document.sentences[index].tokens.lowerBound
    return start > open ? start : token
  }

  private func append(
    _ tokens: Range<Int>, level: Int, isClosed: Bool, _ quotations: inout [Quotation],
    _ document: Document
  ) {
    guard tokens.count > 1 else { return }
    quotations.append(
      Quotation(
        range: document.range(ofTokens: tokens), tokens: tokens, level: level, isClosed: isClosed))
  }

  private func isSingle(_ mark: Token, _ document: Document) -> Bool {
    switch mark.range.count {
    case 1: document.bytes[mark.start] == UInt8(ascii: "'") || document.bytes[mark.start] == 96
    case 3: [0x98, 0x99, 0x9A, 0x9B].contains(document.bytes[mark.start + 2])
    default: false
    }
  }

  /// A single mark opens a quotation only where a closing one follows in the same paragraph.
  private func opens(_ token: Int, _ document: Document) -> Bool {
    let limit = min(document.tokens.count, token + 120)
    return document.tokens[(token + 1)..<limit].contains {
      $0.kind == .closeQuote && isSingle($0, document)
    }
  }
}
