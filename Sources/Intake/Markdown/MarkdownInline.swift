/// The characters of a paragraph of Markdown, its markup taken out.
struct MarkdownInline {
  private let bytes: [UInt8]
  /// Bytes that are markup.
  private var isMarkup: [Bool]
  private let range: Range<Int>

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    isMarkup = Array(repeating: false, count: range.count)
    markTagsAndLinks()
    markEmphasis()
  }

  /// The characters that are left, each with the bytes that spell it.
  var characters: [(scalar: Unicode.Scalar, place: Range<Int>)] {
    var characters: [(Unicode.Scalar, Range<Int>)] = []
    characters.reserveCapacity(range.count)
    var at = range.lowerBound
    while at < range.upperBound {
      if isMarkup[at - range.lowerBound] {
        at += 1
        continue
      }
      let (scalar, length) = MarkupCharacters.scalar(bytes[..<range.upperBound], at: at)
      characters.append((scalar, at..<min(at + length, range.upperBound)))
      at += length
    }
    return characters
  }

  private mutating func mark(_ part: Range<Int>) {
    for index in part { isMarkup[index - range.lowerBound] = true }
  }

  private mutating func markTagsAndLinks() {
    var at = range.lowerBound
    while at < range.upperBound {
      switch bytes[at] {
      case UInt8(ascii: "\\"):
        if at + 1 < range.upperBound, isPunctuation(bytes[at + 1]) {
          mark(at..<at + 1)
          at += 1
        }
      case UInt8(ascii: "`"): mark(at..<at + 1)
      case UInt8(ascii: "<"):
        if let end = endOfTag(at) {
          mark(at..<end)
          at = end - 1
        }
      case UInt8(ascii: "!") where at + 1 < range.upperBound && bytes[at + 1] == UInt8(ascii: "["):
        // A picture and its words: a caption is no paragraph of the report.
        if let (_, end) = link(at + 1) {
          mark(at..<end)
          at = end - 1
        }
      case UInt8(ascii: "["):
        if let (close, end) = link(at) {
          mark(at..<at + 1)
          mark(close..<end)
        }
      default: break
      }
      at += 1
    }
  }

  /// The closing bracket of a link's words, and the end of its address, `(…)` or `[…]`.
  private func link(_ open: Int) -> (close: Int, end: Int)? {
    guard let close = closing(open, UInt8(ascii: "["), UInt8(ascii: "]")),
      close + 1 < range.upperBound
    else { return nil }
    let ends: [UInt8: UInt8] = [
      UInt8(ascii: "("): UInt8(ascii: ")"), UInt8(ascii: "["): UInt8(ascii: "]"),
    ]
    guard let bracket = ends[bytes[close + 1]],
      let end = closing(close + 1, bytes[close + 1], bracket)
    else { return nil }
    return (close, end + 1)
  }

  /// The bracket that closes the one at `open`, no more than a few lines on.
  private func closing(_ open: Int, _ opens: UInt8, _ closes: UInt8) -> Int? {
    var depth = 0
    for index in open..<min(range.upperBound, open + 2000) {
      if bytes[index] == opens { depth += 1 }
      if bytes[index] == closes { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  /// Past the `>` of a tag or comment; an address in angle brackets keeps its words.
  private func endOfTag(_ open: Int) -> Int? {
    guard open + 1 < range.upperBound else { return nil }
    let next = bytes[open + 1]
    guard
      isLetterOrDigit(next) && next > 0x39 || next == UInt8(ascii: "/")
        || next == UInt8(ascii: "!")
    else { return nil }
    guard
      let end = bytes[open..<min(range.upperBound, open + 2000)].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    return end + 1
  }

  /// Runs of `*` and `_` that open and close emphasis: an opening one touches the word after it,
  /// a closing one the word before it; one without its partner is a character.
  private mutating func markEmphasis() {
    var open: [(mark: UInt8, run: Range<Int>)] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let mark = bytes[at]
      let isEscaped =
        at > range.lowerBound && isMarkup[at - 1 - range.lowerBound]
        && bytes[at - 1] == UInt8(ascii: "\\")
      guard mark == UInt8(ascii: "*") || mark == UInt8(ascii: "_"), !isEscaped,
        !isMarkup[at - range.lowerBound]
      else {
        at += 1
        continue
      }
      var end = at
      while end < range.upperBound, bytes[end] == mark { end += 1 }
      let before = at > range.lowerBound ? bytes[at - 1] : 0x20
      let after = end < range.upperBound ? bytes[end] : 0x20
      let isInWord = mark == UInt8(ascii: "_") && isLetterOrDigit(before) && isLetterOrDigit(after)
      if !isInWord {
        if !isSpace(before),
          let partner = open.lastIndex(where: {
            $0.mark == mark && $0.run.count == end - at
          })
        {
          self.mark(open[partner].run)
          self.mark(at..<end)
          open.removeSubrange(partner...)
        } else if !isSpace(after), open.count < 64 {
          open.append((mark, at..<end))
        }
      }
      at = end
    }
  }
}

private func isPunctuation(_ byte: UInt8) -> Bool {
  (0x21...0x7E).contains(byte) && !isLetterOrDigit(byte)
}
