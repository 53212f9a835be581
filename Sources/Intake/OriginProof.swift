public import Documents

/// What came out when a report's original was read again.
public struct OriginProof: Hashable, Sendable {
  public enum Original: Hashable, Sendable {
    /// The bytes are those that were read.
    case unchanged
    /// They are others; single spans may still stand where they stood.
    case changed
    /// There is no file (any more), or it may not be read, or it came from standard input.
    case missing
  }

  public enum Verdict: Hashable, Sendable {
    /// The original's bytes spell the span's words.
    case same
    case changed
    case missing
  }

  public let original: Original

  /// One a span, in the order in which they were handed over.
  public let verdicts: [Verdict]

  public init(original: Original, verdicts: [Verdict]) {
    self.original = original
    self.verdicts = verdicts
  }
}

/// Reads originals again and proves that spans of reports stand in them.
///
/// Reports of one JSON Lines file are proved in one pass over it where they come in its order.
public struct OriginProver {
  private var lines: (path: String, reader: LineReader)?

  public init() {}

  /// - Complexity: O(n) in the size of the original, whatever the number of spans.
  public mutating func proof(of report: Report, _ ranges: [TextRange]) -> OriginProof {
    guard let origin = report.origin, let bytes = original(of: origin) else {
      return OriginProof(original: .missing, verdicts: ranges.map { _ in .missing })
    }
    let isUnchanged = SHA256.hexadecimal(of: bytes) == report.sha256
    let text = Array(report.text.utf8)
    var isProved = Self.provedBytes(of: text, origin, bytes)
    if isUnchanged, isProved.contains(false), Self.isReadAgain(report, origin, bytes) {
      isProved = text.map { _ in true }
    }
    // provedBefore[i] is the number of proved bytes before byte i: one subtraction a span.
    var provedBefore = [0]
    provedBefore.reserveCapacity(text.count + 1)
    for proved in isProved { provedBefore.append((provedBefore.last ?? 0) + (proved ? 1 : 0)) }
    return OriginProof(
      original: isUnchanged ? .unchanged : .changed,
      verdicts: ranges.map { range in
        guard range.end <= text.count else { return .changed }
        let proved = provedBefore[range.end] - provedBefore[range.start]
        return proved == range.count ? .same : .changed
      })
  }

  /// For each byte of the text, whether the original spells it.
  ///
  /// White space between two runs, such as that between paragraphs, is the reader's own and needs
  /// no proof.
  private static func provedBytes(
    of text: [UInt8], _ origin: Origin, _ bytes: [UInt8]
  ) -> [Bool] {
    var isProved = text.map(isSpace)
    for run in origin.runs where run.text.end <= text.count {
      let told = text[run.text.start..<run.text.end]
      var spelled: [UInt8] = []
      if run.bytes.end <= bytes.count {
        spelled = origin.spelled(bytes[run.bytes.start..<run.bytes.end])
      } else if run.bytes.start <= bytes.count {
        spelled = origin.spelled(bytes[run.bytes.start...])
      }
      for (index, byte) in zip(told.indices, told) {
        let offset = index - run.text.start
        isProved[index] = offset < spelled.count && spelled[offset] == byte
      }
    }
    return isProved
  }

  /// Whether a page that is read again gives the same text: the proof of words that stand in none
  /// of its paragraphs, such as a title that only the page's head tells.
  private static func isReadAgain(_ report: Report, _ origin: Origin, _ bytes: [UInt8]) -> Bool {
    guard let path = origin.path, let format = InputFormat(rawValue: origin.format.rawValue),
      format == .html || format == .markdown,
      let again = try? OriginalFile(path: path, bytes: bytes).report(format)
    else { return false }
    return again.text == report.text
  }

  private mutating func original(of origin: Origin) -> [UInt8]? {
    guard let path = origin.path else { return nil }
    do {
      guard let line = origin.line else {
        return try ByteSource(path: path).rest(limit: ReportStream.limit)
      }
      return try self.line(line, of: path)
    } catch {
      return nil
    }
  }

  private mutating func line(
    _ number: Int, of path: String
  ) throws(IntakeProblem.Cause) -> [UInt8]? {
    var reader: LineReader
    if let lines, lines.path == path, lines.reader.line < number {
      reader = lines.reader
    } else {
      reader = LineReader(try ByteSource(path: path), limit: ReportStream.limit)
    }
    lines = nil
    while let bytes = try reader.next() {
      if reader.line == number {
        lines = (path, reader)
        return bytes
      }
    }
    return nil
  }
}

extension Origin {
  /// The words that bytes of the original spell.
  fileprivate func spelled(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    switch format {
    case .text: Array(TextDecoding.string(bytes, encoding).utf8)
    case .jsonl: JSONText.unescaped(bytes) ?? []
    case .markdown, .html:
      MarkupCharacters.spelled(Array(TextDecoding.string(bytes, encoding).utf8)[...])
    }
  }
}
