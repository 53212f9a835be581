import Documents

/// Feast days that news dates things by.
enum Holiday: Int, Hashable, Sendable {
  case christmas, thanksgiving, halloween, easter, christmasEve, newYear, newYearsEve

  func day(in year: Int) -> Day? {
    switch self {
    case .christmas: Day(year, 12, 25)
    case .christmasEve: Day(year, 12, 24)
    case .halloween: Day(year, 10, 31)
    case .newYear: Day(year, 1, 1)
    case .newYearsEve: Day(year, 12, 31)
    case .thanksgiving: fourthThursday(of: 11, year)
    case .easter: easterSunday(year)
    }
  }

  private func fourthThursday(of month: Int, _ year: Int) -> Day? {
    guard let first = Day(year, month, 1) else { return nil }
    return first.advanced(by: (11 - first.weekday) % 7 + 21)
  }

  /// The Gregorian Easter by the algorithm of Oudin, 1940.
  private func easterSunday(_ year: Int) -> Day? {
    let century = year / 100
    let golden = year % 19
    let correction = (century - 17) / 25
    var epact = (century - century / 4 - (century - correction) / 3 + 19 * golden + 15) % 30
    epact -= (epact / 28) * (1 - (epact / 28) * (29 / (epact + 1)) * ((21 - golden) / 11))
    let weekday = (year + year / 4 + epact + 2 - century + century / 4) % 7
    let offset = epact - weekday
    let month = 3 + (offset + 40) / 44
    return Day(year, month, offset + 28 - 31 * (month / 4))
  }
}

extension Grammar {
  /// "Christmas", "Thanksgiving Day", "Christmas Eve".
  func holiday(at index: Int) -> Reading? {
    let at = isWord(index, .pointer) ? index + 1 : index
    guard isCapitalized(at), isWord(at, .holiday),
      var holiday = Holiday(rawValue: Int(word(at).value))
    else { return nil }
    var end = at + 1
    if holiday == .christmas, isWord(end, .nameAfter), word(end).value == 1 {
      holiday = .christmasEve
      end += 1
    } else if isWord(end, .unit), unit(end) == .day, isCapitalized(end) {
      end += 1
    }
    let year: YearReference =
      at == index ? .open : [.before, .offset(0), .after][Int(word(index).value) + 1]
    if let number = yearNumber(end) {
      return Reading(index, end + 1, .holiday(.number(number), holiday))
    }
    return Reading(index, end, .holiday(year, holiday))
  }
}
