import Documents

/// Quarters and seasons, those of companies and schools among them.
extension Grammar {
  /// "the third quarter", "second quarter of 2019", "this year's first quarter", "Q3 2020",
  /// "fourth quarter ended May 30".
  func quarter(at index: Int) -> Reading? {
    if let short = shortQuarter(at: index) { return short }
    var at = isWord(index, .the) ? index + 1 : index
    var year = YearReference.open
    if isWord(at, .pointer), unit(at + 1) == .year, isWord(at + 1, .unit), isMark(at + 2, "'"),
      isLetterS(at + 3)
    {
      year = .offset(Int(word(at).value))
      at += 4
    } else if let number = yearNumber(at) {
      year = .number(number)
      at += isMark(at + 1, "'") && isLetterS(at + 2) ? 3 : 1
    }
    if isWord(at, .fiscal) { at = pastHyphen(at + 1) }
    let isLast = isNamed(at, "final")
    guard let (value, end) = isLast ? (4, at + 1) : ordinal(at: at), (1...4).contains(value)
    else { return nil }
    let unitIndex = pastHyphen(end)
    guard isWord(unitIndex, .unit), unit(unitIndex) == .quarter, !isCoin(index, unitIndex) else {
      return nil
    }
    let after = unitIndex + 1
    guard year == .open else { return Reading(index, after, .quarter(year, value)) }
    let (named, yearEnd) = self.year(after: after, orElse: .open)
    if named != .open { return Reading(index, yearEnd, .quarter(named, value)) }
    if isWord(after, .of), isWord(after + 1, .the), unit(after + 2) == .year,
      isWord(after + 2, .unit)
    {
      return Reading(index, after + 3, .quarter(.offset(0), value))
    }
    return Reading(index, after, .quarter(year, value))
  }

  /// "the second quarter of a match" is told in minutes; a quarter of a thing in "of the".
  private func isCoin(_ index: Int, _ unit: Int) -> Bool {
    isMark(unit + 1, "-") && isNamed(unit + 2, "final")
  }

  private func shortQuarter(at index: Int) -> Reading? {
    // "2020 Q3", "2020-Q3"
    if let year = yearNumber(index), let (value, end) = quarterNumber(at: pastHyphen(index + 1)) {
      return Reading(index, end, .quarter(.number(year), value))
    }
    guard let (value, after) = quarterNumber(at: index) else { return nil }
    let (year, end) = year(after: after, orElse: .open)
    guard year != .open || isCapitalized(index) else { return nil }
    return Reading(index, end, .quarter(year, value))
  }

  /// "Q3".
  private func quarterNumber(at index: Int) -> (value: Int, end: Int)? {
    guard isLetter(index, 0x71), isGlued(index + 1), let value = number(index + 1),
      (1...4).contains(value)
    else { return nil }
    return (value, index + 2)
  }

  /// "the quarter", "the latest period", "the quarter ended May 30", "the 1988 quarter".
  func unnamedQuarter(at index: Int) -> Reading? {
    let start = isWord(index, .the) || isWord(index, .demonstrative) ? index + 1 : index
    if isWord(start, .latest) || (isWord(start, .pointer) && word(start).value == 0) {
      var at = start + 1
      if isWord(at, .fiscal) { at = pastHyphen(at + 1) }
      if isWord(start, .latest), isWord(at, .unit), let unit = unit(at),
        unit.rawValue >= TimeUnit.week.rawValue, unit != .quarter
      {
        return Reading(index, at + 1, .calendar(unit, offset: unit == .year ? -1 : 0))
      }
      guard isWord(start, .latest) || isWord(at, .period), isQuarterWord(at) else { return nil }
      return Reading(index, at + 1, .latestQuarter)
    }
    if start > index, let year = yearNumber(start), isQuarterWord(start + 1),
      !isMark(start + 2, "-")
    {
      return Reading(
        index, start + 2,
        isWord(start + 1, .period) ? .year(year) : .holding(.quarter, .year(year)))
    }
    guard start > index, isWord(start, .unit), unit(start) == .quarter, !isWord(start + 1, .of),
      !isMark(start + 1, "-")
    else { return nil }
    if let ended = ending(after: start + 1) {
      return Reading(index, start + 1, .quarterEnding(ended.meaning))
    }
    return Reading(index, start + 1, .latestQuarter)
  }

  /// "ended May 30", "that ended in June" after a unit.
  func ending(after index: Int) -> Reading? {
    let at = isNamed(index, "that") ? index + 1 : index
    guard isWord(at, .ended) else { return nil }
    let on = isWord(at + 1, .preposition) ? at + 2 : at + 1
    guard on < pieces.count, let date = monthFirst(at: on) ?? dayFirst(at: on) else { return nil }
    return date
  }

  func isQuarterWord(_ index: Int) -> Bool {
    (isWord(index, .unit) && unit(index) == .quarter) || isWord(index, .period)
  }

  /// "last fall", "spring 2019", "the summer of 1994", "this past winter", "early summer".
  func season(at index: Int) -> Reading? {
    let start = isWord(index, .the) ? index + 1 : index
    var at = start
    at = pastPointers(at)
    guard isWord(at, .season), let season = Season(rawValue: Int(word(at).value)),
      !(isCapitalized(at) && isSeasonName(at)), !isMark(at + 1, "-")
    else { return nil }
    let (year, end) = year(after: at + 1, orElse: .open)
    if year != .open, end > at + 1 { return Reading(index, end, .season(year, season)) }
    if at > start { return Reading(index, at + 1, .season(pointed(at - 1), season)) }
    if isPlural(at) { return nil }
    let before = word(index - 1).category
    let isPlaced =
      start > index || before == .preposition || before == .by || before == .early
      || before == .late || before == .middle || isMark(index - 1, "-")
    guard isPlaced, season != .fall || isFall(index, at), !isWord(at + 1, .of),
      !isSeasonThing(at + 1)
    else { return nil }
    return Reading(index, at + 1, .season(.open, season))
  }

  /// "Donna Summer", "the Winter Palace", "Fall River".
  private func isSeasonName(_ index: Int) -> Bool {
    let after =
      index + 1 < pieces.count && pieces[index + 1].kind == .letters
      && pieces[index + 1].isCapitalized && pieces[index + 1].word.category != .pronoun
    guard index > 0 else { return after }
    let before =
      pieces[index - 1].kind == .letters && pieces[index - 1].isCapitalized
      && pieces[index - 1].word.category == .none
    return after || before
  }

  /// "the fall of Rome", "the fall in prices" are no season; "in the fall", "by fall" are.
  private func isFall(_ index: Int, _ at: Int) -> Bool {
    guard pieces[at].key == WordKey("fall") else { return true }
    let isBehind =
      isNamed(index - 1, "in") || isNamed(index - 1, "since")
      || isWord(index - 1, .by) || isNamed(index - 1, "until") || isNamed(index - 1, "this")
      || isNamed(index - 1, "late") || isNamed(index - 1, "early")
    return isBehind && !isNamed(at + 1, "in") && !isNamed(at + 1, "from")
  }

  /// "the spring water", "the winter coat": before a noun without a day the season is its kind.
  private func isSeasonThing(_ index: Int) -> Bool {
    index < pieces.count && pieces[index].kind == .letters && pieces[index].tag == .noun
      && Self.seasonal.contains(pieces[index].key)
  }

  private static let seasonal: Set<WordKey> = Set(
    "coat coats boots clothes sports water onion onions roll rolls break chicken tide coil mattress collection squash cleaning"
      .split(separator: " ").map { WordKey(String($0)) })
}
