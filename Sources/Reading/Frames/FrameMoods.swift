import Documents
import English

/// Whether a clause tells, plans, supposes or asks, and whether it denies: factuality in the sense of
/// FactBank (Saurí and Pustejovsky 2009), as far as the words of the clause themselves settle it.
struct FrameMoods {
  let scene: Scene
  private var context: ReadingContext { scene.context }
  private var tree: Tree { context.tree }

  struct Verdict: Hashable {
    var mood: FrameMood
    var isDenied: Bool
  }

  func verdict(at token: Int, _ wordClass: FrameTrigger.Class) -> Verdict {
    switch wordClass {
    case .verb: ofActing(token)
    case .adjective: ofPredicate(token)
    case .preposition: ofPredicate(token)
    case .noun: ofNoun(token)
    }
  }

  /// A verb that itself calls a frame up: what it does to nothing is denied.
  private func ofActing(_ verb: Int) -> Verdict {
    var verdict = ofVerb(verb, depth: 0)
    if let group = context.group(at: verb), context.isDoneToNothing(group) {
      verdict.isDenied.toggle()
    }
    return verdict
  }

  private func ofVerb(_ verb: Int, depth: Int) -> Verdict {
    guard let group = context.group(at: verb), group.verb == verb else {
      let isBare = context.tokens[verb].tag == .infinitive
      return Verdict(
        mood: context.isUnder(Self.supposing, verb: verb) ? .supposed : isBare ? .intended : .told,
        isDenied: isDenied(verb))
    }
    var verdict = Verdict(mood: .told, isDenied: group.isNegated || isDenied(verb))
    if context.isUnder(Self.supposing, verb: verb) {
      verdict.mood = .supposed
    } else if isAsked(verb) {
      verdict.mood = .asked
    } else if let modal = group.modal {
      verdict.mood = mood(of: modal, at: verb)
    } else if context.isToInfinitive(verb), group.form == .finite {
      verdict.mood = .intended
    } else if depth < 4, let first = shared(verb, group) {
      verdict.mood =
        context.isPredicate(first) ? ofPredicate(first).mood : ofVerb(first, depth: depth + 1).mood
    } else if group.tense == .future {
      verdict.mood = .planned
    } else if group.form == .infinitive, depth < 4 {
      verdict = ofInfinitive(verb, verdict.isDenied, depth)
    } else if context.tokens[verb].tag == .presentParticiple, isOnlyNamed(verb) {
      verdict.mood = .supposed
    } else if group.form == .participle, depth < 4, let above = tied(verb) {
      verdict.mood = ofVerb(above, depth: depth + 1).mood
    }
    return verdict
  }

  /// "must cut taxes and live up to it", "should be fair and agree": what stands before "and" and has the
  /// modal that a bare form shares.
  private func shared(_ verb: Int, _ group: VerbGroup) -> Int? {
    let relation = tree.relation(of: verb)
    guard relation == .conjunct || relation == .parataxis,
      group.tokens.allSatisfy({ $0 == verb || context.tokens[$0].tag == .adverb }),
      context.word(verb) == context.lemma(verb), let head = tree.head(of: verb), head < verb,
      context.tokens[head].tag.isVerbal || context.isPredicate(head)
    else { return nil }
    return head
  }

  /// "could cost votes by raising fees", "vowed to get it passed": the verb whose mood a participle
  /// shares.
  private func tied(_ participle: Int) -> Int? {
    guard let head = tree.head(of: participle) else { return nil }
    guard context.tokens[head].tag.isVerbal else {
      // "to get the bill passed": the tree may hang the participle on the bill.
      let above = tree.head(of: head)
      return above.flatMap { Self.getting.contains(context.lemma($0)) ? $0 : nil }
    }
    switch tree.relation(of: participle) {
    case .openComplement, .complement: return head
    case .adverbialClause: return context.cases(of: participle).isEmpty ? nil : head
    default: return nil
    }
  }

  /// "in hopes of delaying it", "considers delaying it", "without delaying it": the act is named, and not
  /// told.
  private func isOnlyNamed(_ gerund: Int) -> Bool {
    let cases = context.cases(of: gerund)
    switch tree.relation(of: gerund) {
    case .openComplement, .complement, .object:
      return tree.head(of: gerund).map { !Self.doing.contains(context.lemma($0)) } ?? false
    case .clausalModifier, .adverbialClause, .nominal, .oblique:
      return cases.contains { Self.naming.contains($0) }
    default: return false
    }
  }

  private static let getting = Set<Word>(words: "get have see want need")
  private static let naming = Set<Word>(
    words: "of for against without about from instead to toward")

