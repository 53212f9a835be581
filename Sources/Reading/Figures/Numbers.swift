import Documents

/// A number as the text writes it, in digits or words, without what it counts.
struct Numeral: Hashable, Sendable {
  enum Form: Hashable, Sendable {
    case count
    /// The currency's name in the plural.
    case money(String)
    case percent
    case percentagePoints
    /// "two-thirds", "a quarter".
    case share
  }

  /// With the currency's sign and the percent sign or word.
  var tokens: Range<Int>
  var value: Double

  /// The upper end of "10 to 20".
  var high: Double?
  var form: Form

  /// Written in words, so that "one" and "two" may be no count at all.
  var isSpelled: Bool
}

/// Reads numbers from tokens.
struct NumberScanner {
  let document: Document

  /// Tokens that may be read: those of one sentence.
  let run: Range<Int>

  /// The number that begins at a token; nil where none does.
  func numeral(at start: Int) -> Numeral? {
    guard run.contains(start) else { return nil }
    if let share = share(at: start) ?? ratio(at: start) { return share }
    let currency = currency(at: start)
    let first = currency?.end ?? start
    guard let (low, end, isSpelled) = quantity(at: first, isMoney: currency != nil),
      low < Self.limit
    else { return nil }
    let head = Numeral(
      tokens: start..<end, value: low, high: nil, form: .count, isSpelled: isSpelled)
    return ranged(formed(head, currency?.name), currency?.name)
  }

  // MARK: - Forms

  /// Adds "percent", "percentage points" or the currency.
  private func formed(_ numeral: Numeral, _ currency: String?) -> Numeral {
    var numeral = numeral
    let end = numeral.tokens.upperBound
    if let currency {
      numeral.form = .money(currency)
    } else if let last = percentEnd(at: end) {
      numeral.form = .percent
      numeral.tokens = numeral.tokens.lowerBound..<last
    } else if word(end) == "percentage", word(end + 1) == "points" || word(end + 1) == "point" {
      numeral.form = .percentagePoints
      numeral.tokens = numeral.tokens.lowerBound..<(end + 2)
    }
    return numeral
  }

  private func percentEnd(at index: Int) -> Int? {
    if word(index) == "%" || word(index) == "percent" { return index + 1 }
    if isDash(index), word(index + 1) == "percent" { return index + 2 }
    return word(index) == "per" && word(index + 1) == "cent" ? index + 2 : nil
  }

  /// "4 percent to 6 percent", "10 to 20", "10-20", "between 10 and 20".
  private func ranged(_ numeral: Numeral, _ currency: String?) -> Numeral {
    let end = numeral.tokens.upperBound
    let isBetween =
      word(numeral.tokens.lowerBound - 1) == "between" && word(end) == "and"
    guard word(end) == "to" || isBetween || isDash(end) else { return numeral }
    let second = self.currency(at: end + 1)?.end ?? end + 1
    guard let (high, last, isSpelled) = quantity(at: second, isMoney: currency != nil),
      high > numeral.value || scale(of: last) != nil, isSpelled == numeral.isSpelled
    else { return numeral }
    var other = formed(
      Numeral(tokens: end..<last, value: high, high: nil, form: .count, isSpelled: isSpelled),
      currency)
    guard numeral.form == .count || other.form == numeral.form else { return numeral }
    other.tokens = numeral.tokens.lowerBound..<other.tokens.upperBound
    other.high = high
    other.value = scaled(numeral.value, like: high, before: end)
    return other
  }

  /// "2 to 3 million": the first number borrows the scale of the second.
  private func scaled(_ low: Double, like high: Double, before end: Int) -> Double {
    for factor in [1e12, 1e9, 1e6, 1e3] where high >= factor && low < 1000 && scale(of: end) == nil
    {
      return low * factor
    }
    return low
  }

  private func scale(of end: Int) -> Double? { Self.scales[word(end - 1)] }

  // MARK: - Quantities

  private func quantity(
    at start: Int, isMoney: Bool
  ) -> (value: Double, end: Int, isSpelled: Bool)? {
    guard start < run.upperBound else { return nil }
    let token = document.tokens[start]
    if token.kind == .number {
      guard let value = digits(token) else { return nil }
      if let unit = attached(to: start) {
        guard isMoney, let factor = Self.suffixes[unit] else { return nil }
        return (product(value, factor), start + 2, false)
      }
      let (factor, end) = factor(at: start + 1)
      return (product(value, factor), end, false)
    }
    guard let (value, end) = spelled(at: start) else { return nil }
    return (value, end, true)
  }

