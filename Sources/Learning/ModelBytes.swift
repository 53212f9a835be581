/// The bytes of a model file: a stretch of the program itself, or a copy of a file.
///
/// Numbers are little-endian and need no alignment. Nothing is read until it is asked for, so a
/// model inside the program costs only the pages that are touched.
@safe
public struct ModelBytes: @unchecked Sendable {
  @safe
  private final class Storage {
    let base: UnsafeMutableRawPointer
    init(_ count: Int) {
      unsafe base = UnsafeMutableRawPointer.allocate(byteCount: max(1, count), alignment: 64)
    }
    deinit { unsafe base.deallocate() }
  }

  private let storage: Storage?
  @usableFromInline let base: UnsafeRawPointer
  public let count: Int

  /// Bytes that live as long as the program.
  ///
  /// - Precondition: `base` points to `count` bytes that nobody ever changes or frees.
  @unsafe
  public init(static base: UnsafeRawPointer, count: Int) {
    storage = nil
    unsafe self.base = base
    self.count = count
  }

  public init(_ bytes: [UInt8]) {
    let storage = Storage(bytes.count)
    unsafe bytes.withUnsafeBytes {
      unsafe UnsafeMutableRawBufferPointer(
        start: storage.base, count: bytes.count
      ).copyMemory(from: $0)
    }
    self.storage = storage
    unsafe base = UnsafeRawPointer(storage.base)
    count = bytes.count
  }

  @inlinable
  public func byte(_ offset: Int) -> Int8 {
    assert(offset >= 0 && offset < count)
    return unsafe base.load(fromByteOffset: offset, as: Int8.self)
  }

  @inlinable
  public func number(_ offset: Int) -> UInt32 {
    assert(offset >= 0 && offset + 4 <= count)
    return unsafe UInt32(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  @inlinable
  public func long(_ offset: Int) -> UInt64 {
    assert(offset >= 0 && offset + 8 <= count)
    return unsafe UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  @inlinable
  public func float(_ offset: Int) -> Float { Float(bitPattern: number(offset)) }

  /// A 64-bit checksum of the bytes from an offset on, eight at a time (FNV-1a, widened).
  public func checksum(from offset: Int) -> UInt64 {
    var state: UInt64 = 0xcbf2_9ce4_8422_2325
    var place = offset
    while place + 8 <= count {
      state = (state ^ long(place)) &* 0x100_0000_01b3
      state ^= state >> 32
      place += 8
    }
    while place < count {
      state = (state ^ UInt64(UInt8(bitPattern: byte(place)))) &* 0x100_0000_01b3
      place += 1
    }
    return state
  }
}
