/// Days, months and years of the calendar.
extension Grammar {
  /// `2021-03-22`.
  func isoDate(at index: Int) -> Reading? {
    guard let year = yearNumber(index), isMark(index + 1, "-"), isGlued(index + 1),
      let month = number(index + 2), (1...12).contains(month), isGlued(index + 2),
      pieces[index + 2].count == 2
    else { return nil }
    guard isMark(index + 3, "-"), isGlued(index + 3), isGlued(index + 4),
      let day = number(index + 4), (1...31).contains(day)
    else { return nil }
    return Reading(
      index, index + 5, .day(.number(year), month: month, day: day, last: day))
  }

  /// `3/22/2021`, the month first as American English has it.
  func slashedDate(at index: Int) -> Reading? {
    guard let month = number(index), (1...12).contains(month), isMark(index + 1, "/"),
      let day = number(index + 2), (1...31).contains(day), isMark(index + 3, "/"),
      let year = number(index + 4)
    else { return nil }
    let full = pieces[index + 4].count == 2 ? (year < 50 ? 2000 : 1900) + year : year
    guard (1500...2199).contains(full) else { return nil }
    return Reading(index, index + 5, .day(.number(full), month: month, day: day, last: day))
  }

  /// A month's name that is no other word here; `end` is past the full stop of "Feb.".
  func month(at index: Int) -> (value: Int, end: Int)? {
    guard isCapitalized(index) else { return nil }
    let value = Int(word(index).value)
    if isWord(index, .month) { return names.isMonth(index, self) ? (value, index + 1) : nil }
    guard isWord(index, .shortMonth) else { return nil }
    if isMark(index + 1, "."), isGlued(index + 1) { return (value, index + 2) }
    return number(index + 1) == nil ? nil : (value, index + 1)
  }

  /// "March 22", "March 23-24, 2021", "June 2020", "last March", "January this year".
  func monthFirst(at index: Int) -> Reading? {
    var at = index
    var side: YearReference?
    if isWord(at, .pointer) {
      side = [.before, .offset(0), .after][Int(word(at).value) + 1]
      at += 1
    }
    guard let (month, monthEnd) = month(at: at) else { return nil }
    if let (day, last, end) = dayNumbers(at: monthEnd) {
      let (year, yearEnd) = year(after: end, orElse: side ?? .open)
      return Reading(index, yearEnd, .day(year, month: month, day: day, last: last))
    }
    let (year, end) = year(after: monthEnd, orElse: side ?? .open)
    return Reading(index, end, .month(year, month))
  }

  /// "22", "22nd", "23-24", "the eighth" after a month.
  private func dayNumbers(at index: Int) -> (day: Int, last: Int, end: Int)? {
    let start = isWord(index, .the) ? index + 1 : index
    guard let (day, end) = ordinal(at: start) ?? number(start).map({ ($0, start + 1) }),
      (1...31).contains(day), pieces[start].kind != .letters || end > start
    else { return nil }
    if isWord(start, .unit) { return nil }
    if isMark(end, "%") || (isMark(end, ":") && isGlued(end + 1)) { return nil }
    if isMark(end, "-"), isGlued(end), isGlued(end + 1), let last = number(end + 1),
      (day...31).contains(last)
    {
      return (day, last, end + 2)
    }
    return (day, day, end)
  }

  /// ", 2021", " 2021", " of last year", " this year" after a day or month.
  private func year(
    after index: Int, orElse open: YearReference
  ) -> (YearReference, Int) {
    let comma = isMark(index, ",") ? index + 1 : index
    if let year = yearNumber(comma) { return (.number(year), comma + 1) }
    let of = isWord(index, .of) ? index + 1 : index
    if let year = yearNumber(of) { return (.number(year), of + 1) }
    if isWord(of, .pointer), unit(of + 1) == .year, isWord(of + 1, .unit) {
      return (.offset(Int(word(of).value)), of + 2)
    }
    return (open, index)
  }

