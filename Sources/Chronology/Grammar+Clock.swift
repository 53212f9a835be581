import Documents

/// Times of day, alone or beside a day.
extension Grammar {
  /// A time of day such as `10:30 a.m. EST`, `noon` or `5 o'clock`; `end` is just past it.
  func timeOfDay(at index: Int) -> (value: String, end: Int)? {
    if isWord(index, .noon), !isTitled(index) { return ("T12:00", index + 1) }
    if isWord(index, .midnight), !isTitled(index) { return ("T24:00", index + 1) }
    if let military = militaryTime(at: index) { return military }
    guard index < pieces.count,
      let hour = number(index) ?? spelledHour(index) ?? decimalHour(index),
      (0...24).contains(hour),
      !isMark(index - 1, "-") || !isGlued(index) || isClockRange(index), !isMark(index - 1, "$")
    else { return nil }
    var minute: Int?
    var at = index + 1
    if pieces[index].kind == .number, !pieces[index].isPlain {
      minute = pieces[index].fraction
    } else if isMark(at, ":"), isGlued(at), isGlued(at + 1), let value = number(at + 1),
      pieces[at + 1].count == 2, value < 60
    {
      minute = value
      at += 2
      if isMark(at, ":"), isGlued(at), let second = number(at + 1), second < 60 { at += 2 }
    }
    if let (offset, end) = meridiem(at: at), (1...12).contains(hour) {
      let clock = "T\(twoDigits(hour % 12 + offset)):\(twoDigits(minute ?? 0))"
      return (clock, pastZone(end))
    }
    if let offset = sharedMeridiem(index, at, hour) {
      return ("T\(twoDigits(hour % 12 + offset)):\(twoDigits(minute ?? 0))", at)
    }
    if isLetter(at, 0x6F), isMark(at + 1, "'"), isWord(at + 2, .clock) {
      return parted(hour, 0, at + 3)
    }
    if minute == nil || minute == 0, isNamed(at, "in"), isWord(at + 1, .the),
      isWord(at + 2, .dayPart), hour >= 1, hour <= 12
    {
      return parted(hour, minute ?? 0, at)
    }
    guard let minute, pieces[index].isPlain, isZone(at) || isPlaced(index) else { return nil }
    return ("T\(twoDigits(hour)):\(twoDigits(minute))", pastZone(at))
  }

  /// "from 7 to 9 p.m.", "1-3 pm", "between 11 and 1 p.m.": the second hour tells the half of the
  /// day, and the first lies before it.
  private func sharedMeridiem(_ index: Int, _ end: Int, _ hour: Int) -> Int? {
    let isOpened = isWord(index - 1, .from) || isNamed(index - 1, "between")
    guard (1...12).contains(hour),
      isMark(end, "-") || isOpened && (isWord(end, .to) || isWord(end, .and)),
      let last = number(end + 1), (1...12).contains(last)
    else { return nil }
    let hasMinutes = isMark(end + 2, ":") && number(end + 3) != nil
    guard let (offset, _) = meridiem(at: hasMinutes ? end + 4 : end + 2) else { return nil }
    let isLater = hour % 12 <= last % 12
    return isLater || offset == 0 ? offset : 0
  }

  /// The "3" of "1-3 pm" and of "1:30-3 pm".
  private func isClockRange(_ index: Int) -> Bool {
    guard let first = number(index - 2), meridiem(at: index + 1) != nil else { return false }
    return (1...12).contains(first) || isMark(index - 3, ":") && number(index - 4) != nil
  }

  /// "at 14:30", "until 20:00".
  private func isPlaced(_ index: Int) -> Bool {
    (isNamed(index - 1, "at") || isNamed(index - 1, "until") || isNamed(index - 1, "by")
      || isNamed(index - 1, "from") || isNamed(index - 1, "since"))
      && pieces[index + 2].count == 2
  }

