import Chronology
import Documents
import Testing

/// Weekdays with their week, sets, clocks and numbers as plain English words them.
@Suite struct PhraseTests {
  @Test(arguments: [
    ("She called a week ago Tuesday.", ["2021-03-16"]),
    ("They will sail on Monday two weeks from now.", ["2021-04-05"]),
    ("It shut two weeks ago on Friday.", ["2021-03-12"]),
    (
      "The court will sit next week between Tuesday and Thursday.",
      ["2021-W13", "2021-03-30", "2021-04-01"]
    ),
    (
      "The court sits this week from Monday to Friday.", ["2021-W12", "2021-03-22", "2021-03-26"]
    ),
    ("The strike ran Tue-Thu last week.", ["2021-03-16", "2021-03-18"]),
    ("They quarrelled this week, and on Friday she left.", ["2021-W12", "2021-03-19"]),
  ])
  func `a weekday is of the week named with it`(text: String, expected: [String]) throws {
    #expect(try values(text) == expected)
  }

  @Test(arguments: [
    ("The gates open every day at 6 a.m.", "XXXX-XX-XXT06:00"),
    ("The choir sings at 11 a.m. on Sundays.", "XXXX-WXX-7T11:00"),
    ("Classes are held Thursday evenings.", "XXXX-WXX-4TEV"),
    ("The board meets once a month.", "P1M"), ("Rent is paid quarterly.", "P3M"),
    ("The fund is audited semi-annually.", "P6M"), ("A bi-weekly flight was added.", "P2W"),
  ])
  func `what comes again is a set`(text: String, value: String) throws {
    let times = try timed(text, published: "2021-03-24").times
    #expect(times.map(\.value) == [value])
    #expect(times.first?.type == .set)
  }

  @Test(arguments: [
    "She cut the quarterly dividend.", "Everyday life went on.",
    "Once a month has passed, they may go.",
  ])
  func `a kind or a clause is no set`(text: String) throws {
    #expect(try !timed(text).times.contains { $0.type == .set })
  }

  @Test(arguments: [
    ("Polls close tonight at 8.", ["2021-03-24T20:00"]),
    ("The siren went off this morning at six.", ["2021-03-24T06:00"]),
    ("The hall opens next Friday 2-4 pm.", ["2021-04-02T14:00", "2021-04-02T16:00"]),
    ("Tonight from 9 to 10:30pm the road is shut.", ["2021-03-24T21:00", "2021-03-24T22:30"]),
    ("We dine tonight at 10 Downing Street.", ["2021-03-24TNI"]),
  ])
  func `an hour takes its half from what stands beside it`(text: String, expected: [String]) throws
  {
    #expect(try values(text) == expected)
  }

  @Test(arguments: [
    ("They stayed three nights.", "P3D"), ("It lasted an hour and half.", "PT1H30M"),
    ("It lasted 2.5 years.", "P2Y6M"), ("She won by 1.25 seconds.", "PT1.25S"),
    ("It took one and a quarter hours.", "PT1.25H"),
    ("It took a year and a quarter.", "P1.25Y"), ("A 40 minute delay followed.", "PT40M"),
    ("They were held for 1,200 days.", "P1200D"), ("It rose in the six past years.", "P6Y"),
    ("It will open in two weeks' time.", "P2W"),
  ])
  func `a length is counted`(text: String, value: String) throws {
    #expect(try values(text) == [value])
  }

  @Test(arguments: [
    ("He was born in seventeen hundred and thirty-two.", "1732"),
    ("It burned in nineteen oh six.", "1906"), ("It grew in the twenty-tens.", "201X"),
    ("He died on March twenty second.", "2021-03-22"), ("He died on March, 9th.", "2021-03-09"),
    ("The shop will shut on the twenty-ninth.", "2021-03-29"),
    ("The vote is set for the 30th.", "2021-03-30"),
    ("At present, nobody knows.", "PRESENT_REF"), ("To date, nobody has come.", "PRESENT_REF"),
    ("Crowds came on Black Friday 2019.", "2019-11-29"),
    ("Crowds came on Cyber Monday 2020.", "2020-11-30"),
  ])
  func `a date is told in words`(text: String, value: String) throws {
    #expect(try values(text) == [value])
  }

  @Test(arguments: [
    "The files are up to date.", "She began to date a doctor.", "The Lunar New Year is a feast.",
    "Black Friday crowds came.", "She stood for the 5th time.",
  ])
  func `words that look like dates are none`(text: String) throws {
    #expect(try values(text) == [])
  }
}
