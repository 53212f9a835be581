import Documents

/// Auxiliaries and denials that an aside parts from their verb: "had not, as of today, approved it".
extension VerbScanner {
  /// The verb of which an auxiliary is a part, though other words stand between; nil where it stands
  /// before the subject, as in a question.
  func verbHelped(by auxiliary: Int, behind end: Int) -> Int? {
    if let verb = verbBehindAside(end), mayHelp(auxiliary, verb) { return verb }
    guard let verb = head(of: auxiliary), verb > end, run.contains(verb), isHelper(auxiliary),
      helpersInTree(of: verb, before: end + 1).contains(auxiliary)
    else { return nil }
    return verb
  }

  /// The auxiliaries and denials that stand apart before a verb, in order.
  func helpers(of verb: Int, before start: Int) -> [Int] {
    let aside = helpersBeforeAside(endingAt: start)
    return aside.isEmpty ? helpersInTree(of: verb, before: start) : aside
  }

  private func helpersInTree(of verb: Int, before start: Int) -> [Int] {
    var found: [Int] = []
    var isApart = false
    for token in (max(run.lowerBound, start - Self.reach)..<start).reversed() {
      // A quotation mark between them makes no aside, and parts what is said from who says it.
      if isMark(token) { break }
      isApart = isApart || document.tokens[token].tag == .adposition || isComma(token)
      guard head(of: token) == verb else { continue }
      if isSubject(token) { break }
      if isHelper(token), isApart { found.append(token) }
    }
    return found.reversed()
  }

  /// "will not, she said, sign", "“will not,” she said, “sign": between commas.
  private func helpersBeforeAside(endingAt start: Int) -> [Int] {
    let isResumed = run.contains(start - 1) && document.tokens[start - 1].kind == .openQuote
    let end = isResumed ? start - 2 : start - 1
    guard run.contains(end), isComma(end),
      let comma = (max(run.lowerBound, start - Self.reach)..<end).last(where: isComma),
      isAside(from: comma, to: end, isResumed)
    else { return [] }
    var first = comma
    while first > run.lowerBound, isAuxiliaryOrDenial(first - 1) { first -= 1 }
    return (first..<comma).contains { isAuxiliary($0) && mayHelp($0, start) }
      ? Array(first..<comma) : []
  }

  private func verbBehindAside(_ comma: Int) -> Int? {
    guard run.contains(comma), isComma(comma),
      let end = ((comma + 1)..<min(comma + Self.reach, run.upperBound)).first(where: isComma),
      run.contains(end + 1)
    else { return nil }
    let isResumed = document.tokens[end + 1].kind == .openQuote
    let verb = isResumed ? end + 2 : end + 1
    return run.contains(verb) && isAside(from: comma, to: end, isResumed) ? verb : nil
  }

  /// Whether what stands between two commas parts a verb: no condition, and no quotation but one that
  /// goes on behind it.
  private func isAside(from comma: Int, to end: Int, _ isResumed: Bool) -> Bool {
    let marks = ((comma + 1)..<end).filter(isMark)
    let opening = document.tokens[isResumed ? min(comma + 2, end) : comma + 1].word
    return marks == (isResumed ? [comma + 1] : []) && !Self.conditions.contains(opening)
  }

  private static let conditions = Set<Word>(words: "if unless when once should")

  /// Whether a verb has the form that an auxiliary takes: "will … sign", "has … signed", "was … signed".
  private func mayHelp(_ auxiliary: Int, _ verb: Int) -> Bool {
    let token = document.tokens[verb]
    switch document.tokens[auxiliary].lemma {
    // A tagger may take the participle behind an aside for a past tense.
    case "have": return token.tag == .pastParticiple || token.tag == .verb && token.penn == .past
    case "be":
      return token.tag == .pastParticiple
        || token.tag == .presentParticiple && head(of: auxiliary) == verb
    default: return token.tag == .infinitive
    }
  }

  private func isMark(_ token: Int) -> Bool {
    document.tokens[token].kind == .openQuote || document.tokens[token].kind == .closeQuote
  }

  private func isComma(_ token: Int) -> Bool { document.tokens[token].kind == .comma }

  private func isAuxiliary(_ token: Int) -> Bool { document.tokens[token].tag == .auxiliary }

  private func isAuxiliaryOrDenial(_ token: Int) -> Bool {
    isAuxiliary(token) || isNegation(document.tokens[token])
  }

  /// A phrase with a preposition is no subject, whatever the tree makes of "on Friday".
  private func isSubject(_ token: Int) -> Bool {
    switch document.arcs[token].relation {
    case .subject, .passiveSubject, .outerSubject:
      token == run.lowerBound || document.tokens[token - 1].tag != .adposition
    default: false
    }
  }

  private func isHelper(_ token: Int) -> Bool {
    switch document.arcs[token].relation {
    case .auxiliary, .passiveAuxiliary: document.tokens[token].tag.isVerbal
    case .adverbial: isNegation(document.tokens[token])
    default: false
    }
  }

  private func head(of token: Int) -> Int? {
    document.arcs.indices.contains(token) ? document.arcs[token].head : nil
  }

  /// No aside before a verb is longer.
  private static let reach = 16
}
