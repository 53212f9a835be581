/// One line of the record: what a report says, and the words that say it.
///
/// An item is a claim by a text, never the fact. The kinds and their values are those of the
/// interchange format; words are kept as ranges, so that nothing is generated.
public struct Item: Hashable, Sendable, Codable {
  public enum Standing: String, Hashable, Sendable, Codable {
    case confirmed
    case toCheck = "to_check"
  }

  /// A hash of kind, report and spans: the same input gives the same id on any machine.
  public let id: String

  /// The id of the report.
  public let report: String

  /// The smallest clause that states the item; two ranges only where its words are interrupted.
  public let evidence: [TextRange]

  /// The sentence that holds the evidence, or the first.
  public let sentence: TextRange

  /// The paragraph of that sentence, from 1.
  public let paragraph: Int

  /// From 0 to 1.
  public let confidence: Double
  public var standing: Standing
  public var details: Details

  /// - Precondition: `evidence` is not empty.
  public init(
    report: String, evidence: [TextRange], sentence: TextRange, paragraph: Int,
    confidence: Double, standing: Standing, details: Details
  ) {
    precondition(!evidence.isEmpty, "an item must name its words")
    self.report = report
    self.evidence = evidence
    self.sentence = sentence
    self.paragraph = paragraph
    self.confidence = confidence
    self.standing = standing
    self.details = details
    id = Item.identifier(kind: details.kind, report: report, evidence: evidence)
  }

  /// From the first byte of the evidence to the last.
  public var range: TextRange { evidence.dropFirst().reduce(evidence[0]) { $0.union($1) } }

  public var kind: Kind { details.kind }

  /// The first 16 hexadecimal digits of the SHA-256 of kind, report and ranges.
  public static func identifier(kind: Kind, report: String, evidence: [TextRange]) -> String {
    let spans = evidence.map { "\($0.start)-\($0.end)" }.joined(separator: ",")
    return String(
      SHA256.hexadecimal(of: Array("\(kind.rawValue)|\(report)|\(spans)".utf8)).prefix(16))
  }
}

extension Item: Comparable {
  /// The order of the interchange format: by start, longer first, kind, id.
  public static func < (left: Item, right: Item) -> Bool {
    if left.range != right.range { return left.range < right.range }
    return (left.kind.rawValue, left.id) < (right.kind.rawValue, right.id)
  }
}

/// The eleven kinds of the decision record.
public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
  case statement, decision, option, consequence, deadline, agreement, commitment, compliance
  case position, event, figure
}

/// Who speaks, acts, decides or holds: the words in place and the name they resolve to.
public struct Party: Hashable, Sendable, Codable {
  /// The words; nil where the text leaves the party out ("added").
  public var range: TextRange?

  /// The words elsewhere in the report that tell who it is, where those in place do not: the nearest
  /// name before a pronoun.
  public var via: TextRange?
  public var name: String
  public var role: String?
  public var of: String?

  /// The id under which the same party is found within the report.
  public var entity: String?
  public var type: EntityType?

  /// The names between which the words leave it open whom they mean, the likelier first.
  public var readings: [String]?

  /// False where the words are a description ("a senior official") and stay as they are.
  public var isNamed: Bool

  public init(
    range: TextRange?, via: TextRange? = nil, name: String, role: String? = nil,
    of: String? = nil, entity: String? = nil, type: EntityType? = nil, isNamed: Bool = true,
    readings: [String]? = nil
  ) {
    self.range = range
    self.via = via
    self.name = name
    self.role = role
    self.of = of
    self.entity = entity
    self.type = type
    self.isNamed = isNamed
    self.readings = readings
  }
}

extension Item {
  /// The evidence, of a statement with the "that" before it: the content as the corpora of attribution
  /// have it.
  public var content: [TextRange] {
    guard case .statement(let details) = details, let conjunction = details.conjunction,
      let first = evidence.first, conjunction.start < first.start
    else { return evidence }
    return [TextRange(conjunction.start, first.end)] + evidence.dropFirst()
  }
}

extension Party {
  /// The name as a reader is shown it: where two readings survive, the words with both.
  public var shownName: String {
    readings.map { "\(name) (\($0.joined(separator: " or ")))" } ?? name
  }
}
