import Documents

/// What speaks for and against that a phrase belongs to a chain, or begins one.
///
/// After Durrett and Klein (2013): simple signs, each together with the kinds of the two phrases;
/// the chain's own traits stand beside those of its last phrase (Lee et al. 2013).
extension Discourse {
  /// The features of beginning a chain with the next phrase.
  func addFeaturesOfFirst(_ candidates: Int, match: UInt32, to list: inout FeatureList) {
    let index = chainOf.count
    let mine = traits[index]
    let code = mine.code
    let role = UInt32(mine.role.rawValue)
    let noun = UInt32(mine.noun.rawValue)
    let hasPartner: UInt32 = partnerChain(of: index) == nil ? 0 : 1
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
    list.add(code, match, frequency(of: mine.head))
  }

  /// The features of adding the next phrase to a chain.
  func addFeatures(of chain: Int, _ standing: Standing, to list: inout FeatureList) {
    let pair = Pair(self, chain)
    list.removeAll()
    list.skip(100)
    addPlaces(pair, standing, to: &list)
    addAgreement(pair, to: &list)
    addSyntax(pair, to: &list)
    addSpeakers(pair, to: &list)
    if pair.mine.isPronoun {
      list.skip(100)
      addPronoun(pair, standing, to: &list)
    } else {
      addWords(pair, standing, to: &list)
    }
  }

  /// How far apart the two are, and how much is spoken of the chain.
  private func addPlaces(_ pair: Pair, _ standing: Standing, to list: inout FeatureList) {
    let (code, rank) = (pair.code, standing.rank)
    let size = Self.bucket(chains[pair.chain].size)
    list.add(pair.codes, pair.sentences)
    list.add(pair.nounCodes, pair.sentences)
    list.add(code, Self.bucket(pair.index - pair.lastIndex))
    list.add(code, address, pair.last.code)
    list.add(code, rank, pair.sentences)
    list.add(code, rank, pair.lastRole)
    list.add(pair.codes, size)
    list.add(code, size, pair.sentences)
    list.add(code, pair.mine.block == pair.last.block ? 0 : 1, pair.sentences)
    list.add(code, standing.agreement)
    list.add(code, standing.agreement, pair.sentences)
    list.add(code, standing.prominence)
    list.add(code, standing.prominence, rank << 4 | pair.sentences)
    list.add(
      code, Self.bucket(Int(pair.mine.sentence - chains[pair.chain].lastSubject)), pair.role)
  }

  private func addAgreement(_ pair: Pair, to list: inout FeatureList) {
    let code = pair.code
    let kinds = chains[pair.chain].kinds
    list.add(pair.codes)
    list.add(pair.nounCodes, kinds)
    list.add(code, pair.mine.number.hash, chains[pair.chain].number.hash)
    list.add(code, pair.mine.gender.hash, chains[pair.chain].gender.hash)
    list.add(code, pair.noun, pair.chainNoun)
    list.add(code, chains[pair.chain].pronouns)
    list.add(code, pair.chainNoun, kinds)
  }

  private func addSyntax(_ pair: Pair, to list: inout FeatureList) {
    let code = pair.code
    let isNear: UInt32 = pair.sentences == 0 ? 1 : 0
    let partner = partnerChain(of: pair.index).map { $0 == pair.chain ? pair.role + 1 : 0 } ?? 99
    list.add(pair.codes, pair.role, pair.lastRole)
    list.add(code, isNear, pair.role << 8 | pair.lastRole)
    list.add(code, nesting(pair.index, pair.lastIndex))
    list.add(code, pair.areBound, pair.lastRole)
    list.add(pair.codes, attachment(pair.index, pair.lastIndex))
    let numbers = pair.mine.number.hash << 4 | chains[pair.chain].number.hash
    list.add(partner, pair.role)
    list.add(partner, pair.lastNoun.code)
    list.add(partner, pair.role, numbers)
    list.add(partner, pair.role, pair.noun << 8 | pair.chainNoun)
    list.add(pair.nounCodes, partner)
    list.add(code, partner, pair.noun << 8 | pair.chainNoun)
  }

  private func addSpeakers(_ pair: Pair, to list: inout FeatureList) {
    let quoting = quoting(pair.mine, pair.last)
    let speaker = speakerChain(of: pair.index).map { $0 == pair.chain ? 1 : 2 } ?? 0
    list.add(pair.codes, quoting)
    list.add(pair.codes, quoting, pair.mine.block == pair.last.block ? 1 : 0)
    list.add(UInt32(speaker), pair.mine.isPronoun ? 1 : 0)
    list.add(pair.code, UInt32(speaker))
    list.add(pair.code, UInt32(speaker), pair.last.code)
    list.add(pair.code, sameSpeaker(pair.mine, pair.last), pair.last.code)
  }

  private func addPronoun(_ pair: Pair, _ standing: Standing, to list: inout FeatureList) {
    let code = pair.code
    list.add(code, pair.lastNoun.head.hash)
    list.add(code, pair.mine.governing.hash, pair.chainNoun)
    list.add(code, pair.mine.governing == pair.last.governing ? 1 : 0, pair.role)
    list.add(code, chains[pair.chain].pronouns == 0 ? 0 : 1, pair.chainNoun)
    list.add(code, pair.chainNoun, pair.sentences << 8 | pair.lastRole)
    list.add(code, chains[pair.chain].gender.hash, pair.chainNoun << 8 | standing.rank)
    list.add(code, pair.mine.quotation >= 0 ? pair.last.governing.hash : 0, pair.lastRole)
    list.add(code, pair.mine.isReflexive ? 1 : 0, pair.areBound)
  }

  private func addWords(_ pair: Pair, _ standing: Standing, to list: inout FeatureList) {
    let (code, match) = (pair.code, standing.match)
    let head = pair.mine.head.hash
    let words = wordMatch(pair.index, pair.chain)
    let tails: UInt32 = pair.mine.hasTail ? 1 : pair.lastNoun.hasTail ? 2 : 0
    let numbers = pair.mine.number.hash << 4 | chains[pair.chain].number.hash
    list.add(isTitle(pair.index, of: pair.chain) ? 1 : 0, pair.noun)
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
    list.add(code, match, frequency(of: pair.mine.head))
    list.add(pair.nounCodes, pair.noun, pair.chainNoun)
    list.add(code, head, pair.chainNoun)
    list.add(code, match, Self.bucket(chains[pair.chain].size))
    list.add(code, match, numbers)
    list.add(code, match, pair.mine.gender.hash << 4 | chains[pair.chain].gender.hash)
    list.add(pair.codes, match, pair.sentences)
    list.add(code, containment(pair.index, pair.chain), match)
  }

  private func frequency(of head: Word) -> UInt32 { UInt32(min(3, headCounts[head] ?? 0)) }

  private func following(_ index: Int) -> UInt32 {
    let next = nominals[index].tokens.upperBound
    return next < document.tokens.count ? document.tokens[next].word.hash : 0
  }
}
