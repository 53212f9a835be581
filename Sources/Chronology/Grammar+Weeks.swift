/// Weekdays told with the week that they lie in.
extension Grammar {
  /// "Friday next week", "Sunday of last week", "the Tuesday before last", "Monday two weeks ago".
  func weekdayBehind(_ index: Int, _ weekday: Int, _ end: Int) -> Reading? {
    let of = isWord(end, .of) ? end + 1 : end
    if isWord(of, .pointer), isWord(of + 1, .unit), unit(of + 1) == .week {
      return Reading(index, of + 2, .weekdayOf(weekday, weeks: Int(word(of).value)))
    }
    if isNamed(end, "before"), isNamed(end + 1, "last") {
      return Reading(index, end + 2, .farWeekday(weekday, weeks: -1))
    }
    if isNamed(end, "after"), isNamed(end + 1, "next") {
      return Reading(index, end + 2, .farWeekday(weekday, weeks: 1))
    }
    guard let (weeks, weeksEnd) = weeksAway(at: end) else { return nil }
    return Reading(index, weeksEnd, .weekdayOf(weekday, weeks: weeks))
  }

  /// "a week ago Thursday", "two weeks ago on Monday": the weekday of that week.
  func weekdayOfDistance(at index: Int) -> Reading? {
    guard let (weeks, end) = weeksAway(at: index) else { return nil }
    let on = isNamed(end, "on") ? end + 1 : end
    guard isWord(on, .weekday), isCapitalized(on), !isPlural(on) else { return nil }
    return Reading(index, on + 1, .weekdayOf(Int(word(on).value), weeks: weeks))
  }

  /// "two weeks ago" (-2), "a week from now" (1).
  private func weeksAway(at index: Int) -> (weeks: Int, end: Int)? {
    guard unit(index + 1) == .week || unit(index + 2) == .week,
      isWord(index, .cardinal) || isWord(index, .article) || number(index) != nil,
      let reading = distance(at: index), case .distance(.week, let weeks?, _) = reading.meaning
    else { return nil }
    return (weeks, reading.end)
  }

  /// Weekdays behind "next week" are of that week: "next week between Wednesday and Friday".
  func boundToWeeks(_ readings: [Reading]) -> [Reading] {
    var readings = readings
    var weeks: Int?
    for index in readings.indices.dropFirst() {
      let before = readings[index - 1]
      let bound: Int? =
        if case .calendar(.week, let offset) = before.meaning,
          isWeekJoin(before.end, readings[index].start, offset)
        {
          offset
        } else if isRange(before, readings[index]) {
          weeks
        } else {
          nil
        }
      weeks = nil
      guard let bound, case .weekday(let weekday, .none) = readings[index].meaning else { continue }
      readings[index].meaning = .weekdayOf(weekday, weeks: bound)
      weeks = bound
    }
    return readings
  }

  /// "between", "from" or "on", with a comma or dash before it, or a dash alone.
  ///
  /// "They feuded this week, and on Friday": of this week's days the clause tells which one.
  private func isWeekJoin(_ start: Int, _ end: Int, _ weeks: Int) -> Bool {
    let isMarked = isMark(start, ",") || isMark(start, "-")
    let at = isMarked ? start + 1 : start
    if isMark(start, "-"), at == end { return true }
    return at + 1 == end
      && (isNamed(at, "between") || isNamed(at, "on") && weeks != 0 || isWord(at, .from))
  }
}
