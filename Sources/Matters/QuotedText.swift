public import Documents

/// Finds what stands between quotation marks, from the text alone.
///
/// A record keeps no layer of quotations. Straight and curly double marks are known, a straight one
/// closes a curly one and the other way round, and a quotation left open ends with its paragraph.
public enum QuotedText {
  /// The quoted stretches of a paragraph, marks included, in order.
  ///
  /// - Complexity: O(n) in the number of bytes.
  public static func ranges(of bytes: [UInt8], in range: TextRange) -> [TextRange] {
    var ranges: [TextRange] = []
    var open: Int?
    var position = range.start
    while position < min(range.end, bytes.count) {
      guard let mark = Mark(bytes, at: position) else {
        position += 1
        continue
      }
      let end = position + mark.width
      if let start = open, mark.closes {
        ranges.append(TextRange(start, end))
        open = nil
      } else if open == nil, mark.opens {
        open = position
      }
      position = end
    }
    if let start = open { ranges.append(TextRange(start, range.end)) }
    return ranges
  }

  /// A range without the quotation marks, commas and spaces around it.
  public static func trimmed(_ range: TextRange, of bytes: [UInt8]) -> TextRange {
    var start = range.start
    var end = range.end
    while start < end {
      if let mark = Mark(bytes, at: start), start + mark.width <= end {
        start += mark.width
      } else if isFiller(bytes[start]) {
        start += 1
      } else {
        break
      }
    }
    while start < end {
      if end - start > 3, let mark = Mark(bytes, at: end - 3), mark.width == 3 {
        end -= 3
      } else if Mark(bytes, at: end - 1)?.width == 1 || isFiller(bytes[end - 1]) {
        end -= 1
      } else {
        break
      }
    }
    return start < end ? TextRange(start, end) : range
  }

  private static func isFiller(_ byte: UInt8) -> Bool { byte == 44 || byte == 32 || byte == 10 }

  private struct Mark {
    let width: Int
    let opens: Bool
    let closes: Bool

    init?(_ bytes: [UInt8], at position: Int) {
      if bytes[position] == 34 {
        (width, opens, closes) = (1, true, true)
      } else if bytes[position] == 0xE2, position + 2 < bytes.count, bytes[position + 1] == 0x80,
        bytes[position + 2] == 0x9C || bytes[position + 2] == 0x9D
      {
        let isOpening = bytes[position + 2] == 0x9C
        (width, opens, closes) = (3, isOpening, !isOpening)
      } else {
        return nil
      }
    }
  }
}
