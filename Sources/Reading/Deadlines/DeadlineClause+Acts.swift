import Documents

/// The acts that fall due, and the tense and force of what is said of them.
extension DeadlineClause {
  /// The words of the act before a preposition: from its verb or noun on.
  func act(before end: Int) -> Range<Int>? {
    var noun: Int?
    var index = end - 1
    while index >= run.lowerBound, index > end - 14, !isBoundary(index) {
      let tag = document.tokens[index].tag
      if tag == .auxiliary || tag == .verb || tag == .infinitive || tag == .pastParticiple {
        return group(index)..<end
      }
      if noun == nil, tag == .noun || tag == .properNoun { noun = index }
      index -= 1
    }
    return noun.map { phraseStart($0)..<end }
  }

  /// The first token of the verb group that holds a token: "will have to", "did not".
  func group(_ verb: Int) -> Int {
    var start = verb
    while start > run.lowerBound, word(start) != "to" {
      let before = document.tokens[start - 1]
      guard
        before.tag.isVerbal || before.tag == .adverb || before.word == "to"
          || before.word == "not" || before.word == "n't" || before.tag == .particle
      else { break }
      start -= 1
    }
    return start
  }

  func phraseStart(_ noun: Int) -> Int {
    var start = noun
    while start > run.lowerBound {
      switch document.tokens[start - 1].tag {
      case .noun, .properNoun, .adjective, .determiner, .number: start -= 1
      default: return start
      }
    }
    return start
  }

  func subject(before start: Int) -> Range<Int>? {
    var noun = start - 1
    // "are set to expire": the subject stands before the verb that governs.
    if word(start) == "to" {
      while noun >= run.lowerBound, document.tokens[noun].tag.isVerbal { noun -= 1 }
    }
    if noun >= run.lowerBound, word(noun) == "that" || word(noun) == "which" { noun -= 1 }
    if noun >= run.lowerBound, document.tokens[noun].kind == .comma, word(noun + 1) == "which" {
      noun -= 1
    }
    guard noun >= run.lowerBound,
      document.tokens[noun].tag == .noun || document.tokens[noun].tag == .properNoun
    else { return nil }
    return phraseStart(noun)..<(noun + 1)
  }

  func clauseEnd(_ index: Int) -> Int {
    var end = index + 1
    while end < run.upperBound, document.tokens[end].tag != .punctuation { end += 1 }
    return end
  }

  // MARK: - Tests

  /// "left by noon", "had died before May": told as over.
  func isPast(_ act: Range<Int>) -> Bool {
    guard let verb = act.first(where: { document.tokens[$0].tag.isVerbal }),
      !isSupposed(act)
    else { return false }
    var end = verb
    while end < act.upperBound, document.tokens[end].tag.isVerbal || word(end) == "not" {
      end += 1
    }
    return isPastForm(verb..<end)
  }

  /// "if it were not extended": the past form tells no past.
  private func isSupposed(_ act: Range<Int>) -> Bool {
    (max(run.lowerBound, act.lowerBound - 8)..<act.lowerBound).contains {
      word($0) == "if" || word($0) == "unless"
    }
  }

  func isPastForm(_ verbs: Range<Int>) -> Bool {
    guard let first = verbs.first(where: { document.tokens[$0].tag.isVerbal }) else {
      return false
    }
    if Self.obliging.contains(word(first)) || Self.obliging.contains(document.tokens[first].lemma) {
      return false
    }
    if first > run.lowerBound, word(first - 1) == "to" { return false }
    if Self.pastAuxiliaries.contains(word(first)) {
      return !verbs.contains { word($0) == "to" || Self.obliging.contains(word($0)) }
        && word(first + 1) != "to" && word(first + 2) != "to"
    }
    // "had been closed", "was closed"
    if document.tokens[first].tag == .pastParticiple, first - 1 > run.lowerBound {
      let before = word(first - 1) == "been" ? first - 2 : first - 1
      if before >= run.lowerBound, Self.pastAuxiliaries.contains(word(before)) { return true }
    }
    return document.tokens[first].tag == .verb
      && document.tokens[first].word != document.tokens[first].lemma
      && !document.bytes[document.tokens[first].end - 1].isLetterS
  }

