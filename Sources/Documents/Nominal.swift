/// A noun phrase or pronoun with all that hangs on it: "the new treaty on fish", "Ann Lee", "its".
public struct Nominal: Hashable, Sendable {
  public var tokens: Range<Int>

  /// The token that the phrase is about: "treaty".
  public var head: Int

  /// The number of its chain: phrases with the same number speak of the same thing.
  ///
  /// Nil where nothing else in the text speaks of it, or where two readings survive.
  public var chain: Int?

  /// The heads of the phrases that a pronoun may stand for, the likelier first, where two readings
  /// survive.
  public var readings: [Int]

  public init(tokens: Range<Int>, head: Int, chain: Int? = nil, readings: [Int] = []) {
    self.tokens = tokens
    self.head = head
    self.chain = chain
    self.readings = readings
  }
}
