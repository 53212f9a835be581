import Documents

/// Finds who says what: cues first in quotations, then in the reporter's own words.
///
/// The relation is that of the attribution corpora (Pareti 2015; Newell et al. 2018): source, cue
/// and content.
struct AttributionReader {
  let context: ReadingContext
  let parties: PartyResolver

  init(_ context: ReadingContext, _ parties: PartyResolver) {
    self.context = context
    self.parties = parties
  }

  /// All attributions, in the order of their content.
  func attributions() -> [Attribution] {
    var found: [Attribution] = []
    var used: Set<Int> = []
    var quoted: Set<Int> = []
    for index in context.document.quotations.indices
    where context.document.quotations[index].level == 0 && !quoted.contains(index) {
      guard let match = QuotationReader(context, parties).cued(index) else { continue }
      if let cue = match.attribution.cue { used.formUnion(cue) }
      quoted.formUnion(match.quotations)
      found.append(match.attribution)
    }
    let clauses = IndirectReader(context, parties)
    let known = context.bySentence(found)
    for (index, sentence) in context.readSentences {
      found += clauses.attributions(in: sentence, used: used, known: known[index] ?? [])
    }
    found.sort { Self.start($0) < Self.start($1) }
    return dated(QuotationReader(context, parties).withContinuations(found, cued: quoted))
  }

  /// A speaker's further words in the same paragraph were said when the ones before were.
  private func dated(_ attributions: [Attribution]) -> [Attribution] {
    var all = attributions
    for index in all.indices.dropFirst() where all[index].when == nil {
      let before = all[index - 1]
      guard let time = before.when, before.speakers.map(\.name) == all[index].speakers.map(\.name),
        let here = context.sentence(at: Self.start(all[index])),
        let there = context.sentence(at: Self.start(before)), here.block == there.block
      else { continue }
      all[index].when = time
    }
    return all
  }

  static func start(_ attribution: Attribution) -> Int {
    attribution.content.first?.lowerBound ?? 0
  }
}
