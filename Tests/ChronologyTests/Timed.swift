import Chronology
import Documents
import English

/// A report with all the layers that times are read by, tags and trees included.
func timed(_ text: String, published: String? = nil) throws -> Document {
  var report = Report(id: "test", text: text)
  report.published = published.flatMap { Day(iso: $0) }.map { Publication($0, basis: .given) }
  return try Pipeline(EnglishStages.all + [TimeTagger()]).document(of: report)
}

/// The words of each time found.
func words(_ document: Document) -> [String] {
  document.times.compactMap { $0.range.map { document.text($0) } }
}

/// The TIMEX3 values of the times found.
func values(_ text: String, published: String? = "2021-03-24") throws -> [String] {
  try timed(text, published: published).times.map(\.value)
}
