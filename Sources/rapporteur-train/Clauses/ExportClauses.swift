import ArgumentParser
import Documents
import English
import Foundation
import Learning
import Reading

struct ExportClauses: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export-clauses",
    abstract: "Write the clauses of reports as the network of clauses sees them, as JSON Lines.",
    discussion: """
      A line a report: its tokens with their offsets in code points, its sentences, what the network \
      of tags and trees holds of each token (base64 of 16-bit numbers), the clauses, and the items \
      that rules read. With --candidates also who may be the party of each clause.
      """)

  @Flag(help: "Write who may be the party of each clause.")
  var candidates = false

  @Argument(help: "Files of plain text.")
  var files: [String]

  func run() throws {
    let reader = try RecordReader()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    for path in files {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let document = reader.document(of: Report(id: path, text: text))
      let line = try encoder.encode(
        ExportedReport(document, reader, path: path, hasCandidates: candidates))
      print(String(decoding: line, as: UTF8.self))
    }
  }
}

/// A report as `script/clauses` reads it.
private struct ExportedReport: Encodable {
  var path: String
  var tokens: [ExportedToken]
  var sentences: [ExportedSentence]
  var states: String
  var clauses: [ExportedClause]
  var items: [ExportedItem]

  init(_ document: Document, _ reader: RecordReader, path: String, hasCandidates: Bool) {
    let points = CodePoints(Array(document.report.text.utf8))
    let items = reader.ruledItems(of: document)
    func span(_ range: TextRange) -> [Int] {
      [points.offset(ofByte: range.start), points.offset(ofByte: range.end)]
    }
    self.path = path
    tokens = document.tokens.map {
      ExportedToken(text: document.text($0.range), span: span($0.range))
    }
    sentences = document.sentences.map {
      ExportedSentence(
        tokens: [$0.tokens.lowerBound, $0.tokens.upperBound], block: $0.block,
        isRead: document.blocks[$0.block].isRead)
    }
    states = Data(
      document.states.flatMap {
        [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)]
      }
    ).base64EncodedString()
    clauses = reader.clauseExamples(of: document, items: items).map { clause in
      ExportedClause(
        slots: clause.slots, run: [clause.run.lowerBound, clause.run.upperBound],
        span: span(document.range(ofTokens: clause.run)),
        whole: span(document.range(ofTokens: clause.whole)), rows: clause.rows,
        candidates: hasCandidates ? clause.candidates.map(\.names) : nil,
        heads: hasCandidates ? clause.candidates.map { $0.head ?? -1 } : nil,
        signs: hasCandidates ? clause.candidates.map(\.rows) + [clause.nobody] : nil)
    }
    self.items = items.map { item in
      ExportedItem(kind: item.kind.rawValue, spans: item.evidence.map(span))
    }
  }
}

private struct ExportedToken: Encodable {
  var text: String
  var span: [Int]
}

private struct ExportedSentence: Encodable {
  var tokens: [Int]
  var block: Int
  var isRead: Bool
}

private struct ExportedClause: Encodable {
  var slots: [Int]
  var run: [Int]
  var span: [Int]
  var whole: [Int]
  var rows: [Int32]

  /// The names of each candidate, the words that name them, their signs and at the end those of nobody.
  var candidates: [[String]]?
  var heads: [Int]?
  var signs: [[Int32]]?
}

private struct ExportedItem: Encodable {
  var kind: String
  var spans: [[Int]]
}
