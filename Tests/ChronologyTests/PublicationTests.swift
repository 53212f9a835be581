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

  @Test(arguments: [
    // A dateline without its year takes the one that the text leaves.
    (
      "GENEVA, March 3 (Wire) -- The sides met on Monday. The pact was signed in June 2019.",
      Publication.Basis.dateline, "2020-03-03", "2020-03-03"
    ),
    // The weekday of a day tells its year.
    (
      "The pact was signed in June 2019. The sides met on Tuesday, March 3.",
      Publication.Basis.inferred, "2020-03-03", "2020-12-31"
    ),
    // What is ahead on a day closes the interval.
    (
      "The law was passed last year. It was passed in May 2018. They met on April 2. "
        + "They will meet on April 9.",
      Publication.Basis.inferred, "2019-04-02", "2019-04-09"
    ),
    // A model year is no time of the report.
    (
      "It was agreed on June 5, 2016. He drove a 2031 Falcon to the talks.",
      Publication.Basis.inferred, "2016-06-05", nil
    ),
    // What is told as over is surer than what is told as to come.
    (
      "It was signed on May 3, 2019. It will end on May 9, 2020. It ended on June 2, 2020.",
      Publication.Basis.inferred, "2020-06-02", nil
    ),
  ])
  func `the text bounds the day of publication`(
    text: String, basis: Publication.Basis, first: String?, last: String?
  ) throws {
    let published = try #require(try timed(text).published)
    #expect(published.basis == basis)
    #expect(
      published.interval
        == DayInterval(first.flatMap { Day(iso: $0) }, last.flatMap { Day(iso: $0) }))
  }
}
