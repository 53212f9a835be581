import Chronology
import Documents
import Testing

@Suite struct RangeTests {
  @Test(arguments: [
    ("Talks were held from Monday to Thursday.", "2021-03-15", "2021-03-18"),
    ("Talks will be held from Monday to Thursday.", "2021-03-29", "2021-04-01"),
    ("It was built between 2016 and 2018.", "2016-01-01", "2018-12-31"),
    ("The fair ran from June 30 to July 4, 2019.", "2019-06-30", "2019-07-04"),
    ("They will rest from December to February.", "2021-12-01", "2022-02-28"),
    ("It rose in March-April 2020.", "2020-03-01", "2020-04-30"),
    ("The Monday-to-Friday strike ended.", "2021-03-15", "2021-03-19"),
  ])
  func `the first of two ends has the days of both`(
    text: String, first: String, last: String
  ) throws {
    let times = try timed(text, published: "2021-03-24").times
    #expect(times.first?.span == DayInterval(Day(iso: first), Day(iso: last)))
    #expect(times.last?.span == nil)
  }

  @Test(arguments: [
    ("It fell in the past two months.", "2021-01-24", "2021-03-24"),
    ("It will fall in the next ten days.", "2021-03-24", "2021-04-03"),
    ("It fell in the past 24 hours.", "2021-03-23", "2021-03-24"),
    ("It fell in the past two quarters.", "2020-07-01", "2020-12-31"),
    ("It must be done within three weeks.", "2021-03-24", "2021-04-14"),
    ("It must be done within a year and a day.", "2021-03-24", "2022-03-24"),
  ])
  func `a length counted from the report has a begin and an end`(
    text: String, first: String, last: String
  ) throws {
    let time = try #require(try timed(text, published: "2021-03-24").times.first)
    #expect(time.type == .duration)
    #expect(time.span == DayInterval(Day(iso: first), Day(iso: last)))
  }

  @Test(arguments: [
    ("It ended earlier this week.", "2021-03-22", "2021-03-24"),
    ("It will end later this week.", "2021-03-24", "2021-03-28"),
    ("It will end later this year.", "2021-03-24", "2021-12-31"),
  ])
  func `earlier and later part a time at the day of the report`(
    text: String, first: String, last: String
  ) throws {
    let time = try #require(try timed(text, published: "2021-03-24").times.first)
    #expect(time.interval == DayInterval(Day(iso: first), Day(iso: last)))
  }

  @Test func `a month counts as it is long`() throws {
    let time = try #require(
      try timed("They must go within a month.", published: "2021-01-31").times.first)
    #expect(time.interval.latest == Day(iso: "2021-02-28"))
  }

  @Test func `a day that there is not leaves its month`() throws {
    let time = try #require(try timed("It ended on Feb. 29, 2021.").times.first)
    #expect(time.interval == DayInterval(Day(iso: "2021-02-01"), Day(iso: "2021-02-28")))
  }
}
