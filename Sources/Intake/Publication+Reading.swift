public import Documents

extension Publication {
  /// Reads a date as files and people write it, as precise as it is.
  ///
  /// ISO 8601 from a year to a date with a clock, the compact `20210322`, and the English forms
  /// "March 22, 2021", "22 March 2021" and "Mon, 22 Mar 2021 10:00:00 GMT". A form that is read
  /// differently in different countries (`03/04/2021`) is none. A clock is kept in `value` and
  /// its zone does not move the day: the report's own day is what its words are relative to.
  public init?(reading text: String, basis: Basis) {
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let iso = Publication(iso: text, basis: basis) ?? Publication(compact: text, basis: basis) {
      self = iso
    } else if let day = Day(english: text) {
      self.init(day, basis: basis)
    } else {
      return nil
    }
  }

  private init?(iso text: String, basis: Basis) {
    let clock = text.firstIndex { $0 == "T" || $0 == "t" || $0 == " " }
    let date = text[..<(clock ?? text.endIndex)]
    guard let interval = DayInterval(isoDate: date) else { return nil }
    guard let clock else {
      self.init(basis: basis, value: String(date), interval: interval)
      return
    }
    var time = text[text.index(after: clock)...].filter { $0 != " " }
    for zone in ["GMT", "UTC"] where time.hasSuffix(zone) { time = time.dropLast(3) + "Z" }
    guard interval.isDay, isClock(time) else { return nil }
    self.init(basis: basis, value: "\(date)T\(time)", interval: interval)
  }

  private init?(compact text: String, basis: Basis) {
    guard text.utf8.count == 8, let number = Int(text),
      let day = Day(number / 10_000, number / 100 % 100, number % 100), day.year >= 1000
    else { return nil }
    self.init(day, basis: basis)
  }
}

extension DayInterval {
  /// The days of `2021`, `2021-03` or `2021-03-22`.
  fileprivate init?(isoDate text: Substring) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    guard numbers.count == parts.count, parts.first?.utf8.count == 4,
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 })
    else { return nil }
    switch numbers.count {
    case 1:
      self.init(Day(numbers[0], 1, 1), Day(numbers[0], 12, 31))
    case 2:
      guard let first = Day(numbers[0], numbers[1], 1) else { return nil }
      self.init(
        first, Day(numbers[0], numbers[1], Day.length(ofMonth: numbers[1], year: numbers[0])))
    case 3:
      guard let day = Day(numbers[0], numbers[1], numbers[2]) else { return nil }
      self.init(day)
    default: return nil
    }
  }
}

extension Day {
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// A day as English pages write it: a month's name with a day beside it, and a year of four digits.
  fileprivate init?(english text: String) {
    let words = text.split(whereSeparator: { " ,.;|".contains($0) })
    guard let named = words.firstIndex(where: { Self.month(of: $0) != nil }),
      let month = Self.month(of: words[named]),
      let year = words.lazy.filter({ $0.utf8.count == 4 }).compactMap({ Int($0) }).first,
      let day = [named + 1, named - 1].lazy.filter(words.indices.contains)
        .compactMap({ Self.day(of: words[$0]) }).first
    else { return nil }
    self.init(year, month, day)
  }

  private static func month(of word: Substring) -> Int? {
    let word = word.lowercased()
    guard word.utf8.count >= 3 else { return nil }
    if word == "sept" { return 9 }
    return months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }

  /// "19" or "19th".
  private static func day(of word: Substring) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    let rest = word.dropFirst(digits.count).lowercased()
    guard digits.utf8.count <= 2, ["", "st", "nd", "rd", "th"].contains(rest) else { return nil }
    return Int(digits)
  }
}

/// Whether it reads like `10:00`, `10:00:00.000Z` or `10:00:00+01:00`.
private func isClock(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  guard bytes.count >= 4, (0x30...0x39).contains(bytes[0]), (0x30...0x39).contains(bytes[1])
  else { return false }
  return bytes.allSatisfy { byte in
    (0x30...0x39).contains(byte) || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "Z")
      || byte == UInt8(ascii: "z")
  }
}
