/// The simple recurrent unit, both directions side by side.
///
/// Lei et al. 2018, without the scaling of the reset gate.
enum RecurrentUnit {
  /// Reads the rows of a range: `sums` holds three times `width` a row, candidates, forget gates and
  /// reset gates; `input` and `output` hold `width`.
  ///
  /// The first half of each third runs forwards, the second backwards. `gates` is the place in
  /// `dense` of the four rows of peepholes and biases.
  static func read(
    _ range: Range<Int>, _ sums: FloatBuffer, _ input: FloatBuffer, into output: FloatBuffer,
    _ dense: FloatBuffer, gates: Int, width: Int
  ) {
    let half = width / 2
    // A step waits for the one before it: chains that wait for nothing of one another go side by side.
    for first in stride(from: 0, to: half, by: 8) {
      var forwards = Chain(dense, gates, width, first)
      var backwards = Chain(dense, gates, width, half + first)
      var ahead = range.lowerBound
      var back = range.upperBound &- 1
      while ahead < range.upperBound {
        forwards.step(ahead, sums, input, output)
        backwards.step(back, sums, input, output)
        ahead &+= 1
        back &-= 1
      }
    }
  }

  /// Eight cells of one direction.
  private struct Chain {
    let first: Int
    let width: Int
    let forgetPeep: SIMD8<Float>
    let resetPeep: SIMD8<Float>
    let forgetBias: SIMD8<Float>
    let resetBias: SIMD8<Float>
    var cell = SIMD8<Float>()

    init(_ dense: FloatBuffer, _ gates: Int, _ width: Int, _ first: Int) {
      self.first = first
      self.width = width
      forgetPeep = dense[eight: gates + first]
      resetPeep = dense[eight: gates + width + first]
      forgetBias = dense[eight: gates + 2 * width + first]
      resetBias = dense[eight: gates + 3 * width + first]
    }

    @inline(__always)
    mutating func step(
      _ row: Int, _ sums: FloatBuffer, _ input: FloatBuffer, _ output: FloatBuffer
    ) {
      let place = row &* 3 &* width &+ first
      let candidate = sums[eight: place]
      let forget = Activations.sigmoid(
        sums[eight: place &+ width] + forgetPeep * cell + forgetBias)
      let reset = Activations.sigmoid(
        sums[eight: place &+ 2 &* width] + resetPeep * cell + resetBias)
      cell = candidate + forget * (cell - candidate)
      let skip = input[eight: row &* width &+ first]
      output[eight: row &* width &+ first] = skip + reset * (cell - skip)
    }
  }
}