  /// "I think by Monday she will": the time belongs to what follows.
  func isOpinion(_ act: Range<Int>) -> Bool {
    act.upperBound - act.lowerBound <= 3
      && act.contains { Self.opinions.contains(document.tokens[$0].lemma) }
  }

  func isBackward(_ index: Int) -> Bool { Self.backward.contains(word(index)) }

  /// "if the toll were not renewed by June": without its "if" it would look done.
  func withCondition(_ tokens: Range<Int>) -> Range<Int> {
    var start = tokens.lowerBound
    while start > run.lowerBound {
      switch document.tokens[start - 1].tag {
      case .noun, .properNoun, .adjective, .determiner, .pronoun, .number: start -= 1
      default:
        let isCondition = word(start - 1) == "if" || word(start - 1) == "unless"
        return isCondition ? (start - 1)..<tokens.upperBound : tokens
      }
    }
    return tokens
  }

  /// "can register until Friday", "is open until Friday".
  func isAllowed(_ act: Range<Int>) -> Bool {
    act.contains { Self.allowing.contains(word($0)) }
  }

  func isDenied(_ act: Range<Int>) -> Bool {
    // "is not going to wait until Friday"
    (max(run.lowerBound, act.lowerBound - 3)..<act.upperBound).contains {
      Self.denials.contains(word($0)) && word($0 + 1) != "more"
    }
  }

  func isRequired(_ act: Range<Int>) -> Bool {
    let near = max(run.lowerBound, act.lowerBound - 3)..<act.upperBound
    return near.contains { Self.requiring.contains(word($0)) }
  }

  func isObliged(_ act: Range<Int>) -> Bool {
    let near = max(run.lowerBound, act.lowerBound - 3)..<act.upperBound
    return near.contains { Self.obliging.contains(word($0)) }
  }

  /// "To pass the bill in two weeks would …": the infinitive begins the sentence.
  private func isOpening(_ act: Range<Int>) -> Bool {
    word(act.lowerBound) == "to"
      && (run.lowerBound..<act.lowerBound).allSatisfy {
        document.tokens[$0].tag == .punctuation
      }
  }

  /// "if they do not … in the next weeks", "failure to … in".
  func isConditional(_ act: Range<Int>) -> Bool {
    let before = max(run.lowerBound, act.lowerBound - 6)..<act.lowerBound
    let isIf = before.contains { word($0) == "if" || word($0) == "unless" }
    return isIf || before.contains { word($0) == "failure" } || isOpening(act)
  }

  /// "begin", "end": of a law or payment it counts, of a meeting it is an event.
  func isTurn(_ verb: Int) -> Bool {
    document.tokens[verb].tag.isVerbal && Self.turns.contains(document.tokens[verb].lemma)
  }

  func isMeasure(_ subject: Range<Int>) -> Bool {
    Self.measures.contains(document.tokens[subject.upperBound - 1].lemma)
  }

  /// "gave them until Friday", "extended it until June".
  func grants(_ act: Range<Int>) -> Bool {
    word(act.upperBound) == "until"
      && act.contains { Self.granting.contains(document.tokens[$0].lemma) }
  }

  /// "asked for answers no later than May 10": the limit is of what is asked for.
  func asks(_ act: Range<Int>) -> Bool {
    act.contains { Self.asking.contains(document.tokens[$0].lemma) }
  }

  private static let asking = Set<Word>(
    words: "ask request demand order require seek urge want call")

  /// "runs through May".
  func lasts(_ preposition: Int) -> Bool {
    (max(run.lowerBound, preposition - 3)..<preposition).contains {
      Self.lasting.contains(document.tokens[$0].lemma)
    }
  }

  func isBareVerb(_ index: Int) -> Bool {
    guard run.contains(index), document.tokens[index].kind == .word else { return false }
    // A short verb after "to" may be taken for its noun: "to act".
    return document.tokens[index].tag.isVerbal || document.tokens[index].tag == .noun
  }

