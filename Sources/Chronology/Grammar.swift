/// Reads time expressions from the pieces of one sentence.
///
/// An ordered list of small rules, each of which looks at one place and answers what begins
/// there; the longest answer wins, and of equals the first.
struct Grammar {
  let pieces: [Piece]
  let names: PersonalNames

  init(_ pieces: [Piece], names: PersonalNames) {
    self.pieces = pieces
    self.names = names
  }

  /// All expressions of the sentence, in order, none inside another.
  func readings() -> [Reading] {
    var readings: [Reading] = []
    var at = 0
    while at < pieces.count {
      guard let reading = longest(at: at) else {
        at += 1
        continue
      }
      readings.append(reading)
      at = max(reading.end, at + 1)
    }
    return readings.count > 1 ? boundToWeeks(readings) : readings
  }

  private func longest(at start: Int) -> Reading? {
    var best = plain(at: start)
    if let modified = modified(at: start), modified.end > best?.end ?? 0 { best = modified }
    return best
  }

  /// The longest answer of the rules, with a time of day beside it.
  func plain(at start: Int) -> Reading? {
    var best: Reading?
    for rule in rules(at: start) {
      if let reading = rule(self, start), reading.end > best?.end ?? 0 { best = reading }
    }
    return best.map { withTimeOfDay($0) }
  }

  // MARK: - Looking

  func word(_ index: Int) -> TimeWord {
    index >= 0 && index < pieces.count ? pieces[index].word : .none
  }

  func isWord(_ index: Int, _ category: TimeWord.Category) -> Bool {
    word(index).category == category
  }

  /// Whether a piece is a word, given in lower case.
  func isNamed(_ index: Int, _ name: String) -> Bool {
    index >= 0 && index < pieces.count && pieces[index].kind == .letters
      && pieces[index].key == WordKey(name)
  }

  func isMark(_ index: Int, _ scalar: Unicode.Scalar) -> Bool {
    index >= 0 && index < pieces.count && pieces[index].isMark(scalar)
  }

  /// The "s" of a possessive or of "1990s".
  func isLetterS(_ index: Int) -> Bool { isLetter(index, 0x73) }

  /// A single letter, given in lower case.
  func isLetter(_ index: Int, _ letter: UInt8) -> Bool {
    index >= 0 && index < pieces.count && pieces[index].count == 1
      && pieces[index].kind == .letters && pieces[index].first == letter
  }

  func isCapitalized(_ index: Int) -> Bool {
    index >= 0 && index < pieces.count && pieces[index].isCapitalized
  }

  /// Whether a piece stands right after the one before it.
  func isGlued(_ index: Int) -> Bool {
    index > 0 && index < pieces.count && !pieces[index].hasSpaceBefore
  }

  func number(_ index: Int) -> Int? {
    guard index >= 0, index < pieces.count, pieces[index].kind == .number, pieces[index].isPlain
    else { return nil }
    return pieces[index].value
  }

  /// Past an optional hyphen.
  func pastHyphen(_ index: Int) -> Int { isMark(index, "-") ? index + 1 : index }

  /// A year of four digits, 1500 to 2199.
  func yearNumber(_ index: Int) -> Int? {
    guard let value = number(index), (1500...2199).contains(value), pieces[index].count == 4
    else { return nil }
    return value
  }

  /// A number in digits or words; `end` is just past it.
  func cardinal(at index: Int) -> (value: Int, end: Int)? {
    if let value = number(index) { return (value, index + 1) }
    if isWord(index, .article), isWord(index + 1, .cardinal), word(index + 1).value >= 100 {
      return (Int(word(index + 1).value), index + 2)
    }
    guard isWord(index, .cardinal) else { return nil }
    var value = Int(word(index).value)
    var end = index + 1
    if value >= 20, value < 100, isWord(pastHyphen(end), .cardinal),
      word(pastHyphen(end)).value < 10
    {
      value += Int(word(pastHyphen(end)).value)
      end = pastHyphen(end) + 1
    }
    if isWord(end, .cardinal), word(end).value >= 100 {
      value *= Int(word(end).value)
      end += 1
      // "a hundred and twenty days"
      let rest = isWord(end, .and) ? end + 1 : end
      if isWord(rest, .cardinal), word(rest).value < 100 {
        value += Int(word(rest).value)
        end = rest + 1
      }
    }
    return (value, end)
  }

  /// "22nd", "first", "twenty-first", "second"; `end` is just past it.
  func ordinal(at index: Int) -> (value: Int, end: Int)? {
    if let value = number(index), isGlued(index + 1), pieces[index + 1].kind == .letters,
      pieces[index + 1].count == 2, pieces[index + 1].word.category != .meridiem,
      isOrdinalEnding(index + 1)
    {
      return (value, index + 2)
    }
    if isWord(index, .ordinal) { return (Int(word(index).value), index + 1) }
    if isWord(index, .unit), word(index).value == TimeUnit.second.rawValue {
      return (2, index + 1)
    }
    // "two-second", "forty-third"
    guard isWord(index, .cardinal), (20...90).contains(word(index).value),
      let (ones, end) = simpleOrdinal(at: pastHyphen(index + 1))
    else { return nil }
    return (Int(word(index).value) + ones, end)
  }

  private func isOrdinalEnding(_ index: Int) -> Bool {
    isNamed(index, "th") || isNamed(index, "st") || isNamed(index, "nd") || isNamed(index, "rd")
  }

  private func simpleOrdinal(at index: Int) -> (value: Int, end: Int)? {
    if isWord(index, .unit), word(index).value == TimeUnit.second.rawValue, isWord(index + 1, .of) {
      return (2, index + 1)
    }
    return isWord(index, .ordinal) && word(index).value < 10
      ? (Int(word(index).value), index + 1) : nil
  }

  /// The unit that a word names in the singular or the plural.
  func unit(_ index: Int) -> TimeUnit? {
    guard isWord(index, .unit) || isWord(index, .units) else { return nil }
    let value = word(index).value
    return TimeUnit(rawValue: value >= 100 ? value - 100 : value)
  }
}
