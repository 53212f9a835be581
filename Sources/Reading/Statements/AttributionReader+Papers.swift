import Documents
import English

/// Papers through which somebody else is told to speak.
extension AttributionReader {
  /// "“It is safe,” Lee told them, according to a statement": what the paper tells is what Lee says.
  func isPaper(_ attribution: Attribution, around others: [Attribution]) -> Bool {
    guard attribution.speakers.count == 1, let speaker = attribution.speakers.first,
      !speaker.isNamed, let range = speaker.range, let cue = attribution.cue,
      let phrase = context.document.tokens(in: range).first.flatMap(context.phrase),
      phrase.tokens.count <= 2, PartyResolver.papers.contains(context.lemma(phrase.head)),
      context.word(cue.lowerBound) == "according"
    else { return false }
    return others.contains { other in
      guard let inner = other.cue, !inner.overlaps(cue), !other.speakers.isEmpty else {
        return false
      }
      return attribution.content.contains { $0.contains(inner.lowerBound) }
    }
  }
}
