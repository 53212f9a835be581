import Documents

/// Reads the items that frames yield.
struct FrameItemReader {
  let set: FrameSet

  /// The items of the frames that no rule has read already.
  ///
  /// `known` are the items of the rules: where one of the same kind shares half of its words with an
  /// item of a frame, the rule knows more.
  func items(in scene: Scene, beside known: [Item]) -> [Item] {
    guard !set.frames.isEmpty else { return [] }
    var ranges: [Kind: [TextRange]] = [:]
    for item in known { ranges[item.kind, default: []].append(item.range) }
    let matcher = FrameMatcher(scene, set)
    var items: [Item] = []
    for (_, sentence) in scene.context.readSentences {
      for token in sentence.tokens {
        for trial in matcher.trials(at: token, in: sentence, forRecord: true) {
          guard case .fired(let fired) = trial.outcome else { continue }
          for item in fired where isNew(item.range, ranges[item.kind] ?? []) {
            ranges[item.kind, default: []].append(item.range)
            items.append(item)
          }
        }
      }
    }
    return items
  }

  private func isNew(_ range: TextRange, _ known: [TextRange]) -> Bool {
    !known.contains { other in
      let shared = min(range.end, other.end) - max(range.start, other.start)
      return shared > 0 && 2 * shared >= min(range.count, other.count)
    }
  }
}
