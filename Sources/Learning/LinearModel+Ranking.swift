/// A model of one class ranks readings: the higher the score, the likelier the reading.
extension LinearModel {
  /// A model of one class, its weights scaled to eight bits.
  ///
  /// - Precondition: the number of weights is a power of two.
  public init(ranking weights: [Float]) {
    let sizes = weights.lazy.filter { $0 != 0 }.map { abs($0) }.sorted()
    // The few largest weights may be cut, so that the many small ones keep their steps.
    let top = sizes.isEmpty ? 1 : max(sizes[Int(Float(sizes.count - 1) * 0.999)], 1e-6)
    self.init(
      rows: weights.count, classes: 1,
      weights: weights.map { Int8(max(-127, min(127, ($0 / top * 127).rounded()))) })
  }

  /// The sum of the weights of features.
  ///
  /// - Precondition: the model has one class.
  /// - Complexity: O(features).
  @inlinable
  public func score(_ features: [UInt32]) -> Int {
    precondition(classes == 1, "a model of one class ranks")
    return sum(features)
  }

  @usableFromInline
  func sum(_ features: [UInt32]) -> Int {
    let weights = weights.span
    let mask = UInt32(rows - 1)
    var sum = 0
    for feature in features { sum &+= Int(weights[Int(feature & mask)]) }
    return sum
  }
}
