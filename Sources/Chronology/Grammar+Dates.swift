import Documents

/// Days and months of the calendar.
extension Grammar {
  // MARK: - In digits

  /// `2021-03-22`, `2021/03/22`, `2021-03`.
  func isoDate(at index: Int) -> Reading? {
    guard let year = yearNumber(index), isGlued(index + 1), isGlued(index + 2),
      let month = number(index + 2), (1...12).contains(month), pieces[index + 2].count == 2
    else { return nil }
    let isHyphen = isMark(index + 1, "-")
    guard isHyphen || isMark(index + 1, "/") else { return nil }
    if isMark(index + 3, isHyphen ? "-" : "/"), isGlued(index + 3), isGlued(index + 4),
      let day = number(index + 4), (1...31).contains(day), pieces[index + 4].count == 2
    {
      return Reading(index, index + 5, .day(.number(year), month: month, day: day, last: day))
    }
    // "2010-12" is two years unless the second is none.
    guard isHyphen, !isGlued(index + 3) || isMark(index + 3, ",") || isMark(index + 3, "."),
      month < year % 100
    else { return nil }
    return Reading(index, index + 3, .month(.number(year), month))
  }

  /// `22.03.2021`: the day first, as where points part the numbers.
  func dottedDate(at index: Int) -> Reading? {
    let day = pieces[index]
    guard day.kind == .number, !day.isPlain, day.count <= 5, (1...31).contains(day.value),
      (1...12).contains(day.fraction), isMark(index + 1, "."), isGlued(index + 1),
      isGlued(index + 2), let year = yearNumber(index + 2)
    else { return nil }
    return Reading(
      index, index + 3,
      .day(.number(year), month: day.fraction, day: day.value, last: day.value))
  }

  /// `3/22/2021`, the month first as American English has it, or the day where it can be no
  /// month; `22.03.2021`, the day first.
  func slashedDate(at index: Int) -> Reading? {
    guard let first = number(index), isGlued(index + 1), isGlued(index + 2),
      isMark(index + 1, "/") || isMark(index + 1, "-"),
      let second = number(index + 2), isGlued(index + 3), isGlued(index + 4),
      pieces[index + 3].value == pieces[index + 1].value, let year = number(index + 4),
      pieces[index + 4].count == 2 || pieces[index + 4].count == 4,
      !isMark(index + 5, "/"), !isMark(index + 5, "-") || !isGlued(index + 5)
    else { return nil }
    let full = pieces[index + 4].count == 2 ? Self.century(of: year) : year
    let dayFirst = first > 12
    let (month, day) = dayFirst ? (second, first) : (first, second)
    guard (1...12).contains(month), (1...31).contains(day), (1000...2999).contains(full)
    else { return nil }
    return Reading(index, index + 5, .day(.number(full), month: month, day: day, last: day))
  }

  /// The full year of two digits: '49 is ahead of us, '50 behind.
  static func century(of year: Int) -> Int { (year < 50 ? 2000 : 1900) + year }

  // MARK: - Months

  /// A month's name that is no other word here; `end` is past the full stop of "Feb.".
  func month(at index: Int) -> (value: Int, end: Int)? {
    let value = Int(word(index).value)
    guard isCapitalized(index) || (isWord(index, .month) && !Self.ambiguous.contains(value)) else {
      return nil
    }
    if isWord(index, .month) { return names.isMonth(index, self) ? (value, index + 1) : nil }
    guard isWord(index, .shortMonth) else { return nil }
    if isMark(index + 1, "."), isGlued(index + 1) { return (value, index + 2) }
    let isDated =
      !Self.names.contains(value) || isWord(index - 1, .ordinal) || isWord(index - 1, .of)
      || isOrdinalBefore(index) || number(index + 1) != nil || ordinal(at: index + 1) != nil
      || (isMark(index + 1, "'") && number(index + 2) != nil) || number(index - 1) != nil
      || isMark(index - 1, "-")
      || (isMark(index + 1, "-") && (number(index + 2) != nil || isWord(index + 2, .shortMonth)))
    return isDated ? (value, index + 1) : nil
  }

  /// "Jan", "Mar" and "Jun" are names too: bare, they need a day or a year beside them.
  private static let names: Set<Int> = [1, 3, 6]

