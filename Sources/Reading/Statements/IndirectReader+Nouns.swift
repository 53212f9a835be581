import Documents
import English

/// Speech that a noun reports: "fears that …", "her threat to leave".
extension IndirectReader {
  func nouns(in sentence: Sentence) -> [Attribution] {
    context.phrases(in: sentence.tokens).compactMap { noun($0, in: sentence) }
  }

  private func noun(_ phrase: NounPhrase, in sentence: Sentence) -> Attribution? {
    let next = phrase.tokens.upperBound
    guard next + 1 < sentence.tokens.upperBound, context.quotation(at: phrase.head) == nil,
      let whole = content(
        of: context.lemma(phrase.head), from: source(behind: phrase)?.upperBound ?? next,
        in: sentence)
    else { return nil }
    let content = beforeMainVerb(whole, of: phrase, in: sentence)
    let who = holder(of: phrase, in: sentence)
    guard !who.isEmpty else { return nil }
    return Attribution(
      content: [context.trimmed(content)], speakers: who, cue: phrase.head..<(phrase.head + 1),
      lemma: context.lemma(phrase.head), mode: mode(of: [content]), confidence: 0.65)
  }

  /// "criticism from members that …", "a claim by the mayor that …".
  private func source(behind phrase: NounPhrase) -> Range<Int>? {
    let link = context.word(phrase.tokens.upperBound)
    guard link == "from" || link == "by",
      let source = context.phrase(at: phrase.tokens.upperBound + 1)
    else { return nil }
    return source.tokens
  }

  /// The clause of a noun, or the act where it is a promise, threat or demand.
  private func content(
    of lemma: Word, from next: Int, in sentence: Sentence
  ) -> Range<Int>? {
    let frames = context.lexicon.frames(ofNoun: lemma)
    if frames.contains(.clause), context.word(next) == "that" {
      let content = (next + 1)..<context.clauseEnd(from: next + 1, in: sentence)
      return context.groups(in: content).contains { $0.form == .finite } ? content : nil
    }
    guard frames.contains(.act), let act = context.group(at: next), act.form == .infinitive,
      act.tokens.lowerBound == next
    else { return nil }
    return next..<max(act.tokens.upperBound, context.objectEnd(from: act.verb, in: sentence))
  }

  /// "Her claim that the pier is safe was mocked": a subject's clause ends at the sentence's verb.
  private func beforeMainVerb(
    _ content: Range<Int>, of phrase: NounPhrase, in sentence: Sentence
  ) -> Range<Int> {
    let lead = sentence.tokens.lowerBound..<phrase.tokens.lowerBound
    guard context.groups(in: lead).allSatisfy({ $0.form != .finite }) else { return content }
    let isAct = context.group(at: content.lowerBound)?.form == .infinitive
    let finite = context.groups(in: content).filter { $0.form == .finite }
    guard finite.count > (isAct ? 0 : 1) else { return content }
    let main = finite[isAct ? 0 : 1].tokens.lowerBound
    let links = content.lowerBound..<main
    let goesOn = links.contains {
      context.tokens[$0].kind == .comma || Self.links.contains(context.word($0))
    }
    return goesOn || main <= content.lowerBound + 1 ? content : content.lowerBound..<main
  }

  private static let links = Set<Word>(words: "and or but that which who if when because")

  /// "the mayor's claim", "her claim", "voiced fears".
  private func holder(of phrase: NounPhrase, in sentence: Sentence) -> [Party] {
    if let owner = context.possessor(of: phrase) { return resolved(owner) }
    if let source = source(behind: phrase) { return resolved(source) }
    if let owner = parties.possessor(at: phrase.tokens.lowerBound) { return [owner] }
    if let bearer = parties.bearer(ofWhose: phrase.tokens.lowerBound) {
      return [parties.party(bearer, range: context.range(phrase.tokens))]
    }
    let before = phrase.tokens.lowerBound - 1
    guard before >= sentence.tokens.lowerBound, let verb = context.group(at: before),
      context.lexicon.isVoicing(context.lemma(verb.verb)), !verb.isNegated,
      let subject = context.subject(of: verb)
    else { return [] }
    return resolved(subject)
  }
}
