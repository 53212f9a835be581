import Documents

/// Lengths of time: "14 months", "a two-day summit", "the past decade", "every Thursday".
extension Grammar {
  /// A number and a unit: "14 months", "two-day", "several weeks", "two and a half years",
  /// "two to three weeks", "two years and three months".
  func amount(at index: Int) -> (amount: Amount, end: Int)? {
    guard let first = simpleAmount(at: index) else { return nil }
    var end = first.end
    if isNamed(end, "or"), isNamed(end + 1, "so") || isNamed(end + 1, "more") { end += 2 }
    guard first.amount.halves.map({ $0 % 2 == 0 }) ?? false, !isMark(end - 2, "-") else {
      return (first.amount, end)
    }
    // "two years and three months", "1 hour 20 minutes", "three years, two months and a day"
    var amount = first.amount
    var last = amount.unit
    while amount.rests.count < 3 {
      let join = isWord(end, .and) || isMark(end, ",") ? end + 1 : end
      guard let (count, countEnd) = cardinal(at: join),
        isWord(countEnd, .units) || isWord(countEnd, .unit), let small = unit(countEnd),
        small.rawValue < last.rawValue, small != .second || !isWord(countEnd, .unit),
        !isMeasured(index) || !isDistance(countEnd + 1)
      else { break }
      amount.rests.append(Amount.Rest(unit: small, count: count))
      last = small
      end = countEnd + 1
    }
    return (amount, end)
  }

  /// "for three years, two months ago": a length, and a distance of its own behind it.
  private func isMeasured(_ index: Int) -> Bool {
    isNamed(index - 1, "for") || isNamed(index - 1, "in") || isWord(index - 1, .pointer)
  }

  private func isDistance(_ index: Int) -> Bool {
    isWord(index, .ago) || isNamed(index, "later") || isNamed(index, "earlier")
  }

  private func simpleAmount(at index: Int) -> (amount: Amount, end: Int)? {
    if let (count, end) = cardinal(at: index) { return counted(count, end) }
    if let decimal = decimalAmount(at: index) { return decimal }
    if index < pieces.count, pieces[index].kind == .mark, pieces[index].value == Piece.half,
      let unit = unit(pastHyphen(index + 1))
    {
      var amount = Amount(unit, 1)
      amount.halves = 1
      return (amount, pastHyphen(index + 1) + 1)
    }
    if isWord(index, .article) { return vague(at: index + 1, isSingular: true) }
    return vague(at: index, isSingular: false)
  }

  private func counted(_ count: Int, _ end: Int) -> (amount: Amount, end: Int)? {
    var at = pastHyphen(end)
    var halves = count * 2
    // "one and a quarter hours"
    let quarter = pastQuarter(at)
    if let quarter {
      at = quarter
    } else if let half = pastHalf(at) {
      halves += 1
      at = half
    } else if number(at) == 1, isMark(at + 1, "/"), number(at + 2) == 2 {
      halves += 1
      at = pastHyphen(at + 3)
    } else if at < pieces.count, pieces[at].kind == .mark, pieces[at].value == Piece.half {
      halves += 1
      at = pastHyphen(at + 1)
    } else if isWord(at, .to) || isWord(at, .or) || isWord(at, .and) || at > end,
      let (_, next) = cardinal(at: isMark(end, "-") ? at : at + 1)
    {
      // "two to three weeks": the number that is surely reached.
      at = pastHyphen(next)
      guard let unit = unit(at) else { return nil }
      return (Amount(unit, count), at + 1)
    } else if isNamed(at, "more") {
      at += 1
    }
    while isWord(at, .filler), at < end + 3 { at = pastHyphen(at + 1) }
    guard let unit = unit(at), !isOrdinalUse(at) else { return nil }
    // "the 1988 quarter": a number of several takes the plural or a hyphen.
    if count > 1, at == end, isWord(at, .unit), number(end - 1) != nil, !isKind(at, count) {
      return nil
    }
    var amount = Amount(unit, count)
    amount.halves = halves
    if quarter != nil { amount.decimals = "25" }
    // "one hour and a half"
    if halves % 2 == 0, let half = pastHalf(at + 1), !isWord(half, .of) {
      amount.halves = halves + 1
      return (amount, half)
    }
    if halves % 2 == 0, let quarter = quarterBehind(at + 1) {
      amount.decimals = "25"
      return (amount, quarter)
    }
    return (fortnights(at, amount), at + 1)
  }

  /// A fortnight is two weeks.
  private func fortnights(_ index: Int, _ amount: Amount) -> Amount {
    guard word(index).value >= 100, let halves = amount.halves else { return amount }
    var amount = amount
    amount.halves = halves * 2
    return amount
  }

