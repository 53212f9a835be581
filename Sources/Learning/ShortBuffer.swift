/// A block of 16-bit numbers that the network computes in; as `FloatBuffer`, for short ones.
@safe
struct ShortBuffer: @unchecked Sendable {
  @safe
  private final class Storage {
    let base: UnsafeMutablePointer<Int16>
    init(_ count: Int) {
      unsafe base = UnsafeMutablePointer<Int16>.allocate(capacity: max(count, 1))
      unsafe base.initialize(repeating: 0, count: max(count, 1))
    }
    deinit { unsafe base.deallocate() }
  }

  private let storage: Storage
  let base: UnsafeMutablePointer<Int16>
  let count: Int

  init(_ count: Int) {
    storage = Storage(count)
    unsafe base = storage.base
    self.count = count
  }

  @inline(__always)
  subscript(index: Int) -> Int16 {
    get {
      assert(index >= 0 && index < count)
      return unsafe base[index]
    }
    nonmutating set {
      assert(index >= 0 && index < count)
      unsafe base[index] = newValue
    }
  }

  @inline(__always)
  subscript(eight index: Int) -> SIMD8<Int16> {
    get {
      assert(index >= 0 && index + 8 <= count)
      return unsafe UnsafeRawPointer(base + index).loadUnaligned(as: SIMD8<Int16>.self)
    }
    nonmutating set {
      assert(index >= 0 && index + 8 <= count)
      unsafe UnsafeMutableRawPointer(base + index).storeBytes(of: newValue, as: SIMD8<Int16>.self)
    }
  }

  /// Two neighbors, four times over.
  @inline(__always)
  func pair(_ index: Int) -> SIMD8<Int16> {
    assert(index >= 0 && index + 2 <= count)
    let two = unsafe UnsafeRawPointer(base + index).loadUnaligned(as: Int32.self)
    return unsafe unsafeBitCast(SIMD4<Int32>(repeating: two), to: SIMD8<Int16>.self)
  }

  /// Copies numbers of an array, or writes zeros.
  func copy(_ source: [Int16], from start: Int, to target: Int, length: Int, isEmpty: Bool) {
    assert(target + length <= count)
    guard !isEmpty else {
      unsafe (base + target).update(repeating: 0, count: length)
      return
    }
    precondition(start >= 0 && start + length <= source.count)
    unsafe source.withUnsafeBufferPointer { buffer in
      if let first = buffer.baseAddress {
        unsafe (base + target).update(from: first + start, count: length)
      }
    }
  }

  /// Writes the mean of some rows of an array, cut to whole numbers; the width is a multiple of eight.
  func average(_ source: [Int16], rows: Range<Int>, width: Int, to target: Int) {
    precondition(
      rows.lowerBound >= 0 && rows.upperBound * width <= source.count && target + width <= count)
    let share = Int32(max(1, rows.count))
    unsafe source.withUnsafeBytes { bytes in
      for column in stride(from: 0, to: width, by: 8) {
        var sum = SIMD8<Int32>()
        for row in rows {
          let eight = unsafe bytes.loadUnaligned(
            fromByteOffset: 2 * (row * width + column), as: SIMD8<Int16>.self)
          sum &+= SIMD8<Int32>(truncatingIfNeeded: eight)
        }
        self[eight: target + column] = SIMD8<Int16>(truncatingIfNeeded: sum / share)
      }
    }
  }

  func copy(from source: ShortBuffer, _ start: Int, to target: Int, length: Int) {
    assert(start >= 0 && start + length <= source.count && target + length <= count)
    unsafe (base + target).update(from: source.base + start, count: length)
  }
}

/// Numbers of sixteen bits that stand for fractions of `one`.
enum Fixed {
  static let one: Float = 1024

  /// Rounds eight floats to fixed point; what is too large is cut.
  @inline(__always)
  static func fixed(_ values: SIMD8<Float>) -> SIMD8<Int16> {
    var scaled = values * one
    scaled.replace(with: 32767, where: scaled .> 32767)
    scaled.replace(with: -32767, where: scaled .< -32767)
    let bits = unsafe unsafeBitCast(scaled + 12_582_912, to: SIMD8<Int32>.self)
    return SIMD8<Int16>(truncatingIfNeeded: bits)
  }

  @inline(__always)
  static func float(_ values: SIMD8<Int16>) -> SIMD8<Float> {
    // 1.5 × 2²³ plus a small whole number is exact, and its low bits are the number.
    let bits = SIMD8<Int32>(truncatingIfNeeded: values) &+ 0x4B40_0000
    return (unsafe unsafeBitCast(bits, to: SIMD8<Float>.self) - 12_582_912) * (1 / one)
  }

  @inline(__always)
  static func float(_ values: SIMD4<Int32>, _ scale: Float) -> SIMD4<Float> {
    SIMD4<Float>(Float(values.x), Float(values.y), Float(values.z), Float(values.w)) * scale
  }
}
