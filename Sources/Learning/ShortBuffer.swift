internal import CKernels

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
    unsafe source.withUnsafeBufferPointer { numbers in
      guard let first = numbers.baseAddress else { return }
      unsafe average_rows(first + rows.lowerBound * width, rows.count, width, base + target)
    }
  }

  /// Writes `length` floats of a buffer in fixed point, rounded; what is too large is cut.
  ///
  /// The length is a multiple of eight.
  func fix(_ source: FloatBuffer, from start: Int = 0, _ length: Int, at place: Int = 0) {
    assert(start >= 0 && start + length <= source.count && place + length <= count)
    unsafe fix_floats(source.base + start, base + place, length)
  }

  func copy(from source: ShortBuffer, _ start: Int, to target: Int, length: Int) {
    assert(start >= 0 && start + length <= source.count && target + length <= count)
    unsafe (base + target).update(from: source.base + start, count: length)
  }

  /// Copies numbers to a place of an array.
  func copy(from start: Int, length: Int, to target: inout [Int16], at place: Int) {
    precondition(place >= 0 && place + length <= target.count)
    assert(start >= 0 && start + length <= count)
    unsafe target.withUnsafeMutableBufferPointer { buffer in
      if let first = buffer.baseAddress {
        unsafe (first + place).update(from: base + start, count: length)
      }
    }
  }
}
