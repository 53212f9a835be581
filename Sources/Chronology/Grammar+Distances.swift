import Documents

/// Times at a distance from the present or from one another: "two years ago", "a week later",
/// "the same day".
extension Grammar {
  /// "ten days ago", "a year earlier", "two weeks later", "three years from now".
  func distance(at index: Int) -> Reading? {
    let bare = isWord(index, .units) ? unit(index).map { (Amount($0, nil), index + 1) } : nil
    guard let (amount, end) = bare ?? amount(at: index) else { return nil }
    if let compound = compoundDistance(index, amount, end) { return compound }
    let count = amount.halves.map { max(1, $0 / 2) }
    switch word(end).category {
    case .ago:
      return Reading(index, end + 1, .distance(amount.unit, count.map { -$0 }, .past))
    case .earlier where isNamed(end, "earlier"):
      return count.map { Reading(index, end + 1, .shifted(amount.unit, -$0)) }
    case .later where isNamed(end, "later") && !isPointedUnit(end + 1):
      return count.map { Reading(index, end + 1, .shifted(amount.unit, $0)) }
    case .from where isWord(end + 1, .reference):
      return Reading(index, end + 2, .distance(amount.unit, count, .future))
    case .hence:
      return Reading(index, end + 1, .distance(amount.unit, count, .future))
    default: return datedDistance(index, amount, end)
    }
  }

  /// "three days" of "three days after January 12": a length, as the date behind it is a time of
  /// its own; and the day that both lead to.
  private func lengthToDay(_ index: Int, _ amount: Amount, _ end: Int) -> Reading? {
    let isBefore = isNamed(end, "before")
    guard isBefore || isNamed(end, "after"), let halves = amount.halves, halves % 2 == 0,
      amount.decimals.isEmpty, amount.unit.rawValue >= TimeUnit.day.rawValue,
      isWord(end - 1, .units) || isWord(end - 1, .unit), !isWord(end - 2, .filler),
      let date = date(at: end + 1), case .day = date.meaning
    else { return nil }
    return Reading(index, end, .leading(amount, isBefore ? -1 : 1, date.meaning))
  }

  /// "two years and 21 days ago": the day that all its parts lead to.
  private func compoundDistance(_ index: Int, _ amount: Amount, _ end: Int) -> Reading? {
    guard !amount.rests.isEmpty else { return nil }
    if isWord(end, .ago) {
      return Reading(index, end + 1, .led(amount, -1, .calendar(.day, offset: 0)))
    }
    if isNamed(end, "earlier") { return Reading(index, end + 1, .led(amount, -1, .then)) }
    if isNamed(end, "later"), !isPointedUnit(end + 1) {
      return Reading(index, end + 1, .led(amount, 1, .then))
    }
    guard isWord(end, .from), isWord(end + 1, .reference) else { return nil }
    return Reading(index, end + 2, .led(amount, 1, .calendar(.day, offset: 0)))
  }

  /// "30 minutes later this week" is a length and a part of the week.
  private func isPointedUnit(_ index: Int) -> Bool {
    isNamed(index, "this") && isWord(index + 1, .unit)
  }

  /// "a week from Monday", "three days after Christmas": counted from the day named.
  ///
  /// A date of the calendar behind "before" or "after" is a time of its own.
  private func datedDistance(_ index: Int, _ amount: Amount, _ end: Int) -> Reading? {
    guard let halves = amount.halves, halves % 2 == 0, amount.unit.rawValue >= TimeUnit.day.rawValue
    else { return nil }
    let isBefore = isNamed(end, "before")
    let isWithin = isNamed(index - 1, "within")
    let isJoined = isBefore || isNamed(end, "after") || isWord(end, .from)
    guard isJoined || isWithin && isWord(end, .of), end + 1 < pieces.count,
      let inner = weekday(at: end + 1) ?? relativeDay(at: end + 1) ?? holiday(at: end + 1)
        ?? comingYear(at: end + 1) ?? (isWord(end, .from) || isWithin ? date(at: end + 1) : nil),
      isDay(inner.meaning), inner.clock.isEmpty, !isMark(inner.end, "'")
    else { return lengthToDay(index, amount, end) }
    if isWithin {
      return Reading(index, inner.end, .reach(amount, isBefore ? -1 : 1, inner.meaning))
    }
    let count = halves / 2
    return Reading(index, inner.end, .moved(amount.unit, isBefore ? -count : count, inner.meaning))
  }

  /// "the year-earlier quarter", "year-ago".
  func compared(at index: Int) -> Reading? {
    let start = isWord(index, .the) || isWord(index, .demonstrative) ? index + 1 : index
    let fill = isNamed(start, "comparable") || isNamed(start, "corresponding") ? start + 1 : start
    guard isWord(fill, .unit), unit(fill) == .year, isMark(fill + 1, "-"),
      isWord(fill + 2, .ago) || isNamed(fill + 2, "earlier")
    else { return nil }
    var end = fill + 3
    if isQuarterWord(end) {
      end += 1
    } else if let quarter = quarter(at: end), case .quarter(.open, _) = quarter.meaning {
      end = quarter.end
    }
    return Reading(index, end, .shifted(.year, -1))
  }

  /// "that day", "that same year", "the same month": the one that holds the time named before.
  func thatUnit(at index: Int) -> Reading? {
    let isThat = isNamed(index, "that")
    guard isThat || (isWord(index, .the) && isNamed(index + 1, "same")) else { return nil }
    let at = isNamed(index + 1, "same") ? index + 2 : index + 1
    if isWord(at, .dayPart) {
      var reading = Reading(index, at + 1, .shifted(.day, 0))
      reading.clock = Self.dayParts[Int(word(at).value)]
      return reading
    }
    if isWord(at, .weekday) {
      return Reading(index, at + 1, .shiftedWeekday(Int(word(at).value), 0))
    }
    guard isWord(at, .unit), let unit = unit(at), unit.rawValue >= TimeUnit.day.rawValue,
      unit != .quarter || isThat, !isMark(at + 1, "-")
    else { return nil }
    return Reading(index, at + 1, unit == .quarter ? .latestQuarter : .shifted(unit, 0))
  }

  /// "earlier in the year", "later in the day", "earlier that day": see `modified(at:)`.
  func laterInUnit(at index: Int) -> Reading? {
    guard
      isWord(index, .earlier) || isWord(index, .later) || isWord(index, .late)
        || isWord(index, .early), isNamed(index + 1, "in"), isWord(index + 2, .the),
      isWord(index + 3, .unit), let unit = unit(index + 3), unit.rawValue >= TimeUnit.week.rawValue,
      !isWord(index + 4, .of), !isMark(index + 4, "-")
    else { return nil }
    var reading = Reading(index, index + 4, .calendar(unit, offset: 0))
    reading.modifier =
      isWord(index, .early)
      ? .early : isWord(index, .late) ? .late : isWord(index, .earlier) ? .earlier : .later
    return reading
  }
}
