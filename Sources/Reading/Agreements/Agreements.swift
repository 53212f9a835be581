import Documents

/// Words of bargains between parties.
enum AgreementWords {
  static let nouns = Set<Word>(
    words: """
      deal agreement accord treaty pact truce ceasefire cease-fire armistice compromise settlement
      memorandum bargain compact contract détente entente accords
      """)

  /// Acts that conclude a bargain.
  static let concluding = Set<Word>(
    words: """
      strike reach sign make cut negotiate conclude clinch seal ink broker hammer announce ratify
      finalize finalise forge work agree secure win enter initial unveil accept approve complete
      hash thrash struck craft cinch nail land close mediate join do
      """)

  /// Acts and states of those who have no bargain yet.
  static let hoping = Set<Word>(
    words: """
      want seek hope push negotiate need await pursue demand urge propose offer discuss expect
      consider oppose reject block prevent avoid fail refuse try work struggle attempt call
      """)

  /// Prepositions that take a bargain as given: "under a deal with", "after an accord with".
  static let presuming = Set<Word>(words: "under after following despite since per through")

  static let deniers = Set<Word>(
    words: "no any every each such another what which some possible potential proposed eventual")
}

/// Reads agreements: bargains concluded between parties, told with their parties, date or terms.
///
/// Hopes, offers and failed bargains are none, and a later bare mention ("the deal") is none.
struct AgreementReader: KindReader {
  func items(in scene: Scene) -> [Item] {
    var items: [Item] = []
    for (_, sentence) in scene.context.readSentences {
      let finder = AgreementFinder(scene: scene, context: scene.context, sentence: sentence)
      items += finder.sightings().compactMap { item($0, scene.context) }
    }
    return items
  }

  private func item(_ sighting: AgreementSighting, _ context: ReadingContext) -> Item? {
    context.item(
      .agreement(
        AgreementDetails(
          name: context.range(sighting.name), parties: sighting.parties, when: sighting.time,
          place: sighting.place.map(context.range))),
      evidence: [context.trimmed(sighting.tokens)], confidence: sighting.confidence)
  }
}
