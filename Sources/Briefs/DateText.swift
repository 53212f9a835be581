import Documents

/// Days as a brief writes them: `18 Feb 2021`, `23–24 Mar 2021`, `Feb 2021`, `2021`.
enum DateText {
  /// The text of an interval; `year` is one that goes without saying.
  static func text(_ interval: DayInterval, without year: Int? = nil) -> String {
    switch (interval.earliest, interval.latest) {
    case (nil, nil): ""
    case (nil, let end?): "until \(day(end, year))"
    case (let start?, nil): "from \(day(start, year))"
    case (let start?, let end?): text(start, end, year)
    }
  }

  private static func text(_ start: Day, _ end: Day, _ year: Int?) -> String {
    if start == end { return day(start, year) }
    let isWhole = start.day == 1 && end.day == Day.length(ofMonth: end.month, year: end.year)
    if start.year == end.year {
      if isWhole, start.month == 1, end.month == 12 { return "\(start.year)" }
      if start.month == end.month {
        return isWhole
          ? "\(month(start)) \(start.year)" : "\(start.day)–\(day(end, year))"
      }
      return isWhole
        ? "\(month(start))–\(month(end)) \(end.year)"
        : "\(start.day) \(month(start)) – \(day(end, year))"
    }
    if isWhole, start.month == 1, end.month == 12 { return "\(start.year)–\(end.year)" }
    return isWhole
      ? "\(month(start)) \(start.year) – \(month(end)) \(end.year)"
      : "\(day(start, nil)) – \(day(end, nil))"
  }

  private static func day(_ day: Day, _ year: Int?) -> String {
    "\(day.day) \(month(day))" + (day.year == year ? "" : " \(day.year)")
  }

  private static func month(_ day: Day) -> String { months[day.month - 1] }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
