/// Lengths of time, and times at a distance: "14 months", "two years ago", "the past decade".
extension Grammar {
  /// A number and a unit: "14 months", "two-day", "several weeks", "two and a half years".
  func amount(at index: Int) -> (amount: Amount, end: Int)? {
    if let (count, end) = cardinal(at: index) { return counted(count, end) }
    if isWord(index, .article) { return vague(at: index + 1, isSingular: true) }
    return vague(at: index, isSingular: false)
  }

  private func counted(_ count: Int, _ end: Int) -> (amount: Amount, end: Int)? {
    var at = pastHyphen(end)
    var halves = count * 2
    if isWord(at, .and), isWord(at + 1, .article), isWord(at + 2, .half) {
      halves += 1
      at += 3
    } else if number(at) == 1, isMark(at + 1, "/"), number(at + 2) == 2 {
      halves += 1
      at += 3
    } else if isWord(at, .to) || isWord(at, .or), let (_, next) = cardinal(at: at + 1) {
      at = pastHyphen(next)
      guard let unit = unit(at) else { return nil }
      return (Amount(unit, nil), at + 1)
    } else if isWord(at, .more) {
      at += 1
    }
    guard let unit = unit(at), !isOrdinalUse(at) else { return nil }
    // "the 1988 quarter": a number of several takes the plural or a hyphen.
    if count > 1, at == end, isWord(at, .unit), number(end - 1) != nil { return nil }
    var amount = Amount(unit, count)
    amount.halves = halves
    return (amount, at + 1)
  }

  /// "one second" is a length, "the second of May" is not; "two quarters" of a year is.
  private func isOrdinalUse(_ index: Int) -> Bool {
    unit(index) == .second && isWord(index, .unit) && isWord(index + 1, .of)
  }

  /// "a year", "a few days", "several weeks", "a couple of years", "half a century".
  private func vague(at index: Int, isSingular: Bool) -> (amount: Amount, end: Int)? {
    if isWord(index, .quantity) {
      let isDozen = word(index).value > 0
      let at = isWord(index + 1, .of) ? index + 2 : index + 1
      guard let unit = unit(at), isWord(at, .units) else { return nil }
      return (Amount(unit, isDozen ? Int(word(index).value) : nil), at + 1)
    }
    if isWord(index, .half), !isSingular {
      let at = isWord(index + 1, .article) ? index + 2 : pastHyphen(index + 1)
      guard let unit = unit(at), isWord(at, .unit) else { return nil }
      var amount = Amount(unit, 1)
      amount.halves = 1
      return (amount, at + 1)
    }
    // "a year-end sale", "a week-old truce" are about no length of their own.
    guard isSingular, isWord(index, .unit), let unit = unit(index), unit != .second,
      !(isMark(index + 1, "-") && isGlued(index + 1))
    else { return nil }
    var amount = Amount(unit, 1)
    if isWord(index + 1, .and), isWord(index + 2, .article), isWord(index + 3, .half) {
      amount.halves = 3
      return (amount, index + 4)
    }
    return (amount, index + 1)
  }

  /// "14 months", "years", "a two-day summit", "a 14-month-long campaign".
  func length(at index: Int) -> Reading? {
    if isWord(index, .units), let unit = unit(index) {
      let before = word(index - 1).category
      guard unit.rawValue >= TimeUnit.hour.rawValue, unit != .quarter, unit != .second,
        before == .preposition || isWord(index + 1, .ago) || isWord(index + 1, .of)
          || before == .from
      else { return nil }
      return Reading(index, index + 1, .length(Amount(unit, nil), .none))
    }
    let start = lengthStart(index)
    guard let (amount, end) = amount(at: start), start == index || isWord(end - 1, .units)
    else { return nil }
    if isWord(start, .article), isRate(start, end) { return nil }
    if isAge(end) || isFraction(start, end) { return nil }
    // "60 Minutes"
    if isCapitalized(end - 1), number(start) != nil { return nil }
    // "24 hours a day"
    if isWord(end, .article), isWord(end + 1, .unit), !isWord(end + 2, .ago) { return nil }
    return Reading(index, end, .length(amount, .none))
  }

  /// Past "the", "the first", "the full" before a number of units: "the first nine months".
  private func lengthStart(_ index: Int) -> Int {
    guard isWord(index, .the) else { return index }
    return isWord(index + 1, .ordinal) || isWord(index + 1, .pointer) ? index + 2 : index + 1
  }

  /// "a 44-year-old", "44 years old".
  private func isAge(_ end: Int) -> Bool {
    let at = pastHyphen(end)
    return at < pieces.count && pieces[at].first == 0x6F && pieces[at].last == 0x64
      && pieces[at].count == 3
  }

  /// "three-quarters of the food", "three seconds of one kind" is rare enough.
  private func isFraction(_ start: Int, _ end: Int) -> Bool {
    unit(end - 1) == .quarter && (isMark(end - 2, "-") || isWord(end, .of))
  }

