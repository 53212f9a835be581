import Chronology
import Documents
import English
import TestSupport
import Testing

/// What a trap says of one time.
struct Trap: CustomStringConvertible {
  var words: String
  var value: String
  var modifier: String?

  var description: String { "[\(words)|\(value)\(modifier.map { ";" + $0 } ?? "")]" }
}

@Suite struct TrapTests {
  /// One report and the times that it holds, in their order.
  private static func read(_ line: Substring) throws -> (expected: [Trap], found: [Trap]) {
    var published = "2021-03-24"
    var text = line
    if line.hasPrefix("@"), let space = line.firstIndex(of: " ") {
      published = String(line[line.index(after: line.startIndex)..<space])
      text = line[line.index(after: space)...]
    }
    let marked = Marked(String(text))
    let document = try timed(marked.text, published: published)
    let expected = marked.ranges.map { mark in
      let parts = mark.label.split(separator: ";")
      let modifier = parts.dropFirst().first.map(String.init)
      return Trap(
        words: document.text(mark.range), value: String(parts.first ?? ""),
        modifier: modifier == "SET" ? nil : modifier)
    }
    let found = document.times.compactMap { time in
      time.range.map {
        Trap(words: document.text($0), value: time.value, modifier: time.modifier)
      }
    }
    return (expected, found)
  }

  /// No false time, and 99 in a hundred of the true ones to the letter.
  @Test func `names, counts and verbs are no times, and times are`() throws {
    var sentences = 0
    var times = 0
    var missed: [String] = []
    for (_, text) in Traps.all {
      for line in text.split(separator: "\n") {
        sentences += 1
        let (expected, found) = try Self.read(line)
        times += expected.count
        for trap in found where !expected.contains(where: { $0.words == trap.words }) {
          let isPart = expected.contains {
            $0.words.contains(trap.words) || trap.words.contains($0.words)
          }
          if !isPart { Issue.record("\(trap) is no time in: \(line)") }
        }
        missed += expected.filter { trap in !found.contains { $0.description == trap.description } }
          .map { "\($0) in: \(line), found \(found)" }
      }
    }
    #expect(sentences >= 600)
    #expect(missed.count * 100 <= times, "\(missed.count) of \(times): \(missed)")
  }
}
