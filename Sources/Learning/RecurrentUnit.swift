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
    for first in stride(from: 0, to: width, by: 8) {
      let forgetPeep = dense[eight: gates + first]
      let resetPeep = dense[eight: gates + width + first]
      let forgetBias = dense[eight: gates + 2 * width + first]
      let resetBias = dense[eight: gates + 3 * width + first]
      var cell = SIMD8<Float>()
      let step = first < width / 2 ? 1 : -1
      var row = step > 0 ? range.lowerBound : range.upperBound - 1
      while range.contains(row) {
        let place = row &* 3 &* width &+ first
        let candidate = sums[eight: place]
        let forget = Activations.sigmoid(
          sums[eight: place &+ width] + forgetPeep * cell + forgetBias)
        let reset = Activations.sigmoid(
          sums[eight: place &+ 2 &* width] + resetPeep * cell + resetBias)
        cell = candidate + forget * (cell - candidate)
        let skip = input[eight: row &* width &+ first]
        output[eight: row &* width &+ first] = skip + reset * (cell - skip)
        row &+= step
      }
    }
  }
}
