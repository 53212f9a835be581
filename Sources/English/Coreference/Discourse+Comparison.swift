import Documents

/// How the next phrase and a chain stand to each other.
extension Discourse {
  /// The next phrase and a chain: what several features ask.
  struct Pair {
    let index: Int
    let chain: Int
    let lastIndex: Int
    let mine: Traits
    let last: Traits

    /// The traits of the chain's last phrase that is no pronoun.
    let lastNoun: Traits
    let code: UInt32
    let codes: UInt32
    let nounCodes: UInt32
    let sentences: UInt32

    init(_ discourse: Discourse, _ chain: Int) {
      index = discourse.chainOf.count
      self.chain = chain
      lastIndex = discourse.chains[chain].last
      mine = discourse.traits[index]
      last = discourse.traits[lastIndex]
      lastNoun = discourse.traits[discourse.chains[chain].lastNoun ?? lastIndex]
      chainNoun = UInt32(discourse.chains[chain].noun.rawValue)
      code = mine.code
      codes = code << 8 | last.code
      nounCodes = code << 8 | lastNoun.code
      sentences = Discourse.bucket(Int(mine.sentence - last.sentence))
    }

    var role: UInt32 { UInt32(mine.role.rawValue) }
    var lastRole: UInt32 { UInt32(last.role.rawValue) }
    var noun: UInt32 { UInt32(mine.noun.rawValue) }
    let chainNoun: UInt32

    /// 1 where both hang on the same word, so that only a reflexive can mean the other.
    var areBound: UInt32 { mine.governor >= 0 && mine.governor == last.governor ? 1 : 0 }
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
