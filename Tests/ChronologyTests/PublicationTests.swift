import Chronology
import Documents
import Testing

@Suite struct PublicationTests {
  @Test func `a given date is kept`() throws {
    let document = try timed("It began last year.", published: "2019-06-01")
    let day = try #require(Day(iso: "2019-06-01"))
    #expect(document.published == Publication(day, basis: .given))
  }

  @Test func `a dateline with its year dates the report`() throws {
    let document = try timed(
      "GENEVA, March 3, 2020 (Wire) -- The sides met on Monday.")
    #expect(document.published?.basis == .dateline)
    #expect(document.times.last?.value == "2020-03-02")
  }

  @Test func `nothing that bounds the date leaves it unknown and times open`() throws {
    let document = try timed("The sides met on Thursday.\nThey will vote by June.")
    #expect(document.published == nil)
    #expect(document.times.map(\.value) == ["XXXX-WXX-4", "XXXX-06"])
    #expect(document.times.allSatisfy { $0.interval == DayInterval(nil, nil) })
  }

  @Test func `last year and the year named last settle the year`() throws {
    let document = try timed(
      """
      The truce was signed early last year.
      The rivals reached it in February 2018.
      The envoy spoke on April 3 ahead of a summit.
      Ministers will gather on April 9.
      """)
    let published = try #require(document.published)
    #expect(published.basis == .inferred)
    #expect(published.interval == DayInterval(Day(iso: "2019-04-03"), Day(iso: "2019-04-09")))
    #expect(published.value == "2019-04-03/2019-04-09")
    #expect(published.evidence.map { document.text($0) }.contains("April 9"))
    #expect(document.times.map(\.value) == ["2018", "2018-02", "2019-04-03", "2019-04-09"])
  }

  @Test func `an uncertain date makes relative times uncertain`() throws {
    let document = try timed(
      """
      The election last year was close.
      The election in May 2018 cost him his seat.
      The court ruled on Friday.
      """)
    let friday = try #require(document.times.last)
    #expect(document.published?.value == "2019")
    #expect(friday.value == "XXXX-WXX-5")
    #expect(friday.interval == DayInterval(Day(iso: "2018-12-28"), Day(iso: "2019-12-27")))
  }

  @Test func `a past date bounds from below alone`() throws {
    let document = try timed("The bridge was opened on June 5, 2017.\nIt closed on Monday.")
    #expect(document.published?.interval == DayInterval(Day(iso: "2017-06-05"), nil))
    #expect(document.published?.value == "2017-06-05/..")
  }
}