  /// "one second" is a length, "the second of May" is not; "two quarters" of a year is.
  private func isOrdinalUse(_ index: Int) -> Bool {
    unit(index) == .second && isWord(index, .unit) && isWord(index + 1, .of)
  }

  /// "a year", "a few days", "several weeks", "a couple of years", "half a century".
  private func vague(at index: Int, isSingular: Bool) -> (amount: Amount, end: Int)? {
    if isWord(index, .quantity), !isSingular || !isMark(index + 1, "-") {
      let count = Int(word(index).value)
      var at = isWord(index + 1, .of) ? index + 2 : pastHyphen(index + 1)
      while isNamed(at, "more") || isWord(at, .filler), at < index + 4 { at += 1 }
      guard let unit = unit(at), isWord(at, .units) || isMark(at - 1, "-") else { return nil }
      return (Amount(unit, count > 1 ? count : nil), at + 1)
    }
    if isWord(index, .half), !isSingular || isMark(index + 1, "-") {
      let at = isWord(index + 1, .article) ? index + 2 : pastHyphen(index + 1)
      guard let unit = unit(at), isWord(at, .unit) else { return nil }
      var amount = Amount(unit, 1)
      amount.halves = 1
      return (amount, at + 1)
    }
    guard isSingular else { return nil }
    let at = isWord(index, .filler) || isNamed(index, "single") ? index + 1 : index
    // "a year-end sale", "a week-old truce" are about no length of their own.
    guard isWord(at, .unit), let unit = unit(at), unit != .second,
      !(isMark(at + 1, "-") && isGlued(at + 1))
    else { return nil }
    var amount = Amount(unit, 1)
    if let half = pastHalf(at + 1), !isWord(half, .of) {
      amount.halves = 3
      return (amount, half)
    }
    if let quarter = quarterBehind(at + 1) {
      amount.decimals = "25"
      return (amount, quarter)
    }
    if isWord(at + 1, .or), isNamed(at + 2, "two") { return (amount, at + 3) }
    return (fortnights(at, amount), at + 1)
  }

  /// The "long" of "day-long".
  private func isLong(_ index: Int) -> Bool { isNamed(index, "long") }

  /// "14 months", "weeks or months", "a two-day summit", "a 14-month-long campaign",
  /// "decades-long", "yearlong".
  func length(at index: Int) -> Reading? {
    if isWord(index, .long) {
      let units: [TimeUnit] = [.year, .week, .month, .day, .decade, .hour]
      return Reading(index, index + 1, .length(Amount(units[Int(word(index).value)], 1), .none))
    }
    if isWord(index, .units) || isWord(index, .unit), let unit = unit(index),
      isMark(index + 1, "-"), isLong(index + 2)
    {
      let count: Int? = isWord(index, .unit) ? 1 : nil
      return Reading(index, index + 3, .length(Amount(unit, count), .none))
    }
    if isWord(index, .units) { return bareUnits(at: index) }
    if let whole = wholeUnit(at: index) { return whole }
    let start = lengthStart(index)
    guard let (amount, end) = amount(at: start),
      start == index || isWord(end - 1, .units) || isNamed(end - 2, "or") || !amount.rests.isEmpty
    else { return nil }
    if isWord(start, .article), isRate(start, end) { return nil }
    if isAge(end) || isFraction(start, end) || isClauseOrdinal(start, end) { return nil }
    // "60 Minutes", "the Six-Day War"
    if isCapitalized(end - 1), end - 1 > 0 { return nil }
    if isNoLength(start, end) { return nil }
    // "24 hours a day"
    if isWord(end, .article), isWord(end + 1, .unit), !isWord(end + 2, .ago) { return nil }
    if let leading = leadingTime(index, start, amount, end) { return leading }
    if isMark(end, "-"), isGlued(end), isNamed(end + 1, "long") {
      return Reading(index, end + 2, .length(amount, .none))
    }
    return Reading(index, end, .length(amount, .none))
  }

  /// "all day", "for a whole week", "a full year", "full-year".
  private func wholeUnit(at index: Int) -> Reading? {
    guard isNamed(index, "all") || isNamed(index, "full") || isNamed(index, "whole"),
      !isWord(index - 1, .the)
    else { return nil }
    let at = pastHyphen(index + 1)
    guard isWord(at, .unit), let unit = unit(at), unit.rawValue >= TimeUnit.day.rawValue,
      unit != .weekend, !isMark(at + 1, "-")
    else { return nil }
    return Reading(index, at + 1, .length(Amount(unit, 1), .none))
  }

