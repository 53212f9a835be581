import Documents

/// Names as they are sought and shown, whatever white space they are written with.
extension NameFinder {
  /// What a run of words is sought by: its words with one space where the text has any white space.
  func key(_ tokens: Range<Int>) -> Word {
    guard tokens.count > 1 else { return document.tokens[tokens.lowerBound].word }
    let range = document.range(ofTokens: tokens)
    guard isSpaced(range) else { return Word(document.bytes, range.start..<range.end) }
    return Word(written(tokens))
  }

  /// The words of a name, with one space where the text has any white space.
  func written(_ tokens: Range<Int>) -> String {
    let range = document.range(ofTokens: tokens)
    let text = document.text(range)
    guard isSpaced(range) else { return text }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether a range may hold other white space than single spaces: a tab, two spaces, one that does not
  /// break.
  private func isSpaced(_ range: TextRange) -> Bool {
    var last: UInt8 = 0
    for index in range.start..<range.end {
      let byte = document.bytes[index]
      if byte == 0x20, last == 0x20 { return true }
      // U+00A0 is C2 A0, the other spaces of Unicode begin with E1, E2 or E3.
      if byte < 0x20 || byte == 0xA0 && last == 0xC2 || byte &- 0xE1 < 3 { return true }
      last = byte
    }
    return false
  }
}
