import Documents

/// What is attached behind a noun: "talks [with the union] [in Geneva] [on Friday]".
///
/// The chunker's phrases end at their head. This reads the prepositional phrases behind it, by
/// what each preposition tells, without deciding between readings: it stops at the first word that
/// may belong to something else.
struct Attachments {
  /// Just past the last attached word.
  var end: Int
  var time: TimeExpression?
  var place: Range<Int>?

  /// Whether the place is where something came from: "a trip from Oslo".
  var isOrigin = false

  /// Whom it is with, between or among.
  var partners: Range<Int>?

  /// Whose it is: "of NATO ministers".
  var owner: Range<Int>?

  /// What it is about: "on trade", "to withdraw".
  var topic: Range<Int>?
}

extension ReadingContext {
  /// The phrases attached behind a token, as far as they hang together.
  ///
  /// - Complexity: O(n) in the tokens read.
  func attachments(from start: Int, in sentence: Sentence) -> Attachments {
    var found = Attachments(end: start)
    var token = start
    for _ in 0..<6 where token < sentence.tokens.upperBound {
      let start = found.time != nil && isCommaBeforePartners(token) ? token + 1 : token
      guard let next = attach(at: start, in: sentence, to: &found) else { break }
      token = next
      found.end = next
    }
    return found
  }

  /// "the pact of May 4, 2019, between Peru and Chile".
  private func isCommaBeforePartners(_ token: Int) -> Bool {
    token + 1 < tokens.count && tokens[token].kind == .comma
      && (word(token + 1) == "between" || word(token + 1) == "among")
  }

  private func attach(at token: Int, in sentence: Sentence, to found: inout Attachments) -> Int? {
    let lead = word(token) == "of" ? token + 1 : token
    if let (time, end) = leadingTime(at: lead, in: sentence), lead == token || isTime(lead) {
      guard found.time == nil || !time.isDated else { return nil }
      if time.isDated { found.time = time }
      return end
    }
    let next = token + 1
    guard next < sentence.tokens.upperBound, let phrase = phrase(at: next),
      phrase.tokens.lowerBound == next, phrase.tokens.count < 12
    else { return nil }
    let end = withoutTime(phrase).upperBound
    guard end > next else { return nil }
    switch word(token) {
    case "with", "between", "among":
      guard found.partners == nil else { return nil }
      let last = listEnd(end, in: sentence, isPair: word(token) == "between")
      found.partners = next..<last
      return last
    case "of":
      guard found.owner == nil else { return nil }
      found.owner = next..<end
      // "in the Peruvian capital of Lima": the place is Lima.
      if let place = found.place, place.upperBound == token, place.contains(where: isSite),
        let name = self.place(next..<end)
      {
        found.place = name
        found.owner = nil
      }
      return end
    case "in", "at", "near", "outside", "inside", "across", "aboard", "from", "to":
      guard let place = place(next..<end) else { return nil }
      // "a trip from Oslo to Bergen" is to Bergen.
      if found.place == nil || found.isOrigin && word(token) == "to" {
        found.place = place
        found.isOrigin = word(token) == "from"
      }
      return end
    case "on", "about", "over", "regarding":
      guard found.topic == nil else { return nil }
      found.topic = next..<end
      return end
    case "for", "against", "by", "under":
      return found.topic == nil && found.partners == nil ? end : nil
    default: return nil
    }
  }

  /// A time at a token, with or without its preposition, and where it ends.
  func leadingTime(at token: Int, in sentence: Sentence) -> (TimeExpression, end: Int)? {
    var start = token
    // "as soon as Wednesday"
    if word(start) == "as", word(start + 2) == "as" { start += 3 }
    if Self.timeLeads.contains(word(start)) { start += 1 }
    if Self.timeLeads.contains(word(start)), !isTime(start) { start += 1 }
    guard start < sentence.tokens.upperBound, let time = time(at: start), let range = time.range
    else { return nil }
    var end = start
    while end < sentence.tokens.upperBound, tokens[end].start < range.end { end += 1 }
    return end > start ? (time, end) : nil
  }

  static let timeLeads = Set<Word>(words: "on in at during late early last earlier later")

  /// A phrase without the time that the chunker took into it: "a news conference Monday".
  func withoutTime(_ phrase: NounPhrase) -> Range<Int> {
    var end = phrase.tokens.upperBound
    while end > phrase.tokens.lowerBound, isTime(end - 1) { end -= 1 }
    return phrase.tokens.lowerBound..<end
  }

  /// Past "A and B", "A, B and C", as long as no verb of its own follows: only "between" is sure to
  /// want a second.
  private func listEnd(_ start: Int, in sentence: Sentence, isPair: Bool) -> Int {
    var end = start
    while end + 1 < sentence.tokens.upperBound {
      var next = end
      if tokens[next].kind == .comma { next += 1 }
      if word(next) == "and" { next += 1 }
      guard next > end, next < sentence.tokens.upperBound, let phrase = phrase(at: next),
        phrase.tokens.lowerBound == next,
        word(next - 1) == "and" || word(phrase.tokens.upperBound) == "and",
        isPair || group(at: phrase.tokens.upperBound)?.form != .finite
      else { break }
      end = phrase.tokens.upperBound
    }
    return end
  }

  /// A run that names a place: a proper noun that is no person.
  func place(_ run: Range<Int>) -> Range<Int>? {
    guard let last = run.last else { return nil }
    let isSite = Self.sites.contains(lemma(last))
    guard
      run.contains(where: { isName($0) && !isTime($0) }) || isSite && word(run.lowerBound) == "the",
      isSite || isName(last) && !isOfPerson(last)
    else { return nil }
    return run
  }

  private func isSite(_ token: Int) -> Bool { Self.towns.contains(lemma(token)) }

  private static let towns = Set<Word>(
    words: "city capital town village province region district island port state")

  private func isName(_ token: Int) -> Bool {
    tokens[token].tag == .properNoun || tokens[token].shape.contains(.capitalized)
  }

  private static let sites = Set<Word>(
    words: """
      city capital town village province region state country house palace building square street
      airport base embassy headquarters court university school stadium hotel church mosque temple
      synagogue hall border camp port station resort suburb district island peninsula hospital
      office compound ranch courthouse riverfront waterfront prison jail bridge stage estate center
      centre arena park plaza residence retreat
      """)
}

extension TimeExpression {
  /// Whether it names days on the calendar: no duration, no habit, no "recently".
  var isDated: Bool {
    guard type == .date || type == .time else { return false }
    guard let first = interval.earliest, let last = interval.latest else {
      // "on May 3" in a report without a day of its own: a day, of a year not known.
      return value.hasPrefix("XXXX-") && value.utf8.count >= 10 && !value.hasPrefix("XXXX-X")
    }
    return first.distance(to: last) <= 400 && !value.hasSuffix("_REF")
  }
}
