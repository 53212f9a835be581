/// How near times come to those that people marked, by the measures of task A of TempEval-3.
///
/// UzZaman et al. (2013, section 4.1): an expression is its set of words. It is right strictly where
/// the sets are one, and relaxedly where they share a word; the figures of values and types are the
/// relaxed F1 times the share of matched expressions that have the right one, compared letter by
/// letter.
public struct TimeScore: Sendable {
  /// How many texts were added.
  public private(set) var texts = 0

  public private(set) var strict = Tally()

  /// How many of the gold have a match.
  private var matched = 0

  /// How many of those found are not strays.
  private var met = 0

  private var values = 0
  private var evenValues = 0
  private var types = 0

  /// Calendar days, right where the first ten letters of the values agree.
  private var days = Tally()
  private var matchedDays = 0

  public init() {}

  public mutating func add(_ pairs: TimePairs) {
    texts += 1
    strict.gold += pairs.gold.count
    strict.found += pairs.found.count
    met += pairs.found.count - pairs.strays.count
    days.found += pairs.found.count { $0.time.day != nil }
    let runs = Set(pairs.found.map(\.words))
    for (gold, match) in zip(pairs.gold, pairs.matches) {
      if runs.contains(gold.words) { strict.right += 1 }
      if gold.time.day != nil { days.gold += 1 }
      guard let match else { continue }
      matched += 1
      if match.time.value == gold.time.value { values += 1 }
      if match.time.evenValue == gold.time.evenValue { evenValues += 1 }
      if match.time.type == gold.time.type { types += 1 }
      if let day = gold.time.day {
        matchedDays += 1
        if match.time.day == day { days.right += 1 }
      }
    }
  }

  private var precision: Double { Tally.percent(Double(met), of: Double(strict.found)) }

  private var recall: Double { Tally.percent(Double(matched), of: Double(strict.gold)) }

  private func share(_ count: Int) -> Double { Tally.percent(Double(count), of: Double(matched)) }

  public var figures: [Figure] {
    let relaxed = Figure("relaxed-F1", Tally.mean(precision, recall), digits: 2)
    // What is printed must multiply to what is printed, as in the scores of others.
    let f1 = { (name: String, right: Int) in
      Figure(name, relaxed.rounded * share(right) / 100, digits: 2)
    }
    return [
      Figure("strict-precision", strict.precision), Figure("strict-recall", strict.recall),
      Figure("strict-F1", strict.f1, digits: 2),
      Figure("relaxed-precision", precision), Figure("relaxed-recall", recall), relaxed,
      Figure("value-accuracy", share(values)), f1("value-F1", values),
      f1("even-value-F1", evenValues),
      Figure("type-accuracy", share(types)), f1("type-F1", types),
      Figure("day-precision", days.precision), Figure("day-recall", days.recall),
      Figure("day-F1", days.f1, digits: 2),
      Figure("day-accuracy", Tally.percent(Double(days.right), of: Double(matchedDays))),
    ]
  }

  /// The number of texts and of times, marked and found.
  public var counts: String {
    "\(texts.counted("text")), \(strict.gold.counted("time")) marked, \(strict.found) found"
  }
}

extension Int {
  /// `1 text`, `2 texts`.
  public func counted(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}

extension GoldTime {
  /// The calendar day that the value begins with: `1998-01-08` of `1998-01-08T14:30`.
  var day: Substring? {
    let day = value.prefix(10)
    let isDay = day.utf8.enumerated().allSatisfy { index, byte in
      [4, 7].contains(index) ? byte == UInt8(ascii: "-") : (0x30...0x39).contains(byte)
    }
    return isDay && day.utf8.count == 10 ? day : nil
  }

  /// The value without differences that mean nothing: seconds of zero, and lengths of time that
  /// are a round number of the next unit.
  var evenValue: String {
    let value = value.uppercased()
    if let length = Self.lengths[value] { return length }
    let parts = value.split(separator: "T")
    return parts.count == 2 && parts[1].count == 8 && parts[1].hasSuffix(":00")
      ? String(value.dropLast(3)) : value
  }

  private static let lengths = [
    "P7D": "P1W", "P14D": "P2W", "P12M": "P1Y", "P24M": "P2Y", "P10Y": "P1DE", "P100Y": "P1CE",
  ]
}
