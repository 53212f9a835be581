import Documents
import Testing

@Suite struct FeastTests {
  @Test(arguments: [
    ("Easter 2008", "2008-03-23"), ("Easter 2011", "2011-04-24"), ("Easter 2024", "2024-03-31"),
    ("Easter 1954", "1954-04-18"), ("Good Friday 2000", "2000-04-21"),
    ("Pentecost 2015", "2015-05-24"), ("Ash Wednesday 2018", "2018-02-14"),
    ("Thanksgiving 2019", "2019-11-28"), ("Labor Day 2020", "2020-09-07"),
    ("Memorial Day 2021", "2021-05-31"), ("Election Day 2016", "2016-11-08"),
    ("Rosh Hashanah 2020", "2020-09-19"), ("Rosh Hashanah 1999", "1999-09-11"),
    ("Yom Kippur 1973", "1973-10-06"), ("Yom Kippur 2022", "2022-10-05"),
    ("Mother's Day 2021", "2021-05-09"), ("Remembrance Sunday 2018", "2018-11-11"),
    ("the Fourth of July 1976", "1976-07-04"), ("New Year's Eve 1999", "1999-12-31"),
  ])
  func `a feast falls on the day of its rule`(feast: String, day: String) throws {
    #expect(try values("It was held on \(feast).") == [day])
  }

  @Test(arguments: [
    ("Passover 2021", "2021-03-28", "2021-04-04"), ("Hanukkah 2020", "2020-12-11", "2020-12-18"),
    ("Labor Day weekend 2020", "2020-09-05", "2020-09-07"),
  ])
  func `a feast of several days has them all`(feast: String, first: String, last: String) throws {
    let time = try #require(try timed("It was held during \(feast).").times.first)
    #expect(time.interval == DayInterval(Day(iso: first), Day(iso: last)))
  }

  /// The sighted new moon may differ from the reckoned one by a day.
  @Test(arguments: [
    ("Eid al-Fitr 2021", "2021-05-13"), ("Eid al-Adha 2020", "2020-07-31"),
    ("Eid al-Fitr 2019", "2019-06-04"), ("Islamic New Year 2020", "2020-08-20"),
  ])
  func `a feast of the moon is known within a day`(feast: String, day: String) throws {
    let seen = try #require(Day(iso: day))
    let time = try #require(try timed("It was held on \(feast).").times.first)
    let first = try #require(time.interval.earliest)
    let last = try #require(time.interval.latest)
    #expect((first...last).contains(seen))
    #expect(first.distance(to: last) == 2)
  }
}
