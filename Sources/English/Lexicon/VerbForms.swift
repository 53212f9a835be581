import Documents

/// The forms of a verb by the rules of spelling: "deny" → "denies", "denied", "denying".
enum VerbForms {
  static func regular(of base: String) -> [String] {
    let letters = Array(base.utf8)
    guard let last = letters.last, letters.count > 1 else { return [] }
    let before = letters[letters.count - 2]
    let stem = String(base.dropLast())
    switch last {
    case UInt8(ascii: "e"):
      let isLong = before == UInt8(ascii: "e") || before == UInt8(ascii: "y")
      return [base + "s", base + "d", (isLong ? base : stem) + "ing"]
    case UInt8(ascii: "y") where !isVowel(before):
      return [stem + "ies", stem + "ied", base + "ing"]
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"):
      return [base + "es", base + "ed", base + "ing"]
    case UInt8(ascii: "h") where before == UInt8(ascii: "c") || before == UInt8(ascii: "s"):
      return [base + "es", base + "ed", base + "ing"]
    default: break
    }
    let forms = [base + "s", base + "ed", base + "ing"]
    guard doubles(letters) else { return forms }
    let doubled = base + String(decoding: [last], as: UTF8.self)
    let long = [doubled + "ed", doubled + "ing"]
    // Whether "commit" doubles hangs on its stress, which the letters do not tell.
    return vowels(letters) > 1 ? forms + long : [base + "s"] + long
  }

  /// One vowel between two consonants at the end.
  private static func doubles(_ letters: [UInt8]) -> Bool {
    guard letters.count > 2 else { return false }
    let end = letters.suffix(3).map(isVowel)
    return end == [false, true, false] && !"wxy".utf8.contains(letters[letters.count - 1])
  }

  private static func vowels(_ letters: [UInt8]) -> Int { letters.count(where: isVowel) }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }
}
