import Documents

/// Mends what a greedy tagger takes for nouns: verbs that look like them.
///
/// Each repair needs a verb that the treebanks know, and a place where a noun could not stand or
/// would leave the sentence without a verb.
struct TagRepair {
  private let lemmas: Lemmatizer
  private let bytes: [UInt8]

  init(_ lemmas: Lemmatizer, _ bytes: [UInt8]) {
    self.lemmas = lemmas
    self.bytes = bytes
  }

  func repair(_ tokens: inout [Token], _ run: Range<Int>) {
    var hasVerb = false
    for index in run {
      if tokens[index].tag == .noun, isInfinitive(index, tokens, run) {
        tokens[index].tag = .infinitive
        tokens[index].lemma = tokens[index].word
      }
      if tokens[index].tag == .verb || tokens[index].tag == .auxiliary { hasVerb = true }
    }
    repairClosed(&tokens, run)
    repairSubjunctives(&tokens, run)
    if !hasVerb { giveVerb(&tokens, run) }
  }

  /// "demanded that the council resign": the bare verb behind the subject of a demand.
  private func repairSubjunctives(_ tokens: inout [Token], _ run: Range<Int>) {
    for that in run.dropFirst()
    where tokens[that].word == "that" && Self.demands.contains(tokens[that - 1].lemma) {
      for index in (that + 2)..<max(that + 2, min(that + 8, run.upperBound)) {
        if tokens[index].tag.isVerbal { break }
        let before = tokens[index - 1].tag
        guard tokens[index].tag == .noun, before == .noun || before == .properNoun,
          lemmas.isVerb(tokens[index].word),
          index + 1 == run.upperBound || tokens[index + 1].tag != .noun
        else { continue }
        tokens[index].tag = .infinitive
        tokens[index].lemma = tokens[index].word
        break
      }
    }
  }

  private static let demands = Set<Word>(words: "demand insist recommend propose request urge ask")

  /// Words that are never nouns: "nevertheless", "insists", and "harshly" before its verb.
  private func repairClosed(_ tokens: inout [Token], _ run: Range<Int>) {
    for index in run.dropFirst() {
      let token = tokens[index]
      guard token.tag == .noun || token.tag == .adjective, !token.shape.contains(.capitalized)
      else { continue }
      if Self.adverbs.contains(token.word) {
        tokens[index].tag = .adverb
      } else if token.tag == .noun, Self.speech.contains(token.word), followsSubject(index, tokens)
      {
        tokens[index].tag = .verb
        tokens[index].lemma = lemmas.verbBase(of: token, bytes) ?? token.word
      } else if token.tag == .adjective, Self.inserted.contains(token.word),
        followsSubject(index, tokens), index + 1 < run.upperBound,
        tokens[index + 1].kind == .comma || tokens[index + 1].kind == .stop
      {
        // ", officials estimated,"
        tokens[index].tag = .verb
        tokens[index].lemma = lemmas.verbBase(of: token, bytes) ?? token.word
      } else if token.tag == .adjective, index + 1 < run.upperBound, endsInLy(token),
        tokens[index + 1].tag == .verb || tokens[index + 1].tag == .pastParticiple,
        tokens[index - 1].tag != .determiner
      {
        tokens[index].tag = .adverb
      }
    }
  }

  private func followsSubject(_ index: Int, _ tokens: [Token]) -> Bool {
    switch tokens[index - 1].tag {
    case .noun, .properNoun, .pronoun, .adverb: true
    default: tokens[index - 1].kind == .comma || tokens[index - 1].kind == .closeQuote
    }
  }

  private func endsInLy(_ token: Token) -> Bool {
    token.range.count > 4 && bytes[token.end - 1] | 32 == UInt8(ascii: "y")
      && bytes[token.end - 2] | 32 == UInt8(ascii: "l") && token.word != "likely"
  }

  private static let adverbs = Set<Word>(
    words: "nevertheless nonetheless meanwhile therefore thus reportedly afterward afterwards")
  private static let inserted = Set<Word>(
    words: "estimated added argued noted predicted warned acknowledged conceded suggested claimed")
  private static let speech = Set<Word>(
    words: """
      says say insists insist admits admit argues argue contends contend asserts assert concedes
      concede warns warn tells tell acknowledges acknowledge denies deny announces announce suggests
      suggest explains explain declares declare alleges allege reiterates reiterate predicts predict
      criticizes criticize opposes oppose accuses accuse believes believe maintains recommends
      """)

  /// "to research causes", "to overstep his bounds".
  private func isInfinitive(_ index: Int, _ tokens: [Token], _ run: Range<Int>) -> Bool {
    guard index > run.lowerBound, tokens[index - 1].word == "to", index + 1 < run.upperBound,
      tokens[index - 1].tag == .particle || tokens[index - 1].tag == .adposition
    else { return false }
    let next = tokens[index + 1]
    switch next.tag {
    case .determiner: return true
    case .pronoun: return Self.possessives.contains(next.word)
    case .noun, .adjective, .number, .properNoun:
      return lemmas.isVerb(tokens[index].word) && !next.shape.contains(.hyphen)
    default:
      return index > run.lowerBound + 1 && Self.governors.contains(tokens[index - 2].lemma)
        && lemmas.isVerb(tokens[index].word)
    }
  }

  /// Verbs behind which "to" opens an act and no place.
  private static let governors = Set<Word>(
    words: """
      threaten promise refuse agree plan want try seek vow decide decline fail continue begin intend
      hope need pledge attempt offer expect prepare vote choose ready willing able likely
      """)

  private static let possessives = Set<Word>(words: "his her its their our my your him them us it")

  /// "The board plans to meet": a sentence without a verb takes the noun that can be one.
  private func giveVerb(_ tokens: inout [Token], _ run: Range<Int>) {
    for index in run.dropFirst() where tokens[index].tag == .noun {
      let before = tokens[index - 1].tag
      guard before == .noun || before == .properNoun, bytes[tokens[index].end - 1] | 32 == 115,
        let base = lemmas.verbBase(of: tokens[index], bytes), index + 1 < run.upperBound
      else { continue }
      switch tokens[index + 1].tag {
      case .particle, .determiner, .adjective, .noun, .properNoun, .pronoun, .adposition, .number:
        break
      default: continue
      }
      tokens[index].tag = .verb
      tokens[index].lemma = base
      return
    }
  }
}
