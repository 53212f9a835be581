import Documents
package import Learning

/// Chooses, phrase by phrase, whether it speaks of something new or of what.
package struct AntecedentRanker: Sendable {
  private let model: LinearModel

  /// A pronoun is left open where two readings are nearer to each other than this.
  private let margin: Int

  package init(_ model: LinearModel, margin: Int = 100) {
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
      var best = Int.min
      var second = Int.min
      discourse.forEachReading(candidates, &features) { chain, features in
        let score = model.score(features)
        if score > best {
          second = best
          (best, choice) = (score, chain)
        } else if score > second {
          second = score
        }
      }
      let isOpen = discourse.isPersonalPronoun(index) && best - second < margin
      discourse.add(to: isOpen ? nil : choice ?? discourse.quotedSelf)
    }
  }
}
