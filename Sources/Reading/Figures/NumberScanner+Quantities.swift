import Documents

/// A number without sign, currency and unit.
struct Quantity {
  var value: Double
  var end: Int
  var isSpelled: Bool

  /// "million" of "5 million", "thousand" of "5k"; nil for a number that is written out.
  var scale: Double?
}

extension NumberScanner {
  func quantity(at start: Int, isMoney: Bool) -> Quantity? {
    guard start < run.upperBound else { return nil }
    let token = document.tokens[start]
    let mayBePart = token.kind == .number || document.bytes[token.start] >= 0x80
    if mayBePart, let part = writtenPart(start) {
      return Quantity(value: part, end: start + 1, isSpelled: false, scale: nil)
    }
    guard token.kind == .number, let value = digits(token) else { return spelled(at: start) }
    var quantity = Quantity(value: value, end: start + 1, isSpelled: false, scale: nil)
    if let (value, end) = grouped(from: start, value) {
      quantity.value = value
      quantity.end = end
    } else if let (part, end) = partBehind(start + 1) {
      quantity.value += part
      quantity.end = end
    }
    if let unit = attached(to: quantity.end - 1) {
      if let factor = attachedFactor(quantity.end, unit, isMoney: isMoney) {
        return Quantity(
          value: product(quantity.value, factor), end: quantity.end + 1, isSpelled: false,
          scale: factor)
      }
      let isUnit =
        unit == "m" && MeasureUnits.dimensions.contains(word(quantity.end + 1))
        || MeasureUnits.isAbbreviation(document.tokens[quantity.end])
        || Currencies.name(ofCode: unit) != nil
      return !isMoney && isUnit ? quantity : nil
    }
    if let factor = apartFactor(quantity.end, isMoney: isMoney) {
      quantity.value = product(quantity.value, factor)
      quantity.scale = factor
      quantity.end += 1
      return quantity
    }
    return withPart(scaled(quantity))
  }

