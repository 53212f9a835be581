import Documents
import English

/// Finds what somebody says that another says or thinks: “Lee believes the pier is safe,” Ray said.
///
/// The inner attribution is one of its own (Pareti 2015): what Lee believes is told by Ray, and is Lee's.
struct NestedReader {
  private let context: ReadingContext
  private let indirect: IndirectReader

  init(_ context: ReadingContext, _ parties: PartyResolver) {
    self.context = context
    indirect = IndirectReader(context, parties)
  }

  /// The attributions with those in their contents, in the order of their content.
  func withNested(_ attributions: [Attribution]) -> [Attribution] {
    let cues = Set(attributions.compactMap(\.cue).joined())
    let index = AttributionIndex(attributions, tokens: context.tokens.count)
    var all = attributions
    var shift = 0
    for (place, outer) in attributions.enumerated() where !outer.speakers.isEmpty {
      let nested = outer.content.flatMap { run in
        context.groups(in: run).compactMap { group in
          cues.contains(group.verb) || index.number(at: group.verb) != place
            ? nil : attribution(group, in: run, of: outer)
        }
      }
      .filter { inner in !attributions.contains { $0.content == inner.content } }
      guard !nested.isEmpty else { continue }
      // What continues one behind them has moved.
      for later in all.indices {
        guard let continued = all[later].continues, continued > place + shift else { continue }
        all[later].continues = continued + nested.count
      }
      all.insert(contentsOf: nested, at: place + shift + 1)
      shift += nested.count
    }
    return all
  }

  private func attribution(
    _ group: VerbGroup, in run: Range<Int>, of outer: Attribution
  ) -> Attribution? {
    let lemma = context.lemma(group.verb)
    guard Self.telling.contains(lemma), group.form == .finite, !group.isNegated, !group.isPassive,
      group.modal == nil, !context.isDoneByNobody(group),
      !context.isUnder(Self.supposing, verb: group.verb), !isDisbelieved(group),
      let sentence = context.sentence(at: group.verb),
      let subject = context.subjectHead(ofVerb: group.verb), run.contains(subject),
      !isOfFew(subject),
      let content = indirect.clause(group, lemma, sentence).flatMap(indirect.trimmed),
      let told = content.runs.first?.clamped(to: run), told.count > 2, told.lowerBound > group.verb,
      isTold(told, by: group.verb)
    else { return nil }
    let words = open(context.trimmed(told.lowerBound..<turn(in: told)))
    let speakers = speakers(of: group, subject, in: sentence, outer)
    guard !speakers.isEmpty, !words.isEmpty else { return nil }
    return Attribution(
      content: [words], speakers: speakers, cue: group.tokens, lemma: lemma, mode: .indirect,
      confidence: 0.7, when: indirect.time(of: group, outside: [words], in: sentence),
      isNested: true)
  }

  /// "I don't think Lee believes it", "it is not true that Lee said so": the teller denies it.
  private func isDisbelieved(_ group: VerbGroup) -> Bool {
    if context.isUnbelieved(group.verb) { return true }
    var token = group.verb
    var steps = 0
    while let above = context.tree.head(of: token), steps < 6 {
      switch context.tree.relation(of: token) {
      case .complement, .clausalSubject, .clausalModifier, .openComplement, .relativeClause: break
      default: return false
      }
      if Self.doubting.contains(context.lemma(above)) { return true }
      let verb =
        context.tree.dependents(of: above).first { context.tree.relation(of: $0) == .copula }
        ?? above
      if context.group(at: verb)?.isNegated ?? false { return true }
      token = above
      steps += 1
    }
    return false
  }

  /// "Few people think that": most do not.
  private func isOfFew(_ subject: Int) -> Bool {
    context.phrase(at: subject)?.tokens.contains { Self.few.contains(context.word($0)) } ?? false
  }

  /// Where the teller goes on for himself: "Lee believes the ban is fair, but I oppose it".
  private func turn(in told: Range<Int>) -> Int {
    let groups = context.groups(in: told).filter { $0.form == .finite }
    for token in told.dropFirst() {
      let word = context.word(token)
      guard word == "but" || word == "and" || word == "while" || word == ";"
      else { continue }
      var start = token + 1
      if word == "but", context.word(start) == "that" { start += 1 }
      guard let next = groups.first(where: { $0.tokens.lowerBound > token }),
        let subject = context.phrase(at: start), subject.tokens.lowerBound == start,
        subject.tokens.upperBound == next.tokens.lowerBound
      else { continue }
      let isTurn =
        word != "and" || context.tokens[token - 1].kind == .comma
        || Self.own.contains(context.word(start))
      if isTurn { return context.tokens[token - 1].kind == .comma ? token - 1 : token }
    }
    return told.upperBound
  }

  /// Whether a verb has the clause of some words for its complement: "tells many lies that" has none.
  private func isTold(_ words: Range<Int>, by verb: Int) -> Bool {
    context.groups(in: words).contains { group in
      guard group.form == .finite else { return false }
      let predicate = context.predicate(of: group.verb)
      return context.tree.head(of: predicate) == verb
        && context.tree.relation(of: predicate) == .complement
    }
  }

  /// Words without a closing mark whose partner stands before them.
  private func open(_ words: Range<Int>) -> Range<Int> {
    guard let last = words.last, context.tokens[last].kind == .closeQuote,
      let quotation = context.quotation(at: last),
      context.document.quotations[quotation].tokens.lowerBound < words.lowerBound
    else { return words }
    return context.unquoted(words)
  }

  /// Somebody else than who tells it; of "you said" whoever is spoken to.
  private func speakers(
    of group: VerbGroup, _ subject: Int, in sentence: Sentence, _ outer: Attribution
  ) -> [Party] {
    let word = context.word(subject)
    if word == "you" {
      return group.tense == .past ? outer.addressee.map { [$0] } ?? [] : []
    }
    guard !Self.own.contains(word) else { return [] }
    let found = indirect.speakers(of: group, in: sentence, earlier: [])
    let tellers = Set(outer.speakers.map(\.name))
    return found.contains { tellers.contains($0.name) } ? [] : found
  }

  private static let telling = Set<Word>(
    words: """
      say tell think believe argue claim contend insist maintain warn state admit acknowledge complain
      assert allege
      """)
  private static let doubting = Set<Word>(words: "doubt deny wish dispute false untrue myth lie")
  private static let few = Set<Word>(words: "few only hardly no neither none scarcely")
  private static let supposing = Set<Word>(words: "if unless whether")
  private static let own = Set<Word>(words: "i we it there one anyone anybody nobody")
}
