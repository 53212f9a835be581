import Documents

/// Verbs without a tense of their own: "to meet", "scheduled", "starting".
extension Direction {
  func nonFinite(_ node: Int, _ helpers: Helpers, _ climb: Climb) -> Verdict {
    let token = document.tokens[node]
    let relation = document.arcs[node].relation
    if helpers.hasTo {
      if helpers.have != nil { return .side(.past) }
      if climb.isUntil { return .side(.future) }
      // "is to be sentenced in June"
      if isToBe(node, climb.sentence) { return .side(.future) }
      // "to attend Monday's meeting" is ahead, "to get around Monday's ruling" is not.
      if isOfNoun(climb.time), !DirectionWords.attending.contains(token.lemma) { return .ask }
      guard let head = document.arcs[node].head else { return .side(.future) }
      let governor = document.tokens[head]
      if governor.tag.isVerbal || governor.tag == .auxiliary {
        if relation == .adverbialClause { return .ask }
        // "had been scheduled to end on Friday"
        if isPlanned(head), self.helpers(of: head, climb.sentence).have == "had" {
          return .side(.past)
        }
        return DirectionWords.implicative.contains(governor.lemma) ? .ask : .side(.future)
      }
      return isFirst(head, climb) || isFeat(head, climb) ? .ask : .side(.future)
    }
    switch token.penn {
    // An order is to be carried out.
    case .base where relation == .root || isOrder(node, in: climb.sentence): return .side(.future)
    case .pastParticiple:
      if isPlanned(node) { return .side(.future) }
      return relation == .openComplement || relation == .complement ? .ask : .side(.past)
    case .gerund:
      if DirectionWords.starting.contains(token.lemma), relation != .openComplement {
        return isAnnounced(node) ? .side(.future) : .ask
      }
      return .ask
    default: return .ask
    }
  }

  /// "were able to hold it", "was bold enough to say so": it was done.
  private func isFeat(_ node: Int, _ climb: Climb) -> Bool {
    let helpers = helpers(of: node, climb.sentence)
    guard helpers.be == "was" || helpers.be == "were" else { return false }
    return DirectionWords.feats.contains(document.tokens[node].lemma)
      || climb.sentence.contains { index in
        index > node && document.tokens[index].word == "enough"
          && document.arcs[index].head == node
      }
  }

  /// "the first to arrive", "among the last groups to sign".
  private func isFirst(_ node: Int, _ climb: Climb) -> Bool {
    let token = document.tokens[node]
    if token.penn == .superlativeAdjective || token.tag == .number { return true }
    if DirectionWords.firsts.contains(token.lemma) { return true }
    return climb.sentence.contains { index in
      document.arcs[index].head == node
        && DirectionWords.firsts.contains(document.tokens[index].lemma)
    }
  }

  /// "announced a ban starting Monday": what an announcement names lies ahead of it.
  private func isAnnounced(_ node: Int) -> Bool {
    var at = node
    for _ in 0..<4 {
      guard let head = document.arcs[at].head else { return false }
      if DirectionWords.announcing.contains(document.tokens[head].lemma) { return true }
      at = head
    }
    return false
  }
}
