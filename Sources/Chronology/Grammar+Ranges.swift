/// Two times that are the ends of one: "from Monday to Thursday", "between 2016 and 2018".
extension Grammar {
  /// Whether a reading begins a range that the next one ends.
  func isRange(_ first: Reading, _ second: Reading) -> Bool {
    guard isPoint(first.meaning), isPoint(second.meaning), first.end < second.start else {
      return false
    }
    let join = first.end
    let isOpened = isWord(first.start - 1, .from) || isNamed(first.start - 1, "between")
    let gap = second.start - join
    if isNamed(first.start - 1, "between") { return gap == 1 && isWord(join, .and) }
    // "the Monday-to-Friday week"
    if gap == 3, isMark(join, "-"), isWord(join + 1, .to), isMark(join + 2, "-") { return true }
    guard gap == 1 || (gap == 2 && isNamed(join + 1, "at")) else { return false }
    // "1:30-3 p.m. on Sunday"
    if case .clockOnly = first.meaning, isMark(join, "-"), second.clock.hasPrefix("T") {
      return true
    }
    if isMark(join, "-") { return isAlike(first.meaning, second.meaning) }
    if isWord(join, .to) { return isOpened || isAlike(first.meaning, second.meaning) }
    return isOpened && isNamed(join, "until")
  }

  /// A time that can be an end: a day, month or year, no length.
  private func isPoint(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .length, .share, .reach, .leading, .set, .reference, .distance, .years: false
    default: true
    }
  }

  /// Two of one kind: "Monday to Friday", "June to August".
  private func isAlike(_ first: Meaning, _ second: Meaning) -> Bool {
    switch (first, second) {
    case (.weekday, .weekday), (.month, .month), (.day, .day), (.year, .year),
      (.quarter, .quarter), (.month, .day), (.day, .month), (.clockOnly, .clockOnly),
      (.weekday, .weekdayOf):
      true
    default: false
    }
  }
}
