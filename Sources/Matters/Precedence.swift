public import Documents

/// Which of two reports was published first, as far as their dates tell.
public enum Precedence {
  /// Whether `left` was certainly published before `right`; false too where the dates are unknown
  /// or overlap.
  public static func isBefore(_ left: Report, _ right: Report) -> Bool {
    guard let first = left.published, let second = right.published else { return false }
    if let end = first.interval.latest, let start = second.interval.earliest, end < start {
      return true
    }
    // On one day only clocks of the same form and zone compare.
    return first.interval == second.interval && first.interval.isDay
      && first.value.utf8.count == second.value.utf8.count && first.value.utf8.contains(84)
      && first.value.suffix(6) == second.value.suffix(6) && first.value < second.value
  }

  /// The reports from the earliest on: by the first day that each may have, then by the last, then
  /// as they were handed over; those without any date come last.
  static func order(_ reports: [Report]) -> [Int] {
    reports.indices.sorted { left, right in
      if isBefore(reports[left], reports[right]) { return true }
      if isBefore(reports[right], reports[left]) { return false }
      let a = key(reports[left])
      let b = key(reports[right])
      return (a.0, a.1, left) < (b.0, b.1, right)
    }
  }

  private static func key(_ report: Report) -> (Int, Int) {
    let interval = report.published?.interval
    let first = interval?.earliest ?? interval?.latest
    return (first?.number ?? Int.max, interval?.latest?.number ?? Int.max)
  }
}
