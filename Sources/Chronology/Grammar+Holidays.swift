import Documents

/// Holidays and feasts: "Christmas Eve", "Labor Day", "the Fourth of July 2019".
extension Grammar {
  /// "Christmas", "last Thanksgiving", "New Year's Day 2022", "Easter Monday".
  func holiday(at index: Int) -> Reading? {
    let isPointed = isWord(index, .pointer)
    let at = isPointed || isWord(index, .the) ? index + 1 : index
    guard let (holiday, end) = named(at: at) else { return nil }
    if at > index, !isPointed, !isWord(at, .ordinal) { return nil }
    let year: YearReference = isPointed ? pointed(index) : .open
    // "Black Friday sales" are of no day.
    if isWord(at, .nameBefore), case .afterThanksgiving = holiday, yearNumber(end) == nil,
      !isPlaced(at) || isNounBehind(end)
    {
      return nil
    }
    let next = isMark(end, ",") || isWord(end, .of) ? end + 1 : end
    if let number = yearNumber(next) {
      return Reading(index, next + 1, .holiday(.number(number), holiday))
    }
    if isWord(end, .pointer), isWord(end + 1, .unit), unit(end + 1) == .year {
      return Reading(index, end + 2, .holiday(.offset(Int(word(end).value)), holiday))
    }
    return Reading(index, end, .holiday(year, holiday))
  }

  /// A preposition stands before, or a word that points.
  private func isPlaced(_ index: Int) -> Bool {
    switch word(index - 1).category {
    case .preposition, .by, .earlier, .later, .to, .from, .pointer: true
    default: false
    }
  }

  /// The year that "last", "this" or "next" before a name points to.
  func pointed(_ index: Int) -> YearReference {
    [.before, .offset(0), .after][Int(word(index).value) + 1]
  }

  /// The longest name of a holiday at a piece; apostrophes and full stops inside do not count.
  private func named(at index: Int) -> (Holiday, end: Int)? {
    guard index < pieces.count,
      isCapitalized(index) || isWord(index, .holiday) || isWord(index, .new)
        || isWord(index, .nameBefore),
      let names = Holiday.names[pieces[index].key]
    else { return nil }
    var best: (Holiday, end: Int)?
    for (rest, holiday) in names
    where isCapitalized(index) || isWord(index, .holiday) || rest.count > 1
      || isSale(holiday)
    {
      var at = index + 1
      var matched = 0
      while matched < rest.count, at < pieces.count {
        if (isMark(at, "'") || isMark(at, ".") || isMark(at, "-")) && isGlued(at) {
          at += 1
        } else if pieces[at].kind == .letters, pieces[at].key == rest[matched] {
          matched += 1
          at += 1
        } else {
          break
        }
      }
      // "New Years' Eve", "Presidents' Day": a mark may also stand where no letter follows.
      if matched == rest.count, at > best?.end ?? 0, !isTitle(index, at) { best = (holiday, at) }
    }
    return best
  }
}

extension Grammar {
  /// "the day before Christmas", "the night before Easter", "the week after Thanksgiving".
  func besideHoliday(at index: Int) -> Reading? {
    let start = isWord(index, .the) ? index + 1 : index
    let isBefore = isNamed(start + 1, "before")
    guard isBefore || isNamed(start + 1, "after"), let inner = holiday(at: start + 2),
      inner.clock.isEmpty, !isMark(inner.end, "'")
    else { return nil }
    let sign = isBefore ? -1 : 1
    if isWord(start, .dayPart) {
      var reading = Reading(index, inner.end, .moved(.day, sign, inner.meaning))
      reading.clock = Self.dayParts[Int(word(start).value)]
      return reading
    }
    guard isWord(start, .unit) else { return nil }
    switch unit(start) {
    case .day: return Reading(index, inner.end, .moved(.day, sign, inner.meaning))
    case .week:
      return Reading(index, inner.end, .holding(.week, .moved(.day, 7 * sign, inner.meaning)))
    default: return nil
    }
  }

  /// The days of shopping are also written small.
  private func isSale(_ holiday: Holiday) -> Bool {
    if case .afterThanksgiving = holiday { true } else { false }
  }

  /// "New Year Honours": the day's name is part of another.
  private func isTitle(_ start: Int, _ end: Int) -> Bool {
    guard isWord(start, .new) else { return false }
    // "Lunar New Year", "the Persian New Year" are other days.
    if start > 0, pieces[start - 1].kind == .letters, isWord(start - 1, .none),
      pieces[start - 1].tag == .adjective || isCapitalized(start - 1) && start > 1
    {
      return true
    }
    return end == start + 2 && isCapitalized(end)
  }
}

extension Holiday {
  /// The words behind the first one of each name, by that one.
  static let names: [WordKey: [(rest: [WordKey], holiday: Holiday)]] = {
    var names: [WordKey: [(rest: [WordKey], holiday: Holiday)]] = [:]
    for (name, holiday) in table {
      let keys = name.split(separator: " ").map { WordKey(String($0)) }
      guard let first = keys.first else { continue }
      names[first, default: []].append((Array(keys.dropFirst()), holiday))
    }
    return names
  }()

  /// First words that the vocabulary has no other use for.
  static let words = """
    christmas boxing labor labour memorial veterans columbus presidents martin mlk valentine \
    valentines st saint mother mothers father fathers groundhog juneteenth pentecost whit \
    ascension all armistice remembrance bastille cinco earth australia canada anzac hanukkah \
    passover rosh yom eid ramadan independence inauguration election epiphany easter \
    thanksgiving halloween international flag victory islamic hijri muslim arabic jewish \
    eidul ramadhan ramazan ramzan
    """

