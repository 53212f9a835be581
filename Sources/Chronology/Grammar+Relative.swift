import Documents

/// Times that count from the present: weekdays, "last year", "the coming weeks", "now".
extension Grammar {
  // MARK: - Weekdays

  /// "Thursday", "last Monday", "Thursday, March 18", "the following Friday", "Friday next week".
  func weekday(at index: Int) -> Reading? {
    let isShown =
      isWord(index, .the) && isWord(index + 1, .weekday)
      && (isNamed(index + 2, "before") || isNamed(index + 2, "after"))
    let pointer =
      isShown || (isWord(index, .the) && isWord(index + 1, .pointer)) ? index + 1 : index
    let at = pastPointers(pointer)
    guard let end = weekdayEnd(at) else { return nil }
    // "a Friday like any other"
    if at == index, isWord(index - 1, .article), !isWord(end, .dayPart), !isNounBehind(end) {
      return nil
    }
    let weekday = Int(word(at).value)
    if isPlural(at) { return Reading(at, end, .set("XXXX-WXX-\(weekday)")) }
    if let dated = datedWeekday(index, weekday, end) { return dated }
    if at == pointer {
      return weekdayBehind(index, weekday, end) ?? Reading(at, end, .weekday(weekday, .none))
    }
    return pointedWeekday(index, pointer, at, end)
  }

  /// Just past the name of a weekday that is no part of another name.
  private func weekdayEnd(_ at: Int) -> Int? {
    if isWord(at, .shortWeekday) { return isCapitalized(at) ? shortWeekday(at) : nil }
    return isWord(at, .weekday) && !isPartOfName(at) ? at + 1 : nil
  }

  /// "Thursday, March 18", "Monday the 29th": the weekday is kept, it tells the year or month.
  private func datedWeekday(_ index: Int, _ weekday: Int, _ end: Int) -> Reading? {
    var reading: Reading
    let comma = isMark(end, ",") ? end + 1 : end
    if let date = date(at: comma), case .day = date.meaning {
      reading = Reading(index, date.end, date.meaning)
    } else if isWord(end, .the), let (day, dayEnd) = ordinal(at: end + 1), day <= 31,
      !isWord(dayEnd, .of), !isWord(dayEnd, .unit), !isNounBehind(dayEnd)
    {
      reading = Reading(index, dayEnd, .dayOfMonth(day))
    } else {
      return nil
    }
    reading.weekday = weekday
    return reading
  }

  /// "next Friday", "last Monday", "the following Sunday".
  private func pointedWeekday(_ index: Int, _ pointer: Int, _ at: Int, _ end: Int) -> Reading {
    let weekday = Int(word(at).value)
    let offset = Int(word(at - 1).value)
    // This week's would need no "next".
    if isNamed(at - 1, "next"), pointer == index {
      return Reading(index, end, .weekdayOf(weekday, weeks: 1))
    }
    if pointer > index || isAnchored(pointer) {
      return Reading(index, end, .shiftedWeekday(weekday, offset < 0 ? -1 : 1))
    }
    let side: Side = [.past, .none, .future][offset + 1]
    return Reading(index, end, .weekday(weekday, side))
  }

  /// Past "last", "next" or two of them: "this coming".
  func pastPointers(_ index: Int) -> Int {
    guard isWord(index, .pointer) else { return index }
    return isNamed(index, "this") && isWord(index + 1, .pointer) ? index + 2 : index + 1
  }

  private func isAnchored(_ index: Int) -> Bool {
    isNamed(index, "following") || isNamed(index, "previous") || isNamed(index, "preceding")
  }

  /// "Mon." or "Wed" beside a date.
  private func shortWeekday(_ index: Int) -> Int? {
    if isWeekdayRange(index) { return index + 1 }
    if isMark(index + 1, "."), isGlued(index + 1) {
      // "Sun." at a sentence's end may be the star or the paper.
      return index + 2 < pieces.count || index == 0 ? index + 2 : nil
    }
    let comma = isMark(index + 1, ",") ? index + 2 : index + 1
    return date(at: comma) == nil ? nil : index + 1
  }

  /// "Mon-Fri", "Tue to Thur": two of them need no date.
  private func isWeekdayRange(_ index: Int) -> Bool {
    func isOther(_ other: Int, _ join: Int) -> Bool {
      (isWord(other, .weekday) || isWord(other, .shortWeekday)) && isCapitalized(other)
        && (isWord(join, .to) || isMark(join, "-"))
    }
    return isOther(index + 2, index + 1) || isOther(index - 2, index - 1)
  }

  /// A day or month of the calendar in any wording.
  func date(at index: Int) -> Reading? {
    guard index < pieces.count else { return nil }
    return monthFirst(at: index) ?? dayFirst(at: index) ?? slashedDate(at: index)
      ?? isoDate(at: index)
  }

  func isPlural(_ index: Int) -> Bool { pieces[index].last == 0x73 }

