import Documents
import Reading

/// A document with every layer filled, published on a day.
func readDocument(_ text: String, published: String = "2021-03-24") throws -> Document {
  var report = Report(id: "test", text: text)
  report.published = Day(iso: published).map { Publication($0, basis: .given) }
  return try RecordReader().document(of: report)
}

/// The words of each item's evidence.
func words(_ items: [Item], in document: Document) -> [String] {
  items.flatMap { $0.evidence.map { document.text($0) } }
}
