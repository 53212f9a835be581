import Documents
import English

/// Finds who says what: cues first in quotations, then in the reporter's own words.
///
/// The relation is that of the attribution corpora (Pareti 2015; Newell et al. 2018): source, cue
/// and content.
struct StatementReader {
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

/// The statements of the record, from the attributions that the scene is made with.
struct StatementItems: KindReader {
  func items(in scene: Scene) -> [Item] {
    let context = scene.context
    var items: [Item] = []
    var ids: [Int: String] = [:]
    for (index, attribution) in scene.statements.enumerated() {
      let details = StatementDetails(
        speakers: attribution.speakers, cue: attribution.cue.map(context.range),
        cueLemma: attribution.cue.map { lemma(of: $0, attribution, context) },
        mode: attribution.mode, continues: attribution.continues.flatMap { ids[$0] },
        when: attribution.when, addressee: attribution.addressee)
      guard
        let item = context.item(
          .statement(details), evidence: attribution.content, confidence: attribution.confidence)
      else { continue }
      ids[index] = item.id
      items.append(item)
    }
    return items
  }

  /// The base form of the cue's main verb.
  private func lemma(
    of cue: Range<Int>, _ attribution: Attribution, _ context: ReadingContext
  ) -> String {
    let verb = cue.last { context.tokens[$0].lemma == attribution.lemma } ?? cue.lowerBound
    let token = context.tokens[verb]
    return BaseForms.english.text(of: token, context.document.bytes)
      ?? context.text(verb..<(verb + 1)).lowercased()
  }
}
