public import Documents

/// Mends the tags and base forms of words that the lexicon knows and the tagger may not.
///
/// A verb that a user adds stands in no treebank: its forms come from the lexicon. A tag is changed
/// only where the neighbors leave no other reading.
///
/// - Complexity: O(n) in the number of tokens.
public struct LexiconTagger: Annotator {
  public let requires: Set<Layer> = [.tokens, .sentences, .tags]
  public let provides: Set<Layer> = []

  private let lexicon: Lexicon

  public init(lexicon: Lexicon = .english) { self.lexicon = lexicon }

  public func annotate(_ document: inout Document) {
    for sentence in document.sentences {
      let run = sentence.tokens
      for index in run where document.tokens[index].kind == .word {
        let token = document.tokens[index]
        if isThinking(index, in: run, document.tokens) {
          document.tokens[index].tag = .noun
          document.tokens[index].penn = .noun
          document.tokens[index].lemma = token.word
        } else if let base = lexicon.verbBase(ofForm: token.word) {
          if token.tag.isVerbal, token.tag != .auxiliary {
            document.tokens[index].lemma = base
            if isInserted(index, in: run, document.tokens) {
              document.tokens[index].tag = .verb
              document.tokens[index].penn = .past
            }
          } else if isCue(index, in: run, document) {
            document.tokens[index].tag = .verb
            document.tokens[index].lemma = base
          }
        } else if isBacking(index, in: run, document.tokens) {
          document.tokens[index].tag = .verb
          document.tokens[index].penn = .present
        } else if isTitle(index, in: run, document.tokens) {
          document.tokens[index].tag = .properNoun
          document.tokens[index].lemma = token.word
        }
      }
    }
  }

  /// ", senior officials estimated,": what a subject of its own parts off is no participle.
  private func isInserted(_ index: Int, in run: Range<Int>, _ tokens: [Token]) -> Bool {
    guard tokens[index].tag == .pastParticiple, index + 1 < run.upperBound,
      tokens[index + 1].kind == .comma || tokens[index + 1].kind == .stop,
      lexicon.frames(ofVerb: tokens[index].lemma).takesClause
    else { return false }
    var start = index
    while start > run.lowerBound, isNominal(tokens[start - 1]) { start -= 1 }
    return start < index && start > run.lowerBound && tokens[start - 1].kind == .comma
  }

  private func isNominal(_ token: Token) -> Bool {
    switch token.tag {
    case .noun, .properNoun, .pronoun, .determiner, .adjective, .number: true
    default: false
    }
  }

  /// "“Never,” Lee beamed.": a past form behind a name, with nothing behind it that it describes.
  private func isCue(_ index: Int, in run: Range<Int>, _ document: Document) -> Bool {
    let tokens = document.tokens
    let token = tokens[index]
    guard token.tag == .adjective || token.tag == .noun || token.tag == .other,
      !token.shape.contains(.capitalized), index > run.lowerBound, index + 1 < run.upperBound,
      document.bytes[token.start..<token.end].suffix(2).elementsEqual("ed".utf8)
    else { return false }
    let before = tokens[index - 1]
    switch before.tag {
    case .properNoun, .pronoun: break
    default: return false
    }
    switch tokens[index + 1].kind {
    case .comma, .stop, .colon, .openQuote: return true
    default: return tokens[index + 1].word == "that"
    }
  }

  /// "Think tank urges ministers": no order to think.
  private func isThinking(_ index: Int, in run: Range<Int>, _ tokens: [Token]) -> Bool {
    guard tokens[index].word == "think", tokens[index].tag.isVerbal, index + 1 < run.upperBound
    else {
      return false
    }
    return tokens[index + 1].word == "tank" || tokens[index + 1].word == "tanks"
  }

  /// "Norland and Sutland back the deal": a sentence that has no other verb.
  private func isBacking(_ index: Int, in run: Range<Int>, _ tokens: [Token]) -> Bool {
    guard tokens[index].word == "back", tokens[index].tag == .adverb, index > run.lowerBound,
      index + 1 < run.upperBound, tokens[index + 1].tag == .determiner,
      tokens[index - 1].tag == .properNoun || tokens[index - 1].tag == .noun
    else { return false }
    return run.allSatisfy { !tokens[$0].tag.isVerbal }
  }

  /// "Reeve Ann Lee": an office with a capital before a name.
  private func isTitle(_ index: Int, in run: Range<Int>, _ tokens: [Token]) -> Bool {
    let token = tokens[index]
    guard token.shape.contains(.capitalized), index + 1 < run.upperBound,
      token.tag != .noun, token.tag != .properNoun, lexicon.offices.contains(token.word)
    else { return false }
    let next = tokens[index + 1]
    return next.tag == .properNoun && next.shape.contains(.capitalized)
  }
}
