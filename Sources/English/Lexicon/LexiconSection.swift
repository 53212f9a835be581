import Documents

/// The classes of entries: what may stand in brackets at the head of a section.
enum LexiconSection: String, CaseIterable, Sendable {
  case country
  case place
  case seat
  case office
  case courtesy
  case qualifier
  case portfolio
  case allegiance
  case body
  case group
  case outlet
  case actor
  case measure
  case kin
  case calendar
  case firstName = "first name"
  case reportingVerb = "reporting verb"
  case reportingNoun = "reporting noun"
  case voicingVerb = "voicing verb"

  /// What an entry may say besides its term.
  var keys: [LexiconKey] {
    switch self {
    case .country: [.names, .adjectives, .capitals, .called]
    case .place: [.names]
    case .seat: [.names, .holder, .called]
    case .office: [.names, .pronoun]
    case .courtesy: [.pronoun]
    case .firstName: [.pronoun]
    case .reportingVerb: [.takes, .forms]
    case .reportingNoun: [.takes]
    default: []
    }
  }

  /// Whether a term is one word: of an office the engine looks up the head alone.
  var isOfWords: Bool { self != .country && self != .place && self != .seat }

  /// The set of a class whose entries are words and no more.
  var words: WritableKeyPath<LexiconTables, Set<Word>>? {
    switch self {
    case .qualifier: \.qualifiers
    case .portfolio: \.portfolios
    case .allegiance: \.allegiances
    case .body: \.bodies
    case .group: \.groups
    case .outlet: \.outlets
    case .actor: \.actors
    case .measure: \.measures
    case .kin: \.kin
    case .calendar: \.calendar
    case .voicingVerb: \.voicing
    case .country, .place, .seat, .office, .courtesy, .firstName, .reportingVerb, .reportingNoun:
      nil
    }
  }
}

/// What an entry may say besides its term.
enum LexiconKey: String, CaseIterable, Sendable {
  case names, adjectives, capitals, called, pronoun, takes, forms
  case holder = "for"

  /// The words that it may have as values; nil where any will do.
  func values(in section: LexiconSection) -> [String]? {
    switch self {
    case .pronoun where section == .firstName: ["he", "she", "they"]
    case .pronoun: ["he", "she"]
    case .takes where section == .reportingNoun:
      ReportingFrames.named.filter { ReportingFrames.ofNouns.contains($0.frame) }.map(\.name)
    case .takes: ReportingFrames.named.map(\.name)
    case .names, .adjectives, .capitals, .called, .forms, .holder: nil
    }
  }

  /// Whether it has one value.
  var isSingle: Bool { self == .pronoun || self == .holder }
}
