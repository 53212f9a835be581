import Documents
import English

/// Cues behind which an act, an object or a name is what is said: "promised to", "urged X to", "accused X of".
extension IndirectReader {
  /// "promised to consult".
  func infinitive(_ group: VerbGroup, _ lemma: Word, _ sentence: Sentence) -> Content? {
    guard frames(of: lemma).contains(.act) else { return nil }
    let start = skippingTime(group.tokens.upperBound, sentence)
    guard let act = context.group(at: start), act.form == .infinitive else { return nil }
    return Content(runs: [start..<context.clauseEnd(from: start, in: sentence)])
  }

  /// "urged Congress to act", "called on both sides to wait", "warned him not to go".
  func directive(_ group: VerbGroup, _ lemma: Word, _ sentence: Sentence) -> Content? {
    var start = group.tokens.upperBound
    var cue = group.tokens
    if lemma == "call", context.word(start) == "on" || context.word(start) == "upon" {
      cue = group.tokens.lowerBound..<(start + 1)
      start += 1
    } else if !frames(of: lemma).contains(.order) {
      return nil
    }
    guard let addressee = context.phrase(at: start) else { return nil }
    var token = addressee.tokens.upperBound
    let limit = min(sentence.tokens.upperBound, token + 10)
    while token < limit {
      if let act = context.group(at: token) {
        guard act.form == .infinitive else { return nil }
        return Content(
          runs: [start..<context.clauseEnd(from: start, in: sentence)], cue: cue,
          addressee: addressee.tokens)
      }
      if context.word(token) == "not" || context.word(token) == "against"
        || token == addressee.tokens.upperBound && context.word(token) == "for"
          && frames(of: lemma).contains(.request)
      {
        return Content(
          runs: [start..<context.clauseEnd(from: start, in: sentence)], cue: cue,
          addressee: addressee.tokens)
      }
      if context.tokens[token].kind == .comma || context.word(token) == "that" { return nil }
      token += 1
    }
    return nil
  }

  /// "accused him of lying", "criticized the plan".
  func judgment(_ group: VerbGroup, _ lemma: Word, _ sentence: Sentence) -> Content? {
    guard frames(of: lemma).contains(.ground),
      let object = context.phrase(at: group.tokens.upperBound)
    else { return nil }
    let end = end(of: object.tokens.lowerBound, sentence)
    let rest = object.tokens.upperBound..<max(object.tokens.upperBound, end)
    let hasGround = rest.contains { Self.grounds.contains(context.word($0)) }
    guard hasGround else { return nil }
    return Content(runs: [object.tokens.lowerBound..<end], confidence: 0.7)
  }

  static let grounds = Set<Word>(words: "of for as over")

  /// "called the plan a mistake", "described it as fair".
  func naming(_ group: VerbGroup, _ lemma: Word, _ sentence: Sentence) -> Content? {
    guard frames(of: lemma).contains(.name),
      let object = context.phrase(at: group.tokens.upperBound)
    else {
      return nil
    }
    let next = object.tokens.upperBound
    let isNamed =
      context.phrase(at: next)?.tokens.lowerBound == next || context.word(next) == "as"
      || context.quotation(at: next) != nil
      || context.tokens.indices.contains(next) && context.tokens[next].tag == .adjective
      || isNamedInQuotation(from: next, sentence)
    guard isNamed, next < sentence.tokens.upperBound else { return nil }
    let end = end(of: object.tokens.lowerBound, sentence)
    return Content(runs: [object.tokens.lowerBound..<max(end, next)], confidence: 0.7)
  }

  /// "called a report of delays “unfair”": a quotation of few words ends the clause.
  func isNamedInQuotation(from start: Int, _ sentence: Sentence) -> Bool {
    // A noun phrase may reach past a sentence that is broken off.
    let limit = max(start, min(sentence.tokens.upperBound, start + 24))
    for token in start..<limit {
      if let index = context.quotation(at: token) {
        let quotation = context.document.quotations[index]
        return quotation.tokens.count < 14
          && quotation.tokens.upperBound >= context.clauseEnd(from: start, in: sentence) - 1
      }
      if context.tokens[token].kind == .comma { return false }
    }
    return false
  }

  /// "called for a new vote", "called again for".
  func callFor(_ group: VerbGroup, _ lemma: Word, _ sentence: Sentence) -> Content? {
    guard lemma == "call" || lemma == "press" || lemma == "push" || lemma == "appeal" else {
      return nil
    }
    var token = group.tokens.upperBound
    while token < min(sentence.tokens.upperBound, group.tokens.upperBound + 5) {
      if context.word(token) == "for" {
        let start = token + 1
        guard start < sentence.tokens.upperBound,
          lemma == "call" || context.phrase(at: start) != nil
        else {
          return nil
        }
        guard lemma == "call" || lemma == "appeal" else { return nil }
        return Content(
          runs: [start..<context.clauseEnd(from: start, in: sentence)],
          cue: group.tokens.lowerBound..<start, confidence: 0.75)
      }
      guard
        context.isTime(token) || context.tokens[token].tag == .adverb || context.word(token) == "on"
          || context.word(token) == "as"
      else { return nil }
      token += 1
    }
    return nil
  }
}