  /// "22 March 2021", "the first of May", "1st of June".
  func dayFirst(at index: Int) -> Reading? {
    let start = isWord(index, .the) ? index + 1 : index
    let spelled = ordinal(at: start)
    guard let (day, end) = spelled ?? number(start).map({ ($0, start + 1) }),
      (1...31).contains(day)
    else { return nil }
    if isMark(end, "-"), isGlued(end), let last = number(end + 1), (day...31).contains(last),
      let (month, monthEnd) = month(at: end + 2)
    {
      let (year, yearEnd) = year(after: monthEnd, orElse: .open)
      return Reading(index, yearEnd, .day(year, month: month, day: day, last: last))
    }
    let of = isWord(end, .of) && spelled != nil ? end + 1 : end
    guard let (month, monthEnd) = month(at: of), dayNumbers(at: monthEnd) == nil
    else { return nil }
    let (year, yearEnd) = year(after: monthEnd, orElse: .open)
    return Reading(index, yearEnd, .day(year, month: month, day: day, last: day))
  }

  /// "the 1990s", "the '90s".
  func decade(at index: Int) -> Reading? {
    let start = isWord(index, .the) ? index + 1 : index
    let digits = isMark(start, "'") ? start + 1 : start
    guard let value = number(digits), value % 10 == 0 else { return nil }
    let mark = isMark(digits + 1, "'") && isGlued(digits + 1) ? digits + 2 : digits + 1
    guard isGlued(mark), mark < pieces.count, pieces[mark].kind == .letters,
      pieces[mark].count == 1, !isCapitalized(mark), isLetterS(mark)
    else { return nil }
    if yearNumber(digits) != nil { return Reading(index, mark + 1, .decade(value / 10)) }
    guard (20...90).contains(value), digits > index else { return nil }
    return Reading(index, mark + 1, .decade(190 + value / 10))
  }

  /// "the 19th century".
  func century(at index: Int) -> Reading? {
    let start = isWord(index, .the) ? index + 1 : index
    guard let (value, end) = ordinal(at: start), (1...30).contains(value),
      unit(pastHyphen(end)) == .century, isWord(pastHyphen(end), .unit)
    else { return nil }
    return Reading(index, pastHyphen(end) + 1, .century(value - 1))
  }

  /// A bare year where no count, price or part of another number can be meant.
  func year(at index: Int) -> Reading? {
    let fiscal = isWord(index, .fiscal) ? (unit(index + 1) == .year ? 2 : 1) : 0
    let at = index + fiscal
    guard let year = yearNumber(at) else { return nil }
    if fiscal > 0 { return Reading(index, at + 1, .year(year)) }
    guard (1800...2100).contains(year), !isPartOfNumber(at), !isCount(at) else { return nil }
    return Reading(index, at + 1, .year(year))
  }

  private func isPartOfNumber(_ index: Int) -> Bool {
    for mark: Unicode.Scalar in ["$", "#", ":", "/", ".", "+", "@"] where isMark(index - 1, mark) {
      if !pieces[index].hasSpaceBefore { return true }
    }
    if index > 0, pieces[index - 1].kind == .mark, pieces[index - 1].value > 0x7F,
      !pieces[index].hasSpaceBefore
    {
      return true
    }
    if isMark(index + 1, "%") || isMark(index + 1, "/") || isMark(index + 1, ":") { return true }
    if isMark(index + 1, "-"), isGlued(index + 1), let other = number(index + 2), other < 1500 {
      return true
    }
    return isGlued(index + 1) && index + 1 < pieces.count && pieces[index + 1].kind == .letters
  }

  /// "1900 soldiers": a small word, a name of time or a mark follows a year, or the year is
  /// the modifier of a singular noun; a plural after a bare number is counted.
  private func isCount(_ index: Int) -> Bool {
    guard index + 1 < pieces.count, pieces[index + 1].kind == .letters, !isCapitalized(index + 1),
      word(index + 1).category == .none || word(index + 1).category == .units
    else { return false }
    if isWord(index + 1, .units) { return true }
    let before = word(index - 1).category
    let isPointed =
      before == .the || before == .article || before == .preposition || before == .pronoun
      || before == .from || before == .to || before == .of || before == .less
      || before == .earlier || before == .later || isLetterS(index - 1)
    return !isPointed && isPlural(index + 1)
  }

  private func isPlural(_ index: Int) -> Bool {
    pieces[index].last == 0x73 && pieces[index].count > 3
  }

  /// The "s" of a possessive or of "1990s".
  func isLetterS(_ index: Int) -> Bool { isLetter(index, 0x73) }

  /// A single letter, given in lower case.
  func isLetter(_ index: Int, _ letter: UInt8) -> Bool {
    index >= 0 && index < pieces.count && pieces[index].count == 1
      && pieces[index].kind == .letters && pieces[index].first == letter
  }
}
