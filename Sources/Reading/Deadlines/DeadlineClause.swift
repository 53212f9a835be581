import Documents

/// The words around a time that may make it a deadline.
struct DeadlineClause {
  struct Finding {
    /// The smallest phrase that states the deadline.
    var tokens: Range<Int>

    /// The words of what falls due.
    var what: Range<Int>?
    var confidence: Double
  }

  let time: TimeExpression
  let document: Document

  /// The tokens of the sentence, and those of the time in it.
  let run: Range<Int>
  let place: Range<Int>

  init?(_ time: TimeExpression, _ sentence: Sentence, _ document: Document) {
    guard let range = time.range else { return nil }
    let start = document.token(at: range.start)
    var end = start
    while end < sentence.tokens.upperBound, document.tokens[end].start < range.end { end += 1 }
    guard sentence.tokens.contains(start), end > start else { return nil }
    self.time = time
    self.document = document
    run = sentence.tokens
    place = start..<end
  }

  /// Whether the sentence speaks of a deadline by that name.
  var namesDeadline: Bool { run.contains { Self.nouns.contains(document.tokens[$0].lemma) } }

  // MARK: - Rules

  /// "the May 1 deadline", "the May ceasefire deadline", "a deadline of Friday".
  func namedDeadline() -> Finding? {
    guard time.type != .duration || time.interval.latest != nil else { return nil }
    var index = place.upperBound
    while index < run.upperBound, index < place.upperBound + 4, isNominal(index) {
      if Self.nouns.contains(document.tokens[index].lemma) {
        return Finding(
          tokens: withArticle(place.lowerBound)..<(index + 1),
          what: index > place.upperBound ? place.upperBound..<index : nil, confidence: 0.95)
      }
      index += 1
    }
    index = place.lowerBound - 1
    while index >= run.lowerBound, index > place.lowerBound - 7, !isBoundary(index) {
      if Self.nouns.contains(document.tokens[index].lemma) {
        return Finding(
          tokens: withArticle(index)..<place.upperBound, what: nil, confidence: 0.9)
      }
      index -= 1
    }
    return namedByVerb()
  }

  /// "the deadline for the firm to file its report is April 9".
  private func namedByVerb() -> Finding? {
    guard place.lowerBound - 1 >= run.lowerBound,
      let verb = (max(run.lowerBound, place.lowerBound - 3)..<place.lowerBound).last(where: {
        document.tokens[$0].lemma == "be" || document.tokens[$0].lemma == "fall"
      }), !isPastForm(verb..<(verb + 1)),
      let noun = (run.lowerBound..<verb).first(where: {
        Self.nouns.contains(document.tokens[$0].lemma)
      }), !(noun..<verb).contains(where: { document.tokens[$0].kind == .comma })
    else { return nil }
    let what = word(noun + 1) == "for" || word(noun + 1) == "to" ? (noun + 1)..<verb : nil
    return Finding(tokens: withArticle(noun)..<place.upperBound, what: what, confidence: 0.9)
  }

  /// "to leave by May 1", "no later than Friday", "must vote before year's end",
  /// "will stay until June".
  func limit() -> Finding? {
    guard time.type != .duration else { return nil }
    let at = place.lowerBound - 1
    guard run.contains(at) else { return nil }
    let start: Int
    switch word(at) {
    case "by", "until", "till", "before": start = at
    case "through" where lasts(at): start = at
    case "than" where word(at - 1) == "later": start = word(at - 2) == "no" ? at - 2 : at - 1
    default: return nil
    }
    guard let act = act(before: start),
      !isPast(act) || grants(act) || word(at) == "than" && asks(act),
      !isOpinion(act)
    else { return nil }
    let isFirm = word(at) == "by" || word(at) == "than" || isObliged(act)
    if word(at) == "until" || word(at) == "till" {
      // "will not vote until May": nothing falls due then; "leaves one judge until then": it only lasts.
      guard !isDenied(act), !isConditional(act) || grants(act) else { return nil }
      guard isObliged(act) || isAllowed(act) || grants(act) || has(act) || lasts(at) else {
        return nil
      }
    }
    return due(act, confidence: isFirm ? 0.8 : 0.6)
  }

  /// The act and its time; "has until Friday to sign" falls due with the words behind the time.
  private func due(_ act: Range<Int>, confidence: Double) -> Finding {
    guard word(place.upperBound) == "to", isBareVerb(place.upperBound + 1) else {
      return Finding(tokens: act.lowerBound..<place.upperBound, what: act, confidence: confidence)
    }
    let end = clauseEnd(place.upperBound)
    return Finding(
      tokens: act.lowerBound..<end, what: place.upperBound..<end, confidence: confidence)
  }

