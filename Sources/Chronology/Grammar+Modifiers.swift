/// Words before a time that narrow it or make it vague.
extension Grammar {
  /// "early last year", "mid-March", "the end of the month", "nearly two decades", "more than a
  /// year".
  func modified(at index: Int) -> Reading? {
    guard let (modifier, next) = modifier(at: index), next < pieces.count,
      var reading = plain(at: next), modifier.map({ accepts($0, reading.meaning) }) ?? true
    else { return nil }
    reading.start = index
    if let modifier { reading.modifier = modifier }
    return reading
  }

  private func modifier(at index: Int) -> (Modifier?, Int)? {
    let start = isWord(index, .the) ? index + 1 : index
    let next = start + 1
    switch word(start).category {
    case .early: return (.early, pastHyphen(next))
    case .late: return (.late, pastHyphen(next))
    case .earlier where start == index && !isWord(index + 1, .the) && isNamed(index, "earlier"):
      return (.earlier, next)
    case .later where start == index && isNamed(index, "later"): return (.later, next)
    case .middle:
      if isWord(next, .of) { return (.middle, next + 1) }
      return (.middle, pastHyphen(next))
    case .start where isWord(next, .of): return (.start, next + 1)
    case .end where isWord(next, .of) && isNamed(start, "end"): return (.end, next + 1)
    case .rest where isWord(next, .of): return (.later, next + 1)
    case .sometime where start == index:
      return (nil, isNamed(next, "in") ? next + 1 : next)
    default: return approximation(start, next, index)
    }
  }

  private func approximation(_ start: Int, _ next: Int, _ index: Int) -> (Modifier?, Int)? {
    switch word(start).category {
    case .approximately: return (.approximately, next)
    case .nearly: return (.lessThan, next)
    case .more where isNamed(start, "over"):
      // "over the weekend", "over the past year" are "during".
      // So is "over three years" mostly; behind another preposition it is "more than".
      let isMeasure =
        isWord(start - 1, .preposition) || isWord(start - 1, .of)
        || isWord(next, .article) || isNamed(start - 1, "just") || isNamed(start - 1, "well")
      return isMeasure && !isWord(next, .the) && !isWord(next, .pointer)
        && !isWord(next, .demonstrative) ? (.moreThan, next) : nil
    case .more where isWord(next, .than): return (.moreThan, next + 1)
    case .less where isWord(next, .than): return (.lessThan, next + 1)
    case .less where isNamed(start, "under"): return (.lessThan, next)
    case .no where isWord(next, .more) && isWord(next + 1, .than): return (.atMost, next + 2)
    case .no where isWord(next, .less) && isWord(next + 1, .than): return (.atLeast, next + 2)
    case .up where isWord(next, .to): return (.atMost, next + 1)
    case .end where isNamed(start, "close") && isWord(next, .to): return (.approximately, next + 1)
    case .quantity
    where start == index && isNamed(start, "some")
      && (isWord(next, .cardinal) || number(next) != nil):
      return (.approximately, next)
    case .preposition where isNamed(start, "at") && (isWord(next, .least) || isWord(next, .most)):
      return (isWord(next, .least) ? .atLeast : .atMost, next + 1)
    default: return nil
    }
  }

  /// Parts are of dates, approximations mostly of lengths.
  private func accepts(_ modifier: Modifier, _ meaning: Meaning) -> Bool {
    switch (modifier, meaning) {
    case (.start, .length), (.end, .length), (.middle, .length): false
    case (.moreThan, .leading), (.lessThan, .leading), (.atLeast, .leading), (.atMost, .leading):
      true
    case (.start, .share), (.end, .share), (.middle, .share), (.early, .share), (.late, .share):
      false
    case (.early, .length), (.late, .length), (.earlier, .length), (.later, .length): false
    case (.early, .set), (.late, .set), (.earlier, .set), (.later, .set), (.middle, .set),
      (_, .reference), (_, .then):
      false
    case (.approximately, .weekday), (.approximately, .calendar): false
    case (.moreThan, .length), (.lessThan, .length), (.atLeast, .length), (.atMost, .length): true
    case (.moreThan, .distance), (.lessThan, .distance), (.atLeast, .distance): true
    case (.moreThan, .shifted), (.lessThan, .shifted), (.atLeast, .shifted): true
    case (.moreThan, _), (.lessThan, _), (.atLeast, _), (.atMost, _): false
    default: true
    }
  }

