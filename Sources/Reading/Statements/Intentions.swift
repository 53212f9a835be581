import Documents
import English

/// Which attributions tell what somebody wants or does, and not what he says.
///
/// The attribution corpora mark "she plans to sell" and "he ordered a review" as they do "she says";
/// in the record these are commitments, decisions and positions, and no statements.
struct Intentions {
  let context: ReadingContext

  /// Whether an item is a statement of such a cue, in words that are no clause of their own.
  func contains(_ item: Item) -> Bool {
    guard case .statement(let details) = item.details, details.mode == .indirect,
      details.conjunction == nil, let lemma = details.cueLemma, Self.cues.contains(Word(lemma)),
      let first = item.evidence.first
    else { return false }
    let run = context.document.tokens(in: first)
    guard let verb = context.groups(in: run).first else { return true }
    let relation = context.tree.relation(of: verb.verb)
    return verb.form != .finite || relation == .relativeClause || relation == .clausalModifier
  }

  private static let cues = Set<Word>(
    words: """
      plan want intend aim hope seek try mean wish prefer prepare mull propose order encourage
      """)
}
