import Documents
import English

/// Makes attributions of the spans that the network of attributions found.
struct SpanReader {
  let context: ReadingContext
  let parties: PartyResolver
  private let indirect: IndirectReader

  init(_ context: ReadingContext, _ parties: PartyResolver) {
    self.context = context
    self.parties = parties
    indirect = IndirectReader(context, parties)
  }

  /// The attributions of the document, in the order of their cues.
  ///
  /// A quotation of a later sentence than the cue's goes on with the attribution and is one of its
  /// own, as the record has it.
  func attributions() -> [Attribution] {
    var all: [Attribution] = []
    let found = context.document.attributions.filter(isSaid)
    for spans in found {
      guard let sentence = context.sentence(at: spans.cue.lowerBound) else { continue }
      let runs = spans.content
        .map { toClosing(fromOpening($0, spans, found), spans, found) }
        .map { context.withoutCircumstance(squared(beforeNextCue($0, spans, found))) }
        .filter { !$0.isEmpty }
      guard !runs.isEmpty else { continue }
      let later = runs.filter { isContinuation($0, sentence) }
      let own = runs.filter { !isContinuation($0, sentence) }
      let first = attribution(spans, own.isEmpty ? runs : own, in: sentence)
      all.append(first)
      guard !own.isEmpty else { continue }
      for run in later {
        var next = first
        next.content = [run]
        next.cue = nil
        next.lemma = nil
        next.mode = indirect.mode(of: [run])
        all.append(next)
      }
    }
    return all
  }

  /// Whether something is said by somebody, and not only meant, planned or felt, or said by nobody.
  ///
  /// The corpora mark those too ("wants", "plans to", "is wary of", "did not say whether"); in the
  /// record they are positions and commitments, or nothing.
  private func isSaid(_ spans: AttributedSpans) -> Bool {
    let group = group(of: spans)
    // What is denied is not said, marks or not: "did not call the pier “safe”".
    if let group,
      group.isNegated || context.isDoneByNobody(group) || context.isStillToDo(group)
    {
      return false
    }
    if isRefused(spans) || isEmpty(spans) || isNobodys(spans) { return false }
    if let group, context.isHearers(group) || isRenown(group) || context.isForborne(group) {
      return false
    }
    let frames = frames(of: spans.cue)
    let quotations = Set(spans.content.flatMap { run in run.compactMap(context.quotation) })
    if !quotations.isEmpty, !frames.isEmpty || !quotations.allSatisfy({ isTerm($0, of: spans.cue) })
    {
      return true
    }
    guard spans.source != nil else { return false }
    if group?.tense == .conditional { return false }
    if context.word(spans.cue.lowerBound) == "according" { return true }
    let groups = spans.content.flatMap { context.groups(in: $0) }
    // "fear the cost": what takes clauses only seldom says something of a thing.
    let takesThings = !frames.isDisjoint(with: [.thing, .ground, .name, .request, .order])
    if !frames.isEmpty, takesThings || !groups.isEmpty { return true }
    let isClause = quotations.isEmpty && groups.contains { $0.form == .finite }
    return spans.confidence > (isClause ? 0.6 : 0.8)
  }

  /// "refused to hear the case", "declined to say whether": nothing is said but no.
  private func isRefused(_ spans: AttributedSpans) -> Bool {
    let head = AttributionCue(tokens: spans.cue, in: context.document).head
    if Self.refusing.contains(context.lemma(head)) {
      return spans.cue.contains { $0 > head && context.group(at: $0)?.form == .infinitive }
        || spans.content.allSatisfy { context.group(at: $0.lowerBound)?.form == .infinitive }
    }
    guard context.group(at: head)?.form == .infinitive, let above = context.tree.head(of: head)
    else { return false }
    return Self.refusing.contains(context.lemma(above))
  }

  /// "is noted for winning": so he is known.
  private func isRenown(_ group: VerbGroup) -> Bool {
    group.isPassive && context.lemma(group.verb) == "note"
      && context.word(group.tokens.upperBound) == "for"
  }

  /// "which Lee called for": a pronoun alone tells nothing.
  private func isEmpty(_ spans: AttributedSpans) -> Bool {
    spans.content.joined().allSatisfy {
      context.tokens[$0].tag == .pronoun || context.tokens[$0].tag == .determiner
        || context.tokens[$0].tag == .subordinator
    }
  }

  /// "It is worth noting that", "It goes without saying": "it" stands for nobody.
  private func isNobodys(_ spans: AttributedSpans) -> Bool {
    guard let source = spans.source, source.count == 1, context.word(source.lowerBound) == "it",
      let verb = context.tree.head(of: source.lowerBound)
    else { return false }
    return context.tree.relation(of: source.lowerBound) == .expletive || !spans.cue.contains(verb)
      || spans.cue.contains { context.word($0) == "without" }
  }

  private static let refusing = Set<Word>(words: "refuse decline")