  /// "5 o'clock in the afternoon": the part of the day says which half.
  private func parted(_ hour: Int, _ minute: Int, _ end: Int) -> (String, Int) {
    guard isNamed(end, "in"), isWord(end + 1, .the), isWord(end + 2, .dayPart), hour <= 12 else {
      return ("T\(twoDigits(hour)):\(twoDigits(minute))", end)
    }
    let isMorning = word(end + 2).value == 0
    let full = isMorning ? hour % 12 : hour % 12 + 12
    return ("T\(twoDigits(full)):\(twoDigits(minute))", end + 3)
  }

  /// "0735 GMT", "1500 hours".
  private func militaryTime(at index: Int) -> (value: String, end: Int)? {
    guard let value = number(index), pieces[index].count == 4, value < 2400, value % 100 < 60,
      isZone(index + 1) || (isNamed(index + 1, "hours") && isPlacedAt(index)),
      pieces[index + 1].hasSpaceBefore
    else { return nil }
    return ("T\(twoDigits(value / 100)):\(twoDigits(value % 100))", index + 2)
  }

  private func isPlacedAt(_ index: Int) -> Bool { isNamed(index - 1, "at") }

  /// A zone in capitals: "pt", "ist" and "mt" are also other words.
  private func isZone(_ index: Int) -> Bool {
    isWord(index, .zone) && isCapitalized(index)
      || isNamed(index, "local") && isNamed(index + 1, "time")
  }

  private func pastZone(_ index: Int) -> Int {
    guard isZone(index) else { return index }
    if isNamed(index, "local") { return index + 2 }
    return isNamed(index, "eastern") && (isNamed(index + 1, "time")) ? index + 2 : index + 1
  }

  /// "High Noon", "Midnight Express".
  private func isTitled(_ index: Int) -> Bool {
    isNamed(index - 1, "high")
      || (isCapitalized(index) && index > 0
        && (isCapitalized(index + 1) && !isWord(index + 1, .weekday) || isCapitalized(index - 1)))
  }

  private func spelledHour(_ index: Int) -> Int? {
    isWord(index, .cardinal) && word(index).value <= 12 ? Int(word(index).value) : nil
  }

  /// "7.30pm": the hour of a number whose two decimals are minutes, where "am" or "pm" follows.
  private func decimalHour(_ index: Int) -> Int? {
    guard pieces[index].kind == .number, !pieces[index].isPlain, pieces[index].fraction < 60,
      pieces[index].value < 13, pieces[index].count >= 4, meridiem(at: index + 1) != nil
    else { return nil }
    return pieces[index].value
  }

  /// "p.m.", "PM".
  private func meridiem(at index: Int) -> (offset: Int, end: Int)? {
    if isWord(index, .meridiem) {
      // "I am": lower-case "am" stands right behind a number.
      return (Int(word(index).value), index + 1)
    }
    guard isLetter(index, 0x61) || isLetter(index, 0x70), isMark(index + 1, "."),
      isLetter(index + 2, 0x6D)
    else { return nil }
    let end = isMark(index + 3, ".") ? index + 4 : index + 3
    return (isLetter(index, 0x70) ? 12 : 0, end)
  }

  /// A time of day, with the day that follows: `3 p.m. Wednesday`, `noon on May 1`,
  /// `mid-afternoon yesterday`, `2 p.m. (1800 GMT) Friday`.
  func clock(at index: Int) -> Reading? {
    guard let (value, end) = timeOfDay(at: index) ?? middleOfDayPart(at: index) else { return nil }
    let comma = isMark(end, ",") ? end + 1 : end
    let on = isNamed(comma, "on") ? comma + 1 : comma
    // "9am on Sundays"
    if on > comma, let days = weekday(at: on), case .set(let weekday) = days.meaning {
      return Reading(index, days.end, .set(weekday + value))
    }
    if var day = day(at: on), day.clock.isEmpty || day.clock == "TNI" {
      day.start = index
      day.clock = value
      return day
    }
    var reading = Reading(index, end, .clockOnly)
    reading.clock = value
    return reading
  }

