import Documents
import English

/// Follows the paths of frames through the tree from one word, each state at most once.
struct PathWalker {
  private let context: ReadingContext
  private let set: FrameSet
  private let start: Int

  /// The token that the last preposition of the trigger leads to: of "call for" what is called for.
  private let complement: Int?
  private var found: [Int: Int?] = [:]

  init(_ context: ReadingContext, _ set: FrameSet, from start: Int, complement: Int?) {
    self.context = context
    self.set = set
    self.start = start
    self.complement = complement
  }

  private var tree: Tree { context.tree }

  /// The word at the end of a path; nil where the tree has none.
  mutating func end(of path: RolePath) -> Int? { token(in: set.end(of: path)) }

  private mutating func token(in state: Int) -> Int? {
    guard state >= 0 else { return start }
    if let known = found[state] { return known }
    let (parent, step) = set.states[state]
    let result = token(in: parent).flatMap { follow(step, from: $0) }
    found[state] = .some(result)
    return result
  }

  private func follow(_ step: RoleStep, from token: Int) -> Int? {
    switch step {
    case .itself: token
    case .subject: subject(of: token)
    case .object: object(of: token)
    case .infinitive: infinitive(of: token)
    case .clause: clause(of: token)
    case .question: question(of: token)
    case .possessor: possessor(of: token)
    case .bearer: bearer(of: token)
    case .verb: verb(above: token)
    case .preposition(let word, _): behind(word, of: token)
    }
  }

  // MARK: - Subjects and objects

  private func subject(of token: Int) -> Int? {
    if isReducedPassive(token) || context.isPassive(verb: token) {
      // "was asked to stay by the mayor": the tree may give "by" to the act.
      return tree.dependent(of: token, .agent) ?? behind("by", of: token)
        ?? infinitive(of: token).flatMap {
          tree.dependent(of: $0, .agent) ?? attached("by", to: $0)
        }
    }
    return context.subjectHead(ofVerb: token)
  }

  /// "a bill [backed by unions]": a passive without an auxiliary.
  private func isReducedPassive(_ token: Int) -> Bool {
    context.tokens[token].tag == .pastParticiple && !context.isPassive(verb: token)
      && tree.relation(of: token) == .clausalModifier
  }

  private func object(of token: Int) -> Int? {
    if token == start, let complement { return complement }
    if isReducedPassive(token) { return tree.head(of: token) }
    if context.isPassive(verb: token) { return context.subjectHead(ofVerb: token) }
    if let object = tree.dependent(of: token, .object) { return object }
    if let gerund = tree.dependents(of: token).first(where: {
      tree.relation(of: $0) == .openComplement || tree.relation(of: $0) == .complement
    }), context.tokens[gerund].tag == .presentParticiple {
      return gerund
    }
    // "the plan that he opposed": the noun that the clause hangs on.
    if tree.relation(of: token) == .relativeClause, let noun = tree.head(of: token),
      context.subjectHead(ofVerb: token) != noun
    {
      // "Nothing that he proposed would help": no course is named.
      return Self.nothings.contains(context.word(noun)) ? nil : noun
    }
    // "sought and won a delay": the object of the last verb is everybody's.
    return tree.dependents(of: token).first { tree.relation(of: $0) == .conjunct }
      .flatMap { tree.dependent(of: $0, .object) }
  }

  // MARK: - Clauses

  private func infinitive(of token: Int) -> Int? {
    let own = tree.dependents(of: token).first { isInfinitive($0, of: token) }
    if let own { return own }
    // "urged Congress to act": the tree may hang the infinitive on the object.
    let object = complement ?? tree.dependent(of: token, .object, .indirectObject)
    return object.flatMap { object in
      tree.dependents(of: object).first {
        tree.relation(of: $0) == .clausalModifier && context.tokens[$0].tag == .infinitive
      }
    }
  }

  private func isInfinitive(_ token: Int, of head: Int) -> Bool {
    switch tree.relation(of: token) {
    case .openComplement, .complement, .clausalModifier, .adverbialClause, .clausalSubject:
      token > head && context.tokens[token].tag != .presentParticiple
        && tree.dependents(of: token).contains { context.word($0) == "to" }
        && (tree.dependents(of: token).allSatisfy { tree.relation(of: $0)?.isSubject != true }
          || context.cases(of: token).contains("for"))
    default: false
    }
  }

  private func clause(of token: Int) -> Int? {
    tree.dependents(of: token).first {
      guard tree.relation(of: $0) == .complement || tree.relation(of: $0) == .clausalModifier
      else { return false }
      return context.tokens[$0].tag.isVerbal && context.subjectHead(ofVerb: $0) != nil
        && context.tokens[$0].tag != .presentParticiple
    }
  }

  private func question(of token: Int) -> Int? {
    let open = tree.dependents(of: token) + (complement.map { [$0] } ?? [])
    return open.first { head in
      tree.dependents(of: head).contains {
        Self.questions.contains(context.word($0)) && $0 < head
      } && context.tokens[head].tag.isVerbal
    }
  }

  // MARK: - Nouns

  private func possessor(of token: Int) -> Int? { tree.dependent(of: token, .possessive) }

  private func bearer(of token: Int) -> Int? {
    if let possessor = possessor(of: token) { return possessor }
    if let from = behind("from", of: token) ?? behind("among", of: token) { return from }
    if let verb = verb(above: token), let subject = context.subjectHead(ofVerb: verb),
      !context.isPassive(verb: verb)
    {
      return subject
    }
    return behind("by", of: token)
  }

  private func verb(above token: Int) -> Int? {
    guard let head = tree.head(of: token), context.tokens[head].tag.isVerbal else { return nil }
    switch tree.relation(of: token) {
    case .object, .oblique, .openComplement, .passiveSubject: return head
    default: return nil
    }
  }

  /// What a preposition leads to from a word, or from its object.
  private func behind(_ word: Word, of token: Int) -> Int? {
    if let own = attached(word, to: token) { return own }
    guard let object = tree.dependent(of: token, .object) else { return nil }
    return attached(word, to: object)
  }

  private func attached(_ word: Word, to token: Int) -> Int? {
    tree.dependents(of: token).first { dependent in
      guard dependent > token || tree.relation(of: dependent) == .agent else { return false }
      switch tree.relation(of: dependent) {
      case .oblique, .nominal, .agent, .adverbialClause, .clausalModifier, .complement,
        .openComplement:
        // Of "vital for the council to act" the tree gives "for" to the act.
        let before = context.phrase(at: dependent).map { context.word($0.tokens.lowerBound - 1) }
        return context.cases(of: dependent).contains(word) || before == word
      default: return false
      }
    }
  }

  private static let nothings = Set<Word>(words: "nothing anything everything something all")
  private static let questions = Set<Word>(words: "whether how when what which where who why if")
}