  /// "weeks or months", "for years", "within weeks"; "after years of talks" measures nothing.
  private func bareUnits(at index: Int) -> Reading? {
    guard let unit = unit(index), unit.rawValue >= TimeUnit.minute.rawValue else { return nil }
    if isWord(index + 1, .or) || isWord(index + 1, .and), isWord(index + 2, .units) {
      return Reading(index, index + 3, .length(Amount(unit, nil), .none))
    }
    let isMeasure =
      isNamed(index - 1, "for") || isNamed(index - 1, "in")
      || isNamed(index - 1, "within")
    guard isMeasure, unit != .quarter, unit != .minute, !isWord(index + 1, .of) else { return nil }
    return Reading(index, index + 1, .length(Amount(unit, nil), .none))
  }

  /// "a minute amount", "called it a day", "a weekend bag".
  private func isNoLength(_ start: Int, _ end: Int) -> Bool {
    guard isWord(start, .article), end == start + 2, let unit = unit(start + 1) else {
      return false
    }
    let isNounBehind =
      end < pieces.count && pieces[end].tag == .noun && pieces[end].kind == .letters
    switch unit {
    case .minute: return isNounBehind
    case .weekend: return isNounBehind || isWord(end, .of)
    case .day: return isNamed(start - 1, "it")
    default: return false
    }
  }

  /// "one second" in "one second later"; "a second" never.
  private func isClauseOrdinal(_ start: Int, _ end: Int) -> Bool {
    unit(end - 1) == .second && isWord(end - 1, .unit)
      && (isWord(start, .article)
        || end < pieces.count && pieces[end].tag == .noun
          && !isMark(end - 2, "-"))
  }

  /// Past "the", "the first", "the full" before a number of units: "the first nine months".
  private func lengthStart(_ index: Int) -> Int {
    guard isWord(index, .the) || isNamed(index, "these") || isNamed(index, "those") else {
      return index
    }
    return isWord(index + 1, .ordinal) || isWord(index + 1, .pointer)
      || isWord(index + 1, .latest) || isWord(index + 1, .filler) ? index + 2 : index + 1
  }

  /// "a 44-year-old", "44 years old", "44 years of age".
  private func isAge(_ end: Int) -> Bool {
    let at = pastHyphen(end)
    return isNamed(at, "old") || isNamed(at, "olds")
      || (isWord(end, .of) && isNamed(end + 1, "age")) || isNamed(at, "younger")
      || isNamed(at, "senior")
  }

  /// "three-quarters of the food", "a quarter of it".
  private func isFraction(_ start: Int, _ end: Int) -> Bool {
    unit(end - 1) == .quarter && !isWord(end - 3, .and)
      && (isMark(end - 2, "-") || isWord(end, .of) || isWord(start, .article))
  }

  /// "three times a year", "$5 a day", "three patients an hour".
  private func isRate(_ index: Int, _ end: Int) -> Bool {
    guard index > 0 else { return false }
    let before = pieces[index - 1]
    if isWord(end, .ago) || isWord(end, .earlier) || isWord(end, .later) { return false }
    if before.kind == .number { return true }
    guard before.kind == .letters else { return isMark(index - 1, "%") }
    if before.word.category == .cardinal || isNamed(index - 1, "once")
      || isNamed(index - 1, "twice") || isNamed(index - 1, "percent")
    {
      return true
    }
    return before.last == 0x73 && before.tag == .noun
      && (before.word.category == .none || before.word.category == .nameAfter
        || before.word.category == .units)
  }

  /// "the past two months", "the next few days", "the coming weeks", "past several months".
  func pointedLength(at index: Int) -> Reading? {
    let start = isWord(index, .the) || isWord(index, .demonstrative) ? index + 1 : index
    var pointer = start
    if isNamed(pointer, "this"), isWord(pointer + 1, .pointer) { pointer += 1 }
    guard isWord(pointer, .pointer), word(pointer).value != 0 else { return nil }
    let side: Side = word(pointer).value < 0 ? .past : .future
    var at = pointer + 1
    while isWord(at, .filler), at < pointer + 3 { at += 1 }
    if isWord(at, .units), let unit = unit(at) {
      return Reading(index, at + 1, .length(Amount(unit, nil), side))
    }
    if let (amount, end) = amount(at: at), !isWord(at, .article) {
      return Reading(index, end, .length(amount, side))
    }
    // "the next couple weeks"
    if isWord(at, .quantity), let unit = unit(at + 1) {
      let count = Int(word(at).value)
      return Reading(index, at + 2, .length(Amount(unit, count > 1 ? count : nil), side))
    }
    return nil
  }
}

/// A number of at most two digits, with a leading zero.
func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
