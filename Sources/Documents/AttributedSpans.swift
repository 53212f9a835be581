/// An attribution as the network of attributions finds it: runs of tokens.
///
/// The relation is that of the attribution corpora (Pareti 2015; Newell et al. 2018).
public struct AttributedSpans: Hashable, Sendable {
  /// The words that report: "said", "according to".
  public var cue: Range<Int>

  /// Who is reported; nil where the sentence does not name him.
  public var source: Range<Int>?

  /// What is reported, in the order of the text: more than one run where it is interrupted.
  public var content: [Range<Int>]

  /// How often an attribution as sure as this one is right, from 0 to 1.
  public var confidence: Double

  public init(
    cue: Range<Int>, source: Range<Int>?, content: [Range<Int>], confidence: Double
  ) {
    self.cue = cue
    self.source = source
    self.content = content
    self.confidence = confidence
  }
}
