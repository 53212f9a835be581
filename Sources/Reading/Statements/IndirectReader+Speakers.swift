import Documents
import English

extension IndirectReader {
  /// Who speaks at a cue: its subject, or the last speaker of the sentence where the cue has none.
  func speakers(
    of group: VerbGroup, in sentence: Sentence, earlier: [Attribution]
  ) -> [Party] {
    let candidates = earlier.filter { attribution in
      guard let cue = attribution.cue else { return false }
      return sentence.tokens.contains(cue.lowerBound) && cue.lowerBound < group.tokens.lowerBound
        && !attribution.holds(group.verb)
    }
    // What others say within a speaker's words ends with those words.
    let before = candidates.last { candidate in
      !candidates.contains { other in candidate.cue.map { other.holds($0.lowerBound) } ?? false }
    }
    if group.form == .participle {
      // "residents began calling for it"
      if context.tree.relation(of: group.verb) == .openComplement,
        let head = context.subjectHead(ofVerb: group.verb), head < group.verb,
        let subject = context.phrase(at: head)
      {
        return resolved(subject.tokens)
      }
      if let author = context.author(of: group) { return resolved(author) }
      if let author = author(before: group, in: sentence) { return author }
      if let before { return before.speakers }
      return mainSubject(before: group, in: sentence)
    }
    let previous = group.tokens.lowerBound - 1
    if previous >= sentence.tokens.lowerBound,
      context.word(previous) == "and" || context.word(previous) == "but"
    {
      if let before { return before.speakers }
    }
    guard let subject = subject(of: group) else { return before?.speakers ?? [] }
    // "tweeted that they hoped": a pronoun in somebody's words is most often himself.
    if subject.count == 1, Self.pronouns.contains(context.word(subject.lowerBound)),
      let outer = earlier.last(where: { $0.holds(group.verb) && $0.cue != nil }),
      !outer.speakers.isEmpty
    {
      return outer.speakers.map { speaker in
        var party = speaker
        party.range = context.range(subject)
        return party
      }
    }
    return resolved(subject)
  }

  private static let pronouns = Set<Word>(words: "he she they it")

  /// The subject of a cue: of "an official who spoke to discuss strategy said" the official, as the tree has it.
  private func subject(of group: VerbGroup) -> Range<Int>? {
    guard let found = context.subject(of: group).map(context.behindThing) else { return nil }
    guard let head = context.subjectHead(ofVerb: group.verb), head < group.verb,
      !found.contains(head), let noun = context.phrases(in: found).first,
      context.tokens[noun.head].tag == .noun,
      context.lexicon.isThing(context.lemma(noun.head)), let phrase = context.phrase(at: head),
      context.lexicon.isAgent(context.lemma(phrase.head))
        || context.tokens[phrase.head].tag == .properNoun
    else { return found }
    return phrase.tokens
  }

  /// "cited comments from Ann Lee, warning that …": those are her words.
  private func author(before group: VerbGroup, in sentence: Sentence) -> [Party]? {
    let lead = sentence.tokens.lowerBound..<group.tokens.lowerBound
    for paper in context.phrases(in: lead).reversed() {
      let link = paper.tokens.upperBound
      guard Self.papers.contains(context.lemma(paper.head)),
        context.word(link) == "from" || context.word(link) == "by",
        let source = context.phrase(at: link + 1), source.tokens.upperBound <= lead.upperBound,
        !context.groups(in: link..<lead.upperBound).contains(where: { $0.form == .finite })
      else { continue }
      let found = resolved(source.tokens)
      return found.isEmpty ? nil : found
    }
    return nil
  }

  private static let papers = PartyResolver.papers.union(
    Set<Word>(words: "comment remark study analysis forecast estimate article column survey speech")
  )

  private func mainSubject(before group: VerbGroup, in sentence: Sentence) -> [Party] {
    let finite = context.groups(in: sentence.tokens.lowerBound..<group.tokens.lowerBound)
      .filter { $0.form == .finite }
    if let last = finite.last, context.word(last.tokens.lowerBound - 1) == "who",
      let subject = context.subject(of: last)
    {
      // "met members who oppose the plan, saying …": the members.
      return resolved(subject)
    }
    for verb in finite {
      if let subject = context.subject(of: verb) { return resolved(subject) }
    }
    // "Warning that …, the mayor left": the subject stands behind.
    let later = context.groups(in: group.tokens.upperBound..<sentence.tokens.upperBound)
      .last { $0.form == .finite }
    return later.flatMap { context.subject(of: $0) }.map(resolved) ?? []
  }

  func resolved(_ subject: Range<Int>) -> [Party] {
    let found = parties.parties(of: subject)
    return found.filter { !Self.nobody.contains($0.name.lowercased()) }
  }

  private static let nobody: Set<String> = [
    "it", "which", "that", "there", "this", "what", "who", "one", "polls", "a poll", "the poll",
  ]

  // MARK: - "According to …"

  func accordingTo(in sentence: Sentence) -> [Attribution] {
    var found: [Attribution] = []
    for token in sentence.tokens
    where context.word(token) == "according" && context.word(token + 1) == "to" {
      guard context.quotation(at: token) == nil, let phrase = context.phrase(at: token + 2) else {
        continue
      }
      let isFirst = token <= sentence.tokens.lowerBound + 1
      guard
        let (content, speaker) = isFirst
          ? leading(phrase, sentence) : trailing(token, phrase, sentence)
      else { continue }
      let who = resolved(speaker)
      guard !who.isEmpty, !content.isEmpty else { continue }
      let marked = content.contains { context.quotation(at: $0) != nil }
      found.append(
        Attribution(
          content: [content], speakers: who, cue: token..<(token + 2), lemma: "according",
          mode: marked ? .mixed : .indirect, confidence: 0.9))
    }
    return found
  }

  /// "According to Ann Lee, head of the board, the vote …": the content begins with the subject of
  /// the first finite verb.
  private func leading(
    _ phrase: NounPhrase, _ sentence: Sentence
  ) -> (content: Range<Int>, speaker: Range<Int>)? {
    var comma = phrase.tokens.upperBound
    while comma < sentence.tokens.upperBound, context.tokens[comma].kind != .comma { comma += 1 }
    guard comma + 1 < sentence.tokens.upperBound else { return nil }
    let speaker = phrase.tokens.lowerBound..<comma
    var start = comma + 1
    // Insertions without a verb belong to the speaker.
    while let next = (start..<sentence.tokens.upperBound).first(where: {
      context.tokens[$0].kind == .comma
    }),
      context.groups(in: start..<next).isEmpty, isRole(start..<next)
    {
      start = next + 1
    }
    return (context.trimmed(start..<context.clauseEnd(from: start, in: sentence)), speaker)
  }

  /// "formerly head of the board": told of the speaker.
  private static let onceOpenings = Set<Word>(words: "formerly once then now previously")

  private func isRole(_ run: Range<Int>) -> Bool {
    Self.onceOpenings.contains(context.word(run.lowerBound))
      || run.contains {
        context.lexicon.isOffice(context.lemma($0)) || context.lemma($0) == "member"
      }
  }

  private func trailing(
    _ token: Int, _ phrase: NounPhrase, _ sentence: Sentence
  ) -> (content: Range<Int>, speaker: Range<Int>)? {
    var end = phrase.tokens.upperBound
    while end < sentence.tokens.upperBound, context.tokens[end].kind != .comma,
      context.tokens[end].kind != .stop
    {
      end += 1
    }
    let content = context.trimmed(sentence.tokens.lowerBound..<token)
    return (content, phrase.tokens.lowerBound..<end)
  }
}
