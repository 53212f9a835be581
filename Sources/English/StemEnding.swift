/// What the ending "-ed" or "-ing" did to the end of a verb, by the rules of spelling.
enum StemEnding {
  /// "visit" of "visited".
  case whole
  /// "vote" of "voted".
  case silent
  /// "stop" of "stopped".
  case doubled

  /// - Parameter letters: the form without its ending, in small letters.
  init(_ letters: [UInt8]) {
    guard letters.count > 2 else {
      self = letters.count == 2 && !Self.isVowel(letters[1]) ? .silent : .whole
      return
    }
    let last = letters[letters.count - 1]
    let before = letters[letters.count - 2]
    let third = letters[letters.count - 3]
    let groups = Self.vowelGroups(letters)
    let ends = { (ending: String) in letters.suffix(ending.utf8.count).elementsEqual(ending.utf8) }
    if Self.isVowel(last) {
      // "argue" of "argued", "free" of "freeing"; "free" of "freed".
      let isCut = last == UInt8(ascii: "e") && "rtlnds".utf8.contains(before)
      self = last == UInt8(ascii: "u") || isCut ? .silent : .whole
    } else if last == before {
      let keeps =
        "sfz".utf8.contains(last) || ends("cott")
        || (last == UInt8(ascii: "l") && !(ends("ell") && groups > 1))
      self = keeps ? .whole : .doubled
    } else if ends("ick"), groups > 1 {
      // "mimic" of "mimicked".
      self = .doubled
    } else if Self.isVowel(before) {
      let isShort = !Self.isVowel(third)
      let isLong = Self.always(last) || last == UInt8(ascii: "s") || ends("iat") || ends("uat")
      self = isLong || (isShort && Self.isSilent(letters, groups)) ? .silent : .whole
    } else {
      let isCluster =
        last == UInt8(ascii: "l") && before != UInt8(ascii: "l") && before != UInt8(ascii: "r")
      let isSoft = last == UInt8(ascii: "g") && before != UInt8(ascii: "n")
      let isHiss = last == UInt8(ascii: "s") && before != UInt8(ascii: "s")
      self = isCluster || isSoft || isHiss || Self.always(last) ? .silent : .whole
    }
  }

  /// English words do not end in these letters.
  private static func always(_ last: UInt8) -> Bool { "cvz".utf8.contains(last) }

  /// Whether an "e" is silent behind a short vowel and a consonant.
  private static func isSilent(_ letters: [UInt8], _ groups: Int) -> Bool {
    let last = letters[letters.count - 1]
    if "wxy".utf8.contains(last) { return false }
    // One syllable would have doubled its consonant.
    if groups == 1 { return true }
    return endings.contains { letters.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  private static let endings = [
    "at", "ut", "ir", "ur", "id", "as", "es", "is", "os", "us", "ag", "ug", "in", "ok", "ed", "il",
    "ad", "ud", "od", "ar", "plor", "stor", "gnor", "dor", "um", "vit", "unit", "gnit", "mot",
    "vot",
    "not", "ap", "ik", "ak", "yz", "iv", "av", "om", "im", "yp", "ul",
  ]

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }

  /// How many runs of vowels there are; "y" is one between consonants only.
  private static func vowelGroups(_ letters: [UInt8]) -> Int {
    var groups = 0
    var wasVowel = false
    for (index, letter) in letters.enumerated() {
      let isNear = wasVowel || (index + 1 < letters.count && isVowel(letters[index + 1]))
      let isVowel = isVowel(letter) || (letter == UInt8(ascii: "y") && !isNear)
      if isVowel && !wasVowel { groups += 1 }
      wasVowel = isVowel
    }
    return groups
  }
}
