/// A party's name as comparison sees it: without articles, titles, case and stops.
struct PartyName: Hashable {
  let words: [String]

  init(_ name: String) {
    var words = name.split { $0 == " " || $0 == "\n" || $0 == "\t" }.map(Self.plain)
    words.removeAll(where: \.isEmpty)
    while words.count > 1, let first = words.first, Self.leading.contains(first) {
      words.removeFirst()
    }
    while words.count > 1, let last = words.last, Self.trailing.contains(last) {
      words.removeLast()
    }
    // A middle initial tells no two people of a matter apart.
    if words.count > 2 {
      let inner = words[1..<(words.count - 1)].filter { $0.utf8.count > 1 }
      words = [words[0]] + inner + [words[words.count - 1]]
    }
    let key = words.joined(separator: " ")
    self.words = Self.states[key]?.split(separator: " ").map(String.init) ?? words
  }

  var key: String { words.joined(separator: " ") }

  /// "North Atlantic Treaty Organization" → "nato"; nil for a single word.
  var acronym: String? {
    guard words.count > 1 else { return nil }
    return String(words.filter { $0 != "of" && $0 != "the" && $0 != "and" }.compactMap(\.first))
  }

  /// Whether two full names may be one person's: the same last name, and first names of which one
  /// is short for the other.
  static func mayBeOnePerson(_ left: PartyName, _ right: PartyName) -> Bool {
    guard left.words.count > 1, right.words.count > 1, left.words.last == right.words.last,
      let first = left.words.first, let second = right.words.first
    else { return false }
    return first == second
      || shortNames[first, default: first] == shortNames[second, default: second]
      || first.utf8.count == 1 && second.hasPrefix(first)
      || second.utf8.count == 1 && first.hasPrefix(second)
  }

  /// The last word of a name with the particles before it.
  ///
  /// "Ursula von der Leyen" → "von der Leyen"; "Martin Hale Jr." → "Hale".
  static func lastName(of name: String) -> String {
    var words = name.split(separator: " ")
    while words.count > 1, let last = words.last, trailing.contains(plain(last)) {
      words.removeLast()
    }
    guard words.count > 1, var start = words.indices.last else { return name }
    while start > 1, words[start - 1].first?.isLowercase == true { start -= 1 }
    return words[start...].joined(separator: " ")
  }

  /// Whether a name is none of the short forms under which a state goes.
  static func isFull(_ name: String) -> Bool {
    let words = name.split(separator: " ").map(plain).filter { !leading.contains($0) }
    return states[words.joined(separator: " ")] == nil
  }

  /// Lower-cased, without stops and without a possessive ending.
  private static func plain(_ word: Substring) -> String {
    var text = word.lowercased()
    for ending in ["'s", "\u{2019}s", "'", "\u{2019}"] where text.hasSuffix(ending) {
      text.removeLast(ending.count)
      break
    }
    return String(text.filter { $0 != "." && $0 != "," && $0 != "\"" })
  }

  private static let leading: Set<String> = [
    "the", "a", "an", "other", "mr", "mrs", "ms", "dr", "sir", "former", "then", "president",
    "vice", "senator", "sen", "sens", "representative", "rep", "reps", "governor", "gov", "mayor",
    "chancellor", "minister", "prime", "general", "gen", "judge", "justice", "speaker", "secretary",
    "king", "queen", "prince", "princess", "pope",
  ]

  private static let trailing: Set<String> = ["jr", "sr", "ii", "iii", "iv"]

  /// States by the short names and capitals under which reports let them act.
  private static let states: [String: String] = [
    "us": "united states", "usa": "united states", "america": "united states",
    "united states of america": "united states", "washington": "united states",
    "uk": "united kingdom", "britain": "united kingdom", "great britain": "united kingdom",
    "moscow": "russia", "russian federation": "russia", "beijing": "china", "tehran": "iran",
    "pyongyang": "north korea", "seoul": "south korea", "new delhi": "india",
    "ankara": "turkey", "kyiv": "ukraine", "kiev": "ukraine", "islamabad": "pakistan",
  ]

  private static let shortNames: [String: String] = [
    "joe": "joseph", "bob": "robert", "bill": "william", "mike": "michael", "jim": "james",
    "tom": "thomas", "dick": "richard", "ben": "benjamin", "dan": "daniel", "dave": "david",
    "chuck": "charles", "ted": "edward", "tony": "antony", "anthony": "antony", "ron": "ronald",
    "don": "donald", "tim": "timothy", "steve": "steven", "stephen": "steven", "jeff": "jeffrey",
    "chris": "christopher", "matt": "matthew", "nick": "nicholas", "ed": "edward",
    "liz": "elizabeth",
    "kate": "catherine", "sue": "susan", "debbie": "deborah", "pat": "patrick", "andy": "andrew",
    "greg": "gregory", "ken": "kenneth", "larry": "lawrence", "jerry": "gerald", "barry": "barack",
  ]
}
