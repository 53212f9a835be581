import Documents

/// The readings of the next phrase, with what speaks for and against each.
extension Discourse {
  /// What tells a reading from its rivals.
  struct Standing {
    /// How well the words agree, from 0 to 4.
    var match: UInt32

    /// How many nearer chains agree with the phrase as well.
    var rank: UInt32 = 0

    /// Whether the chain agrees, and how many do.
    var agreement: UInt32 = 0

    /// How many agreeing chains are spoken of more.
    var prominence: UInt32 = 0

    /// How many chains agree better in words, and how many as well.
    var rivals: UInt32 = 0
  }

  /// Calls `body` with the features of each reading of the next phrase: first that it begins a
  /// chain (nil), then that it belongs to each candidate.
  package func forEachReading(
    _ candidates: [Int], _ list: inout FeatureList, _ body: (_ chain: Int?, [UInt32]) -> Void
  ) {
    let focus = focus
    let index = focus.index
    let matches = candidates.map { match(index, $0) }
    addFeaturesOfFirst(focus, candidates.count, match: matches.max() ?? 0, to: &list)
    body(nil, list.hashes)
    let sentence = traits[index].sentence
    let prominences = candidates.map { chains[$0].prominence(in: sentence) }
    let agreeing = candidates.map { agrees(index, $0) }
    let agreed = UInt32(min(3, agreeing.count { $0 }))
    var rank: UInt32 = 0
    for (place, candidate) in candidates.enumerated() {
      var standing = Standing(match: matches[place])
      standing.rank = min(rank, 4)
      standing.agreement = agreed << 1 | (agreeing[place] ? 1 : 0)
      var better: UInt32 = 0
      var equal: UInt32 = 0
      for other in candidates.indices {
        if agreeing[other], prominences[other] > prominences[place] { standing.prominence += 1 }
        if matches[other] > matches[place] { better += 1 }
        if matches[other] == matches[place] { equal += 1 }
      }
      standing.prominence = min(standing.prominence, 4)
      standing.rivals = min(3, better) << 2 | min(3, equal)
      addFeatures(focus, of: candidate, standing, to: &list)
      body(candidate, list.hashes)
      if agreeing[place] { rank += 1 }
    }
  }

  /// The chain that the next phrase belongs to by its words alone: a name's initials, or the title
  /// that a name was introduced with; nil where there is none, or more than one.
  package func certain(_ candidates: [Int]) -> Int? {
    let index = chainOf.count
    guard !traits[index].isPronoun else { return traits[index].pronoun == .i ? told(index) : nil }
    if let named = introduced(index) { return named }
    let fit = candidates.filter {
      chains[$0].acronyms.contains(traits[index].core) || isTitle(index, of: $0)
    }
    return fit.count == 1 ? fit[0] : nil
  }

  /// The chain of the name to which the next phrase is set: "Ann Lee, the minister".
  private func introduced(_ index: Int) -> Int? {
    guard traits[index].role == .apposition, traits[index].noun == .person,
      traits[index].number == .singular, let chain = partnerChain(of: index),
      traits[chains[chain].last].kind == .name, chains[chain].noun == .person
    else { return nil }
    return chain
  }

  /// The chain of "I" in the quotation of which the next phrase is the speaker.
  package var quotedSelf: Int? {
    let index = chainOf.count
    guard !traits[index].isPronoun || traits[index].gender != nil,
      let chain = speakerChain(of: index), traits[index].quotation < 0,
      chains[chain].kinds == 1 << UInt32(Traits.Kind.pronoun.rawValue)
    else { return nil }
    return chain
  }

  /// The chain of the speaker, told before, of the quotation that a phrase stands in.
  private func told(_ index: Int) -> Int? {
    guard traits[index].quotation >= 0 else { return nil }
    return speakerChain(of: index)
  }

  /// How well a phrase agrees in words with a chain: 4 in all, 3 to its head, 2 in the head,
  /// 1 where its head is another word of the chain, 0 not.
  private func match(_ index: Int, _ chain: Int) -> UInt32 {
    guard !traits[index].isPronoun else { return 0 }
    if chains[chain].phrases.contains(traits[index].whole) { return 4 }
    if chains[chain].phrases.contains(traits[index].core) { return 3 }
    if chains[chain].heads.contains(traits[index].head) { return 2 }
    if chains[chain].words.contains(traits[index].head) { return 1 }
    return 0
  }

  /// Whether a chain would do if it were the only one.
  private func agrees(_ index: Int, _ candidate: Int) -> Bool {
    guard let pronoun = traits[index].pronoun else { return match(index, candidate) > 1 }
    let noun = chains[candidate].noun
    switch pronoun {
    case .he, .she: return noun == .person || chains[candidate].gender != nil
    case .it:
      return chains[candidate].number != .plural && noun != .person
        && chains[candidate].gender == nil
    case .they, .these: return chains[candidate].number == .plural || noun == .group
    case .i, .you, .we: return chains[candidate].pronouns & (1 << UInt32(pronoun.rawValue)) != 0
    default: return true
    }
  }
}
