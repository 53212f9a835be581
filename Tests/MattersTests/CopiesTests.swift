import Documents
import Matters
import TestSupport
import Testing

private let wire = """
  The harbor council put off its vote on the new bridge for a second time on Tuesday evening.
  Members said they had not received the engineers' report in time to read it before the session.
  A ferry company that runs the old line has asked the court to stop the tender altogether.
  """

private func record(_ id: String, _ day: String?, _ text: String) -> ReportRecord {
  Sample.record(id, published: day, Marked(text)) { _ in nil }
}

@Test func `a report made of another's sentences is a copy, and no voice of its own`() {
  let matter = Matter(records: [
    record("late", "2024-05-03", "The Beacon adds this line of its own.\n" + wire),
    record("early", "2024-05-01", wire),
  ])
  #expect(matter.copies.copied == [1, nil])
  #expect(matter.copies.independent == 1)
  #expect(matter.copies.runs.map(\.sentences) == [1..<4])
}

@Test func `a quotation that two reporters heard is no copy`() {
  let quote = "“We shall vote when we have read the report of the engineers and not a day before.”"
  let matter = Matter(records: [
    record("one", "2024-05-01", "\(quote) said the mayor at the gate of the old town hall."),
    record("two", "2024-05-01", "Asked by residents, the mayor answered: \(quote)"),
  ])
  #expect(matter.copies.independent == 2)
  #expect(matter.copies.runs.isEmpty)
}

@Test func `a quotation between copied sentences is copied with them`() {
  let quote = "“We shall vote when we have read the report of the engineers,” she said."
  let parts = wire.split(separator: "\n")
  let text = "\(parts[0])\n\(quote)\n\(parts[1])\n\(parts[2])"
  let matter = Matter(records: [
    record("one", "2024-05-01", text), record("two", "2024-05-02", text),
  ])
  #expect(matter.copies.runs.map(\.sentences) == [0..<4])
}

@Test func `a changed word does not hide a copy`() {
  let changed = wire.replacing("Tuesday", with: "Monday").replacing("altogether", with: "at once")
  let matter = Matter(records: [
    record("one", "2024-05-01", wire), record("two", "2024-05-02", changed),
  ])
  #expect(matter.copies.copied == [nil, 0])
}
