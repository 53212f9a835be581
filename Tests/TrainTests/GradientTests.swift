import Learning
import Testing

@testable import rapporteur_train

/// The gradients of the trainer against differences of the loss.
@Suite struct GradientTests {
  private let shape = NetworkShape(
    width: 16, layers: 2, reach: 1, arcWidth: 16, labelWidth: 16, universalTags: 3, pennTags: 4,
    relations: 5, nameTags: 9)

  private func sentence(_ words: [String], heads: [Int32]) -> TrainingSentence {
    var sentence = TrainingSentence()
    let pieces = WordPieces(hashes: [])
    for (index, word) in words.enumerated() {
      sentence.append(form: word, pieces)
      sentence.universal.append(Int32(index % 3))
      sentence.penn.append(Int32(index % 4))
      sentence.relations.append(Int32(index % 5))
      // Two classes are allowed: a source that leaves the type open.
      sentence.names.append(1 << UInt32(index % 9) | 1 << UInt32((index + 4) % 9))
    }
    sentence.heads = heads
    return sentence
  }

  private func loss(_ worker: Worker, _ sentences: [TrainingSentence]) -> Double {
    worker.totals = Worker.Totals()
    worker.load(sentences)
    worker.forward(training: true)
    worker.stateGradients[shape.layers].clear()
    worker.tagsAndNames(weight: 1, training: true)
    worker.trees(weight: 1, training: true)
    return worker.totals.loss
  }

  @Test func `the gradient of every tensor is the slope of the loss`() {
    let parameters = Parameters(shape, PieceVectors(), seed: 3)
    // Away from zero, where the slope of a rectified sum jumps.
    for index in 0..<parameters.dense.count where parameters.dense[index] == 0 {
      parameters.dense[index] = Float(index % 7 - 3) * 0.03 + 0.011
    }
    let worker = Worker(parameters, capacity: 32, seed: 1)
    worker.rates = Worker.Rates(word: 0, hidden: 0, head: 0)
    let sentences = [
      sentence(["The", "council", "met", "today", "."], heads: [1, 2, 5, 2, 2]),
      sentence(["Nobody", "came"], heads: [1, 2]),
    ]
    // Without dropping, the masks stay as they are: let all through.
    for mask in worker.masks + [worker.wordMask, worker.heads.arcMask, worker.heads.hiddenMask] {
      for index in 0..<mask.count { mask[index] = 1 }
    }
    _ = loss(worker, sentences)
    worker.backward()
    let step: Float = 0.0004
    for tensor in parameters.layout.all {
      var slopes = 0.0
      var gradients = 0.0
      var products = 0.0
      for index in stride(
        from: tensor.offset, to: tensor.offset + tensor.count, by: max(1, tensor.count / 25))
      {
        let gradient = Double(worker.gradients.dense[index])
        let value = parameters.dense[index]
        parameters.dense[index] = value + step
        let above = lossOnly(parameters, sentences)
        parameters.dense[index] = value - step
        let below = lossOnly(parameters, sentences)
        parameters.dense[index] = value
        let slope = (above - below) / Double(2 * step)
        slopes += slope * slope
        gradients += gradient * gradient
        products += slope * gradient
      }
      guard slopes > 1e-4 else { continue }
      let alike = products / (slopes * gradients).squareRoot()
      #expect(alike > 0.995, "tensor at \(tensor.offset): \(alike)")
      #expect(abs(gradients / slopes - 1) < 0.05, "tensor at \(tensor.offset)")
    }
  }

  private func lossOnly(_ parameters: Parameters, _ sentences: [TrainingSentence]) -> Double {
    let worker = Worker(parameters, capacity: 32, seed: 1)
    worker.rates = Worker.Rates(word: 0, hidden: 0, head: 0)
    return loss(worker, sentences)
  }
}
