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
    names.lazy.compactMap { matter.place($0) }.first.map { MarkdownInline(bytes, $0).text }
  }

  /// The title, then the paragraphs, and the title alone; nil where there is no word.
  func text() -> (text: String, runs: [Origin.Run], title: String?)? {
    var paragraphs = MarkdownParagraphs(bytes)
    if let title = matter.place("title") { paragraphs.begin(title: title) }
    for line in MarkdownLines(bytes, from: matter.end) {
      paragraphs.take(MarkdownBlock(bytes, line))
    }
    return paragraphs.finished()
  }
}

/// Puts the lines of a Markdown file together to paragraphs.
private struct MarkdownParagraphs {
  private let bytes: [UInt8]
  private var text = ParagraphText()
  private var title: String?
  /// The length of the text when the first block began.
  private var start = 0
  private var isInFence = false
  /// Lines that go on with each other are read as one, for emphasis and links may span them.
  private var pending: Range<Int>?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func begin(title place: Range<Int>) {
    title = write(place)
    text.endParagraph()
    start = text.text.count
  }

  mutating func take(_ block: MarkdownBlock) {
    if block.kind == .text, !isInFence, let before = pending,
      bytes[before.upperBound..<block.words.lowerBound].allSatisfy(isSpace)
    {
      pending = before.lowerBound..<block.words.upperBound
      return
    }
    flush()
    switch block.kind {
    case .heading(let level): takeHeading(block.words, level)
    case .blank: text.endParagraph()
    case .mark(let isFence):
      if isFence { isInFence.toggle() }
      text.endParagraph()
    case .item:
      text.endParagraph()
      pending = block.words
    case .text:
      if isInFence { text.endParagraph() } else { text.addSpace() }
      pending = block.words
    case .definition: break
    }
  }

  consuming func finished() -> (text: String, runs: [Origin.Run], title: String?)? {
    flush()
    let title = title
    let (words, runs) = text.finished()
    return words.isEmpty ? nil : (words, runs, title)
  }

  /// The first heading is the title, and is not said again where the front matter has told it.
  private mutating func takeHeading(_ words: Range<Int>, _ level: Int) {
    text.endParagraph()
    let isFirst = text.text.count == start
    let heading = write(words)
    if isFirst, heading == title { text.dropParagraph() }
    if isFirst, level == 1, title == nil { title = heading }
    text.endParagraph()
  }

  private mutating func flush() {
    if let words = pending { write(words) }
    pending = nil
  }

  /// Writes a range, and tells the words of it.
  @discardableResult
  private mutating func write(_ range: Range<Int>) -> String {
    let line = MarkdownInline(bytes, range)
    for (scalar, place) in line.characters { text.add(scalar, place) }
    return line.text
  }
}

extension MarkdownInline {
  /// The words alone.
  fileprivate var text: String {
    var text = ParagraphText()
    for (scalar, place) in characters { text.add(scalar, place) }
    return text.finished().text
  }
}
