import Documents
import English

/// Gives quotations their cue and speaker.
struct QuotationReader {
  let context: ReadingContext
  private let parties: PartyResolver

  init(_ context: ReadingContext, _ parties: PartyResolver) {
    self.context = context
    self.parties = parties
  }

  struct Match {
    var attribution: Attribution
    /// The quotations that the attribution takes up.
    var quotations: Set<Int>
  }

  func quotation(_ index: Int) -> Quotation { context.document.quotations[index] }

  /// The attribution of a quotation with a cue of its own; nil where there is none, or where it is
  /// only a part of reported speech.
  func cued(_ index: Int) -> Match? {
    let quotation = quotation(index)
    guard quotation.tokens.count > 2 else { return nil }
    if let match = cueAfter(index, quotation) { return match }
    return cueBefore(index, quotation)
  }

  // MARK: - "…," she said

  private func cueAfter(_ index: Int, _ quotation: Quotation) -> Match? {
    guard quotation.isClosed, let sentence = context.sentence(at: quotation.tokens.upperBound - 1)
    else { return nil }
    var start = quotation.tokens.upperBound
    let closing = context.tokens[quotation.tokens.upperBound - 2].kind
    var invites = closing == .comma || closing == .stop || closing == .dash
    if start < sentence.tokens.upperBound, context.tokens[start].kind == .comma {
      start += 1
      invites = true
    }
    guard invites, start < sentence.tokens.upperBound, isWhole(quotation) else { return nil }
    guard let (group, speaker) = postposed(from: start, in: sentence) else { return nil }
    var content = [quotation.tokens]
    var taken: Set<Int> = [index]
    if closing == .comma, let next = resumed(after: group, speaker, in: sentence) {
      content.append(self.quotation(next).tokens)
      taken.insert(next)
    }
    let speakers = parties.parties(of: speaker)
    return Match(
      attribution: attribution(
        content, speakers, group, in: sentence, mode: .direct,
        confidence: speakers.isEmpty ? 0.4 : 0.95),
      quotations: taken)
  }

  /// Whether a quotation begins a clause of its own and is no piece of the reporter's sentence.
  private func isWhole(_ quotation: Quotation) -> Bool {
    let before = quotation.tokens.lowerBound - 1
    guard let sentence = context.sentence(at: quotation.tokens.lowerBound),
      before >= sentence.tokens.lowerBound
    else { return true }
    return [.comma, .colon, .stop, .dash, .close, .closeQuote].contains(context.tokens[before].kind)
      || context.groupIndex(at: before) != nil
  }

  /// The cue and speaker right behind a quotation, in either order.
  private func postposed(
    from start: Int, in sentence: Sentence
  ) -> (group: VerbGroup, speaker: Range<Int>)? {
    let limit = min(sentence.tokens.upperBound, start + 45)
    if let group = context.group(at: start), group.form == .finite {
      // ", said Ann Lee, the mayor."
      guard context.frames(ofVerb: group.verb).takesQuotation,
        let phrase = context.phrase(at: group.tokens.upperBound)
      else { return nil }
      return (group, run(of: phrase, in: sentence))
    }
    for group in context.groups(in: start..<limit) where group.form == .finite {
      guard context.frames(ofVerb: group.verb).takesQuotation,
        let subject = context.subject(of: group)
      else {
        // A verb of a relative clause about the speaker is passed over.
        continue
      }
      guard subject.lowerBound == start || subject.lowerBound == start + 1 else { continue }
      return (group, subject)
    }
    return nil
  }

  /// "Trust for Old Piers lawyer Bob Ray", "the head of the union": a speaker behind his verb, whole.
  private func run(of phrase: NounPhrase, in sentence: Sentence) -> Range<Int> {
    var end = phrase.tokens.upperBound
    while end < sentence.tokens.upperBound, Self.links.contains(context.word(end)),
      let next = context.phrase(at: end + 1), next.tokens.lowerBound == end + 1
    {
      end = next.tokens.upperBound
    }
    return phrase.tokens.lowerBound..<end
  }

  private static let links = Set<Word>(words: "of for")

  /// The quotation that goes on behind the cue: "…," she said, "…".
  private func resumed(after group: VerbGroup, _ speaker: Range<Int>, in sentence: Sentence) -> Int?
  {
    var token = max(group.tokens.upperBound, speaker.upperBound)
    var steps = 0
    while token < sentence.tokens.upperBound, steps < 14 {
      if let next = context.quotation(at: token) {
        let before = context.tokens[token - 1].kind
        return before == .comma || before == .dash ? next : nil
      }
      if context.groupIndex(at: token) != nil { return nil }
      token += 1
      steps += 1
    }
    return nil
  }

