import Learning

/// The simple recurrent unit, both directions side by side.
///
/// Lei et al. 2018, without the scaling of the reset gate.
/// Of a token's three times `width` sums, each third holds the candidates, the forget gates and
/// the reset gates; the first half of each third runs forwards, the second backwards.
enum Recurrence {
  static func forward(
    _ range: Range<Int>, _ sums: FloatBuffer, _ cells: FloatBuffer, _ input: FloatBuffer,
    _ output: FloatBuffer, _ dense: FloatBuffer, _ gates: Int, _ width: Int
  ) {
    let half = width / 2
    for side in 0..<2 {
      for first in stride(from: side * half, to: side * half + half, by: 8) {
        let forgetPeep = dense[eight: gates + first]
        let resetPeep = dense[eight: gates + width + first]
        let forgetBias = dense[eight: gates + 2 * width + first]
        let resetBias = dense[eight: gates + 3 * width + first]
        var cell = SIMD8<Float>()
        for step in 0..<range.count {
          let row = side == 0 ? range.lowerBound + step : range.upperBound - 1 - step
          let place = row * 3 * width + first
          let candidate = sums[eight: place]
          let forget = Activations.sigmoid(
            sums[eight: place + width] + forgetPeep * cell + forgetBias)
          let reset = Activations.sigmoid(
            sums[eight: place + 2 * width] + resetPeep * cell + resetBias)
          cell = candidate + forget * (cell - candidate)
          // The gates take the place of their sums: the way back needs no more.
          sums[eight: place + width] = forget
          sums[eight: place + 2 * width] = reset
          cells[eight: row * width + first] = cell
          let skip = input[eight: row * width + first]
          output[eight: row * width + first] = skip + reset * (cell - skip)
        }
      }
    }
  }

  static func backward(
    _ range: Range<Int>, _ sums: FloatBuffer, _ cells: FloatBuffer, _ input: FloatBuffer,
    _ outGradient: FloatBuffer, _ sumGradient: FloatBuffer, _ inGradient: FloatBuffer,
    _ dense: FloatBuffer, _ gradients: FloatBuffer, _ gates: Int, _ width: Int
  ) {
    let half = width / 2
    let one = SIMD8<Float>(repeating: 1)
    for side in 0..<2 {
      for first in stride(from: side * half, to: side * half + half, by: 8) {
        let forgetPeep = dense[eight: gates + first]
        let resetPeep = dense[eight: gates + width + first]
        var carried = SIMD8<Float>()
        var forgetPeepGradient = SIMD8<Float>()
        var resetPeepGradient = SIMD8<Float>()
        var forgetBiasGradient = SIMD8<Float>()
        var resetBiasGradient = SIMD8<Float>()
        for step in stride(from: range.count - 1, through: 0, by: -1) {
          let row = side == 0 ? range.lowerBound + step : range.upperBound - 1 - step
          let previous = side == 0 ? row - 1 : row + 1
          let before = step > 0 ? cells[eight: previous * width + first] : SIMD8<Float>()
          let place = row * 3 * width + first
          let candidate = sums[eight: place]
          let forget = sums[eight: place + width]
          let reset = sums[eight: place + 2 * width]
          let cell = cells[eight: row * width + first]
          let skip = input[eight: row * width + first]
          let out = outGradient[eight: row * width + first]
          let resetSum = out * (cell - skip) * reset * (one - reset)
          let inner = carried + out * reset
          inGradient[eight: row * width + first] += out * (one - reset)
          let forgetSum = inner * (before - candidate) * forget * (one - forget)
          sumGradient[eight: place] = inner * (one - forget)
          sumGradient[eight: place + width] = forgetSum
          sumGradient[eight: place + 2 * width] = resetSum
          forgetPeepGradient += forgetSum * before
          resetPeepGradient += resetSum * before
          forgetBiasGradient += forgetSum
          resetBiasGradient += resetSum
          carried = inner * forget + forgetSum * forgetPeep + resetSum * resetPeep
        }
        gradients[eight: gates + first] += forgetPeepGradient
        gradients[eight: gates + width + first] += resetPeepGradient
        gradients[eight: gates + 2 * width + first] += forgetBiasGradient
        gradients[eight: gates + 3 * width + first] += resetBiasGradient
      }
    }
  }
}
