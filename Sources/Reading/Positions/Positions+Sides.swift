import Documents
import English

/// Positions that a statement shows by who makes it: "supporters say it will work".
struct SideFinder {
  let scene: Scene
  private var context: ReadingContext { scene.context }

  /// A statement of "opponents", "critics" or "supporters" stands where its speakers do.
  func items() -> [Item] {
    scene.statements.compactMap { statement in
      guard let source = statement.source, let cue = statement.cue, statement.content.count == 1,
        let content = statement.content.first, let stance = stance(of: source),
        !statement.speakers.isEmpty
      else { return nil }
      let run = context.trimmed(
        min(
          source.lowerBound, cue.lowerBound, content.lowerBound)..<max(
            source.upperBound, cue.upperBound, content.upperBound))
      guard run.count < 60,
        context.sentenceIndex(at: run.lowerBound)
          == context.sentenceIndex(at: run.upperBound - 1)
      else { return nil }
      let details = PositionDetails(
        holders: statement.speakers, stance: stance,
        target: context.range(cause(of: source) ?? target(in: content)))
      return context.item(.position(details), evidence: [run], confidence: 0.6)
    }
  }

  private func stance(of source: Range<Int>) -> PositionDetails.Stance? {
    guard let phrase = context.phrases(in: source).first else { return nil }
    let lemma = context.lemma(phrase.head)
    guard context.word(phrase.head) != lemma else { return nil }
    return PositionRules.sides[lemma]
  }

  /// "supporters of the pier", "pier advocates": the pier.
  private func cause(of source: Range<Int>) -> Range<Int>? {
    guard let phrase = context.phrases(in: source).first else { return nil }
    let link = phrase.tokens.upperBound
    if context.word(link) == "of" || context.word(link) == "for",
      let next = context.phrase(at: link + 1), next.tokens.lowerBound == link + 1
    {
      // "critics of the president": praise or blame of a person is no position.
      if context.isOfPerson(next.head) || context.lexicon.isOffice(context.lemma(next.head)) {
        return nil
      }
      return context.course(of: next)
    }
    let named = (phrase.tokens.lowerBound..<phrase.head).reversed().prefix {
      context.tree.relation(of: $0) == .compound || context.tokens[$0].kind == .dash
        || context.tree.head(of: $0).map { $0 < phrase.head } ?? false
    }
    guard let last = named.first, let start = named.last,
      context.tokens[start].tag == .noun || context.tokens[start].tag == .properNoun
    else { return nil }
    return start..<(last + 1)
  }

  /// The subject of what is said, where it is a course; else all of it.
  private func target(in content: Range<Int>) -> Range<Int> {
    guard let first = context.phrases(in: content).first,
      context.lexicon.measures.contains(context.lemma(first.head))
    else { return content }
    return first.tokens
  }
}
