public import Documents

/// A time that people marked, in TIMEX3's terms.
public struct GoldTime: Hashable, Sendable {
  /// Where it stands in the text.
  public var range: TextRange
  public var type: TimeType
  public var value: String

  /// TIMEX3's `mod`.
  public var modifier: String?

  public init(range: TextRange, type: TimeType, value: String, modifier: String? = nil) {
    self.range = range
    self.type = type
    self.value = value
    self.modifier = modifier
  }
}

/// A text whose times people marked.
public struct TimedText: Hashable, Sendable {
  /// What TimeML calls the creation time of a document.
  public struct Creation: Hashable, Sendable {
    public var value: String

    /// Of the file, from 1.
    public var line: Int
  }

  /// The file that it was read from.
  public var path: String

  /// The line of the file on which the text begins, from 1.
  public var line: Int

  /// Empty where the file tells none.
  public var id: String

  /// Nil where the file tells none.
  public var created: Creation?
  public var text: String

  /// In the order of the text; some may lie in others.
  public var times: [GoldTime]

  /// The text as a report of a publication date.
  public func report(published: Publication?) -> Report {
    Report(id: id.isEmpty ? path : id, text: text, published: published)
  }
}
