import Documents

/// What speaks for and against that a phrase belongs to a chain, or begins one.
///
/// After Durrett and Klein (2013): simple signs, each together with the kinds of the two phrases;
/// the chain's own traits stand beside those of its last phrase (Lee et al. 2013).
extension Discourse {
  /// The features of beginning a chain with the next phrase.
  func addFeaturesOfFirst(
    _ focus: Focus, _ candidates: Int, match: UInt32, to list: inout FeatureList
  ) {
    let index = focus.index
    let mine = focus.traits
    let code = focus.code
    let role = UInt32(mine.role.rawValue)
    let noun = UInt32(mine.noun.rawValue)
    let hasPartner: UInt32 = focus.partner < 0 ? 0 : 1
    list.removeAll()
    list.add(code)
    list.add(code, role)
    list.add(code, mine.head.hash)
    list.add(code, document.tokens[nominals[index].tokens.lowerBound].word.hash)
    list.add(code, noun)
    list.add(code, match, mine.hasTail ? 1 : 0)
    list.add(code, match, UInt32(min(mine.coreTokens.count, 5)))
    list.add(code, UInt32(min(candidates, 4)), match)
    list.add(code, mine.governing.hash, role)
    list.add(code, UInt32(min(3, mine.sentence)))
    list.add(code, mine.quotation >= 0 ? 1 : 0)
    list.add(code, mine.number.hash)
    list.add(code, following(index), role)
    list.add(code, noun, match)
    list.add(code, min(UInt32(index), 8))
    list.add(code, address)
    list.add(hasPartner, role)
    list.add(hasPartner, role, mine.number.hash)
    list.add(hasPartner, role, document.tokens[nominals[index].tokens.lowerBound].word.hash)
    list.add(match, mine.kind.rawValue == Traits.Kind.name.rawValue ? 1 : 0)
    list.add(code, hasPartner, role)
    list.add(code, hasPartner, noun)
    list.add(code, match, focus.frequency)
  }

  /// The features of adding the next phrase to a chain.
  func addFeatures(
    _ focus: Focus, of chain: Int, _ standing: Standing, to list: inout FeatureList
  ) {
    let pair = pair(focus, chain)
    list.removeAll()
    list.skip(100)
    addPlaces(focus, pair, standing, to: &list)
    addAgreement(focus, pair, to: &list)
    addSyntax(focus, pair, to: &list)
    addSpeakers(focus, pair, to: &list)
    if focus.traits.isPronoun {
      list.skip(100)
      addPronoun(focus, pair, standing, to: &list)
    } else {
      addWords(focus, pair, standing, to: &list)
    }
  }

  /// How far apart the two are, and how much is spoken of the chain.
  private func addPlaces(
    _ focus: Focus, _ pair: Pair, _ standing: Standing, to list: inout FeatureList
  ) {
    let (code, rank) = (pair.code, standing.rank)
    let size = Self.bucket(chains[pair.chain].size)
    list.add(pair.codes, pair.sentences)
    list.add(pair.nounCodes, pair.sentences)
    list.add(code, Self.bucket(focus.index - pair.lastIndex))
    list.add(code, address, pair.last.code)
    list.add(code, rank, pair.sentences)
    list.add(code, rank, pair.lastRole)
    list.add(pair.codes, size)
    list.add(code, size, pair.sentences)
    list.add(code, focus.traits.block == pair.last.block ? 0 : 1, pair.sentences)
    list.add(code, standing.agreement)
    list.add(code, standing.agreement, pair.sentences)
    list.add(code, standing.prominence)
    list.add(code, standing.prominence, rank << 4 | pair.sentences)
    list.add(
      code, Self.bucket(Int(focus.traits.sentence - chains[pair.chain].lastSubject)), pair.role)
  }

  private func addAgreement(
    _ focus: Focus, _ pair: Pair, to list: inout FeatureList
  ) {
    let code = pair.code
    let kinds = chains[pair.chain].kinds
    list.add(pair.codes)
    list.add(pair.nounCodes, kinds)
    list.add(code, pair.numbers)
    list.add(code, pair.genders)
    list.add(code, pair.noun, pair.chainNoun)
    list.add(code, chains[pair.chain].pronouns)
    list.add(code, pair.chainNoun, kinds)
  }

