import Documents

/// The bytes of a file that is one report.
struct OriginalFile {
  let path: String
  let bytes: [UInt8]

  func report(_ format: InputFormat) throws(IntakeProblem.Cause) -> Report {
    guard !bytes.isEmpty else { throw .empty }
    switch format {
    case .text, .jsonl: return try plainText()
    case .markdown: return try plainText()
    case .html: return try plainText()
    }
  }

  private func plainText() throws(IntakeProblem.Cause) -> Report {
    let decoded = try TextDecoding.decoded(bytes)
    let text = decoded.text
    guard text.utf8.contains(where: { !isSpace($0) }) else { throw .blank }
    let run = Origin.Run(
      text: TextRange(0, text.utf8.count), bytes: TextRange(decoded.mark, bytes.count))
    return Report(
      id: path, text: text, sha256: SHA256.hexadecimal(of: bytes),
      origin: origin(.text, decoded.encoding, [run]))
  }

  func origin(
    _ format: Origin.Format, _ encoding: Origin.Encoding, _ runs: [Origin.Run]
  ) -> Origin {
    Origin(path: path == "-" ? nil : absolute(path), format: format, encoding: encoding, runs: runs)
  }
}
