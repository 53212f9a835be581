import Documents

/// What a time expression says before it is placed on the calendar.
indirect enum Meaning: Hashable, Sendable {
  /// "March 23-24": `last` is the same day where there is one only.
  case day(YearReference, month: Int, day: Int, last: Int)
  case month(YearReference, Int)
  case quarter(YearReference, Int)
  /// The first or second half of a year.
  case half(YearReference, Int)
  /// "the 15th": the day of a month that the clause leaves open.
  case dayOfMonth(Int)
  case season(YearReference, Season)
  case holiday(YearReference, Holiday)
  /// "the first Monday in October"; -1 is the last one.
  case nthWeekday(YearReference, weekday: Int, nth: Int, month: Int)
  case year(Int)
  /// "2016-18", "the 2019-20 season".
  case years(Int, Int)
  /// "the 1990s" is decade 199, "the 19th century" century 18.
  case decade(Int)
  case century(Int)
  case weekday(Int, Side)
  /// "the Tuesday before last", "a week from Monday" as "Monday week": so many weeks further.
  case farWeekday(Int, weeks: Int)
  /// "Friday next week", "Sunday of last week": so many weeks from this one.
  case weekdayOf(Int, weeks: Int)
  /// "the 20th of next month", "4 to 22 this month": so many months from this one.
  case monthDay(Int, day: Int, last: Int)
  /// "the first Friday of next month".
  case monthWeekday(Int, weekday: Int, nth: Int)
  /// The day, week, month … so many before or after that of publication.
  case calendar(TimeUnit, offset: Int)
  /// "the weekend", by the tense of its clause.
  case weekend
  /// "ten days ago" (-10), "three years from now" (3); nil for "years ago".
  case distance(TimeUnit, Int?, Side)
  /// "two weeks later", "the next day": counted from the time named before.
  case shifted(TimeUnit, Int)
  /// "the following Friday", "the previous Sunday": counted from the time named before.
  case shiftedWeekday(Int, Int)
  /// "by then", "the same day": the time named before.
  case then
  /// "the week of March 6": the unit that holds a day.
  case holding(TimeUnit, Meaning)
  /// "two weeks before May 1", "a week from Monday": so many units from the day named.
  case moved(TimeUnit, Int, Meaning)
  /// "2 years and 21 days ago": so long before (-1) or after (1) another time.
  case led(Amount, Int, Meaning)
  /// "three days" of "three days after January 12": a length and the day that it leads to.
  case leading(Amount, Int, Meaning)
  /// "within two weeks of May 1": a length with the days from the other time on, or up to it.
  case reach(Amount, Int, Meaning)
  /// "the third week of May"; -1 is the last one.
  case part(TimeUnit, Int, Meaning)
  /// "the first nine months" of a year; -1 for the last ones.
  case share(Amount, Int, Meaning)
  /// "the 20th anniversary of September 11, 2001".
  case anniversary(Int, Meaning)
  /// "the quarter ended Sept. 30", of the year given or of the one that its end leaves.
  case quarterEnding(Meaning)
  /// "the latest quarter", "the period": the one that the report has been speaking of, or else
  /// the last to be over.
  case latestQuarter
  case reference(Reference)
  /// "14 months"; before or after the present in "the past two months", "the coming weeks".
  case length(Amount, Side)
  /// "in three weeks" of what is to come: a length that leads to a day.
  case ahead(Amount)
  /// A TIMEX3 value of a set: `P1D`, `XXXX-WXX-4`.
  case set(String)
  /// A time of day without a day: "at 3 p.m.".
  case clockOnly
}

extension Meaning {
  var isWeekday: Bool { if case .weekday = self { true } else { false } }
}

/// The year that a day, month, season or quarter lies in.
enum YearReference: Hashable, Sendable {
  /// Left to the tense of the clause.
  case open
  case number(Int)
  /// Counted from the year of publication.
  case offset(Int)
  /// That of the time named before, or so many years from it: "October of the following year".
  case besides(Int)
  /// The last one before publication, the next one after it.
  case before, after
}

enum Side: Hashable, Sendable { case past, future, none }

enum Season: Int, Hashable, Sendable {
  case spring, summer, fall, winter

  var designator: String {
    switch self {
    case .spring: "SP"
    case .summer: "SU"
    case .fall: "FA"
    case .winter: "WI"
    }
  }

