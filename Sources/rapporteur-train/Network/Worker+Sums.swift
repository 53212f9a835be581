import Learning

/// What the way forwards and the way back have in common: dropping, biases, and the gradients of a
/// product of matrices.
extension Worker {
  func chance() -> Float { Float(random.next() >> 40) / Float(1 << 24) }

  func rectifyAndDrop(
    _ buffer: FloatBuffer, _ mask: FloatBuffer, _ count: Int, _ rate: Float
  ) {
    for index in 0..<count { buffer[index] = max(0, buffer[index]) }
    drop(buffer, mask, count, rate)
  }

  /// Drops a share of the numbers and scales up the others; the mask keeps which.
  func drop(_ buffer: FloatBuffer, _ mask: FloatBuffer, _ count: Int, _ rate: Float) {
    guard rate > 0 else { return }
    let scale = 1 / (1 - rate)
    let limit = UInt64(Double(rate) * 65536)
    var index = 0
    while index < count {
      var bits = random.next()
      for place in index..<min(index + 4, count) {
        mask[place] = bits & 0xFFFF < limit ? 0 : scale
        bits >>= 16
      }
      index += 4
    }
    for index in 0..<count { buffer[index] *= mask[index] }
  }

  func apply(_ mask: FloatBuffer, to gradient: FloatBuffer, _ count: Int) {
    for index in 0..<count { gradient[index] *= mask[index] }
  }

  /// Sets each row of a matrix to a bias.
  func setRows(_ buffer: FloatBuffer, _ bias: NetworkShape.Tensor, _ rows: Int) {
    for row in 0..<rows {
      buffer.copy(
        parameters.dense, from: bias.offset, to: row * bias.columns, length: bias.columns)
    }
  }

  /// Adds the rows of a gradient to that of a bias.
  func addRows(_ gradient: FloatBuffer, _ bias: NetworkShape.Tensor, _ rows: Int) {
    for row in 0..<rows {
      for column in 0..<bias.columns {
        gradients.dense[bias.offset + column] += gradient[row * bias.columns + column]
      }
    }
  }

  /// Adds inputᵀ · gradient to the gradient of a weight matrix.
  func weightGradient(
    _ input: FloatBuffer, _ width: Int, _ gradient: FloatBuffer, _ columns: Int,
    _ target: FloatBuffer, _ tensor: NetworkShape.Tensor
  ) {
    transposeMultiply(
      input, width, gradient, columns, target, tensor.offset, depth: width, columns: columns)
  }

  func transposeMultiply(
    _ input: FloatBuffer, _ width: Int, _ gradient: FloatBuffer, _ columns: Int,
    _ target: FloatBuffer, _ offset: Int, depth: Int, columns count: Int
  ) {
    Matrix.transpose(input, 0, width, rows: rows, columns: width, into: scratch, rows)
    Matrix.multiply(
      scratch, 0, rows, gradient, 0, columns, into: target, offset, columns, rows: width,
      depth: rows, columns: columns)
  }

  /// Adds gradient · weightsᵀ to the gradient of an input.
  func inputGradient(
    _ gradient: FloatBuffer, _ columns: Int, _ tensor: NetworkShape.Tensor,
    _ target: FloatBuffer, _ width: Int
  ) {
    Matrix.transpose(
      parameters.dense, tensor.offset, columns, rows: tensor.rows, columns: columns, into: scratch,
      tensor.rows)
    Matrix.multiply(
      gradient, 0, columns, scratch, 0, tensor.rows, into: target, 0, width, rows: rows,
      depth: columns, columns: tensor.rows)
  }
}
