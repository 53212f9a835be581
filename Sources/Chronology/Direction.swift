import Documents

/// The side of the present that the tree around a time speaks of.
///
/// From the time upwards: the verb that governs it tells by tense and aspect whether it is over
/// or ahead; a verb without a tense of its own ("to meet", "scheduled", "starting") tells by what
/// it is, or hands the question on to the verb above it.
struct Direction {
  let document: Document

  init(_ document: Document) { self.document = document }

  /// The side on which a time lies; nil where the tree does not tell.
  ///
  /// - Complexity: O(d · n) for a time d arcs below the root of a sentence of n tokens.
  func side(of range: TextRange, in sentence: Range<Int>) -> Side? {
    guard let head = head(of: range, in: sentence) else { return nil }
    var climb = Climb(sentence: sentence, time: head)
    var node = head
    while climb.steps < Climb.limit {
      switch verdict(at: node, &climb) {
      case .side(let side): return side
      case .unknown: return nil
      case .ask: break
      }
      guard let next = document.arcs[node].head else { return nil }
      climb.steps += 1
      climb.below = node
      node = next
    }
    return nil
  }

  /// Whether the verb that a time hangs on is in the past perfect.
  func isPerfect(_ range: TextRange, in sentence: Range<Int>) -> Bool {
    guard var node = head(of: range, in: sentence) else { return false }
    // "had raised $9 million by June": the time may hang on what was raised.
    for _ in 0..<2 {
      guard let above = document.arcs[node].head else { return false }
      if helpers(of: above, sentence).have == "had" { return true }
      if document.tokens[above].tag.isVerbal { return false }
      node = above
    }
    return false
  }

  /// Whether a time hangs on a verb in the plain past that tells what had come about by then: "raised
  /// it by June".
  func isReached(_ range: TextRange, in sentence: Range<Int>) -> Bool {
    guard let head = head(of: range, in: sentence), let verb = document.arcs[head].head else {
      return false
    }
    let token = document.tokens[verb]
    guard token.penn == .past else { return false }
    // "By Saturday, she made clear": what opens a clause in the past tells when it was done.
    return verb < head
      ? DirectionWords.reaching.contains(token.lemma)
      : !DirectionWords.foreseeing.contains(token.lemma)
        && !DirectionWords.needing.contains(token.lemma)
  }

  /// What one node on the way up says.
  enum Verdict {
    case side(Side)
    case ask
    case unknown
  }

  struct Climb {
    static let limit = 16
    let sentence: Range<Int>
    let time: Int
    var steps = 0
    var below: Int?

    /// "After the riots in June the city is …": what came before the rest is told of.
    var isBehind = false

    /// "until the vote in June": an infinitive above it is seen from now.
    var isUntil = false

    init(sentence: Range<Int>, time: Int) {
      self.sentence = sentence
      self.time = time
    }
  }

  /// The token of a time that hangs on one outside it; nil where there are no trees.
  func head(of range: TextRange, in sentence: Range<Int>) -> Int? {
    guard document.arcs.count == document.tokens.count, !sentence.isEmpty else { return nil }
    let run = document.tokens(in: range).clamped(to: sentence)
    return run.first { token in document.arcs[token].head.map { !run.contains($0) } ?? true }
  }

  // MARK: - Verbs

  private func verdict(at node: Int, _ climb: inout Climb) -> Verdict {
    if node == climb.time {
      let isAhead = isAhead(node, climb) || isLimitDay(node, in: climb.sentence)
      return isAhead ? .side(.future) : .ask
    }
    let token = document.tokens[node]
    // "payable Jan. 2": the nearer one, on either side.
    if DirectionWords.ahead.contains(token.lemma) { return .side(.none) }
    let helpers = helpers(of: node, climb.sentence)
    if let finite = finite(helpers, node, climb) { return finite }
    climb.isBehind = climb.isBehind || isBehind(node, climb.sentence)
    climb.isUntil = climb.isUntil || isUntil(node, climb.sentence)
    if token.tag.isVerbal { return nonFinite(node, helpers, climb) }
    if token.lemma == "ahead" || token.lemma == "due" { return .side(.future) }
    if isAhead(node, climb) { return .side(.future) }
    // "to get around Monday's ruling": nobody knows of a ruling before it is there.
    let isDone = isOfNoun(climb.time) && DirectionWords.done.contains(token.lemma)
    return isDone && document.arcs[climb.time].head == node ? .side(.past) : .ask
  }

  /// "after", "since", "following" before what a time hangs on.
  func isBehind(_ node: Int, _ sentence: Range<Int>) -> Bool {
    (max(sentence.lowerBound, node - 12)..<node).contains { index in
      guard document.arcs[index].head == node else { return false }
      switch document.arcs[index].relation {
      case .caseMarker, .marker: return DirectionWords.behind.contains(document.tokens[index].word)
      default: return false
      }
    }
  }

  private func isUntil(_ node: Int, _ sentence: Range<Int>) -> Bool {
    (max(sentence.lowerBound, node - 6)..<node).contains { index in
      document.arcs[index].head == node && document.tokens[index].word == "until"
    }
  }

  /// The auxiliaries, copulas and "to" that hang on a node.
  struct Helpers {
    var modal: Word?
    var have: Word?
    var be: Word?
    var hasTo = false
    var isNegated = false
  }

