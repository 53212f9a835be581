import Documents

/// Lays out where a brief comes from.
struct TextSources {
  let width: Int

  func lines(_ source: Brief.Source, number: Int) -> [StyledText] {
    let date = source.published.isEmpty ? "date unknown" : source.published
    let basis = source.basis.map { " \($0.rawValue)" } ?? ""
    var text = "[\(number)] \(date)\(basis) · \(source.name)"
    if !source.relation.isEmpty { text += " · \(source.relation)" }
    var lines = DisplayText.wrapped(DisplayText.safe(text), width: width).map { StyledText($0) }
    if !source.evidence.isEmpty {
      let why = "    from " + source.evidence.map { "“\($0.text)”" }.joined(separator: ", ")
      lines += DisplayText.wrapped(DisplayText.safe(why), width: width - 4)
        .map { StyledText("    \($0)", .faint) }
    }
    return lines
  }
}
