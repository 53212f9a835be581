import Documents
import English

/// What is told beside an act that somebody announces, and not by him.
extension ReadingContext {
  /// "promised to rebuild it after the storm had passed": the words of a promise or a plan without the
  /// clause of the past that the report adds.
  func withoutCircumstance(_ run: Range<Int>) -> Range<Int> {
    guard word(run.lowerBound) == "to", group(at: run.lowerBound)?.form == .infinitive else {
      return run
    }
    let limit = run.lowerBound + 3
    let start = run.first { token in
      token >= limit && Self.circumstances.contains(word(token)) && quotation(at: token) == nil
        && tree.head(of: token).flatMap(group(at:)).map {
          tree.relation(of: $0.verb) == .adverbialClause && $0.form == .finite && $0.tense == .past
            && $0.modal == nil
        } ?? false
    }
    return start.map { trimmed(run.lowerBound..<$0) } ?? run
  }

  private static let circumstances = Set<Word>(words: "after when as since while")
}
