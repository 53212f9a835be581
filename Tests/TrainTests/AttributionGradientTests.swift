import Documents
import English
import Learning
import Scoring
import Testing

@testable import rapporteur_train

/// The gradients of the network of attributions against differences of the loss.
@Suite struct AttributionGradientTests {
  private static let text = "Ann Lee said the pier, as he claimed, was safe. The pier is old."

  private static let gold = [
    GoldAttribution(
      source: [TextRange(0, 7)], cue: [TextRange(8, 12)],
      content: [TextRange(13, 21), TextRange(38, 46)]),
    GoldAttribution(
      source: [TextRange(26, 28)], cue: [TextRange(29, 36)], content: [TextRange(13, 21)]),
  ]

  private func example() throws -> AttributionExample {
    AttributionExample(
      AttributedText(path: "a", text: Self.text, attributions: Self.gold, discarded: []),
      stages: try Pipeline(TrainAttributions.stages(.english)), lexicon: .english)
  }

  @Test func `marks become classes of tokens, an interrupted content two runs of them`() throws {
    let example = try example()
    let paragraph = example.paragraphs[0]
    // Ann Lee said the pier , as he claimed , was safe . The pier is old .
    #expect(paragraph.classes == [0, 0, 4, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    let classes = example.classes(of: paragraph.gold[0], in: 0..<13)
    #expect(classes == [1, 3, 0, 5, 7, 0, 0, 0, 0, 0, 5, 7, 0])
  }

  @Test func `the gradient of every tensor is the slope of the loss`() throws {
    let example = try example()
    let shape = AttributionShape(
      input: example.states.count / example.document.tokens.count, width: 16, pairWidth: 16,
      layers: 2, pairLayers: 2, tokenRows: AttributionSigns.tokenRows,
      pairRows: AttributionSigns.pairRows)
    let parameters = AttributionParameters(shape, seed: 3)
    let layout = shape.layout
    // Away from zero, where the slope of a rectified sum jumps.
    for index in layout.dense..<layout.count where parameters.weights[index] == 0 {
      parameters.weights[index] = Float(index % 7 - 3) * 0.03 + 0.011
    }
    let worker = AttributionWorker(parameters, capacity: 64, seed: 1)
    worker.drop = 0
    let items = example.paragraphs.map { AttributionWorker.Item(example: example, paragraph: $0) }
    let loss = { () -> Double in
      worker.resetTotals()
      worker.learn(items, weight: 1)
      return worker.loss + worker.pairLoss
    }
    _ = loss()
    let gradients = FloatBuffer(worker.layers.gradients.values)
    let step: Float = 0.0005
    let tensors =
      layout.matrices + layout.gates + layout.pairGates
      + [layout.inputBias, layout.cueBias, layout.pairBias, layout.spanBias]
    for tensor in tensors {
      var (slopes, squares, products) = (0.0, 0.0, 0.0)
      for index in stride(
        from: tensor.offset, to: tensor.offset + tensor.count, by: max(1, tensor.count / 25))
      {
        let value = parameters.weights[index]
        parameters.weights[index] = value + step
        let above = loss()
        parameters.weights[index] = value - step
        let slope = (above - loss()) / Double(2 * step)
        parameters.weights[index] = value
        slopes += slope * slope
        squares += Double(gradients[index] * gradients[index])
        products += slope * Double(gradients[index])
      }
      let likeness = products / max(1e-12, (slopes * squares).squareRoot())
      #expect(likeness > 0.99, "tensor at \(tensor.offset) of \(tensor.rows) × \(tensor.columns)")
    }
  }
}
