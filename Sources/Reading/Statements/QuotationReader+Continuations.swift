import Documents
import English

/// Whose a quotation is that has no cue of its own.
extension QuotationReader {
  /// Adds the quotations that go on with the last speaker's words.
  func withContinuations(_ attributions: [Attribution], cued: Set<Int>) -> [Attribution] {
    var all = attributions
    var opening: Set<Int> = []
    for (index, quotation) in context.document.quotations.enumerated()
    where quotation.level == 0 && !cued.contains(index) && quotation.tokens.count > 3 {
      guard standsAlone(quotation),
        !attributions.contains(where: { $0.holds(quotation.tokens.lowerBound + 1) })
      else { continue }
      let last = lastSpeaker(before: quotation, attributions)
      let next = nextSpeaker(after: index, attributions).map { ($0, isNear: true) }
      if next != nil, last?.isNear != true { opening.insert(quotation.tokens.lowerBound) }
      guard let speaker = last?.isNear == true ? last : next ?? last else { continue }
      all.append(
        Attribution(
          content: [quotation.tokens], speakers: speaker.attribution.speakers, cue: nil, lemma: nil,
          mode: .direct, confidence: speaker.isNear ? 0.85 : 0.65, continues: nil,
          when: speaker.attribution.when))
    }
    all.sort { AttributionReader.start($0) < AttributionReader.start($1) }
    for index in all.indices
    where all[index].cue == nil && all[index].mode == .direct
      && !opening.contains(AttributionReader.start(all[index]))
    {
      all[index].continues = all[..<index].lastIndex { $0.mode != .indirect || $0.cue != nil }
    }
    return all
  }

  /// Whether a quotation is made of whole sentences, with nothing of the reporter's beside it.
  private func standsAlone(_ quotation: Quotation) -> Bool {
    guard let sentence = context.sentence(at: quotation.tokens.lowerBound),
      let last = context.sentence(at: quotation.tokens.upperBound - 1)
    else { return false }
    return sentence.tokens.lowerBound >= quotation.tokens.lowerBound - 1
      && context.tokens[
        quotation.tokens.upperBound..<max(quotation.tokens.upperBound, last.tokens.upperBound)
      ]
      .allSatisfy { $0.kind == .stop || $0.kind == .closeQuote }
  }

  /// A paragraph whose quotation is not closed is of whoever is named behind the quotation that opens the next
  /// one.
  private func nextSpeaker(after index: Int, _ attributions: [Attribution]) -> Attribution? {
    let quotations = context.document.quotations
    guard !quotation(index).isClosed,
      let next = quotations[(index + 1)...].first(where: { $0.level == 0 }),
      let here = context.sentence(at: quotation(index).tokens.lowerBound),
      let there = context.sentence(at: next.tokens.lowerBound), there.block == here.block + 1,
      there.tokens.lowerBound >= next.tokens.lowerBound - 1
    else { return nil }
    return attributions.first {
      $0.holds(next.tokens.lowerBound + 1) && $0.cue != nil && !$0.speakers.isEmpty
        && ($0.cue.map { $0.lowerBound >= next.tokens.upperBound } ?? false)
    }
  }

  /// Who spoke last, in the same paragraph or in the one before.
  private func lastSpeaker(
    before quotation: Quotation, _ attributions: [Attribution]
  ) -> (attribution: Attribution, isNear: Bool)? {
    guard
      let last = attributions.last(where: {
        AttributionReader.start($0) < quotation.tokens.lowerBound && isSomebodys($0)
          && isOutermost($0, attributions)
      }),
      let here = context.sentence(at: quotation.tokens.lowerBound),
      let there = context.sentence(at: (last.cue ?? last.content[0]).lowerBound)
    else { return nil }
    let distance = here.block - there.block
    guard distance <= 2 else { return nil }
    return (last, distance == 0)
  }

  /// Whether somebody says it whom more than "they" tells of.
  private func isSomebodys(_ attribution: Attribution) -> Bool {
    attribution.speakers.contains { $0.isNamed || !Self.nobodies.contains($0.name.lowercased()) }
  }

  private static let nobodies: Set<String> = ["they", "he", "she", "it", "we", "i", "who", "some"]

  /// Whether an attribution is not reported inside another one.
  private func isOutermost(_ attribution: Attribution, _ all: [Attribution]) -> Bool {
    guard let cue = attribution.cue else { return true }
    return !all.contains { $0.holds(cue.lowerBound) }
  }
}
