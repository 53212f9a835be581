import Documents
import English

/// Keeps attributions out of the record that tell what somebody wants, does or is asked, and not what he
/// says.
///
/// The attribution corpora mark "she plans to sell" and "he ordered a review" as they do "she says";
/// in the record these are commitments, decisions and positions.
struct StatementFilter {
  let context: ReadingContext

  /// Whether an item is no statement, or one in which something is said.
  func admits(_ item: Item) -> Bool { !isUnsaid(item) }

  /// Whether an item is a statement of a cue of wanting or doing, in words that are no clause of their
  /// own.
  private func isUnsaid(_ item: Item) -> Bool {
    guard case .statement(let details) = item.details else { return false }
    // "Do you think …?": whoever is asked.
    if details.speakers.contains(where: { $0.name.lowercased() == "you" }) { return true }
    // "Lee criticized for her remarks": they are not hers.
    if let cue = details.cue.map({ context.document.tokens(in: $0) }),
      context.groups(in: cue).contains(where: { group in
        PositionRules.opposing.contains(context.lemma(group.verb))
          && context.isHeadlinePassive(group)
      })
    {
      return true
    }
    guard details.mode == .indirect, details.conjunction == nil,
      let lemma = details.cueLemma.map({ Word($0) }),
      let first = item.evidence.first
    else { return false }
    let verb = context.groups(in: context.document.tokens(in: first)).first
    if Self.cues.contains(lemma) { return verb.map(isOwn) != true }
    // "found success", "maintained their battle"
    if Self.findings.contains(lemma) { return verb == nil }
    // "gave no indication"
    return details.cue.map { isNothing($0) } ?? false
  }

  /// Whether a verb is that of a clause, and not of words about a noun or of "to".
  private func isOwn(_ verb: VerbGroup) -> Bool {
    let relation = context.tree.relation(of: verb.verb)
    return verb.form == .finite && relation != .relativeClause && relation != .clausalModifier
  }

  private func isNothing(_ cue: TextRange) -> Bool {
    let words = context.document.tokens(in: cue).map { context.word($0) }
    return words.contains("no") && words.contains { Self.tellings.contains($0) }
  }

  private static let cues = Set<Word>(
    words: """
      plan want intend aim hope seek try mean wish prefer prepare mull propose order encourage
      """)
  private static let findings = Set<Word>(words: "find maintain allow target hold")
  private static let tellings = Set<Word>(
    words: "mention indication sign hint word statement comment announcement")
}
