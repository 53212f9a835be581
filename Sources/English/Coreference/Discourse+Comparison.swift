import Documents

/// How the next phrase and a chain stand to each other.
extension Discourse {
  /// What of the next phrase is asked for each chain.
  struct Focus {
    let index: Int
    let traits: Traits
    let code: UInt32

    /// The chain of what it is said of; -1 where it is said of nothing.
    let partner: Int

    /// The chain of who speaks where it stands; -1 where nobody is told.
    let speaker: Int

    /// How many chains have its head.
    let frequency: UInt32
  }

  var focus: Focus {
    let index = chainOf.count
    return Focus(
      index: index, traits: traits[index], code: traits[index].code,
      partner: partnerChain(of: index) ?? -1, speaker: speakerChain(of: index) ?? -1,
      frequency: UInt32(min(3, headCounts[traits[index].head] ?? 0)))
  }

  /// The next phrase and a chain: what several features ask.
  struct Pair {
    let chain: Int
    let lastIndex: Int
    let last: Traits

    /// The traits of the chain's last phrase that is no pronoun.
    let lastNoun: Traits
    let chainNoun: UInt32
    let role: UInt32
    let lastRole: UInt32
    let noun: UInt32
    let code: UInt32
    let codes: UInt32
    let nounCodes: UInt32
    let sentences: UInt32

    /// The numbers of both, singular or plural.
    let numbers: UInt32
    let genders: UInt32

    /// 1 where both hang on the same word, so that only a reflexive can mean the other.
    let areBound: UInt32
  }

  func pair(_ focus: Focus, _ chain: Int) -> Pair {
    let mine = focus.traits
    let lastIndex = chains[chain].last
    let last = traits[lastIndex]
    let lastNoun = traits[chains[chain].lastNoun ?? lastIndex]
    return Pair(
      chain: chain, lastIndex: lastIndex, last: last, lastNoun: lastNoun,
      chainNoun: UInt32(chains[chain].noun.rawValue), role: UInt32(mine.role.rawValue),
      lastRole: UInt32(last.role.rawValue), noun: UInt32(mine.noun.rawValue), code: focus.code,
      codes: focus.code << 8 | last.code, nounCodes: focus.code << 8 | lastNoun.code,
      sentences: Self.bucket(Int(mine.sentence - last.sentence)),
      numbers: mine.number.hash << 4 | chains[chain].number.hash,
      genders: mine.gender.hash << 4 | chains[chain].gender.hash,
      areBound: mine.governor >= 0 && mine.governor == last.governor ? 1 : 0)
  }

  /// Counts told apart the less the larger they are.
  static func bucket(_ count: Int) -> UInt32 {
    switch count {
    case ..<5: UInt32(max(0, count))
    case ..<8: 5
    case ..<16: 6
    case ..<32: 7
    case ..<64: 8
    default: 9
    }
  }

  /// 1 where the phrase lies in the other, 2 where it holds it.
  func nesting(_ index: Int, _ other: Int) -> UInt32 {
    let mine = nominals[index].tokens
    let its = nominals[other].tokens
    if its.lowerBound <= mine.lowerBound, mine.upperBound <= its.upperBound { return 1 }
    if mine.lowerBound <= its.lowerBound, its.upperBound <= mine.upperBound { return 2 }
    return 0
  }

  /// How one of the two hangs on the other: in apposition, as its predicate or its owner.
  func attachment(_ index: Int, _ other: Int) -> UInt32 {
    let head = nominals[index].head
    let itsHead = nominals[other].head
    if document.arcs[head].head == itsHead {
      return switch document.arcs[head].relation {
      case .apposition: 1
      case .parataxis: 3
      case .conjunct: 4
      case .nominal: 5
      case .compound: 6
      default: 7
      }
    }
    if document.arcs[itsHead].head == head {
      return switch document.arcs[itsHead].relation {
      case .subject, .outerSubject: 2
      case .possessive: 8
      case .descriptor, .compound: 9
      default: 10
      }
    }
    return 0
  }

  /// Whether the two stand in the same quotation, in two, or one of them in none.
  func quoting(_ mine: Traits, _ other: Traits) -> UInt32 {
    switch (mine.quotation >= 0, other.quotation >= 0) {
    case (false, false): 0
    case (true, false): 1
    case (false, true): 2
    case (true, true): mine.quotation == other.quotation ? 3 : 4
    }
  }

  /// 1 where two quotations have one speaker, 2 where they have two, 0 where it is not known.
  func sameSpeaker(_ mine: Traits, _ other: Traits) -> UInt32 {
    guard let first = speaker(in: mine.quotation), let second = speaker(in: other.quotation) else {
      return 0
    }
    return first == second ? 1 : 2
  }

  /// How the modifiers of a phrase stand to the words of a chain.
  func wordMatch(_ index: Int, _ chain: Int) -> UInt32 {
    if words[index].isEmpty { return chains[chain].words.isEmpty ? 0 : 1 }
    if chains[chain].words.isEmpty { return 2 }
    let shared = words[index].count {
      chains[chain].words.contains($0) || chains[chain].heads.contains($0)
    }
    if shared == words[index].count { return 3 }
    return shared > 0 ? 4 : 5
  }

  /// Whether a description is what a name was introduced with: "the minister" of "Minister Lee".
  func isTitle(_ index: Int, of chain: Int) -> Bool {
    traits[index].kind == .definite && traits[index].noun == .person
      && traits[index].number == .singular && !traits[index].hasTail
      && chains[chain].kinds & (1 << UInt32(Traits.Kind.name.rawValue)) != 0
      && chains[chain].words.contains(document.tokens[nominals[index].head].word)
      && words[index].allSatisfy { chains[chain].words.contains($0) }
  }

  /// 1 where the phrase's head is among the chain's words, 2 where the chain's is among its words.
  func containment(_ index: Int, _ chain: Int) -> UInt32 {
    if chains[chain].words.contains(traits[index].head) { return 1 }
    return words[index].contains { chains[chain].heads.contains($0) } ? 2 : 0
  }
}

extension Traits.Number {
  var hash: UInt32 { UInt32(rawValue) }
}

extension Lexicon.Gender? {
  var hash: UInt32 {
    switch self {
    case nil: 0
    case .he: 1
    case .she: 2
    case .they: 3
    }
  }
}
