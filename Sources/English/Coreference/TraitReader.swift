import Documents

/// Reads the traits of phrases from tags, trees, names and word lists.
struct TraitReader {
  private let document: Document
  private let dependents: Dependents
  private let lexicon: Lexicon
  private let quotations: [Int32]
  private let names: [Int32]

  init(_ document: Document, _ dependents: Dependents, _ lexicon: Lexicon) {
    self.document = document
    self.lexicon = lexicon
    self.dependents = dependents
    var quotations = [Int32](repeating: -1, count: document.tokens.count)
    for (index, quotation) in document.quotations.enumerated() {
      for token in quotation.tokens { quotations[token] = Int32(index) }
    }
    self.quotations = quotations
    var names = [Int32](repeating: -1, count: document.tokens.count)
    for (index, name) in document.names.enumerated() {
      for token in name.tokens { names[token] = Int32(index) }
    }
    self.names = names
  }

  func traits(of nominal: Nominal, sentence: Int) -> Traits {
    let head = document.tokens[nominal.head]
    let core = core(of: nominal)
    var traits = Traits(
      kind: .bare, head: head.tag == .properNoun ? head.word : head.lemma,
      core: hash(withoutDeterminer(core)), whole: hash(withoutDeterminer(nominal.tokens)),
      coreTokens: core, hasTail: nominal.tokens.upperBound > core.upperBound,
      sentence: Int32(sentence), block: Int32(document.sentences[sentence].block))
    traits.quotation = quotations[nominal.head]
    if let governor = document.arcs[nominal.head].head {
      traits.governor = Int32(governor)
      traits.governing = document.tokens[governor].lemma
    }
    traits.role = role(of: nominal.head)
    let isJoined = nominal.tokens.upperBound > core.upperBound && isCoordination(nominal)
    if isJoined {
      traits.kind = .joined
      traits.number = .plural
      traits.noun = NounClass.of(head.lemma)
      return traits
    }
    if let pronoun = pronoun(head, nominal) {
      read(pronoun, head, &traits)
    } else {
      traits.kind = kind(of: nominal, core)
      readNoun(nominal, &traits)
    }
    return traits
  }

  private func pronoun(_ head: Token, _ nominal: Nominal) -> Pronoun? {
    switch head.tag {
    case .pronoun, .determiner, .adverb: Pronoun.of(head.word) ?? .one
    default: nil
    }
  }

  private func read(_ pronoun: Pronoun, _ head: Token, _ traits: inout Traits) {
    traits.kind = .pronoun
    traits.pronoun = pronoun
    traits.isReflexive = Pronoun.isReflexive(head.word)
    switch pronoun {
    case .he:
      (traits.gender, traits.number, traits.noun) = (.he, .singular, .person)
    case .she:
      (traits.gender, traits.number, traits.noun) = (.she, .singular, .person)
    case .i, .everyone: (traits.number, traits.noun) = (.singular, .person)
    case .you: traits.noun = .person
    case .we: (traits.number, traits.noun) = (.plural, .person)
    case .they, .these: traits.number = .plural
    case .here, .there: traits.noun = .location
    case .it, .this, .nothing: traits.number = .singular
    case .one, .who: break
    }
  }

  private func kind(of nominal: Nominal, _ core: Range<Int>) -> Traits.Kind {
    let head = document.tokens[nominal.head]
    let isNamed = names[nominal.head] >= 0 && head.shape.contains(.capitalized)
    var kind: Traits.Kind = head.tag == .properNoun || isNamed ? .name : .bare
    if head.tag == .number || head.tag == .symbol { kind = .number }
    for token in dependents.of(nominal.head) where token < nominal.head {
      switch document.arcs[token].relation {
      case .determiner:
        if kind == .name { continue }
        switch document.tokens[token].word {
        case "the": return .definite
        case "this", "that", "these", "those", "such": return .demonstrative
        default: return .indefinite
        }
      case .possessive: if kind != .name { return .possessed }
      default: break
      }
    }
    return kind
  }

  private func readNoun(_ nominal: Nominal, _ traits: inout Traits) {
    let head = document.tokens[nominal.head]
    switch head.penn {
    case .pluralNoun, .pluralName: traits.number = .plural
    case .noun, .name: traits.number = .singular
    case .cardinal: traits.number = .unknown
    default: break
    }
    if traits.kind != .name { traits.noun = NounClass.of(head.lemma) }
    traits.gender = Self.genders[head.lemma]
    if traits.gender != nil { traits.noun = .person }
    guard traits.kind == .name else { return }
    traits.noun = nameClass(nominal, traits.coreTokens)
    traits.head = lastWord(ofName: nominal.head)
    if let country = lexicon.countries[traits.core] {
      // "the U.K." is "the United Kingdom".
      traits.core = Word(country)
      traits.head = traits.core
    }
    if traits.noun == .person || traits.noun == .unknown, traits.gender == nil {
      traits.gender = gender(of: traits.coreTokens, head: nominal.head)
      if traits.gender != nil, traits.coreTokens.count > 1 { traits.noun = .person }
    }
  }

