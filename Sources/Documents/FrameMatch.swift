/// A word of a text that called up a frame, and what fills the frame's roles.
///
/// What a frame yields is an item; this is the match itself, for who counts or tries frames.
public struct FrameMatch: Hashable, Sendable {
  /// A place of the frame, and the words that fill it.
  public struct Role: Hashable, Sendable {
    public var name: String
    public var range: TextRange

    public init(name: String, range: TextRange) {
      self.name = name
      self.range = range
    }
  }

  /// The frame's name.
  public var frame: String

  /// The word that called it up.
  public var trigger: TextRange

  /// How the clause puts it: "told", "planned", "intended", "possible", "due", "supposed", "asked".
  public var mood: String
  public var isDenied: Bool
  public var roles: [Role]

  public init(
    frame: String, trigger: TextRange, mood: String, isDenied: Bool, roles: [Role] = []
  ) {
    self.frame = frame
    self.trigger = trigger
    self.mood = mood
    self.isDenied = isDenied
    self.roles = roles
  }
}
