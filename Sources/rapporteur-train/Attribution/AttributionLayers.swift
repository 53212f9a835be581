import Foundation
import Learning

/// Products, biases, dropping and the gradients of both, for one thread.
final class AttributionLayers {
  let weights: FloatBuffer
  let gradients: FloatBuffer
  private let scratch: FloatBuffer
  private var random: SplitMix

  init(_ weights: FloatBuffer, largest: Int, seed: UInt64) {
    self.weights = weights
    gradients = FloatBuffer(weights.count)
    scratch = FloatBuffer(largest)
    random = SplitMix(state: seed)
  }

  func chance() -> Float { Float(random.next() >> 40) / Float(1 << 24) }

  /// output = input · weights + bias, for `rows` rows.
  func forward(
    _ input: FloatBuffer, _ tensor: NetworkShape.Tensor, bias: NetworkShape.Tensor?,
    into output: FloatBuffer, rows: Int
  ) {
    let columns = tensor.columns
    if let bias {
      for row in 0..<rows {
        output.copy(weights, from: bias.offset, to: row * columns, length: columns)
      }
    } else {
      output.clear(0..<(rows * columns))
    }
    Matrix.multiply(
      input, 0, tensor.rows, weights, tensor.offset, columns, into: output, 0, columns,
      rows: rows, depth: tensor.rows, columns: columns)
  }

  /// Adds to the gradients of weights and bias, and to that of the input where it has one.
  func backward(
    _ input: FloatBuffer, _ gradient: FloatBuffer, _ tensor: NetworkShape.Tensor,
    bias: NetworkShape.Tensor?, into inputGradient: FloatBuffer?, rows: Int
  ) {
    let columns = tensor.columns
    if let bias {
      for row in 0..<rows {
        for column in stride(from: 0, to: columns, by: 8) {
          gradients[eight: bias.offset + column] += gradient[eight: row * columns + column]
        }
      }
    }
    Matrix.transpose(
      input, 0, tensor.rows, rows: rows, columns: tensor.rows, into: scratch, rows)
    Matrix.multiply(
      scratch, 0, rows, gradient, 0, columns, into: gradients, tensor.offset, columns,
      rows: tensor.rows, depth: rows, columns: columns)
    guard let inputGradient else { return }
    Matrix.transpose(
      weights, tensor.offset, columns, rows: tensor.rows, columns: columns, into: scratch,
      tensor.rows)
    Matrix.multiply(
      gradient, 0, columns, scratch, 0, tensor.rows, into: inputGradient, 0, tensor.rows,
      rows: rows, depth: columns, columns: tensor.rows)
  }

  func addRow(
    _ table: NetworkShape.Tensor, _ row: Int32, to target: FloatBuffer, at place: Int
  ) {
    let source = table.offset + Int(row) * table.columns
    for column in stride(from: 0, to: table.columns, by: 8) {
      target[eight: place + column] += weights[eight: source + column]
    }
  }

  func addRowGradient(
    _ table: NetworkShape.Tensor, _ row: Int32, from gradient: FloatBuffer, at place: Int
  ) {
    let target = table.offset + Int(row) * table.columns
    for column in stride(from: 0, to: table.columns, by: 8) {
      gradients[eight: target + column] += gradient[eight: place + column]
    }
  }

  func rectify(_ buffer: FloatBuffer, _ count: Int) {
    for place in stride(from: 0, to: count, by: 8) {
      let value = buffer[eight: place]
      buffer[eight: place] = value.replacing(with: 0, where: value .< 0)
    }
  }

  /// Drops a share of the numbers and scales up the others; the mask keeps which.
  func drop(_ buffer: FloatBuffer, _ mask: FloatBuffer, _ count: Int, _ rate: Float) {
    guard rate > 0 else { return }
    let scale = 1 / (1 - rate)
    let limit = UInt64(Double(rate) * 65536)
    for index in stride(from: 0, to: count, by: 4) {
      var bits = random.next()
      for place in index..<(index + 4) {
        mask[place] = bits & 0xFFFF < limit ? 0 : scale
        bits >>= 16
      }
    }
    apply(mask, to: buffer, count)
  }

  func apply(_ mask: FloatBuffer, to buffer: FloatBuffer, _ count: Int) {
    for place in stride(from: 0, to: count, by: 8) {
      buffer[eight: place] *= mask[eight: place]
    }
  }

  /// Where a number was cut to zero, nothing is learnt.
  func gate(_ gradient: FloatBuffer, by output: FloatBuffer, _ count: Int) {
    for place in stride(from: 0, to: count, by: 8) {
      let value = gradient[eight: place]
      gradient[eight: place] = value.replacing(with: 0, where: output[eight: place] .<= 0)
    }
  }

  /// Puts the gradient of the cross-entropy in the place of a row's sums, and gives the loss.
  func softmax(
    _ buffer: FloatBuffer, _ start: Int, classes: Int, padded: Int, gold: Int, _ weight: Float
  ) -> Double {
    var top = buffer[start]
    for place in 0..<classes { top = max(top, buffer[start + place]) }
    var sum: Float = 0
    for place in 0..<classes {
      let value = exp(buffer[start + place] - top)
      buffer[start + place] = value
      sum += value
    }
    let loss = -Double(log(max(buffer[start + gold] / sum, 1e-9)))
    for place in 0..<classes { buffer[start + place] *= weight / sum }
    buffer[start + gold] -= weight
    for place in classes..<padded { buffer[start + place] = 0 }
    return loss
  }
}
