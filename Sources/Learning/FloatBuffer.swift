internal import CKernels

/// A block of 32-bit floats that the networks compute in: the one type that touches raw memory.
///
/// It holds no bounds in release builds; debug builds check each access. Copies share the memory.
@safe
public struct FloatBuffer: @unchecked Sendable {
  @safe
  private final class Storage {
    let base: UnsafeMutablePointer<Float>
    init(_ count: Int, of value: Float) {
      unsafe base = UnsafeMutablePointer<Float>.allocate(capacity: max(count, 1))
      unsafe base.initialize(repeating: value, count: max(count, 1))
    }
    deinit { unsafe base.deallocate() }
  }

  private let storage: Storage
  @usableFromInline let base: UnsafeMutablePointer<Float>
  public let count: Int

  /// One number over and over, at first: zero where none is given.
  public init(_ count: Int, of value: Float = 0) {
    storage = Storage(count, of: value)
    unsafe base = storage.base
    self.count = count
  }

  public init(_ values: [Float]) {
    self.init(values.count)
    for index in values.indices { self[index] = values[index] }
  }

  @inlinable
  public subscript(index: Int) -> Float {
    get {
      assert(index >= 0 && index < count)
      return unsafe base[index]
    }
    nonmutating set {
      assert(index >= 0 && index < count)
      unsafe base[index] = newValue
    }
  }

  /// Four floats from `index` on.
  @inlinable
  public subscript(four index: Int) -> SIMD4<Float> {
    get {
      assert(index >= 0 && index + 4 <= count)
      return unsafe UnsafeRawPointer(base + index).loadUnaligned(as: SIMD4<Float>.self)
    }
    nonmutating set {
      assert(index >= 0 && index + 4 <= count)
      unsafe UnsafeMutableRawPointer(base + index).storeBytes(of: newValue, as: SIMD4<Float>.self)
    }
  }

  /// Eight floats from `index` on.
  @inlinable
  public subscript(eight index: Int) -> SIMD8<Float> {
    get {
      assert(index >= 0 && index + 8 <= count)
      return unsafe UnsafeRawPointer(base + index).loadUnaligned(as: SIMD8<Float>.self)
    }
    nonmutating set {
      assert(index >= 0 && index + 8 <= count)
      unsafe UnsafeMutableRawPointer(base + index).storeBytes(of: newValue, as: SIMD8<Float>.self)
    }
  }

  public func clear() { clear(0..<count) }

  public func clear(_ range: Range<Int>) {
    assert(range.lowerBound >= 0 && range.upperBound <= count)
    unsafe (base + range.lowerBound).update(repeating: 0, count: range.count)
  }

  /// Copies `length` floats of another buffer.
  public func copy(_ other: FloatBuffer, from source: Int, to target: Int, length: Int) {
    assert(source >= 0 && source + length <= other.count && target + length <= count)
    unsafe (base + target).update(from: other.base + source, count: length)
  }

  /// Makes what is below zero zero in `length` floats.
  ///
  /// Lengths are multiples of eight here and below.
  func rectify(from start: Int = 0, _ length: Int) {
    assert(start >= 0 && start + length <= count)
    unsafe rectify_floats(base + start, length)
  }

  /// Adds bytes of a model, as numbers from -128 to 127, times `scale`.
  func add(_ bytes: ModelBytes, from source: Int, scale: Float, to target: Int, length: Int) {
    assert(source >= 0 && source + length <= bytes.count && target + length <= count)
    let first = unsafe (bytes.base + source).assumingMemoryBound(to: Int8.self)
    unsafe add_bytes(base + target, first, scale, length)
  }

  /// Adds numbers in fixed point.
  func add(_ other: ShortBuffer, from source: Int, to target: Int, length: Int) {
    assert(source >= 0 && source + length <= other.count && target + length <= count)
    unsafe add_shorts(base + target, other.base + source, length)
  }

  /// Writes the products of one row, `length` floats of `row`, with `count` columns of `keys`, a multiple
  /// of sixteen.
  func scoreArcs(
    _ row: FloatBuffer, from start: Int, length: Int, _ keys: FloatBuffer, to target: Int,
    count width: Int
  ) {
    assert(start + length <= row.count && length * width <= keys.count && target + width <= count)
    unsafe score_arcs(row.base + start, length, keys.base, width, base + target)
  }

  public var values: [Float] { unsafe [Float](UnsafeBufferPointer(start: base, count: count)) }
}
