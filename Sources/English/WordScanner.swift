import Documents

/// Where a word ends: what stays whole and what is parted.
struct WordScanner {
  let bytes: [UInt8]
  private let lexicon: Lexicon

  init(_ bytes: [UInt8], _ lexicon: Lexicon) {
    self.bytes = bytes
    self.lexicon = lexicon
  }

  private func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  private func isLetter(_ index: Int) -> Bool {
    guard index < bytes.count, ByteClass.isLetter(bytes[index]) else { return false }
    return bytes[index] < 0x80 || bytes[index] < 0xC0 || WideMark(bytes, at: index) == nil
  }

  private func isDigit(_ index: Int) -> Bool { ByteClass.isDigit(byte(index)) }

  private func isPart(_ index: Int) -> Bool { isLetter(index) || isDigit(index) }

  /// The offset just past the word that begins at `start`.
  func end(from start: Int) -> Int {
    if let end = AddressScanner(bytes).end(from: start) ?? numberEnd(from: start) { return end }
    var end = start
    while end < bytes.count {
      if isPart(end) {
        end += 1
        continue
      }
      switch bytes[end] {
      case UInt8(ascii: "."):
        guard let next = endOverStop(start, end) else { return end }
        // "Nov.28": an abbreviation ends before a number.
        if next == end + 1, !isPart(next) || (isDigit(next) && !isDigit(end - 1)) { return next }
        end = next
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        guard isDigit(end - 1), isDigit(end + 1), isGroup(at: end) else { return end }
        end += 1
      case UInt8(ascii: "-"):
        guard joins(start, end) else { return end }
        end += 1
      case UInt8(ascii: "'"), 0xE2:
        guard let next = endOverApostrophe(start, end) else { return end }
        end = next
      case UInt8(ascii: "_"):
        guard isPart(end + 1) else { return end }
        end += 1
      case UInt8(ascii: "&"):
        guard end - start <= 2, isLetter(end + 1), ByteClass.isUpper(byte(start)) else {
          return end
        }
        end += 1
      case UInt8(ascii: "/"):
        if let next = shorthandEnd(start, end) { return next }
        guard isDigit(end - 1), isDigit(end + 1) else { return end }
        end += 1
      default: return end
      }
    }
    return end
  }

  /// "1,000" and "10:30" are one number, and "12,34,567" is one in India.
  private func isGroup(at mark: Int) -> Bool {
    guard bytes[mark] == UInt8(ascii: ",") else { return true }
    if isDigit(mark + 1), isDigit(mark + 2), byte(mark + 3) == UInt8(ascii: ",") {
      return isDigit(mark + 4) && isGroup(at: mark + 3)
    }
    return isDigit(mark + 1) && isDigit(mark + 2) && isDigit(mark + 3) && !isDigit(mark + 4)
  }

  /// How far a word goes over a full stop; nil where the stop ends it.
  private func endOverStop(_ start: Int, _ stop: Int) -> Int? {
    if isDigit(stop - 1) && isDigit(stop + 1) { return stop + 1 }
    if isInitials(start, stop) {
      // "U.S", "U.S.", "J.": single letters, each with its stop. "US.forces" is none.
      return isLetter(stop + 1) && isLetter(stop + 2) && !isStop(stop + 2) && stop - start > 1
        ? nil : stop + 1
    }
    // "Ph.D." is one word.
    if stop - start == 2, byte(stop + 1) | 32 == UInt8(ascii: "d"), isStop(stop + 2),
      Word(bytes, start..<stop) == "ph"
    {
      return stop + 1
    }
    if isLetter(stop + 1) { return nil }
    // "No. 2": a number, where "No." alone is an answer.
    if isDigit(stop + 2), byte(stop + 1) == 32, Word(bytes, start..<stop) == "no" {
      return stop + 1
    }
    let word = Word(bytes, start..<stop)
    if word == "etc", endsSentence(stop) { return nil }
    return Abbreviations.keepsStop(word, first: byte(start)) || lexicon.isShortTitle(word)
      ? stop + 1 : nil
  }

  /// Whether a line ends at a stop, or a capital follows it.
  private func endsSentence(_ stop: Int) -> Bool {
    let next = byte(stop + 1)
    return stop + 1 >= bytes.count || next == 10 || next == 13
      || (next == 32 && ByteClass.isUpper(byte(stop + 2)))
  }

  private func isStop(_ index: Int) -> Bool { byte(index) == UInt8(ascii: ".") }

  /// Whether letters and stops alternate from `start` to `stop`.
  private func isInitials(_ start: Int, _ stop: Int) -> Bool {
    var index = start
    while index < stop {
      guard (byte(index) | 32) &- 97 < 26, index + 1 == stop || isStop(index + 1) else {
        return false
      }
      index += 2
    }
    // "I." ends a sentence more often than it begins a name; single small letters are no initials
    // unless another stop follows, as in "p.m.".
    let isSingle = stop - start == 1
    if isSingle && !ByteClass.isUpper(byte(start)) { return isLetter(stop + 1) && isStop(stop + 2) }
    return true
  }

