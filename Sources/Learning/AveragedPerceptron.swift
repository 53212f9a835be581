/// Trains a `LinearModel` by the averaged perceptron (Collins 2002).
///
/// Deterministic: the caller sets the order of the examples. The average is kept lazily, as
/// Daumé's thesis (2006, figure 2.3) describes.
public struct AveragedPerceptron {
  private let rows: Int
  private let classes: Int
  private var weights: [Float]
  private var lagged: [Float]
  private var step: Float = 1

  /// - Precondition: `rows` is a power of two.
  public init(rows: Int, classes: Int) {
    self.rows = rows
    self.classes = classes
    weights = [Float](repeating: 0, count: rows * classes)
    lagged = weights
  }

  public func best(_ features: [UInt32]) -> Int {
    var scores = [Float](repeating: 0, count: classes)
    for feature in features {
      let row = (Int(feature) & (rows - 1)) * classes
      for index in 0..<classes { scores[index] += weights[row + index] }
    }
    var best = 0
    for index in 1..<classes where scores[index] > scores[best] { best = index }
    return best
  }

  /// Moves the weights towards `gold` where `guess` is another class.
  public mutating func learn(_ features: [UInt32], gold: Int, guess: Int) {
    step += 1
    guard gold != guess else { return }
    for feature in features {
      let row = (Int(feature) & (rows - 1)) * classes
      weights[row + gold] += 1
      lagged[row + gold] += step
      weights[row + guess] -= 1
      lagged[row + guess] -= step
    }
  }

  /// The averaged weights, scaled to eight bits.
  public func model() -> LinearModel {
    var average = weights
    for index in average.indices { average[index] -= lagged[index] / step }
    let sorted = average.map { abs($0) }.sorted()
    // The few largest weights may be cut, so that the many small ones keep their steps.
    let top = max(sorted[Int(Float(sorted.count - 1) * 0.9999)], 1e-6)
    return LinearModel(
      rows: rows, classes: classes,
      weights: average.map { Int8(max(-127, min(127, ($0 / top * 127).rounded()))) })
  }
}
