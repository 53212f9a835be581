import Documents

/// Bodies whose name begins with what they are for: "the Energy and Commerce Committee".
extension NameFinder {
  /// Makes one name of "Food and Drug Administration", "House Ways and Means Committee": an "and" between topics
  /// parts no two bodies.
  ///
  /// - Complexity: O(n) in the number of tokens and mentions.
  mutating func readTopicBodies() {
    var runs: [Range<Int>] = []
    for link in document.tokens.indices where document.tokens[link].word == "and" {
      guard let end = endOfBody(from: link + 1), let start = startOfTopics(before: link) else {
        continue
      }
      runs.append(start..<end)
    }
    guard !runs.isEmpty else { return }
    var covered = [Bool](repeating: false, count: document.tokens.count)
    var whole: [Mention] = []
    for run in runs {
      guard let entity = entity(for: run, type: .organization, isTitled: false),
        entities[entity].type != .person
      else { continue }
      entities[entity].type = .organization
      for token in run { covered[token] = true }
      whole.append(
        Mention(range: document.range(ofTokens: run), tokens: run, form: .name, entity: entity))
    }
    mentions.removeAll { mention in mention.tokens.contains { covered[$0] } }
    mentions += whole
  }

  /// Just past the word for a body that ends at most three capitalized words; nil where there is none.
  private func endOfBody(from start: Int) -> Int? {
    for token in start..<max(start, min(start + 3, document.tokens.count)) {
      guard document.tokens[token].shape.contains(.capitalized),
        document.tokens[token].kind == .word
      else { return nil }
      if Self.topical.contains(document.tokens[token].word) {
        return token > start ? token + 1 : nil
      }
    }
    return nil
  }

  /// Where the topics before "and" begin; nil where they are none, or where nothing tells that a name begins.
  private func startOfTopics(before link: Int) -> Int? {
    let tokens = document.tokens
    var start = link
    while start > 0 {
      let before = start - 1
      // "Housing, Building and Urban Affairs Committee"
      if tokens[before].kind == .comma, start < link, before > 0, isNamedTopic(before - 1) {
        start = before
        continue
      }
      guard isNamedTopic(before) else { break }
      start = before
    }
    guard start < link, tokens[start].kind == .word else { return nil }
    guard start > 0 else { return nil }
    let before = tokens[start - 1]
    if Self.chambers.contains(before.word), before.shape.contains(.capitalized) { return start - 1 }
    let isOpened =
      before.word == "the" || before.word == "'s" || before.word == "’s" || before.word == "u.s."
      || before.word == "federal" || before.word == "state"
    return isOpened ? start : nil
  }

  private func isNamedTopic(_ token: Int) -> Bool {
    let mark = document.tokens[token]
    return mark.kind == .word && isTopic(token, isFirst: false)
      && !Self.topical.contains(mark.word) && !Self.chambers.contains(mark.word)
      && (NounClass.of(mark.word) != .unknown || NounClass.of(mark.lemma) != .unknown
        || mark.tag == .adjective)
  }

  private static let chambers = Set<Word>(words: "house senate assembly commons")
  private static let topical = Set<Word>(
    words: """
      commission committee subcommittee administration authority agency bureau board council service services
      ministry department office association union institute foundation center centre fund
      """)
}
