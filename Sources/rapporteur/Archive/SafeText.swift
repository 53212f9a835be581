import Briefs

/// Words of a report on one line of a terminal.
enum SafeText {
  /// Without what would steer the terminal; white space of any kind becomes blanks.
  static func text(_ words: some Sequence<UInt8>) -> String {
    let scalars = String(decoding: Array(words), as: UTF8.self).unicodeScalars
    let spaced = scalars.map { $0.properties.isWhitespace ? " " : $0 }
    return DisplayText.safe(String(String.UnicodeScalarView(spaced)))
  }

  /// The same with each run of blanks as one.
  static func line(_ words: String) -> String { joined(text(words.utf8)) }

  static func joined(_ text: String) -> String {
    text.split(separator: " ").joined(separator: " ")
  }
}
