import Briefs
import Documents
import TestSupport
import Testing

@Suite struct InterchangeWriterTests {
  private func lines(_ writer: InterchangeWriter, _ items: [Item] = InterchangeSample.items)
    throws -> [String]
  {
    var output: [UInt8] = []
    writer.write(InterchangeSample.document, items, to: &output)
    let text = try #require(String(validating: output, as: UTF8.self))
    return text.split(separator: "\n").map(String.init)
  }

  private let everything = InterchangeWriter(layers: Set(InterchangeLayer.allCases))

  @Test func `every line is valid under the schema`() throws {
    let schema = try JSONSchema.interchange()
    let lines = try lines(everything).map { try JSON($0) }
    for line in lines { #expect(schema.faults(of: line) == []) }
    let kinds = Set(lines.compactMap { $0["kind"]?.string })
    #expect(
      kinds.isSuperset(
        of: Kind.allCases.map(\.rawValue) + ["report", "sentence", "mention", "time"])
    )
  }

  @Test func `the schema refuses what is not in it`() throws {
    let schema = try JSONSchema.interchange()
    let line = try #require(lines(everything, []).last)
    #expect(schema.faults(of: try JSON(line)) == [])
    #expect(schema.faults(of: try JSON(line.replacing("\"kind\":", with: "\"sort\":"))) != [])
    #expect(schema.faults(of: try JSON(line.replacing("}]", with: ",\"x\":1}]"))) != [])
  }

  @Test func `an error line is valid under the schema`() throws {
    let schema = try JSONSchema.interchange()
    for line in [nil, 7] {
      let error = InterchangeError(path: "a\u{7}b.txt", line: line, message: "is \"empty\"")
      #expect(schema.faults(of: try JSON(error.json)) == [])
    }
  }

  @Test func `a matter's line is valid under the schema`() throws {
    let schema = try JSONSchema.interchange()
    for interval in [DayInterval(nil, nil), DayInterval(Day(number: 0))] {
      let matter = InterchangeMatter(label: "port", reports: ["a", "b"], published: interval)
      #expect(schema.faults(of: try JSON(matter.json)) == [])
    }
  }

  @Test func `exact is the text between the offsets wherever a span stands`() throws {
    let scalars = Array(InterchangeSample.report.text.unicodeScalars)
    var count = 0
    for value in try lines(everything).flatMap({ try JSON($0).all }) {
      guard let exact = value["exact"]?.string else { continue }
      let start = try #require(value["start"]?.int)
      let end = try #require(value["end"]?.int)
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars[start..<end])
      #expect(Array(exact.utf8) == Array(String(words).utf8))
      count += 1
    }
    #expect(count > 60)
  }

  @Test func `keys stand in the order of the format`() throws {
    let line = try #require(lines(everything).first { $0.hasPrefix(#"{"kind":"deadline""#) })
    let keys = [
      "kind", "id", "report", "evidence", "sentence", "confidence", "standing", "when", "type",
      "value", "mod", "earliest", "latest", "was", "what", "binds", "name", "role", "of", "entity",
    ]
    let places = keys.compactMap { line.firstRange(of: "\"\($0)\":")?.lowerBound }
    #expect(places.count == keys.count)
    #expect(places == places.sorted())
  }

  @Test func `lines are ordered by start, then longer first, then kind, then id`() throws {
    let lines = try lines(everything).dropFirst().map { try JSON($0) }
    let keys = try lines.map { line in
      let spans = try #require(line["evidence"]?.array)
      let start = spans.compactMap { $0["start"]?.int }.min() ?? 0
      let end = spans.compactMap { $0["end"]?.int }.max() ?? 0
      return (start, -end, line["kind"]?.string ?? "", line["id"]?.string ?? "")
    }
    for (left, right) in zip(keys, keys.dropFirst()) { #expect(left <= right) }
  }

  @Test func `what is not known is left out, but an unknown date is null`() throws {
    var output: [UInt8] = []
    let report = Report(id: "1", text: "Words.")
    InterchangeWriter().write(Document(report), [], to: &output)
    #expect(
      String(decoding: output, as: UTF8.self)
        == "{\"kind\":\"report\",\"id\":\"1\",\"published\":null,\"text\":\"Words.\"}\n")
  }

  @Test func `the text can be left out`() throws {
    let line = try #require(lines(InterchangeWriter(includesText: false)).first)
    #expect(try JSON(line)["text"] == nil)
  }

  @Test func `numbers are plain`() throws {
    let line = try #require(lines(everything).first { $0.hasPrefix(#"{"kind":"figure""#) })
    #expect(line.contains(#""value":5700000000,"low":0.6667,"high":1e+300,"#))
  }

  @Test func `the archive's record gives the same lines as the document`() throws {
    let writer = InterchangeWriter(layers: [.sentence])
    let items = InterchangeSample.items
    var output: [UInt8] = []
    writer.write(ReportRecord(InterchangeSample.document, items: items), to: &output)
    #expect(
      try lines(writer)
        == String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
    )
  }
}
