/// What a word contributes to a time expression.
struct TimeWord: Hashable, Sendable {
  enum Category: UInt8, Sendable, CaseIterable {
    /// No word of time.
    case none
    // Names of the calendar.
    case month, shortMonth, weekday, shortWeekday, season, dayPart, holiday
    // Measures.
    case unit, units, cardinal, ordinal, quantity, half
    /// "yearlong"; "nineties".
    case long, decade
    /// "New" of "New Year's Eve".
    case new
    /// "daily", "annually".
    case frequency
    /// "every", "each".
    case each
    /// "once" of "once a week"; "semi" of "semi-annually".
    case times
    /// "present" of "at present", "date" of "to date".
    case present
    // Words that point: "last" (-1), "this" (0), "next" (1).
    case pointer, latest, relativeDay, tonight, ago, earlier, later, from, hence
    /// "now", "recently", "soon" as adverbs; the value is a `Reference`.
    case reference
    case then
    /// "recent", "future", "current" before a noun.
    case referenceAdjective
    // Parts and measures of vagueness.
    case early, middle, late, start, end
    /// "the rest of the year".
    case rest
    case approximately, nearly, more, less, least, most, up, than, no
    /// "mid-afternoon" as one word has none; "sometime" of "sometime next year".
    case sometime
    /// "more", "additional", "consecutive", "trading" between a number and its unit.
    case filler
    // Clock.
    case meridiem, noon, midnight, clock, zone
    // Small words.
    case the, article, of, and, or, to, preposition, by
    case demonstrative, pronoun, title, verbOfSpeech, fiscal, fiscalYear, period, ended
    // Words that make a weekday or month part of another name.
    case nameBefore, nameAfter
  }

  var category: Category
  var value: Int16

  static let none = TimeWord(category: .none, value: 0)
}

/// The lower-cased bytes of a word of at most 16 letters, packed so that a look-up allocates
/// nothing.
struct WordKey: Hashable, Sendable {
  private(set) var low: UInt64 = 0
  private(set) var high: UInt64 = 0

  static let limit = 16

  mutating func append(_ byte: UInt8, at index: Int) {
    let lowered = UInt64(byte | 0x20)
    if index < 8 {
      low |= lowered << UInt64(index * 8)
    } else {
      high |= lowered << UInt64((index - 8) * 8)
    }
  }

  init() {}

  init(_ word: String) {
    for (index, byte) in word.utf8.prefix(Self.limit).enumerated() { append(byte, at: index) }
  }
}

/// The measures of time, smallest first.
enum TimeUnit: Int16, Sendable, CaseIterable {
  case second, minute, hour, day, weekend, week, month, quarter, year, decade, century
  case millennium

  /// The designator of ISO 8601 and the number of them in one of this unit.
  var designator: (letter: String, factor: Int, isClock: Bool) {
    switch self {
    case .second: ("S", 1, true)
    case .minute: ("M", 1, true)
    case .hour: ("H", 1, true)
    case .day: ("D", 1, false)
    case .weekend: ("D", 2, false)
    case .week: ("W", 1, false)
    case .month: ("M", 1, false)
    case .quarter: ("Q", 1, false)
    case .year: ("Y", 1, false)
    case .decade: ("Y", 10, false)
    case .century: ("Y", 100, false)
    case .millennium: ("Y", 1000, false)
    }
  }
}

/// A time that is named only by its side of the present: TIMEX3's `PAST_REF` and its kin.
enum Reference: Int16, Sendable {
  case past = -1
  case present = 0
  case future = 1

  var value: String {
    switch self {
    case .past: "PAST_REF"
    case .present: "PRESENT_REF"
    case .future: "FUTURE_REF"
    }
  }
}
