import Documents

/// Reads the times of TimeML files.
///
/// http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd, as TempEval-3 uses it (UzZaman et al. 2013). The
/// text is what stands in `<TEXT>`, without its tags; a line ends with a line feed, whatever
/// the file has. A TIMEX3 that is closed at once marks no words and is passed over, and so is all
/// that is marked besides.
///
/// - Complexity: O(n) in the number of bytes.
public struct TimeMLReader {
  private struct Element {
    let tag: MarkupTag

    /// Where in the text it begins.
    let start: Int
  }

  private let path: String
  private var scanner: MarkupScanner
  private var open: [Element] = []
  private var texts: [TimedText] = []
  private var id: [UInt8] = []
  private var created: TimedText.Creation?
  private var text: [UInt8] = []
  private var textLine: Int?
  private var times: [GoldTime] = []

  /// The documents of a file: its `<TimeML>` elements, most often one.
  ///
  /// - Throws: `GoldFileError` where the file is empty, no UTF-8, not well-formed, or marks a time
  ///   without a type and a value of TIMEX3.
  public static func texts(of bytes: [UInt8], path: String) throws(GoldFileError) -> [TimedText] {
    guard bytes.contains(where: { $0 > 0x20 }) else {
      throw GoldFileError(
        path: path, fault: "the file is empty", remedy: "restore it from its release")
    }
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count)
    for (index, line) in bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
      guard String(validating: line, as: UTF8.self) != nil else {
        throw GoldFileError(
          path: path, line: index + 1, fault: "the line is not UTF-8",
          remedy: "convert the file to UTF-8")
      }
      if index > 0 { lines.append(10) }
      lines += line.last == 13 && line.endIndex < bytes.count ? line.dropLast() : line
    }
    var reader = TimeMLReader(lines, path)
    return try reader.read()
  }

  private init(_ bytes: [UInt8], _ path: String) {
    self.path = path
    scanner = MarkupScanner(bytes, path: path)
  }

  private mutating func read() throws(GoldFileError) -> [TimedText] {
    while let piece = try scanner.next() {
      switch piece {
      case .open(let tag): try begin(tag)
      case .close(let name, let line): try end(name, line)
      case .text(let piece):
        if isIn("TEXT") {
          text += try piece.characters()
        } else if isIn("DOCID") {
          id += try piece.characters()
        }
      }
    }
    if let left = open.last { throw unclosed(left.tag) }
    guard !texts.isEmpty else {
      throw GoldFileError(
        path: path, fault: "there is no <TimeML> in this file", remedy: "name a file of TimeML")
    }
    return texts
  }

  private func isIn(_ name: String) -> Bool { open.contains { $0.tag.name == name } }

  private mutating func begin(_ tag: MarkupTag) throws(GoldFileError) {
    if tag.name == "TIMEX3", created == nil, isIn("DCT") {
      created = TimedText.Creation(value: try tag.attributes()["value"] ?? "", line: tag.line)
    }
    if tag.name == "TEXT" { textLine = textLine ?? tag.line }
    if !tag.isEmpty { open.append(Element(tag: tag, start: text.count)) }
  }

  private mutating func end(_ name: String, _ line: Int) throws(GoldFileError) {
    guard let last = open.last, last.tag.name == name else {
      if isIn(name), let last = open.last { throw unclosed(last.tag) }
      throw error(line, "</\(name)> closes what is not open", "open it before, with <\(name)>")
    }
    open.removeLast()
    switch name {
    case "TIMEX3" where isIn("TEXT"): times.append(try time(last))
    case "TimeML": try endDocument(last.tag)
    default: break
    }
  }

  private func time(_ element: Element) throws(GoldFileError) -> GoldTime {
    let tag = element.tag
    let attributes = try tag.attributes()
    let value = attributes["value"] ?? ""
    guard let type = attributes["type"].flatMap(TimeType.init) else {
      throw error(
        tag.line, "'\(attributes["type"] ?? "")' is no type of TIMEX3",
        "use DATE, TIME, DURATION or SET")
    }
    guard !value.isEmpty, value.utf8.allSatisfy(Self.isOfValue) else {
      throw error(
        tag.line, "'\(value)' is no value of TIMEX3", "write it as in 2021-05-01, P2W or PAST_REF")
    }
    return GoldTime(
      range: TextRange(element.start, text.count), type: type, value: value,
      modifier: attributes["mod"])
  }

  /// The letters, digits and marks of ISO 8601, and the underscore of `PRESENT_REF`.
  private static func isOfValue(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: ":"),
      UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "/"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private mutating func endDocument(_ tag: MarkupTag) throws(GoldFileError) {
    guard let textLine else {
      throw error(tag.line, "the document has no <TEXT>", "put what is to be read into one")
    }
    let id = String(decoding: id, as: UTF8.self)
    texts.append(
      TimedText(
        path: path, line: textLine, id: String(id.trimmed), created: created,
        text: String(decoding: text, as: UTF8.self), times: times.sorted { $0.range < $1.range }))
    self.id = []
    created = nil
    text = []
    self.textLine = nil
    times = []
  }

  private func unclosed(_ tag: MarkupTag) -> GoldFileError {
    error(tag.line, "<\(tag.name)> is never closed", "close it with </\(tag.name)>")
  }

  private func error(_ line: Int, _ fault: String, _ remedy: String) -> GoldFileError {
    GoldFileError(path: path, line: line, fault: fault, remedy: remedy)
  }
}

extension String {
  /// Without the white space around it.
  fileprivate var trimmed: Substring {
    let start = drop { $0.isWhitespace }
    return start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? ""
  }
}
