import Chronology
import Documents
import TestSupport
import Testing

/// What a text without a date says of its day of publication; the words that say it are marked.
@Suite struct PublicationClueTests {
  private func expect(_ marked: Marked, _ value: String, _ basis: Publication.Basis) throws {
    let document = try timed(marked.text)
    #expect(document.published?.value == value)
    #expect(document.published?.basis == basis)
    #expect(document.published?.evidence.map { document.text($0) } == marked.words("e"))
  }

  @Test(arguments: [
    ("The bridge was opened on [June 5, 2017|e].", "2017-06-05/.."),
    ("The bridge was opened in [June 2017|e].", "2017-06-01/.."),
    ("The town was founded in 1804.\nThe duke entered it on [June 3, 1815|e].", "1815-06-03/.."),
    ("Ministers will gather on [May 4, 2021|e].", "../2021-05-04"),
    ("Work must begin by [May 4, 2021|e].", "../2021-05-04"),
    (
      "The pact was signed on [May 2, 2021|e].\nMinisters will gather on [May 4, 2021|e].",
      "2021-05-02/2021-05-04"
    ),
    ("The sides agreed to leave by [May 1, 2021|e].", "../2021-05-01"),
  ])
  func `what is told is over, and what is ahead is not`(text: String, value: String) throws {
    try expect(Marked(text), value, .inferred)
  }

  @Test(arguments: [
    ("The [June 1|e] deadline is approaching.", "2020-01-01/2020-06-01"),
    ("She is flying to Oslo for a meeting on [June 3-4|e].", "2020-01-01/2020-06-04"),
    ("Troops are due to leave by [June 1|e].", "2020-01-01/2020-06-01"),
    ("The June 1 deadline was approaching.", "2020"),
  ])
  func `the present tense looks ahead`(text: String, value: String) throws {
    try expect(
      Marked("The pact was signed [last year|e], in [May 2019|e].\n" + text), value, .inferred)
  }

  @Test func `dates without a year are near where they can be`() throws {
    try expect(
      Marked(
        """
        The pact was signed [last year|e], in [May 2020|e].
        She spoke on [March 22|e].
        She is flying to Oslo for a meeting on [March 23-24|e].
        """), "2021-03-22/2021-03-24", .inferred)
  }

  @Test(arguments: [
    "The games of 2032 were discussed.", "The 2024 games were awarded to the town.",
    "By 1992 it intended to sell twice as much.", "He ruled until May 2019.",
    "The end was moved up from May 2029.", "The panel names February 26, 1944 as the day.",
  ])
  func `a year that only names a thing or a plan bounds nothing`(text: String) throws {
    #expect(try timed(text).published == nil)
  }

  @Test(arguments: [
    (
      "It was signed on [March 1, 2021|e].\nThe council met on [Tuesday, March 23|e].",
      "2021-03-23/2021-12-31"
    ),
    (
      "It was signed in [May 2019|e].\nThe council will meet on [Tuesday, March 23|e].",
      "2020-12-15/2021-03-23"
    ),
    ("The council met on Tuesday, March 23.", ""),
    ("It was signed in [May 2012|e].\nThe council met on Tuesday, March 23.", "2021-03-23/.."),
    (
      "The pact of 2004 was signed in [June 1968|e].\nThe council met on [Tuesday, March 23|e].",
      "1971-03-23/.."
    ),
    (
      "It was signed in [May 2020|e].\nThe council met on [Tuesday, March 23|e].\nThey will vote on [Thursday, April 1|e].",
      "2021-03-23/2021-04-01"
    ),
  ])
  func `a weekday tells the year of its date where one year is near`(text: String, value: String)
    throws
  {
    let document = try timed(Marked(text).text)
    #expect(document.published?.value ?? "" == value)
  }

