import CResources
public import Documents
import Learning

/// Finds all that is spoken of, and which phrases speak of the same thing.
///
/// Phrases are read in the order of the text, and each joins the chain that a trained ranker
/// prefers, or begins one: a log-linear model over surface signs (Durrett and Klein 2013) that sees
/// what the chain so far tells of its thing (Lee et al. 2013).
///
/// - Complexity: O(n) in the number of tokens: what a phrase may mean is sought in a window before
///   it and among the newest chains with its words.
public struct CoreferenceFinder: Annotator {
  public let requires: Set<Layer> = [.tokens, .sentences, .quotations, .tags]
  public let provides: Set<Layer> = [.coreference]

  private let ranker: AntecedentRanker?
  private let lexicon: Lexicon

  /// With the model in the binary.
  public init(lexicon: Lexicon = .english) {
    ranker = Self.embedded
    self.lexicon = lexicon
  }

  /// Leaves the layer empty where the document has no trees.
  public func annotate(_ document: inout Document) {
    guard let ranker, !document.sentences.isEmpty, document.arcs.count == document.tokens.count
    else { return }
    var discourse = Discourse(document, lexicon)
    ranker.resolve(&discourse)
    document.nominals = discourse.resolved
  }

  private static let embedded: AntecedentRanker? = {
    var size = 0
    guard let start = unsafe resource_coreference(&size) else { return nil }
    let bytes = unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: size))
    return (try? LinearModel(file: bytes)).map { AntecedentRanker($0) }
  }()
}
