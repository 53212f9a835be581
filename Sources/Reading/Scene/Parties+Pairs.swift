import Documents
import English

/// Whom "both" and "the two states" stand for.
extension PartyResolver {
  /// The two that were last named side by side, if they are such as the words say.
  ///
  /// "Norland and Sudland sued. The two states said …"
  func pair(named run: Range<Int>) -> [Party] {
    guard let first = run.first, let sentence = context.sentenceIndex(at: first) else { return [] }
    if run.count == 1, context.word(first) == "they" {
      let speaking = subjectsAbove(first)
      return named(speaking.isEmpty ? subjectsBefore(first, sentence) : speaking, by: run)
    }
    guard let kind = pairKind(run) else { return [] }
    // "Lee and Ray met Voss and Fox. Both said": the two who act.
    let acting = subjectsBefore(first, sentence)
    if acting.count == 2, acting.allSatisfy({ $0.type.map(kind.contains) ?? false }) {
      return named(acting, by: run)
    }
    for place in stride(from: sentence, through: max(0, sentence - 3), by: -1) {
      let tokens = context.document.sentences[place].tokens
      guard context.document.blocks[context.document.sentences[place].block].isRead else {
        continue
      }
      let end = min(first, tokens.upperBound)
      if let pair = lastPair(in: tokens.lowerBound..<max(end, tokens.lowerBound), kind) {
        return pair.map { party($0, range: context.range(run)) }
      }
    }
    return []
  }

  /// Some parties as the words that stand for them here tell them.
  private func named(_ parties: [Party], by run: Range<Int>) -> [Party] {
    parties.map { party in
      var party = party
      party.range = context.range(run)
      return party
    }
  }

  /// "Lee and Ray have both said they will stay": those who say so, where they are several.
  private func subjectsAbove(_ pronoun: Int) -> [Party] {
    guard context.tree.relation(of: pronoun)?.isSubject ?? false,
      let act = context.tree.head(of: pronoun), context.tree.relation(of: act) == .complement,
      let verb = context.tree.head(of: act), let group = context.group(at: verb),
      let subject = context.subject(of: group), subject.upperBound <= pronoun
    else { return [] }
    let named = parties(of: subject)
    return named.count > 1 && named.allSatisfy(\.isNamed) ? named : []
  }

  /// Those that the sentence before is about, where they are several.
  ///
  /// "Norland and Sudland sued. They say …"
  private func subjectsBefore(_ token: Int, _ sentence: Int) -> [Party] {
    guard sentence > 0, context.quotation(at: token) == nil else { return [] }
    let before = context.document.sentences[sentence - 1]
    guard before.block == context.document.sentences[sentence].block,
      let group = context.groups(in: before.tokens).first(where: { $0.form == .finite }),
      let subject = context.subject(of: group), context.quotation(at: subject.lowerBound) == nil
    else { return [] }
    // "Ann Lee of Ohio, and Bob Ray and Cy Fox": the first is not lost.
    let opening = before.tokens.lowerBound..<max(before.tokens.lowerBound, subject.lowerBound)
    guard !opening.contains(where: { mentions[$0]?.contains { $0.form == .name } ?? false }) else {
      return []
    }
    let named = parties(of: subject)
    return named.count > 1 && named.allSatisfy(\.isNamed) ? named : []
  }

  /// What sort of two the words tell of; nil where they tell of no two.
  private func pairKind(_ run: Range<Int>) -> Set<EntityType>? {
    let words = run.map(context.word)
    if words == ["both"] { return [.person, .organization, .place] }
    guard let noun = words.last else { return nil }
    let opening = words.dropLast()
    guard opening == ["the", "two"] || opening == ["both"] else {
      return words == ["the", "two"] || words == ["the", "pair"] ? [.person] : nil
    }
    if Self.statesOfTwo.contains(noun) { return [.place] }
    if Self.bodiesOfTwo.contains(noun) { return [.organization] }
    return Self.personsOfTwo.contains(noun) ? [.person] : nil
  }

  /// The last two names of a run that "and" joins, and no third.
  private func lastPair(in run: Range<Int>, _ kinds: Set<EntityType>) -> [Int]? {
    let named = run.compactMap { token -> (Range<Int>, Int)? in
      guard let mention = mentions[token]?.first(where: { $0.form == .name }),
        let entity = mention.entity, kinds.contains(context.document.entities[entity].type)
      else { return nil }
      return (mention.tokens, entity)
    }
    for (one, other) in zip(named, named.dropFirst()).reversed() {
      let between = one.0.upperBound..<max(one.0.upperBound, other.0.lowerBound)
      guard one.1 != other.1, between.contains(where: { context.word($0) == "and" }),
        context.groups(in: between).isEmpty, between.count < 8,
        context.document.entities[one.1].type == context.document.entities[other.1].type
      else { continue }
      // "Ann Lee, Bob Ray and Cy Fox" are three.
      let before = one.0.lowerBound - 1
      let isList =
        before > run.lowerBound && context.tokens[before].kind == .comma
        && named.contains { $0.0.upperBound == before }
      if !isList { return [one.1, other.1] }
    }
    return nil
  }

  private static let statesOfTwo = Set<Word>(
    words: "states countries nations governments provinces cities towns neighbors neighbours")
  private static let bodiesOfTwo = Set<Word>(
    words: "companies firms groups organizations agencies parties unions banks airlines")
  private static let personsOfTwo = Set<Word>(
    words: """
      senators lawmakers candidates leaders ministers presidents governors mayors rivals
      congressmen republicans democrats officials justices judges nominees chairmen
      """)
}