  private func addSyntax(
    _ focus: Focus, _ pair: Pair, to list: inout FeatureList
  ) {
    let code = pair.code
    let isNear: UInt32 = pair.sentences == 0 ? 1 : 0
    let partner = focus.partner < 0 ? 99 : focus.partner == pair.chain ? pair.role + 1 : 0
    list.add(pair.codes, pair.role, pair.lastRole)
    list.add(code, isNear, pair.role << 8 | pair.lastRole)
    list.add(code, nesting(focus.index, pair.lastIndex))
    list.add(code, pair.areBound, pair.lastRole)
    list.add(pair.codes, attachment(focus.index, pair.lastIndex))
    list.add(partner, pair.role)
    list.add(partner, pair.lastNoun.code)
    list.add(partner, pair.role, pair.numbers)
    list.add(partner, pair.role, pair.noun << 8 | pair.chainNoun)
    list.add(pair.nounCodes, partner)
    list.add(code, partner, pair.noun << 8 | pair.chainNoun)
  }

  private func addSpeakers(
    _ focus: Focus, _ pair: Pair, to list: inout FeatureList
  ) {
    let quoting = quoting(focus.traits, pair.last)
    let speaker: UInt32 = focus.speaker < 0 ? 0 : focus.speaker == pair.chain ? 1 : 2
    list.add(pair.codes, quoting)
    list.add(pair.codes, quoting, focus.traits.block == pair.last.block ? 1 : 0)
    list.add(speaker, focus.traits.isPronoun ? 1 : 0)
    list.add(pair.code, speaker)
    list.add(pair.code, speaker, pair.last.code)
    list.add(pair.code, sameSpeaker(focus.traits, pair.last), pair.last.code)
  }

  private func addPronoun(
    _ focus: Focus, _ pair: Pair, _ standing: Standing, to list: inout FeatureList
  ) {
    let code = pair.code
    list.add(code, pair.lastNoun.head.hash)
    list.add(code, focus.traits.governing.hash, pair.chainNoun)
    list.add(code, focus.traits.governing == pair.last.governing ? 1 : 0, pair.role)
    list.add(code, chains[pair.chain].pronouns == 0 ? 0 : 1, pair.chainNoun)
    list.add(code, pair.chainNoun, pair.sentences << 8 | pair.lastRole)
    list.add(code, chains[pair.chain].gender.hash, pair.chainNoun << 8 | standing.rank)
    list.add(code, focus.traits.quotation >= 0 ? pair.last.governing.hash : 0, pair.lastRole)
    list.add(code, focus.traits.isReflexive ? 1 : 0, pair.areBound)
  }

  private func addWords(
    _ focus: Focus, _ pair: Pair, _ standing: Standing, to list: inout FeatureList
  ) {
    let (code, match) = (pair.code, standing.match)
    let head = focus.traits.head.hash
    let words = wordMatch(focus.index, pair.chain)
    let tails: UInt32 = focus.traits.hasTail ? 1 : pair.lastNoun.hasTail ? 2 : 0
    list.add(isTitle(focus.index, of: pair.chain) ? 1 : 0, pair.noun)
    list.add(match, words)
    list.add(match, standing.rivals)
    list.add(code, match, words)
    list.add(pair.nounCodes, match)
    list.add(pair.nounCodes, match, words)
    list.add(code, match, pair.sentences)
    list.add(pair.nounCodes, match, tails)
    list.add(code, match, pair.noun)
    list.add(code, head, pair.lastNoun.head.hash)
    list.add(code, head, match)
    list.add(code, match, standing.rank)
    list.add(code, match, standing.rivals)
    list.add(code, match, focus.frequency)
    list.add(pair.nounCodes, pair.noun, pair.chainNoun)
    list.add(code, head, pair.chainNoun)
    list.add(code, match, Self.bucket(chains[pair.chain].size))
    list.add(code, match, pair.numbers)
    list.add(code, match, pair.genders)
    list.add(pair.codes, match, pair.sentences)
    list.add(code, containment(focus.index, pair.chain), match)
  }

  private func following(_ index: Int) -> UInt32 {
    let next = nominals[index].tokens.upperBound
    return next < document.tokens.count ? document.tokens[next].word.hash : 0
  }
}
