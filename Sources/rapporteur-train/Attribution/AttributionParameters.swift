import Foundation
import Learning

/// The weights of a network of attributions under training, with Adam's moments (Kingma and Ba 2015)
/// and a running average.
final class AttributionParameters {
  let shape: AttributionShape
  let layout: AttributionShape.Layout
  let weights: FloatBuffer
  private let average: FloatBuffer
  private let first: FloatBuffer
  private let second: FloatBuffer
  private var step = 0
  private var averaged = 0

  init(_ shape: AttributionShape, seed: UInt64) {
    self.shape = shape
    layout = shape.layout
    weights = FloatBuffer(layout.count)
    average = FloatBuffer(layout.count)
    first = FloatBuffer(layout.count)
    second = FloatBuffer(layout.count)
    var random = SplitMix(state: seed)
    func fill(_ tensor: NetworkShape.Tensor, _ scale: Float) {
      for index in tensor.offset..<(tensor.offset + tensor.count) {
        weights[index] = (Float(random.next() >> 40) / Float(1 << 24) * 2 - 1) * scale
      }
    }
    fill(layout.tokenTable, 0.05)
    fill(layout.pairTable, 0.05)
    for tensor in layout.matrices {
      fill(tensor, (6 / Float(tensor.rows + tensor.columns)).squareRoot())
    }
  }

  /// One step against the summed gradients; clears them.
  func update(_ gradients: [FloatBuffer], rate: Float) {
    step += 1
    let correction =
      (1 - pow(0.98, Float(step))).squareRoot() / (1 - pow(0.9, Float(step)))
    let sum = gradients[0]
    var square: Float = 0
    for index in stride(from: 0, to: layout.count, by: 8) {
      for other in gradients.dropFirst() { sum[eight: index] += other[eight: index] }
      if index >= layout.dense { square += (sum[eight: index] * sum[eight: index]).sum() }
    }
    let norm = square.squareRoot()
    let scale: Float = norm > 5 ? 5 / norm : 1
    let present = rate * correction
    for index in stride(from: 0, to: layout.count, by: 8) {
      let g = sum[eight: index] * scale
      let m = first[eight: index] * 0.9 + g * 0.1
      let v = second[eight: index] * 0.98 + g * g * 0.02
      first[eight: index] = m
      second[eight: index] = v
      weights[eight: index] -= present * m / (v.squareRoot() + 1e-7)
    }
    for buffer in gradients { buffer.clear() }
  }

  /// The weights as the program carries them.
  func file(calibration: [Float]) -> [UInt8] {
    AttributionFile.bytes(shape, weights: weights, calibration: calibration)
  }

  /// Takes the present weights into the average.
  func takeAverage() {
    averaged += 1
    let share = max(1 / Float(averaged), 0.02)
    for index in stride(from: 0, to: layout.count, by: 8) {
      average[eight: index] += (weights[eight: index] - average[eight: index]) * share
    }
  }

  /// Changes places with the average, where there is one.
  func swapAverage() {
    guard averaged > 0 else { return }
    for index in 0..<layout.count {
      (average[index], weights[index]) = (weights[index], average[index])
    }
  }
}
