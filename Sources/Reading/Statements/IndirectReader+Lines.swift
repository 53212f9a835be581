import Documents
import English

/// Lines that name their speaker at a colon: headlines, interviews, transcripts.
extension IndirectReader {
  func lines(in sentence: Sentence, known: [Attribution]) -> [Attribution] {
    let isTitle = context.isTitle(sentence)
    guard isTitle || isBlockStart(sentence) else { return [] }
    let colons = sentence.tokens.filter {
      context.tokens[$0].kind == .colon && context.quotation(at: $0) == nil
    }
    guard let colon = colons.first else { return [] }
    let before = sentence.tokens.lowerBound..<colon
    let after = (colon + 1)..<(isTitle ? sentence.tokens.upperBound : blockEnd(sentence))
    guard !known.contains(where: { $0.cue.map(sentence.tokens.contains) ?? false }) else {
      return []
    }
    if let who = namedSpeaker(before, isTitle: isTitle) {
      return [line(after, who, cue: colon)].compactMap(\.self)
    }
    // "Pier to close in May: minister"
    guard isTitle, colons.count == 1, let who = namedSpeaker(after, isTitle: true) else {
      return []
    }
    return [line(before, who, cue: colon)].compactMap(\.self)
  }

  private func line(_ content: Range<Int>, _ who: Party, cue: Int) -> Attribution? {
    let content = context.trimmed(content)
    guard content.count > 2,
      context.quotation(at: content.lowerBound) != nil
        || context.groups(in: content).contains(where: { $0.form == .finite })
    else { return nil }
    return Attribution(
      content: [content], speakers: [who], cue: cue..<(cue + 1), lemma: context.lemma(cue),
      mode: mode(of: [content]), confidence: 0.7)
  }

  private func isBlockStart(_ sentence: Sentence) -> Bool {
    let first = sentence.tokens.lowerBound - 1
    return context.sentence(at: first).map { $0.block != sentence.block } ?? true
  }

  private func blockEnd(_ sentence: Sentence) -> Int {
    var end = sentence.tokens.upperBound
    while let next = context.sentence(at: end), next.block == sentence.block {
      end = next.tokens.upperBound
    }
    return end
  }

  /// Who a few words before or after a colon name; in a headline also "officials" and the like.
  private func namedSpeaker(_ run: Range<Int>, isTitle: Bool) -> Party? {
    let run = context.trimmed(run)
    guard (1...5).contains(run.count), context.groups(in: run).isEmpty,
      run.allSatisfy({ context.tokens[$0].kind == .word || context.tokens[$0].kind == .dash }),
      let phrase = context.phrase(at: run.upperBound - 1),
      phrase.tokens.lowerBound >= run.lowerBound, let party = parties.party(of: run)
    else { return nil }
    if party.isNamed {
      return party.type == .person || isTitle && party.type == .organization ? party : nil
    }
    return isTitle && context.lexicon.isActor(context.lemma(phrase.head)) ? party : nil
  }
}