  func helpers(of node: Int, _ sentence: Range<Int>) -> Helpers {
    var helpers = Helpers()
    // Helpers stand before what they help, but for questions.
    for index in max(sentence.lowerBound, node - 12)..<node where document.arcs[index].head == node
    {
      let token = document.tokens[index]
      switch document.arcs[index].relation {
      case .auxiliary, .passiveAuxiliary, .copula:
        if token.penn == .modal || DirectionWords.modals.contains(token.word) {
          helpers.modal = token.word
        } else if token.lemma == "have" {
          helpers.have = token.word
        } else if token.lemma == "be" || token.lemma == "get" {
          if helpers.be == nil || token.word != "been" { helpers.be = token.word }
        } else if token.lemma == "do" {
          helpers.be = token.word == "did" ? "was" : "is"
        }
      case .marker where token.word == "to": helpers.hasTo = true
      case .adverbial where token.word == "not" || token.word == "n't":
        helpers.isNegated = true
      default: break
      }
    }
    return helpers
  }

  /// What the tense of a clause says; nil for a clause without one.
  private func finite(_ helpers: Helpers, _ node: Int, _ climb: Climb) -> Verdict? {
    let token = document.tokens[node]
    if let modal = helpers.modal {
      // "Wednesday's hearing would have been her first" may be told the day before.
      if helpers.have != nil {
        return .side(modal == "would" && isOfNoun(climb.time) ? .none : .past)
      }
      // "could not be found on Monday" is told, "could meet on Monday" is foreseen.
      return modal == "could" && helpers.isNegated ? .side(.past) : .side(.future)
    }
    if helpers.hasTo { return nil }
    if let have = helpers.have {
      if have == "having" { return .side(.past) }
      // "has been scheduled for Friday"
      return have != "had" && isPlanned(node) ? .side(.future) : .side(.past)
    }
    if let be = helpers.be {
      if isPlanned(node) || token.word == "going" { return .side(.future) }
      switch be {
      case "was", "were": return .side(.past)
      case "be", "being", "been": return nil
      // "is flying to Geneva for a meeting on May 4"
      case _
      where token.penn == .gerund && DirectionWords.travelling.contains(token.lemma)
        && document.arcs[climb.time].relation != .possessive:
        return .side(.future)
      default: return ahead(climb)
      }
    }
    switch token.penn {
    // "planned a march for Saturday", "set Friday as the deadline"
    // A base form taken for a past one: "permits expire on Friday".
    case .past where token.word == token.lemma && !DirectionWords.unchanged.contains(token.lemma):
      return ahead(climb)
    case .past:
      let isPlan = DirectionWords.planning.contains(token.lemma) && !isSetOff(node)
      return .side(isPlan ? .future : .past)
    // "before the town votes on Monday"
    case .present where isBeforehand(node), .thirdPerson where isBeforehand(node):
      return .side(.future)
    case .present, .thirdPerson:
      return DirectionWords.speech.contains(token.lemma) || token.lemma == "have"
        ? .side(.past) : ahead(climb)
    default: return nil
    }
  }

  /// "set himself on fire Sunday", and not "set a vote for Sunday".
  private func isSetOff(_ node: Int) -> Bool {
    node + 1 < document.tokens.count
      && DirectionWords.setting.contains(document.tokens[node + 1].word)
  }

  /// The present tense looks ahead to a time that hangs on the verb itself ("the court meets
  /// Monday"), and tells nothing of one that only names a noun ("it follows Monday's ruling").
  private func ahead(_ climb: Climb) -> Verdict {
    if climb.isBehind { return .side(.past) }
    return isOfNoun(climb.time) ? .unknown : .side(.future)
  }

  func isOfNoun(_ time: Int) -> Bool {
    switch document.arcs[time].relation {
    case .possessive, .compound, .nominal, .unmarkedNominal, .adjectival, .descriptor, .numeral:
      true
    default: false
    }
  }

  // MARK: - Nouns

  /// "ahead of Thursday's vote", "the Friday deadline", "put off to Monday".
  private func isAhead(_ node: Int, _ climb: Climb) -> Bool {
    let token = document.tokens[node]
    if DirectionWords.limits.contains(token.lemma) { return !isOver(node, climb) }
    for index in climb.sentence where index < node && document.arcs[index].head == node {
      guard document.arcs[index].relation == .caseMarker else { continue }
      let word = document.tokens[index].word
      if word == "ahead" || isLeadingUp(index) { return true }
      if let head = document.arcs[node].head {
        let governor = document.tokens[head].lemma
        if word == "for",
          DirectionWords.planned.contains(governor) || DirectionWords.preparing.contains(governor)
        {
          return true
        }
        if word == "to" || word == "through" || word == "into",
          DirectionWords.moving.contains(governor)
        {
          return true
        }
      }
    }
    return false
  }

  /// "missed the Friday deadline", "the deadline passed".
  private func isOver(_ node: Int, _ climb: Climb) -> Bool {
    guard let head = document.arcs[node].head else { return false }
    let relation = document.arcs[node].relation
    let governor = document.tokens[head]
    if DirectionWords.missed.contains(governor.lemma) { return true }
    return (relation == .subject || relation == .copula) && governor.penn == .past
  }
}
