import Learning

/// Products of row-major matrices of floats.
///
/// Written for a machine with fused multiply-add: `script/train` builds the trainer for one.
enum Matrix {
  /// target (rows × columns) += left (rows × depth) · right (depth × columns).
  ///
  /// Columns are a multiple of sixteen. Each matrix starts at its offset in its buffer and has
  /// its own distance between rows.
  static func multiply(
    _ left: FloatBuffer, _ leftStart: Int, _ leftStride: Int, _ right: FloatBuffer,
    _ rightStart: Int, _ rightStride: Int, into target: FloatBuffer, _ targetStart: Int,
    _ targetStride: Int, rows: Int, depth: Int, columns: Int
  ) {
    var column = 0
    while column < columns {
      var row = 0
      while row + 4 <= rows {
        block4(
          left, leftStart + row * leftStride, leftStride, right, rightStart + column, rightStride,
          target, targetStart + row * targetStride + column, targetStride, depth)
        row += 4
      }
      while row < rows {
        block1(
          left, leftStart + row * leftStride, right, rightStart + column, rightStride, target,
          targetStart + row * targetStride + column, depth)
        row += 1
      }
      column += 16
    }
  }

  @inline(__always)
  private static func block4(
    _ left: FloatBuffer, _ l: Int, _ ls: Int, _ right: FloatBuffer, _ r: Int, _ rs: Int,
    _ target: FloatBuffer, _ t: Int, _ ts: Int, _ depth: Int
  ) {
    var a0 = target[eight: t]
    var a1 = target[eight: t + 8]
    var b0 = target[eight: t + ts]
    var b1 = target[eight: t + ts + 8]
    var c0 = target[eight: t + 2 * ts]
    var c1 = target[eight: t + 2 * ts + 8]
    var d0 = target[eight: t + 3 * ts]
    var d1 = target[eight: t + 3 * ts + 8]
    var place = r
    for index in 0..<depth {
      let x = right[eight: place]
      let y = right[eight: place + 8]
      let a = SIMD8<Float>(repeating: left[l + index])
      a0.addProduct(a, x)
      a1.addProduct(a, y)
      let b = SIMD8<Float>(repeating: left[l + ls + index])
      b0.addProduct(b, x)
      b1.addProduct(b, y)
      let c = SIMD8<Float>(repeating: left[l + 2 * ls + index])
      c0.addProduct(c, x)
      c1.addProduct(c, y)
      let d = SIMD8<Float>(repeating: left[l + 3 * ls + index])
      d0.addProduct(d, x)
      d1.addProduct(d, y)
      place += rs
    }
    target[eight: t] = a0
    target[eight: t + 8] = a1
    target[eight: t + ts] = b0
    target[eight: t + ts + 8] = b1
    target[eight: t + 2 * ts] = c0
    target[eight: t + 2 * ts + 8] = c1
    target[eight: t + 3 * ts] = d0
    target[eight: t + 3 * ts + 8] = d1
  }

  @inline(__always)
  private static func block1(
    _ left: FloatBuffer, _ l: Int, _ right: FloatBuffer, _ r: Int, _ rs: Int,
    _ target: FloatBuffer, _ t: Int, _ depth: Int
  ) {
    var a0 = target[eight: t]
    var a1 = target[eight: t + 8]
    var place = r
    for index in 0..<depth {
      let a = SIMD8<Float>(repeating: left[l + index])
      a0.addProduct(a, right[eight: place])
      a1.addProduct(a, right[eight: place + 8])
      place += rs
    }
    target[eight: t] = a0
    target[eight: t + 8] = a1
  }

  /// Writes the transpose of source (rows × columns) to target (columns × rows, its rows
  /// `targetStride` apart).
  static func transpose(
    _ source: FloatBuffer, _ start: Int, _ stride: Int, rows: Int, columns: Int,
    into target: FloatBuffer, _ targetStride: Int
  ) {
    for row in 0..<rows {
      for column in 0..<columns {
        target[column * targetStride + row] = source[start + row * stride + column]
      }
    }
  }
}
