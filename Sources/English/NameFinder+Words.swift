import Documents

/// Which words a name is made of.
extension NameFinder {
  func isNameWord(_ index: Int, in segment: Range<Int>) -> Bool {
    let token = document.tokens[index]
    if token.kind == .dash {
      return index > segment.lowerBound && index + 1 < segment.upperBound
        && (document.tokens[index - 1].shape.contains(.capitalized)
          || isParticle(index - 1, in: segment))
        && (document.tokens[index + 1].shape.contains(.capitalized)
          || isSecondHalf(index + 1, in: segment))
    }
    if isParticle(index, in: segment) || isSecondHalf(index, in: segment) { return true }
    if token.word == "&" || token.word == "of" { return index > segment.lowerBound }
    guard token.shape.contains(.capitalized) else { return false }
    switch token.tag {
    case .properNoun: return true
    // "Bob Roe III"
    case .number:
      return Lexicon.nameSuffixes.contains(token.word) && index > segment.lowerBound
        && document.tokens[index - 1].tag == .properNoun
    case .noun, .adjective, .other, .verb, .pastParticiple, .presentParticiple, .infinitive:
      // A capital within a sentence is a name's; at its start only with another beside it.
      return !isSentenceStart(index) || segment.upperBound - index > 1
        || byLastWord[token.word] != nil
    default: return false
    }
  }

  /// The "kei" of "Man-kei Tam".
  private func isSecondHalf(_ index: Int, in segment: Range<Int>) -> Bool {
    let dash = index - 1
    guard dash > segment.lowerBound, index + 1 < segment.upperBound,
      document.tokens[dash].kind == .dash, document.tokens[index].tag == .properNoun,
      !document.tokens[index].shape.contains(.spaceBefore),
      !document.tokens[dash].shape.contains(.spaceBefore)
    else { return false }
    let (first, last) = (document.tokens[dash - 1], document.tokens[index + 1])
    return first.tag == .properNoun && first.shape.contains(.capitalized)
      && last.tag == .properNoun && last.shape.contains(.capitalized)
      && !lexicon.bodies.contains(last.word) && !lexicon.offices.contains(last.word)
  }

  /// The "6th" of "6th Circuit Court".
  func isNumbered(_ start: Int, in segment: Range<Int>) -> Bool {
    guard start > segment.lowerBound, Self.numbered.contains(document.tokens[start].word) else {
      return false
    }
    let number = document.tokens[start - 1]
    let (first, last) = (document.bytes[number.start], document.bytes[number.end - 1])
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return digits.contains(first) && !digits.contains(last)
  }

  /// "16th District" is a place, "82nd Division" a body.
  func numberedType(_ name: Range<Int>) -> EntityType? {
    let last = document.tokens[name.upperBound - 1].word
    guard name.count == 2, isNumbered(name.lowerBound + 1, in: name), Self.numbered.contains(last)
    else { return nil }
    return Self.areas.contains(last) ? .place : .organization
  }

  private static let areas = Set<Word>(words: "district precinct ward")
  private static let numbered = Set<Word>(
    words: "circuit district congress precinct ward division army battalion regiment fleet")

  /// The "von der" of "Eva von der Au", the "al" of "Omar al-Said": small words before the last of a
  /// name.
  func isParticle(_ index: Int, in segment: Range<Int>) -> Bool {
    guard Self.particles.contains(document.tokens[index].word), index > segment.lowerBound,
      index + 1 < segment.upperBound
    else { return false }
    let next = document.tokens[index + 1]
    return next.shape.contains(.capitalized) || next.kind == .dash
      || Self.particles.contains(next.word)
  }

  static let particles = Set<Word>(
    words: "de la del da das do dos di du van von der den het ter ten zu bin ibn al el ul af")

  func isSentenceStart(_ index: Int) -> Bool {
    guard let sentence = document.sentence(at: document.tokens[index].start) else { return true }
    let start = document.sentences[sentence].tokens.lowerBound
    return index == start || (index == start + 1 && document.tokens[start].kind == .openQuote)
  }
}
