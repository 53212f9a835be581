public import Documents

/// What came of a frame at a word that may call it up: the items, or what was wanting.
public struct FrameTrial: Sendable {
  public enum Outcome: Sendable {
    case fired([Item])
    /// No word of the tree fills a role by any of its paths.
    case unfilled(role: String, paths: String)
    /// A word was there, and was not what the frame asks for.
    case unfit(role: String, constraint: String, range: TextRange)
    /// The clause stands in a mood that the frame does not read.
    case mood(FrameMood, isDenied: Bool)
    /// Nobody is named by the words of a role.
    case nobody(role: String, range: TextRange)
  }

  public let frame: Frame

  /// The token that calls it up.
  public let trigger: Int
  public let mood: FrameMood
  public let isDenied: Bool
  public let outcome: Outcome

  /// The words that fill its roles, by their names, in the frame's order.
  public let roles: [FrameMatch.Role]
}
