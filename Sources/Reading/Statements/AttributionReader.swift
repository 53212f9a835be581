import Documents
import English

/// Finds who says what: what the network of attributions found, and what the rules find besides.
///
/// The relation is that of the attribution corpora (Pareti 2015; Newell et al. 2018): source, cue
/// and content. The network is the better judge of cues and contents; the rules know who speaks at a
/// cue without a subject of its own, and forms that are rare in the corpora: headlines, transcripts.
struct AttributionReader {
  let context: ReadingContext
  let parties: PartyResolver

  init(_ context: ReadingContext, _ parties: PartyResolver) {
    self.context = context
    self.parties = parties
  }

  /// All attributions, in the order of their content.
  func attributions() -> [Attribution] {
    let (ruled, quoted) = ruled()
    var found = SpanReader(context, parties).attributions().filter { !isPaper($0, around: ruled) }
    var taken: Set<Int> = []
    for index in found.indices {
      guard let rule = ruled.firstIndex(where: { found[index].sharesCue(with: $0) }) else {
        continue
      }
      taken.insert(rule)
      // "Her claim that the pier is safe was mocked": the rule knows where the sentence goes on.
      let isNoun = ruled[rule].cue.map { context.groups(in: $0).isEmpty } ?? false
      if isNoun, found[index].holds(all: ruled[rule].content) {
        found[index].content = ruled[rule].content
      }
      let mayHold = !ruled[rule].speakers.allSatisfy {
        isThing($0, beside: found[index]) || isOther($0, than: found[index])
      }
      found[index].adopt(
        ruled[rule], source: found[index].source.map(context.range),
        withSpeakers: mayHold && !tellsMore(found[index], than: ruled[rule]))
    }
    for (index, rule) in ruled.enumerated() where !taken.contains(index) {
      guard let like = found.firstIndex(where: { $0.isLike(rule) }),
        !isNested(rule, in: found[like])
      else {
        found.append(rule.alone)
        continue
      }
      // "expressed misgivings that the pier was old": the noun is the cue, its clause the content.
      if let cue = rule.cue, context.groups(in: cue).isEmpty, found[like].holds(cue.lowerBound) {
        found[like] = rule.alone
      }
    }
    found = found.map { answering(remembered($0)) }
    found.sort { Self.start($0) < Self.start($1) }
    let whole = QuotationReader(context, parties).withContinuations(found, cued: quoted)
    return NestedReader(context, parties).withNested(spoken(dated(whole)))
  }

  /// "The Times reported that Lee said it was safe": what an outlet tells that somebody said is his as well.
  private func isNested(_ rule: Attribution, in outer: Attribution) -> Bool {
    guard let cue = rule.cue, !context.groups(in: cue).isEmpty, outer.holds(cue.lowerBound),
      !rule.speakers.isEmpty
    else { return false }
    if isToldOn(rule, in: outer) { return true }
    return outer.speakers.contains { party in
      party.name.split(separator: " ").last.map {
        context.lexicon.outlets.contains(Word(String($0)))
      }
        ?? false
    }
  }

  /// "Lee said that Ray told her it was safe": what somebody says that a person has said.
  private func isToldOn(_ rule: Attribution, in outer: Attribution) -> Bool {
    guard let cue = rule.cue, let verb = cue.first(where: { context.group(at: $0) != nil }),
      let group = context.group(at: verb), group.form == .finite, group.tense == .past,
      !group.isNegated, rule.lemma.map({ Self.telling.contains($0) }) == true,
      rule.speakers.allSatisfy(\.isNamed)
    else { return false }
    return !rule.speakers.contains { speaker in
      outer.speakers.contains { $0.name == speaker.name }
    }
  }

  private static let telling = Set<Word>(words: "say tell claim argue warn")

  /// Whether a rule points at words that name nobody who speaks, beside those of the source that the
  /// network found: "the response".
  private func isThing(_ party: Party, beside found: Attribution) -> Bool {
    guard !party.isNamed, party.type != .group, let range = party.range,
      let source = found.source, !context.range(source).overlaps(range),
      found.speakers.allSatisfy(\.isNamed),
      let noun = context.document.tokens(in: range).first.flatMap(context.phrase)
    else { return false }
    let head = context.tokens[noun.head]
    // "members who …, saying": those who are more than one are not the one who was named.
    return !context.lexicon.isAgent(head.lemma) || head.word == head.lemma
  }

  /// "Ray left early, Lee said, adding that he was ill": whether the network found the name of somebody
  /// else than the rule, nearer to the cue.
  private func isOther(_ party: Party, than found: Attribution) -> Bool {
    guard let range = party.range, let source = found.source, let cue = found.cue,
      !context.range(source).overlaps(range), found.speakers.count == 1, found.speakers[0].isNamed,
      context.tokens[source.lowerBound].tag != .pronoun
    else { return false }
    let ruled = context.document.tokens(in: range)
    return Self.gap(source, cue) < Self.gap(ruled, cue)
  }

  /// "an adviser to Lee": whether the network has more words of somebody without a name, that say whose
  /// he is.
  private func tellsMore(_ found: Attribution, than rule: Attribution) -> Bool {
    guard found.speakers.count == 1, rule.speakers.count == 1, let source = found.source,
      let theirs = rule.speakers[0].range, !found.speakers[0].isNamed, !rule.speakers[0].isNamed,
      context.range(source).start == theirs.start
    else { return false }
    let more = source.dropFirst(context.document.tokens(in: theirs).count)
      .prefix { context.tokens[$0].kind != .comma }
    guard let first = more.first, more.count <= 8 else { return false }
    switch context.tokens[first].tag {
    case .adposition, .adjective, .pastParticiple: break
    default: return false
    }
    return more.allSatisfy {
      context.tokens[$0].kind == .word && !context.isTime($0)
        && context.tokens[$0].tag != .pronoun
    }
  }

