import Documents

/// The paragraphs of a text, without the white space around them.
///
/// A line is a paragraph, as news texts come; in a text whose lines were broken at a fixed width,
/// blank lines part the paragraphs instead.
struct Paragraphs {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// - Complexity: O(n).
  func ranges() -> [TextRange] {
    let lines = lines()
    guard isHardWrapped(lines) else { return lines.filter { !$0.isEmpty } }
    var paragraphs: [TextRange] = []
    var current: TextRange?
    for line in lines {
      if line.isEmpty {
        if let done = current { paragraphs.append(done) }
        current = nil
      } else {
        current = current?.union(line) ?? line
      }
    }
    if let done = current { paragraphs.append(done) }
    return paragraphs
  }

  private func lines() -> [TextRange] {
    var lines: [TextRange] = []
    var start = 0
    for offset in 0...bytes.count
    where offset == bytes.count || bytes[offset] == 10 || bytes[offset] == 13 {
      if offset < bytes.count, bytes[offset] == 10, offset > 0, bytes[offset - 1] == 13 {
        start = offset + 1
        continue
      }
      lines.append(trimmed(start, offset))
      start = offset + 1
    }
    return lines
  }

  private func trimmed(_ start: Int, _ end: Int) -> TextRange {
    var start = start
    var end = end
    while start < end {
      if ByteClass.isSpace(bytes[start]) || bytes[start] < 32 {
        start += 1
      } else if let mark = WideMark(bytes, at: start), mark.meaning == .space {
        start += mark.length
      } else {
        break
      }
    }
    while end > start {
      if ByteClass.isSpace(bytes[end - 1]) || bytes[end - 1] < 32 {
        end -= 1
      } else if end - 2 >= start, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
        end -= 2
      } else {
        break
      }
    }
    return TextRange(start, max(start, end))
  }

  /// Whether most lines that another follows directly break off in the middle of a sentence.
  private func isHardWrapped(_ lines: [TextRange]) -> Bool {
    var followed = 0
    var broken = 0
    for (line, next) in zip(lines, lines.dropFirst()) where !line.isEmpty && !next.isEmpty {
      followed += 1
      let last = bytes[line.end - 1]
      let isOpen = ByteClass.isLower(last) || ByteClass.isDigit(last) || last == 44
      if line.count <= 100 && line.count >= 30 && isOpen { broken += 1 }
    }
    return followed >= 3 && broken * 10 > followed * 6
  }
}
