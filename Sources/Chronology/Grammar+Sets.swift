/// Times that come again: "every Thursday", "daily".
extension Grammar {
  /// "every Thursday", "each year", "daily", "every other week", "every 90 minutes".
  func repeated(at index: Int) -> Reading? {
    if isWord(index, .frequency), let unit = TimeUnit(rawValue: word(index).value) {
      return isCapitalized(index) && index > 0
        ? nil
        : Reading(index, index + 1, .set(Amount(unit, 1).value))
    }
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
    if isWord(at, .weekday) {
      if isWord(at + 1, .dayPart) {
        let clock = Self.dayParts[Int(word(at + 1).value)]
        return Reading(index, at + 2, .set("XXXX-WXX-\(word(at).value)\(clock)"))
      }
      return Reading(index, at + 1, .set("XXXX-WXX-\(word(at).value)"))
    }
    if isWord(at, .unit), let unit = unit(at) {
      return Reading(
        index, at + 1,
        .set(unit == .weekend ? "XXXX-WXX-WE" : Amount(unit, count).value))
    }
    if isWord(at, .month), isCapitalized(at) {
      return Reading(index, at + 1, .set("XXXX-" + twoDigits(Int(word(at).value))))
    }
    if isWord(at, .season), let season = Season(rawValue: Int(word(at).value)) {
      return Reading(index, at + 1, .set("XXXX-" + season.designator))
    }
    if isWord(at, .dayPart) {
      return Reading(index, at + 1, .set("XXXX-XX-XX" + Self.dayParts[Int(word(at).value)]))
    }
    if let (amount, end) = amount(at: at), isWord(end - 1, .units) {
      return Reading(index, end, .set(amount.value))
    }
    return nil
  }
}
