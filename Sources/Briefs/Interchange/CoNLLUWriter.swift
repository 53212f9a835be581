public import Documents

/// Writes the sentences of a report in CoNLL-U, the format of Universal Dependencies.
///
/// https://universaldependencies.org/format.html. A report is a document, a block a paragraph;
/// `TokenRange` tells where a token stands in the report's text, in code points. Where there are no
/// trees, heads and relations are empty.
public struct CoNLLUWriter: Sendable {
  private let baseForm: @Sendable (Token, [UInt8]) -> String?
  private let isEnclitic: @Sendable (Int, Document) -> Bool

  /// `isEnclitic` tells whether a token is written onto the word before it, as in "don't".
  public init(
    baseForm: @escaping @Sendable (Token, [UInt8]) -> String? = { _, _ in nil },
    isEnclitic: @escaping @Sendable (Int, Document) -> Bool = { _, _ in false }
  ) {
    self.baseForm = baseForm
    self.isEnclitic = isEnclitic
  }

  /// Appends the sentences of a report, each with an empty line behind it.
  public func write(_ document: Document, to output: inout [UInt8]) {
    let id = document.report.id
    let prefix = SHA256.hexadecimal(of: Array(id.utf8)).prefix(8)
    let codePoints = CodePoints(document.bytes)
    var paragraph: Int?
    for (index, sentence) in document.sentences.enumerated() where !sentence.tokens.isEmpty {
      var lines: [String] = []
      if index == 0 { lines.append("# newdoc id = \(Self.line(id))") }
      let place = document.blocks[sentence.block].paragraph
      if place != paragraph { lines.append("# newpar") }
      paragraph = place
      lines.append("# sent_id = \(prefix)-\(index + 1)")
      lines.append("# text = \(text(of: sentence, document))")
      lines += words(of: sentence, document, codePoints)
      for line in lines + [""] {
        output += Array(line.utf8)
        output.append(UInt8(ascii: "\n"))
      }
    }
  }

  /// What a comment can hold: no line ends in it.
  private static func line(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }

  /// The tokens with one space wherever the report has white space of any kind.
  private func text(of sentence: Sentence, _ document: Document) -> String {
    var text = ""
    for index in sentence.tokens {
      text += document.text(document.tokens[index].range)
      if index + 1 < sentence.tokens.upperBound, hasSpace(after: index, document) { text += " " }
    }
    return text
  }

  private func hasSpace(after index: Int, _ document: Document) -> Bool {
    index + 1 >= document.tokens.count
      || document.tokens[index + 1].start > document.tokens[index].end
  }

  private func words(
    of sentence: Sentence, _ document: Document, _ codePoints: CodePoints
  ) -> [String] {
    let tree = SentenceTree(sentence, document)
    var lines: [String] = []
    var index = sentence.tokens.lowerBound
    while index < sentence.tokens.upperBound {
      var end = index + 1
      while end < sentence.tokens.upperBound, isEnclitic(end, document) { end += 1 }
      let first = index - sentence.tokens.lowerBound + 1
      let isOne = end == index + 1
      if !isOne {
        let range = document.range(ofTokens: index..<end)
        lines.append(
          row([
            "\(first)-\(first + end - index - 1)", document.text(range), "_", "_", "_", "_", "_",
            "_", "_", misc(range, hasSpace(after: end - 1, document), codePoints),
          ]))
      }
      for word in index..<end {
        let range = document.tokens[word].range
        let hasSpace = !isOne || hasSpace(after: word, document)
        lines.append(
          row(
            ["\(word - sentence.tokens.lowerBound + 1)"] + analysis(of: word, document)
              + tree.fields(of: word) + ["_", misc(range, hasSpace, codePoints)]))
      }
      index = end
    }
    return lines
  }

  private func row(_ fields: [String]) -> String { fields.joined(separator: "\t") }

  private func analysis(of index: Int, _ document: Document) -> [String] {
    let token = document.tokens[index]
    let form = document.text(token.range)
    return [
      form, baseForm(token, document.bytes) ?? form, token.tag.universal.rawValue,
      token.penn?.rawValue ?? "_", "_",
    ]
  }

  private func misc(_ range: TextRange, _ hasSpace: Bool, _ codePoints: CodePoints) -> String {
    let place =
      "TokenRange=\(codePoints.offset(ofByte: range.start)):\(codePoints.offset(ofByte: range.end))"
    return hasSpace ? place : "SpaceAfter=No|\(place)"
  }
}
