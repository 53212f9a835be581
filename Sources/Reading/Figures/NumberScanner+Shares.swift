import Documents

/// Parts of a whole.
extension NumberScanner {
  /// "two-thirds", "a third of", "one-quarter", "half of", "3/4 of".
  func share(at start: Int) -> Numeral? {
    if let part = writtenPart(start), word(start + 1) == "of" {
      return Self.share(start..<(start + 1), part, isSpelled: false)
    }
    var at = start
    var count = 1.0
    if word(start) == "a" || word(start) == "one" {
      at += 1
    } else if let units = Self.units[word(start)], units > 0, units < 10 {
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
    // "a third, a fourth and a sixth" are ranks.
    if Self.ranks.contains(word(at)), !isGlued, word(end) != "of" { return nil }
    if word(at) == "half", word(end) == "a" || word(end) == "an" || isDash(end) { return nil }
    return Self.share(start..<end, count * part, isSpelled: true)
  }

  /// "one in five children", "7 in 10 voters", "three out of four voters".
  func ratio(at start: Int) -> Numeral? {
    guard let part = smallNumber(start) else { return nil }
    let isOut = word(start + 1) == "out" && word(start + 2) == "of"
    guard isOut || (part < 10 && word(start + 1) == "in") else { return nil }
    let at = isOut ? start + 3 : start + 2
    guard let (whole, end) = wholeNumber(at), whole > part, end < run.upperBound,
      !isOut || isRound(whole), isOut || part < 4 || whole == 10,
      document.tokens[end].tag == .noun || document.tokens[end].tag == .adjective
    else { return nil }
    return Self.share(start..<end, part / whole, isSpelled: true)
  }

  /// "29 out of 30 charges" counts charges, where "nine out of ten" tells a share.
  private func isRound(_ whole: Double) -> Bool {
    whole <= 10 || whole == 20 || whole == 50 || whole.remainder(dividingBy: 100) == 0
  }

  private static func share(_ tokens: Range<Int>, _ value: Double, isSpelled: Bool) -> Numeral {
    Numeral(
      tokens: tokens, value: (value * 10_000).rounded() / 10_000, high: nil, form: .share,
      isSpelled: isSpelled)
  }

  private func wholeNumber(_ index: Int) -> (Double, Int)? {
    if let value = smallNumber(index), Self.scales[word(index + 1)] == nil {
      return (value, index + 1)
    }
    return spelled(at: index).map { ($0.value, $0.end) }
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

  static let parts: [Word: Double] = [
    "half": 1 / 2, "third": 1 / 3, "thirds": 1 / 3, "quarter": 1 / 4, "quarters": 1 / 4,
    "fourth": 1 / 4, "fourths": 1 / 4, "fifth": 1 / 5, "fifths": 1 / 5, "sixth": 1 / 6,
    "sixths": 1 / 6, "seventh": 1 / 7, "sevenths": 1 / 7, "eighth": 1 / 8, "eighths": 1 / 8,
    "ninth": 1 / 9, "ninths": 1 / 9, "tenth": 1 / 10, "tenths": 1 / 10,
  ]

  private static let ranks = Set<Word>(words: "sixth seventh eighth ninth")
}
