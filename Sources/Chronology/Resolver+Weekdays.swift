import Documents

extension Resolver {
  /// The mentions of a report in which "Tuesday" is the one just past, so that "last Tuesday" beside it is the one a
  /// week before.
  func withWeekdaysParted(_ mentions: [TimeMention]) -> [TimeMention] {
    guard let published, published.isDay, let day = published.latest else { return mentions }
    var near: Set<Int> = []
    for case .weekday(let weekday, .none) in mentions.lazy.filter({ $0.side == .past }).map(
      \.meaning)
    {
      near.insert(weekday)
    }
    // Of the week before both names are used of one day.
    near = near.filter { $0 < day.weekday }
    guard !near.isEmpty else { return mentions }
    return mentions.map { mention in
      guard case .weekday(let weekday, .past) = mention.meaning, near.contains(weekday) else {
        return mention
      }
      var mention = mention
      mention.meaning = .farWeekday(weekday, weeks: -1)
      return mention
    }
  }
}
