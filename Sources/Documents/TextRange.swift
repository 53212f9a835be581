/// A half-open range of UTF-8 byte offsets into the text of one report.
///
/// Offsets point into the text as it was received. No stage may normalize the text under
/// them, so that every line of the record can be shown where it was written. The interchange
/// format counts Unicode code points instead: `CodePoints` converts.
public struct TextRange: Hashable, Sendable {
  /// The offset of the first byte.
  public let start: Int

  /// The offset just past the last byte.
  public let end: Int

  /// - Precondition: `0 <= start <= end`.
  @inlinable
  public init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end, "a range must not end before it starts")
    self.start = start
    self.end = end
  }

  /// The number of bytes.
  @inlinable public var count: Int { end - start }

  @inlinable public var isEmpty: Bool { start == end }

  /// Whether every byte of `other` lies in this range.
  @inlinable
  public func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }

  @inlinable
  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

  /// Whether the two ranges share at least one byte.
  @inlinable
  public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }

  /// Twice the bytes that two ranges share, by the bytes of both: 1 for the same range.
  @inlinable
  public func overlap(_ other: TextRange) -> Double {
    let shared = min(end, other.end) - max(start, other.start)
    return shared > 0 ? Double(2 * shared) / Double(count + other.count) : 0
  }

  /// The smallest range that holds both.
  @inlinable
  public func union(_ other: TextRange) -> TextRange {
    TextRange(min(start, other.start), max(end, other.end))
  }

  /// The bytes that both hold, or nil where they share none.
  @inlinable
  public func intersection(_ other: TextRange) -> TextRange? {
    overlaps(other) ? TextRange(max(start, other.start), min(end, other.end)) : nil
  }
}

extension TextRange: Comparable {
  /// Earlier first; of two that start together, the longer first, as the interchange format
  /// orders its lines.
  @inlinable
  public static func < (left: TextRange, right: TextRange) -> Bool {
    (left.start, right.end) < (right.start, left.end)
  }
}

extension TextRange: CustomStringConvertible {
  public var description: String { "\(start)..<\(end)" }
}

extension TextRange: Codable {
  /// Reads `12-49`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let bounds = text.split(separator: "-", omittingEmptySubsequences: false)
    guard bounds.count == 2, let start = Int(bounds[0]), let end = Int(bounds[1]), 0 <= start,
      start <= end
    else { return nil }
    self.init(start, end)
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let range = TextRange(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "'\(text)' is no range of the form 12-49")
    }
    self = range
  }

  /// Ranges are most of what a record holds, so they are written short: `12-49`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode("\(start)-\(end)")
  }
}
