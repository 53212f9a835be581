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

  /// The days that bound what is not known exactly: "between 12 and 18 Mar 2021", "on or after
  /// 5 Jun 2017", and of a day whose year nothing tells "3 Mar of an unknown year".
  static func bounds(_ publication: Publication) -> String {
    let interval = publication.interval
    switch (interval.earliest, interval.latest) {
    case (nil, nil): return yearless(publication.value)
    case (nil, let end?): return "on or before \(day(end, nil))"
    case (let start?, nil): return "on or after \(day(start, nil))"
    case (let start?, let end?):
      if start == end { return day(start, nil) }
      let span = text(start, end, nil)
      // A whole month or year has no day to name.
      if span.utf8.first.map({ !(48...57).contains($0) }) ?? true || span.utf8.count == 4 {
        return "in \(span)"
      }
      if start.year != end.year { return "between \(day(start, nil)) and \(day(end, nil))" }
      let first = start.month == end.month ? "\(start.day)" : day(start, start.year)
      return "between \(first) and \(day(end, nil))"
    }
  }

  /// The day and month of `XXXX-03-03`; nothing for another value.
  private static func yearless(_ value: String) -> String {
    let parts = value.split(separator: "-")
    guard parts.count == 3, let month = Int(parts[1]), let day = Int(parts[2]),
      (1...12).contains(month)
    else { return "" }
    return "\(day) \(months[month - 1]) of an unknown year"
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
