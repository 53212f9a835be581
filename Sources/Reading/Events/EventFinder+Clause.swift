import Documents
import English

/// The words of an act: its clause without what is only said beside it.
extension EventFinder {
  /// The verb of a group with its subject, objects and the time, as the tree joins them.
  ///
  /// A relative clause, an apposition and a clause with a verb of its own are left out where they
  /// stand at an end.
  func clause(of group: VerbGroup, with time: Range<Int>?) -> Range<Int> {
    var low = start(of: group)
    var high = group.tokens.upperBound
    for part in context.tree.dependents(of: group.verb) where part > group.verb {
      guard let end = end(of: part, behind: group) else { continue }
      high = max(high, end)
    }
    high = min(high, longest(group), sentence.tokens.upperBound)
    if let time {
      low = min(low, lead(of: time))
      high = max(high, time.upperBound)
    }
    return context.trimmed(max(low, sentence.tokens.lowerBound)..<high)
  }

  private func start(of group: VerbGroup) -> Int {
    let verb = group.verb
    if group.form == .infinitive { return verb }
    if let noun = context.tree.head(of: verb), noun < verb, let phrase = context.phrase(at: noun),
      context.tree.relation(of: verb) == .relativeClause
        || context.tree.relation(of: verb) == .clausalModifier
    {
      // "the deal signed on Monday", "the man who left on Monday"; behind a comma it stands alone.
      let hasComma = (noun..<verb).contains { context.tokens[$0].kind == .comma }
      return hasComma ? group.tokens.lowerBound : min(phrase.tokens.lowerBound, verb)
    }
    let subject = context.tree.dependents(of: verb).first {
      context.tree.relation(of: $0)?.isSubject ?? false
    }
    guard let subject, subject < verb else { return group.tokens.lowerBound }
    let extent = context.tree.extent(of: subject) { isCut($0) || isModifier($0) }
    let hasRoom = group.tokens.lowerBound - extent.lowerBound <= Self.longestSubject
    return hasRoom && extent.lowerBound >= sentence.tokens.lowerBound
      ? extent.lowerBound : group.tokens.lowerBound
  }

  /// Where a part behind the verb ends; nil for one that the act is told without.
  private func end(of part: Int, behind group: VerbGroup) -> Int? {
    guard let relation = context.tree.relation(of: part) else { return nil }
    switch relation {
    case .object, .indirectObject, .openComplement, .particle, .compound, .adverbial, .subject,
      .passiveSubject, .oblique, .agent, .unmarkedOblique, .nominal, .unmarkedNominal:
      break
    case .adverbialClause where context.tokens[part].tag == .infinitive: break
    default: return nil
    }
    let extent = context.tree.extent(of: part, cutting: isCut)
    // ", according to the ministry", ", in a show of force"
    let before = max(0, extent.lowerBound - 1)
    let isApart = context.tokens[before].kind == .comma || context.isBreak(before)
    // "named Ann Lee, a lawyer, to lead it": the comma closes what is said of the object.
    let isCore = relation == .object || relation == .openComplement
    if isApart, !isCore, extent.lowerBound > group.tokens.upperBound,
      context.tokens[part].tag != .infinitive || !closesApposition(extent.lowerBound - 1, group)
    {
      return nil
    }
    let isOther =
      context.quotation(at: extent.upperBound - 1) != context.quotation(at: group.verb)
    return isOther && context.quotation(at: group.verb) != nil ? nil : extent.upperBound
  }

  private func closesApposition(_ comma: Int, _ group: VerbGroup) -> Bool {
    guard let object = objectHead(of: group) else { return false }
    return context.tree.dependents(of: object).contains {
      $0 < comma && context.tree.relation(of: $0) == .apposition
    }
  }

  /// What is said beside a clause, and clauses that are joined to it.
  private func isCut(_ token: Int) -> Bool {
    guard let relation = context.tree.relation(of: token) else { return false }
    if relation == .adverbialClause { return context.tokens[token].tag != .infinitive }
    if relation == .conjunct { return context.tokens[token].tag.isVerbal }
    return relation.isAside || relation == .complement
  }

  private func isModifier(_ token: Int) -> Bool {
    context.tree.relation(of: token) == .clausalModifier
  }

  private func longest(_ group: VerbGroup) -> Int { group.tokens.upperBound + 24 }

  private static let longestSubject = 18
}