  /// "Black Friday", "the Sunday Times".
  private func isPartOfName(_ index: Int) -> Bool {
    (isCapitalized(index - 1) && isWord(index - 1, .nameBefore))
      || (isNamed(index - 1, "on") && isNamed(index - 2, "mail") && isCapitalized(index - 2))
      || (isCapitalized(index + 1) && isWord(index + 1, .nameAfter))
  }

  // MARK: - Days

  /// "today", "yesterday evening", "tonight", "the day after tomorrow".
  func relativeDay(at index: Int) -> Reading? {
    if isWord(index, .relativeDay) {
      if isCapitalized(index), index > 0, pieces[index - 1].kind == .letters,
        pieces[index - 1].isCapitalized || isWord(index - 1, .the)
      {
        return nil
      }
      // "USA Today", "Today" the programme: capitals inside a sentence are a name.
      if isCapitalized(index), index > 0, pieces[index - 1].kind == .letters { return nil }
      return Reading(index, index + 1, .calendar(.day, offset: Int(word(index).value)))
    }
    if isWord(index, .tonight) {
      var reading = Reading(index, index + 1, .calendar(.day, offset: 0))
      reading.clock = "TNI"
      return reading
    }
    let day = isWord(index, .the) ? index + 1 : index
    guard unit(day) == .day, isWord(day, .unit),
      isNamed(day + 1, "after") || isNamed(day + 1, "before"), isWord(day + 2, .relativeDay)
    else { return nil }
    return Reading(index, day + 3, .calendar(.day, offset: Int(word(day + 2).value) * 2))
  }

  /// "the morning of March 6", "the night of May 23".
  func partOfDay(at index: Int) -> Reading? {
    let start = isWord(index, .the) ? index + 1 : index
    var at = start
    while isWord(at, .early) || isWord(at, .late), at < start + 1 { at += 1 }
    guard isWord(at, .dayPart), isWord(at + 1, .of), at + 2 < pieces.count,
      var day = date(at: at + 2) ?? weekday(at: at + 2), isDay(day.meaning), day.clock.isEmpty
    else { return nil }
    day.start = index
    day.clock = Self.dayParts[Int(word(at).value)]
    return day
  }

  // MARK: - Units

  /// "last year", "this week", "next month", "the current quarter", "the following day".
  func pointedUnit(at index: Int) -> Reading? {
    let start = isWord(index, .the) ? index + 1 : index
    guard isWord(start, .pointer) else { return nil }
    var at = pastPointers(start)
    let offset = Int(word(at - 1).value)
    if isWord(at, .fiscal) { at = pastHyphen(at + 1) }
    if isNamed(at, "calendar") || isNamed(at, "full") || isNamed(at, "academic")
      || isNamed(at, "financial")
    {
      at += 1
    }
    if isWord(at, .dayPart) { return pointedNight(index, start, at, offset) }
    guard isWord(at, .unit), let unit = unit(at), unit.rawValue >= TimeUnit.day.rawValue,
      !(isCapitalized(at) && isCapitalized(start) && index > 0), !isMark(at + 1, "-")
    else { return nil }
    let isShown =
      isNamed(start, "following") || isNamed(start, "previous")
      || isNamed(start, "preceding") || isNamed(start, "prior")
    if start > index || isShown, offset != 0 {
      // "the next day" follows what was told; "the past year" is a length up to the present.
      if unit == .quarter { return Reading(index, at + 1, .calendar(unit, offset: offset)) }
      if isNamed(at - 1, "past") || isNamed(at - 1, "last") || isNamed(at - 1, "coming")
        || word(at).value >= 100, unit != .day
      {
        return Reading(
          index, at + 1,
          .length(Amount(unit, word(at).value >= 100 ? 2 : 1), offset < 0 ? .past : .future))
      }
      return Reading(index, at + 1, .shifted(unit, offset))
    }
    // "next week on Friday"
    if unit == .week, isNamed(at + 1, "on"), isWord(at + 2, .weekday), isCapitalized(at + 2) {
      return Reading(index, at + 3, .weekdayOf(Int(word(at + 2).value), weeks: offset))
    }
    if unit == .decade || unit == .century, offset != 0 {
      return Reading(index, at + 1, .length(Amount(unit, 1), offset < 0 ? .past : .future))
    }
    return Reading(index, at + 1, .calendar(unit, offset: offset))
  }

  /// "the week after next", "the weekend after next".
  func unitAfterNext(at index: Int) -> Reading? {
    guard isWord(index, .the), isWord(index + 1, .unit), let unit = unit(index + 1),
      isNamed(index + 2, "after") || isNamed(index + 2, "before")
    else { return nil }
    let isAfter = isNamed(index + 2, "after")
    let at = isWord(index + 3, .the) ? index + 4 : index + 3
    guard isNamed(at, isAfter ? "next" : "last"), unit.rawValue >= TimeUnit.day.rawValue else {
      return nil
    }
    return Reading(index, at + 1, .calendar(unit, offset: isAfter ? 2 : -2))
  }

