/// Sets the lines of a group in columns: date, party, value, words, and the tail flush right.
struct TextColumns {
  private let width: Int
  private let isComplete: Bool
  private let date: Int
  private let lead: Int
  private let value: Int

  /// Whether the party stands before the date.
  private let isByParty: Bool

  /// The most cells of a party's name; a longer one takes several lines.
  private static let widestLead = 20

  /// Lines of words before a terminal cuts them.
  private static let mostLines = 3

  init(
    _ lines: [Brief.Line], in width: Int, isComplete: Bool, isByParty: Bool = false
  ) {
    self.isByParty = isByParty
    self.width = width
    self.isComplete = isComplete
    date = Self.widest(lines.map(\.date), 20)
    value = Self.widest(lines.map(\.value), 14)
    lead = Self.widest(lines.map(\.lead), min(Self.widestLead, width / 5))
  }

  private static func widest(_ texts: [String], _ most: Int) -> Int {
    min(texts.map { DisplayText.width($0) }.max() ?? 0, most)
  }

  /// Lines in a row that share a party or a date show it once; those below a line stand two cells
  /// further in, in columns of their own.
  func render(_ lines: [Brief.Line]) -> [[StyledText]] {
    let below = lines.flatMap(\.lines)
    var rows: [[StyledText]] = []
    for (place, line) in lines.enumerated() {
      var shown = line
      if place > 0, lines[place - 1].lead == line.lead { shown.lead = "" }
      if place > 0, lines[place - 1].date == line.date, !isByParty || shown.lead.isEmpty {
        shown.date = ""
      }
      rows += render(shown)
      guard !line.lines.isEmpty else { continue }
      let columns = TextColumns(
        below, in: width - 2, isComplete: isComplete, isByParty: isByParty)
      rows += columns.render(line.lines).map { [Self.blank(2)] + $0 }
    }
    return rows
  }

  private func render(_ line: Brief.Line) -> [[StyledText]] {
    let names = DisplayText.wrapped(DisplayText.safe(line.lead), width: lead)
    var prefix: [StyledText] = []
    if date > 0, !isByParty { prefix += cell(line.date, date, .plain) }
    let before = prefix.reduce(0) { $0 + $1.width }
    if lead > 0 { prefix += cell(names.first ?? "", lead, .strong) }
    if date > 0, isByParty { prefix += cell(line.date, date, .plain) }
    if value > 0 { prefix += cell(line.value, value, .value) }
    let used = prefix.reduce(0) { $0 + $1.width }
    var rows = flow(line, room: width - used)
    rows += wordings(line, room: width - used)
    while rows.count < names.count { rows.append([]) }
    return rows.enumerated().map { place, row in
      if place == 0 { return prefix + row }
      guard names.indices.contains(place) else { return [Self.blank(used)] + row }
      let name = StyledText(names[place], .strong)
      return [Self.blank(before), name, Self.blank(used - before - name.width)] + row
    }
  }

  private static func blank(_ width: Int) -> StyledText {
    StyledText(String(repeating: " ", count: max(0, width)))
  }

  private func cell(_ text: String, _ width: Int, _ style: TextStyle) -> [StyledText] {
    [StyledText(text, style), Self.blank(max(0, width - DisplayText.width(text)) + 2)]
  }

  /// The words and who says so, with the tail at the right of their last line, or below it.
  private func flow(_ line: Brief.Line, room: Int) -> [[StyledText]] {
    let tail = tail(of: line)
    let tailWidth = tail.reduce(0) { $0 + $1.width }
    let by = line.by.isEmpty ? "" : " — " + line.by.replacing(" ", with: Self.hardSpace)
    let text = DisplayText.safe(line.words.joined)
    var words = DisplayText.wrapped(text + by, width: room)
    // Leave the tail its place rather than a line of its own.
    if words.count > 1 {
      words = DisplayText.wrapped(text + by, width: min(room, max(room - 14, 24)))
    }
    if !isComplete, words.count > Self.mostLines {
      words = DisplayText.wrapped(text, width: min(room, max(room - 14, 24)))
      words = Array(words.prefix(Self.mostLines))
      words[words.count - 1] += " …"
      // Who says so is not cut with the words.
      words += DisplayText.wrapped(String(by.dropFirst()), width: room)
    }
    if words.isEmpty { words = [""] }
    var rows = words.map { [StyledText($0.replacing(Self.hardSpace, with: " "))] }
    let last = rows.count - 1
    let end = rows[last][0].width
    if end + 2 + tailWidth <= room {
      rows[last] += [Self.blank(room - end - tailWidth)] + tail
    } else if tailWidth <= room {
      rows.append([Self.blank(room - tailWidth)] + tail)
    } else {
      let text = tail.map(\.text).joined().replacing(" ¶", with: "\(Self.hardSpace)¶")
      rows += DisplayText.wrapped(text, width: room).map { row in
        [StyledText(row.replacing(Self.hardSpace, with: " "), .faint)]
      }
    }
    return rows
  }

  private func tail(of line: Brief.Line) -> [StyledText] {
    var tail: [StyledText] = []
    if !line.note.isEmpty {
      let isAlert = line.note == "conflict" || line.note == line.note.uppercased()
      tail += [StyledText(line.note, isAlert ? .alert : .faint), StyledText("  ")]
    }
    return tail + [StyledText(Self.marks(line.citations), .faint)]
  }

  /// A space at which no line is broken; a plain one takes its place in the end.
  private static let hardSpace = "\u{A0}"

  /// The places, at most three of them.
  private static func marks(_ citations: [Brief.Citation]) -> String {
    let shown = citations.prefix(3).map(Brief.mark).joined(separator: " ")
    return citations.count > 3 ? "\(shown) +\(citations.count - 3)" : shown
  }

  /// The same in other words, where all is shown: the places of each stand beside the line as well.
  private func wordings(_ line: Brief.Line, room: Int) -> [[StyledText]] {
    guard isComplete, !line.wordings.isEmpty else { return [] }
    let texts = line.wordings.map { wording in
      let marks = Self.marks(wording.citations).replacing(" ", with: Self.hardSpace)
      return "\(wording.words.joined) \(marks)"
    }
    let text = "also " + texts.joined(separator: " · ")
    return DisplayText.wrapped(DisplayText.safe(text), width: room).map {
      [StyledText($0.replacing(Self.hardSpace, with: " "), .faint)]
    }
  }
}
