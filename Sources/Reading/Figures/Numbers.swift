import Documents

/// Reads numbers from tokens.
struct NumberScanner {
  let document: Document

  /// Tokens that may be read: those of one sentence.
  let run: Range<Int>

  /// The number that begins at a token; nil where none does.
  func numeral(at start: Int) -> Numeral? {
    guard run.contains(start) else { return nil }
    guard let first = signEnd(start) else { return unsigned(at: start) }
    guard var numeral = unsigned(at: first), numeral.high == nil || isBetween(first) else {
      return nil
    }
    numeral.tokens = start..<numeral.tokens.upperBound
    numeral.value = -numeral.value
    return numeral
  }

  private func unsigned(at start: Int) -> Numeral? {
    if scaledPart(at: start) == nil, let share = share(at: start) ?? ratio(at: start) {
      return share
    }
    if let amount = codedAmount(at: start) { return amount }
    let currency = currency(at: start)
    let first = currency?.end ?? start
    guard let quantity = quantity(at: first, isMoney: currency != nil),
      quantity.value < Self.limit
    else { return nil }
    return ranged(formed(quantity, from: start, currency?.name), quantity, currency?.name)
  }

  /// Just past "-", "minus" or "negative" before a number.
  private func signEnd(_ start: Int) -> Int? {
    let next = start + 1
    guard run.contains(next) else { return nil }
    if word(start) == "minus" || word(start) == "negative" {
      // "plus or minus three points" is a margin.
      guard word(start - 1) != "or" else { return nil }
      return document.tokens[next].tag == .number || document.tokens[next].kind == .number
        || Currencies.name(ofSign: word(next)) != nil ? next : nil
    }
    // A dash that touches the number alone, and does not come after another number.
    guard isMinus(start), !isSpaced(next),
      start == run.lowerBound || isSpaced(start) && document.tokens[start - 1].kind != .number,
      document.tokens[next].kind == .number || Currencies.name(ofSign: word(next)) != nil
    else { return nil }
    return next
  }

  // MARK: - Forms

  /// Adds "percent", "percentage points", the currency or the unit of a measure.
  private func formed(_ quantity: Quantity, from start: Int, _ currency: String?) -> Numeral {
    let end = quantity.end
    var numeral = Numeral(
      tokens: start..<end, value: quantity.value, high: nil, form: .count,
      isSpelled: quantity.isSpelled)
    if let currency {
      numeral.form = .money(currency)
    } else if let last = percentEnd(at: end) {
      numeral.form = .percent
      numeral.tokens = start..<last
    } else if word(end) == "percentage", word(end + 1) == "points" || word(end + 1) == "point" {
      numeral.form = .percentagePoints
      numeral.tokens = start..<(end + 2)
    } else if let (name, last) = currencyBehind(end) {
      numeral.form = .money(name)
      numeral.tokens = start..<last
    } else if let last = measureEnd(at: end) {
      let unit = document.text(document.range(ofTokens: end..<last))
      // The stop of "90°F." ended the sentence.
      numeral.form = .measure(unit.last == "." ? String(unit.dropLast()) : unit)
      numeral.tokens = start..<last
    }
    return numeral
  }

  private func percentEnd(at index: Int) -> Int? {
    if word(index) == "%" || word(index) == "percent" { return index + 1 }
    if isDash(index), word(index + 1) == "percent" { return index + 2 }
    return word(index) == "per" && word(index + 1) == "cent" ? index + 2 : nil
  }

  /// "km", "km/h", "sq ft", "miles an hour", "degrees Celsius", "°F".
  private func measureEnd(at index: Int) -> Int? {
    guard run.contains(index) else { return nil }
    if Self.degrees.contains(word(index)) {
      if Self.scalesOfHeat.contains(word(index + 1)) { return index + 2 }
      return word(index) == "°" ? index + 1 : nil
    }
    if MeasureUnits.distances.contains(word(index)), word(index + 2) == "hour",
      word(index + 1) == "an" || word(index + 1) == "per"
    {
      return index + 3
    }
    if word(index) == "sq", run.contains(index + 1) { return index + 2 }
    if word(index) == "m", !document.tokens[index].shape.contains(.capitalized) {
      return isSpaced(index) || MeasureUnits.dimensions.contains(word(index + 1)) ? index + 1 : nil
    }
    guard MeasureUnits.isAbbreviation(document.tokens[index]) else { return nil }
    if word(index + 1) == "/", Self.hours.contains(word(index + 2)) { return index + 3 }
    return index + 1
  }