  private func isOrdinalBefore(_ index: Int) -> Bool {
    index > 1 && ordinal(at: index - 2)?.end == index
  }

  /// March, May and August are other words without a capital.
  private static let ambiguous: Set<Int> = [3, 5, 8]

  /// "March 22", "March 23-24, 2021", "June 2020", "last March", "this coming June".
  func monthFirst(at index: Int) -> Reading? {
    var at = index
    var side: YearReference?
    if isWord(at, .pointer) {
      at = pastPointers(index)
      side = pointed(at - 1)
    }
    guard let (month, monthEnd) = month(at: at) else { return nil }
    if let (day, last, end) = dayNumbers(at: monthEnd) {
      let (year, yearEnd) = year(after: end, orElse: side ?? .open)
      if year == .open, month == 9, day == 11, isAttack(yearEnd) {
        return Reading(index, yearEnd, .day(.number(2001), month: 9, day: 11, last: 11))
      }
      return Reading(index, yearEnd, .day(year, month: month, day: day, last: last))
    }
    let (year, end) = year(after: monthEnd, orElse: side ?? .open)
    return Reading(index, end, .month(year, month))
  }

  /// "22", "22nd", "23-24", "23 and 24", "the eighth", "twenty-second" after a month.
  private func dayNumbers(at index: Int) -> (day: Int, last: Int, end: Int)? {
    let start = isWord(index, .the) ? index + 1 : pastMark(index)
    guard let (day, end) = dayNumber(at: start) else { return nil }
    if isMark(end, "%") || (isMark(end, ":") && isGlued(end + 1)) { return nil }
    // "March 30 percent", "May 9 million": a number of something.
    if isWord(end, .units) || isWord(end, .meridiem) { return nil }
    if isMark(end, "-"), let last = number(end + 1), (day...31).contains(last),
      !isMark(end + 2, ":")
    {
      return (day, last, end + 2)
    }
    let next = isWord(end + 1, .the) ? end + 2 : end + 1
    if isWord(end, .to) || isWord(end, .and), let (last, lastEnd) = dayNumber(at: next),
      last > day, !isWord(lastEnd, .units), !isCounted(lastEnd - 1), !isWord(lastEnd, .of),
      month(at: lastEnd) == nil
    {
      return (day, last, lastEnd)
    }
    return (day, day, end)
  }

  /// Past the hyphen of "March-22" or the comma of "October, 1st", which leads to a day only.
  private func pastMark(_ index: Int) -> Int {
    guard isMark(index, ","), number(index + 1) != nil, let (_, end) = ordinal(at: index + 1),
      !isNounBehind(end), !isMark(end, "-")
    else { return pastHyphen(index) }
    return index + 1
  }

  /// "the September 11 attacks" have a year that no one writes.
  private func isAttack(_ index: Int) -> Bool {
    let at = isNamed(index, "terror") || isNamed(index, "terrorist") ? index + 1 : index
    return isNamed(at, "attack") || isNamed(at, "attacks") || isNamed(at, "attackers")
      || isNamed(at, "hijackers") || isNamed(at, "hijackings") || isNamed(at, "plot")
  }

  /// A number before a plural noun counts it: "and 12 others".
  private func isCounted(_ index: Int) -> Bool {
    index + 1 < pieces.count && pieces[index + 1].kind == .letters
      && (pieces[index + 1].tag == .noun || pieces[index + 1].tag == .adjective
        || pieces[index + 1].tag == .number || isWord(index + 1, .meridiem))
  }

  /// "May twenty-one", "February twenty second", "twenty-five January".
  private func spelledDay(at index: Int) -> (day: Int, end: Int)? {
    guard isWord(index, .cardinal), ordinal(at: index) == nil, let (day, end) = cardinal(at: index),
      day <= 31
    else { return nil }
    let isBehind = isWord(index - 1, .month)
    if isBehind, day % 10 == 0, unit(end) == .second, isWord(end, .unit), !isNounBehind(end + 1) {
      return (day + 2, end + 1)
    }
    let isBefore = isNamed(index - 1, "on") && isWord(end, .month) && isCapitalized(end)
    guard isBehind || isBefore, end > index + 1 || day > 12,
      !isWord(end, .cardinal) || spelledYear(at: end) != nil
    else { return nil }
    return (day, end)
  }

