/// How a terminal sets a piece of text apart.
enum TextStyle: String {
  case plain = ""
  case strong = "1"
  case faint = "2"
  /// A value of the record.
  case value = "36"
  /// What asks for attention: a conflict, something planned or cancelled.
  case alert = "33"

  func applied(to text: String, color: Bool) -> String {
    guard color, self != .plain, !text.isEmpty else { return text }
    return "\u{1B}[\(rawValue)m\(text)\u{1B}[0m"
  }
}

/// A piece of a line with one style.
struct StyledText {
  var text: String
  var style: TextStyle

  init(_ text: String, _ style: TextStyle = .plain) {
    self.text = DisplayText.safe(text)
    self.style = style
  }

  var width: Int { DisplayText.width(text) }
}
