import CResources
public import Documents
public import Learning

/// Parts the tokens of each block into sentences.
///
/// The rules of print propose, and a small linear model decides (Read et al. 2012, "Sentence boundary
/// detection: a long solved problem?"), trained on the English Web Treebank and GUM
/// (`docs/models.md`). No sentence crosses a block, and none is longer than `limit`: what goes on
/// without a stop is no prose, and the rules of the record may look twice at every pair of words.
///
/// - Complexity: O(n) in the number of tokens.
public struct SentenceSplitter: Annotator {
  public let requires: Set<Layer> = [.blocks, .tokens]
  public let provides: Set<Layer> = [.sentences]

  /// The most tokens of a sentence; a longer one is a table or a list without stops.
  public static let limit = 250

  private let model: LinearModel?

  /// Uses the model in the binary.
  public init() { model = Self.embedded }

  public init(model: LinearModel) { self.model = model }

  /// By how much the model must speak against the rules, for careful, mixed and careless documents.
  private static let doubts: [Int32] = [600, 200, 50]

  private static let embedded: LinearModel? = {
    var size = 0
    guard let start = unsafe resource_sentences(&size) else { return nil }
    let bytes = unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: size))
    return try? LinearModel(file: bytes)
  }()

  public func annotate(_ document: inout Document) {
    var sentences: [Sentence] = []
    for (block, features) in SentenceFeatures.blocks(of: document) {
      for tokens in split(features) {
        sentences.append(
          Sentence(range: document.range(ofTokens: tokens), tokens: tokens, block: block))
      }
    }
    document.sentences = sentences
  }

  private func split(_ features: SentenceFeatures) -> [Range<Int>] {
    var features = features
    var scores: [Int32] = [0, 0]
    var sentences: [Range<Int>] = []
    var start = features.run.lowerBound
    for token in features.run {
      let isEnd: Bool
      if token + 1 == features.run.upperBound || token + 1 - start >= Self.limit {
        isEnd = true
      } else if !features.isCandidate(token) {
        isEnd = false
      } else if let model {
        features.fill(token, start: start)
        _ = model.best(features.hashes, scores: &scores)
        // In careful prose the rules are right unless much speaks against them.
        let rule = features.isRuled(token)
        let margin = scores[1] - scores[0]
        let doubt = Self.doubts[Int(features.carelessness)]
        isEnd = rule ? margin > -doubt : margin > doubt
      } else {
        isEnd = features.isRuled(token)
      }
      if isEnd {
        sentences.append(start..<(token + 1))
        start = token + 1
      }
    }
    return sentences
  }
}
