import Documents

/// Reads one verb group: auxiliaries, negation, adverbs and the main verb.
struct VerbScanner {
  let document: Document
  let run: Range<Int>

  init(_ document: Document, _ run: Range<Int>) {
    self.document = document
    self.run = run
  }

  /// The verb group that begins at a token; nil where none does.
  func group(at start: Int) -> VerbGroup? {
    let first = document.tokens[start]
    let isTo = first.word == "to"
    guard first.tag.isVerbal || isTo else { return nil }
    if isTo && !leadsToVerb(start) { return nil }
    if (first.tag == .pastParticiple || first.tag == .presentParticiple) && isAttribute(start) {
      return nil
    }
    var end = start
    var verb: Int?
    var index = isTo ? start + 1 : start
    scan: while index < run.upperBound {
      let token = document.tokens[index]
      if token.tag.isVerbal {
        if let verb, !isAuxiliary(verb) { break scan }
        if verb != nil, token.tag == .verb, document.tokens[index - 1].tag != .auxiliary,
          !isAdverb(index - 1)
        {
          break scan
        }
        verb = index
        end = index + 1
      } else if isNegation(token) || isAdverb(index) {
        guard verb != nil || isTo else { break scan }
      } else {
        break scan
      }
      index += 1
    }
    guard let verb else { return nil }
    // "did not": the negation belongs to the group though no verb follows it.
    if end < run.upperBound, isNegation(document.tokens[end]), isAuxiliary(verb) { end += 1 }
    // "is no longer willing"
    if end + 1 < run.upperBound, isAuxiliary(verb), isNoLonger(end + 1) { end += 2 }
    // "had not, as of today, approved": they belong to the group behind the aside.
    if isAuxiliary(verb), verbHelped(by: verb, behind: end) != nil { return nil }
    return described(start..<end, verb, isTo: isTo)
  }

  private func described(_ tokens: Range<Int>, _ verb: Int, isTo: Bool) -> VerbGroup {
    let places = helpers(of: verb, before: tokens.lowerBound) + tokens
    let words = places.map { document.tokens[$0] }
    let modal = words.first { Self.modals.contains($0.word) }?.word
    let main = document.tokens[verb]
    let hasBe = words.dropLast().contains { $0.lemma == "be" }
    let first = words.first { $0.tag.isVerbal } ?? main
    let isFinite = first.tag == .verb || first.tag == .auxiliary
    let form: VerbGroup.Form
    if isTo {
      form = .infinitive
    } else if isFinite && !(first.word == "being" || first.word == "having") {
      form = .finite
    } else {
      form = .participle
    }
    return VerbGroup(
      tokens: tokens, verb: verb, form: form, tense: tense(words, first, modal),
      isNegated: places.contains(where: isDenial) || isNegatedBefore(tokens.lowerBound)
        || tokens.contains(where: isNoLonger),
      isPassive: main.tag == .pastParticiple && hasBe && verb != tokens.lowerBound, modal: modal)
  }

  private func tense(
    _ words: [Token], _ first: Token, _ modal: Word?
  ) -> VerbGroup.Tense {
    if let modal {
      return Self.future.contains(modal) ? .future : .conditional
    }
    if Self.pastAuxiliaries.contains(first.word) { return .past }
    if words.contains(where: { $0.lemma == "have" && $0.tag == .auxiliary }) { return .past }
    if first.tag == .verb, first.word != first.lemma, !document.bytes[first.end - 1].isLetterS {
      return .past
    }
    // "hit", "cut" and "set" look the same in both.
    return first.tag == .pastParticiple || first.penn == .past ? .past : .present
  }

  private func isAuxiliary(_ index: Int) -> Bool { document.tokens[index].tag == .auxiliary }

  func isNegation(_ token: Token) -> Bool { Self.negations.contains(token.word) }

  /// "will not pay", and not "will not only pay".
  private func isDenial(_ place: Int) -> Bool {
    guard isNegation(document.tokens[place]) else { return false }
    guard place + 1 < run.upperBound, Self.adding.contains(document.tokens[place + 1].word) else {
      return true
    }
    // "The plan is not just."
    return document.tokens[place + 1].tag == .adjective
  }

  private static let adding = Set<Word>(words: "only just merely simply solely")

  /// "never supported", "hardly helps", "no longer wants": the verb is denied by the adverb before it.
  private func isNegatedBefore(_ start: Int) -> Bool {
    guard start > run.lowerBound else { return false }
    let word = document.tokens[start - 1].word
    if word == "longer" { return isNoLonger(start - 1) }
    // "10 percent not planning to vote"
    if word == "not", document.tokens[start].tag == .presentParticiple { return true }
    return Self.denying.contains(word)
  }

  /// Whether a token ends "no longer".
  private func isNoLonger(_ token: Int) -> Bool {
    token > run.lowerBound && document.tokens[token].word == "longer"
      && document.tokens[token - 1].word == "no"
  }

  private func isAdverb(_ index: Int) -> Bool { document.tokens[index].tag == .adverb }

  /// Whether "to" is followed by a bare verb, over adverbs.
  private func leadsToVerb(_ start: Int) -> Bool {
    var index = start + 1
    while index < run.upperBound, index < start + 4 {
      switch document.tokens[index].tag {
      case .infinitive: return true
      case .auxiliary, .verb:
        // The tagger may take the bare form after "to" for a finite one.
        return document.tokens[index].word == document.tokens[index].lemma
      case .adverb: index += 1
      default: return false
      }
    }
    return false
  }

  /// Whether a participle stands before a noun as its attribute: "reviewed plans".
  private func isAttribute(_ start: Int) -> Bool {
    guard start + 1 < run.upperBound else { return false }
    let next = document.tokens[start + 1].tag
    guard next == .noun || next == .adjective else { return false }
    guard start > run.lowerBound else { return false }
    switch document.tokens[start - 1].tag {
    case .determiner, .adjective, .number: return true
    case .adposition: return document.tokens[start].tag == .pastParticiple
    case .noun, .properNoun: return document.tokens[start - 1].word == "'s"
    case .particle: return document.tokens[start - 1].word == "'s"
    default: return false
    }
  }

  private static let negations = Set<Word>(words: "not n't n’t never hardly scarcely")
  private static let denying = Set<Word>(words: "never hardly scarcely rarely seldom")
  private static let modals = Set<Word>(
    words: "will would shall should can could may might must 'll 'd wo ca ought")
  private static let future = Set<Word>(words: "will shall 'll wo")
  private static let pastAuxiliaries = Set<Word>(words: "was were did had")
}

extension UInt8 {
  fileprivate var isLetterS: Bool { self | 32 == UInt8(ascii: "s") }
}
