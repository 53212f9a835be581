/// A layer of a document.
public enum Layer: String, Hashable, Sendable, CaseIterable {
  case blocks, tokens, sentences, quotations, tags, trees, names, phrases, mentions, times
  case published, coreference, states, attributions
}

/// A stage that reads some layers of a document and fills others.
///
/// A stage is a value that never changes, so one instance serves all threads. It touches no
/// layer but those it names, and no file, clock or network.
public protocol Annotator: Sendable {
  var requires: Set<Layer> { get }
  var provides: Set<Layer> { get }
  func annotate(_ document: inout Document)
}

/// Stages in an order in which each finds what it needs.
public struct Pipeline: Sendable {
  public let stages: [any Annotator]

  /// - Throws: `PipelineError` where a stage needs a layer that none before it fills.
  public init(_ stages: [any Annotator]) throws(PipelineError) {
    var filled: Set<Layer> = []
    for stage in stages {
      if let missing = stage.requires.subtracting(filled).min(by: { $0.rawValue < $1.rawValue }) {
        throw .missing(missing, stage: "\(type(of: stage))")
      }
      filled.formUnion(stage.provides)
    }
    self.stages = stages
  }

  public func document(of report: Report) -> Document {
    var document = Document(report)
    for stage in stages { stage.annotate(&document) }
    return document
  }
}

public enum PipelineError: Error, Equatable {
  case missing(Layer, stage: String)
}

extension PipelineError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missing(let layer, let stage):
      "stage \(stage) needs the layer '\(layer.rawValue)', which no stage before it fills"
    }
  }
}
