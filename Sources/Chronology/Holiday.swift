import Documents

/// A feast or holiday that news dates things by, and the rule that places it in a year.
enum Holiday: Hashable, Sendable {
  case fixed(month: Int, day: Int)
  /// The weekday's first, second … in a month; counted from the end where negative.
  case weekday(Int, nth: Int, month: Int)
  /// So many days after Easter Sunday.
  case easter(Int)
  /// The Tuesday after the first Monday of November.
  case electionDay
  /// So many days after the fourth Thursday of November: Black Friday is the first.
  case afterThanksgiving(Int)
  case passover, roshHashanah, yomKippur, hanukkah
  case ramadan, eidAlFitr, eidAlAdha, islamicNewYear

  /// The days that it takes in a year of the Gregorian calendar.
  ///
  /// Moslem months begin with the sight of the moon: their days are those of the tabular
  /// calendar, a day wider on each side.
  func days(in year: Int) -> DayInterval? {
    switch self {
    case .ramadan:
      return LunarCalendars.islamic(month: 9, day: 1, in: year).map {
        DayInterval($0.advanced(by: -1), $0.advanced(by: 30))
      }
    case .eidAlFitr, .eidAlAdha, .islamicNewYear:
      return day(in: year).map { DayInterval($0.advanced(by: -1), $0.advanced(by: 1)) }
    case .passover, .hanukkah:
      return day(in: year).map { DayInterval($0, $0.advanced(by: 7)) }
    default: return day(in: year).map { DayInterval($0) }
    }
  }

  /// The day, or the first of several.
  func day(in year: Int) -> Day? {
    switch self {
    case .fixed(let month, let day): Day(year, month, day)
    case .weekday(let weekday, let nth, let month):
      nth > 0
        ? Day(year, month, 1).map {
          $0.advanced(by: (weekday - $0.weekday + 7) % 7 + 7 * (nth - 1))
        }
        : Day(year, month, Day.length(ofMonth: month, year: year)).map {
          $0.advanced(by: -(($0.weekday - weekday + 7) % 7))
        }
    case .easter(let offset): Self.easterSunday(year)?.advanced(by: offset)
    case .electionDay:
      Holiday.weekday(1, nth: 1, month: 11).day(in: year)?.advanced(by: 1)
    case .afterThanksgiving(let days):
      Holiday.weekday(4, nth: 4, month: 11).day(in: year)?.advanced(by: days)
    case .islamicNewYear: LunarCalendars.islamic(month: 1, day: 1, in: year)
    case .roshHashanah: LunarCalendars.roshHashanah(in: year)
    case .yomKippur: LunarCalendars.roshHashanah(in: year).advanced(by: 9)
    case .hanukkah: LunarCalendars.hanukkah(in: year)
    case .passover: LunarCalendars.roshHashanah(in: year).advanced(by: -163)
    case .ramadan: LunarCalendars.islamic(month: 9, day: 1, in: year)
    case .eidAlFitr: LunarCalendars.islamic(month: 10, day: 1, in: year)
    case .eidAlAdha: LunarCalendars.islamic(month: 12, day: 10, in: year)
    }
  }

  /// The Gregorian Easter by the algorithm of Oudin, 1940.
  private static func easterSunday(_ year: Int) -> Day? {
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

/// The arithmetic calendars of Reingold and Dershowitz, "Calendrical Calculations".
enum LunarCalendars {
  /// Days from 1 January of the year 1 to 1970-01-01.
  private static let epoch = 719_163

  /// 1 Tishri of the Hebrew year that begins in a year of the Gregorian calendar.
  static func roshHashanah(in year: Int) -> Day { newYear(year + 3761) }

  /// 25 Kislev: Cheshvan has 30 days in a long year.
  static func hanukkah(in year: Int) -> Day {
    let start = roshHashanah(in: year)
    let length = start.distance(to: roshHashanah(in: year + 1))
    return start.advanced(by: (length % 10 == 5 ? 60 : 59) + 24)
  }

  private static func newYear(_ year: Int) -> Day {
    let before = elapsed(year - 1)
    let this = elapsed(year)
    let next = elapsed(year + 1)
    let delay = next - this == 356 ? 2 : this - before == 382 ? 1 : 0
    return Day(number: -1_373_427 + this + delay - epoch)
  }

  private static func elapsed(_ year: Int) -> Int {
    let months = (235 * year - 234) / 19
    let parts = 12_084 + 13_753 * months
    let day = months * 29 + parts / 25_920
    return (3 * (day + 1)) % 7 < 3 ? day + 1 : day
  }

  /// The first such day of the tabular Islamic calendar in a year of the Gregorian one.
  static func islamic(month: Int, day: Int, in year: Int) -> Day? {
    let guess = (year - 622) * 33 / 32
    return ((guess - 1)...(guess + 2)).lazy.map { hijri in
      Day(
        number: 227_014 + (hijri - 1) * 354 + (3 + 11 * hijri) / 30 + 29 * (month - 1)
          + month / 2 + day - epoch)
    }.first { $0.year == year }
  }
}
