/// Words of a report as a terminal may show them.
enum SafeText {
  /// Without characters that steer a terminal; a line feed or tab becomes a blank.
  static func text(_ words: some Sequence<UInt8>) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in String(decoding: Array(words), as: UTF8.self).unicodeScalars {
      if scalar.properties.isWhitespace {
        shown.append(" ")
      } else {
        shown.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
      }
    }
    return String(shown)
  }

  /// The same with each run of white space as one blank.
  static func line(_ words: String) -> String { joined(text(words.utf8)) }

  /// With each run of blanks as one.
  static func joined(_ text: String) -> String {
    text.split(separator: " ").joined(separator: " ")
  }
}
