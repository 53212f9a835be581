/// A number as the text writes it, in digits or words, without what it counts.
struct Numeral: Hashable, Sendable {
  enum Form: Hashable, Sendable {
    case count
    /// The currency's name in the plural.
    case money(String)
    /// The unit of a measure as it is written: "km", "miles an hour".
    case measure(String)
    case percent
    case percentagePoints
    /// "two-thirds", "a quarter".
    case share
  }

  /// With the sign, the currency's sign and the percent sign or word.
  var tokens: Range<Int>
  var value: Double

  /// The upper end of "10 to 20".
  var high: Double?
  var form: Form

  /// Written in words, so that "one" and "two" may be no count at all.
  var isSpelled: Bool
}
