import Chronology
import Documents
import TestSupport
import Testing

@Suite struct DatesTests {
  @Test(arguments: [
    ("They signed on March 22.", "2021-03-22"),
    ("They signed on 22 March 2019.", "2019-03-22"),
    ("It took effect Feb. 3, 1998.", "1998-02-03"),
    ("The form is dated 2020-11-05.", "2020-11-05"),
    ("The talks were held March 23-24.", "2021-03-23/2021-03-24"),
    ("The talks were held on 23–24 March.", "2021-03-23/2021-03-24"),
    ("It ended on the first of June 2018.", "2018-06-01"),
    ("It ended on 1st of June 2018.", "2018-06-01"),
    ("It was built in June 2018.", "2018-06"),
    ("The 1994 law stands.", "1994"),
    ("Prices rose in the 1990s.", "199X"),
    ("Trade grew in the 19th century.", "18XX"),
    ("It closed in the second quarter of 2019.", "2019-Q2"),
    ("He won in the spring of 2017.", "2017-SP"),
    ("The shops shut on Christmas Day 2019.", "2019-12-25"),
    ("The shops shut the day before Christmas 2019.", "2019-12-24"),
    ("The shops shut the night before Christmas 2019.", "2019-12-24TNI"),
    ("The shops shut the week after Christmas 2019.", "2020-W01"),
    ("The shops will shut in the first 100 days.", "P100D"),
    ("It fell on Easter 2021.", "2021-04-04"),
  ])
  func `places a date of the calendar`(text: String, value: String) throws {
    #expect(try values(text) == [value])
  }

  @Test(arguments: [
    ("She arrived last Monday.", "2021-03-22"),
    ("She met him on Thursday.", "2021-03-18"),
    ("She will meet him on Thursday.", "2021-03-25"),
    ("She will leave next Wednesday.", "2021-03-31"),
    ("The vote was held yesterday.", "2021-03-23"),
    ("It was agreed last year.", "2020"),
    ("It was agreed in February.", "2021-02"),
    ("Work must end by February.", "2022-02"),
    ("It opened last December.", "2020-12"),
    ("It opened in June last year.", "2020-06"),
    ("The panel meets this week.", "2021-W12"),
    ("The panel will sit next month.", "2021-04"),
    ("It began ten days ago.", "2021-03-14"),
    ("It began two months ago.", "2021-01"),
    ("He called on Wednesday night.", "2021-03-24TNI"),
    ("The doors open at 10:30 a.m. EST tomorrow.", "2021-03-25T10:30"),
    ("The doors open tomorrow at 3 p.m.", "2021-03-25T15:00"),
  ])
  func `counts from the day of publication`(text: String, value: String) throws {
    #expect(try values(text) == [value])
  }

