import Documents

/// A statement while it is being read: token runs instead of ranges.
struct Attribution {
  /// The content: one run, or two where the cue interrupts it.
  var content: [Range<Int>]
  var speakers: [Party]

  /// The words that name them, where they are known as a whole.
  var source: Range<Int>?
  var cue: Range<Int>?
  var lemma: Word?
  var mode: StatementDetails.Mode
  var confidence: Double

  /// The number of the attribution whose speaker and cue it continues.
  var continues: Int?
  var when: TimeExpression?
  var addressee: Party?

  /// Whether it is told within another's words, whose "I" and "we" it keeps.
  var isNested = false

  func holds(_ token: Int) -> Bool { content.contains { $0.contains(token) } }

  var length: Int { content.reduce(0) { $0 + $1.count } }
}

/// Who says what is said at a token: the innermost attribution that holds it.
struct AttributionIndex {
  private let attributions: [Attribution]

  /// The number of the innermost attribution of each token; -1 for the reporter's own words.
  private let innermost: [Int32]

  /// The same, where those told within another's words do not count.
  private let spoken: [Int32]

  init(_ attributions: [Attribution], tokens count: Int) {
    self.attributions = attributions
    var innermost = [Int32](repeating: -1, count: count)
    var spoken = innermost
    // Longer ones first, so that what is inside them is written over them.
    let order = attributions.indices.sorted {
      (attributions[$1].length, $0) < (attributions[$0].length, $1)
    }
    for index in order {
      for run in attributions[index].content {
        for token in run where token < count {
          innermost[token] = Int32(index)
          if !attributions[index].isNested { spoken[token] = Int32(index) }
        }
      }
    }
    self.innermost = innermost
    self.spoken = spoken
  }

  func attribution(at token: Int) -> Attribution? { number(at: token).map { attributions[$0] } }

  /// The place of the innermost attribution of a token.
  func number(at token: Int) -> Int? {
    guard innermost.indices.contains(token), innermost[token] >= 0 else { return nil }
    return Int(innermost[token])
  }

  /// Who is "I" at a token: whoever's words they are, and not of whom they tell.
  func selves(at token: Int) -> [Party] {
    guard spoken.indices.contains(token), spoken[token] >= 0 else { return [] }
    return attributions[Int(spoken[token])].speakers
  }

  /// Who says the words at a token; empty for the reporter's own.
  func speakers(at token: Int) -> [Party] { attribution(at: token)?.speakers ?? [] }
}

extension ReadingContext {
  /// Attributions with a cue, by the number of the sentence that the cue stands in.
  func bySentence(_ attributions: [Attribution]) -> [Int: [Attribution]] {
    var found: [Int: [Attribution]] = [:]
    for attribution in attributions {
      guard let cue = attribution.cue, let index = sentenceIndex(at: cue.lowerBound) else {
        continue
      }
      found[index, default: []].append(attribution)
    }
    return found
  }
}
