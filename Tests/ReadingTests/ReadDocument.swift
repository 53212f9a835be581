import Documents
import Reading

/// A document with every layer filled, published on a day.
func readDocument(_ text: String, published: String = "2021-03-24") throws -> Document {
  var report = Report(id: "test", text: text)
  report.published = Day(iso: published).map { Publication($0, basis: .given) }
  return try RecordReader().document(of: report)
}

/// The items of one kind that a text holds.
func readItems(_ text: String, _ kind: Kind) throws -> [Item] {
  let document = try readDocument(text)
  return try RecordReader().items(of: document).filter { $0.kind == kind }
}

/// The words of the evidence of those items.
func readWords(_ text: String, _ kind: Kind) throws -> [String] {
  let document = try readDocument(text)
  return try RecordReader().items(of: document).filter { $0.kind == kind }
    .flatMap { $0.evidence.map { document.text($0) } }
}

/// The words of a range of a text.
func words(_ range: TextRange, _ text: String) -> String {
  String(decoding: Array(text.utf8)[range.start..<range.end], as: UTF8.self)
}

/// The words of an item's evidence.
func words(_ item: Item, _ text: String) -> String {
  item.evidence.map { words($0, text) }.joined(separator: " … ")
}

/// The statements of a text of 4 March 2021.
func readStatements(_ text: String) throws -> [(item: Item, details: StatementDetails)] {
  let published = Day(2021, 3, 4).map { Publication($0, basis: .given) }
  let record = try RecordReader().read(Report(id: "test", text: text, published: published))
  return record.items.compactMap { item in
    guard case .statement(let details) = item.details else { return nil }
    return (item, details)
  }
}
