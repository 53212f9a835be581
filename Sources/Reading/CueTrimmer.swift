import Documents

/// Cuts a line of the record where the words end that it is said in.
///
/// A rule may take ", the mayor said" for more of its clause; the statement that holds the line knows
/// where the mayor's words end.
struct CueTrimmer {
  /// The contents of the statements with the cues behind them, by where the content begins.
  private let contents: [(content: TextRange, cue: TextRange)]

  /// The statements among some items of a document.
  ///
  /// Only a comma or a mark parts what is said from who says it: "the plan was criticized by the mayor"
  /// is one clause.
  init(_ items: [Item], in document: Document) {
    contents = items.flatMap { item -> [(content: TextRange, cue: TextRange)] in
      guard case .statement(let details) = item.details, let cue = details.cue else { return [] }
      return item.evidence.filter { content in
        content.end < cue.start
          && document.text(TextRange(max(content.start, content.end - 4), cue.start))
            .contains { ",”\"".contains($0) }
      }.map { (content: $0, cue: cue) }
    }
  }

  func trimmed(_ item: Item) -> Item {
    guard item.evidence.count == 1, let range = item.evidence.first, item.kind != .statement,
      let statement = contents.first(where: {
        $0.content.start <= range.start && range.start < $0.content.end
          && $0.content.end < range.end && $0.cue.start < range.end
      })
    else { return item }
    return Item(
      report: item.report, evidence: [TextRange(range.start, statement.content.end)],
      sentence: item.sentence, paragraph: item.paragraph, confidence: item.confidence,
      standing: item.standing, details: item.details)
  }
}
