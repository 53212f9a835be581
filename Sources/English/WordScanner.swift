import Documents

/// Where a word ends: what stays whole and what is parted.
struct WordScanner {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  private func isLetter(_ index: Int) -> Bool {
    guard index < bytes.count, ByteClass.isLetter(bytes[index]) else { return false }
    return bytes[index] < 0x80 || bytes[index] < 0xC0 || WideMark(bytes, at: index) == nil
  }

  private func isDigit(_ index: Int) -> Bool { ByteClass.isDigit(byte(index)) }

  private func isPart(_ index: Int) -> Bool { isLetter(index) || isDigit(index) }

  /// The offset just past the word that begins at `start`.
  func end(from start: Int) -> Int {
    if let end = addressEnd(from: start) { return end }
    var end = start
    while end < bytes.count {
      if isPart(end) {
        end += 1
        continue
      }
      switch bytes[end] {
      case UInt8(ascii: "."):
        guard let next = endOverStop(start, end) else { return end }
        if next == end + 1, !isPart(next) { return next }
        end = next
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        guard isDigit(end - 1), isDigit(end + 1), isGroup(at: end) else { return end }
        end += 1
      case UInt8(ascii: "-"):
        guard joins(start, end) else { return end }
        end += 1
      case UInt8(ascii: "'"), 0xE2:
        guard let next = endOverApostrophe(end) else { return end }
        end = next
      case UInt8(ascii: "&"):
        guard end - start <= 2, isLetter(end + 1), ByteClass.isUpper(byte(start)) else {
          return end
        }
        end += 1
      case UInt8(ascii: "/"):
        guard isDigit(end - 1), isDigit(end + 1) else { return end }
        end += 1
      default: return end
      }
    }
    return end
  }

  /// "1,000" and "10:30" are one number; "3,4" and "2:1" of single digits are so too.
  private func isGroup(at mark: Int) -> Bool {
    guard bytes[mark] == UInt8(ascii: ",") else { return true }
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
    if isLetter(stop + 1) { return nil }
    // "No. 2": a number, where "No." alone is an answer.
    if isDigit(stop + 2), byte(stop + 1) == 32, Word(bytes, start..<stop) == "no" {
      return stop + 1
    }
    return Abbreviations.keepsStop(Word(bytes, start..<stop), first: byte(start)) ? stop + 1 : nil
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
      e co non anti pro pre post re mid ex multi semi neo sub mini pan al el ultra inter intra
      bi tri counter trans un de
      """)

  /// "O'Brien" and "d'Estaing" go on over the mark; "don't" and "NATO's" are parted later.
  private func endOverApostrophe(_ mark: Int) -> Int? {
    let length: Int
    if bytes[mark] == UInt8(ascii: "'") {
      length = 1
    } else if byte(mark + 1) == 0x80, byte(mark + 2) == 0x99 {
      length = 3
    } else {
      return nil
    }
    let next = mark + length
    guard isLetter(next) else { return nil }
    if byte(next) | 32 == UInt8(ascii: "t"), !isPart(next + 1), byte(mark - 1) | 32 == 110 {
      return next + 1
    }
    return ByteClass.isUpper(byte(next)) && isPart(next + 1) && mark > 0 && isLetter(mark - 1)
      ? next : nil
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
    guard count == 5 || count == 6 else { return nil }
    switch Word(bytes, range) {
    case "cannot": return range.lowerBound + 3
    case "gonna", "gotta", "wanna": return range.lowerBound + 3
    default: return nil
    }
  }

  /// The end of a web or mail address; nil for other words.
  private func addressEnd(from start: Int) -> Int? {
    let isWeb =
      bytes[start...].starts(with: "http".utf8) || bytes[start...].starts(with: "www.".utf8)
    var end = start
    var at = false
    while end < bytes.count, !ByteClass.isSpace(bytes[end]), bytes[end] < 0x80,
      !Self.fences.contains(bytes[end])
    {
      at = at || bytes[end] == UInt8(ascii: "@")
      end += 1
      if !isWeb && !at && end - start > 64 { return nil }
    }
    guard isWeb || (at && !ByteClass.isDigit(bytes[start])) || endsInDomain(start, end) else {
      return nil
    }
    while end > start + 1, !isPart(end - 1), byte(end - 1) != UInt8(ascii: "/") { end -= 1 }
    return end
  }

  private static let fences = Set("\"'<>()[]{},;".utf8)

  /// "example.com": letters, a stop, and a domain that news sites have.
  private func endsInDomain(_ start: Int, _ end: Int) -> Bool {
    var last = end
    while last > start, !isPart(last - 1) { last -= 1 }
    var dot = last
    while dot > start, isLetter(dot - 1) { dot -= 1 }
    guard dot > start + 1, dot < last, byte(dot - 1) == UInt8(ascii: "."), isPart(dot - 2) else {
      return false
    }
    return Self.domains.contains(Word(bytes, dot..<last))
  }

  private static let domains = Set<Word>(words: "com org net gov edu co uk eu int info")
}

/// Words that keep their full stop.
enum Abbreviations {
  /// Titles and the like, after which a sentence never ends.
  static let leading = Set<Word>(
    words: """
      mr mrs ms dr sens reps govs gens profs drs prof gen col lt capt cmdr adm maj sgt cpl pvt sen rep gov pres rev hon st ste mt
      ft messrs mmes supt det insp amb atty vs v sr fr msgr brig
      """)

  /// Those that may end a sentence.
  static let trailing = Set<Word>(
    words: """
      jr inc corp co ltd llc plc bros etc jan feb apr jun jul aug sep sept oct nov dec mon tue
      tues wed thu thur thurs fri dept est ave blvd univ assn approx nos vol pp cf viz ph
      """)

  /// States, which are abbreviations only with a capital.
  static let capitalized = Set<Word>(
    words: """
      ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev
      okla ore pa penn tenn tex va vt wash wis wyo mar
      """)

  static func keepsStop(_ word: Word, first: UInt8) -> Bool {
    leading.contains(word) || trailing.contains(word)
      || (ByteClass.isUpper(first) && capitalized.contains(word))
  }
}
