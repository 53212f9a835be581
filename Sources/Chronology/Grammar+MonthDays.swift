import Documents

/// Days told by their place in a month, and anniversaries of days.
extension Grammar {
  /// "on the 15th": a day of a month left open.
  func dayOfMonth(at index: Int) -> Reading? {
    let isEnd = isRangeEnd(index)
    guard isWord(index, .the), isPlacedOn(index) || isEnd,
      let (day, end) = dayOrdinal(at: index + 1) ?? (isEnd ? ordinal(at: index + 1) : nil),
      (1...31).contains(day)
    else { return nil }
    if end < pieces.count, pieces[end].kind == .letters {
      if pieces[end].isCapitalized || isWord(end, .unit) || isWord(end, .pointer) { return nil }
      switch pieces[end].tag {
      case .noun, .properNoun, .adjective, .other, .number: return nil
      default: break
      }
    }
    if isMark(end, "-") || isWord(end, .of) { return nil }
    return Reading(index, end, .dayOfMonth(day))
  }

  /// "from April 27 to the third": behind a day the ordinal is one too.
  private func isRangeEnd(_ index: Int) -> Bool {
    guard isWord(index - 1, .to) || isNamed(index - 1, "until") else { return false }
    for start in (index - 5)..<(index - 1) where isWord(start, .month) {
      if let date = monthFirst(at: start), case .day = date.meaning, date.end == index - 1 {
        return true
      }
    }
    return false
  }

  /// "15th", "twenty-second"; in words the days up to the twelfth are mostly ranks.
  private func dayOrdinal(at index: Int) -> (value: Int, end: Int)? {
    if let (day, end) = ordinal(at: index) {
      return number(index) != nil || day > 12 ? (day, end) : nil
    }
    // "the twenty second"
    guard isWord(index, .cardinal), word(index).value == 20, unit(index + 1) == .second,
      isWord(index + 1, .unit)
    else { return nil }
    return (22, index + 2)
  }

  private func isPlacedOn(_ index: Int) -> Bool {
    isNamed(index - 1, "on") || isWord(index - 1, .of) || isWord(index - 1, .by)
      || isNamed(index - 1, "until") || isNamed(index - 1, "for") || isNamed(index - 1, "after")
      || isNamed(index - 1, "before") || isNamed(index - 1, "since")
  }

  /// "the first Monday in October", "the last Friday of March 2020".
  func nthWeekday(at index: Int) -> Reading? {
    let start = isWord(index, .the) ? index + 1 : index
    let isLast = isNamed(start, "last")
    guard let (nth, end) = isLast ? (-1, start + 1) : ordinal(at: start), nth <= 5,
      isWord(end, .weekday), isWord(end + 1, .of) || isNamed(end + 1, "in")
    else { return nil }
    let weekday = Int(word(end).value)
    if let (offset, monthEnd) = pointedMonth(at: end + 2) {
      return Reading(index, monthEnd, .monthWeekday(offset, weekday: weekday, nth: nth))
    }
    guard let (month, monthEnd) = month(at: end + 2) else { return nil }
    let (year, yearEnd) = year(after: monthEnd, orElse: .open)
    return Reading(
      index, yearEnd,
      .nthWeekday(year, weekday: weekday, nth: nth, month: month))
  }

  /// "next month", "the current month".
  private func pointedMonth(at index: Int) -> (offset: Int, end: Int)? {
    let start = isWord(index, .the) ? index + 1 : index
    guard isWord(start, .pointer), isWord(start + 1, .unit), unit(start + 1) == .month else {
      return nil
    }
    return (Int(word(start).value), start + 2)
  }

  /// "the 20th of next month", "from 4 to 22 this month".
  func dayOfPointedMonth(at index: Int) -> Reading? {
    let start = isWord(index, .the) ? index + 1 : index
    guard let (day, end) = dayNumber(at: start) else { return nil }
    if isWord(end, .of), let (offset, monthEnd) = pointedMonth(at: end + 1) {
      return Reading(index, monthEnd, .monthDay(offset, day: day, last: day))
    }
    guard isWord(end, .to) || isWord(end, .and) || isMark(end, "-"),
      let (last, lastEnd) = dayNumber(at: end + 1), last >= day
    else { return nil }
    let of = isWord(lastEnd, .of) ? lastEnd + 1 : lastEnd
    return pointedMonth(at: of).map {
      Reading(index, $0.end, .monthDay($0.offset, day: day, last: last))
    }
  }

  /// "the 20th anniversary of September 11, 2001".
  func anniversary(at index: Int) -> Reading? {
    guard isWord(index, .the), let (count, end) = ordinal(at: index + 1),
      isNamed(end, "anniversary"), isWord(end + 1, .of)
    else { return nil }
    let at = isWord(end + 2, .the) ? end + 3 : end + 2
    guard at < pieces.count, let day = monthFirst(at: at) ?? dayFirst(at: at) ?? year(at: at)
    else { return nil }
    switch day.meaning {
    case .day(.number, _, _, _), .month(.number, _), .year:
      return Reading(index, day.end, .anniversary(count, day.meaning))
    default: return nil
    }
  }
}