  /// "has four weeks to settle the strike", "ten days left to sign".
  func allowance() -> Finding? {
    guard time.type == .duration, !place.contains(where: isBackward), !isOfMoment else {
      return nil
    }
    let to = word(place.upperBound) == "left" ? place.upperBound + 1 : place.upperBound
    guard word(to) == "to", let act = act(before: place.lowerBound), has(act) else { return nil }
    let end = clauseEnd(to)
    return Finding(tokens: act.lowerBound..<end, what: to..<end, confidence: 0.6)
  }

  /// "effective July 1", "starting in January": what takes effect then.
  func entryIntoForce() -> Finding? {
    let at = isPreposition(place.lowerBound - 1) ? place.lowerBound - 2 : place.lowerBound - 1
    guard time.type == .date, word(at) == "effective" else { return nil }
    return Finding(tokens: at..<place.upperBound, what: nil, confidence: 0.6)
  }

  /// "within 14 months of", "must decide in the next two weeks", "if they do not pass it in the
  /// next few days".
  func span() -> Finding? {
    let at = place.lowerBound - 1
    guard run.contains(at), time.type == .duration || isShort else { return nil }
    if word(at) == "within", let act = act(before: at), !isPast(act) {
      return Finding(tokens: act.lowerBound..<place.upperBound, what: act, confidence: 0.7)
    }
    guard word(at) == "in", time.interval.latest != nil, !place.contains(where: isBackward),
      let act = act(before: at), !isPast(act), isRequired(act) || isConditional(act)
    else { return nil }
    return Finding(tokens: at..<place.upperBound, what: act, confidence: 0.6)
  }

  /// "You have 19 seconds to stop the truck": no day falls due.
  private var isOfMoment: Bool { time.value.hasPrefix("PT") && time.value.hasSuffix("S") }

  private var isShort: Bool { word(place.lowerBound - 1) == "within" }

  /// "expire on June 1", "takes effect in May", "runs out in three weeks".
  func expiry() -> Finding? {
    let index = place.lowerBound - 1
    for verb in stride(from: index, through: max(run.lowerBound, index - 8), by: -1) {
      if isBoundary(verb) { return nil }
      guard document.tokens[verb].tag.isVerbal || Self.expiring.contains(word(verb)),
        isExpiry(verb)
      else { continue }
      let start = group(verb)
      guard !isPastForm(start..<(verb + 1)) else { return nil }
      let subject = subject(before: start)
      if word(verb) == "due",
        isOccasion(subject) || word(verb + 1) == "in" || word(verb + 1) == "to"
      {
        return nil
      }
      if isTurn(verb) {
        guard let subject, isMeasure(subject) else { return nil }
      }
      return Finding(
        tokens: (subject?.lowerBound ?? start)..<place.upperBound,
        what: subject ?? start..<(isPreposition(index) ? index : index + 1),
        confidence: isTurn(verb) ? 0.7 : 0.85)
    }
    return nil
  }

  /// "protests are due this week": held then, and not to be done by then.
  private func isOccasion(_ subject: Range<Int>?) -> Bool {
    subject?.contains { EventWords.type(of: document.tokens[$0].lemma) != nil } ?? false
  }

  /// "on January 1 taxes will go up", "lose their benefits at the end of the year": what begins
  /// or ends by itself at a turn of the calendar.
  func turningPoint() -> Finding? {
    guard time.type == .date, let day = time.interval.latest,
      time.interval.isDay || time.modifier == "END"
    else { return nil }
    let isTurn = time.modifier == "END" || day.day == 1
    guard isTurn else { return nil }
    if let clause = clauseAfter() { return clause }
    let at = isPreposition(place.lowerBound - 1) ? place.lowerBound - 1 : place.lowerBound
    guard let act = act(before: at), !isPast(act), changes(act) else { return nil }
    let subject = subject(before: act.lowerBound)
    return Finding(
      tokens: (subject?.lowerBound ?? act.lowerBound)..<place.upperBound, what: act,
      confidence: 0.6)
  }

  private func clauseAfter() -> Finding? {
    var index = place.upperBound
    if index < run.upperBound, document.tokens[index].kind == .comma { index += 1 }
    var will: Int?
    while index < run.upperBound, index < place.upperBound + 12, !isBoundary(index) {
      if Self.future.contains(word(index)) { will = index }
      if let will, index > will, Self.changes.contains(document.tokens[index].lemma) {
        let end = clauseEnd(index)
        let start =
          isPreposition(place.lowerBound - 1) ? place.lowerBound - 1 : place.lowerBound
        return Finding(
          tokens: start..<end, what: place.upperBound..<end, confidence: 0.65)
      }
      index += 1
    }
    return nil
  }
}
