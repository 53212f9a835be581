import Documents

/// Forms of an amount: nights, halves, decimals, and a number before the word that points.
extension Grammar {
  /// "two nights", "a three-night stay", "for one night", "two nights ago".
  func nights(at index: Int) -> Reading? {
    let start = isWord(index, .the) && isWord(index + 1, .ordinal) ? index + 2 : index
    guard let (count, end) = cardinal(at: start), (1...999).contains(count) else { return nil }
    var at = pastHyphen(end)
    while isWord(at, .filler), at < end + 2 { at += 1 }
    guard isNight(at), !isCapitalized(at), !isMark(at + 1, "-"),
      isNamed(at, "nights") || isMark(at - 1, "-") || isOneNight(start, count)
    else { return nil }
    if isWord(at + 1, .ago) {
      var reading = Reading(index, at + 2, .calendar(.day, offset: -count))
      reading.clock = Self.dayParts[3]
      return reading
    }
    // "three nights a week"
    if isWord(at + 1, .article), isWord(at + 2, .unit) { return nil }
    return Reading(index, at + 1, .length(Amount(.day, count), .none))
  }

  private func isNight(_ index: Int) -> Bool {
    isNamed(index, "night") || isNamed(index, "nights")
  }

  /// "One night he came" is no length; "for one night" and "1 night" are.
  private func isOneNight(_ start: Int, _ count: Int) -> Bool {
    count == 1 && (number(start) != nil || isNamed(start - 1, "for"))
  }

  /// Past "and a half" or "and half"; nil where another is halved: "an hour and half a day".
  func pastHalf(_ index: Int) -> Int? {
    guard isWord(index, .and) else { return nil }
    if isWord(index + 1, .article), isWord(index + 2, .half) { return index + 3 }
    return isWord(index + 1, .half) && !isWord(index + 2, .article) ? index + 2 : nil
  }

  /// "a 15 minute call": without its hyphen, before the noun that it measures.
  func isKind(_ index: Int, _ count: Int) -> Bool {
    count < 1000 && word(index).value < 100 && unit(index) != .quarter && unit(index) != .second
      && index + 1 < pieces.count && pieces[index + 1].kind == .letters
      && pieces[index + 1].tag == .noun && !isCapitalized(index)
  }

  /// Past "and a quarter" before a unit.
  func pastQuarter(_ index: Int) -> Int? {
    guard isWord(index, .and), isWord(index + 1, .article), isWord(index + 2, .unit),
      unit(index + 2) == .quarter, isWord(index + 3, .unit) || isWord(index + 3, .units)
    else { return nil }
    return index + 3
  }

  /// Past the "and a quarter" of "a year and a quarter"; nil where another is halved.
  func quarterBehind(_ index: Int) -> Int? {
    guard isWord(index, .and), isWord(index + 1, .article), isWord(index + 2, .unit),
      unit(index + 2) == .quarter, !isWord(index + 3, .of), unit(index + 3) == nil
    else { return nil }
    return index + 3
  }

  /// "3.5 years", "9.58 seconds", "1,000 days".
  func decimalAmount(at index: Int) -> (amount: Amount, end: Int)? {
    guard index < pieces.count, pieces[index].kind == .number, !pieces[index].isPlain,
      !isMark(index - 1, "$"), pieces[index].value < 1_000_000
    else { return nil }
    let digits = pieces[index].count - String(pieces[index].value).utf8.count - 1
    let at = pastHyphen(index + 1)
    guard pieces[index].value < 1000 ? (1...2).contains(digits) : digits == 0,
      let unit = unit(at), isWord(at, .units) || at > index + 1, unit != .quarter
    else { return nil }
    var amount = Amount(unit, pieces[index].value)
    let fraction = pieces[index].fraction
    if fraction == 5, digits == 1 {
      amount.halves = pieces[index].value * 2 + 1
    } else if fraction > 0 {
      amount.decimals = digits == 1 ? "\(fraction)" : twoDigits(fraction)
    }
    return (amount, at + 1)
  }

  /// "the five past years", "3 next weeks": the number stands before the word that points.
  func countBeforePointer(at index: Int) -> Reading? {
    let start = isWord(index, .the) || isWord(index, .demonstrative) ? index + 1 : index
    guard let (count, end) = cardinal(at: start), (1...999).contains(count), isWord(end, .pointer),
      word(end).value != 0, isWord(end + 1, .units), let unit = unit(end + 1),
      !isWord(end + 2, .of)
    else { return nil }
    return Reading(
      index, end + 2, .length(Amount(unit, count), word(end).value < 0 ? .past : .future))
  }

  /// "in two weeks' time", "in a year's time": what the present leads to, whatever the clause.
  func leadingTime(_ index: Int, _ start: Int, _ amount: Amount, _ end: Int) -> Reading? {
    guard isNamed(start - 1, "in") || isNamed(start - 1, "within") else { return nil }
    var at = end
    if isMark(at, "'") { at += isLetterS(at + 1) ? 2 : 1 }
    guard isNamed(at, "time"), at > end || isWord(end - 1, .units) else { return nil }
    let isLength = amount.halves == nil || isNamed(start - 1, "within")
    return Reading(index, at + 1, isLength ? .length(amount, .future) : .ahead(amount))
  }
}