  private static let table: [(String, Holiday)] = [
    ("christmas", .fixed(month: 12, day: 25)), ("christmas day", .fixed(month: 12, day: 25)),
    ("christmas eve", .fixed(month: 12, day: 24)), ("boxing day", .fixed(month: 12, day: 26)),
    ("new year s day", .fixed(month: 1, day: 1)), ("new years day", .fixed(month: 1, day: 1)),
    ("new year day", .fixed(month: 1, day: 1)), ("new year s", .fixed(month: 1, day: 1)),
    ("new year", .fixed(month: 1, day: 1)),
    ("new year s eve", .fixed(month: 12, day: 31)),
    ("new years eve", .fixed(month: 12, day: 31)), ("new year eve", .fixed(month: 12, day: 31)),
    ("epiphany", .fixed(month: 1, day: 6)),
    ("martin luther king day", .weekday(1, nth: 3, month: 1)),
    ("martin luther king jr day", .weekday(1, nth: 3, month: 1)),
    ("mlk day", .weekday(1, nth: 3, month: 1)),
    ("inauguration day", .fixed(month: 1, day: 20)),
    ("australia day", .fixed(month: 1, day: 26)), ("groundhog day", .fixed(month: 2, day: 2)),
    ("valentine s day", .fixed(month: 2, day: 14)),
    ("valentines day", .fixed(month: 2, day: 14)),
    ("st valentine s day", .fixed(month: 2, day: 14)),
    ("presidents day", .weekday(1, nth: 3, month: 2)),
    ("president s day", .weekday(1, nth: 3, month: 2)),
    ("st patrick s day", .fixed(month: 3, day: 17)),
    ("saint patrick s day", .fixed(month: 3, day: 17)),
    ("april fool s day", .fixed(month: 4, day: 1)),
    ("april fools day", .fixed(month: 4, day: 1)), ("earth day", .fixed(month: 4, day: 22)),
    ("anzac day", .fixed(month: 4, day: 25)), ("may day", .fixed(month: 5, day: 1)),
    ("international workers day", .fixed(month: 5, day: 1)),
    ("international women s day", .fixed(month: 3, day: 8)),
    ("cinco de mayo", .fixed(month: 5, day: 5)), ("victory day", .fixed(month: 5, day: 9)),
    ("mother s day", .weekday(7, nth: 2, month: 5)),
    ("mothers day", .weekday(7, nth: 2, month: 5)),
    ("memorial day", .weekday(1, nth: -1, month: 5)), ("flag day", .fixed(month: 6, day: 14)),
    ("father s day", .weekday(7, nth: 3, month: 6)),
    ("fathers day", .weekday(7, nth: 3, month: 6)), ("juneteenth", .fixed(month: 6, day: 19)),
    ("canada day", .fixed(month: 7, day: 1)), ("independence day", .fixed(month: 7, day: 4)),
    ("fourth of july", .fixed(month: 7, day: 4)), ("bastille day", .fixed(month: 7, day: 14)),
    ("labor day", .weekday(1, nth: 1, month: 9)), ("labour day", .weekday(1, nth: 1, month: 9)),
    ("columbus day", .weekday(1, nth: 2, month: 10)),
    ("halloween", .fixed(month: 10, day: 31)), ("all saints day", .fixed(month: 11, day: 1)),
    ("all souls day", .fixed(month: 11, day: 2)), ("election day", .electionDay),
    ("veterans day", .fixed(month: 11, day: 11)), ("armistice day", .fixed(month: 11, day: 11)),
    ("remembrance day", .fixed(month: 11, day: 11)),
    ("remembrance sunday", .weekday(7, nth: 2, month: 11)),
    ("thanksgiving", .weekday(4, nth: 4, month: 11)),
    ("thanksgiving day", .weekday(4, nth: 4, month: 11)),
    ("black friday", .afterThanksgiving(1)), ("cyber monday", .afterThanksgiving(4)),
    ("ash wednesday", .easter(-46)), ("palm sunday", .easter(-7)),
    ("maundy thursday", .easter(-3)), ("good friday", .easter(-2)),
    ("holy saturday", .easter(-1)), ("easter", .easter(0)), ("easter sunday", .easter(0)),
    ("easter day", .easter(0)), ("easter monday", .easter(1)),
    ("ascension day", .easter(39)), ("pentecost", .easter(49)), ("whit sunday", .easter(49)),
    ("whit monday", .easter(50)), ("pentecost sunday", .easter(49)),
    ("passover", .passover), ("rosh hashanah", .roshHashanah), ("yom kippur", .yomKippur),
    ("hanukkah", .hanukkah), ("ramadan", .ramadan), ("eid al fitr", .eidAlFitr),
    ("eid al adha", .eidAlAdha), ("eid ul fitr", .eidAlFitr), ("eid ul adha", .eidAlAdha),
    ("eidul fitr", .eidAlFitr), ("eidul adha", .eidAlAdha), ("eidul azha", .eidAlAdha),
    ("ramadhan", .ramadan), ("ramazan", .ramadan), ("ramzan", .ramadan),
    ("eid al azha", .eidAlAdha), ("eid ul azha", .eidAlAdha),
    ("islamic new year", .islamicNewYear), ("hijri new year", .islamicNewYear),
    ("muslim new year", .islamicNewYear), ("arabic new year", .islamicNewYear),
    ("jewish new year", .roshHashanah),
  ]
}
