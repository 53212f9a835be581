import Documents

/// Words that are two, without an apostrophe between them.
enum Contractions {
  /// How many letters the first of the two words has; nil for one word.
  ///
  /// The treebanks part what a careless hand wrote without its apostrophe as well; "were", "its" and
  /// others that are words of their own stay whole.
  static func split(_ word: Word) -> Int? { splits[word] }

  private static let splits: [Word: Int] = {
    var splits: [Word: Int] = [:]
    for pair in pairs.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let parts = pair.split(separator: "|")
      guard parts.count == 2 else { continue }
      splits[Word(parts.joined())] = parts[0].utf8.count
    }
    return splits
  }()

  private static let pairs = """
    can|not gon|na got|ta wan|na do|nt did|nt does|nt is|nt was|nt had|nt has|nt have|nt are|nt could|nt
    would|nt should|nt ai|nt wo|nt ca|nt were|nt i|m i|ve you|ve we|ve you|re they|re you|ll they|ll
    that|s what|s there|s he|s she|s a|lot out|ta
    """

  /// Words before which "its" is "it's" without its apostrophe: none of them follows a possessive.
  static let afterIts = Set<Word>(
    words: """
      not a an the been really simply also now as in for from between all so like getting nothing
      """)
}

/// Units that are written onto their number.
enum Units {
  /// Whether letters behind a number are a unit, and not its own end as in "20th" or "1990s".
  ///
  /// Of capitals only a few are units: "737A" and "3D" are names.
  static func isUnit(_ bytes: [UInt8], _ letters: Range<Int>) -> Bool {
    let word = Word(bytes, letters)
    if word == "am" || word == "pm" || word == "k" || word == "mm" { return true }
    if letters.allSatisfy({ ByteClass.isUpper(bytes[$0]) }), upper.contains(word) { return true }
    let isLower = letters.allSatisfy { ByteClass.isLower(bytes[$0]) }
    return isLower && lower.contains(word) || word == "m" && letters.count == 1
  }

  private static let lower = Set<Word>(
    words: """
      b bn mn tn cm km ft kg lb lbs kb gb mb hr hrs min mins minutes hours days yr yrs p hz mph kph
      percent sqft tons km2 ml kmph kmh mg t mil mw gw kw kwh
      """)

  private static let upper = Set<Word>(words: "usd eur gbp cad aud gb mb tb mw gw")
}
