/// Times of day, alone or beside a day.
extension Grammar {
  /// A time of day such as `10:30 a.m. EST`, `noon` or `5 o'clock`; `end` is just past it.
  private func timeOfDay(at index: Int) -> (value: String, end: Int)? {
    if isWord(index, .noon) { return ("T12:00", index + 1) }
    if isWord(index, .midnight) { return ("T24:00", index + 1) }
    guard let hour = number(index) ?? spelledHour(index), (0...24).contains(hour) else {
      return nil
    }
    var minute: Int?
    var at = index + 1
    if isMark(at, ":"), isGlued(at), isGlued(at + 1), let value = number(at + 1),
      pieces[at + 1].count == 2, value < 60
    {
      minute = value
      at += 2
    }
    if let (offset, end) = meridiem(at: at), (1...12).contains(hour) {
      let clock = "T\(twoDigits(hour % 12 + offset)):\(twoDigits(minute ?? 0))"
      return (clock, isWord(end, .zone) ? end + 1 : end)
    }
    if isLetter(at, 0x6F), isMark(at + 1, "'"), isWord(at + 2, .clock) {
      return ("T\(twoDigits(hour)):00", at + 3)
    }
    guard let minute, isWord(at, .zone) else { return nil }
    return ("T\(twoDigits(hour)):\(twoDigits(minute))", at + 1)
  }

  private func spelledHour(_ index: Int) -> Int? {
    isWord(index, .cardinal) && word(index).value <= 12 ? Int(word(index).value) : nil
  }

  /// "p.m.", "PM".
  private func meridiem(at index: Int) -> (offset: Int, end: Int)? {
    if isWord(index, .meridiem) { return (Int(word(index).value), index + 1) }
    guard isLetter(index, 0x61) || isLetter(index, 0x70), isMark(index + 1, "."),
      isLetter(index + 2, 0x6D)
    else { return nil }
    let end = isMark(index + 3, ".") ? index + 4 : index + 3
    return (isLetter(index, 0x70) ? 12 : 0, end)
  }

  /// A time of day, with the day that follows: `3 p.m. Wednesday`, `noon on May 1`.
  func clock(at index: Int) -> Reading? {
    guard let (value, end) = timeOfDay(at: index) else { return nil }
    let comma = isMark(end, ",") ? end + 1 : end
    let on = isWord(comma, .preposition) ? comma + 1 : comma
    if var day = day(at: on), day.clock.isEmpty {
      day.start = index
      day.clock = value
      return day
    }
    var reading = Reading(index, end, .clockOnly)
    reading.clock = value
    return reading
  }

  private func day(at index: Int) -> Reading? {
    for reading in [monthFirst(at: index), weekday(at: index), relativeDay(at: index)] {
      if let reading, isDay(reading.meaning) { return reading }
    }
    return nil
  }

  private func isDay(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .day, .weekday, .calendar(.day, _): true
    default: false
    }
  }

  /// Adds what follows a day: "Wednesday night", "Friday morning", "Monday at 3 p.m.".
  func withTimeOfDay(_ reading: Reading) -> Reading {
    guard reading.clock.isEmpty, isDay(reading.meaning) else { return reading }
    var reading = reading
    if isWord(reading.end, .dayPart) {
      reading.clock = Self.dayParts[Int(word(reading.end).value)]
      reading.end += 1
    } else {
      let at = isWord(reading.end, .preposition) ? reading.end + 1 : reading.end
      if let (value, end) = timeOfDay(at: at) {
        reading.clock = value
        reading.end = end
      }
    }
    return reading
  }
}
