public import Documents

/// What the stages know of the world: countries, offices, bodies, and the verbs that report.
///
/// The entries are data: lines of the files in `Sources/CResources/data/lexicon`, and of files that
/// a user adds (`docs/lexicons.md`). A lexicon never changes, so one instance serves all threads.
public final class Lexicon: Sendable {
  enum Gender: String, Sendable { case he, she, they }

  /// The lexicon in the binary, read once.
  public static let english = builtIn().lexicon

  let tables: LexiconTables

  init(_ tables: LexiconTables) { self.tables = tables }

  /// This lexicon with the entries of a file, which win over its own.
  ///
  /// - Parameters:
  ///   - bytes: the file, in UTF-8.
  ///   - name: what faults call the file.
  /// - Returns: a new lexicon; this one stays as it is.
  /// - Throws: `LexiconFaults` with all that is wrong in the file, in the order of its lines.
  /// - Complexity: O(n) in the bytes of the file, and a copy of the tables.
  public func adding(_ bytes: [UInt8], named name: String) throws(LexiconFaults) -> Lexicon {
    var reader = LexiconReader(bytes, named: name, into: tables)
    reader.read()
    guard reader.faults.isEmpty else { throw LexiconFaults(reader.faults) }
    return Lexicon(reader.tables)
  }
}

extension Lexicon {
  /// Countries by their names and other names.
  var countries: [Word: String] { tables.countries }

  /// Countries by what their people and things are called: "French".
  var adjectives: [Word: String] { tables.adjectives }

  /// Countries by their capitals.
  var capitals: [Word: String] { tables.capitals }

  /// Places that are no country: "Ohio", "Middle East".
  var places: [Word: String] { tables.places }

  /// Names that stand for who sits there: "Kremlin".
  var seats: [Word: Seat] { tables.seats }

  /// Heads of offices, occupations and titles that stand before or after a person's name.
  var offices: Set<Word> { tables.offices }

  /// Titles that are no offices: "Mr." says nothing of what somebody does.
  var courtesies: Set<Word> { tables.courtesies }

  /// The pronoun of those who are addressed by a title: "Mrs.", "king".
  var addresses: [Word: Gender] { tables.addresses }
  var firstNames: [Word: Gender] { tables.firstNames }

  /// Words before an office that make it another one: "deputy".
  var qualifiers: Set<Word> { tables.qualifiers }

  /// What a secretary or minister may be "of": the first words after it are no name.
  var portfolios: Set<Word> { tables.portfolios }

  /// What stands behind a name to tell two bearers of it apart: "Jr.".
  public static let nameSuffixes = Set<Word>(words: "jr. jr sr. sr ii iii iv")

  /// Parties and the like, which stand before a name and are no part of it.
  public var allegiances: Set<Word> { tables.allegiances }

  /// Last words of the names of bodies: "council".
  package var bodies: Set<Word> { tables.bodies }

  /// Plural words and groups that can speak and act: "officials".
  var groups: Set<Word> { tables.groups }

  /// The last words of the names of newspapers, agencies and broadcasters.
  package var outlets: Set<Word> { tables.outlets }

  /// Kin by whom a person is introduced: "wife".
  var kin: Set<Word> { tables.kin }

  /// Names of days and months, which are nobody.
  var calendar: Set<Word> { tables.calendar }

  /// The nouns by which a state or body is called: "alliance".
  func callings(ofName name: String) -> [Word] { tables.callings[Word(name)] ?? [] }

  /// The full form of an office: "governor" of "gov."; other words are their own.
  func fullOffice(_ word: Word) -> Word { tables.fullOffices[word] ?? word }

  /// The base form of a verb that reports, of one of its forms or of itself.
  func verbBase(ofForm word: Word) -> Word? { tables.verbForms[word] }

  /// Whether a name is that of where a government sits: "Downing Street".
  public func isSeat(_ name: String) -> Bool { tables.seats[Word(name)]?.holder != nil }

  /// Whether a word is an office, an occupation or a title: "mayor", "spokesman".
  public func isOffice(_ word: Word) -> Bool { tables.offices.contains(word) }

  /// Whether a word, without the stop behind it, is the short form of a title: "gov".
  func isShortTitle(_ word: Word) -> Bool { tables.shortTitles.contains(word) }

  /// Whether the phrase with a head, in its base form, is somebody who acts: an office or a body.
  public func isActor(_ word: Word) -> Bool {
    tables.actors.contains(word) || tables.offices.contains(word)
  }

  /// Whether a noun, by its base form, is a person, a body or a group, by the lexicon or its commonest sense.
  public func isAgent(_ noun: Word) -> Bool {
    if isActor(noun) { return true }
    switch NounClass.of(noun) {
    case .person, .group: return true
    default: return false
    }
  }

  /// Whether a noun, by its base form, is known for what does not act: an act, a thing, a time.
  public func isThing(_ noun: Word) -> Bool {
    guard !isActor(noun) else { return false }
    switch NounClass.of(noun) {
    case .unknown, .person, .group, .location, .animal: return false
    default: return true
    }
  }

  /// Measures and acts that a body decides on: "bill", "withdrawal".
  public var measures: Set<Word> { tables.measures }

  /// What a verb, by its base form, may take as a report; empty where it reports nothing.
  public func frames(ofVerb word: Word) -> ReportingFrames { tables.verbs[word] ?? [] }

  /// What a noun may take as a report: "fears that …", "her threat to leave".
  public func frames(ofNoun word: Word) -> ReportingFrames { tables.nouns[word] ?? [] }

  /// Whether a verb gives a reporting noun to its subject: "expressed fears that …".
  public func isVoicing(_ word: Word) -> Bool { tables.voicing.contains(word) }
}
