import Documents

/// Numbers in words.
extension NumberScanner {
  /// "twenty-four", "three dozen", "half a million", "two hundred and eleven thousand".
  func spelled(at start: Int) -> Quantity? {
    if let part = scaledPart(at: start) { return part }
    guard var group = group(at: start) else { return nil }
    if let decimal = spelledDecimal(group) { return scaled(decimal) }
    // "zero cases", but not "zero tolerance" and "net zero emissions"
    guard group.value > 0 else {
      let counts = isPlural(group.end) && word(start - 1) != "net"
      return counts || word(group.end) == "percent" ? group : nil
    }
    var sum = Quantity(value: 0, end: start, isSpelled: true, scale: nil)
    while true {
      let scaled = scaled(group)
      let factor = scaled.value / group.value
      // Scales go down: "two thousand" does not end in "three million".
      guard factor < sum.scale ?? .infinity else { break }
      sum.value += scaled.value
      sum.end = scaled.end
      guard factor >= 1000 else {
        sum.scale = sum.scale ?? scaled.scale
        break
      }
      sum.scale = factor
      guard let next = groupBehind(sum, startedAt: start) else { break }
      group = next
    }
    return withPart(sum)
  }

  /// "five hundred" behind "one thousand", with or without "and".
  private func groupBehind(_ sum: Quantity, startedAt start: Int) -> Quantity? {
    var at = sum.end
    if word(at) == "and" {
      guard !isBetween(start) else { return nil }
      at += 1
    }
    guard word(at) != "a", let next = group(at: at), next.value > 0, !isOpen(next.end),
      next.value < sum.scale ?? 0
    else { return nil }
    return next
  }

  /// Up to "nine hundred and ninety-nine"; "a" before a word such as "dozen".
  private func group(at start: Int) -> Quantity? {
    if word(start) == "a" {
      guard Self.scales[word(start + 1)] != nil else { return nil }
      let one = Quantity(value: 1, end: start + 1, isSpelled: true, scale: nil)
      return word(start + 1) == "hundred" ? withHundreds(one, startedAt: start) : one
    }
    guard let small = small(at: start) else { return nil }
    return withHundreds(small, startedAt: start)
  }

  private func withHundreds(_ quantity: Quantity, startedAt start: Int) -> Quantity {
    let end = quantity.end
    let at = isDash(end) ? end + 1 : end
    guard word(at) == "hundred", quantity.value > 0 else { return quantity }
    var hundreds = quantity
    hundreds.value *= 100
    hundreds.end = at + 1
    var rest = hundreds.end
    if word(rest) == "and" {
      guard !isBetween(start) else { return hundreds }
      rest += 1
    }
    guard let small = small(at: rest), small.value > 0, !isOpen(small.end) else { return hundreds }
    hundreds.value += small.value
    hundreds.end = small.end
    return hundreds
  }

  /// Whether what ends here goes on as another number or word: "two hundred", "two-thirds", "two of".
  private func isOpen(_ end: Int) -> Bool {
    word(end) == "hundred" || word(end) == "of" || word(end) == "dozens" || isDash(end)
      || Self.parts[word(end)] != nil
  }

  /// Up to "ninety-nine".
  private func small(at start: Int) -> Quantity? {
    guard let value = Self.units[word(start)] else { return nil }
    var small = Quantity(value: value, end: start + 1, isSpelled: true, scale: nil)
    let next = isDash(start + 1) ? start + 2 : start + 1
    if value >= 20, let ones = Self.units[word(next)], ones < 10, ones > 0 {
      small.value += ones
      small.end = next + 1
    }
    return small
  }

  /// "two point five", "nought point eleven".
  private func spelledDecimal(_ whole: Quantity) -> Quantity? {
    guard word(whole.end) == "point", let first = Self.units[word(whole.end + 1)] else {
      return nil
    }
    var decimal = whole
    decimal.end = whole.end + 1
    if first >= 10, let pair = small(at: decimal.end) {
      decimal.value += pair.value / 100
      decimal.end = pair.end
      return decimal
    }
    var digits = 0.0
    var divisor = 1.0
    while let digit = Self.units[word(decimal.end)], digit < 10 {
      digits = digits * 10 + digit
      divisor *= 10
      decimal.end += 1
    }
    decimal.value += digits / divisor
    return decimal
  }

  /// "half a million", "a quarter million", "three-quarters of a million".
  func scaledPart(at start: Int) -> Quantity? {
    guard
      let (part, end) = word(start) == "half" || word(start) == "quarter"
        ? (Self.parts[word(start)] ?? 0, start + 1) : namedPart(start)
    else { return nil }
    var at = end
    if word(at) == "a" || isDash(at) {
      at += 1
    } else if word(at) == "of", word(at + 1) == "a" {
      at += 2
    } else {
      // "a third million-dollar grant" is the third one.
      guard part.remainder(dividingBy: 0.25) == 0 else { return nil }
    }
    guard let scale = Self.scales[word(at)] else { return nil }
    let whole = Quantity(value: part * scale, end: at + 1, isSpelled: true, scale: scale)
    return scaled(whole)
  }

  static let units: [Word: Double] = numbered([
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen",
    "sixteen seventeen eighteen nineteen twenty",
  ]).merging(
    [
      "zero": 0, "nought": 0, "naught": 0, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
      "seventy": 70, "eighty": 80, "ninety": 90,
    ]
  ) { $1 }

  private static func numbered(_ lines: [String]) -> [Word: Double] {
    var table: [Word: Double] = [:]
    for word in lines.joined(separator: " ").split(separator: " ") {
      table[Word(String(word))] = Double(table.count + 1)
    }
    return table
  }
}
