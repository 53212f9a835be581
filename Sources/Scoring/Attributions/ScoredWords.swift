import Documents

/// The words of a text as attributions are scored by: runs of letters, digits and underscores, with at
/// most one apostrophe inside; marks between words never count.
struct ScoredWords {
  private(set) var ranges: [TextRange] = []

  /// The words in lower case.
  private(set) var forms: [String] = []

  /// - Complexity: O(n) in the number of bytes.
  init(_ text: String) {
    var start: Int?
    var hasApostrophe = false
    var form = ""
    var offset = 0
    var scalars = text.unicodeScalars.makeIterator()
    var present = scalars.next()
    while let scalar = present {
      let next = scalars.next()
      let isApostrophe = scalar == "'" || scalar == "\u{2019}"
      if TextWords.isOfWord(scalar) {
        start = start ?? offset
        form.unicodeScalars.append(scalar)
      } else if isApostrophe, start != nil, !hasApostrophe, next.map(TextWords.isOfWord) ?? false {
        hasApostrophe = true
        form.unicodeScalars.append(scalar)
      } else if let first = start {
        add(TextRange(first, offset), form)
        (start, hasApostrophe, form) = (nil, false, "")
      }
      offset += UTF8.width(scalar)
      present = next
    }
    if let start { add(TextRange(start, offset), form) }
  }

  private mutating func add(_ range: TextRange, _ form: String) {
    ranges.append(range)
    forms.append(form.lowercased())
  }

  /// The numbers of the words that share a byte with any of some ranges.
  func words(in spans: [TextRange]) -> Set<Int> {
    var found: Set<Int> = []
    for span in spans {
      var low = 0
      var high = ranges.count
      while low < high {
        let middle = (low + high) / 2
        if ranges[middle].end <= span.start { low = middle + 1 } else { high = middle }
      }
      while low < ranges.count, ranges[low].start < span.end {
        found.insert(low)
        low += 1
      }
    }
    return found
  }
}

/// The stretches between double quotation marks, each within its line.
///
/// Marks may be straight, curly or doubled backquotes; a curly one left open ends with its line.
enum QuotedSegments {
  static func segments(of text: String) -> [TextRange] {
    var found: [TextRange] = []
    var offset = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var open: (start: Int, mark: Unicode.Scalar)?
      var previous: Unicode.Scalar?
      for scalar in line.unicodeScalars {
        let end = offset + UTF8.width(scalar)
        let isDoubled = previous == scalar && (scalar == "`" || scalar == "'")
        if let (start, mark) = open {
          if scalar == "\u{201D}" || scalar == "\"" || mark == "`" && scalar == "'" && isDoubled {
            found.append(TextRange(start, end))
            open = nil
          } else if scalar == "\u{201C}" {
            found.append(TextRange(start, offset))
            open = (offset, scalar)
          }
        } else if "\u{201C}\"\u{201E}\u{201F}\u{201D}".unicodeScalars.contains(scalar) {
          open = (offset, scalar)
        } else if scalar == "`", isDoubled {
          open = (offset - 1, scalar)
        }
        previous = isDoubled ? nil : scalar
        offset = end
      }
      if let (start, mark) = open, mark == "\u{201C}" { found.append(TextRange(start, offset)) }
      offset += 1
    }
    return found
  }
}
