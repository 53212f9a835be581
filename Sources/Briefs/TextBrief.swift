/// Lays a brief out for a terminal.
///
/// Headings stand in a gutter on the left; each line has its date, party and value in columns,
/// then the words, then who says so and where, flush right.
public struct TextBrief: Sendable {
  /// The columns of the terminal; from 60 to 160 are used.
  public let width: Int

  /// Whether to set text apart by the terminal's colors.
  public let color: Bool

  /// Whether to print long lists and long statements in full.
  public let isComplete: Bool

  static let gutter = 12

  public init(width: Int = 100, color: Bool = false, isComplete: Bool = false) {
    self.width = min(max(width, 60), 160)
    self.color = color
    self.isComplete = isComplete
  }

  /// The whole brief, with a line break at its end.
  public func render(_ brief: Brief) -> String {
    var lines = header(brief)
    for section in brief.sections where section.heading != .sources {
      lines.append("")
      lines += self.section(section)
    }
    if let notice = brief.emptyNotice { lines += ["", notice] }
    lines.append("")
    lines += sources(brief)
    return lines.joined(separator: "\n") + "\n"
  }

  private func header(_ brief: Brief) -> [String] {
    let label = DisplayText.safe(brief.label)
    let summary = brief.summary
    let gap = width - DisplayText.width(label) - DisplayText.width(summary)
    let strong = styled(StyledText(label, .strong))
    let first =
      gap >= 2
      ? [strong + String(repeating: " ", count: gap) + summary] : [strong, summary]
    let notice = DisplayText.wrapped(Brief.notice, width: width)
    return first + [String(repeating: "─", count: width)]
      + notice.map { styled(StyledText($0, .faint)) }
  }

  private func section(_ section: Brief.Section) -> [String] {
    if let counts = counts(section) {
      let text = DisplayText.safe(counts.joined(separator: " · "))
      return gutter(
        Self.short(section.heading), DisplayText.wrapped(text, width: width - Self.gutter))
    }
    var content: [String] = []
    let groups = section.heading == .statements ? [] : section.groups
    if section.heading == .statements { content += statements(section) }
    var left = isComplete ? Int.max : Self.limit(section.heading)
    for group in groups {
      let lines = Self.weightiest(group.lines, max(left, 0))
      guard !lines.isEmpty else { continue }
      left -= lines.count
      if !group.title.isEmpty {
        if !content.isEmpty { content.append("") }
        content.append(styled(StyledText(group.title, .strong)))
      }
      let columns = TextColumns(
        lines, in: width - Self.gutter, isComplete: isComplete,
        isByParty: section.heading == .positions || section.heading == .agreement)
      content += columns.render(lines).map(styled)
    }
    if !isComplete, section.count > Self.limit(section.heading) {
      content.append(styled(StyledText("› all \(section.count)", .faint)))
    }
    return gutter(Self.short(section.heading), content)
  }

  /// So many lines, those that matter most, in their order.
  private static func weightiest(_ lines: [Brief.Line], _ count: Int) -> [Brief.Line] {
    guard lines.count > count else { return lines }
    let chosen = lines.indices
      .sorted { (lines[$1].weight, $0) < (lines[$0].weight, $1) }
      .prefix(count).sorted()
    return chosen.map { lines[$0] }
  }

  /// What a terminal tells of a section by its numbers alone, unless all is asked for.
  private func counts(_ section: Brief.Section) -> [String]? {
    guard !isComplete else { return nil }
    let lines = section.groups.flatMap(\.lines)
    switch section.heading {
    case .statements:
      let speakers = speakers(of: section)
      var counts = speakers.prefix(Self.mostSpeakers).map { "\($0.name) \($0.lines.count)" }
      let others = speakers.count - counts.count
      if others > 0 { counts.append(others == 1 ? "1 other" : "\(others) others") }
      return counts + ["› all \(section.count)"]
    case .toCheck:
      var kinds: [(name: String, count: Int)] = []
      for line in lines {
        if let place = kinds.firstIndex(where: { $0.name == line.value }) {
          kinds[place].count += 1
        } else {
          kinds.append((line.value, 1))
        }
      }
      return kinds.map { "\($0.name) \($0.count)" } + ["› all \(section.count)"]
    case .notRead: return lines.map(\.value)
    default: return nil
    }
  }

  private static let mostSpeakers = 6

  /// The speakers with their counts, then what each says.
  private func statements(_ section: Brief.Section) -> [String] {
    let speakers = speakers(of: section)
    let counts = speakers.map { "\($0.name) \($0.lines.count)" }
    var content = DisplayText.wrapped(
      DisplayText.safe(counts.joined(separator: " · ")), width: width - Self.gutter)
    var lines: [Brief.Line] = []
    for speaker in speakers {
      for line in speaker.lines {
        lines.append(line)
        lines[lines.count - 1].lead = speaker.name
      }
    }
    let columns = TextColumns(
      lines, in: width - Self.gutter, isComplete: isComplete, isByParty: true)
    content += columns.render(lines).map(styled)
    return content
  }

  /// Everybody who is quoted, in the order of the groups and of their lines.
  private func speakers(
    of section: Brief.Section
  ) -> [(name: String, lines: [Brief.Line])] {
    var speakers: [(name: String, lines: [Brief.Line])] = []
    for group in section.groups {
      for line in group.lines {
        let name = line.lead.isEmpty ? group.title : line.lead
        if speakers.last?.name == name {
          speakers[speakers.count - 1].lines.append(line)
        } else {
          speakers.append((name, [line]))
        }
      }
    }
    return speakers
  }

  private func sources(_ brief: Brief) -> [String] {
    var content: [String] = []
    for (index, source) in brief.sources.enumerated() {
      content += TextSources(width: width - Self.gutter).lines(source, number: index + 1)
        .map { styled($0) }
    }
    for section in brief.sections where section.heading == .sources {
      for group in section.groups {
        let lines = isComplete ? group.lines : Array(group.lines.prefix(4))
        let columns = TextColumns(lines, in: width - Self.gutter, isComplete: isComplete)
        content += columns.render(lines).map(styled)
        if lines.count < group.lines.count { content.append("› all \(group.lines.count)") }
      }
    }
    return gutter("Sources", content)
  }

  private func gutter(_ heading: String, _ lines: [String]) -> [String] {
    lines.enumerated().map { place, line in
      let name = place == 0 ? heading : ""
      let pad = String(repeating: " ", count: max(0, Self.gutter - name.count))
      let text = styled(StyledText(name, .strong)) + pad + line
      return line.isEmpty && place > 0 ? "" : text
    }
  }

  private func styled(_ text: StyledText) -> String {
    text.style.applied(to: text.text, color: color)
  }

  private func styled(_ line: [StyledText]) -> String {
    var text = line.map { styled($0) }.joined()
    while text.last == " " { text.removeLast() }
    return text
  }

  /// How many lines of a section a terminal shows: together about a page and a half.
  private static func limit(_ heading: Brief.Heading) -> Int {
    switch heading {
    case .status: 5
    case .deadlines: 4
    case .agreement: 8
    default: 6
    }
  }

  private static func short(_ heading: Brief.Heading) -> String {
    switch heading {
    case .agreement: "Agreement"
    case .options: "Options"
    case .statements: "Statements"
    case .sideMatters: "Side matter"
    default: Brief.title(heading)
    }
  }
}
