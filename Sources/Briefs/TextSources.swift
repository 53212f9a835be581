import Documents

/// Lays out where a brief comes from.
struct TextSources {
  let width: Int

  func lines(_ source: Brief.Source, number: Int) -> [StyledText] {
    let date = source.published.isEmpty ? "date unknown" : source.published
    let dating = source.dating.isEmpty ? "" : ", \(source.dating)"
    var text = "[\(number)] \(date)\(dating) · \(source.name)"
    if !source.relation.isEmpty { text += " · \(source.relation)" }
    var lines = DisplayText.wrapped(DisplayText.safe(text), width: width).map { StyledText($0) }
    let grounds = source.grounds(besides: number - 1)
    if !grounds.isEmpty {
      lines += DisplayText.wrapped(DisplayText.safe(grounds), width: width - 4)
        .map { StyledText("    \($0)", .faint) }
    }
    return lines
  }
}