  @Test func `beside Monday, last Monday is the one before`() throws {
    #expect(
      try values("It opened last Monday. She spoke on Monday.") == ["2021-03-15", "2021-03-22"])
    #expect(
      try values("It opened last Friday. She spoke on Friday.") == ["2021-03-19", "2021-03-19"])
  }

  @Test(arguments: [
    // What came before the rest is over.
    ("The flood is a sore point in Larden after the dam failure in June.", "2020-06"),
    ("The race is closer after she won the vote on Tuesday.", "2021-03-23"),
    // Nobody knows of a ruling before it is there.
    ("They would look for ways to get around Monday's ruling.", "2021-03-22"),
    ("They would look for ways to delay Monday's vote.", "2021-03-29"),
    // What was raised by then has been raised.
    ("The group had raised $38 million by the end of June.", "2020-06"),
  ])
  func `the words around a time tell on which side it lies`(text: String, value: String) throws {
    #expect(try values(text).last == value)
  }

  /// Of the days before and behind a report the nearer one is meant, unless the words are sure.
  @Test(arguments: [
    // Told on a Friday: a speech on Thursday was yesterday's, or is to come.
    ("She was to speak in Oslo on Thursday.", "2021-03-26", "2021-03-25"),
    ("He said they would light the tower on Thursday night.", "2021-03-26", "2021-03-25TNI"),
    ("She is holding a rally in Oslo on Thursday.", "2021-03-26", "2021-03-25"),
    ("She will speak in Oslo on Thursday.", "2021-03-26", "2021-04-01"),
    ("He said on Friday that they would meet on Monday.", "2021-03-26", "2021-03-29"),
    ("The court may rule on Thursday.", "2021-03-26", "2021-04-01"),
    ("The trial starts Thursday.", "2021-03-26", "2021-04-01"),
    ("The ship is to leave on Thursday.", "2021-03-26", "2021-04-01"),
    ("The deadline is Thursday.", "2021-03-26", "2021-04-01"),
    ("Lee said the council would vote on Wednesday.", "2021-03-26", "2021-03-31"),
    // What has a name may be over.
    ("Her wins on Tuesday will help her.", "2021-03-25", "2021-03-23"),
    ("Tuesday's vote will help her.", "2021-03-25", "2021-03-23"),
    ("They will attend Monday's vote.", "2021-03-27", "2021-03-29"),
    ("The leak on Tuesday is a blow.", "2021-03-25", "2021-03-23"),
    // No verb tells on which side it lies.
    ("She badly needs a win in Tuesday's vote.", "2021-03-29", "2021-03-30"),
    ("She badly needs a win in Monday's vote.", "2021-03-30", "2021-03-29"),
    // What is put off has not been.
    ("They would look for ways to delay Monday's vote.", "2021-03-24", "2021-03-29"),
  ])
  func `a weekday is one of the days around its report`(
    text: String, published: String, value: String
  ) throws {
    #expect(try values(text, published: published).last == value)
  }

  @Test(arguments: [
    ("The party won in 1972. It lost the house that November.", ["1972", "1972-11"]),
    ("She said that November would be cold.", ["2021-11"]),
    ("Nobody has slept since she announced the sale in May.", ["2020-05"]),
    ("The group raised $2 million by the end of February.", ["2021-02"]),
    ("The group must raise $2 million by the end of February.", ["2022-02"]),
    ("The bill failed on March 23. He resigned two days later.", ["2021-03-23", "XXXX-XX-XX"]),
    ("She mocked him in January. He resigned the next day.", ["2021-01", "2021-01"]),
    ("Lee is to be sentenced in June.", ["2021-06"]),
    ("Lee was bold enough to raise it at a meeting in June.", ["2020-06"]),
    ("He is behind despite winning the vote in June.", ["2020-06"]),
  ])
  func `a month or day is placed by what is told around it`(
    text: String, expected: [String]
  ) throws {
    #expect(try values(text) == expected)
  }

  @Test(arguments: [
    ("2016-01-22", "2016-11"), ("2012-12-20", "2012-11"), ("2013-02-01", "2012-11"),
  ])
  func `the November election of an even year is that year's`(
    published: String, value: String
  ) throws {
    let text = "The party spoke of the November election."
    #expect(try values(text, published: published) == [value])
  }

  @Test(arguments: [
    ("They had filed by Tuesday.", "2021-03-23"), ("They will file by Tuesday.", "2021-03-30"),
    ("The envoy is heading there on Friday.", "2021-03-26"),
    ("Talks are set to resume on Monday.", "2021-03-29"),
    ("They may come as soon as Friday.", "2021-03-26"),
    ("Just ahead of her trip, the ministry on Sunday issued a text.", "2021-03-21"),
    ("They met over the weekend.", "2021-W11-WE"),
    ("They will meet at the weekend.", "2021-W12-WE"),
    ("The dividend declared is payable Jan. 2.", "2021-01-02"),
    ("The truce ended Dec. 3.", "2020-12-03"),
  ])
  func `the clause says on which side of the present a time lies`(text: String, value: String)
    throws
  {
    #expect(try values(text) == [value])
  }

  @Test func `a year ago beside a quarter is the same quarter`() throws {
    #expect(
      try values("It earned more in the fourth quarter of 2020 than a year ago.") == [
        "2020-Q4", "2019-Q4",
      ])
  }

  @Test(arguments: [
    "Ann, a 44-year-old baker, won.", "She appeared on 60 Minutes.",
    "About three-quarters of it is left.",
    "Soon after the vote he left.", "It makes them three times a year.",
  ])
  func `ages, shares, rates and titles are no lengths`(text: String) throws {
    #expect(try words(timed(text)) == [])
  }

  @Test(arguments: [
    ("The pact gives them 14 months.", "P14M"),
    ("A two-day meeting was called.", "P2D"),
    ("They fought for nearly two decades.", "P20Y"),
    ("They talked for two and a half years.", "P2Y6M"),
    ("It lasted more than a year.", "P1Y"),
    ("He stayed for several weeks.", "PXW"),
    ("They meet every Thursday.", "XXXX-WXX-4"),
    ("A monthly report is due.", "P1M"),
  ])
  func `measures lengths and sets`(text: String, value: String) throws {
    #expect(try values(text) == [value])
  }

  @Test func `counts from the time named before`() throws {
    #expect(
      try values("He left on May 3, 2019.\nHe returned two weeks later.") == [
        "2019-05-03", "2019-05-17",
      ])
  }

  @Test(arguments: [
    ("early last year", "START", "2020-01-01", "2020-07-01"),
    ("late 2019", "END", "2019-07-02", "2019-12-31"),
    ("mid-March 2019", "MID", "2019-03-11", "2019-03-21"),
    ("the end of the month", "END", "2021-03-29", "2021-03-31"),
  ])
  func `a part of a time narrows its days`(
    text: String, modifier: String, earliest: String, latest: String
  ) throws {
    let time = try #require(try timed("It ends in \(text).", published: "2021-03-24").times.first)
    #expect(time.modifier == modifier)
    #expect(time.interval == DayInterval(Day(iso: earliest), Day(iso: latest)))
  }

  @Test func `marks the words of a time and no more`() throws {
    let marked = Marked(
      """
      In [early 2019|time] some 2,500 guards stood at gate 12, and [three days later|time] they left.
      The sides agreed [last Thursday|time]'s text, which runs [more than a year|time].
      """)
    let document = try timed(marked.text, published: "2021-03-24")
    #expect(document.times.map(\.range) == marked.ranges.map(\.range))
  }

  @Test(arguments: [
    "The crowd of 2,500 stood still.", "They won 64-36.", "He paid $2000 for it.",
    "See page 12 of the file.", "The Sunday Times said so.", "It rose by 1900 points.",
    "Shares fall when banks march in step.", "He came second.", "It is 20/20.",
  ])
  func `numbers and names are no times`(text: String) throws {
    #expect(try words(timed(text)) == [])
  }

  @Test(arguments: [
    ("Since it opened in May, it has grown.", "2020-05"),
    ("The scandal broke in May.", "2020-05"),
    ("It was signed in May.", "2020-05"),
    ("They agreed to a vote in May.", "2021-05"),
    ("They will vote in May.", "2021-05"),
  ])
  func `a month told in a plain past lies behind`(text: String, expected: String) throws {
    #expect(try values(text).joined(separator: "|") == expected)
  }

  @Test(arguments: [
    ("They met last Friday.", "2021-03-19"),
    ("The panel will sit in a last session before the town votes Friday.", "2021-03-26"),
    ("She was projected as the winner of the primary Tuesday.", "2021-03-23"),
  ])
  func `a weekday is the one that the words mean`(text: String, value: String) throws {
    #expect(try values(text).last == value)
  }

  @Test(arguments: [
    ("“Let's beat her in November,” he boomed.", "2021-11"),
    ("It is a key factor in November.", "2021-11"), ("It is a key factor in January.", "2021-01"),
  ])
  func `a month told without a tense is near`(text: String, value: String) throws {
    #expect(try values(text, published: "2021-06-28") == [value])
  }

  @Test(arguments: [
    ("The panel will sit this week.", "2021-W13"), ("The panel sat this week.", "2021-W12"),
  ])
  func `on a Sunday the week to come has begun`(text: String, value: String) throws {
    #expect(try timed(text, published: "2021-03-28").times.map(\.value) == [value])
  }
}
