/// What a name or a description stands for.
public enum EntityType: String, Hashable, Sendable, Codable, CaseIterable {
  case person, organization, place, group, law, other
}

/// A person, body, place or group of one report: what several mentions share.
public struct Entity: Hashable, Sendable {
  public var type: EntityType

  /// The fullest name that the report gives, or the words of an unnamed one.
  public var name: String

  /// "Secretary General", as the report words it.
  public var role: String?

  /// What the role is of: "NATO".
  public var of: String?

  /// Whether it goes by a name, and not by a description such as "a senior official".
  public var isNamed: Bool

  public init(
    type: EntityType, name: String, role: String? = nil, of: String? = nil, isNamed: Bool = true
  ) {
    self.type = type
    self.name = name
    self.role = role
    self.of = of
    self.isNamed = isNamed
  }
}

extension Entity {
  /// The id, within its report, of the entity at an index of `Document.entities`.
  public static func id(at index: Int) -> String { "e\(index)" }
}

/// Words that stand for an entity: a name, a title with a name, a role, a pronoun.
public struct Mention: Hashable, Sendable {
  public enum Form: UInt8, Hashable, Sendable {
    case name, description, pronoun
  }

  public var range: TextRange
  public var tokens: Range<Int>
  public var form: Form

  /// The index into `Document.entities`; nil where two readings survive.
  public var entity: Int?

  /// The entities that a pronoun may mean, the likelier first, where two readings survive.
  public var readings: [Int]

  public init(
    range: TextRange, tokens: Range<Int>, form: Form, entity: Int?, readings: [Int] = []
  ) {
    self.range = range
    self.tokens = tokens
    self.form = form
    self.entity = entity
    self.readings = readings
  }
}
