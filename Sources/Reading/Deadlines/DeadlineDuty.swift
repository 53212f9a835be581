import Documents
import English

/// Whom a deadline binds, and what is due then, by the tree around its time.
struct DeadlineDuty {
  private let scene: Scene
  private let context: ReadingContext
  private let run: Range<Int>

  init(_ scene: Scene, _ run: Range<Int>) {
    self.scene = scene
    context = scene.context
    self.run = run
  }

  /// "The deadline for the firm to reply is June 30": the noun is the subject of its day.
  func named() -> DeadlineClause.Finding? {
    guard let top = context.tree.top(of: run), context.isPredicate(top),
      let noun = context.tree.dependents(of: top).first(where: {
        context.tree.relation(of: $0)?.isSubject ?? false
      }), DeadlineClause.nouns.contains(context.lemma(noun)),
      let phrase = context.phrase(at: noun), noun < run.lowerBound
    else { return nil }
    return DeadlineClause.Finding(
      tokens: phrase.tokens.lowerBound..<run.upperBound,
      what: DeadlineMove.words(of: noun, context), confidence: 0.9)
  }

  /// Adds what the words next to the time do not tell: what a named deadline is for, and the whole
  /// of a subject that ends in "of" or "for".
  func complete(_ finding: inout DeadlineClause.Finding) {
    if let what = finding.what {
      guard let top = context.tree.top(of: run), let verb = context.tree.head(of: top),
        let subject = subject(of: verb)
      else { return }
      let whole = context.tree.extent(of: subject) {
        context.tree.relation(of: $0)?.isAside ?? false
      }
      guard whole.lowerBound < what.lowerBound, whole.upperBound == what.upperBound,
        finding.tokens.lowerBound == what.lowerBound
      else { return }
      finding.what = whole
      finding.tokens = whole.lowerBound..<finding.tokens.upperBound
    } else if let noun = finding.tokens.last(where: { isDeadline($0) }) {
      finding.what = DeadlineMove.words(of: noun, context) ?? purpose(of: noun)
    }
  }

  /// "face a Friday deadline to pass a budget": the tree may hang the infinitive on the verb.
  private func purpose(of noun: Int) -> Range<Int>? {
    let behind = max(noun + 1, run.upperBound)
    if context.word(behind) == "for", let topic = context.phrase(at: behind + 1) {
      return topic.tokens
    }
    guard let verb = context.tree.head(of: noun) else { return nil }
    let act = context.tree.dependents(of: verb).first {
      $0 > noun && context.tokens[$0].tag == .infinitive
        && context.tree.relation(of: $0) == .adverbialClause
    }
    guard let act else { return nil }
    let extent = context.tree.extent(of: act)
    return extent.lowerBound > noun && extent.lowerBound <= max(noun, run.upperBound - 1) + 2
      ? extent : nil
  }

  private func isDeadline(_ token: Int) -> Bool {
    DeadlineClause.nouns.contains(context.lemma(token))
  }

  /// Who is to act.
  func bound() -> [Party] {
    guard let top = context.tree.top(of: run), let head = actor(of: top),
      let phrase = context.phrase(at: head), scene.canAct(phrase)
    else { return [] }
    return scene.parties(of: phrase.tokens)
  }

  private func actor(of top: Int) -> Int? {
    var at = top
    for _ in 0..<6 {
      if DeadlineClause.nouns.contains(context.lemma(at)) { return holder(of: at) }
      if context.isPredicate(at), let noun = subject(of: at),
        DeadlineClause.nouns.contains(context.lemma(noun))
      {
        return holder(of: noun)
      }
      guard let head = context.tree.head(of: at) else { return nil }
      if context.tokens[head].tag.isVerbal { return actor(ofVerb: head) }
      at = head
    }
    return nil
  }

  /// "has until Friday", "gave the firm ten days", "must be paid by the firm", "told to pay".
  private func actor(ofVerb verb: Int) -> Int? {
    let lemma = context.lemma(verb)
    // "would not commit to it by May": so it does not bind.
    if let group = context.group(at: verb), group.isNegated, Self.pledging.contains(lemma) {
      return nil
    }
    if Self.refusing.contains(lemma) { return nil }
    // "the licence ends" binds no one, "to end the strike" does.
    if Self.ending.contains(lemma), context.tree.dependent(of: verb, .object) == nil { return nil }
    if Self.granting.contains(lemma), !context.isPassive(verb: verb) {
      return context.tree.dependent(of: verb, .indirectObject)
        ?? context.tree.dependents(of: verb).first {
          context.tree.relation(of: $0) == .object && context.time(at: $0) == nil
        }
    }
    if context.isPassive(verb: verb), !Self.granting.contains(lemma), !hasDuty(verb) {
      return context.tree.dependent(of: verb, .agent).flatMap {
        context.cases(of: $0).contains("by") && context.time(at: $0) == nil ? $0 : nil
      }
    }
    return context.subjectHead(ofVerb: verb)
  }

  /// "was ordered to pay by Friday": the time may hang on the order, and still the subject pays.
  private func hasDuty(_ verb: Int) -> Bool {
    context.tree.dependents(of: verb).contains { part in
      guard context.tokens[part].tag == .infinitive || context.cases(of: part).contains("to")
      else { return false }
      switch context.tree.relation(of: part) {
      case .openComplement, .adverbialClause, .complement: return true
      default: return false
      }
    }
  }

  /// "the deadline for the firm to reply", "the firm faces a deadline", "the firm's deadline".
  private func holder(of noun: Int) -> Int? {
    for part in context.tree.dependents(of: noun)
    where context.tree.relation(of: part) == .possessive {
      if context.time(at: part) == nil { return part }
    }
    if let act = context.tree.dependents(of: noun).first(where: {
      context.tree.relation(of: $0) == .clausalModifier
    }) {
      if let own = subject(of: act) { return own }
      // The tree may hang "for the firm" on the deadline.
      let party = context.tree.dependents(of: noun).first {
        $0 > noun && $0 < act && context.cases(of: $0).contains("for")
      }
      if let party { return party }
    }
    guard context.tree.relation(of: noun) == .object || context.tree.relation(of: noun) == .oblique,
      let verb = context.tree.head(of: noun), Self.facing.contains(context.lemma(verb))
    else { return nil }
    return context.subjectHead(ofVerb: verb)
  }

  private func subject(of verb: Int) -> Int? {
    context.tree.dependents(of: verb).first { context.tree.relation(of: $0)?.isSubject ?? false }
  }

  private static let ending = Set<Word>(
    words: "expire lapse end run take become begin start sunset cease terminate last phase kick")
  private static let pledging = Set<Word>(words: "commit agree promise pledge vow consent")
  private static let refusing = Set<Word>(words: "refuse decline reject")
  private static let granting = Set<Word>(words: "give grant allow offer set")
  private static let facing = Set<Word>(
    words: "face have meet miss confront near approach ignore defy flout")
}
