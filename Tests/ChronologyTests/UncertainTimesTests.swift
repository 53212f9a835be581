import Chronology
import Documents
import English
import Testing

/// Times of a report whose day of publication is known to some days only.
@Suite struct UncertainTimesTests {
  private func time(_ text: String, _ first: String, _ last: String) throws -> TimeExpression {
    var report = Report(id: "test", text: text)
    report.published = Publication(
      basis: .inferred, value: "\(first)/\(last)",
      interval: DayInterval(Day(iso: first), Day(iso: last)))
    let document = try Pipeline(EnglishStages.all + [TimeTagger()]).document(of: report)
    return try #require(document.times.last)
  }

  @Test(arguments: [
    ("The court ruled on Friday.", "XXXX-WXX-5", "2021-03-19", "2021-04-02"),
    ("It was agreed last month.", "XXXX-XX", "2021-02-01", "2021-03-31"),
    ("It was agreed last year.", "2020", "2020-01-01", "2020-12-31"),
    ("It opened early last month.", "XXXX-XX", "2021-02-01", "2021-03-31"),
    ("It opened early last year.", "2020", "2020-01-01", "2020-07-01"),
    ("Profits fell last quarter.", "XXXX-QX", "2020-10-01", "2021-03-31"),
    ("Sales fell in the past two weeks.", "P2W", "2021-03-10", "2021-04-03"),
    ("They will decide in the coming two weeks.", "P2W", "2021-03-24", "2021-04-17"),
    ("It began ten days ago.", "XXXX-XX-XX", "2021-03-14", "2021-03-24"),
    ("It ended yesterday.", "XXXX-XX-XX", "2021-03-23", "2021-04-02"),
    ("They met on Friday and left the next day.", "XXXX-XX-XX", "2021-03-20", "2021-04-03"),
    ("They met on Friday and left two weeks later.", "XXXX-WXX", "2021-04-02", "2021-04-16"),
    ("The shop opened in spring.", "2021-SP", "2021-03-01", "2021-05-31"),
    ("The talks will open on April 9.", "2021-04-09", "2021-04-09", "2021-04-09"),
    ("The talks opened on March 9.", "2021-03-09", "2021-03-09", "2021-03-09"),
    ("It is open now.", "PRESENT_REF", "2021-03-24", "2021-04-03"),
  ])
  func `a time carries the days that the report may be of`(
    text: String, value: String, first: String, last: String
  ) throws {
    let time = try time(text, "2021-03-24", "2021-04-03")
    #expect(time.value == value)
    #expect(time.interval == DayInterval(Day(iso: first), Day(iso: last)))
  }
}