  /// "the day before", "the day after", where nothing follows that they are before or after.
  func nextDay(at index: Int) -> Reading? {
    guard isWord(index, .the), isWord(index + 1, .unit), let unit = unit(index + 1),
      unit == .day || unit == .week || unit == .month || unit == .year,
      isNamed(index + 2, "before") || isNamed(index + 2, "after"),
      index + 3 >= pieces.count || pieces[index + 3].kind == .mark
    else { return nil }
    return Reading(index, index + 3, .shifted(unit, isNamed(index + 2, "before") ? -1 : 1))
  }

  /// "last night", "this morning", "the next morning".
  private func pointedNight(_ index: Int, _ start: Int, _ at: Int, _ offset: Int) -> Reading? {
    let clock = Self.dayParts[Int(word(at).value)]
    if offset == 1 || (offset == -1 && start > index) || isAnchored(start) {
      var reading = Reading(index, at + 1, .shifted(.day, offset))
      reading.clock = clock
      return reading
    }
    guard offset == 0 || offset == -1, start == index else { return nil }
    var reading = Reading(index, at + 1, .calendar(.day, offset: offset))
    reading.clock = clock
    return reading
  }

  static let dayParts = ["TMO", "TAF", "TEV", "TNI"]

  /// "for the year", "in the full year", "later in the week", "the weeks ahead": a unit that the
  /// article alone points to.
  func articledUnit(at index: Int) -> Reading? {
    guard isWord(index, .the) else { return nil }
    if isWord(index + 1, .units), let unit = unit(index + 1) {
      // "the days ahead", "the days and weeks ahead"
      let isPair = isWord(index + 2, .and) && isWord(index + 3, .units)
      let end = isPair ? index + 4 : index + 2
      if isNamed(end, "ahead") || (isNamed(end, "to") && isNamed(end + 1, "come")) {
        return Reading(
          index, isNamed(end, "to") ? end + 2 : end + 1, .length(Amount(unit, nil), .future))
      }
    }
    var at = index + 1
    let isFull = isNamed(at, "full") || isNamed(at, "entire") || isNamed(at, "whole")
    if isFull { at += 1 }
    let isFiscal = isWord(at, .fiscal) || isNamed(at, "financial") || isNamed(at, "calendar")
    if isFiscal { at += 1 }
    guard isWord(at, .unit), let unit = unit(at),
      unit == .year || unit == .month || unit == .week || (unit == .day && isLate(index))
    else { return nil }
    // "the year ended June 30", "the year to March"
    if unit == .year,
      ending(after: at + 1) != nil || (isNamed(at + 1, "to") && month(at: at + 2) != nil)
    {
      return Reading(index, at + 1, .length(Amount(.year, 1), .none))
    }
    guard isFull || isFiscal || isWord(index - 1, .preposition), !isNamed(index - 1, "since"),
      !isNamed(index - 1, "on"), !isNamed(index - 1, "at"), !isFollowed(at + 1)
    else { return nil }
    return Reading(index, at + 1, .calendar(unit, offset: 0))
  }

  /// "later in the day".
  private func isLate(_ index: Int) -> Bool {
    isNamed(index - 1, "in")
      && (isWord(index - 2, .later) || isWord(index - 2, .earlier) || isWord(index - 2, .late)
        || isWord(index - 2, .early))
  }

  /// What makes of "the week" another one: "of", "before", "after", "that", "to", a hyphen.
  private func isFollowed(_ index: Int) -> Bool {
    isWord(index, .of) || isWord(index, .earlier) || isWord(index, .later) || isMark(index, "-")
      || isWord(index, .pointer) || isNamed(index, "that") || isNamed(index, "when")
      || isNamed(index, "leading") || isNamed(index, "since") || isNamed(index, "in")
      || isMark(index, "'")
  }

  /// "the week of March 6", "the weekend of May 3", "the week ended Friday", "w/c May 3".
  func holdingUnit(at index: Int) -> Reading? {
    if isLetter(index, 0x77), isMark(index + 1, "/"), isLetter(index + 2, 0x63) {
      return date(at: index + 3).map { Reading(index, $0.end, .holding(.week, $0.meaning)) }
    }
    let start = isWord(index, .the) ? index + 1 : index
    guard isWord(start, .unit), let unit = unit(start), unit == .week || unit == .weekend,
      isWord(start + 1, .of) || isWord(start + 1, .ended) || isNamed(start + 1, "beginning")
        || isNamed(start + 1, "starting") || isNamed(start + 1, "commencing"),
      start + 2 < pieces.count
    else { return nil }
    let on = isNamed(start + 2, "on") ? start + 3 : start + 2
    guard let day = date(at: on) ?? holiday(at: on) ?? dayOfMonth(at: on), isDay(day.meaning)
    else { return nil }
    return Reading(index, day.end, .holding(unit, day.meaning))
  }
}
