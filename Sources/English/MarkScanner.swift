/// Where a mark of punctuation ends: runs of one mark, and faces drawn with several.
struct MarkScanner {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  /// The offset just past the mark that begins at `start`.
  func end(from start: Int) -> Int {
    let first = byte(start)
    switch first {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return stopEnd(from: start)
    case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "+"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "~"),
      UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "/"), UInt8(ascii: "\\"):
      return runEnd(from: start)
    case UInt8(ascii: "`"): return byte(start + 1) == first ? start + 2 : start + 1
    default: return start + 1
    }
  }

  private func runEnd(from start: Int) -> Int {
    var end = start + 1
    while byte(end) == bytes[start], end < bytes.count { end += 1 }
    return end
  }

  /// Dots in a row are one mark, and so are question and exclamation marks in any order, with one dot
  /// before or behind them.
  private func stopEnd(from start: Int) -> Int {
    let dot = UInt8(ascii: ".")
    var end = start
    if bytes[start] == dot {
      end = runEnd(from: start)
      if end > start + 1 { return end }
    }
    while byte(end) == UInt8(ascii: "!") || byte(end) == UInt8(ascii: "?") { end += 1 }
    return bytes[start] != dot && byte(end) == dot && byte(end + 1) != dot ? end + 1 : end
  }

  /// The end of what several different marks draw, such as ":-)", or of a word with a mark before it,
  /// such as "#port"; nil where there is neither.
  func figureEnd(from start: Int) -> Int? {
    switch byte(start) {
    case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="): return faceEnd(from: start)
    case UInt8(ascii: "#"), UInt8(ascii: "@"): return handleEnd(from: start)
    default: return nil
    }
  }

  private func faceEnd(from start: Int) -> Int? {
    let hasNose = byte(start + 1) == UInt8(ascii: "-")
    let mouth = start + (hasNose ? 2 : 1)
    switch byte(mouth) {
    case UInt8(ascii: ")"), UInt8(ascii: "("): return mouth + 1
    case UInt8(ascii: "D"), UInt8(ascii: "P"), UInt8(ascii: "p"):
      let next = byte(mouth + 1)
      return ByteClass.isLetter(next) || ByteClass.isDigit(next) ? nil : mouth + 1
    default: return nil
    }
  }

  /// "#port", "@ann_lee": letters first, so that "#1" is a sign and a number.
  private func handleEnd(from start: Int) -> Int? {
    var end = start + 1
    guard (byte(end) | 32) &- 97 < 26 else { return nil }
    while (byte(end) | 32) &- 97 < 26 || ByteClass.isDigit(byte(end))
      || byte(end) == UInt8(ascii: "_")
    {
      end += 1
    }
    return end
  }
}
