import Documents

/// What a time is the name of or part of, and what a plain past tells was then.
extension Direction {
  /// Whether a time stands before a name as part of it: "the 2017 Fusion", "the 2022 World Cup".
  func isInName(_ range: TextRange, in sentence: Range<Int>) -> Bool {
    guard let head = head(of: range, in: sentence), let named = document.arcs[head].head,
      named > head
    else {
      return false
    }
    return isOfNoun(head) && document.tokens[named].tag == .properNoun
  }

  /// Whether a time names an election: "the November election".
  func isOfElection(_ range: TextRange, in sentence: Range<Int>) -> Bool {
    guard let head = head(of: range, in: sentence), let noun = document.arcs[head].head else {
      return false
    }
    return DirectionWords.elections.contains(document.tokens[noun].lemma)
  }

  /// Whether a plain past tells what was then: "he announced it in March", and not "they agreed to a
  /// vote in March", where the time may belong to what was agreed.
  func isTold(_ range: TextRange, in sentence: Range<Int>) -> Bool {
    guard let head = head(of: range, in: sentence), let verb = document.arcs[head].head,
      document.arcs[head].relation == .oblique || document.arcs[head].relation == .unmarkedOblique
    else { return false }
    let token = document.tokens[verb]
    switch token.penn {
    case .past: break
    case .gerund: guard isBehind(verb, sentence) else { return false }
    case .pastParticiple:
      guard isDone(verb, in: sentence) else { return false }
    default: return false
    }
    guard DirectionWords.foreseeing.contains(token.lemma) else { return true }
    // "In March they agreed", "agreed in March to hold a vote"
    return head < verb || head - verb <= 2
  }

  /// Whether a participle tells of the past: "was signed", "has signed".
  private func isDone(_ node: Int, in sentence: Range<Int>) -> Bool {
    let helpers = helpers(of: node, sentence)
    guard helpers.modal == nil, !helpers.hasTo else { return false }
    return helpers.have != nil || helpers.be == "was" || helpers.be == "were"
  }
}
