internal import CKernels

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
    assert(range.lowerBound >= 0 && range.upperBound * width <= output.count)
    assert(range.upperBound * 3 * width <= sums.count && range.upperBound * width <= input.count)
    assert(gates >= 0 && gates + 4 * width <= dense.count)
    unsafe read_units(
      recurrent_unit(
        sums: sums.base, input: input.base, output: output.base, gates: dense.base + gates,
        width: width), range.lowerBound, range.upperBound)
  }
}
