import Documents

/// What stands around a cue: times, occasions, insertions.
extension IndirectReader {
  /// Skips adverbs and "on Monday".
  func skippingTime(_ start: Int, _ sentence: Sentence) -> Int {
    var token = start
    while token < sentence.tokens.upperBound {
      let isLead =
        Self.timeLeads.contains(context.word(token)) && token + 1 < sentence.tokens.upperBound
        && context.isTime(token + 1)
      let isAdverb =
        Self.adverbs.contains(context.word(token))
        || context.tokens[token].tag == .adverb && context.word(token + 1) == "that"
      guard isLead || context.isTime(token) || isAdverb else {
        break
      }
      token += 1
    }
    return token
  }

  private static let timeLeads = Set<Word>(words: "on in at during earlier late early last this")
  private static let adverbs = Set<Word>(
    words:
      "again also later earlier repeatedly recently publicly privately flatly bluntly simply too as well out"
  )

  /// Skips "in particular", "in part" before "that".
  func skippingManner(_ start: Int, _ sentence: Sentence) -> Int {
    guard start + 2 < sentence.tokens.upperBound, context.tokens[start].tag == .adposition,
      context.word(start + 2) == "that", context.groupIndex(at: start + 1) == nil
    else { return start }
    return start + 2
  }

  /// Skips "in a statement", "at a news conference" where a clause follows.
  func skippingAside(_ start: Int, _ sentence: Sentence) -> Int {
    var token = start
    var rounds = 0
    while token < sentence.tokens.upperBound, rounds < 3, context.tokens[token].tag == .adposition,
      let phrase = context.phrase(at: token + 1)
    {
      let next = skippingTime(phrase.tokens.upperBound, sentence)
      guard next < sentence.tokens.upperBound else { break }
      let goesOn =
        context.word(next) == "that" || context.tokens[next].kind == .colon
        || context.tokens[next].tag == .adposition
        || context.phrase(at: next).map { $0.tokens.lowerBound == next } ?? false
      guard goesOn else { break }
      token = next
      rounds += 1
    }
    return token > start
      && (context.word(token) == "that" || context.phrase(at: token) != nil
        || context.tokens[token].kind == .colon)
      ? token : start
  }

  /// Skips ", win or lose on Monday," where a clause follows the second comma.
  func skippingInsertion(_ start: Int, _ sentence: Sentence) -> Int {
    guard start < sentence.tokens.upperBound, context.tokens[start].kind == .comma,
      context.quotation(at: start + 1) == nil
    else { return start }
    let limit = min(sentence.tokens.upperBound - 1, start + 12)
    guard
      let comma = ((start + 1)..<max(start + 1, limit)).first(where: {
        context.tokens[$0].kind == .comma
      }),
      context.phrase(at: comma + 1)?.tokens.lowerBound == comma + 1,
      context.tokens[start + 1].tag != .pronoun,
      !context.groups(in: (start + 1)..<comma).contains(where: { group in
        group.form == .finite && context.subject(of: group) != nil
      })
    else { return start }
    return comma + 1
  }

  func mode(of runs: [Range<Int>]) -> StatementDetails.Mode {
    let marks = runs.joined().contains { context.quotation(at: $0) != nil }
    guard marks else { return .indirect }
    return runs.joined().allSatisfy { context.quotation(at: $0) != nil } ? .direct : .mixed
  }

  /// When it was said: the time beside the cue, with no other verb between them, that is no part of
  /// what was said; or the one that opens the sentence.
  func time(
    of group: VerbGroup, outside content: [Range<Int>], in sentence: Sentence
  ) -> TimeExpression? {
    let contents = content.filter { !$0.isEmpty }.map(context.range)
    return context.times(in: sentence.tokens)
      .filter { time in
        guard let range = time.range, time.type == .date || time.type == .time,
          !time.value.hasSuffix("_REF")
        else { return false }
        return !contents.contains { $0.overlaps(range) } && !context.tellsWhich(range)
          && !isInTitle(range) && isBeside(range, group, sentence)
      }
      .min { distance($0, group) < distance($1, group) }
  }

  private func isBeside(_ time: TextRange, _ group: VerbGroup, _ sentence: Sentence) -> Bool {
    let tokens = context.document.tokens(in: time)
    let between =
      tokens.lowerBound >= group.tokens.upperBound
      ? group.tokens.upperBound..<tokens.lowerBound
      : min(tokens.upperBound, group.tokens.lowerBound)..<group.tokens.lowerBound
    if isInRelative(tokens.lowerBound, of: group) || isInAnother(tokens, than: group) {
      return false
    }
    if tokens.lowerBound <= sentence.tokens.lowerBound + 1 { return true }
    return between.count <= 25 && context.groups(in: between).allSatisfy { $0.form != .finite }
      && between.allSatisfy { context.quotation(at: $0).map(isTitle) ?? true }
  }

  /// "Although it was founded in 1950, Lee said": the year of another clause.
  private func isInAnother(_ time: Range<Int>, than group: VerbGroup) -> Bool {
    guard let top = context.tree.top(of: time), let verb = context.predicate(above: top),
      verb != group.verb, context.tree.relation(of: verb) == .adverbialClause,
      context.group(at: verb)?.form == .finite || context.isPredicate(verb)
    else { return false }
    return context.cases(of: verb).contains(where: ReadingContext.openers.contains)
      || context.tree.dependents(of: verb).contains {
        $0 < verb && ReadingContext.clauseStarts.contains(context.word($0))
      }
  }

  /// "on “State of the City” on Sunday": marks around a name, and nothing said.
  private func isTitle(_ quotation: Int) -> Bool {
    let tokens = context.document.quotations[quotation].tokens
    return tokens.count <= 8
      && context.groups(in: tokens).allSatisfy { $0.form != .finite || $0.tense == .present }
      && tokens.allSatisfy {
        context.tokens[$0].kind != .word || Self.small.contains(context.word($0))
          || context.tokens[$0].shape.contains(.capitalized)
      }
  }

  /// Whether a time is but a name in marks, as in "on “This Week”".
  private func isInTitle(_ time: TextRange) -> Bool {
    context.document.tokens(in: time).first.flatMap(context.quotation).map(isTitle) ?? false
  }

  private static let small = Set<Word>(words: "a an the of and in on for to with at by from")

  /// "Ann Lee, who came on Monday, said": the time of what is told of her.
  private func isInRelative(_ time: Int, of group: VerbGroup) -> Bool {
    var token = time
    for _ in 0..<Tree.depth {
      if group.tokens.contains(token) { return false }
      if context.tree.relation(of: token) == .relativeClause { return true }
      guard let head = context.tree.head(of: token) else { return false }
      token = head
    }
    return false
  }

  private func distance(_ time: TimeExpression, _ group: VerbGroup) -> Int {
    let cue = context.range(group.tokens)
    guard let range = time.range else { return .max }
    return range.start >= cue.end ? range.start - cue.end : cue.start - range.end + 20
  }
}
