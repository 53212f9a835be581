import Documents

/// Support and opposition told by nouns: "opposition from", "a supporter of", "a desire to".
extension PositionRules {
  /// "faces opposition from unions", "the support of the board".
  func nouns() -> [Item] {
    context.phrases(in: sentence.tokens).compactMap { phrase in
      let lemma = context.lemma(phrase.head)
      guard let stance = Self.nounStances[lemma], context.word(phrase.tokens.upperBound) == "from"
      else {
        return nil
      }
      let start = phrase.tokens.upperBound + 1
      guard start < sentence.tokens.upperBound, let holder = context.phrase(at: start) else {
        return nil
      }
      let comma = (start..<sentence.tokens.upperBound).first { context.tokens[$0].kind == .comma }
      let end = min(
        context.objectEnd(from: start, in: sentence), comma ?? sentence.tokens.upperBound,
        holder.tokens.upperBound + 8)
      let holderEnd = attachedEnd(of: holder)
      let holders = scene.parties(of: holder.tokens.lowerBound..<holderEnd)
      guard !holders.isEmpty else { return nil }
      let named = context.phrase(at: holderEnd + 1).flatMap { topic in
        Self.topicLinks.contains(context.word(holderEnd))
          && topic.tokens.lowerBound == holderEnd + 1
          ? context.course(of: topic) : nil
      }
      let target =
        named ?? disputed(behind: holderEnd, stance)
        ?? context.groups(in: sentence.tokens.lowerBound..<phrase.tokens.lowerBound).last
        .flatMap(context.subject) ?? phrase.tokens
      let details = PositionDetails(holders: holders, stance: stance, target: context.range(target))
      return context.item(
        .position(details),
        evidence: [phrase.tokens.lowerBound..<max(end, holder.tokens.upperBound)],
        confidence: 0.6)
    }
  }

  /// "objections from members opposing the plan": the plan.
  private func disputed(behind holder: Int, _ stance: Stance) -> Range<Int>? {
    guard let act = context.group(at: holder), act.form == .participle, !act.isPassive,
      (stance == .support ? Self.supporting : Self.opposing).contains(context.lemma(act.verb)),
      act.tokens.upperBound < sentence.tokens.upperBound
    else { return nil }
    return context.trimmed(complement(from: act.tokens.upperBound))
  }

  /// Where a party ends with what tells which it is: "members of the board in Oslo".
  private func attachedEnd(of holder: NounPhrase) -> Int {
    var end = holder.tokens.upperBound
    while Self.partyLinks.contains(context.word(end)), end + 1 < sentence.tokens.upperBound,
      let next = context.phrase(at: end + 1), next.tokens.lowerBound == end + 1
    {
      end = next.tokens.upperBound
    }
    return end
  }

  private static let partyLinks = Set<Word>(words: "of at in within from and")
  private static let topicLinks = Set<Word>(words: "over about on to toward towards for")

  /// "is a supporter of the plan", "a critic of the ban".
  func advocates() -> [Item] {
    context.phrases(in: sentence.tokens).compactMap { phrase in
      guard let stance = Self.sides[context.lemma(phrase.head)],
        context.word(phrase.tokens.upperBound) == "of"
          || stance == .support && context.word(phrase.tokens.upperBound) == "for",
        phrase.tokens.upperBound + 1 < sentence.tokens.upperBound
      else { return nil }
      let before = phrase.tokens.lowerBound - 1
      guard before >= sentence.tokens.lowerBound, let verb = context.group(at: before),
        context.lemma(verb.verb) == "be", !verb.isNegated
      else { return nil }
      return item(
        verb, stance, target: complement(from: phrase.tokens.upperBound + 1), confidence: 0.7)
    }
  }

  static let sides: [Word: Stance] = [
    "supporter": .support, "proponent": .support, "backer": .support, "advocate": .support,
    "champion": .support, "opponent": .against, "critic": .against, "foe": .against,
  ]

  /// "signaled a desire to stay", "their wish to leave".
  func wishes() -> [Item] {
    context.phrases(in: sentence.tokens).compactMap { phrase in
      guard Self.wanting.contains(context.lemma(phrase.head)) else { return nil }
      let before = phrase.tokens.lowerBound - 1
      guard before >= sentence.tokens.lowerBound, let verb = context.group(at: before),
        !verb.isNegated
      else { return nil }
      let limit = min(sentence.tokens.upperBound, phrase.tokens.upperBound + 6)
      guard let act = context.groups(in: phrase.tokens.upperBound..<limit).first,
        act.form == .infinitive
      else { return nil }
      return item(
        verb, .support,
        target: act.tokens.lowerBound..<context.objectEnd(from: act.verb, in: sentence),
        confidence: 0.7)
    }
  }

  static let wanting = Set<Word>(
    words: "desire wish willingness readiness intention determination eagerness")

  static let nounStances: [Word: Stance] = [
    "opposition": .against, "resistance": .against, "criticism": .against, "objection": .against,
    "support": .support, "backing": .support, "praise": .support, "approval": .support,
    "condemnation": .against, "outrage": .against, "endorsement": .support, "protest": .against,
    "pushback": .against,
  ]
}
