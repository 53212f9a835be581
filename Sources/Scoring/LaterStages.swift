public import Documents

/// The stages behind tokens and sentences, which are to work on words that people marked.
public struct LaterStages: Sendable {
  private let stages: [any Annotator]

  public init(of stages: [any Annotator]) {
    self.stages = stages.filter { $0.provides.isDisjoint(with: [.blocks, .tokens, .sentences]) }
  }

  /// Whether one of them fills a layer.
  public func fill(_ layer: Layer) -> Bool { stages.contains { $0.provides.contains(layer) } }

  public func annotate(_ document: inout Document) {
    for stage in stages { stage.annotate(&document) }
  }
}
