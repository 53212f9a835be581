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
    if !hasVerb { giveVerb(&tokens, run) }
  }

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