  /// The month it begins in, in the northern half of the world.
  var firstMonth: Int { self == .winter ? 12 : 3 + 3 * rawValue }
}

/// The length of a time: "two and a half years", "several weeks", "an hour and 20 minutes".
struct Amount: Hashable, Sendable {
  var unit: TimeUnit

  /// In halves, so that "two and a half" stays exact; nil where the text gives no number.
  var halves: Int?

  /// Behind the point: "58" of "9.58 seconds".
  var decimals = ""

  /// The smaller parts of "two years, three months and six days".
  var rests: [Rest] = []

  struct Rest: Hashable, Sendable {
    var unit: TimeUnit
    var count: Int
  }

  init(_ unit: TimeUnit, _ count: Int?) {
    self.unit = unit
    halves = count.map { $0 * 2 }
  }

  /// ISO 8601: `P14M`, `PT2H`, `PXY`, `P2Y6M`.
  var value: String {
    let (letter, factor, isClock) = unit.designator
    let head = isClock ? "PT" : "P"
    guard let halves else { return head + "X" + letter }
    let whole = halves * factor
    if !decimals.isEmpty, factor == 1 { return "\(head)\(whole / 2).\(decimals)\(letter)" }
    if !rests.isEmpty {
      var value = "\(head)\(whole / 2)\(letter)"
      var isInClock = isClock
      for rest in rests {
        let (small, times, isSmallClock) = rest.unit.designator
        if isSmallClock, !isInClock { value += "T" }
        isInClock = isInClock || isSmallClock
        value += "\(rest.count * times)\(small)"
      }
      return value
    }
    guard whole % 2 == 1 else { return "\(head)\(whole / 2)\(letter)" }
    let full = whole > 1 ? "\(head)\(whole / 2)\(letter)" : head
    switch unit {
    case .year: return full + "6M"
    case .day: return full + "T12H"
    case .hour: return full + "30M"
    case .minute: return full + "30S"
    default: return "\(head)\(whole / 2).5\(letter)"
    }
  }
}

/// Which part of a time is meant, or how exact it is: TIMEX3's `mod`.
enum Modifier: Hashable, Sendable {
  case early, middle, late, start, end
  /// "earlier this year", "later this week": up to the day of the report, and from it.
  case earlier, later
  case approximately, moreThan, lessThan, atLeast, atMost

  var value: String {
    switch self {
    case .early, .earlier, .start: "START"
    case .middle: "MID"
    case .late, .later, .end: "END"
    case .approximately: "APPROX"
    case .moreThan: "MORE_THAN"
    case .lessThan: "LESS_THAN"
    case .atLeast: "EQUAL_OR_MORE"
    case .atMost: "EQUAL_OR_LESS"
    }
  }
}

/// What a rule of the grammar found, in pieces: from `start` to just before `end`.
struct Reading: Hashable, Sendable {
  var start: Int
  var end: Int
  var meaning: Meaning
  var modifier: Modifier?

  /// What follows the day in the value: `T15:00`, `TNI`.
  var clock = ""

  /// The weekday named beside a date: it tells which year is meant.
  var weekday: Int?

  init(_ start: Int, _ end: Int, _ meaning: Meaning) {
    self.start = start
    self.end = end
    self.meaning = meaning
  }
}

/// A time expression as the text words it, and the side of the present its clause speaks of.
struct TimeMention: Hashable, Sendable {
  var range: TextRange
  var sentence: Int
  var meaning: Meaning
  var modifier: Modifier?
  var clock: String
  var side: Side
  var weekday: Int?

  /// Whether it is part of a name, as in "the 2017 Fusion": no time at which anything happened.
  var isInName = false

  /// Whether it begins a range that the next mention ends: "from Monday" before "to Thursday".
  var opensRange = false
}

extension Meaning {
  /// "The November election" in a year in which the United States hold theirs: of that year.
  func ofGeneralElection(in year: Int) -> Meaning {
    switch self {
    case .month(.open, 11): .month(.number(year), 11)
    case .day(.open, 11, let first, let last):
      .day(.number(year), month: 11, day: first, last: last)
    default: self
    }
  }

  /// "Since he announced it in March": told in January, that of the year before.
  func told(on day: Day) -> Meaning {
    guard case .month(.open, let month) = self else { return self }
    return .month(.number(month <= day.month ? day.year : day.year - 1), month)
  }
}
