import CResources
public import Documents
public import Learning

/// Gives each token its part of speech and its base form.
///
/// A greedy linear model trained on the English Web Treebank and GUM (`docs/models.md`), then the
/// base form by table and by rule.
///
/// - Complexity: O(n) in the number of tokens, some 18 rows of weights a token.
public struct Tagger: Annotator {
  public let requires: Set<Layer> = [.blocks, .tokens, .sentences]
  public let provides: Set<Layer> = [.tags]

  private let model: LinearModel?
  private let lemmas = Lemmatizer.english

  /// Uses the model in the binary.
  public init() { model = Self.embedded }

  public init(model: LinearModel) { self.model = model }

  private static let embedded: LinearModel? = {
    var size = 0
    guard let start = unsafe resource_tagger(&size) else { return nil }
    let bytes = unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: size))
    return try? LinearModel(file: bytes)
  }()

  public func annotate(_ document: inout Document) {
    guard let model else { return }
    var features = TagFeatures()
    var scores = [Int32](repeating: 0, count: model.classes)
    var tokens = document.tokens
    for sentence in document.sentences {
      var previous = Tag.other
      var beforePrevious = Tag.other
      let isTitleCase = document.blocks[sentence.block].kind != .body
      for index in sentence.tokens {
        let tag: Tag
        switch tokens[index].kind {
        case .word, .number, .symbol:
          features.fill(
            tokens[sentence.tokens], index, document.bytes, previous: previous,
            beforePrevious: beforePrevious)
          let best = Tag(rawValue: UInt8(model.best(features.hashes, scores: &scores))) ?? .other
          tag = isName(index, best, tokens, sentence, isTitleCase) ? .properNoun : best
        default: tag = .punctuation
        }
        tokens[index].tag = tag
        tokens[index].lemma = lemmas.lemma(of: tokens[index], document.bytes)
        beforePrevious = previous
        previous = tag
      }
      TagRepair(lemmas, document.bytes).repair(&tokens, sentence.tokens)
    }
    document.tokens = SentenceStarts(document).repaired(tokens)
  }

  /// A capital in the middle of a sentence makes a name of what looks like a verb or an adverb.
  private func isName(
    _ index: Int, _ tag: Tag, _ tokens: [Token], _ sentence: Sentence, _ isTitleCase: Bool
  ) -> Bool {
    guard !isTitleCase, index > sentence.tokens.lowerBound,
      tokens[index].shape.contains(.capitalized), tokens[index].kind == .word
    else { return false }
    switch tag {
    case .verb, .infinitive, .pastParticiple, .presentParticiple, .adverb, .other: break
    case .pronoun, .determiner, .auxiliary, .conjunction, .subordinator, .adposition, .interjection,
      .particle:
      // Behind a quotation the model expects "he": a capital says that it is Stone.
      guard !WordClasses.english.startsSentence(tokens[index].word), tokens[index].word != "i"
      else {
        return false
      }
    default: return false
    }
    switch tokens[index - 1].kind {
    case .word, .number, .comma, .closeQuote: return true
    default: return false
    }
  }
}
