/// Converts UTF-8 byte offsets of one text into Unicode code point offsets.
///
/// The interchange format, like the TextPositionSelector of the W3C Web Annotation Data Model,
/// counts code points. Text without a byte above 127 needs no table at all.
///
/// - Complexity: O(n) to build with n / 64 words of memory, O(1) for an offset.
public struct CodePoints: Sendable {
  private static let stride = 64

  /// The number of code points before byte `64 * i`; empty where the text is ASCII.
  private let marks: [Int32]
  private let bytes: [UInt8]

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard bytes.contains(where: { $0 >= 0x80 }) else {
      marks = []
      return
    }
    var marks: [Int32] = []
    marks.reserveCapacity(bytes.count / Self.stride + 1)
    var count: Int32 = 0
    for (offset, byte) in bytes.enumerated() {
      if offset % Self.stride == 0 { marks.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    self.marks = marks
  }

  /// The number of code points that begin before `offset`.
  ///
  /// - Precondition: `0 <= offset <= bytes.count`.
  public func offset(ofByte offset: Int) -> Int {
    guard !marks.isEmpty else { return offset }
    let mark = min(offset / Self.stride, marks.count - 1)
    var count = Int(marks[mark])
    for index in (mark * Self.stride)..<offset where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