  /// "1,250.75".
  private func digits(_ token: Token) -> Double? {
    let text = document.text(token.range)
    guard text.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "," || $0 == ".") }) else {
      return nil
    }
    return Double(text.filter { $0 != "," })
  }

  /// The unit written onto a number: "bn" of "$5.7bn", "km" of "5km", which is no count.
  private func attached(to index: Int) -> Word? {
    guard index + 1 < run.upperBound else { return nil }
    let next = document.tokens[index + 1]
    guard next.kind == .word, !next.shape.contains(.spaceBefore),
      document.bytes[next.start] != UInt8(ascii: "'"), document.bytes[next.start] < 0x80
    else { return nil }
    return next.word
  }

  /// 65.4 million without the binary dust of 65.4: thousandths are exact enough for print.
  private func product(_ value: Double, _ factor: Double) -> Double {
    factor >= 1000 ? (value * 1000).rounded() * (factor / 1000) : value * factor
  }

  /// "million", "hundred thousand", "-million" after a number.
  private func factor(at index: Int) -> (Double, Int) {
    var factor = 1.0
    var end = index
    while true {
      let at = isDash(end) ? end + 1 : end
      guard at < run.upperBound, let scale = Self.scales[word(at)] else { return (factor, end) }
      factor *= scale
      end = at + 1
    }
  }

  /// "twenty-four", "three dozen", "half a dozen", "a hundred thousand".
  private func spelled(at start: Int) -> (Double, Int)? {
    if word(start) == "half" {
      let at = word(start + 1) == "a" || isDash(start + 1) ? start + 2 : start + 1
      return Self.scales[word(at)].map { ($0 / 2, at + 1) }
    }
    if word(start) == "a", let scale = Self.scales[word(start + 1)] {
      let (more, end) = factor(at: start + 2)
      return (scale * more, end)
    }
    guard var value = Self.units[word(start)] else { return nil }
    var end = start + 1
    let next = isDash(end) ? end + 1 : end
    if value >= 20, let ones = Self.units[word(next)], ones < 10 {
      value += ones
      end = next + 1
    }
    let (factor, last) = factor(at: end)
    return (value * factor, last)
  }

  /// "two-thirds", "a third of", "one-quarter", "half of".
  private func share(at start: Int) -> Numeral? {
    var at = start
    var count = 1.0
    if word(start) == "a" || word(start) == "one" {
      at += 1
    } else if let units = Self.units[word(start)], units < 10 {
      count = units
      at += 1
    } else if word(start) != "half" {
      return nil
    }
    let isGlued = isDash(at)
    if isGlued { at += 1 }
    guard let part = Self.parts[word(at)], at > start || word(at + 1) == "of" || isThe(at + 1)
    else { return nil }
    let end = at + 1
    // "a second of", "a quarter ended": a share says of what, or ends its clause.
    guard isGlued || word(end) == "of" || isThe(end) || isMark(end) || word(end) == "for"
    else { return nil }
    if word(at) == "half", word(end) == "a" || word(end) == "an" || isDash(end) { return nil }
    return Numeral(
      tokens: start..<end, value: (count * part * 10_000).rounded() / 10_000, high: nil,
      form: .share, isSpelled: true)
  }

  /// "one in five children".
  private func ratio(at start: Int) -> Numeral? {
    guard let part = smallNumber(start), part < 4, word(start + 1) == "in",
      let whole = smallNumber(start + 2), whole > part, start + 3 < run.upperBound,
      document.tokens[start + 3].tag == .noun || document.tokens[start + 3].tag == .adjective
    else { return nil }
    return Numeral(
      tokens: start..<(start + 3), value: (part / whole * 10_000).rounded() / 10_000, high: nil,
      form: .share, isSpelled: true)
  }

  private func smallNumber(_ index: Int) -> Double? {
    guard run.contains(index) else { return nil }
    let value = Self.units[word(index)] ?? Double(document.text(document.tokens[index].range))
    return value.flatMap { (1...1000).contains($0) ? $0 : nil }
  }

  private func isThe(_ index: Int) -> Bool {
    index < run.upperBound
      && (document.tokens[index].tag == .determiner || document.tokens[index].tag == .pronoun)
      && word(index) != "a" && word(index) != "an"
  }

  private func isMark(_ index: Int) -> Bool {
    index >= run.upperBound || document.tokens[index].tag == .punctuation
  }

  private func currency(at start: Int) -> (name: String, end: Int)? {
    if let name = Self.currencies[word(start)] { return (name, start + 1) }
    guard let name = Self.currencies[word(start + 1)], name == "dollars",
      Self.dollarCountries.contains(word(start)), !isSpaced(start + 1)
    else { return nil }
    return (name, start + 2)
  }

  // MARK: - Looking

  private func word(_ index: Int) -> Word {
    run.contains(index) ? document.tokens[index].word : Word(hash: 0)
  }

  /// A hyphen glued on both sides.
  func isDash(_ index: Int) -> Bool {
    index > run.lowerBound && index + 1 < run.upperBound && document.tokens[index].kind == .dash
      && !isSpaced(index) && !isSpaced(index + 1)
  }

  private func isSpaced(_ index: Int) -> Bool {
    run.contains(index) && document.tokens[index].shape.contains(.spaceBefore)
  }

  private static let units: [Word: Double] = numbered([
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen",
    "sixteen seventeen eighteen nineteen twenty",
  ]).merging(
    [
      "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
      "ninety": 90,
    ]
  ) { $1 }

  private static func numbered(_ lines: [String]) -> [Word: Double] {
    var table: [Word: Double] = [:]
    for word in lines.joined(separator: " ").split(separator: " ") {
      table[Word(String(word))] = Double(table.count + 1)
    }
    return table
  }

  private static let scales: [Word: Double] = [
    "dozen": 12, "hundred": 100, "thousand": 1000, "million": 1e6, "billion": 1e9,
    "trillion": 1e12, "bn": 1e9,
  ]

  /// Larger numbers than news has: "million million million" is no figure.
  private static let limit = 1e17

  private static let parts: [Word: Double] = [
    "half": 1 / 2, "third": 1 / 3, "thirds": 1 / 3, "quarter": 1 / 4, "quarters": 1 / 4,
    "fourth": 1 / 4, "fourths": 1 / 4, "fifth": 1 / 5, "fifths": 1 / 5, "tenth": 1 / 10,
    "tenths": 1 / 10,
  ]

  /// Letters behind an amount of money.
  private static let suffixes: [Word: Double] = [
    "k": 1e3, "m": 1e6, "mn": 1e6, "b": 1e9, "bn": 1e9, "tn": 1e12,
  ]

  private static let currencies: [Word: String] = [
    "$": "dollars", "€": "euros", "£": "pounds", "¥": "yen",
  ]

  private static let dollarCountries = Set<Word>(words: "us u.s. c a au nz hk nt s")
}