  @Test(arguments: [
    (
      "The vote on Tuesday was close.\nThe vote on [March 23, 2021|e] split the town.",
      "2021-03-23/2021-03-30"
    ),
    (
      "The election early last year was close.\nThe election in [February 2020|e] cost him his seat.",
      "2021"
    ),
    (
      "The summit next week is in doubt.\nThe summit on [March 23, 2021|e] was his idea.",
      "2021-03-15/2021-03-21"
    ),
    ("The summit next month is in doubt.\nThe summit on March 23, 2021 was his idea.", "2021-02"),
    ("The ministers will meet next month.\nThe meeting in March 2021 was his idea.", "2021-02"),
    ("The summit this year is in doubt.\nThe summit in March 2021 was his idea.", "2021"),
    (
      "The summit two years ago failed.\nThe summit in March 2019 was his idea.",
      "2020-02-29/2022-03-30"
    ),
    (
      "The summit last week failed.\nThe summit on March 23, 2021 was his idea.",
      "2021-03-29/2021-04-04"
    ),
    ("The council met ten days ago.\nThe council met on March 4, 2021.", "2021-03-13/2021-03-15"),
  ])
  func `one occasion told in two ways`(text: String, value: String) throws {
    #expect(try timed(Marked(text).text).published?.value == value)
  }

  @Test(arguments: [
    ("They met [yesterday|e] ([March 22, 2021|e]).", "2021-03-22/2021-03-22", "2021-03-23"),
    ("The law fell last year (2019).", "", "2020"),
    ("They will meet tomorrow, March 3, 2021.", "", "2021-03-02"),
    ("He left this month (March 2021).", "", "2021-03"),
  ])
  func `a relative time is explained beside itself`(text: String, _: String, value: String) throws {
    #expect(try timed(Marked(text).text).published?.value == value)
  }

  @Test func `two acts of one kind are not one occasion`() throws {
    let text = "Visitors rose from 9,000 in 1980 to 40,000 last year."
    #expect(try timed(text).published?.interval.latest == nil)
  }

  @Test(arguments: [
    ("GENEVA, [March 3, 2020|e] (Wire) -- The sides met.", "2020-03-03"),
    ("GENEVA, [March 3|e] (Wire) -- The sides met.", "XXXX-03-03"),
    ("GENEVA, [March 3|e] (Wire) -- The pact was signed on [May 2, 2019|e].", "2020-03-03"),
    ("GENEVA, [March 3|e] (Wire) -- The pact was signed in [1998|e].", "XXXX-03-03"),
    (
      "GENEVA, [March 3|e] (Wire) -- It was signed on [May 2, 2019|e]. They will meet on [May 4, 2020|e].",
      "2020-03-03"
    ),
    ("GENEVA, [Tuesday, March 3|e] (Wire) -- It was signed on [May 2, 2019|e].", "2020-03-03"),
    ("[Friday, January 4, 2019|e]\n\nA house fell on Monday.", "2019-01-04"),
    ("House falls\n\nPublished: [4 January 2019|e]\n\nA house fell on Monday.", "2019-01-04"),
    ("House falls\n\nBy Ann Lee, [January 4, 2019|e]\n\nA house fell on Monday.", "2019-01-04"),
  ])
  func `the head of a report dates it`(text: String, value: String) throws {
    try expect(Marked(text), value, .dateline)
  }

  @Test func `a dateline whose year nothing tells leaves its times open`() throws {
    let document = try timed("GENEVA, March 3 (Wire) -- The sides met on Monday.")
    #expect(document.published?.interval == DayInterval(nil, nil))
    #expect(document.times.map(\.value) == ["XXXX-03-03", "XXXX-WXX-1"])
  }

  @Test func `a line that tells of a change does not date a report`() throws {
    let text = "House falls\n\nUpdated January 4, 2019\n\nA house fell on Monday."
    #expect(try timed(text).published?.basis != .dateline)
  }

  @Test func `a dateline that names a weekday alone leaves that weekday`() throws {
    let document = try timed(
      """
      GENEVA, Tuesday (Wire) -- The pact was signed on March 18, 2021.
      Ministers will gather on March 29, 2021.
      """)
    #expect(document.published?.value == "2021-03-23")
  }

  @Test func `of two clues that contradict each other the weaker is dropped`() throws {
    let document = try timed(
      """
      They agreed to leave by May 1, 2021.
      The last of them left on August 30, 2021.
      """)
    #expect(document.published?.value == "2021-08-30/..")
  }
}
