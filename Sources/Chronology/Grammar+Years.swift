import Documents

/// Years, and what is longer: decades, centuries, halves of years.
extension Grammar {
  // MARK: - Years

  /// A bare year where no count, price or part of another number can be meant.
  func year(at index: Int) -> Reading? {
    if let fiscal = fiscalYear(at: index) { return fiscal }
    if let epoch = epochYear(at: index) { return epoch }
    if let named = namedYear(at: index) { return named }
    if let (year, end) = spelledYear(at: index) {
      let before = word(index - 1).category
      // "nineteen ninety-six" is hardly a count; "two thousand" mostly is.
      let opensRange = before == .from && isWord(end, .to) || isNamed(end, "until")
      guard end > index + 2 || year % 100 != 0 || before == .month || opensRange else { return nil }
      guard
        year < 2000 || opensRange || year > 2009 || before == .preposition || before == .by
          || before == .month
      else { return nil }
      return isWord(end, .units) ? nil : Reading(index, end, .year(year))
    }
    if let span = years(at: index) { return span }
    guard let year = number(index), pieces[index].count == 4 else { return nil }
    guard (1800...2100).contains(year) || isSurelyYear(index, year) else { return nil }
    guard !isPartOfNumber(index), !isCount(index) else { return nil }
    return Reading(index, index + 1, .year(year))
  }

  /// "in 1066", "by 2150": outside the years that news mostly speaks of, a preposition must
  /// stand before it and no noun behind.
  private func isSurelyYear(_ index: Int, _ year: Int) -> Bool {
    guard (1000...2999).contains(year) else { return false }
    let isPlaced =
      isNamed(index - 1, "in") || isNamed(index - 1, "since") || isWord(index - 1, .by)
      || isNamed(index - 1, "until") || isWord(index - 1, .of)
    guard isPlaced else { return false }
    guard index + 1 < pieces.count, pieces[index + 1].kind == .letters else { return true }
    switch pieces[index + 1].tag {
    case .noun, .adjective, .number, .other: return false
    default: return true
    }
  }

  /// "fiscal 2021", "fiscal year 2021", "FY2021", "FY 21".
  private func fiscalYear(at index: Int) -> Reading? {
    let start = isWord(index, .the) ? index + 1 : index
    if isWord(start, .fiscal) {
      let at = isWord(start + 1, .unit) && unit(start + 1) == .year ? start + 2 : start + 1
      return yearNumber(at).map { Reading(index, at + 1, .year($0)) }
    }
    guard isWord(index, .fiscalYear), isCapitalized(index), let year = number(index + 1) else {
      return nil
    }
    if pieces[index + 1].count == 2 {
      return Reading(index, index + 2, .year(Self.century(of: year)))
    }
    return yearNumber(index + 1).map { Reading(index, index + 2, .year($0)) }
  }

  /// "the year 2000", "the year two thousand".
  private func namedYear(at index: Int) -> Reading? {
    guard isWord(index, .the), unit(index + 1) == .year, isWord(index + 1, .unit) else {
      return nil
    }
    if let year = yearNumber(index + 2) { return Reading(index, index + 3, .year(year)) }
    return spelledYear(at: index + 2).map { Reading(index, $0.end, .year($0.year)) }
  }

  /// "44 BC", "AD 79".
  private func epochYear(at index: Int) -> Reading? {
    if let year = number(index), year > 0, year < 10_000 {
      if let end = isAbbreviation(index + 1, "BC") ?? isAbbreviation(index + 1, "BCE") {
        return Reading(index, end, .year(1 - year))
      }
      if let end = isAbbreviation(index + 1, "AD") ?? isAbbreviation(index + 1, "CE"), year > 31 {
        return Reading(index, end, .year(year))
      }
    }
    guard let end = isAbbreviation(index, "AD"), let year = number(end), year < 3000 else {
      return nil
    }
    return Reading(index, end + 1, .year(year))
  }

  /// The end of capitals with or without full stops: "BC", "B.C.".
  private func isAbbreviation(_ index: Int, _ letters: String) -> Int? {
    guard isCapitalized(index) else { return nil }
    if pieces[index].key == WordKey(letters) { return index + 1 }
    var at = index
    for letter in letters.utf8 {
      guard at < pieces.count, isLetter(at, letter | 0x20), isMark(at + 1, ".") else { return nil }
      at += 2
    }
    return at
  }

