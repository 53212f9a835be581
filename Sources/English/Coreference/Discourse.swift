package import Documents

/// The phrases of a document read so far, the chains they form, and who may be meant next.
package struct Discourse {
  let document: Document
  package let nominals: [Nominal]
  let traits: [Traits]

  /// The phrase that each is said of: before an apposition, or the subject of a predicate.
  private let partners: [Int32]

  private let speakers: Speakers

  /// The chain of those who say "I" in each quotation, where it is known.
  private var selves: [Int: Int] = [:]

  /// The quotations in which each phrase speaks.
  let speeches: [Int: [Int]]

  /// The words of each phrase but its head.
  let words: [[Word]]

  /// The words of each name but its last, by which its bearer may be called.
  private let forenames: [[Word]]
  private(set) var chains: [Chain] = []

  /// The chain of each phrase read so far.
  package private(set) var chainOf: [Int] = []

  /// The heads of the phrases that a pronoun may stand for, where two readings survive.
  private var open: [Int: [Int]] = [:]

  /// How often each head begins a chain.
  private(set) var headCounts: [Word: Int] = [:]

  /// How the text speaks to its reader: how many of its pronouns are "I", "we" and "you".
  let address: UInt32

  /// Chains by the heads and names in them, the newest last.
  private(set) var byWord: [Word: [Int32]] = [:]

  package init(_ document: Document, _ lexicon: Lexicon = .english) {
    self.document = document
    let dependents = Dependents(document.arcs)
    var finder = NominalFinder(document, dependents)
    nominals = finder.nominals()
    let reader = TraitReader(document, dependents, lexicon)
    var sentence = 0
    var traits: [Traits] = []
    traits.reserveCapacity(nominals.count)
    var forenames: [[Word]] = []
    for nominal in nominals {
      while sentence + 1 < document.sentences.count,
        document.sentences[sentence].tokens.upperBound <= nominal.head
      {
        sentence += 1
      }
      traits.append(reader.traits(of: nominal, sentence: sentence))
      let parts = traits.last?.kind == .name ? reader.nameParts(of: nominal.head) : []
      forenames.append(
        parts.isEmpty
          ? [] : ([nominal.head] + parts.dropLast()).map { document.tokens[$0].word })
    }
    self.forenames = forenames
    self.traits = traits
    var byHead = [Int32](repeating: -1, count: document.tokens.count)
    for (index, nominal) in nominals.enumerated().reversed() {
      byHead[nominal.head] = Int32(index)
    }
    partners = Self.partners(document, nominals, dependents, byHead)
    let speakers = Speakers(document, traits)
    self.speakers = speakers
    speeches = Dictionary(
      grouping: speakers.phrases.indices.filter { speakers.phrases[$0] >= 0 },
      by: { Int(speakers.phrases[$0]) })
    address = Self.address(traits)
    words = zip(nominals, traits).map { nominal, traits in
      traits.isPronoun
        ? []
        : traits.coreTokens.filter {
          $0 != nominal.head && Self.isContent(document.tokens[$0])
        }.map { document.tokens[$0].word }
    }
  }

  private static func partners(
    _ document: Document, _ nominals: [Nominal], _ dependents: Dependents, _ byHead: [Int32]
  ) -> [Int32] {
    nominals.indices.map { index in
      let head = nominals[index].head
      let arc = document.arcs[head]
      if arc.relation == .apposition, let other = arc.head { return byHead[other] }
      guard dependents.of(head).contains(where: { document.arcs[$0].relation == .copula }) else {
        return -1
      }
      let subject = dependents.of(head).first {
        document.arcs[$0].relation == .subject || document.arcs[$0].relation == .outerSubject
      }
      return subject.map { byHead[$0] } ?? -1
    }
  }

  /// The chain of the phrase that the next one is said of.
  func partnerChain(of index: Int) -> Int? {
    let partner = Int(partners[index])
    return partner >= 0 && partner < index ? chainOf[partner] : nil
  }

  /// The chain of who speaks where a phrase stands, or of whom a speaking phrase quoted as "I".
  func speakerChain(of index: Int) -> Int? {
    if let speeches = speeches[index] {
      return speeches.lazy.compactMap { selves[$0] }.first
    }
    let quotation = Int(traits[index].quotation)
    guard quotation >= 0 else { return nil }
    let speaker = Int(speakers.phrases[quotation])
    if speaker >= 0, speaker < chainOf.count { return chainOf[speaker] }
    return selves[quotation]
  }

  /// The chain of who speaks in a quotation; before it is told, a number of the phrase that does.
  func speaker(in quotation: Int32) -> Int? {
    guard quotation >= 0 else { return nil }
    let speaker = Int(speakers.phrases[Int(quotation)])
    guard speaker >= 0 else { return nil }
    return speaker < chainOf.count ? chainOf[speaker] : -1 - speaker
  }

  private static func address(_ traits: [Traits]) -> UInt32 {
    var counts = [0, 0, 0]
    for traits in traits where traits.quotation < 0 {
      if let pronoun = traits.pronoun, pronoun.rawValue < 3 { counts[Int(pronoun.rawValue)] += 1 }
    }
    let most = max(1, traits.count / 50)
    return counts.reduce(0) { $0 << 2 | UInt32(min(3, ($1 + most - 1) / most)) }
  }

  private static func isContent(_ token: Token) -> Bool {
    switch token.tag {
    case .noun, .properNoun, .adjective, .number, .verb, .pastParticiple, .presentParticiple: true
    default: false
    }
  }

  // MARK: Reading on

  /// Adds the next phrase to a chain, or begins one with it.
  package mutating func add(to chain: Int?, readings: [Int] = []) {
    let index = chainOf.count
    if readings.count > 1 { open[index] = readings.map { nominals[chains[$0].last].head } }
    let number: Int
    if let chain {
      chains[chain].add(
        index, traits[index], words: words[index], forenames: forenames[index],
        initials: initials(of: index))
      number = chain
    } else {
      chains.append(
        Chain(
          index, traits[index], words: words[index], forenames: forenames[index],
          initials: initials(of: index)))
      number = chains.count - 1
      if !traits[index].isPronoun { headCounts[traits[index].head, default: 0] += 1 }
    }
    chainOf.append(number)
    if traits[index].pronoun == .i, traits[index].quotation >= 0 {
      selves[Int(traits[index].quotation)] = number
    }
    for key in keys(of: index) {
      var known = byWord[key] ?? []
      known.removeAll { $0 == number }
      if known.count == 6 { known.removeFirst() }
      known.append(Int32(number))
      byWord[key] = known
    }
  }

  /// The words under which a phrase is found again: its head, the words of a name, initials.
  func keys(of index: Int) -> [Word] {
    let traits = traits[index]
    if let pronoun = traits.pronoun {
      return pronoun.rawValue <= Pronoun.we.rawValue ? [Word(hash: UInt32(pronoun.rawValue))] : []
    }
    guard traits.kind != .joined else { return [traits.core] }
    guard traits.kind == .name else { return [traits.head] }
    var keys = [traits.head]
    for token in traits.coreTokens where document.tokens[token].tag == .properNoun {
      keys.append(document.tokens[token].word)
    }
    if let initials = initials(of: index) { keys.append(initials) }
    return keys
  }

  /// "NHB" of "National Harbor Board".
  private func initials(of index: Int) -> Word? {
    guard traits[index].kind == .name, traits[index].coreTokens.count > 2 else { return nil }
    var letters: [UInt8] = []
    for token in traits[index].coreTokens
    where document.tokens[token].shape.contains(.capitalized)
      && document.tokens[token].tag != .determiner
    {
      letters.append(document.bytes[document.tokens[token].start])
    }
    return letters.count > 2 ? Word(letters, 0..<letters.count) : nil
  }
}