  /// "three times a year", "$5 a day".
  private func isRate(_ index: Int, _ end: Int) -> Bool {
    guard index > 0 else { return false }
    let before = pieces[index - 1]
    return before.kind == .number
      || (before.kind == .letters
        && (before.word.category == .none || before.word.category == .nameAfter)
        && before.last == 0x73 && !isWord(end, .ago))
  }

  /// "the past two months", "the next few days", "the coming weeks", "past several months".
  func pointedLength(at index: Int) -> Reading? {
    let start = isWord(index, .the) || isWord(index, .demonstrative) ? index + 1 : index
    guard isWord(start, .pointer), word(start).value != 0 else { return nil }
    let side: Side = word(start).value < 0 ? .past : .future
    if isWord(start + 1, .units), let unit = unit(start + 1) {
      return Reading(index, start + 2, .length(Amount(unit, nil), side))
    }
    if let (amount, end) = amount(at: start + 1), !isWord(start + 1, .article) {
      return Reading(index, end, .length(amount, side))
    }
    // "the next couple weeks"
    if isWord(start + 1, .quantity), let unit = unit(start + 2) {
      let count = Int(word(start + 1).value)
      return Reading(index, start + 3, .length(Amount(unit, count > 0 ? count : nil), side))
    }
    return nil
  }

  /// "ten days ago", "a year earlier", "two weeks later", "three years from now".
  func distance(at index: Int) -> Reading? {
    let bare = isWord(index, .units) ? unit(index).map { (Amount($0, nil), index + 1) } : nil
    guard let (amount, end) = bare ?? amount(at: index) else { return nil }
    let count = amount.halves.map { max(1, $0 / 2) }
    switch word(end).category {
    case .ago:
      return Reading(index, end + 1, .distance(amount.unit, count.map { -$0 }, .past))
    case .earlier where !isWord(end, .none) && isEarlierNotBefore(end):
      return count.map { Reading(index, end + 1, .shifted(amount.unit, -$0)) }
    case .later where isLaterNotAfter(end):
      return count.map { Reading(index, end + 1, .shifted(amount.unit, $0)) }
    case .from where isWord(end + 1, .reference) || isWord(end + 1, .relativeDay):
      return Reading(index, end + 2, .distance(amount.unit, count, .future))
    case .hence:
      return Reading(index, end + 1, .distance(amount.unit, count, .future))
    default: return nil
    }
  }

  /// "the quarter", "the latest period", "the year-earlier quarter", "year-ago".
  func compared(at index: Int) -> Reading? {
    let start = isWord(index, .the) ? index + 1 : index
    var at = isWord(start, .pointer) && word(start).value == 0 ? start + 1 : start
    guard isWord(at, .unit), unit(at) == .year, isMark(at + 1, "-"),
      isWord(at + 2, .ago) || (isWord(at + 2, .earlier) && isEarlierNotBefore(at + 2))
    else {
      guard start > index, isQuarterWord(at), !isWord(at + 1, .of) else { return nil }
      return Reading(index, at + 1, .shifted(.quarter, 0))
    }
    at += 3
    let end = isQuarterWord(at) ? at + 1 : at
    return Reading(index, end, .shifted(.year, -1))
  }

  /// "that day", "that same year": the one that holds the time named before.
  func thatUnit(at index: Int) -> Reading? {
    guard isWord(index, .demonstrative), pieces[index].last == 0x74 else { return nil }
    let at = index + 1 < pieces.count && isSame(index + 1) ? index + 2 : index + 1
    guard isWord(at, .unit), let unit = unit(at), unit.rawValue >= TimeUnit.day.rawValue
    else { return nil }
    return Reading(index, at + 1, .shifted(unit, 0))
  }

  private func isSame(_ index: Int) -> Bool {
    pieces[index].first == 0x73 && pieces[index].last == 0x65 && pieces[index].count == 4
  }

  private func isQuarterWord(_ index: Int) -> Bool {
    (isWord(index, .unit) && unit(index) == .quarter) || isWord(index, .period)
  }

  private func isEarlierNotBefore(_ index: Int) -> Bool { pieces[index].first == 0x65 }
  private func isLaterNotAfter(_ index: Int) -> Bool { pieces[index].first == 0x6C }

  /// "every Thursday", "each year", "daily", "annual".
  func repeated(at index: Int) -> Reading? {
    if isWord(index, .frequency), let unit = TimeUnit(rawValue: word(index).value) {
      return Reading(index, index + 1, .set(Amount(unit, 1).value))
    }
    guard isWord(index, .each) else { return nil }
    if isWord(index + 1, .weekday), isCapitalized(index + 1) {
      return Reading(index, index + 2, .set("XXXX-WXX-\(word(index + 1).value)"))
    }
    if isWord(index + 1, .unit), let unit = unit(index + 1) {
      return Reading(index, index + 2, .set(Amount(unit, 1).value))
    }
    if isWord(index + 1, .month), isCapitalized(index + 1) {
      return Reading(index, index + 2, .set("XXXX-" + twoDigits(Int(word(index + 1).value))))
    }
    if let (amount, end) = amount(at: index + 1), isWord(end - 1, .units) {
      return Reading(index, end, .set(amount.value))
    }
    return nil
  }
}

/// A number of at most two digits, with a leading zero.
func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
