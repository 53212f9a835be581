import Chronology
import Documents
import TestSupport
import Testing

/// Reports made up from a day: what is inferred of them must hold the day.
@Suite struct PublicationPropertyTests {
  @Test func `the interval always holds the day of publication`() throws {
    var random = Xorshift(seed: 7)
    for _ in 0..<250 {
      let start = try #require(Day(1995, 1, 1))
      let published = start.advanced(by: Int.random(in: 0..<11_000, using: &random))
      var writer = Writer(published: published, random: random)
      let text = writer.report()
      random = writer.random
      let document = try timed(text)
      guard let interval = document.published?.interval else { continue }
      #expect(
        interval.intersection(DayInterval(published)) != nil,
        "\(published) is not in \(interval) of: \(text)")
    }
  }
}

/// Writes sentences that are true on one day, as reports write them: the current year unsaid, old
/// years without a month.
private struct Writer {
  let published: Day
  var random: Xorshift

  mutating func report() -> String {
    var lines = (0..<Int.random(in: 1...4, using: &random)).map { _ in sentence() }
    if Int.random(in: 0..<4, using: &random) == 0 {
      lines[0] = "GENEVA, \(bare(published)) (Wire) -- " + lines[0]
    }
    return lines.joined(separator: "\n")
  }

  private mutating func sentence() -> String {
    let near = published.advanced(by: -Int.random(in: 0...60, using: &random))
    let soon = published.advanced(by: Int.random(in: 0...60, using: &random))
    // Of what is longer past the year alone is told.
    let old = published.advanced(by: -Int.random(in: 0...360, using: &random))
    let week = published.advanced(by: -published.weekday - Int.random(in: 0...6, using: &random))
    switch Int.random(in: 0..<12, using: &random) {
    case 0: return "The bridge was opened on \(full(old))."
    case 1: return "Ministers will gather on \(full(soon))."
    case 2: return "The council met on \(weekday(near)), \(bare(near))."
    case 3: return "The court ruled on \(bare(near))."
    case 4: return "The envoy will leave on \(bare(soon))."
    case 5: return "The council will meet on \(weekday(soon)), \(bare(soon))."
    case 6: return "The sides met yesterday (\(full(published.advanced(by: -1))))."
    case 7: return "The strike last week was long.\nThe strike on \(full(week)) began at noon."
    case 8: return "The law was passed in \(old.year - Int.random(in: 0...30, using: &random))."
    case 9: return "They agreed to leave by \(full(soon))."
    case 10: return "The king was crowned in 1838."
    default: return "The pact was signed in \(Self.months[old.month - 1]) \(old.year)."
    }
  }

  private func full(_ day: Day) -> String { "\(bare(day)), \(day.year)" }

  private func bare(_ day: Day) -> String { "\(Self.months[day.month - 1]) \(day.day)" }

  private func weekday(_ day: Day) -> String { Self.weekdays[day.weekday - 1] }

  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