  /// How many tokens stand between two runs.
  private static func gap(_ first: Range<Int>, _ second: Range<Int>) -> Int {
    max(0, first.lowerBound - second.upperBound, second.lowerBound - first.upperBound)
  }

  /// What the rules find, in no order, and the quotations with a cue among it.
  private func ruled() -> (attributions: [Attribution], quoted: Set<Int>) {
    var found: [Attribution] = []
    var used: Set<Int> = []
    var quoted: Set<Int> = []
    for index in context.document.quotations.indices
    where context.document.quotations[index].level == 0 && !quoted.contains(index) {
      guard let match = QuotationReader(context, parties).cued(index) else { continue }
      if let cue = match.attribution.cue { used.formUnion(cue) }
      quoted.formUnion(match.quotations)
      found.append(match.attribution)
    }
    let clauses = IndirectReader(context, parties)
    let known = context.bySentence(found)
    for (index, sentence) in context.readSentences {
      found += clauses.attributions(in: sentence, used: used, known: known[index] ?? [])
    }
    return (found, quoted)
  }

  /// "Lee recalled him saying": the words are his, and not Lee's.
  private func remembered(_ attribution: Attribution) -> Attribution {
    guard let cue = attribution.cue, let verb = cue.last(where: { context.group(at: $0) != nil }),
      let saying = (cue.lowerBound..<min(verb + 5, context.tokens.count)).last(where: {
        Self.sayings.contains(context.word($0))
      }), saying > cue.lowerBound,
      let above = context.tree.head(of: saying), Self.memories.contains(context.lemma(above)),
      !(context.group(at: above)?.isPassive ?? false),
      let speaker = context.phrase(at: saying - 1), speaker.tokens.lowerBound > above,
      context.tokens[speaker.head].tag != .noun
        || context.lexicon.isAgent(context.lemma(speaker.head))
    else { return attribution }
    let speakers = parties.parties(of: speaker.tokens)
    guard !speakers.isEmpty else { return attribution }
    var attribution = attribution
    attribution.speakers = speakers
    attribution.source = speaker.tokens
    return attribution
  }

  private static let memories = Set<Word>(
    words: "recall remember hear quote overhear")
  private static let sayings = Set<Word>(words: "saying telling say tell")

  /// "Lee: I think it is safe": the "I" of what somebody says is he.
  private func spoken(_ attributions: [Attribution]) -> [Attribution] {
    guard attributions.contains(where: isOwn) else { return attributions }
    let index = AttributionIndex(attributions, tokens: context.tokens.count)
    return attributions.map { attribution in
      guard isOwn(attribution), let source = attribution.source,
        let outer = index.attribution(at: source.lowerBound), !isOwn(outer),
        outer.speakers.count == 1
      else { return attribution }
      var attribution = attribution
      attribution.speakers = outer.speakers
      attribution.speakers[0].via = outer.speakers[0].range
      attribution.speakers[0].range = context.range(source)
      return attribution
    }
  }

  private func isOwn(_ attribution: Attribution) -> Bool {
    attribution.source.map { $0.count == 1 && context.word($0.lowerBound) == "i" } ?? false
  }

  /// A speaker's further words in the same paragraph were said when the ones before were.
  private func dated(_ attributions: [Attribution]) -> [Attribution] {
    var all = attributions
    for index in all.indices.dropFirst() where all[index].when == nil {
      let before = all[index - 1]
      guard let time = before.when, before.speakers.map(\.name) == all[index].speakers.map(\.name),
        let here = context.sentence(at: Self.start(all[index])),
        let there = context.sentence(at: Self.start(before)), here.block == there.block
      else { continue }
      all[index].when = time
    }
    return all
  }

  static func start(_ attribution: Attribution) -> Int {
    attribution.content.first?.lowerBound ?? 0
  }
}

extension Attribution {
  fileprivate func sharesCue(with other: Attribution) -> Bool {
    guard let cue, let theirs = other.cue else { return false }
    return cue.overlaps(theirs)
  }

  fileprivate func holds(all runs: [Range<Int>]) -> Bool {
    runs.allSatisfy { run in
      content.contains { $0.lowerBound <= run.lowerBound && $0.upperBound >= run.upperBound }
    }
  }

  /// Whether two attributions have most of their content in common.
  fileprivate func isLike(_ other: Attribution) -> Bool {
    var shared = 0
    for run in content {
      for theirs in other.content { shared += run.clamped(to: theirs).count }
    }
    return 2 * 2 * shared > length + other.length
  }

  /// What a rule alone takes for reported is so in seven of ten cases.
  fileprivate var alone: Attribution {
    var alone = self
    if mode == .indirect { alone.confidence = min(confidence, 0.7) }
    return alone
  }

  private var names: [String] { speakers.map(\.name) }

  /// Takes over what a rule knows of the same cue: who speaks, in the words that the network found,
  /// when and to whom; who speaks only where the rule `isRight` on it.
  fileprivate mutating func adopt(
    _ rule: Attribution, source range: TextRange?, withSpeakers isRight: Bool
  ) {
    let names = names
    if !rule.speakers.isEmpty, isRight {
      speakers = rule.speakers
      if speakers.count == 1, let range {
        // Where the rule points at other words, they tell who is meant.
        if let own = speakers[0].range, !own.overlaps(range) { speakers[0].via = own }
        speakers[0].range = range
      }
    }
    // Where both find the same speaker of a quotation, they are right about always.
    if mode != .indirect, names == rule.names { confidence = max(confidence, 0.94) }
    when = when ?? rule.when
    addressee = addressee ?? rule.addressee
  }
}
