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

  /// "That November", and not "said that November".
  func isPointedAt(_ range: TextRange) -> Bool {
    let token = document.token(at: range.start)
    guard token > 0, token <= document.arcs.count, document.tokens[token - 1].word == "that" else {
      return false
    }
    return document.arcs[token - 1].relation == .determiner
  }

  /// "is to be sentenced", "were to meet", where the form of "be" is one of those given.
  func isToBe(
    _ node: Int, _ sentence: Range<Int>, _ forms: Set<Word> = DirectionWords.being
  ) -> Bool {
    (max(sentence.lowerBound + 1, node - 6)..<max(node, sentence.lowerBound + 1)).contains {
      document.arcs[$0].head == node && document.tokens[$0].word == "to"
        && forms.contains(document.tokens[$0 - 1].word)
    }
  }

  /// Whether a time names an election: "the November election".
  func isOfElection(_ range: TextRange, in sentence: Range<Int>) -> Bool {
    guard let head = head(of: range, in: sentence), let noun = document.arcs[head].head else {
      return false
    }
    return DirectionWords.elections.contains(document.tokens[noun].lemma)
  }

  /// Whether a present tense looks ahead to a time: "is flying to Oslo for a meeting on May 4", "is
  /// due to leave by May 1", "the June 9 deadline looms".
  func isSeenFromNow(_ range: TextRange, in sentence: Range<Int>) -> Bool {
    guard var node = head(of: range, in: sentence) else { return false }
    for _ in 0..<6 {
      guard let above = document.arcs[node].head else { return false }
      node = above
      let token = document.tokens[node]
      let helpers = helpers(of: node, sentence)
      if helpers.modal != nil || helpers.have == "had" { return false }
      if let be = helpers.be {
        guard DirectionWords.present.contains(be) else { return false }
        return isPlanned(node) || isDue(node, in: sentence)
          || token.penn == .gerund && isComing(token.lemma)
      }
      switch token.penn {
      case .present, .thirdPerson: return DirectionWords.nearing.contains(token.lemma)
      case .past: return false
      default: break
      }
    }
    return false
  }

  /// "are due to leave", in which the trees take "due" for a particle of the verb.
  private func isDue(_ node: Int, in sentence: Range<Int>) -> Bool {
    (max(sentence.lowerBound, node - 3)..<node).contains { index in
      document.arcs[index].head == node && document.tokens[index].word == "due"
    }
  }

  private func isComing(_ lemma: Word) -> Bool {
    DirectionWords.nearing.contains(lemma) || DirectionWords.travelling.contains(lemma)
  }

  /// "is scheduled", "was set": a participle that looks ahead.
  func isPlanned(_ node: Int) -> Bool {
    let token = document.tokens[node]
    // "was projected as the winner" of what is over
    if token.lemma == "project", node + 1 < document.tokens.count,
      document.tokens[node + 1].word == "as"
    {
      return false
    }
    return DirectionWords.planned.contains(token.lemma)
      && (token.penn == .pastParticiple || token.penn == .past || token.tag == .adjective)
  }

  /// "before the town votes on Monday".
  func isBeforehand(_ node: Int) -> Bool {
    (max(0, node - 6)..<node).contains { index in
      document.arcs[index].head == node && document.arcs[index].relation == .marker
        && document.tokens[index].word == "before"
    }
  }

  /// “Let's beat her in May,” she said; “Close it in May,” he said.
  func isOrder(_ node: Int, in sentence: Range<Int>) -> Bool {
    switch document.arcs[node].relation {
    case .complement, .parataxis: break
    case .openComplement:
      guard let head = document.arcs[node].head else { return false }
      return document.tokens[head].lemma == "let" && document.tokens[head].penn == .base
    default: return false
    }
    return document.quotations.contains { $0.tokens.contains(node) }
      && !sentence.contains { index in
        document.arcs[index].head == node
          && (document.arcs[index].relation == .subject
            || document.arcs[index].relation == .auxiliary
            || document.arcs[index].relation == .marker)
      }
  }

  /// Whether a plain past tells what was then: "he announced it in March", and not "they agreed to a
  /// vote in March", where the time may belong to what was agreed.
  func isTold(_ range: TextRange, in sentence: Range<Int>) -> Bool {
    guard let head = head(of: range, in: sentence), let verb = document.arcs[head].head,
      document.arcs[head].relation == .oblique || document.arcs[head].relation == .unmarkedOblique
    else { return false }
    let token = document.tokens[verb]
    switch token.penn {
    // "since she announced it in March"
    case .past where isBehind(verb, sentence): return true
    case .past: break
    case .gerund: guard isBehind(verb, sentence) else { return false }
    case .pastParticiple:
      guard isDone(verb, in: sentence) else { return false }
      // "was declared first on May 6": there is nothing else to date.
      if document.arcs[head].relation == .oblique, helpers(of: verb, sentence).have == nil,
        !isPlanned(verb), !DirectionWords.preparing.contains(token.lemma),
        !document.tokens[min(verb, head)..<head].contains(where: { $0.tag == .noun })
      {
        return true
      }
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
