import Chronology
import Documents
import Testing

/// Units told by their place in a longer time, and distances of several units.
@Suite struct PartTests {
  @Test(arguments: [
    ("The fair closed in the last week of February.", "2021-W08"),
    ("The second week of May will be busy.", "2021-W19"),
    ("The first week of 2019 was cold.", "2019-W01"),
    ("The final day of January 2020 was windy.", "2020-01-31"),
    ("They will meet on the 9th day of next month.", "2021-04-09"),
    ("Turnout fell in the third month of last year.", "2020-03"),
    ("She won on the last day of the year.", "2021-12-31"),
    ("He will speak in the third week of next year.", "2022-W03"),
    ("Work began in the first decade of the 19th century.", "180X"),
    ("The last quarter of 2018 was poor.", "2018-Q4"),
    ("Shops shut on the first day of Ramadan 2021.", "2021-04-12"),
  ])
  func `a unit is told by its place in a longer time`(text: String, value: String) throws {
    #expect(try values(text) == [value])
  }

  @Test(arguments: [
    ("Sales fell in the first nine months of 2019.", "P9M", "2019-01-01", "2019-09-30"),
    ("Sales rose in the last three months of last year.", "P3M", "2020-10-01", "2020-12-31"),
    ("Rain fell in the first ten days of March.", "P10D", "2021-03-01", "2021-03-10"),
    ("Rain fell in the closing two weeks of 2020.", "P2W", "2020-12-21", "2021-01-03"),
  ])
  func `a length has its days from the time that holds it`(
    text: String, value: String, first: String, last: String
  ) throws {
    let times = try timed(text, published: "2021-03-24").times
    let length = try #require(times.first)
    #expect(times.count == 2)
    #expect(length.type == .duration && length.value == value)
    #expect(length.span == DayInterval(Day(iso: first), Day(iso: last)))
  }

  @Test func `two quarters of a year are its half`() throws {
    #expect(try values("Output grew in the first two quarters of 2018.") == ["2018-H1"])
  }

  @Test(arguments: [
    "It was the second week of the trial.", "The third day of the strike was calm.",
    "The rest of the crew slept.", "For the third month in a row it rained.",
  ])
  func `a part of what is no time is none`(text: String) throws {
    #expect(try values(text) == [])
  }

  @Test(arguments: [
    ("He left 2 months and 5 days ago.", "2021-01-19"),
    ("He left one year, two months and three days ago.", "2020-01-21"),
    ("She had come on May 3, 2019, and left a year and two days later.", "2020-05-05"),
    ("It will end one month and one day from now.", "2021-04-25"),
  ])
  func `a distance of several units leads to a day`(text: String, value: String) throws {
    #expect(try values(text).last == value)
  }

  @Test(arguments: [
    ("They sold it three days after March 3, 2020.", "P3D", "2020-03-06"),
    ("They sold it two weeks before May 1, 2019.", "P2W", "2019-04-17"),
  ])
  func `a length beside a date has the day that both lead to`(
    text: String, value: String, day: String
  ) throws {
    let times = try timed(text, published: "2021-03-24").times
    let length = try #require(times.first)
    #expect(times.count == 2 && length.value == value)
    #expect(length.interval == DayInterval(Day(iso: day), Day(iso: day)))
  }

  @Test(arguments: [
    ("It must be paid within ten days of May 3, 2021.", "P10D", "2021-05-03", "2021-05-13"),
    ("She must answer within two weeks after today.", "P2W", "2021-03-24", "2021-04-07"),
  ])
  func `within a length of a day reaches from it`(
    text: String, value: String, first: String, last: String
  ) throws {
    let time = try #require(try timed(text, published: "2021-03-24").times.first)
    #expect(time.type == .duration && time.value == value)
    #expect(time.span == DayInterval(Day(iso: first), Day(iso: last)))
  }

  @Test func `the rest of a year begins with the report`() throws {
    let time = try #require(
      try timed("Schools stay shut for the rest of the year.", published: "2021-03-24").times.first)
    #expect(time.value == "2021" && time.modifier == "END")
    #expect(time.interval == DayInterval(Day(iso: "2021-03-24"), Day(iso: "2021-12-31")))
  }
}
