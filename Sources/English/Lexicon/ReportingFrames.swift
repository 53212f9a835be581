/// What a word that reports may take, and where it may stand.
///
/// The relation is that of the attribution corpora (Pareti 2015): each frame says where the content
/// of a cue is to be looked for. The raw values are those of the key `takes` of a lexicon file.
public struct ReportingFrames: OptionSet, Hashable, Sendable {
  public let rawValue: UInt16

  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// A clause, with or without "that": "said the pier was safe".
  public static let clause = ReportingFrames(rawValue: 1)

  /// A clause, with "that", "whether" or a question word only: "agreed that".
  public static let that = ReportingFrames(rawValue: 2)

  /// A quotation only: "“Never,” she smiled".
  public static let quotation = ReportingFrames(rawValue: 4)

  /// Things: "proposed a delay".
  public static let thing = ReportingFrames(rawValue: 8)

  /// An act of the speaker's own: "promised to wait".
  public static let act = ReportingFrames(rawValue: 16)

  /// Somebody else and his act: "urged the board to wait".
  public static let order = ReportingFrames(rawValue: 32)

  /// Somebody or something, and the ground: "accused him of lying", "praised her for it".
  public static let ground = ReportingFrames(rawValue: 64)

  /// Something and a name for it: "called the plan a mistake".
  public static let name = ReportingFrames(rawValue: 128)

  /// Besides the clause whoever is told: "told reporters that".
  public static let hearer = ReportingFrames(rawValue: 256)

  /// Somebody and what he is to give: "asked the board for changes".
  public static let request = ReportingFrames(rawValue: 512)

  /// No place behind or inside what is said: "the rally, held on Monday" reports nothing.
  public static let before = ReportingFrames(rawValue: 1024)

  /// Whether a clause may follow, or stand before it.
  public var takesClause: Bool { !isDisjoint(with: [.clause, .that]) }

  /// Whether it may be the cue of a quotation.
  public var takesQuotation: Bool { !isDisjoint(with: [.clause, .that, .quotation]) }

  /// Whether it opens a report of its own behind "and".
  public var opensReport: Bool {
    !contains(.before) && !isDisjoint(with: [.clause, .that, .order, .ground, .name])
  }

  /// The names of the frames, as a lexicon file writes them.
  static let named: [(name: String, frame: ReportingFrames)] = [
    ("clause", .clause), ("that", .that), ("quotation", .quotation), ("thing", .thing),
    ("act", .act), ("order", .order), ("ground", .ground), ("name", .name), ("hearer", .hearer),
    ("request", .request), ("before", .before),
  ]

  /// The frames that a reporting noun may take.
  static let ofNouns: ReportingFrames = [.clause, .act]
}
