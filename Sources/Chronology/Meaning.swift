import Documents

/// What a time expression says before it is placed on the calendar.
enum Meaning: Hashable, Sendable {
  /// "March 23-24": `last` is the same day where there is one only.
  case day(YearReference, month: Int, day: Int, last: Int)
  case month(YearReference, Int)
  case quarter(YearReference, Int)
  case season(YearReference, Season)
  case holiday(YearReference, Holiday)
  case year(Int)
  /// "the 1990s" is decade 199, "the 19th century" century 18.
  case decade(Int)
  case century(Int)
  case weekday(Int, Side)
  /// The day, week, month … so many before or after that of publication.
  case calendar(TimeUnit, offset: Int)
  /// "the weekend", by the tense of its clause.
  case weekend
  /// "ten days ago" (-10), "three years from now" (3); nil for "years ago".
  case distance(TimeUnit, Int?, Side)
  /// "two weeks later", "the next day": counted from the time named before.
  case shifted(TimeUnit, Int)
  case reference(Reference)
  /// "14 months"; before or after the present in "the past two months", "the coming weeks".
  case length(Amount, Side)
  /// A TIMEX3 value of a set: `P1D`, `XXXX-WXX-4`.
  case set(String)
  /// A time of day without a day: "at 3 p.m.".
  case clockOnly
}

/// The year that a day, month, season or quarter lies in.
enum YearReference: Hashable, Sendable {
  /// Left to the tense of the clause.
  case open
  case number(Int)
  /// Counted from the year of publication.
  case offset(Int)
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

/// The length of a time: "two and a half years", "several weeks".
struct Amount: Hashable, Sendable {
  var unit: TimeUnit

  /// In halves, so that "two and a half" stays exact; nil where the text gives no number.
  var halves: Int?

  init(_ unit: TimeUnit, _ count: Int?) {
    self.unit = unit
    halves = count.map { $0 * 2 }
  }

  /// ISO 8601: `P14M`, `PT2H`, `PXY`, `P2.5Y`.
  var value: String {
    let (letter, factor, isClock) = unit.designator
    let head = isClock ? "PT" : "P"
    guard let halves else { return head + "X" + letter }
    let whole = halves * factor
    return whole % 2 == 0 ? "\(head)\(whole / 2)\(letter)" : "\(head)\(whole / 2).5\(letter)"
  }
}

/// Which part of a time is meant, or how exact it is: TIMEX3's `mod`.
enum Modifier: Hashable, Sendable {
  case early, middle, late, start, end
  case approximately, moreThan, lessThan, atLeast, atMost

  var value: String {
    switch self {
    case .early, .start: "START"
    case .middle: "MID"
    case .late, .end: "END"
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
}