  /// "4 percent to 6 percent", "10 to 20", "10-20", "between 10 and 20", "10 – 20".
  private func ranged(_ numeral: Numeral, _ quantity: Quantity, _ currency: String?) -> Numeral {
    let end = numeral.tokens.upperBound
    let isBetween = isBetween(numeral.tokens.lowerBound) && word(end) == "and"
    guard word(end) == "to" || isBetween || isDash(end) || isWideRange(end) else { return numeral }
    let second = self.currency(at: end + 1)?.end ?? end + 1
    guard let other = self.quantity(at: second, isMoney: currency != nil),
      other.value > numeral.value || other.scale != nil, other.isSpelled == numeral.isSpelled
    else { return numeral }
    let high = formed(other, from: end, currency)
    guard numeral.form == .count || high.form == numeral.form else { return numeral }
    var whole = high
    whole.tokens = numeral.tokens.lowerBound..<high.tokens.upperBound
    whole.high = other.value
    whole.value = numeral.value
    // "2 to 3 million": the first number borrows the scale of the second.
    if let scale = other.scale, scale >= 1000, quantity.scale == nil, numeral.value < 1000 {
      whole.value *= scale
    }
    return whole
  }

  /// "20 through 100", "20 – 100": between digits alone.
  private func isWideRange(_ end: Int) -> Bool {
    guard run.contains(end - 1), run.contains(end + 1),
      document.tokens[end - 1].kind == .number, document.tokens[end + 1].kind == .number
    else { return false }
    return word(end) == "through"
      || (isMinus(end) || word(end) == "–") && isSpaced(end) && isSpaced(end + 1)
  }

  /// Whether "between" stands before a number, or before its sign.
  func isBetween(_ start: Int) -> Bool {
    word(start - 1) == "between"
      || word(start - 2) == "between" && signEnd(start - 1) == start
  }

  // MARK: - Currencies

  /// A sign or code before a number: "$", "HK$", "USD".
  private func currency(at start: Int) -> (name: String, end: Int)? {
    if let name = Currencies.name(ofSign: word(start)) { return (name, start + 1) }
    if let name = Currencies.name(ofCode: word(start)), run.contains(start + 1) {
      if document.tokens[start + 1].kind == .number { return (name, start + 1) }
      if word(start + 1) == "$" { return (name, start + 2) }
    }
    guard word(start + 1) == "$", let name = Currencies.dollars(of: word(start)) else {
      return nil
    }
    // "gave us $5": whose dollars, where it touches the sign or is no word.
    let isWord =
      Currencies.touching.contains(word(start))
      || word(start) == "us" && !document.tokens[start].shape.contains(.upper)
    return isWord && isSpaced(start + 1) ? nil : (name, start + 2)
  }

  /// "USD115 million": a code that touches its number.
  private func codedAmount(at start: Int) -> Numeral? {
    let token = document.tokens[start]
    guard token.shape.contains(.digits), token.kind == .word else { return nil }
    let text = document.text(token.range)
    let code = text.prefix(while: \.isLetter)
    guard code.count == 3, let name = Currencies.name(ofCode: Word(String(code))),
      let value = Double(text.dropFirst(3).filter { $0 != "," })
    else { return nil }
    let quantity = scaled(
      Quantity(value: value, end: start + 1, isSpelled: false, scale: nil))
    return formed(quantity, from: start, name)
  }

  /// A sign or code behind a number: "10 €", "115USD", "10 US dollars".
  private func currencyBehind(_ index: Int) -> (name: String, end: Int)? {
    if word(index) == "us", word(index + 1) == "dollars" || word(index + 1) == "dollar" {
      return ("US dollars", index + 2)
    }
    if let name = Currencies.name(ofCode: word(index)) { return (name, index + 1) }
    guard let name = Currencies.name(ofSign: word(index)) else { return nil }
    let isNext = run.contains(index + 1) && document.tokens[index + 1].kind == .number
    return isNext ? nil : (name, index + 1)
  }

  // MARK: - Looking

  func word(_ index: Int) -> Word {
    run.contains(index) ? document.tokens[index].word : Word(hash: 0)
  }

  /// A hyphen glued on both sides.
  func isDash(_ index: Int) -> Bool {
    index > run.lowerBound && index + 1 < run.upperBound && document.tokens[index].kind == .dash
      && !isSpaced(index) && !isSpaced(index + 1)
  }

  func isMinus(_ index: Int) -> Bool { word(index) == "-" || word(index) == "−" }

  func isSpaced(_ index: Int) -> Bool {
    run.contains(index) && document.tokens[index].shape.contains(.spaceBefore)
  }

  func isMark(_ index: Int) -> Bool {
    index >= run.upperBound || document.tokens[index].tag == .punctuation
  }

  /// Larger numbers than news has: "million million million" is no figure.
  private static let limit = 1e17

  private static let degrees = Set<Word>(words: "° degree degrees deg deg.")
  private static let scalesOfHeat = Set<Word>(words: "c f c. f. celsius fahrenheit centigrade")
  private static let hours = Set<Word>(words: "h hr hour s")
}
