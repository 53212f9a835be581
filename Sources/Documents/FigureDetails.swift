/// A number of people, things, money or a share, with what it counts.
public struct FigureDetails: Hashable, Sendable, Codable {
  public enum Modifier: String, Hashable, Sendable, Codable {
    case approximately
    case moreThan = "more_than"
    case lessThan = "less_than"
    case upTo = "up_to"
    case atLeast = "at_least"
  }

  public var value: Double

  /// The ends of a range ("10 to 20"); nil for a single number.
  public var low: Double?
  public var high: Double?

  /// What the number counts, in the report's words, or a currency or "percent".
  public var unit: String

  /// The words that say of what: "troops deployed in the country".
  public var subject: TextRange?
  public var modifier: Modifier?
  public var asOf: TimeExpression?
  public var by: [Party]

  public init(
    value: Double, low: Double? = nil, high: Double? = nil, unit: String,
    subject: TextRange? = nil, modifier: Modifier? = nil, asOf: TimeExpression? = nil,
    by: [Party] = []
  ) {
    self.value = value
    self.low = low
    self.high = high
    self.unit = unit
    self.subject = subject
    self.modifier = modifier
    self.asOf = asOf
    self.by = by
  }
}