  func has(_ act: Range<Int>) -> Bool {
    act.contains {
      document.tokens[$0].lemma == "have" || Self.granting.contains(document.tokens[$0].lemma)
    }
  }

  func isExpiry(_ verb: Int) -> Bool {
    let lemma = document.tokens[verb].lemma
    if isTurn(verb) { return true }
    if Self.expiring.contains(lemma) || Self.expiring.contains(word(verb)) { return true }
    switch lemma {
    case "take": return word(verb + 1) == "effect"
    case "go", "come": return word(verb + 1) == "into" && Self.force.contains(word(verb + 2))
    // "ran out the clock"
    case "run": return word(verb + 1) == "out" && word(verb + 2) != "the"
    case "become": return word(verb + 1) == "law" || word(verb + 1) == "effective"
    case "kick": return word(verb + 1) == "in"
    case "phase": return word(verb + 1) == "out"
    default: return false
    }
  }

  func changes(_ act: Range<Int>) -> Bool {
    act.contains { Self.changes.contains(document.tokens[$0].lemma) }
  }

  func isNominal(_ index: Int) -> Bool {
    switch document.tokens[index].tag {
    case .noun, .properNoun, .adjective: true
    // A tagger may take "pullout" for a preposition; the true ones are short.
    case .adposition: document.tokens[index].range.count > 6
    default: document.tokens[index].kind == .dash
    }
  }

  func isPreposition(_ index: Int) -> Bool {
    run.contains(index) && document.tokens[index].tag == .adposition
  }

  func isBoundary(_ index: Int) -> Bool {
    switch document.tokens[index].kind {
    case .comma, .stop, .colon, .openQuote, .closeQuote: true
    case .dash: document.tokens[index].shape.contains(.spaceBefore)
    default: false
    }
  }

  func withArticle(_ start: Int) -> Int {
    start > run.lowerBound && document.tokens[start - 1].tag == .determiner ? start - 1 : start
  }

  func word(_ index: Int) -> Word {
    run.contains(index) ? document.tokens[index].word : Word(hash: 0)
  }

  static let nouns = Set<Word>(words: "deadline cutoff expiration expiry ultimatum")
  static let expiring = Set<Word>(words: "expire lapse sunset expires expiring expired due")
  private static let force = Set<Word>(words: "effect force operation")
  static let future = Set<Word>(words: "will would 'll shall")
  private static let pastAuxiliaries = Set<Word>(words: "was were did had been")
  private static let obliging = Set<Word>(
    words: """
      must should shall will would need needs has have required obliged due supposed set
      scheduled expected agreed ordered going urged demanded vowed pledged promised plan plans
      planned hopes hope hoped aims aim wants want
      """)
  private static let requiring = Set<Word>(
    words: "must should need needs have has required obliged ordered told set due scheduled")
  private static let allowing = Set<Word>(
    words: """
      can may open valid accepted available allowed free closed banned suspended barred shut operates
      """)
  private static let denials = Set<Word>(words: "not n't never no")
  private static let backward = Set<Word>(words: "past recent last previous")
  private static let turns = Set<Word>(words: "begin start end stop cease terminate")
  private static let measures = Set<Word>(
    words: """
      cut increase hike tax law rule ban measure sanction tariff payment benefit requirement freeze
      restriction penalty pullout withdrawal change provision policy ceasefire truce credit break
      rate fee subsidy embargo contract lease mandate program permit moratorium coverage
      """)
  private static let granting = Set<Word>(words: "give set grant allow extend delay postpone")
  private static let lasting = Set<Word>(words: "run last extend continue remain stay")
  private static let opinions = Set<Word>(words: "think say believe know feel unlikely")
  static let changes = Set<Word>(
    words: """
      expire lapse end lose rise increase jump drop fall revert return extend renew cut start
      begin go
      """)
}

extension UInt8 {
  fileprivate var isLetterS: Bool { self | 32 == UInt8(ascii: "s") }
}
