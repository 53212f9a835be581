import CResources
public import Documents

/// The word lists in the binary: nations, first names, offices.
public struct Lexicon: Sendable {
  static let english = Lexicon()

  enum Gender: Sendable { case he, she, they }

  /// Adjectives and other names of a country, by their words joined with spaces, in lower case.
  private(set) var countries: [Word: String] = [:]
  private(set) var adjectives: [Word: String] = [:]
  private(set) var capitals: [Word: String] = [:]
  private(set) var firstNames: [Word: Gender] = [:]

  private init() {
    var size = 0
    if let start = unsafe resource_nations(&size) {
      readNations(unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: size)))
    }
    if let start = unsafe resource_first_names(&size) {
      readNames(unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: size)))
    }
  }

  private static func lines(_ bytes: [UInt8]) -> [[String]] {
    bytes.split(separator: 10).filter { $0.first != UInt8(ascii: "#") }.map { line in
      line.split(separator: 9, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
  }

  private mutating func readNations(_ bytes: [UInt8]) {
    for fields in Self.lines(bytes) where fields.count == 4 {
      let name = fields[0]
      for other in [name] + fields[1].split(separator: "|").map(String.init) {
        countries[Word(other)] = name
      }
      for adjective in fields[2].split(separator: "|") {
        adjectives[Word(String(adjective))] = name
      }
      for capital in fields[3].split(separator: "|") { capitals[Word(String(capital))] = name }
    }
  }

  private mutating func readNames(_ bytes: [UInt8]) {
    for fields in Self.lines(bytes) where fields.count == 2 {
      firstNames[Word(fields[0])] =
        fields[1] == "he" ? .he : fields[1] == "she" ? .she : .they
    }
  }

  /// Heads of offices and occupations that stand before or after a person's name.
  static let offices = Set<Word>(
    words: """
      president minister sens. reps. govs. gens. senators representatives presidents governors ministers secretary
      chancellor chief premier king queen prince princess senator sen
      sen. rep rep. representative congressman congresswoman governor gov gov. mayor spokesman
      spokeswoman spokesperson ambassador envoy general gen. gen colonel col. commander admiral adm.
      captain capt. judge justice speaker leader chairman chairwoman chair director head officer ceo
      analyst professor prof. economist official adviser advisor attorney lawyer commissioner deputy
      lawmaker mp pope bishop archbishop cardinal dr. dr mr. mr mrs. mrs ms. ms miss sir lord lady
      coach founder author activist candidate whip counsel negotiator strategist aide sheriff
      superintendent sergeant lieutenant lt. maj. major diplomat editor researcher scientist
      expert historian investigator prosecutor treasurer manager executive vice-president councilman
      councilwoman councillor undersecretary administrator coordinator pollster host columnist
      rev. reverend rabbi imam nominee doctor ayatollah sheikh taoiseach marshal brigadier inspector detective
      """)

  /// Short forms of offices, and the word that a description uses for them.
  static let fullOffices: [Word: Word] = [
    "gov.": "governor", "gov": "governor", "sen.": "senator", "sen": "senator",
    "rep.": "representative", "rep": "representative", "gen.": "general", "gen": "general",
    "col.": "colonel", "adm.": "admiral", "capt.": "captain", "lt.": "lieutenant",
    "prof.": "professor", "pres.": "president", "congressman": "representative",
    "congresswoman": "representative", "premier": "minister", "spokeswoman": "spokesman",
    "spokesperson": "spokesman", "chairwoman": "chairman", "chair": "chairman",
    "dr.": "doctor", "rev.": "reverend", "sgt.": "sergeant", "maj.": "major",
  ]

  /// Whether a word is an office or occupation: "mayor", "spokesman".
  public static func isOffice(_ word: Word) -> Bool { offices.contains(word) }

  static func fullOffice(_ word: Word) -> Word { fullOffices[word] ?? word }

  /// Parties and the like, which stand before a name and are no part of it.
  static let allegiances = Set<Word>(
    words: """
      republican democrat democratic gop libertarian conservative labour labor liberal independent
      socialist nominee candidate tory
      """)

  /// What a secretary or minister may be "of": the first words after it are no name.
  static let portfolios = Set<Word>(
    words: """
      state defense defence commerce labor labour agriculture education energy transportation health
      interior treasury finance justice staff foreign affairs and homeland security human services
      """)

  /// Words before an office that make it another one.
  static let qualifiers = Set<Word>(words: "vice deputy former assistant acting under associate ex")

  /// Titles that are no offices: "Mr." says nothing of what somebody does.
  static let courtesies = Set<Word>(words: "mr. mr mrs. mrs ms. ms miss sir lady dame")

  /// Names of days and months, which are nobody.
  static let calendar = Set<Word>(
    words: """
      monday tuesday wednesday thursday friday saturday sunday january february march april may june
      july august september october november december mon. tue. tues. wed. thu. thurs. fri. sat. sun.
      jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.
      """)

  /// Last words of the names of bodies.
  static let bodies = Set<Word>(
    words: """
      council party association ministry department union group committee commission bank court
      university institute agency alliance coalition organization organisation corporation company
      inc. inc corp. corp co. ltd. ltd llc plc office bureau congress senate parliament house cabinet
      government administration assembly foundation federation league network center centre centers centres board
      authority force forces army navy police service services society movement front brigade
      church club college school hospital times post journal news press tribune guardian
      chamber guild registry nations states caucus task conference forum trust fund treasury pentagon kremlin
      """)

  /// Bodies and places that take decisions under a name of one word.
  static let seats = Set<Word>(
    words:
      "pentagon kremlin congress parliament senate treasury cabinet vatican hill downing élysée")

  /// Plural words and groups that can speak and act.
  static let groups = Set<Word>(
    words: """
      officials lawmakers ministers allies members leaders senators republicans democrats diplomats
      negotiators aides advisers analysts experts critics supporters opponents activists advocates
      groups unions workers owners residents voters people troops forces rebels militants
      prosecutors lawyers judges governors mayors economists scientists researchers investigators
      companies businesses banks investors countries nations states governments parties members
      conservatives liberals progressives observers sources authorities police media
      """)
}
