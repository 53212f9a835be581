import Documents

/// Units told by their place in a longer time: "the last week of July", "the first nine months of
/// 2019".
extension Grammar {
  /// "the third week of this month", "the last day of the year", "the 15th day of next month".
  func nthUnit(at index: Int) -> Reading? {
    let start = isWord(index, .the) ? index + 1 : index
    let isLast = isWord(start + 1, .unit) && (isNamed(start, "last") || isNamed(start, "final"))
    guard let (nth, end) = isLast ? (-1, start + 1) : ordinal(at: start), nth != 0,
      isWord(end, .unit), let unit = unit(end), let whole = whole(behind: end + 1, of: unit)
    else { return nil }
    return Reading(index, whole.end, .part(unit, nth, whole.meaning))
  }

  /// "the first nine months" before "of 2019": a length with the days that what holds it tells.
  ///
  /// That longer time is one of its own.
  func share(at index: Int) -> Reading? {
    let start = isWord(index, .the) ? index + 1 : index
    // Most of what "the" stands before is neither.
    guard number(start + 1) != nil || isWord(start + 1, .cardinal) || isWord(start + 1, .quantity)
    else { return nil }
    let isLast = isNamed(start, "last") || isNamed(start, "final") || isNamed(start, "closing")
    guard isLast || isNamed(start, "first") || isNamed(start, "opening"),
      let (amount, end) = amount(at: start + 1), let halves = amount.halves, halves % 2 == 0,
      amount.rests.isEmpty, isWord(end - 1, .units),
      let whole = whole(behind: end, of: amount.unit)
    else { return nil }
    if amount.unit == .quarter, halves == 4, let year = year(of: whole.meaning) {
      return Reading(index, whole.end, .half(year, isLast ? 2 : 1))
    }
    return Reading(index, end, .share(amount, isLast ? -1 : 1, whole.meaning))
  }

  /// The year that a half of it needs: "the first two quarters of 2020".
  private func year(of meaning: Meaning) -> YearReference? {
    switch meaning {
    case .year(let year): .number(year)
    case .calendar(.year, let offset): .offset(offset)
    default: nil
    }
  }

  /// The longer time that "of" leads to: "of July", "in May 2020", "of the year".
  private func whole(behind index: Int, of part: TimeUnit) -> Reading? {
    // "for the second month this year" counts months of a kind; "the third week next year" does not.
    let isBare = isNamed(index, "next")
    guard isBare || isWord(index, .of) || isNamed(index, "in") else { return nil }
    let at = isBare ? index : index + 1
    guard at < pieces.count, let whole = longerTime(at: at), let unit = span(of: whole.meaning),
      part.rawValue < unit.rawValue
    else { return nil }
    if isNamed(index, "in"), unit != .month { return nil }
    return whole
  }

  private func longerTime(at index: Int) -> Reading? {
    // "the last months of 2021 sales": behind "of" it is no count.
    if let year = yearNumber(index) { return Reading(index, index + 1, .year(year)) }
    let readings = [
      monthFirst(at: index), pointedUnit(at: index), thatUnit(at: index), quarter(at: index),
      season(at: index), decade(at: index), century(at: index), year(at: index),
      holiday(at: index), articledWhole(at: index),
    ]
    return readings.compactMap(\.self).max { $0.end < $1.end }
  }

  /// "the year", "the month" as what holds a part.
  private func articledWhole(at index: Int) -> Reading? {
    guard isWord(index, .the), isWord(index + 1, .unit), let unit = unit(index + 1),
      unit.rawValue >= TimeUnit.week.rawValue, !isWord(index + 2, .of), !isMark(index + 2, "-"),
      !isMark(index + 2, "'"), !isCapitalized(index + 1)
    else { return nil }
    return Reading(index, index + 2, .calendar(unit, offset: 0))
  }

  /// The unit that a time is one of; nil for days and lengths.
  private func span(of meaning: Meaning) -> TimeUnit? {
    switch meaning {
    case .month, .holiday(_, .ramadan), .holiday(_, .passover), .holiday(_, .hanukkah): .month
    case .quarter, .season, .latestQuarter: .quarter
    case .year: .year
    case .decade: .decade
    case .century: .century
    case .calendar(let unit, _), .shifted(let unit, _): unit == .day ? nil : unit
    default: nil
    }
  }
}
