import Documents

/// Words and signs that measure length, area, volume, weight, speed, power, data and heat.
enum MeasureUnits {
  /// Nouns that join a number with a hyphen ("a three-foot fence") and count even as one.
  static let nouns = Set<Word>(
    words: """
      inch inches foot feet yard yards mile miles meter meters metre metres kilometer kilometers
      kilometre kilometres centimeter centimeters centimetre centimetres millimeter millimeters
      millimetre millimetres acre acres hectare hectares gallon gallons barrel barrels liter liters
      litre litres pint pints ounce ounces pound pounds ton tons tonne tonnes kilogram kilograms
      kilo kilos gram grams bit bits byte bytes megabyte megabytes gigabyte gigabytes megabit
      megabits watt watts kilowatt kilowatts megawatt megawatts gigawatt gigawatts
      """)

  /// The plural of a noun: "feet" of "foot".
  static func plural(_ noun: String) -> String {
    switch noun.lowercased() {
    case "foot": "feet"
    case "inch": "inches"
    case "penny": "pence"
    case "yen", "yuan", "won", "rand", "kronor", "pence", "feet": noun
    default: noun.hasSuffix("s") ? noun : noun + "s"
    }
  }

  /// "km", "lbs", "GB"; words such as "in" and "M" of millions are none.
  static func isAbbreviation(_ token: Token) -> Bool {
    let isLarge = token.shape.contains(.upper) || token.shape.contains(.capitalized)
    return abbreviations.contains(token.word) && !isLarge || capitals.contains(token.word)
  }

  /// What is measured by the hour.
  static let distances = Set<Word>(
    words: "mile miles kilometer kilometers kilometre kilometres knot knots feet meters metres")

  /// Adjectives behind a length: the "m" before them are meters, not millions.
  static let dimensions = Set<Word>(
    words: "tall long wide high deep thick away above below from north south east west off apart")

  private static let abbreviations = Set<Word>(
    words: """
      km cm mm kg mg g lb lbs oz ft yd mi ha ml l t mph kph kmph kmh km2 m2 m3 μg µg mcg sqft
      kb bbl kw kwh
      """)

  private static let capitals = Set<Word>(words: "mb gb tb mw gw mwh gwh kwh kw")
}
