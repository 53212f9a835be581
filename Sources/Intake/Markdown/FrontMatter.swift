/// The fields between `---` lines at the head of a Markdown file.
struct FrontMatter {
  struct Field {
    var name: String
    /// Where the value stands in the bytes, without quotation marks around it.
    var value: Range<Int>
  }

  private(set) var fields: [Field] = []
  /// The first byte of the text after it.
  private(set) var end = 0

  /// Empty where the bytes do not begin with a closed block of them.
  init(_ bytes: [UInt8]) {
    let lines = MarkdownLines(bytes, from: 0)
    guard let first = lines.first, bytes[first].elementsEqual("---".utf8) else { return }
    var found: [Field] = []
    for line in lines.dropFirst() {
      if bytes[line].elementsEqual("---".utf8) || bytes[line].elementsEqual("...".utf8) {
        fields = found
        end = line.upperBound
        return
      }
      if let field = Self.field(bytes, line) { found.append(field) }
    }
  }

  /// The place of the first field of one of some names.
  func place(_ names: String...) -> Range<Int>? {
    fields.first { names.contains($0.name) && !$0.value.isEmpty }?.value
  }

  private static func field(_ bytes: [UInt8], _ line: Range<Int>) -> Field? {
    guard let colon = bytes[line].firstIndex(of: UInt8(ascii: ":")) else { return nil }
    var value = trimmed(bytes, colon + 1..<line.upperBound)
    if value.count > 1, let quote = bytes[value].first, quote == bytes[value].last,
      "\"'".utf8.contains(quote)
    {
      value = value.lowerBound + 1..<value.upperBound - 1
    }
    let name = String(decoding: bytes[line.lowerBound..<colon], as: UTF8.self).lowercased()
    return Field(name: name, value: value)
  }
}

/// A range without white space at its ends.
func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
  var (start, end) = (range.lowerBound, range.upperBound)
  while start < end, isSpace(bytes[start]) { start += 1 }
  while end > start, isSpace(bytes[end - 1]) { end -= 1 }
  return start..<end
}

/// The lines of some bytes, without white space at their ends; what indents them is kept.
struct MarkdownLines: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var at: Int

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    at = start
  }

  var first: Range<Int>? {
    var lines = self
    return lines.next()
  }

  mutating func next() -> Range<Int>? {
    guard at < bytes.count else { return nil }
    let start = at
    let stop = bytes[at...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    at = Swift.min(stop + 1, bytes.count)
    var end = stop
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }
}
