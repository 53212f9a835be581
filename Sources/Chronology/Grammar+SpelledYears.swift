/// Years and decades in words.
extension Grammar {
  /// "nineteen ninety-six", "two thousand", "twenty twenty-one", "nineteen hundred and five".
  func spelledYear(at index: Int) -> (year: Int, end: Int)? {
    guard isWord(index, .cardinal) else { return nil }
    let first = Int(word(index).value)
    let at = pastHyphen(index + 1)
    if first < 3, isWord(at, .cardinal), word(at).value == 1000 {
      return thousands(first * 1000, at + 1, index)
    }
    guard (17...20).contains(first) else { return nil }
    if isWord(at, .cardinal), word(at).value == 100 {
      guard first < 20 else { return nil }
      let rest = isWord(at + 1, .and) ? at + 2 : at + 1
      if let (ones, end) = tens(at: rest) { return (first * 100 + ones, end) }
      return (first * 100, at + 1)
    }
    // "nineteen oh one"
    if isNamed(at, "oh") || isNamed(at, "zero"), let (ones, end) = tens(at: pastHyphen(at + 1)),
      ones < 10
    {
      return (first * 100 + ones, end)
    }
    guard let (rest, end) = tens(at: at), (10...99).contains(rest) else { return nil }
    return (first * 100 + rest, end)
  }

  /// "two thousand and ten", "one thousand seven hundred and eighty-nine".
  private func thousands(_ value: Int, _ end: Int, _ index: Int) -> (year: Int, end: Int)? {
    if value == 2000 {
      let rest = isWord(end, .and) ? end + 1 : end
      if let (ones, end) = tens(at: rest) { return (2000 + ones, end) }
      return (2000, end)
    }
    // Without "in" it is a count.
    guard isNamed(index - 1, "in"), isWord(end, .cardinal), word(end).value < 10,
      isWord(end + 1, .cardinal), word(end + 1).value == 100
    else { return nil }
    let hundreds = value + Int(word(end).value) * 100
    let rest = isWord(end + 2, .and) ? end + 3 : end + 2
    guard let (ones, restEnd) = tens(at: rest), !isNounBehind(restEnd) else { return nil }
    return (hundreds + ones, restEnd)
  }

  private func tens(at index: Int) -> (value: Int, end: Int)? {
    guard isWord(index, .cardinal), word(index).value < 100 else { return nil }
    let value = Int(word(index).value)
    let next = pastHyphen(index + 1)
    if value >= 20, isWord(next, .cardinal), word(next).value < 10 {
      return (value + Int(word(next).value), next + 1)
    }
    return (value, index + 1)
  }

  /// "the two thousands", "the twenty-tens", "the two thousand and tens".
  func spelledDecade(at index: Int) -> (value: Int, end: Int)? {
    guard isWord(index, .cardinal) else { return nil }
    let at = pastHyphen(index + 1)
    if word(index).value == 20, isNamed(at, "tens") { return (201, at + 1) }
    guard word(index).value == 2 else { return nil }
    if isNamed(at, "thousands"), !isWord(at + 1, .of) { return (200, at + 1) }
    guard isWord(at, .cardinal), word(at).value == 1000 else { return nil }
    let rest = isWord(at + 1, .and) ? at + 2 : at + 1
    if isNamed(rest, "tens") { return (201, rest + 1) }
    return isWord(rest, .decade) && word(rest).value < 100
      ? (200 + Int(word(rest).value) - 18, rest + 1) : nil
  }
}