  /// "2016-2018", "1998-99", "the 2019-20 season".
  private func years(at index: Int) -> Reading? {
    guard let first = yearNumber(index), (1700...2100).contains(first), isGlued(index + 1),
      isMark(index + 1, "-") || isMark(index + 1, "/"), isGlued(index + 2),
      let second = number(index + 2), !isPartOfNumberBefore(index)
    else { return nil }
    let last = pieces[index + 2].count == 2 ? first / 100 * 100 + second : second
    guard pieces[index + 2].count != 3, last > first, last - first < 200,
      !isMark(index + 3, "-") || !isGlued(index + 3), !isMark(index + 3, "/")
    else { return nil }
    return Reading(index, index + 3, .years(first, last))
  }

  private func isPartOfNumberBefore(_ index: Int) -> Bool {
    for mark: Unicode.Scalar in ["$", "#", ":", "/", ".", "+", "@", "-"]
    where isMark(index - 1, mark) && !pieces[index].hasSpaceBefore {
      return true
    }
    // "£2000", "€2000", "No. 1994"
    guard index > 0 else { return false }
    return pieces[index - 1].kind == .mark && pieces[index - 1].value > 0x7F
      && !pieces[index].hasSpaceBefore
  }

  private func isPartOfNumber(_ index: Int) -> Bool {
    // "post-1959 politics", "mid-2019", "pre-2001": a word and a hyphen before a year.
    let isPrefixed =
      isMark(index - 1, "-") && isGlued(index) && isGlued(index - 1) && index > 1
      && pieces[index - 2].kind == .letters && pieces[index - 2].count > 2
      && !pieces[index - 2].isCapitalized
    if !isPrefixed, isPartOfNumberBefore(index) { return true }
    if isMark(index + 1, "%") || isMark(index + 1, "/") || isMark(index + 1, ":") {
      return isGlued(index + 1)
    }
    if isMark(index + 1, "-"), isGlued(index + 1) {
      if isGlued(index + 2), index + 2 < pieces.count, pieces[index + 2].kind == .letters {
        return unit(index + 2) != nil || pieces[index + 2].count < 4
      }
      if let other = number(index + 2), other < 1500 { return true }
    }
    return isGlued(index + 1) && index + 1 < pieces.count && pieces[index + 1].kind == .letters
  }

  /// "1900 soldiers", "Route 1990", "page 2001", "Resolution 1973": a count or a number given to
  /// a thing.
  private func isCount(_ index: Int) -> Bool {
    if index > 0, pieces[index - 1].kind == .letters, Self.numbered.contains(pieces[index - 1].key)
    {
      return true
    }
    if isMark(index - 1, "."), isNamed(index - 2, "no") || isNamed(index - 2, "nos") { return true }
    // "read 1984", "sold 2015": the object of a verb is no year.
    if index > 0, pieces[index - 1].tag == .verb || pieces[index - 1].tag == .infinitive {
      return true
    }
    // "1984" and 'The 2000': a title in quotation marks.
    if isMark(index - 1, "\""), isMark(index + 1, "\"") { return true }
    if isMark(index - 1, "'"), isMark(index + 1, "'"), !isLetterS(index + 2) { return true }
    // "+49 30 1990", "about 1800 people"
    if number(index - 1) != nil { return true }
    let isNoun = index + 1 < pieces.count && pieces[index + 1].tag == .noun
    if isNoun,
      isWord(index - 1, .approximately) || isWord(index - 1, .nearly) || isWord(index - 1, .than)
    {
      return true
    }
    guard index + 1 < pieces.count, pieces[index + 1].kind == .letters, !isCapitalized(index + 1),
      word(index + 1).category == .none || word(index + 1).category == .units
    else { return false }
    if isWord(index + 1, .units) { return true }
    let before = word(index - 1).category
    let isPointed =
      before == .the || before == .article || before == .preposition || before == .pronoun
      || before == .from || before == .to || before == .of || before == .less
      || before == .earlier || before == .later || before == .by || isLetterS(index - 1)
    if before == .preposition || before == .of || before == .from || before == .to
      || (before == .by && index > 1),
      pieces[index + 1].tag == .noun, isPluralNoun(index + 1), !isNamed(index - 1, "in"),
      !isNamed(index - 1, "since")
    {
      return true
    }
    return !isPointed && isPluralNoun(index + 1)
  }

