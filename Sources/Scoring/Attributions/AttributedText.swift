public import Documents

/// An attribution that people marked: who is reported, by which words, to have said what.
public struct GoldAttribution: Hashable, Sendable {
  /// Empty where the text does not say who.
  public var source: [TextRange]
  public var cue: [TextRange]

  /// More than one range where it is interrupted.
  public var content: [TextRange]

  public init(source: [TextRange], cue: [TextRange], content: [TextRange]) {
    self.source = source
    self.cue = cue
    self.content = content
  }
}

/// A text whose attributions people marked.
public struct AttributedText: Hashable, Sendable {
  /// The file of the text.
  public var path: String
  public var text: String
  public var attributions: [GoldAttribution]

  /// What the annotators left out, such as "Read the rest here".
  public var discarded: [TextRange]

  /// The sentences as the corpus parts them; empty where it does not tell.
  public var sentences: [TextRange]

  public init(
    path: String, text: String, attributions: [GoldAttribution], discarded: [TextRange],
    sentences: [TextRange] = []
  ) {
    self.path = path
    self.text = text
    self.attributions = attributions
    self.discarded = discarded
    self.sentences = sentences
  }
}
