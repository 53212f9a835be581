import Documents
import English

/// The words of those who fill a role.
extension FrameMatcher {
  /// The words of somebody: the phrase with what hangs on it, without clauses about him.
  func partyRun(_ head: Int) -> Range<Int> {
    let extent = tree.extent(of: head) { dependent in
      guard let relation = tree.relation(of: dependent) else { return true }
      switch relation {
      case .nominal:
        let cases = context.cases(of: dependent)
        return !cases.isEmpty && cases.allSatisfy { !Self.namings.contains($0) }
      case .caseMarker: return tree.head(of: dependent) == head
      case .copula, .auxiliary, .marker, .clausalModifier, .adverbial: return true
      default: return relation.isAside || relation.isSubject || relation.isOblique
      }
    }
    guard let phrase = context.phrase(at: head) else { return context.trimmed(extent) }
    return context.trimmed(
      min(extent.lowerBound, phrase.tokens.lowerBound)..<max(extent.upperBound, head + 1))
  }

  /// A run as far as the words go that it is said in: ", the mayor said" is no part of it.
  func said(_ run: Range<Int>, _ head: Int) -> Range<Int> {
    let content = scene.attributions.attribution(at: head)?.content.first { $0.contains(head) }
    guard let content, content.upperBound < run.upperBound else { return run }
    let end = max(content.upperBound, head + 1)
    return run.lowerBound < end ? context.trimmed(run.lowerBound..<end) : run
  }

  private static let denials = Set<Word>(words: "not never")
  private static let namings = Set<Word>(words: "of for from in at to")

  /// The words of a course: a clause to its end, or a phrase with all that hangs on it.
  func courseRun(_ head: Int, _ sentence: Sentence) -> Range<Int> {
    if let group = context.group(at: head), group.verb == head {
      var start = group.tokens.lowerBound
      if group.form == .finite, let subject = context.subjectHead(ofVerb: head), subject < start {
        let extent = partyRun(subject)
        if extent.lowerBound > sentence.tokens.lowerBound || subject < start {
          start = min(start, extent.lowerBound)
        }
      }
      // "urged them not to sell"
      if start > sentence.tokens.lowerBound, Self.denials.contains(context.word(start - 1)) {
        start -= 1
      }
      return context.trimmed(start..<max(head + 1, context.objectEnd(from: head, in: sentence)))
    }
    let extent = tree.extent(of: head) { dependent in
      switch tree.relation(of: dependent) {
      case .caseMarker, .marker, .copula: tree.head(of: dependent) == head
      case .subject, .auxiliary, .parataxis, .discourse, .adverbialClause: true
      case .conjunct, .coordinator: isOtherClause(dependent)
      case .relativeClause, .apposition: dependent > head + 12
      default: false
      }
    }
    let start = context.phrase(at: head).map { min($0.tokens.lowerBound, head) } ?? head
    let low = max(extent.lowerBound, min(start, head))
    let high = verdict(on: head, behind: extent.upperBound) ?? extent.upperBound
    return context.trimmed(low..<min(high, sentence.tokens.upperBound))
  }

  /// "declared the settlements [legal]": where what is said of an object ends.
  private func verdict(on object: Int, behind end: Int) -> Int? {
    guard tree.relation(of: object) == .object, let verb = tree.head(of: object),
      let said = tree.dependents(of: verb).first(where: {
        tree.relation(of: $0) == .openComplement && $0 >= end && $0 <= end + 2
      }), context.tokens[said].tag == .adjective
    else { return nil }
    return max(said + 1, tree.extent(of: said).upperBound)
  }

  /// Whether what "and" joins to a noun is a clause, or the "and" before one.
  private func isOtherClause(_ token: Int) -> Bool {
    let joined = tree.relation(of: token) == .coordinator ? tree.head(of: token) ?? token : token
    guard tree.relation(of: joined) == .conjunct else { return false }
    switch context.tokens[joined].tag {
    case .noun, .properNoun, .pronoun, .number, .determiner, .symbol, .presentParticiple:
      return false
    default: return true
    }
  }
}
