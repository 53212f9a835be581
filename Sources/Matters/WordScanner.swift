import Documents

/// A word of a report as comparison sees it: numbers only.
struct ScannedWord {
  /// The lower-cased form, hashed.
  let form: UInt64

  /// The form without its inflection, hashed: "withdraws" and "withdrawal" share it.
  let stem: UInt64
  let range: TextRange

  /// False for articles, pronouns, auxiliaries and the like.
  let isContent: Bool
  let isNegation: Bool
  let isCapitalized: Bool
  let isNumber: Bool
}

/// Cuts text into words for comparison, by bytes.
///
/// Marks, case and possessive endings are ignored, so that `9,600-strong` and `9600 strong`, or a
/// sentence in straight and in curly quotation marks, compare as the same words.
///
/// - Complexity: O(n) in the number of bytes.
enum WordScanner {
  static func words(of bytes: [UInt8], in range: TextRange) -> [ScannedWord] {
    var words: [ScannedWord] = []
    var position = range.start
    var letters: [UInt8] = []
    while position < range.end {
      guard width(of: bytes, at: position, end: range.end) > 0 else {
        position += 1
        continue
      }
      let start = position
      letters.removeAll(keepingCapacity: true)
      position = read(bytes, from: start, end: range.end, into: &letters)
      words.append(word(letters, TextRange(start, position), first: bytes[start]))
      position = afterPossessive(bytes, at: position, end: range.end)
    }
    return words
  }

  /// The content stems of a range, sorted, each once.
  static func stems(of bytes: [UInt8], in ranges: [TextRange]) -> [UInt64] {
    let all = ranges.flatMap { words(of: bytes, in: $0) }.filter(\.isContent).map(\.stem)
    return Array(Set(all)).sorted()
  }

  private static func word(_ letters: [UInt8], _ range: TextRange, first: UInt8) -> ScannedWord {
    let isUpper = first >= 65 && first <= 90
    // "U.S." and "US" are a name, "us" is a pronoun.
    let isState = range.count > 1 && letters.count == 2 && letters == [85, 83]
    let lower = isState ? Array("usa".utf8) : letters.map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 }
    let form = hash(lower)
    return ScannedWord(
      form: form, stem: hash(Stem.bytes(of: lower)), range: range,
      isContent: lower.count > 1 && !FunctionWords.all.contains(form),
      isNegation: FunctionWords.negations.contains(form), isCapitalized: isUpper,
      isNumber: isDigit(first))
  }

  /// Reads one word and returns the offset after it.
  private static func read(
    _ bytes: [UInt8], from start: Int, end: Int, into letters: inout [UInt8]
  ) -> Int {
    var position = start
    while position < end {
      let step = width(of: bytes, at: position, end: end)
      if step > 0 {
        letters.append(contentsOf: bytes[position..<position + step])
        position += step
      } else if joins(bytes, at: position, end: end) {
        position += 1
      } else {
        break
      }
    }
    return position
  }

  /// A comma or stop inside a number, or the stop of "U.S".
  private static func joins(_ bytes: [UInt8], at position: Int, end: Int) -> Bool {
    let mark = bytes[position]
    guard mark == 44 || mark == 46, position > 0, position + 1 < end else { return false }
    let before = bytes[position - 1]
    let after = bytes[position + 1]
    if isDigit(before), isDigit(after) { return true }
    let isInitial = position < 2 || width(of: bytes, at: position - 2, end: end) == 0
    return mark == 46 && isInitial && isUpper(before) && isUpper(after)
  }

  /// The offset after "'s", in either apostrophe.
  private static func afterPossessive(_ bytes: [UInt8], at position: Int, end: Int) -> Int {
    var next = position
    if next < end, bytes[next] == 39 {
      next += 1
    } else if next + 2 < end, bytes[next] == 0xE2, bytes[next + 1] == 0x80, bytes[next + 2] == 0x99
    {
      next += 3
    } else {
      return position
    }
    guard next < end, bytes[next] == 115 || bytes[next] == 83,
      next + 1 >= end || width(of: bytes, at: next + 1, end: end) == 0
    else { return position }
    return next + 1
  }

  /// The bytes of the letter or digit at an offset; 0 for a mark or a space.
  private static func width(of bytes: [UInt8], at position: Int, end: Int) -> Int {
    let byte = bytes[position]
    if byte < 0x80 {
      return isDigit(byte) || isUpper(byte) || (byte >= 97 && byte <= 122) ? 1 : 0
    }
    // General Punctuation (quotation marks, dashes, the ellipsis) and the signs of Latin-1.
    if byte == 0xE2 { return 0 }
    if byte == 0xC2 { return 0 }
    return 1
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
  private static func isUpper(_ byte: UInt8) -> Bool { byte >= 65 && byte <= 90 }

  /// FNV-1a (Fowler, Noll, Vo): the same on every machine, unlike `Hasher`.
  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }

  /// One number for a run of numbers, order included.
  static func hash(_ numbers: some Sequence<UInt64>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for number in numbers {
      hash = (hash ^ number) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    return hash
  }
}
