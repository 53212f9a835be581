public import Documents

/// Tells the body of a report from its title and from what stands around it.
///
/// Paragraphs become blocks; a dateline, byline, credit or related line becomes a block of its
/// own, so that what follows begins a new sentence. A short ordered list of rules decides, first
/// match wins.
public struct BlockSegmenter: Annotator {
  public let requires: Set<Layer> = []
  public let provides: Set<Layer> = [.blocks]

  public init() {}

  public func annotate(_ document: inout Document) {
    let paragraphs = Paragraphs(document.bytes).ranges()
    var blocks: [Block] = []
    var isHead = true
    for (index, range) in paragraphs.enumerated() {
      let line = Line(document.bytes, range)
      let number = index + 1
      let kind = kind(of: line, index: index, count: paragraphs.count, isHead: isHead, document)
      if kind == .body {
        if index < 8, let dateline = DatelineScanner(document.bytes).end(in: range) {
          blocks.append(
            Block(kind: .dateline, range: TextRange(range.start, dateline.end), paragraph: number))
          blocks.append(
            Block(kind: .body, range: TextRange(dateline.next, range.end), paragraph: number))
        } else {
          blocks.append(Block(kind: .body, range: range, paragraph: number))
        }
      } else {
        blocks.append(Block(kind: kind, range: range, paragraph: number))
      }
      if kind == .body { isHead = false }
    }
    document.blocks = blocks
  }

  private func kind(
    of line: Line, index: Int, count: Int, isHead: Bool, _ document: Document
  ) -> Block.Kind {
    if line.isRelated { return .related }
    if index < 8, line.isDateLabel(["updated", "last updated"]) { return .credit }
    if index < 8,
      line.isByline || line.isLabelledByline
        || line.isDateLabel(["published", "first published", "posted"])
    {
      return .byline
    }
    if index + 3 >= count, index > 0, line.isSignature { return .byline }
    if line.isCaption { return .caption }
    if index * 2 >= count, index > 0, line.isCredit { return .credit }
    if isHead, count > 1 {
      if index == 0, let title = document.report.title, document.text(line.range) == title {
        return .title
      }
      if index < 3, line.isHeadline { return .title }
    }
    return .body
  }
}

/// One paragraph, asked what it looks like.
private struct Line {
  let bytes: [UInt8]
  let range: TextRange
  let words: Int

  init(_ bytes: [UInt8], _ range: TextRange) {
    self.bytes = bytes
    self.range = range
    var words = 0
    var inWord = false
    for offset in range.start..<min(range.end, range.start + 400) {
      let isSpace = ByteClass.isSpace(bytes[offset])
      if !isSpace && !inWord { words += 1 }
      inWord = !isSpace
    }
    self.words = words
  }

  private func begins(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard range.count >= wanted.count else { return false }
    for (index, byte) in wanted.enumerated() {
      let found = bytes[range.start + index]
      guard (ByteClass.isUpper(found) ? found | 32 : found) == byte else { return false }
    }
    return true
  }

  private func holds(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard range.count >= wanted.count else { return false }
    for start in range.start...(range.end - wanted.count) where bytes[start] == wanted[0] {
      if bytes[start..<(start + wanted.count)].elementsEqual(wanted) { return true }
    }
    return false
  }

  var isRelated: Bool {
    guard words <= 40 else { return false }
    return [
      "see also:", "see also ", "read more", "read also", "also read", "related:", "related ",
      "more:", "watch:", "listen:", "more on this", "most read", "recommended:", "don't miss:",
      "also on ", "sign up for", "subscribe to", "click here", "follow us on", "share this",
      "continue reading", "advertisement", "story continues below",
    ].contains { begins($0) } && (words <= 24 || begins("see also"))
  }

  /// "By Ann Lee", "By Ann Lee and Bob Ray, Example News".
  var isByline: Bool {
    guard begins("by "), words <= 14, words >= 2 else { return false }
    let last = bytes[range.end - 1]
    guard last != UInt8(ascii: "."), last != UInt8(ascii: ":") else { return false }
    let lower = wordsInLowerCase()
    return lower.allSatisfy { Self.bylineWords.contains($0) }
  }

  /// A line that says what it is: "BYLINE: Ann Lee".
  var isLabelledByline: Bool { words <= 14 && words >= 2 && begins("byline:") }

  /// "Published March 3rd, 2021 - 07:29 GMT", "Last updated: 3 March 2021".
  func isDateLabel(_ openings: [String]) -> Bool {
    guard (2...12).contains(words), openings.contains(where: begins) else { return false }
    return bytes[range.start..<range.end].contains { (48...57).contains($0) }
      && wordsInLowerCase().allSatisfy { Self.labelWords.contains($0) }
  }

  private static let labelWords = Set<Word>(
    words: "at on by and updated am pm a.m. p.m. first last ago hours minutes")

  /// "— Ann Lee" below a report.
  var isSignature: Bool {
    guard (3...5).contains(words), ["- ", "-- ", "– ", "— "].contains(where: begins) else {
      return false
    }
    return wordsInLowerCase().isEmpty
  }

  private static let bylineWords = Set<Word>(
    words: "by and in for of the at with staff writer writers correspondent reporter editor")

  private func wordsInLowerCase() -> [Word] {
    var found: [Word] = []
    var start = range.start
    for offset in range.start...range.end
    where offset == range.end || ByteClass.isSpace(bytes[offset]) {
      if offset > start, ByteClass.isLower(bytes[start]) {
        found.append(Word(bytes, start..<offset))
      }
      start = offset + 1
    }
    return found
  }

  var isCaption: Bool {
    guard words <= 60 else { return false }
    return [
      "file photo", "file -", "file —", "photo:", "photo by", "image:", "(photo by", "video:",
    ]
    .contains { begins($0) }
      || (words <= 40 && (holds("Getty Images)") || holds("/AFP)") || holds("(AP Photo")))
  }

  var isCredit: Bool {
    guard words <= 60 else { return false }
    return [
      "with reporting by", "reporting by", "(reporting by", "additional reporting",
      "(additional reporting", "written by", "edited by", "editing by", "source:", "sources:",
      "copyright", "©", "(c) ", "all rights reserved", "with files from", "compiled by",
      "this article was", "this story was", "with additional reporting", "(with ",
      "based on reporting",
    ].contains { begins($0) }
      || holds("contributed to this report") || holds("contributed reporting")
      || holds("contributed to this article") || holds("All rights reserved")
  }

  /// A short line that ends like no sentence.
  var isHeadline: Bool {
    guard words <= 26, words >= 2 else { return false }
    var last = range.end - 1
    while last > range.start, [34, 39, 41].contains(bytes[last]) || bytes[last] >= 0x80 {
      last -= 1
    }
    return ![UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ",")].contains(bytes[last])
      && bytes[range.start] != UInt8(ascii: "\"")
  }
}
