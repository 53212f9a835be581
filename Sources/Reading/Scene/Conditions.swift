import Documents

/// An "if" or "unless" clause and the clause that would follow from it.
struct Condition {
  /// From "if" to the end of its clause.
  let condition: Range<Int>

  /// The finite verb of the condition; nil where the tagger takes it for a noun.
  let group: VerbGroup?

  /// What would follow; nil where the sentence does not tell.
  let main: Range<Int>?
}

extension ReadingContext {
  /// "if it protects farmers", "only if it does", "as long as it does": the condition that hangs on a verb; no
  /// "even if".
  func ownCondition(of verb: Int, in sentence: Sentence) -> Range<Int>? {
    let predicate = predicate(of: verb)
    for clause in tree.dependents(of: predicate) {
      guard let opener = supposition(opening: clause), sentence.tokens.contains(opener),
        !Self.conceding.contains(word(opener - 1)), !isQuestion(opener, in: sentence)
      else { continue }
      let end = min(tree.extent(of: clause).upperBound, sentence.tokens.upperBound)
      let run = trimmed(opening(of: opener)..<max(end, opener + 1))
      if run.count > 2, !run.contains(predicate) { return run }
    }
    return nil
  }

  /// The word that makes a condition of a clause.
  private func supposition(opening clause: Int) -> Int? {
    if tree.relation(of: clause) == .adverbialClause,
      let opener = tree.dependent(of: clause, .marker)
    {
      // "as long as it pays"
      if word(opener) == "as", word(opener - 1) == "long" { return opener }
      return Self.suppositions.contains(word(opener)) ? opener : nil
    }
    // "provided that it pays": no marker for the tree.
    let isGrant =
      Self.granting.contains(word(clause)) && word(clause + 1) == "that"
      && tree.dependent(of: clause, .complement) != nil
    return isGrant ? clause : nil
  }

  /// "would back it if", "will not back it unless": neither is for it or against it as it stands.
  func tied(
    _ stance: PositionDetails.Stance, to condition: Range<Int>?, _ group: VerbGroup
  ) -> PositionDetails.Stance {
    guard let condition, !isOfPower(condition) else { return stance }
    if stance == .support { return .conditional }
    let isUnless = word(condition.lowerBound) == "unless"
    return stance == .against && group.isNegated && isUnless ? .conditional : stance
  }

  /// "will support it if elected", "if she takes office": that is no term of the support.
  private func isOfPower(_ condition: Range<Int>) -> Bool {
    condition.contains { token in
      if Self.electing.contains(lemma(token)) { return true }
      guard Self.winning.contains(lemma(token)), tokens[token].tag.isVerbal else { return false }
      return condition.contains { $0 > token && Self.powers.contains(lemma($0)) }
    }
  }

  private static let electing = Set<Word>(words: "elect reelect re-elect")
  private static let winning = Set<Word>(words: "win take enter assume")
  private static let powers = Set<Word>(
    words: "office election presidency race power primary nomination")

  /// "Asked, for example, if she would pay": no condition.
  private func isQuestion(_ opener: Int, in sentence: Sentence) -> Bool {
    (max(sentence.tokens.lowerBound, opener - 6)..<opener).contains {
      Self.asking.contains(lemma($0)) && tokens[$0].tag.isVerbal
    }
  }

  private static let asking = Set<Word>(words: "ask see know wonder question inquire tell")
  private static let suppositions = Set<Word>(words: "if unless provided providing")
  private static let granting = Set<Word>(words: "provided providing")
  /// "even if", "because if": they set no condition.
  static let conceding = Set<Word>(words: "even as what because")
}

extension SentenceView {
  /// The conditions of the sentence, in order.
  func conditions() -> [Condition] {
    var found: [Condition] = []
    for token in run where word(token) == "if" || word(token) == "unless" {
      guard !Self.comparing.contains(word(token - 1)),
        !found.contains(where: {
          $0.condition.contains(token)
        }), let condition = condition(at: token)
      else { continue }
      found.append(condition)
    }
    return found
  }

  private func condition(at opener: Int) -> Condition? {
    let limit = end(from: opener)
    guard limit - opener > 2 else { return nil }
    let group = groups.first {
      $0.form == .finite && $0.tokens.lowerBound > opener && $0.tokens.upperBound <= limit
    }
    let comma = group.map { conditionEnd($0, limit) } ?? limit
    let start = group.flatMap { mainStart(behind: $0) }
    let end = min(comma, start ?? comma)
    let main = mainBehind(end, isBare: end == start) ?? mainBefore(opener)
    guard group != nil || main != nil && context.phrase(at: opener + 1) != nil else { return nil }
    return Condition(condition: trimmed(opener..<end), group: group, main: main)
  }

  /// The comma behind a condition's verb that a further finite verb follows.
  private func conditionEnd(_ group: VerbGroup, _ limit: Int) -> Int {
    for token in group.tokens.upperBound..<max(limit, group.tokens.upperBound)
    where context.tokens[token].kind == .comma {
      if groups.contains(where: { $0.form == .finite && $0.tokens.lowerBound > token }) {
        return token
      }
    }
    return max(limit, group.tokens.upperBound)
  }

  /// "If the plan fails we will …": by the tree, where no comma tells it.
  private func mainStart(behind group: VerbGroup) -> Int? {
    for main in groups
    where main.form == .finite && main.modal != nil
      && main.tokens.lowerBound > group.tokens.upperBound
      && !context.tree.isBelow(main.verb, group.verb)
    {
      // A subject that stands before the condition's verb is the condition's own.
      guard let subject = context.tree.dependent(of: main.verb, .subject) else { return nil }
      let start = context.tree.extent(of: subject).lowerBound
      return start >= group.tokens.upperBound && subject < main.tokens.lowerBound ? start : nil
    }
    return nil
  }

  private func mainBehind(_ end: Int, isBare: Bool) -> Range<Int>? {
    guard end < run.upperBound, isBare || context.tokens[end].kind == .comma else { return nil }
    var start = end
    while start < run.upperBound, word(start) == "then" || context.tokens[start].kind == .comma {
      start += 1
    }
    guard start < run.upperBound, !Self.continuing.contains(word(start)) else { return nil }
    let clause = clause(from: start)
    guard !clause.isEmpty,
      let verb = context.groups(in: clause).first(where: { $0.form == .finite }),
      !Self.speaking.contains(lemma(of: verb))
    else { return nil }
    return clause
  }

  private func mainBefore(_ opener: Int) -> Range<Int>? {
    guard opener > run.lowerBound,
      let verb = groups.last(where: { $0.form == .finite && $0.tokens.upperBound <= opener }),
      !Self.speaking.contains(lemma(of: verb))
    else { return nil }
    let clause = clause(of: verb, subjectUpTo: 12)
    let end = min(clause.upperBound, opener)
    return clause.lowerBound < end ? trimmed(clause.lowerBound..<end) : nil
  }

  private static let comparing = Set<Word>(words: "as even only what ask asked see know wonder")
  private static let continuing = Set<Word>(words: "which who but and or")
  private static let speaking = Set<Word>(
    words: "say tell add warn note ask know wonder see write argue think believe")
}
