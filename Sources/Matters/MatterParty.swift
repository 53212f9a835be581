public import Documents

/// A person, body, state or group of a matter, under every name that its reports give.
public struct MatterParty: Sendable {
  /// The fullest name of a person, the commonest of anybody else; or the words of a party that
  /// has no name.
  public let name: String

  /// Every wording, the commonest first.
  public let wordings: [String]
  public let type: EntityType?
  public let isNamed: Bool

  /// How often the items of the matter name it.
  public let count: Int
}
