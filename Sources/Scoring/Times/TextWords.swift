import Documents

/// The words of a text as TempEval-3 counts them: runs of letters, digits and underscores.
///
/// Letters and digits are those of Python's `\w`, with which the task was scored: a mark on a
/// letter that is a character of its own parts a word.
struct TextWords {
  private var words: [TextRange] = []

  /// - Complexity: O(n) in the number of bytes.
  init(_ text: String) {
    var start: Int?
    var offset = 0
    for scalar in text.unicodeScalars {
      if Self.isOfWord(scalar) {
        start = start ?? offset
      } else if let first = start {
        words.append(TextRange(first, offset))
        start = nil
      }
      offset += UTF8.width(scalar)
    }
    if let start { words.append(TextRange(start, offset)) }
  }

  /// The words that share a byte with a range; nil where there is none.
  func run(in range: TextRange) -> Range<Int>? {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if words[middle].end <= range.start { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < words.count, words[end].start < range.end { end += 1 }
    return low < end ? low..<end : nil
  }

  static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: scalar == "_" || scalar.properties.numericType != nil
    }
  }
}