  /// "mid-afternoon", "mid morning".
  private func middleOfDayPart(at index: Int) -> (value: String, end: Int)? {
    guard isNamed(index, "mid"), isWord(pastHyphen(index + 1), .dayPart) else { return nil }
    let at = pastHyphen(index + 1)
    return (Self.dayParts[Int(word(at).value)], at + 1)
  }

  private func day(at index: Int) -> Reading? {
    guard index < pieces.count else { return nil }
    for reading in [
      monthFirst(at: index), dayFirst(at: index), weekday(at: index), relativeDay(at: index),
      slashedDate(at: index), thatUnit(at: index), pointedUnit(at: index), holiday(at: index),
      isoDate(at: index),
    ] {
      if let reading, isDay(reading.meaning) { return reading }
    }
    return nil
  }

  func isDay(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .day, .weekday, .farWeekday, .weekdayOf, .monthDay, .monthWeekday, .calendar(.day, _),
      .shifted(.day, _), .holiday,
      .shiftedWeekday,
      .nthWeekday, .dayOfMonth:
      true
    default: false
    }
  }

  /// Adds what follows a day: "Wednesday night", "Friday morning", "Monday at 3 p.m.".
  func withTimeOfDay(_ reading: Reading) -> Reading {
    guard isDay(reading.meaning) else { return withClock(reading) }
    guard reading.clock.isEmpty else { return withHour(reading) }
    var reading = reading
    if isWord(reading.end, .dayPart) {
      // "Friday mornings" come again.
      if isPlural(reading.end), case .weekday(let weekday, .none) = reading.meaning {
        let clock = Self.dayParts[Int(word(reading.end).value)]
        return Reading(reading.start, reading.end + 1, .set("XXXX-WXX-\(weekday)" + clock))
      }
      reading.clock = Self.dayParts[Int(word(reading.end).value)]
      reading.end += 1
      return withHour(reading)
    }
    // "Friday in the afternoon"
    if isNamed(reading.end, "in"), isWord(reading.end + 1, .the), isWord(reading.end + 2, .dayPart)
    {
      reading.clock = Self.dayParts[Int(word(reading.end + 2).value)]
      reading.end += 3
      return withHour(reading)
    }
    let comma = isMark(reading.end, ",") ? reading.end + 1 : reading.end
    let at =
      isNamed(comma, "at") || isNamed(comma, "by") || isNamed(comma, "from") ? comma + 1 : comma
    if let (value, end) = timeOfDay(at: at), comma == reading.end || at > comma || isClocked(at) {
      reading.clock = value
      reading.end = end
    }
    return reading
  }

  /// "tonight at 7", "this morning at seven", "Friday night at 8:30": the part of the day says
  /// which half of the clock it is.
  private func withHour(_ reading: Reading) -> Reading {
    guard let part = Self.dayParts.firstIndex(of: reading.clock),
      isNamed(reading.end, "at") || isWord(reading.end, .from)
    else {
      return reading
    }
    var reading = reading
    if let (value, end) = timeOfDay(at: reading.end + 1) {
      reading.clock = value
      reading.end = end
      return reading
    }
    guard let hour = number(reading.end + 1) ?? spelledHour(reading.end + 1),
      (part == 0 ? 1...11 : part == 3 ? 5...11 : 1...11).contains(hour),
      !isMark(reading.end + 2, ":"), !isMark(reading.end + 2, "%"), !isMark(reading.end + 2, "-"),
      !isNounBehind(reading.end + 2), number(reading.end + 2) == nil
    else { return reading }
    reading.clock = "T\(twoDigits(part == 0 ? hour : hour + 12)):00"
    reading.end += 2
    return reading
  }

  private func isClocked(_ index: Int) -> Bool { isMark(index + 1, ":") }
}
