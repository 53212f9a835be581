import Documents
import English

/// The deed that an effect is of, where a verb tells it: "closed the port, leaving hundreds idle".
extension SentenceView {
  /// The words of the deed that the clause of an effect hangs on or points at; nil where it has neither.
  func deed(ofEffect evidence: Range<Int>) -> Range<Int>? {
    guard let verb = effectVerb(of: evidence) else { return nil }
    let tree = context.tree
    // "Giving them a break would amount to amnesty."
    if let subject = tree.dependent(of: verb, .clausalSubject), subject < verb {
      let extent = tree.extent(of: subject)
      let words = trimmed(extent.lowerBound..<min(extent.upperBound, group(verb)))
      if !words.isEmpty, words.count < Self.longest { return words }
    }
    if let pointing = pointing(at: verb) ?? meant(by: verb) { return pointing }
    guard let main = predicate(of: evidence).flatMap(main) else { return nil }
    return words(of: main, before: evidence.lowerBound)
  }

  private func group(_ verb: Int) -> Int { context.group(at: verb)?.tokens.lowerBound ?? verb }

  /// What a pronoun that stands alone points back at.
  ///
  /// "is to close the port, and that would cost jobs"; "closed it. That will cost jobs".
  private func pointing(at verb: Int) -> Range<Int>? {
    guard let subject = context.subjectHead(ofVerb: verb), subject < verb,
      word(subject) == "that" || word(subject) == "this",
      context.tree.relation(of: verb) != .relativeClause
    else { return nil }
    if context.tree.relation(of: verb) == .conjunct, let first = context.tree.head(of: verb),
      context.tokens[first].tag.isVerbal || context.isPredicate(first)
    {
      return words(of: first, before: subject)
    }
    guard subject <= run.lowerBound + 2, let index = context.sentenceIndex(at: subject), index > 0
    else { return nil }
    let before = context.document.sentences[index - 1]
    guard before.block == sentence.block, !context.isTitle(before),
      let root = before.tokens.first(where: { context.tree.relation(of: $0) == .root }),
      context.tokens[root].tag.isVerbal
    else { return nil }
    return SentenceView(scene, before).words(of: root, before: before.tokens.upperBound)
  }

  /// What means something: "That means that couples would pay" is of the deed before.
  private func meant(by verb: Int) -> Range<Int>? {
    guard context.tree.relation(of: verb) == .complement, let above = context.tree.head(of: verb),
      lemma(above) == "mean", context.tokens[above].tag.isVerbal
    else { return nil }
    return pointing(at: above)
  }

  /// The verb that a purpose, a participle or what one means hangs on.
  private func main(over predicate: Int) -> Int? {
    let tree = context.tree
    var clause = predicate
    // ", meaning that …"
    if tree.relation(of: clause) == .complement, let above = tree.head(of: clause),
      lemma(above) == "mean", context.tokens[above].tag == .presentParticiple
    {
      clause = above
    }
    // "draining it and leaving them idle"
    if tree.relation(of: clause) == .conjunct, let first = tree.head(of: clause),
      context.tokens[first].tag == context.tokens[clause].tag
    {
      clause = first
    }
    guard tree.relation(of: clause) == .adverbialClause,
      tree.dependent(of: clause, .subject) == nil,
      context.tokens[clause].tag == .presentParticiple || context.isToInfinitive(clause),
      let main = tree.head(of: clause), main < clause, run.contains(main),
      context.tokens[main].tag.isVerbal || context.isPredicate(main),
      !scene.cueTokens.contains(main),
      // "joined them in setting goals", "barred from hauling cargo, forcing them to wait"
      !isGoverned(clause), !isGoverned(main)
    else { return nil }
    return main
  }

  /// Whether a preposition stands before a verb: "by setting goals".
  private func isGoverned(_ verb: Int) -> Bool {
    context.tokens[verb].tag == .presentParticiple
      && context.tree.dependents(of: verb).contains {
        $0 < verb && Self.governing.contains(word($0))
      }
  }

  /// A verb with its object, or the act that it leads to, without its subject.
  func words(of verb: Int, before limit: Int) -> Range<Int>? {
    guard !scene.cueTokens.contains(verb) else { return nil }
    var start = verb
    // "will be able to file", "is ready to block": the act.
    for _ in 0..<2 {
      guard
        let act = context.tree.dependents(of: start).first(where: {
          $0 > start && context.tree.relation(of: $0) == .openComplement
            && context.isToInfinitive($0)
        }), act < limit
      else { break }
      start = act
    }
    guard context.tokens[start].tag.isVerbal, lemma(start) != "be" else { return nil }
    var end = min(context.objectEnd(from: start, in: sentence), limit)
    if word(end - 1) == "order", word(end - 2) == "in" { end -= 2 }
    guard end > start + 1 else { return nil }
    let words = trimmed(start..<end)
    return words.count > 1 && words.count < Self.longest ? words : nil
  }

  private static let governing = Set<Word>(words: "by in from for of without on at through about")
  private static let longest = 24
}
