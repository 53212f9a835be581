import Documents

/// A name that stands for who sits there: the Kremlin for Russia.
struct Seat: Sendable {
  /// The entry that the name belongs to.
  let term: Word

  /// Whom it stands for; nil for a body that stands for itself.
  let holder: String?
}

/// The entries of lexicon files, ready to be looked up.
struct LexiconTables: Sendable {
  var countries: [Word: String] = [:]
  var adjectives: [Word: String] = [:]
  var capitals: [Word: String] = [:]

  /// Places that are no country, by their names and other names.
  var places: [Word: String] = [:]
  var seats: [Word: Seat] = [:]

  /// The nouns by which a state or body is called, by its name: "alliance".
  var callings: [Word: [Word]] = [:]

  var offices: Set<Word> = []

  /// Offices by their short forms and other words for them.
  var fullOffices: [Word: Word] = [:]

  /// Offices and courtesies that are written with a stop, without it.
  var shortTitles: Set<Word> = []
  var courtesies: Set<Word> = []
  var addresses: [Word: Lexicon.Gender] = [:]
  var firstNames: [Word: Lexicon.Gender] = [:]
  var qualifiers: Set<Word> = []
  var portfolios: Set<Word> = []
  var allegiances: Set<Word> = []
  var bodies: Set<Word> = []
  var groups: Set<Word> = []
  var outlets: Set<Word> = []
  var actors: Set<Word> = []
  var measures: Set<Word> = []
  var kin: Set<Word> = []
  var calendar: Set<Word> = []

  var verbs: [Word: ReportingFrames] = [:]

  /// Base forms of the verbs by all their forms, their own among them.
  var verbForms: [Word: Word] = [:]
  var nouns: [Word: ReportingFrames] = [:]
  var voicing: Set<Word> = []
}

extension LexiconTables {
  /// Adds an entry, in the place of one that has its term.
  mutating func add(_ entry: LexiconEntry) {
    remove(entry.term, from: entry.section)
    let word = Word(entry.term)
    if let words = entry.section.words {
      self[keyPath: words].insert(word)
      return
    }
    switch entry.section {
    case .country: addCountry(entry)
    case .place:
      for name in [entry.term] + entry[.names] { places[Word(name)] = entry.term }
    case .seat:
      for name in [entry.term] + entry[.names] {
        seats[Word(name)] = Seat(term: word, holder: entry[.holder].first)
      }
      callings[word] = entry[.called].map { Word($0) }
    case .office:
      addTitle(entry.term, entry.gender)
      for name in entry[.names] {
        addTitle(name, entry.gender)
        fullOffices[Word(name)] = word
      }
    case .courtesy:
      addTitle(entry.term, entry.gender)
      courtesies.insert(word)
    case .firstName: firstNames[word] = entry.gender
    case .reportingVerb:
      verbs[word] = entry.frames
      for form in [entry.term] + VerbForms.regular(of: entry.term) + entry[.forms] {
        verbForms[Word(form)] = word
      }
    case .reportingNoun: nouns[word] = entry.frames
    default: break
    }
  }

  private mutating func addTitle(_ title: String, _ gender: Lexicon.Gender?) {
    let word = Word(title)
    offices.insert(word)
    addresses[word] = gender
    if title.utf8.last == UInt8(ascii: ".") { shortTitles.insert(Word(String(title.dropLast()))) }
  }

  private mutating func addCountry(_ entry: LexiconEntry) {
    for name in [entry.term] + entry[.names] { countries[Word(name)] = entry.term }
    for adjective in entry[.adjectives] { adjectives[Word(adjective)] = entry.term }
    for capital in entry[.capitals] { capitals[Word(capital)] = entry.term }
    callings[Word(entry.term)] = entry[.called].map { Word($0) }
  }

  /// Takes an entry out, with all that it said; false where there is none.
  @discardableResult
  mutating func remove(_ term: String, from section: LexiconSection) -> Bool {
    let word = Word(term)
    if let words = section.words { return self[keyPath: words].remove(word) != nil }
    switch section {
    case .country: return removeCountry(word)
    case .place: return Self.remove(word, from: &places)
    case .seat:
      guard seats[word] != nil else { return false }
      callings[word] = nil
      seats = seats.filter { $0.key != word && $0.value.term != word }
      return true
    case .office:
      guard !courtesies.contains(word), offices.remove(word) != nil else { return false }
      for (name, office) in fullOffices where office == word {
        fullOffices[name] = nil
        offices.remove(name)
      }
      fullOffices[word] = nil
      addresses[word] = nil
      return true
    case .courtesy:
      guard courtesies.remove(word) != nil else { return false }
      offices.remove(word)
      addresses[word] = nil
      return true
    case .firstName: return firstNames.removeValue(forKey: word) != nil
    case .reportingVerb:
      guard verbs.removeValue(forKey: word) != nil else { return false }
      verbForms = verbForms.filter { $0.value != word }
      return true
    case .reportingNoun: return nouns.removeValue(forKey: word) != nil
    default: return false
    }
  }

  private mutating func removeCountry(_ word: Word) -> Bool {
    guard let name = countries[word], Self.remove(word, from: &countries) else { return false }
    guard Word(name) == word else { return true }
    callings[word] = nil
    adjectives = adjectives.filter { $0.value != name }
    capitals = capitals.filter { $0.value != name }
    return true
  }

  /// Takes out a name, and with an entry's own name all its others.
  private static func remove(_ word: Word, from table: inout [Word: String]) -> Bool {
    guard let owner = table[word] else { return false }
    if Word(owner) == word {
      table = table.filter { $0.value != owner }
    } else {
      table[word] = nil
    }
    return true
  }
}

extension LexiconEntry {
  fileprivate var gender: Lexicon.Gender? {
    self[.pronoun].first.flatMap(Lexicon.Gender.init(rawValue:))
  }

  /// What it takes; a clause where it does not say.
  fileprivate var frames: ReportingFrames {
    let names = self[.takes]
    return names.isEmpty
      ? .clause
      : ReportingFrames(ReportingFrames.named.filter { names.contains($0.name) }.map(\.frame))
  }
}