  /// Prefixes keep their hyphen, as the treebanks do; all other hyphens are tokens.
  private func joins(_ start: Int, _ hyphen: Int) -> Bool {
    guard isPart(hyphen + 1), hyphen > start else { return false }
    return Self.prefixes.contains(Word(bytes, start..<hyphen))
  }

  private static let prefixes = Set<Word>(
    words: """
      e co non anti pro pre post re mid ex multi semi neo sub mini pan ultra inter intra bi tri counter
      trans un de cross over macro mega micro mono extra super pseudo quasi socio psycho
      """)

  /// "O'Brien", "d'Estaing" and "Shi'ite" go on over the mark, and so does "1980's"; "don't" and
  /// "NATO's" are parted later.
  private func endOverApostrophe(_ start: Int, _ mark: Int) -> Int? {
    let length: Int
    if bytes[mark] == UInt8(ascii: "'") {
      length = 1
    } else if byte(mark + 1) == 0x80, byte(mark + 2) == 0x99 {
      length = 3
    } else {
      return nil
    }
    let next = mark + length
    guard isLetter(next), mark > start else { return nil }
    var end = next
    while isPart(end) { end += 1 }
    if byte(next) | 32 == UInt8(ascii: "t"), end == next + 1, byte(mark - 1) | 32 == 110 {
      return end
    }
    if isDecade(start, mark), end == next + 1, byte(next) == UInt8(ascii: "s") { return end }
    guard isLetter(mark - 1), end > next + 1 else { return nil }
    return Self.clitics.contains(Word(bytes, next..<end)) ? nil : next
  }

  private static let clitics = Set<Word>(words: "s re ve ll d m")

  /// "90" and "1990" of "the 1990's".
  private func isDecade(_ start: Int, _ end: Int) -> Bool {
    (end - start == 2 || end - start == 4) && byte(end - 1) == UInt8(ascii: "0")
      && (start..<end).allSatisfy(isDigit)
  }

  /// "w/o", "b/c": shorthand that keeps its stroke.
  private func shorthandEnd(_ start: Int, _ stroke: Int) -> Int? {
    var end = stroke + 1
    while isLetter(end) { end += 1 }
    switch Word(bytes, start..<end) {
    case "w/", "w/o", "w/out", "b/c", "l/c", "i/c": return end
    default: return nil
    }
  }

  /// The end of a telephone number, or of a number before its unit: "7" of "7pm"; nil for others.
  private func numberEnd(from start: Int) -> Int? {
    guard isDigit(start) else { return nil }
    if let end = telephoneEnd(from: start) { return end }
    var unit = start
    while isDigit(unit) || (!isLetter(unit) && isDigit(unit - 1) && isDigit(unit + 1)) {
      guard isDigit(unit) || [44, 46, 58].contains(byte(unit)) else { return nil }
      unit += 1
    }
    var end = unit
    while isLetter(end) { end += 1 }
    guard end > unit, !isDigit(end), Units.isUnit(bytes, unit..<end) else { return nil }
    return unit
  }

  /// "202-555-0100", "1-800-555-0100", "555-0100".
  private func telephoneEnd(from start: Int) -> Int? {
    var groups: [Int] = []
    var end = start
    while true {
      let group = end
      while isDigit(end) { end += 1 }
      groups.append(end - group)
      guard byte(end) == UInt8(ascii: "-"), isDigit(end + 1) else { break }
      end += 1
    }
    guard !isLetter(end), byte(end) != UInt8(ascii: ",") || !isDigit(end + 1) else { return nil }
    switch groups {
    case [3, 3, 4], [1, 3, 3, 4], [5, 4]: return end
    // "500-1000" is a range of round numbers.
    case [3, 4]:
      return byte(end - 1) == UInt8(ascii: "0") && byte(start + 2) == byte(end - 1) ? nil : end
    default: return nil
    }
  }

  /// Whether a word that no possessive stands before follows "its".
  private func isMistaken(_ end: Int) -> Bool {
    guard byte(end) == 32 else { return false }
    var next = end + 1
    while isLetter(next) { next += 1 }
    return Contractions.afterIts.contains(Word(bytes, (end + 1)..<next))
  }

  /// Where "don't", "cannot" and "gonna" are parted; nil for other words.
  func contraction(in range: Range<Int>) -> Int? {
    let count = range.count
    let last = range.upperBound
    if count > 3, byte(last - 1) | 32 == UInt8(ascii: "t") {
      if byte(last - 2) == UInt8(ascii: "'"), byte(last - 3) | 32 == 110 { return last - 3 }
      if count > 5, byte(last - 2) == 0x99, byte(last - 3) == 0x80, byte(last - 5) | 32 == 110 {
        return last - 5
      }
    }
    let word = Word(bytes, range)
    if word == "its", isMistaken(last) { return last - 1 }
    return Contractions.split(word).map { range.lowerBound + $0 }
  }
}
