import Documents

/// Times that come again: "every Thursday", "daily", "once a month".
extension Grammar {
  /// "every Thursday", "each year", "daily", "every other week", "every 90 minutes", with a time of
  /// day behind it: "every day at 7 p.m.".
  func repeated(at index: Int) -> Reading? {
    if isWord(index, .frequency) { return frequency(at: index, index) }
    if isNamed(index, "semi") || isNamed(index, "bi") { return halfFrequency(at: index) }
    return every(at: index).map { withClock($0) }
  }

  /// "daily", "every two weeks" as one word: the value holds a unit and how many of it.
  private func frequency(at index: Int, _ start: Int) -> Reading? {
    let value = word(index).value
    guard let unit = TimeUnit(rawValue: value % 100), !isCapitalized(index) || index == 0 else {
      return nil
    }
    // "a fortnightly" is a paper.
    if isWord(index - 1, .article), !isNounBehind(index + 1) { return nil }
    // "the quarterly dividend" is a kind of dividend, "an everyday matter" one of matter.
    if Self.kinds.contains(pieces[index].key), !isAdverb(index) { return nil }
    return Reading(start, index + 1, .set(Amount(unit, 1 + Int(value / 100)).value))
  }

  /// "paid quarterly", "meet everyday": a verb or its object before, no noun behind.
  private func isAdverb(_ index: Int) -> Bool {
    guard index > 0, !isNounBehind(index + 1) else { return false }
    switch pieces[index - 1].tag {
    case .verb, .infinitive, .pastParticiple, .presentParticiple, .noun: return true
    default: return pieces[index - 1].key == WordKey("least")
    }
  }

  private static let kinds: Set<WordKey> = [WordKey("quarterly"), WordKey("everyday")]

  /// "semi-annually", "bi-monthly".
  private func halfFrequency(at index: Int) -> Reading? {
    guard isMark(index + 1, "-"), isGlued(index + 2), isWord(index + 2, .frequency),
      let unit = TimeUnit(rawValue: word(index + 2).value)
    else { return nil }
    if isNamed(index, "bi") {
      // "Bi-annually" is twice a year, "bi-monthly" mostly every two months.
      return Reading(index, index + 3, .set(unit == .year ? "P6M" : Amount(unit, 2).value))
    }
    return unit == .year ? Reading(index, index + 3, .set("P6M")) : nil
  }

  /// "every Thursday", "each year", "every other week", "every 90 minutes".
  private func every(at index: Int) -> Reading? {
    if isWord(index, .units), unit(index) == .weekend { return nil }
    guard isWord(index, .each) else { return nil }
    var at = index + 1
    var count = 1
    if isNamed(at, "other") || isNamed(at, "second") {
      count = 2
      at += 1
    } else if let (nth, end) = ordinal(at: at), nth < 20, !isWord(at, .unit) {
      count = nth
      at = end
    } else if isNamed(at, "single") {
      at += 1
    }
    if isWord(at, .unit), let unit = unit(at) {
      return Reading(
        index, at + 1,
        .set(unit == .weekend ? "XXXX-WXX-WE" : Amount(unit, count).value))
    }
    if let named = namedSet(index, at) { return named }
    if let (amount, end) = amount(at: at), isWord(end - 1, .units) {
      return Reading(index, end, .set(amount.value))
    }
    return nil
  }

  /// What a weekday, month, season or part of the day makes of "every".
  private func namedSet(_ index: Int, _ at: Int) -> Reading? {
    switch word(at).category {
    case .weekday:
      let value = "XXXX-WXX-\(word(at).value)"
      guard isWord(at + 1, .dayPart) else { return Reading(index, at + 1, .set(value)) }
      let clock = Self.dayParts[Int(word(at + 1).value)]
      return Reading(index, at + 2, .set(value + clock))
    case .month where isCapitalized(at):
      return Reading(index, at + 1, .set("XXXX-" + twoDigits(Int(word(at).value))))
    case .season:
      return Season(rawValue: Int(word(at).value)).map {
        Reading(index, at + 1, .set("XXXX-" + $0.designator))
      }
    case .dayPart:
      return Reading(index, at + 1, .set("XXXX-XX-XX" + Self.dayParts[Int(word(at).value)]))
    default: return nil
    }
  }

  /// "every day at 7 p.m.", "every Friday at noon", "Sundays at 9 a.m.".
  func withClock(_ reading: Reading) -> Reading {
    guard case .set(let value) = reading.meaning else { return reading }
    let isDaily = value == "P1D"
    guard isDaily || value.hasPrefix("XXXX-WXX-") && value.utf8.count == 10 else { return reading }
    let at = isNamed(reading.end, "at") || isNamed(reading.end, "from") ? reading.end + 1 : nil
    guard let at, let (clock, end) = timeOfDay(at: at) else { return reading }
    return Reading(reading.start, end, .set((isDaily ? "XXXX-XX-XX" : value) + clock))
  }

  /// "once a week", "once per year"; "twice a week" is a rate, whose value would need its number.
  func oncePer(at index: Int) -> Reading? {
    guard isNamed(index, "once"),
      isWord(index + 1, .article) || isNamed(index + 1, "per") || isWord(index + 1, .each),
      !isNamed(index + 1, "another"), isWord(index + 2, .unit), let unit = unit(index + 2),
      unit.rawValue >= TimeUnit.hour.rawValue, unit != .weekend, !isNounBehind(index + 3),
      !isMark(index + 3, "-"), !isWord(index + 3, .ago), !isWord(index + 3, .later),
      !isVerb(index + 3)
    else { return nil }
    return Reading(index, index + 3, .set(Amount(unit, 1).value))
  }

  /// "Once a month has passed": a clause of its own.
  private func isVerb(_ index: Int) -> Bool {
    index < pieces.count && (pieces[index].tag == .verb || pieces[index].tag == .auxiliary)
  }
}