  private func isPluralNoun(_ index: Int) -> Bool {
    pieces[index].last == 0x73 && pieces[index].count > 3
  }

  /// What numbers are given to.
  private static let numbered: Set<WordKey> = Set(
    """
    page pages route room gate flight resolution section article chapter verse line paragraph \
    highway interstate number boeing airbus model vision unit apartment suite lot bill act \
    channel box code extension windows office level floor track bus train platform figure table \
    rule directive form order case
    """.split(separator: " ").map { WordKey(String($0)) })

  // MARK: - Decades and centuries

  /// "the 1990s", "the '90s", "the nineties", "the 1990's".
  func decade(at index: Int) -> Reading? {
    let start = isWord(index, .the) ? index + 1 : index
    if isWord(start, .cardinal), (17...20).contains(word(start).value), isWord(start + 1, .decade) {
      let century = Int(word(start).value)
      return Reading(index, start + 2, .decade(century * 10 + Int(word(start + 1).value) - 18))
    }
    if let decade = spelledDecade(at: start) {
      return start > index ? Reading(index, decade.end, .decade(decade.value)) : nil
    }
    if isNamed(start, "noughties"), start > index { return Reading(index, start + 1, .decade(200)) }
    if isWord(start, .decade),
      start > index || isCapitalized(start) || isWord(index - 1, .middle)
        || isWord(index - 1, .early) || isWord(index - 1, .late) || isMark(index - 1, "-")
    {
      // "in his sixties" has no article.
      return Reading(index, start + 1, .decade(172 + Int(word(start).value)))
    }
    let digits = isMark(start, "'") ? start + 1 : start
    guard let value = number(digits), value % 10 == 0 else { return nil }
    let mark = isMark(digits + 1, "'") && isGlued(digits + 1) ? digits + 2 : digits + 1
    guard isGlued(mark), mark < pieces.count, pieces[mark].kind == .letters,
      pieces[mark].count == 1, !isCapitalized(mark), isLetterS(mark)
    else { return nil }
    if yearNumber(digits) != nil {
      return value % 100 == 0 && value < 2000
        ? Reading(index, mark + 1, .century(value / 100))
        : Reading(index, mark + 1, .decade(value / 10))
    }
    guard (20...90).contains(value), digits > index, !isNamed(index - 1, "in") || start > index
    else { return nil }
    return Reading(index, mark + 1, .decade(190 + value / 10))
  }

  /// "the 19th century", "the 21st-century".
  func century(at index: Int) -> Reading? {
    let start = isWord(index, .the) ? index + 1 : index
    guard let (value, end) = ordinal(at: start), (1...30).contains(value),
      unit(pastHyphen(end)) == .century, isWord(pastHyphen(end), .unit),
      !(isCapitalized(pastHyphen(end)) && isCapitalized(pastHyphen(end) + 1))
    else { return nil }
    return Reading(index, pastHyphen(end) + 1, .century(value - 1))
  }

  // MARK: - Halves

  /// "the first half of 2019", "the second half of the year", "H1 2020".
  func half(at index: Int) -> Reading? {
    if isCapitalized(index), isLetter(index, 0x68), isGlued(index + 1),
      let half = number(index + 1), (1...2).contains(half)
    {
      let (year, end) = year(after: index + 2, orElse: .open)
      return Reading(index, end, .half(year, half))
    }
    let start = isWord(index, .the) ? index + 1 : index
    let isLast = isNamed(start, "last") || isNamed(start, "latter")
    guard let (value, end) = isLast ? (2, start + 1) : ordinal(at: start), value <= 2,
      isWord(pastHyphen(end), .half)
    else { return nil }
    let after = pastHyphen(end) + 1
    guard isWord(after, .of) else {
      guard start > index, after >= pieces.count || pieces[after].tag != .noun else { return nil }
      return nil
    }
    if isWord(after + 1, .the), unit(after + 2) == .year, isWord(after + 2, .unit) {
      return Reading(index, after + 3, .half(.offset(0), value))
    }
    let (year, yearEnd) = year(after: after, orElse: .open)
    if year != .open { return Reading(index, yearEnd, .half(year, value)) }
    // "the first half of the 1990s", "the second half of March"
    guard after + 1 < pieces.count,
      var part = decade(at: after + 1) ?? century(at: after + 1)
        ?? monthFirst(at: after + 1)
    else { return nil }
    part.start = index
    part.modifier = value == 1 ? .early : .late
    return part
  }
}
