import Dispatch
import Documents
import Synchronization

/// The items of one report as the tables hold them.
struct StoredItems: Sendable {
  /// What has columns of its own.
  struct Head {
    var kind: Kind
    var evidence: [TextRange]
    var sentence: TextRange
    var paragraph: Int
    var confidence: Double
    var standing: Item.Standing
  }

  var heads: [Head] = []

  /// The JSON of the fields, one an item.
  var details: [String] = []

  func items(of report: String) throws -> [Item] {
    guard !heads.isEmpty else { return [] }
    let details = try StoredDetails.values(details, kinds: heads.map(\.kind))
    return zip(heads, details).map { head, details in
      Item(
        report: report, evidence: head.evidence, sentence: head.sentence,
        paragraph: head.paragraph, confidence: head.confidence, standing: head.standing,
        details: details)
    }
  }
}

/// The results of `transform` in the order of the inputs, made on all cores.
func concurrently<Input: Sendable, Output: Sendable>(
  _ inputs: [Input], _ transform: @Sendable (Input) throws -> Output
) throws -> [Output] {
  let outputs = Mutex([Result<Output, any Error>?](repeating: nil, count: inputs.count))
  DispatchQueue.concurrentPerform(iterations: inputs.count) { index in
    let output = Result { try transform(inputs[index]) }
    outputs.withLock { $0[index] = output }
  }
  return try outputs.withLock { try $0.compactMap { try $0?.get() } }
}
