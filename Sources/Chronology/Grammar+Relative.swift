/// Times that count from the present: weekdays, "last year", "the coming weeks", "now".
extension Grammar {
  /// "Thursday", "last Monday", "Thursday, March 18", "Wednesday night".
  func weekday(at index: Int) -> Reading? {
    let isPointed = isWord(index, .pointer)
    let at = isPointed ? index + 1 : index
    guard isCapitalized(at) else { return nil }
    var end = at + 1
    if isWord(at, .shortWeekday) {
      guard isMark(end, "."), isGlued(end) else { return nil }
      end += 1
    } else if !isWord(at, .weekday) || isPartOfName(at) {
      return nil
    }
    let comma = isMark(end, ",") ? end + 1 : end
    if !isPointed || isWord(index, .pointer), let date = date(at: comma), case .day = date.meaning {
      return Reading(index, date.end, date.meaning)
    }
    let side: Side =
      switch isPointed ? word(index).value : 0 {
      case -1: .past
      case 1: .future
      default: .none
      }
    return Reading(index, end, .weekday(Int(word(at).value), side))
  }

  private func date(at index: Int) -> Reading? { monthFirst(at: index) ?? dayFirst(at: index) }

  /// "Black Friday", "the Sunday Times".
  private func isPartOfName(_ index: Int) -> Bool {
    (isCapitalized(index - 1) && isWord(index - 1, .nameBefore))
      || (isCapitalized(index + 1) && isWord(index + 1, .nameAfter))
  }

  /// "the third quarter", "second quarter of 2019", "this year's first quarter".
  func quarter(at index: Int) -> Reading? {
    var at = isWord(index, .the) ? index + 1 : index
    var year = YearReference.open
    if isWord(at, .pointer), unit(at + 1) == .year, isWord(at + 1, .unit), isMark(at + 2, "'"),
      isLetterS(at + 3)
    {
      year = .offset(Int(word(at).value))
      at += 4
    } else if let number = yearNumber(at) {
      year = .number(number)
      at += 1
    }
    if isWord(at, .fiscal) { at += 1 }
    guard let (value, end) = ordinal(at: at), (1...4).contains(value) else { return nil }
    let unitIndex = pastHyphen(end)
    guard isWord(unitIndex, .unit), unit(unitIndex) == .quarter else { return nil }
    let after = unitIndex + 1
    if year == .open {
      let of = isWord(after, .of) ? after + 1 : after
      if let number = yearNumber(of) {
        return Reading(index, of + 1, .quarter(.number(number), value))
      }
      if isWord(of, .pointer), unit(of + 1) == .year {
        return Reading(index, of + 2, .quarter(.offset(Int(word(of).value)), value))
      }
    }
    return Reading(index, after, .quarter(year, value))
  }

  /// "last fall", "spring 2019", "the summer of 1994", "this winter".
  func season(at index: Int) -> Reading? {
    let start = isWord(index, .the) ? index + 1 : index
    let at = isWord(start, .pointer) ? start + 1 : start
    guard isWord(at, .season), let season = Season(rawValue: Int(word(at).value)) else {
      return nil
    }
    let of = isWord(at + 1, .of) ? at + 2 : at + 1
    if let year = yearNumber(of) {
      return Reading(index, of + 1, .season(.number(year), season))
    }
    if at > start {
      let side: YearReference = [.before, .offset(0), .after][Int(word(start).value) + 1]
      return Reading(index, at + 1, .season(side, season))
    }
    guard start > index || isWord(index - 1, .preposition) || isWord(index - 1, .by),
      season != .fall || isWord(index - 1, .preposition), !isWord(at + 1, .of)
    else { return nil }
    return Reading(index, at + 1, .season(.open, season))
  }

