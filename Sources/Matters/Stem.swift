/// Takes the inflection off an English word, roughly.
///
/// The result is no word of the language: it only has to be the same for "withdraw",
/// "withdrawing" and "withdrawal". Lighter than Porter (1980), since a wrong match makes one line
/// of two things, and a missed one merely shows both.
enum Stem {
  private static let endings: [[UInt8]] = [
    "ations", "ation", "ments", "ment", "ings", "ing", "als", "al", "ies", "ied", "ed", "es", "ers",
    "er", "ly", "s",
  ].map { Array($0.utf8) }

  static func bytes(of word: [UInt8]) -> [UInt8] {
    guard word.count > 4, word[0] >= 97 else {
      return word.count == 4 && word[3] == 115 && word[2] != 115 ? Array(word.dropLast()) : word
    }
    var stem = word
    for ending in endings where word.count - ending.count >= 4 && word.ends(with: ending) {
      if ending == [115], word[word.count - 2] == 115 { break }
      stem.removeLast(ending.count)
      break
    }
    // "stopp" and "agre" are what "stopping", "agreed" and "agreement" leave.
    if stem.count > 3, stem[stem.count - 1] == stem[stem.count - 2], stem.count < word.count {
      stem.removeLast()
    }
    while stem.count > 3, stem[stem.count - 1] == 101 || stem[stem.count - 1] == 121 {
      stem.removeLast()
    }
    return stem
  }
}

extension [UInt8] {
  fileprivate func ends(with ending: [UInt8]) -> Bool {
    count >= ending.count && self[(count - ending.count)...].elementsEqual(ending)
  }
}
