/// TIMEX3 values of times whose year or day nothing settles: `XXXX-05-01`.
enum OpenValue {
  static func of(_ meaning: Meaning) -> String {
    switch meaning {
    case .day(_, let month, let day, let last):
      let first = "XXXX-\(twoDigits(month))-\(twoDigits(day))"
      return day == last ? first : first + "/XXXX-\(twoDigits(month))-\(twoDigits(last))"
    case .month(_, let month): return "XXXX-\(twoDigits(month))"
    case .quarter(_, let quarter): return "XXXX-Q\(quarter)"
    case .season(_, let season): return "XXXX-\(season.designator)"
    case .holiday(_, .fixed(let month, let day)):
      return "XXXX-\(twoDigits(month))-\(twoDigits(day))"
    case .half(_, let half): return "XXXX-H\(half)"
    case .dayOfMonth(let day): return "XXXX-XX-\(twoDigits(day))"
    case .weekday(let weekday, _), .shiftedWeekday(let weekday, _), .farWeekday(let weekday, _):
      return "XXXX-WXX-\(weekday)"
    case .weekend: return span(.weekend)
    case .latestQuarter, .quarterEnding: return span(.quarter)
    case .holding(let unit, _), .part(let unit, _, _): return span(unit)
    case .calendar(let unit, _), .shifted(let unit, _), .distance(let unit, _?, _):
      return span(unit)
    case .distance(_, nil, let side):
      return side == .past ? Reference.past.value : Reference.future.value
    case .length(let amount, _), .ahead(let amount), .share(let amount, _, _),
      .leading(let amount, _, _), .reach(let amount, _, _):
      return amount.value
    case .reference(let reference): return reference.value
    default: return "XXXX-XX-XX"
    }
  }

  private static func span(_ unit: TimeUnit) -> String {
    switch unit {
    case .week: "XXXX-WXX"
    case .weekend: "XXXX-WXX-WE"
    case .month: "XXXX-XX"
    case .quarter: "XXXX-QX"
    case .year: "XXXX"
    case .decade: "XXX"
    case .century: "XX"
    case .millennium: "X"
    default: "XXXX-XX-XX"
    }
  }
}
