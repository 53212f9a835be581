import Documents

/// The bytes of a file that is one report.
struct OriginalFile {
  let path: String
  let bytes: [UInt8]

  func report(_ format: InputFormat) throws(IntakeProblem.Cause) -> Report {
    guard !bytes.isEmpty else { throw .empty }
    switch format {
    case .text, .jsonl: return try plainText()
    case .markdown: return try markdown()
    case .html: return try page()
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

  /// A parsed page takes thirty times its bytes, and no page of a paper comes near this.
  private static let largestPage = 16 << 20

  private func page() throws(IntakeProblem.Cause) -> Report {
    guard bytes.count <= Self.largestPage else { throw .tooLarge(limit: Self.largestPage) }
    let decoded = try TextDecoding.decoded(bytes, declared: DeclaredEncoding.name(in: bytes))
    guard let page = HTMLPage(Array(decoded.text.utf8)), let (text, runs) = page.text() else {
      throw .withoutText
    }
    let metadata = page.metadata
    return Report(
      id: path, text: text, source: metadata.source, title: metadata.title, url: metadata.url,
      language: metadata.language, published: metadata.published(of: text),
      modified: metadata.modified?.value,
      sha256: SHA256.hexadecimal(of: bytes),
      origin: origin(.html, decoded.encoding, decoded.inOriginal(runs)))
  }

  private func markdown() throws(IntakeProblem.Cause) -> Report {
    let decoded = try TextDecoding.decoded(bytes)
    let page = MarkdownPage(Array(decoded.text.utf8))
    guard let (text, runs, title) = page.text() else { throw .blank }
    var published: Publication?
    if let date = page.field("published", "date") {
      published = Publication(reading: date, basis: .metadata)
      if published == nil {
        throw .wrongField("published", "is no date such as 2021-03-22: '\(date)'")
      }
    }
    return Report(
      id: path, text: text, source: page.field("source"), title: title, url: page.field("url"),
      published: published, sha256: SHA256.hexadecimal(of: bytes),
      origin: origin(.markdown, decoded.encoding, decoded.inOriginal(runs)))
  }

  private func origin(
    _ format: Origin.Format, _ encoding: Origin.Encoding, _ runs: [Origin.Run]
  ) -> Origin {
    Origin(path: path == "-" ? nil : absolute(path), format: format, encoding: encoding, runs: runs)
  }
}