  /// "1,250.75".
  private func digits(_ token: Token) -> Double? {
    let text = document.text(token.range)
    guard text.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "," || $0 == ".") }) else {
      return nil
    }
    return Double(text.filter { $0 != "," })
  }

  /// "1 234 567": up to three digits, then groups of three, parted by a space.
  private func grouped(from start: Int, _ first: Double) -> (Double, Int)? {
    guard first >= 1, first < 1000, first == first.rounded(),
      document.tokens[start].range.count <= 3
    else { return nil }
    var value = first
    var end = start + 1
    while run.contains(end), document.tokens[end].kind == .number, isSpaced(end) {
      let text = document.text(document.tokens[end].range)
      guard text.prefix(while: \.isNumber).count == 3, text.count == 3 || isDecimal(text),
        let group = digits(document.tokens[end]), document.tokens[end - 1].range.count <= 3
      else { break }
      value = value * 1000 + group
      end += 1
    }
    return end > start + 1 ? (value, end) : nil
  }

  private func isDecimal(_ text: String) -> Bool {
    text.dropFirst(3).first == "." && !text.contains(",")
  }

  /// "3/4" and "¾", where it is a part of one that is in use.
  func writtenPart(_ index: Int) -> Double? {
    guard run.contains(index) else { return nil }
    let text = document.text(document.tokens[index].range)
    if let part = Self.signs[text] { return part }
    let sides = text.split(separator: "/", omittingEmptySubsequences: false)
    guard sides.count == 2, let above = Double(sides[0]), let below = Double(sides[1]),
      above > 0, above < below, Self.divisors.contains(below)
    else { return nil }
    return above / below
  }

  /// "1/2" of "10 1/2", "-1/2" of "10-1/2", "½" of "10½".
  private func partBehind(_ index: Int) -> (Double, Int)? {
    let at = isDash(index) ? index + 1 : index
    return writtenPart(at).map { ($0, at + 1) }
  }

  /// The unit written onto a number: "bn" of "$5.7bn", "km" of "5km", which is no count.
  private func attached(to index: Int) -> Word? {
    guard index + 1 < run.upperBound else { return nil }
    let next = document.tokens[index + 1]
    guard next.kind == .word, !next.shape.contains(.spaceBefore),
      document.bytes[next.start] != UInt8(ascii: "'"),
      document.bytes[next.start] < 0x80 || MeasureUnits.isAbbreviation(next)
    else { return nil }
    return next.word
  }

  /// "k", "M" and "bn" behind a number; a small "m" that no money stands before may be meters.
  private func attachedFactor(_ index: Int, _ unit: Word, isMoney: Bool) -> Double? {
    guard let factor = Self.suffixes[unit] else { return nil }
    if isMoney { return factor }
    let token = document.tokens[index]
    switch unit {
    case "m": return token.shape.contains(.capitalized) || isPlural(index + 1) ? factor : nil
    case "mm": return token.shape.contains(.upper) ? factor : nil
    // "a 10k run"
    case "k": return word(index - 2) == "a" || word(index - 2) == "the" ? nil : factor
    default: return factor
    }
  }

  /// "$5 m", "2.3 k users", "2 M users": letters apart from their number.
  private func apartFactor(_ index: Int, isMoney: Bool) -> Double? {
    guard run.contains(index), document.tokens[index].range.count == 1,
      let factor = Self.suffixes[word(index)]
    else { return nil }
    if isMoney { return factor }
    let isCapital = document.tokens[index].shape.contains(.capitalized)
    return isCapital == (word(index) == "m") && isPlural(index + 1) ? factor : nil
  }

  func isPlural(_ index: Int) -> Bool {
    run.contains(index) && document.tokens[index].penn == .pluralNoun
  }

  /// 65.4 million without the binary dust of 65.4: thousandths are exact enough for print.
  private func product(_ value: Double, _ factor: Double) -> Double {
    factor >= 1000 && value < 1e6 && (value * 1000).rounded() / 1000 == value
      ? (value * 1000).rounded() * (factor / 1000) : value * factor
  }

  /// Takes in "million", "hundred thousand", "-million" behind a number.
  func scaled(_ quantity: Quantity) -> Quantity {
    var scaled = quantity
    var factor = 1.0
    while true {
      let at = isDash(scaled.end) ? scaled.end + 1 : scaled.end
      guard at < run.upperBound, let scale = Self.scales[word(at)] else { break }
      factor *= scale
      scaled.end = at + 1
    }
    guard factor > 1 else { return quantity }
    scaled.value = product(quantity.value, factor)
    scaled.scale = factor
    return scaled
  }

  /// Takes in "and a half", "and two-thirds", of millions where those were last: "3 million and a half".
  func withPart(_ quantity: Quantity) -> Quantity {
    let end = quantity.end
    let isGlued = isDash(end)
    let conjunction = isGlued ? end + 1 : end
    guard word(conjunction) == "and",
      let (part, last) = namedPart(isDash(conjunction + 1) ? conjunction + 2 : conjunction + 1),
      word(last) != "of"
    else { return quantity }
    var whole = quantity
    let unit = quantity.scale.flatMap { $0 >= 1e6 ? $0 : nil } ?? 1
    whole.value += part * unit
    whole.end = last
    guard unit == 1 else { return whole }
    return scaled(whole)
  }

  /// "a half", "one-quarter", "two thirds".
  func namedPart(_ start: Int) -> (Double, Int)? {
    let count = word(start) == "a" ? 1 : Self.units[word(start)]
    let at = isDash(start + 1) ? start + 2 : start + 1
    guard let count, count < 10, let part = Self.parts[word(at)] else { return nil }
    return (count * part, at + 1)
  }

  static let signs: [String: Double] = [
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5,
    "⅗": 3 / 5, "⅘": 4 / 5, "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
  ]

  /// What print divides by; "9/11" and "1/6" are days.
  private static let divisors: Set<Double> = [2, 3, 4, 5, 8, 10, 16, 32]

  static let scales: [Word: Double] = [
    "dozen": 12, "dozens": 12, "hundred": 100, "thousand": 1000, "lakh": 1e5, "million": 1e6,
    "mln": 1e6, "mn": 1e6, "crore": 1e7, "billion": 1e9, "bn": 1e9, "bln": 1e9, "trillion": 1e12,
    "tn": 1e12, "trn": 1e12, "tln": 1e12,
  ]

  /// Letters written onto a number.
  private static let suffixes: [Word: Double] = [
    "k": 1e3, "m": 1e6, "mm": 1e6, "mn": 1e6, "mil": 1e6, "b": 1e9, "bn": 1e9, "tn": 1e12,
  ]
}
