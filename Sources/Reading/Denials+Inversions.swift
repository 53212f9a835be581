import Documents
import English

/// Clauses whose auxiliary stands before the subject: supposed, contrary to fact or denied.
extension Denials {
  /// "his interest in it, should the mayor tap him": a condition, in the place of "if".
  func isInverted(_ group: VerbGroup) -> Bool {
    // "should Lee pick him": the modal may stand as a group of its own.
    let isAlone = context.tree.relation(of: group.verb) == .auxiliary
    let verb = isAlone ? context.tree.head(of: group.verb) ?? group.verb : group.verb
    if standsApart(verb) { return true }
    let parts = context.tree.dependents(of: verb)
    guard let modal = parts.first(where: { context.word($0) == "should" }),
      let subject = parts.last(where: {
        context.tree.relation(of: $0)?.isSubject ?? false && $0 < verb
      })
    else { return false }
    let isAsked = context.sentence(at: verb).map { sentence in
      (verb..<sentence.tokens.upperBound).contains { context.word($0) == "?" }
    }
    return modal < subject && isAsked != true
  }

  /// "should the chance present itself": a noun between the modal and its verb.
  private func standsApart(_ verb: Int) -> Bool {
    guard
      let modal = (max(0, verb - 6)..<verb).last(where: {
        context.word($0) == "should" && context.tree.head(of: $0) == verb
      }), let phrase = context.phrase(at: modal + 1), phrase.tokens.lowerBound == modal + 1,
      phrase.tokens.upperBound == verb, let sentence = context.sentence(at: modal)
    else { return false }
    return modal > sentence.tokens.lowerBound && context.tokens[modal - 1].tag != .pronoun
      && !(modal..<sentence.tokens.upperBound).contains { context.word($0) == "?" }
  }

  /// "At no time did they agree", "under no circumstances will it sell": denied before the subject.
  func isDeniedAhead(_ group: VerbGroup) -> Bool {
    let tree = context.tree
    let verb = context.predicate(of: group.verb)
    guard let subject = tree.dependents(of: verb).first(where: context.isSubject),
      let auxiliary = tree.dependents(of: verb).first(where: {
        tree.relation(of: $0) == .auxiliary || tree.relation(of: $0) == .passiveAuxiliary
      }), auxiliary < subject
    else { return false }
    // Trees hang the words before it elsewhere as well.
    let start = context.sentence(at: auxiliary)?.tokens.lowerBound ?? auxiliary
    return (max(start, auxiliary - 4)..<auxiliary).reversed()
      .prefix { context.tokens[$0].kind == .word }
      .contains { Self.nays.contains(context.word($0)) }
  }

  /// "Had the court approved it, they would have left": it did not.
  func isUnrealized(_ group: VerbGroup) -> Bool {
    let tree = context.tree
    guard let had = tree.dependents(of: group.verb).first(where: { context.word($0) == "had" }),
      let subject = tree.dependents(of: group.verb).first(where: context.isSubject),
      had < subject, subject < group.verb, let sentence = context.sentence(at: had)
    else { return false }
    return sentence.tokens.contains { Self.unreal.contains(context.word($0)) }
      && !sentence.tokens.contains { context.word($0) == "?" }
  }

  private static let unreal = Set<Word>(words: "would could might")
  private static let nays = Set<Word>(words: "no never nor neither")
}
