import CKernels

/// A matrix of weights in 16 bits, laid out so that one instruction multiplies four columns by two
/// inputs (`pmaddwd` of SSE2, its like on other machines).
struct FixedMatrix {
  let rows: Int
  let columns: Int
  private let weights: ShortBuffer
  private let scale: Float
  private let bias: FloatBuffer

  /// Rows are even, columns a multiple of sixteen.
  ///
  /// `bias` is the place of a number for each column that is added to the products; nil for none.
  init(_ values: FloatBuffer, offset: Int, rows: Int, columns: Int, bias place: Int? = nil) {
    self.rows = rows
    self.columns = columns
    bias = FloatBuffer(columns)
    if let place { bias.copy(values, from: place, to: 0, length: columns) }
    weights = ShortBuffer(rows * columns)
    var largest: Float = 1e-6
    for index in offset..<(offset + rows * columns) { largest = max(largest, abs(values[index])) }
    // Sums of products stay within 31 bits for sums up to 256.
    let unit = min(8192, 32767 / largest)
    scale = 1 / (unit * Fixed.one)
    for row in stride(from: 0, to: rows, by: 2) {
      for column in 0..<columns {
        let place = row * columns + column * 2
        weights[place] = Self.rounded(values[offset + row * columns + column] * unit)
        weights[place + 1] = Self.rounded(values[offset + (row + 1) * columns + column] * unit)
      }
    }
  }

  private static func rounded(_ value: Float) -> Int16 { Int16(value.rounded()) }

  /// target = bias + input · weights, for `count` rows of input.
  func multiply(
    _ input: ShortBuffer, _ inputStride: Int, into target: FloatBuffer, _ targetStride: Int,
    count: Int
  ) {
    if !has_wide_products() {
      for row in 0..<count {
        target.copy(bias, from: 0, to: row * targetStride, length: columns)
      }
    }
    add(input, inputStride, to: target, targetStride, count: count, withBias: true)
  }

  /// target += input · weights, for `count` rows of input.
  func add(
    _ input: ShortBuffer, _ inputStride: Int, to target: FloatBuffer, _ targetStride: Int,
    count: Int
  ) {
    add(input, inputStride, to: target, targetStride, count: count, withBias: false)
  }

  private func add(
    _ input: ShortBuffer, _ inputStride: Int, to target: FloatBuffer, _ targetStride: Int,
    count: Int, withBias: Bool
  ) {
    assert(count == 0 || (count - 1) * inputStride + rows <= input.count)
    assert(count == 0 || (count - 1) * targetStride + columns <= target.count)
    if has_wide_products() {
      unsafe multiply_wide(
        short_matrix(
          weights: weights.base, rows: rows, columns: columns, scale: scale,
          bias: withBias ? bias.base : nil), input.base, inputStride, target.base, targetStride,
        count)
      return
    }
    var row = 0
    while row &+ 6 <= count {
      six(input, row &* inputStride, inputStride, target, row &* targetStride, targetStride)
      row &+= 6
    }
    while row < count {
      one(input, row &* inputStride, target, row &* targetStride)
      row &+= 1
    }
  }

  @inline(__always)
  private static func product(_ one: SIMD8<Int16>, _ other: SIMD8<Int16>) -> SIMD4<Int32> {
    products_of_pairs(one, other)
  }

  /// Six rows by eight columns: as many sums as the registers of SSE2 hold.
  @inline(__always)
  private func six(
    _ input: ShortBuffer, _ start: Int, _ stride: Int, _ target: FloatBuffer, _ out: Int,
    _ outStride: Int
  ) {
    var column = 0
    while column < columns {
      let zero = SIMD4<Int32>()
      var (a0, a1, b0, b1, c0, c1) = (zero, zero, zero, zero, zero, zero)
      var (d0, d1, e0, e1, f0, f1) = (zero, zero, zero, zero, zero, zero)
      var place = column &* 2
      var from = start
      let end = start &+ rows
      while from < end {
        let x = weights[eight: place]
        let y = weights[eight: place &+ 8]
        let a = input.pair(from)
        a0 &+= Self.product(a, x)
        a1 &+= Self.product(a, y)
        let b = input.pair(from &+ stride)
        b0 &+= Self.product(b, x)
        b1 &+= Self.product(b, y)
        let c = input.pair(from &+ 2 &* stride)
        c0 &+= Self.product(c, x)
        c1 &+= Self.product(c, y)
        let d = input.pair(from &+ 3 &* stride)
        d0 &+= Self.product(d, x)
        d1 &+= Self.product(d, y)
        let e = input.pair(from &+ 4 &* stride)
        e0 &+= Self.product(e, x)
        e1 &+= Self.product(e, y)
        let f = input.pair(from &+ 5 &* stride)
        f0 &+= Self.product(f, x)
        f1 &+= Self.product(f, y)
        place &+= 2 &* columns
        from &+= 2
      }
      let first = out &+ column
      add(a0, a1, target, first)
      add(b0, b1, target, first &+ outStride)
      add(c0, c1, target, first &+ 2 &* outStride)
      add(d0, d1, target, first &+ 3 &* outStride)
      add(e0, e1, target, first &+ 4 &* outStride)
      add(f0, f1, target, first &+ 5 &* outStride)
      column &+= 8
    }
  }

  /// One row by sixteen columns.
  @inline(__always)
  private func one(_ input: ShortBuffer, _ start: Int, _ target: FloatBuffer, _ out: Int) {
    var column = 0
    while column < columns {
      let zero = SIMD4<Int32>()
      var (a0, a1, a2, a3) = (zero, zero, zero, zero)
      var place = column &* 2
      var from = start
      let end = start &+ rows
      while from < end {
        let a = input.pair(from)
        a0 &+= Self.product(a, weights[eight: place])
        a1 &+= Self.product(a, weights[eight: place &+ 8])
        a2 &+= Self.product(a, weights[eight: place &+ 16])
        a3 &+= Self.product(a, weights[eight: place &+ 24])
        place &+= 2 &* columns
        from &+= 2
      }
      add(a0, a1, target, out &+ column)
      add(a2, a3, target, out &+ column &+ 8)
      column &+= 16
    }
  }

  @inline(__always)
  private func add(_ one: SIMD4<Int32>, _ other: SIMD4<Int32>, _ target: FloatBuffer, _ out: Int) {
    target[four: out] += Self.float(one, scale)
    target[four: out &+ 4] += Self.float(other, scale)
  }

  @inline(__always)
  private static func float(_ values: SIMD4<Int32>, _ scale: Float) -> SIMD4<Float> {
    SIMD4<Float>(Float(values.x), Float(values.y), Float(values.z), Float(values.w)) * scale
  }
}

/// Numbers of sixteen bits that stand for fractions of `one`.
enum Fixed {
  static let one: Float = 1024
}
