import Documents

/// Finds the dateline that opens a report: "WASHINGTON (AP) --", "BELGIUM --",
/// "GENEVA, March 3 (Reuters) -".
struct DatelineScanner {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Where the dateline ends, and where the sentence after it begins; nil where there is none.
  func end(in range: TextRange) -> (end: Int, next: Int)? {
    let limit = min(range.end, range.start + 90)
    var offset = range.start
    guard offset < limit, ByteClass.isUpper(bytes[offset]) else { return nil }
    var hasAgency = false
    while offset < limit {
      if bytes[offset] == UInt8(ascii: "(") {
        hasAgency = true
      } else if let length = dash(at: offset, isSpaced: offset > range.start) {
        let end = trimmedEnd(range.start, offset)
        guard isPlace(range.start, end, hasAgency: hasAgency) else { return nil }
        var next = offset + length
        while next < range.end, ByteClass.isSpace(bytes[next]) { next += 1 }
        guard next < range.end else { return nil }
        return (offset + length, next)
      } else if !isDatelineByte(bytes[offset]) {
        return nil
      }
      offset += 1
    }
    return nil
  }

  private func isDatelineByte(_ byte: UInt8) -> Bool {
    ByteClass.isLetter(byte) || ByteClass.isDigit(byte) || " ,.()/'-&".utf8.contains(byte)
  }

  /// A dash that stands between spaces, or two hyphens, or a long dash.
  private func dash(at offset: Int, isSpaced: Bool) -> Int? {
    if bytes[offset] == UInt8(ascii: "-") {
      let isDouble = offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "-")
      if isDouble { return 2 }
      let after = offset + 1 < bytes.count && ByteClass.isSpace(bytes[offset + 1])
      let before = offset > 0 && (ByteClass.isSpace(bytes[offset - 1]) || bytes[offset - 1] == 41)
      return after && before ? 1 : nil
    }
    guard bytes[offset] == 0xE2, let mark = WideMark(bytes, at: offset), mark.meaning == .dash
    else { return nil }
    return mark.length
  }

  private func trimmedEnd(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, ByteClass.isSpace(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// Capital letters throughout the first word, or an agency in brackets after a few words.
  private func isPlace(_ start: Int, _ end: Int, hasAgency: Bool) -> Bool {
    var first = start
    var upper = 0
    while first < end, ByteClass.isLetter(bytes[first]) {
      guard !ByteClass.isLower(bytes[first]) else { break }
      upper += 1
      first += 1
    }
    let isCapital = upper >= 3 && (first == end || !ByteClass.isLower(bytes[first]))
    var words = 1
    var lower = 0
    var atStart = true
    for offset in start..<end {
      if ByteClass.isSpace(bytes[offset]) {
        words += 1
        atStart = true
      } else {
        if atStart, ByteClass.isLower(bytes[offset]) { lower += 1 }
        atStart = false
      }
    }
    if isCapital { return words <= 10 && lower == 0 }
    return hasAgency && bytes[end - 1] == UInt8(ascii: ")") && words <= 6 && lower == 0
  }
}
