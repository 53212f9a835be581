import Documents

/// Who may be meant by the next phrase.
extension Discourse {
  /// The chains that the next phrase may belong to, the nearest first.
  package func candidates() -> [Int] {
    let index = chainOf.count
    let traits = traits[index]
    var found: [Int] = []
    let (window, limit, reach) = reach(of: traits)
    let isSpeaker = traits.isPronoun && speeches[index] != nil
    let spoken = isSpeaker ? named(inSpeechOf: index) : []
    var earlier = index - 1
    let floor = max(0, index - window)
    while earlier >= floor, found.count < limit,
      self.traits[earlier].sentence >= traits.sentence - Int32(reach)
    {
      let chain = chainOf[earlier]
      if !found.contains(chain), !isSpeaker || isTold(earlier), !spoken.contains(chain),
        mayMean(traits, chain)
      {
        found.append(chain)
      }
      earlier -= 1
    }
    if let partner = partnerChain(of: index), !found.contains(partner) { found.append(partner) }
    if let speaker = speakerChain(of: index), !found.contains(speaker) { found.append(speaker) }
    var others: [Int] = []
    for key in keys(of: index) {
      for chain in byWord[key] ?? [] where !found.contains(Int(chain)) {
        if !others.contains(Int(chain)) { others.append(Int(chain)) }
      }
    }
    // A few: the newest first.
    for place in others.indices.dropFirst() {
      var place = place
      while place > 0, chains[others[place]].last > chains[others[place - 1]].last {
        others.swapAt(place, place - 1)
        place -= 1
      }
    }
    return found + others
  }

  /// Whether a phrase stands outside of quotations, or is the "I" of one.
  private func isTold(_ index: Int) -> Bool {
    traits[index].quotation < 0 || traits[index].pronoun == .i
  }

  /// The chains that a speaker names: nobody speaks of himself so, and "he" is not among them.
  private func named(inSpeechOf index: Int) -> Set<Int> {
    guard let quotations = speeches[index] else { return [] }
    var chains: Set<Int> = []
    for earlier in stride(from: index - 1, through: max(0, index - 40), by: -1)
    where quotations.contains(Int(traits[earlier].quotation)) {
      switch traits[earlier].pronoun {
      case .i, .we: break
      default: chains.insert(chainOf[earlier])
      }
    }
    return chains
  }

  /// How far back to look: phrases, chains and sentences.
  private func reach(of traits: Traits) -> (window: Int, limit: Int, sentences: Int) {
    switch traits.kind {
    case .pronoun: (40, 14, 4)
    case .definite, .demonstrative: (20, 8, 2)
    case .name, .possessed: (8, 4, 1)
    default: (0, 0, 0)
    }
  }

  /// Whether number and gender leave it open: what they rule out is never looked at.
  private func mayMean(_ traits: Traits, _ chain: Int) -> Bool {
    if let mine = traits.gender, let other = chains[chain].gender, mine != .they, other != .they,
      mine != other
    {
      return false
    }
    guard let pronoun = traits.pronoun else { return true }
    switch pronoun {
    case .he, .she:
      return chains[chain].number != .plural && !Self.isThing(chains[chain].noun)
    default: return true
    }
  }

  private static func isThing(_ noun: NounClass) -> Bool {
    switch noun {
    case .unknown, .person, .animal, .group, .cognition, .object, .body: false
    default: true
    }
  }
}
