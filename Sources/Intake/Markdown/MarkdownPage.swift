import Documents

/// A Markdown file as a report: front matter, title, paragraphs.
struct MarkdownPage {
  private let bytes: [UInt8]
  private let matter: FrontMatter

  /// Bytes must be valid UTF-8.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    matter = FrontMatter(bytes)
  }

  func field(_ names: String...) -> String? {
    names.lazy.compactMap { matter.place($0) }.first.map { words(MarkdownInline(bytes, $0)) }
  }

  /// The title, then the paragraphs, and the title alone; nil where there is no word.
  func text() -> (text: String, runs: [Origin.Run], title: String?)? {
    var text = ParagraphText()
    var title: String?
    if let place = matter.place("title") {
      title = write(place, &text)
      text.endParagraph()
    }
    let start = text.text.count
    var isInFence = false
    // Lines that go on with each other are read as one, for emphasis and links may span them.
    var pending: Range<Int>?
    for line in MarkdownLines(bytes, from: matter.end) {
      let block = MarkdownBlock(bytes, line)
      if block.kind == .text, !isInFence, let before = pending,
        bytes[before.upperBound..<block.words.lowerBound].allSatisfy(isSpace)
      {
        pending = before.lowerBound..<block.words.upperBound
        continue
      }
      if let words = pending { write(words, &text) }
      pending = nil
      if block.kind == .mark(isFence: true) { isInFence.toggle() }
      switch block.kind {
      case .heading(let level):
        text.endParagraph()
        let isFirst = text.text.count == start
        let heading = write(block.words, &text)
        if isFirst, level == 1, title == nil { title = heading }
        // The title is not said twice.
        if isFirst, heading == title, start > 0 { text.dropParagraph() }
        text.endParagraph()
      case .blank, .mark: text.endParagraph()
      case .item:
        text.endParagraph()
        pending = block.words
      case .text:
        if isInFence { text.endParagraph() } else { text.addSpace() }
        pending = block.words
      case .definition: break
      }
    }
    if let words = pending { write(words, &text) }
    let (words, runs) = text.finished()
    return words.isEmpty ? nil : (words, runs, title)
  }

  /// The words as they are written.
  @discardableResult
  private func write(_ range: Range<Int>, _ text: inout ParagraphText) -> String {
    let line = MarkdownInline(bytes, range)
    for (scalar, place) in line.characters { text.add(scalar, place) }
    return words(line)
  }

  private func words(_ line: MarkdownInline) -> String {
    var text = ParagraphText()
    for (scalar, place) in line.characters { text.add(scalar, place) }
    return text.finished().text
  }
}