  // MARK: - She said, "…"

  private func cueBefore(_ index: Int, _ quotation: Quotation) -> Match? {
    guard let sentence = context.sentence(at: quotation.tokens.lowerBound) else { return nil }
    var token = quotation.tokens.lowerBound - 1
    guard token >= sentence.tokens.lowerBound, endsSentence(quotation) else { return nil }
    if let match = inverted(index, quotation, in: sentence) { return match }
    let hasColon = context.tokens[token].kind == .colon
    let hasMark = hasColon || context.tokens[token].kind == .comma
    if hasMark { token -= 1 }
    if context.word(token) == "that" { token -= 1 }
    var steps = 0
    while token >= sentence.tokens.lowerBound, steps < (hasMark ? 25 : 8) {
      if let group = context.group(at: token) {
        let frames = context.frames(ofVerb: group.verb)
        let isCue =
          frames.takesClause || context.lemma(group.verb) == "read"
          || (hasColon && frames.takesQuotation)
        guard isCue, !group.isNegated, group.form != .infinitive, !context.isHearers(group) else {
          if hasColon, group.form != .finite {
            token = group.tokens.lowerBound - 1
            continue
          }
          return nil
        }
        guard token == quotation.tokens.lowerBound - 1 || hasMark || isAside(token + 1, quotation)
        else {
          return nil
        }
        let speakers = speakers(of: group, in: sentence)
        return Match(
          attribution: attribution(
            [quotation.tokens], speakers, group, in: sentence, mode: .direct,
            confidence: speakers.isEmpty ? 0.4 : 0.95), quotations: [index])
      }
      guard context.quotation(at: token) == nil else { return nil }
      token -= 1
      steps += 1
    }
    return nil
  }

  /// The cue and its speaker open the sentence: "Said Ann Lee, who leads the union: “…”".
  private func inverted(_ index: Int, _ quotation: Quotation, in sentence: Sentence) -> Match? {
    let mark = context.tokens[quotation.tokens.lowerBound - 1].kind
    guard mark == .comma || mark == .colon,
      let group = context.group(at: sentence.tokens.lowerBound),
      context.frames(ofVerb: group.verb).takesClause, group.tokens.count == 1,
      group.tense == .past, let phrase = context.phrase(at: group.tokens.upperBound),
      phrase.tokens.lowerBound == group.tokens.upperBound
    else { return nil }
    let speakers = parties.parties(of: run(of: phrase, in: sentence))
    guard !speakers.isEmpty else { return nil }
    return Match(
      attribution: attribution(
        [quotation.tokens], speakers, group, in: sentence, mode: .direct, confidence: 0.9),
      quotations: [index])
  }

  private func speakers(of group: VerbGroup, in sentence: Sentence) -> [Party] {
    if group.form == .finite, context.subject(of: group) == nil,
      let phrase = context.phrase(at: group.tokens.upperBound)
    {
      // "Added Ann Lee: "…"".
      return parties.parties(of: run(of: phrase, in: sentence))
    }
    return IndirectReader(context, parties).speakers(of: group, in: sentence, earlier: [])
  }

  /// Whether nothing but an addressee or "that" stands between a cue and a quotation.
  private func isAside(_ start: Int, _ quotation: Quotation) -> Bool {
    let between = start..<quotation.tokens.lowerBound
    return between.isEmpty
      || between.allSatisfy {
        context.word($0) == "that" || context.tokens[$0].kind == .comma
          || context.tokens[$0].kind == .colon
      }
  }

  /// Whether a quotation runs to the end of its sentence.
  private func endsSentence(_ quotation: Quotation) -> Bool {
    guard let sentence = context.sentence(at: quotation.tokens.upperBound - 1) else { return false }
    return context.tokens[
      quotation.tokens.upperBound..<max(quotation.tokens.upperBound, sentence.tokens.upperBound)
    ]
    .allSatisfy { $0.kind == .stop || $0.kind == .closeQuote || $0.kind == .close }
  }

  private func attribution(
    _ content: [Range<Int>], _ speakers: [Party], _ group: VerbGroup, in sentence: Sentence,
    mode: StatementDetails.Mode, confidence: Double
  ) -> Attribution {
    Attribution(
      content: content, speakers: speakers, cue: group.tokens, lemma: context.lemma(group.verb),
      mode: mode, confidence: confidence,
      when: IndirectReader(context, parties).time(of: group, outside: content, in: sentence))
  }
}