  /// "pursued a “first come” policy": marks around the words of a noun that a verb has for its object,
  /// and of which nothing is said.
  private func isTerm(_ index: Int, of cue: Range<Int>) -> Bool {
    let quotation = context.document.quotations[index]
    let (first, end) = (quotation.tokens.lowerBound, quotation.tokens.upperBound)
    guard quotation.isClosed, quotation.tokens.count <= Self.termLength,
      let noun = context.phrase(at: end), context.tree.relation(of: noun.head) == .object,
      let verb = context.tree.head(of: noun.head), cue.contains(verb)
    else { return false }
    return context.tree.head(of: end - 2) == noun.head
      || first > 0 && context.tokens[first - 1].tag == .determiner
  }

  /// Tokens of a quoted term, its marks among them.
  private static let termLength = 6

  /// What the words of a cue may take as a report.
  private func frames(of cue: Range<Int>) -> ReportingFrames {
    cue.reduce(into: ReportingFrames()) { frames, token in
      frames.formUnion(context.frames(ofVerb: token))
      frames.formUnion(context.lexicon.frames(ofNoun: context.lemma(token)))
    }
  }

  private func group(of spans: AttributedSpans) -> VerbGroup? {
    context.group(at: AttributionCue(tokens: spans.cue, in: context.document).head)
  }

  private func attribution(
    _ spans: AttributedSpans, _ content: [Range<Int>], in sentence: Sentence
  ) -> Attribution {
    let head = AttributionCue(tokens: spans.cue, in: context.document).head
    let group = context.group(at: head)
    return Attribution(
      content: content, speakers: speakers(spans), source: spans.source.map(closed), cue: spans.cue,
      lemma: context.lemma(head),
      mode: indirect.mode(of: content), confidence: spans.confidence,
      when: group.flatMap { indirect.time(of: $0, outside: content, in: sentence) })
  }

  /// Whoever the words of the source stand for; somebody that nothing else is known of where they
  /// are a pronoun that nobody answers to.
  private func speakers(_ spans: AttributedSpans) -> [Party] {
    guard let source = spans.source.map(closed).map(context.behindThing) else { return [] }
    let range = context.range(source)
    let found = parties.parties(of: antecedent(of: source) ?? source)
    guard !found.isEmpty else {
      return [Party(range: range, name: context.text(source), isNamed: false)]
    }
    return found.map { party in
      var party = party
      if found.count == 1 { party.range = range }
      return party
    }
  }

  /// "Ann Lee (D": the bracket that closes is of the name as well; where none does, nothing in it is.
  private func closed(_ run: Range<Int>) -> Range<Int> {
    let tokens = context.tokens
    guard let open = run.last(where: { tokens[$0].kind == .open }),
      !(open..<run.upperBound).contains(where: { tokens[$0].kind == .close })
    else { return run }
    let close = (run.upperBound..<min(run.upperBound + 3, tokens.count)).first {
      tokens[$0].kind == .close
    }
    return run.lowerBound..<(close.map { $0 + 1 } ?? max(open, run.lowerBound + 1))
  }

  /// Whom "who" and "which" stand for: the noun that their clause hangs on, or what that noun says more of.
  private func antecedent(of source: Range<Int>) -> Range<Int>? {
    guard source.count == 1, Self.relatives.contains(context.word(source.lowerBound)) else {
      return nil
    }
    var token = source.lowerBound
    for _ in 0..<4 {
      guard let head = context.tree.head(of: token) else { return nil }
      if let relation = context.tree.relation(of: token),
        relation == .relativeClause || relation == .adverbialRelative
      {
        let noun = context.phrase(
          at: context.word(source.lowerBound) == "who" ? person(by: head) : described(by: head))
        let named = who(source, near: noun) ?? noun
        return (named.flatMap { context.person(before: $0, of: source.lowerBound) } ?? named)?
          .tokens
      }
      token = head
    }
    return nil
  }

  private static let relatives = Set<Word>(words: "who which that")

  /// "said the pier was safe and urged them to wait": a second cue of the same source ends the words
  /// of the first.
  private func beforeNextCue(
    _ run: Range<Int>, _ spans: AttributedSpans, _ all: [AttributedSpans]
  ) -> Range<Int> {
    var end = run.upperBound
    for other in all
    where other.cue != spans.cue && other.source == spans.source && spans.source != nil
      && run.contains(other.cue.lowerBound) && other.cue.lowerBound > spans.cue.upperBound
    {
      var token = other.cue.lowerBound - 1
      while token > run.lowerBound, context.tokens[token].tag == .adverb { token -= 1 }
      guard context.word(token) == "and" || context.word(token) == "but",
        context.quotation(at: token) == nil
      else { continue }
      end = min(end, token)
    }
    let cut = end == run.upperBound ? run : context.trimmed(run.lowerBound..<end)
    return cut.first.map(context.isConjunction) ?? false ? cut.dropFirst() : cut
  }

  /// Whether a run is a quotation of its own in a later sentence than the cue's.
  private func isContinuation(_ run: Range<Int>, _ sentence: Sentence) -> Bool {
    run.lowerBound >= sentence.tokens.upperBound
      && context.tokens[run.lowerBound].kind == .openQuote
  }
}
