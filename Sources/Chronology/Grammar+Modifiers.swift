/// Words before a time that narrow it or make it vague.
extension Grammar {
  /// "early last year", "mid-March", "the end of the month", "nearly two decades", "more than a
  /// year".
  func modified(at index: Int) -> Reading? {
    guard let (modifier, next) = modifier(at: index), next < pieces.count,
      var reading = plain(at: next), accepts(modifier, reading.meaning)
    else { return nil }
    reading.start = index
    reading.modifier = modifier
    return reading
  }

  private func modifier(at index: Int) -> (Modifier, Int)? {
    let start = isWord(index, .the) ? index + 1 : index
    let next = start + 1
    switch word(start).category {
    case .early: return (.early, pastHyphen(next))
    case .late: return (.late, pastHyphen(next))
    case .earlier where start == index && !isWord(index + 1, .the) && pieces[index].first == 0x65:
      return (.early, next)
    case .later where start == index && pieces[index].first == 0x6C: return (.late, next)
    case .middle:
      if isWord(next, .of) { return (.middle, next + 1) }
      return (.middle, pastHyphen(next))
    case .start where isWord(next, .of): return (.start, next + 1)
    case .end where isWord(next, .of): return (.end, next + 1)
    case .approximately: return (.approximately, next)
    case .nearly: return (.lessThan, next)
    case .more where pieces[start].first == 0x6F:
      // "over three years" is mostly "during": more than is meant behind a preposition.
      let isMeasure = isWord(start - 1, .preposition) || isWord(start - 1, .of)
      return isMeasure && !isWord(next, .the) ? (.moreThan, next) : nil
    case .more where isWord(next, .than): return (.moreThan, next + 1)
    case .less where isWord(next, .than): return (.lessThan, next + 1)
    case .no where isWord(next, .more) && isWord(next + 1, .than): return (.atMost, next + 2)
    case .up where isWord(next, .to): return (.atMost, next + 1)
    case .quantity where start == index && isWord(next, .cardinal) || number(next) != nil:
      return word(start).value == 0 ? (.approximately, next) : nil
    case .preposition where (isWord(next, .least) || isWord(next, .most)):
      return (isWord(next, .least) ? .atLeast : .atMost, next + 1)
    default: return nil
    }
  }

  /// Parts are of dates, approximations mostly of lengths.
  private func accepts(_ modifier: Modifier, _ meaning: Meaning) -> Bool {
    switch (modifier, meaning) {
    case (.start, .length), (.end, .length), (.middle, .length): false
    case (.early, .length(_, .none)), (.late, .length(_, .none)): false
    case (.early, .set), (.late, .set), (.middle, .set), (_, .reference): false
    case (.approximately, .weekday), (.approximately, .calendar): false
    case (.moreThan, .length), (.lessThan, .length), (.atLeast, .length), (.atMost, .length): true
    case (.moreThan, .distance), (.lessThan, .distance), (.atLeast, .distance): true
    case (.moreThan, _), (.lessThan, _), (.atLeast, _), (.atMost, _): false
    default: true
    }
  }

  /// "the end of the year", "year-end", "the month": a time that the article alone points to.
  func bareUnit(at index: Int) -> Reading? {
    guard isWord(index, .the), isWord(index + 1, .unit), let unit = unit(index + 1),
      isWord(index - 1, .of),
      isWord(index - 2, .end) || isWord(index - 2, .start)
        || isWord(index - 2, .middle),
      unit.rawValue >= TimeUnit.day.rawValue
    else { return nil }
    return Reading(index, index + 2, .calendar(unit, offset: 0))
  }

  /// "year-end", "year's end".
  func yearEnd(at index: Int) -> Reading? {
    guard isWord(index, .unit), unit(index) == .year || unit(index) == .month else { return nil }
    let possessive = isMark(index + 1, "'") && isLetterS(index + 2) ? index + 3 : nil
    guard let end = possessive ?? (isMark(index + 1, "-") ? index + 2 : nil),
      isWord(end, .end), pieces[end].count == 3, let unit = unit(index)
    else { return nil }
    if unit == .year {
      return Reading(index, end + 1, .day(.offset(0), month: 12, day: 31, last: 31))
    }
    var reading = Reading(index, end + 1, .calendar(unit, offset: 0))
    reading.modifier = .end
    return reading
  }

  /// "end-of-year".
  func endOfYear(at index: Int) -> Reading? {
    guard isWord(index, .end), isMark(index + 1, "-"), isWord(index + 2, .of),
      isMark(index + 3, "-"), isWord(index + 4, .unit), let unit = unit(index + 4)
    else { return nil }
    var reading = Reading(index, index + 5, .calendar(unit, offset: 0))
    reading.modifier = .end
    return reading
  }

  /// "the new year".
  func comingYear(at index: Int) -> Reading? {
    guard isWord(index, .the), isWord(index + 1, .new), !isCapitalized(index + 1),
      isWord(index + 2, .unit), unit(index + 2) == .year
    else { return nil }
    return Reading(index, index + 3, .holiday(.after, .newYear))
  }

  /// "New Year's Day", "New Year's Eve".
  func newYear(at index: Int) -> Reading? {
    guard isCapitalized(index), isWord(index, .new), isCapitalized(index + 1),
      isWord(index + 1, .unit), unit(index + 1) == .year, isMark(index + 2, "'"),
      isLetterS(index + 3)
    else { return nil }
    if unit(index + 4) == .day {
      return Reading(index, index + 5, .holiday(.open, .newYear))
    }
    guard isWord(index + 4, .nameAfter), word(index + 4).value == 1 else { return nil }
    return Reading(index, index + 5, .holiday(.open, .newYearsEve))
  }

  /// "the weekend".
  func weekend(at index: Int) -> Reading? {
    guard isWord(index, .the), isWord(index + 1, .unit), unit(index + 1) == .weekend
    else { return nil }
    return Reading(index, index + 2, .weekend)
  }
}
