import Documents
import English

/// What a speaker was asked is not what he says: "Asked later whether he would stay, Lee said: “Yes.”"
extension AttributionReader {
  /// An attribution without the question that it answers, where something else is said.
  func answering(_ attribution: Attribution) -> Attribution {
    guard attribution.content.count > 1, let cue = attribution.cue,
      let first = attribution.content.first, first.upperBound <= cue.lowerBound,
      context.quotation(at: first.lowerBound) == nil, isQuestion(first)
    else { return attribution }
    var attribution = attribution
    attribution.content.removeFirst()
    let isQuoted = attribution.content.allSatisfy { run in
      run.allSatisfy {
        context.quotation(at: $0) != nil || context.tokens[$0].kind != .word
      }
    }
    if isQuoted, attribution.mode == .mixed { attribution.mode = .direct }
    return attribution
  }

  /// Whether words hang on an "asked" that opens their sentence and has no subject.
  private func isQuestion(_ run: Range<Int>) -> Bool {
    guard let sentence = context.sentence(at: run.lowerBound) else { return false }
    return (sentence.tokens.lowerBound..<run.lowerBound).contains { token in
      Self.asking.contains(context.word(token))
        && context.tree.dependent(of: token, .subject, .passiveSubject) == nil
        && token - sentence.tokens.lowerBound <= 2
    }
  }

  private static let asking = Set<Word>(
    words: "asked pressed questioned quizzed challenged grilled")
}