extension Discourse {
  /// The phrases with the numbers of their chains: a chain of one phrase is none.
  package var resolved: [Nominal] {
    var numbers = [Int?](repeating: nil, count: chains.count)
    var next = 0
    for (number, chain) in chains.enumerated() where chain.size > 1 {
      numbers[number] = next
      next += 1
    }
    return zip(nominals, chainOf).enumerated().map { index, place in
      Nominal(
        tokens: place.0.tokens, head: place.0.head, chain: numbers[place.1],
        readings: open[index] ?? [])
    }
  }

  /// Whether a possessive means the subject of its clause.
  ///
  /// "The mayor sold her car": nobody else is meant, near as another reading may be.
  func isOfItsSubject(_ index: Int, _ chain: Int) -> Bool {
    let arc = document.arcs[nominals[index].head]
    guard arc.relation == .possessive, let owned = arc.head,
      let verb = document.arcs[owned].head
    else { return false }
    let subject = document.arcs[nominals[chains[chain].last].head]
    return subject.head == verb
      && (subject.relation == .subject || subject.relation == .passiveSubject)
  }

  func isPersonalPronoun(_ index: Int) -> Bool {
    traits[index].pronoun.map { $0.rawValue <= Pronoun.they.rawValue } ?? false
  }

  /// How a phrase refers, for tables of errors: a kind, or the pronoun.
  package func kindName(_ index: Int) -> String {
    traits[index].pronoun.map { "\($0)" } ?? "\(traits[index].kind)"
  }
}