  /// The last word of a flat name: that by which its bearer is called.
  private func lastWord(ofName head: Int) -> Word {
    nameParts(of: head).last.map { document.tokens[$0].word } ?? document.tokens[head].word
  }

  /// The tokens of a flat name behind its first, but for "Jr.".
  func nameParts(of head: Int) -> [Int] {
    dependents.of(head).filter {
      document.arcs[$0].relation == .flat && document.tokens[$0].tag == .properNoun
        && !Self.suffixes.contains(document.tokens[$0].word)
    }
  }

  private static let suffixes = Set<Word>(words: "jr. jr sr. sr ii iii iv")

  private func nameClass(_ nominal: Nominal, _ core: Range<Int>) -> NounClass {
    let index = names[nominal.head]
    if index >= 0 {
      switch document.names[Int(index)].type {
      case .person: return .person
      case .place: return .location
      case .organization: return .group
      case .group: return .person
      case .law: return .communication
      case .other: return .unknown
      }
    }
    let word = hash(withoutDeterminer(core))
    if lexicon.countries[word] != nil || lexicon.capitals[word] != nil { return .location }
    let head = document.tokens[nominal.head]
    if lexicon.calendar.contains(head.word) { return .time }
    if lexicon.bodies.contains(head.word) { return .group }
    if head.shape.contains(.upper), head.range.count > 1 { return .group }
    return .unknown
  }

  /// The gender that a form of address, an office or a first name tells.
  private func gender(of core: Range<Int>, head: Int) -> Lexicon.Gender? {
    for token in core {
      if let gender = Self.genders[document.tokens[token].word] { return gender }
    }
    for token in core where document.tokens[token].tag == .properNoun {
      if let gender = lexicon.firstNames[document.tokens[token].word] { return gender }
      if core.count > 3 { continue }
    }
    return nil
  }

  static let genders: [Word: Lexicon.Gender] = {
    let he = Set<Word>(
      words: """
        mr. mr sir lord king prince duke man boy father dad son brother husband uncle nephew
        grandfather boyfriend gentleman spokesman chairman congressman businessman actor emperor
        grandson stepfather guy fellow pope priest widower monk policeman salesman dude
        """)
    let she = Set<Word>(
      words: """
        mrs. mrs ms. ms miss lady queen princess duchess woman girl mother mom mum daughter sister
        wife aunt niece grandmother girlfriend spokeswoman chairwoman congresswoman businesswoman
        actress empress granddaughter stepmother widow nun madam hostess waitress goddess dame
        """)
    return Dictionary(
      he.map { ($0, .he) } + she.map { ($0, .she) }, uniquingKeysWith: { first, _ in first })
  }()

  private func role(of head: Int) -> Traits.Role {
    if dependents.of(head).contains(where: { document.arcs[$0].relation == .copula }) {
      return .predicate
    }
    switch document.arcs[head].relation {
    case .root: return .root
    case .subject, .outerSubject: return .subject
    case .passiveSubject: return .passiveSubject
    case .object, .indirectObject: return .object
    case .oblique, .agent, .unmarkedOblique: return .oblique
    case .nominal, .unmarkedNominal: return .nominal
    case .possessive: return .possessor
    case .apposition: return .apposition
    case .conjunct: return .conjunct
    case .compound, .descriptor: return .compound
    case .vocative: return .vocative
    default: return .other
    }
  }

  /// The phrase to its head, and over the rest of a name.
  private func core(of nominal: Nominal) -> Range<Int> {
    var end = nominal.head + 1
    for token in dependents.of(nominal.head) where token > nominal.head {
      switch document.arcs[token].relation {
      case .flat, .compound: end = max(end, token + 1)
      default: break
      }
    }
    return min(nominal.tokens.lowerBound, nominal.head)..<min(end, nominal.tokens.upperBound)
  }

  private func isCoordination(_ nominal: Nominal) -> Bool {
    let arc = document.arcs[nominal.head]
    return dependents.of(nominal.head).contains {
      document.arcs[$0].relation == .conjunct && nominal.tokens.contains($0)
    }
      || nominal.tokens.contains {
        $0 > nominal.head && document.arcs[$0].head == arc.head
          && document.arcs[$0].relation == arc.relation
      }
  }

  private func withoutDeterminer(_ tokens: Range<Int>) -> Range<Int> {
    var tokens = tokens
    if tokens.count > 1, document.tokens[tokens.upperBound - 1].penn == .possessiveEnding {
      tokens = tokens.lowerBound..<tokens.upperBound - 1
    }
    let first = document.tokens[tokens.lowerBound]
    let isDeterminer = first.tag == .determiner || first.penn == .possessivePronoun
    return isDeterminer && tokens.count > 1
      ? tokens.lowerBound + 1..<tokens.upperBound : tokens
  }

  private func hash(_ tokens: Range<Int>) -> Word {
    let range = document.range(ofTokens: tokens)
    return Word(document.bytes, range.start..<range.end)
  }
}