  /// "the end of the year", "the start of the week": a time that the article alone points to.
  func bareUnit(at index: Int) -> Reading? {
    let at = isWord(index, .the) ? index + 1 : index
    guard isWord(at, .unit), let unit = unit(at), isWord(index - 1, .of),
      isWord(index - 2, .end) || isWord(index - 2, .start) || isWord(index - 2, .middle)
        || isWord(index - 2, .rest) || holdsShare(index),
      unit.rawValue >= TimeUnit.day.rawValue, !isWord(at + 1, .of), !isMark(at + 1, "-")
    else { return nil }
    return Reading(index, at + 1, .calendar(unit, offset: 0))
  }

  /// The year of "the first nine months of the year".
  private func holdsShare(_ index: Int) -> Bool {
    guard isWord(index - 2, .units) else { return false }
    return (3...6).contains { index >= $0 && share(at: index - $0)?.end == index - 1 }
  }

  /// "year-end", "year's end", "year end", "month's end".
  func yearEnd(at index: Int) -> Reading? {
    let start = isWord(index, .the) ? index + 1 : index
    guard isWord(start, .unit), let unit = unit(start), unit == .year || unit == .month
    else { return nil }
    let possessive = isMark(start + 1, "'") && isLetterS(start + 2) ? start + 3 : nil
    let bare = start == index && unit == .year && isWord(index - 1, .by) ? start + 1 : nil
    guard let end = possessive ?? (isMark(start + 1, "-") ? start + 2 : bare), isNamed(end, "end")
    else { return nil }
    if unit == .year {
      return Reading(index, end + 1, .day(.offset(0), month: 12, day: 31, last: 31))
    }
    var reading = Reading(index, end + 1, .calendar(unit, offset: 0))
    reading.modifier = .end
    return reading
  }

  /// "end-of-year", "end-May".
  func endOfYear(at index: Int) -> Reading? {
    guard isWord(index, .end), isMark(index + 1, "-") else { return nil }
    if let (_, _) = month(at: index + 2), var date = monthFirst(at: index + 2) {
      date.start = index
      date.modifier = .end
      return date
    }
    guard isWord(index + 2, .of), isMark(index + 3, "-"), isWord(index + 4, .unit),
      let unit = unit(index + 4)
    else { return nil }
    var reading = Reading(index, index + 5, .calendar(unit, offset: 0))
    reading.modifier = .end
    return reading
  }

  /// "the new year".
  func comingYear(at index: Int) -> Reading? {
    // "five days before new year"
    if isWord(index, .new), unit(index + 1) == .year, isWord(index + 1, .unit),
      !isNounBehind(index + 2)
    {
      return Reading(index, index + 2, .holiday(.open, .fixed(month: 1, day: 1)))
    }
    guard isWord(index, .the), isWord(index + 1, .new), !isCapitalized(index + 1),
      isWord(index + 2, .unit), unit(index + 2) == .year
    else { return nil }
    return Reading(index, index + 3, .holiday(.after, .fixed(month: 1, day: 1)))
  }

  /// "the weekend", "the holiday weekend", "the Easter weekend", "at weekends".
  func weekend(at index: Int) -> Reading? {
    guard isWord(index, .the) else { return nil }
    let at = isNamed(index + 1, "holiday") || isNamed(index + 1, "long") ? index + 2 : index + 1
    if isWord(at, .unit), unit(at) == .weekend, !isCapitalized(at) {
      return Reading(index, at + 1, .weekend)
    }
    guard var feast = feastWeek(at: at) else { return nil }
    feast.start = index
    return feast
  }

  /// "Labor Day weekend", "Easter week", "Halloween weekend 2021".
  func feastWeek(at index: Int) -> Reading? {
    guard let feast = holiday(at: index), case .holiday(let year, let holiday) = feast.meaning,
      isWord(feast.end, .unit), let unit = unit(feast.end), unit == .weekend || unit == .week
    else { return nil }
    if year == .open, let number = yearNumber(feast.end + 1) {
      return Reading(index, feast.end + 2, .holding(unit, .holiday(.number(number), holiday)))
    }
    return Reading(index, feast.end + 1, .holding(unit, feast.meaning))
  }
}