  /// An infinitive is as its verb has it: "refused to sign", "began to sign", "must sign".
  private func ofInfinitive(_ verb: Int, _ isDenied: Bool, _ depth: Int) -> Verdict {
    guard let governor = tree.head(of: verb) else {
      return Verdict(mood: .intended, isDenied: isDenied)
    }
    let lemma = context.lemma(governor)
    let above = ofVerb(governor, depth: depth + 1)
    if Self.refusing.contains(lemma) {
      return Verdict(mood: above.mood, isDenied: !(isDenied != above.isDenied))
    }
    let denied = isDenied != above.isDenied
    if above.mood == .supposed || above.mood == .asked {
      return Verdict(mood: above.mood, isDenied: denied)
    }
    // "urged them to sign": what they are told to do is not done.
    let hasObject = tree.dependent(of: governor, .object, .indirectObject) != nil
    if hasObject, tree.relation(of: verb) != .adverbialClause {
      return Verdict(mood: .due, isDenied: denied)
    }
    if lemma == "have" || lemma == "need" { return Verdict(mood: .due, isDenied: denied) }
    if Self.doing.contains(lemma) { return Verdict(mood: above.mood, isDenied: denied) }
    return Verdict(mood: .intended, isDenied: denied)
  }

  private func ofPredicate(_ token: Int) -> Verdict {
    guard let copula = tree.dependent(of: token, .copula),
      let group = context.group(at: copula)
    else {
      return Verdict(
        mood: context.isUnder(Self.supposing, verb: token) ? .supposed : .told,
        isDenied: isDenied(token))
    }
    var verdict = Verdict(mood: .told, isDenied: group.isNegated || isDenied(token))
    if context.isUnder(Self.supposing, verb: token) {
      verdict.mood = .supposed
    } else if isAsked(token) {
      verdict.mood = .asked
    } else if let modal = group.modal {
      verdict.mood = mood(of: modal, at: token)
    }
    return verdict
  }

  /// A noun tells, unless "no" stands before it or the verb that it hangs on is denied or supposed.
  private func ofNoun(_ noun: Int) -> Verdict {
    var verdict = Verdict(mood: .told, isDenied: hasNo(noun))
    if context.isPredicate(noun) {
      verdict = ofPredicate(noun)
      verdict.isDenied = verdict.isDenied || hasNo(noun)
    }
    guard let governor = tree.head(of: noun), context.tokens[governor].tag.isVerbal,
      tree.relation(of: noun) == .object || tree.relation(of: noun) == .passiveSubject
    else { return verdict }
    let above = ofVerb(governor, depth: 0)
    return Verdict(mood: above.mood, isDenied: verdict.isDenied != above.isDenied)
  }

  private func hasNo(_ noun: Int) -> Bool {
    tree.dependents(of: noun).contains { context.word($0) == "no" }
  }

  /// "not", "never", or a subject that is nobody.
  private func isDenied(_ token: Int) -> Bool {
    tree.dependents(of: token).contains { dependent in
      guard let relation = tree.relation(of: dependent) else { return false }
      if relation == .adverbial { return Self.denying.contains(context.word(dependent)) }
      guard relation.isSubject else { return false }
      return Self.nobody.contains(context.word(dependent))
        || tree.dependents(of: dependent).contains { context.word($0) == "no" }
    }
  }

  /// "would" in reported speech is the future of what was said.
  private func mood(of modal: Word, at verb: Int) -> FrameMood {
    if Self.willing.contains(modal) { return .planned }
    if Self.obliging.contains(modal) { return .due }
    if modal == "would" || modal == "'d", !scene.claimants(at: verb).isEmpty { return .planned }
    return .possible
  }

  private func isAsked(_ verb: Int) -> Bool {
    guard let sentence = context.sentence(at: verb),
      let last = sentence.tokens.last(where: { context.tokens[$0].kind == .stop })
    else { return false }
    return context.word(last) == "?" && tree.relation(of: verb) != .complement
  }

  private static let supposing = Set<Word>(words: "if unless whether lest")
  private static let refusing = Set<Word>(words: "refuse fail decline hesitate neglect stop")
  private static let doing = Set<Word>(
    words: "begin start continue manage come appear seem proceed rush move help cease dare")
  private static let denying = Set<Word>(words: "not n't never hardly nowhere")
  private static let nobody = Set<Word>(words: "nobody none neither nothing no-one few")
  private static let willing = Set<Word>(words: "will shall 'll wo")
  private static let obliging = Set<Word>(words: "must should ought")
}