  func dayNumber(at index: Int) -> (day: Int, end: Int)? {
    if let spelled = spelledDay(at: index) { return spelled }
    if let (day, end) = ordinal(at: index), (1...31).contains(day) {
      // "March second" is a day, "March second-quarter" is not.
      if isWord(index, .unit), pastHyphen(end) < pieces.count, unit(pastHyphen(end)) != nil {
        return nil
      }
      return (day, end)
    }
    guard let day = number(index), (1...31).contains(day), pieces[index].count <= 2
    else { return nil }
    return (day, index + 1)
  }

  /// ", 2021", " 2021", " '98", " of last year", " this year" after a day or month.
  func year(after index: Int, orElse open: YearReference) -> (YearReference, Int) {
    let comma = isMark(index, ",") ? index + 1 : index
    if let (year, end) = fullYear(at: comma) { return (.number(year), end) }
    let of = isWord(index, .of) || pieces[safe: index]?.key == WordKey("in") ? index + 1 : index
    if let (year, end) = fullYear(at: of) { return (.number(year), end) }
    if isWord(of, .pointer), unit(of + 1) == .year, isWord(of + 1, .unit) {
      return (.offset(Int(word(of).value)), of + 2)
    }
    if isWord(of, .the), isWord(of + 1, .pointer), word(of + 1).value != 0,
      unit(of + 2) == .year, isWord(of + 2, .unit)
    {
      return (.besides(Int(word(of + 1).value)), of + 3)
    }
    if isNamed(of, "that"), unit(of + 1) == .year { return (.besides(0), of + 2) }
    return (open, index)
  }

  /// "5 December 1391", "in April 2305".
  private func medievalYear(_ index: Int) -> Int? {
    guard let value = number(index), pieces[index].count == 4, (1000...2999).contains(value),
      index + 1 >= pieces.count || pieces[index + 1].kind == .mark
        || (pieces[index + 1].tag != .noun && pieces[index + 1].tag != .adjective)
    else { return nil }
    return value
  }

  /// A year of four digits, of two behind an apostrophe, or in words.
  private func fullYear(at index: Int) -> (year: Int, end: Int)? {
    if let year = yearNumber(index) ?? medievalYear(index) {
      return isMark(index + 1, ":") && isGlued(index + 1) ? nil : (year, index + 1)
    }
    if isMark(index, "'"), isGlued(index + 1), let year = number(index + 1),
      pieces[index + 1].count == 2
    {
      return (Self.century(of: year), index + 2)
    }
    return spelledYear(at: index)
  }

  // MARK: - Days first

  /// "22 March 2021", "the first of May", "22-Mar-2021", "23 to 24 March".
  func dayFirst(at index: Int) -> Reading? {
    let start = isWord(index, .the) ? index + 1 : index
    guard let (day, end) = dayNumber(at: start) else { return nil }
    let isSpelled = number(start) == nil || end > start + 1
    let isJoined =
      isMark(end, "-") || isWord(end, .to) || isWord(end, .and)
      || isNamed(end, "until") && isWord(start - 1, .from)
    let join = isJoined ? end + 1 : end
    let second = isWord(join, .the) && join > end ? join + 1 : join
    if join > end, let (last, lastEnd) = dayNumber(at: second), last >= day,
      let (month, monthEnd) = month(at: isWord(lastEnd, .of) ? lastEnd + 1 : lastEnd)
    {
      let (year, yearEnd) = year(after: monthEnd, orElse: .open)
      return Reading(index, yearEnd, .day(year, month: month, day: day, last: last))
    }
    let of = isWord(end, .of) ? end + 1 : pastHyphen(end)
    if isWord(end, .of), !isSpelled, number(start - 1) != nil { return nil }
    guard let (month, monthEnd) = month(at: of), dayNumbers(at: monthEnd) == nil
    else { return nil }
    let next = isMark(monthEnd, "-") && yearNumber(monthEnd + 1) != nil ? monthEnd + 1 : monthEnd
    let (year, yearEnd) = year(after: next, orElse: .open)
    return Reading(index, yearEnd, .day(year, month: month, day: day, last: day))
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
