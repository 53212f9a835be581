import Documents

/// Builds the text of a report from the characters of a marked-up page: paragraphs parted by blank
/// lines, and for each stretch the bytes of the page that spell it.
struct ParagraphText {
  private(set) var text: [UInt8] = []
  private(set) var runs: [Origin.Run] = []
  private var paragraphStart = 0
  /// White space that was met and is written once a character follows; nil where it has no place.
  private var space: (isDue: Bool, source: Range<Int>?) = (false, nil)
  private var run: (text: Int, source: Range<Int>)?

  /// The paragraph being built, without white space at its end.
  var paragraph: ArraySlice<UInt8> { text[paragraphStart...] }

  mutating func add(_ scalar: Unicode.Scalar, _ source: Range<Int>?) {
    switch MarkupCharacters.meaning(of: scalar) {
    case .space: addSpace(source)
    case .nothing: skip(source)
    case .character(let scalar):
      writeSpace()
      extendRun(source)
      text.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
    }
  }

  /// White space of the page, or that of a line break, which stands nowhere.
  mutating func addSpace(_ source: Range<Int>? = nil) {
    guard paragraphStart < text.count else { return }
    if !space.isDue {
      space = (true, source)
    } else if let before = space.source, let source, before.upperBound == source.lowerBound {
      space.source = before.lowerBound..<source.upperBound
    }
  }

  mutating func endParagraph() {
    closeRun()
    space = (false, nil)
    if paragraphStart < text.count { text.append(contentsOf: "\n\n".utf8) }
    paragraphStart = text.count
  }

  /// Takes the paragraph being built back.
  mutating func dropParagraph() {
    closeRun()
    while let last = runs.last, last.text.start >= paragraphStart { runs.removeLast() }
    text.removeLast(text.count - paragraphStart)
    space = (false, nil)
  }

  /// The text and its runs, without the blank line at the end.
  consuming func finished() -> (text: String, runs: [Origin.Run]) {
    endParagraph()
    while text.last == UInt8(ascii: "\n") { text.removeLast() }
    return (String(decoding: text, as: UTF8.self), runs)
  }

  private mutating func writeSpace() {
    guard space.isDue else { return }
    if let source = space.source { extendRun(source) } else { closeRun() }
    text.append(UInt8(ascii: " "))
    space = (false, nil)
  }

  /// A character that is not shown lies within a run as long as it stands in its middle.
  private mutating func skip(_ source: Range<Int>?) {
    guard !space.isDue, let source, let run, run.source.upperBound == source.lowerBound
    else { return }
    self.run?.source = run.source.lowerBound..<source.upperBound
  }

  private mutating func extendRun(_ source: Range<Int>?) {
    guard let source else { return closeRun() }
    if let run, run.source.upperBound == source.lowerBound {
      self.run?.source = run.source.lowerBound..<source.upperBound
    } else {
      closeRun()
      run = (text.count, source)
    }
  }

  private mutating func closeRun() {
    guard let run else { return }
    runs.append(
      Origin.Run(
        text: TextRange(run.text, text.count),
        bytes: TextRange(run.source.lowerBound, run.source.upperBound)))
    self.run = nil
  }
}
