import Documents
package import Learning

/// Chooses, phrase by phrase, whether it speaks of something new or of what.
package struct AntecedentRanker: Sendable {
  private let model: LinearModel

  /// A pronoun is left open where two things that it may mean are nearer to each other than this, or
  /// one and none by a third of it.
  private let margin: Int

  package init(_ model: LinearModel, margin: Int = 250) {
    self.model = model
    self.margin = margin
  }

  /// Reads all phrases of a discourse.
  package func resolve(_ discourse: inout Discourse) {
    var features = FeatureList()
    for index in discourse.nominals.indices {
      let candidates = discourse.candidates()
      if let certain = discourse.certain(candidates) {
        discourse.add(to: certain)
        continue
      }
      guard !candidates.isEmpty else {
        discourse.add(to: discourse.quotedSelf)
        continue
      }
      var choice: Int?
      var second: Int?
      var best = Int.min
      var rival = Int.min
      var none = Int.min
      discourse.forEachReading(candidates, &features) { chain, features in
        let score = model.score(features)
        if chain == nil { none = score }
        if score > best {
          if choice != nil { (rival, second) = (best, choice) }
          (best, choice) = (score, chain)
        } else if chain != nil, score > rival {
          (rival, second) = (score, chain)
        }
      }
      let isOpen =
        discourse.isPersonalPronoun(index)
        && !(choice.map { discourse.isOfItsSubject(index, $0) } ?? false)
        && (Self.isNear(rival, best, margin) || Self.isNear(none, best, margin / 3))
      let readings = Self.isNear(rival, best, margin) ? [choice, second].compactMap(\.self) : []
      discourse.add(
        to: isOpen ? nil : choice ?? discourse.quotedSelf, readings: isOpen ? readings : [])
    }
  }

  private static func isNear(_ score: Int, _ best: Int, _ margin: Int) -> Bool {
    score > best - margin
  }
}