  /// "today", "yesterday evening", "tonight".
  func relativeDay(at index: Int) -> Reading? {
    if isWord(index, .relativeDay) {
      if isCapitalized(index), index > 0, pieces[index - 1].kind == .letters { return nil }
      return Reading(index, index + 1, .calendar(.day, offset: Int(word(index).value)))
    }
    guard isWord(index, .tonight) else { return nil }
    var reading = Reading(index, index + 1, .calendar(.day, offset: 0))
    reading.clock = "TNI"
    return reading
  }

  /// "last year", "this week", "next month", "the current quarter", "the following day".
  func pointedUnit(at index: Int) -> Reading? {
    let start = isWord(index, .the) ? index + 1 : index
    guard isWord(start, .pointer) else { return nil }
    var at = start + 1
    if isWord(at, .pointer) { at += 1 }
    if isWord(at, .fiscal) { at += 1 }
    let offset = Int(word(start).value)
    if isWord(at, .dayPart) { return pointedNight(index, at, offset) }
    guard isWord(at, .unit), let unit = unit(at), unit.rawValue >= TimeUnit.day.rawValue,
      !(isCapitalized(at) && isCapitalized(start))
    else { return nil }
    if start > index, offset != 0, unit == .day || unit == .week || unit == .month {
      return Reading(index, at + 1, .shifted(unit, offset))
    }
    if unit == .decade || unit == .century, offset != 0 {
      return Reading(index, at + 1, .length(Amount(unit, 1), offset < 0 ? .past : .future))
    }
    return Reading(index, at + 1, .calendar(unit, offset: offset))
  }

  /// "last night", "this morning".
  private func pointedNight(_ index: Int, _ at: Int, _ offset: Int) -> Reading? {
    guard offset == 0 || (offset == -1 && word(at).value == 3) else { return nil }
    var reading = Reading(index, at + 1, .calendar(.day, offset: offset))
    reading.clock = Self.dayParts[Int(word(at).value)]
    return reading
  }

  static let dayParts = ["TMO", "TAF", "TEV", "TNI"]

  /// "now", "recently", "the future", "recent months and years", "the past".
  func reference(at index: Int) -> Reading? {
    let kind = Reference(rawValue: word(index).value) ?? .present
    if isWord(index, .reference) { return isBound(index) ? nil : reading(index, kind) }
    if isWord(index, .the) {
      if isWord(index + 1, .referenceAdjective), word(index + 1).value == 1,
        unit(index + 2) == nil, !isWord(index + 2, .of)
      {
        return Reading(index, index + 2, .reference(.future))
      }
      guard isWord(index + 1, .pointer), word(index + 1).value == -1,
        index + 2 >= pieces.count || pieces[index + 2].kind == .mark, isLetter(index + 1, 0x70, 4)
      else { return nil }
      return Reading(index, index + 2, .reference(.past))
    }
    guard isWord(index, .referenceAdjective), let unit = unit(index + 1), isWord(index + 1, .units)
    else { return nil }
    var reading = Reading(
      index, index + 2,
      kind == .past ? .length(Amount(unit, nil), .past) : .reference(kind))
    if isWord(index + 2, .and) || isWord(index + 2, .or), isWord(index + 3, .units) {
      reading.end = index + 4
      reading.meaning = .reference(kind)
    }
    return reading
  }

  private func reading(_ index: Int, _ kind: Reference) -> Reading {
    Reading(index, index + 1, .reference(kind))
  }

  /// "soon after the vote", "as soon as": bound to another event, not to the present.
  private func isBound(_ index: Int) -> Bool {
    guard word(index).value == 1 else { return false }
    return isWord(index + 1, .later) || isWord(index + 1, .earlier)
      || (index + 1 < pieces.count && pieces[index + 1].first == 0x61
        && pieces[index + 1].last == 0x73 && pieces[index + 1].count == 2)
  }

  private func isLetter(_ index: Int, _ letter: UInt8, _ count: Int) -> Bool {
    index < pieces.count && pieces[index].first == letter && pieces[index].count == count
  }
}
