import Documents

/// Lays a brief out in CommonMark with the tables of GitHub.
public struct MarkdownBrief: Sendable {
  public init() {}

  /// The whole brief, with a line break at its end.
  public func render(_ brief: Brief) -> String {
    var lines = ["# \(escaped(brief.label))", "", escaped(brief.summary), "", "*\(Brief.notice)*"]
    for section in brief.sections where section.heading != .sources {
      lines += ["", "## \(Brief.title(section.heading))"]
      for group in section.groups { lines += self.group(group) }
    }
    if let notice = brief.emptyNotice { lines += ["", notice] }
    lines += [
      "", "## \(Brief.title(.sources))", "", "| | Published | Report | |", "|--:|---|---|---|",
    ]
    for (index, source) in brief.sources.enumerated() {
      lines.append(row(source, number: index + 1))
    }
    for section in brief.sections where section.heading == .sources {
      for group in section.groups { lines += self.group(group) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func group(_ group: Brief.Group) -> [String] {
    var lines = [""]
    if !group.title.isEmpty { lines += ["### \(escaped(group.title))", ""] }
    for line in group.lines {
      lines.append("- \(text(line))")
      for child in line.lines { lines.append("  - \(text(child))") }
    }
    return lines
  }

  private func text(_ line: Brief.Line) -> String {
    var parts: [String] = []
    if !line.date.isEmpty { parts.append(escaped(line.date)) }
    if !line.lead.isEmpty { parts.append("**\(escaped(line.lead))**") }
    if !line.value.isEmpty { parts.append("`\(line.value)`") }
    if !line.words.isEmpty { parts.append(escaped(line.words.joined)) }
    if !line.by.isEmpty { parts.append("— \(escaped(line.by))") }
    if !line.note.isEmpty { parts.append("*\(escaped(line.note))*") }
    parts.append(marks(line.citations))
    var text = parts.joined(separator: " ")
    if !line.wordings.isEmpty {
      let wordings = line.wordings.map { "\(escaped($0.words.joined)) \(marks($0.citations))" }
      text += "; also " + wordings.joined(separator: " · ")
    }
    return text
  }

  private func marks(_ citations: [Brief.Citation]) -> String {
    citations.map { escaped(Brief.mark($0)) }.joined(separator: " ")
  }

  private func row(_ source: Brief.Source, number: Int) -> String {
    var date = source.published.isEmpty ? "unknown" : source.published
    if !source.dating.isEmpty { date += ", \(source.dating)" }
    let grounds = source.grounds(besides: number - 1)
    if !grounds.isEmpty { date += " \(grounds)" }
    return "| \(number) | \(cell(date)) | \(cell(source.name)) | \(cell(source.relation)) |"
  }

  private func cell(_ text: String) -> String {
    escaped(text).replacing("|", with: "\\|")
  }

  /// Text that Markdown shows as it is.
  private func escaped(_ text: String) -> String {
    var result = ""
    for character in DisplayText.safe(text) {
      if "\\`*_[]<>#".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
