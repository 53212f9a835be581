/// Times that count from another time of the text.
extension Traps {
  static let anchors = """
    He left on [May 3, 2019|2019-05-03] and came back [two weeks later|2019-05-17].
    He left on [May 3, 2019|2019-05-03], and [the next day|2019-05-04] he died.
    He left on [May 3, 2019|2019-05-03]; [the following day|2019-05-04] she left.
    He left on [May 3, 2019|2019-05-03]. [A day earlier|2019-05-02], he had spoken.
    He left on [May 3, 2019|2019-05-03]. [The previous day|2019-05-02], he had spoken.
    He left on [May 3, 2019|2019-05-03]. [That day|2019-05-03] she left too.
    He left on [May 3, 2019|2019-05-03]. [The same day|2019-05-03] she left too.
    He left on [May 3, 2019|2019-05-03]. [Three days later|2019-05-06] she left too.
    He left on [May 3, 2019|2019-05-03]. By [then|2019-05-03] she had left.
    He left on [May 3, 2019|2019-05-03]. [The following Monday|2019-05-06] she left.
    He left in [May 2019|2019-05]. [A month later|2019-06] she left.
    He left in [May 2019|2019-05]. [A year later|2020-05] she left.
    He left in [2015|2015]. [Two years later|2017] she left.
    He left in [2015|2015]. [The following year|2016] she left.
    He left on [May 3, 2019|2019-05-03] and wrote in [June of that year|2019-06].
    He left on [May 3, 2019|2019-05-03]. [The next morning|2019-05-04TMO] she left.
    He left [yesterday|2021-03-23] and came back [the day after|2021-03-24].
    He left [ten days ago|2021-03-14].
    He left [two months ago|2021-01].
    He left [three years ago|2018].
    He left [a year ago|2020].
    He left [six weeks ago|2021-W06].
    He will leave [two weeks from now|2021-W14].
    He will leave [three days from now|2021-03-27].
    He will leave [the day after tomorrow|2021-03-26].
    He left [the day before yesterday|2021-03-22].
    He left [the week before last|2021-W10].
    He will leave [the week after next|2021-W14].
    He left [the Tuesday before last|2021-03-16].
    He left on [Friday last week|2021-03-19].
    He will leave on [Friday next week|2021-04-02].
    The fair opens in [the week of April 12|2021-W15].
    It was [the 20th anniversary of September 11, 2001|2021-09-11].
    He left on [the first Friday of last month|2021-02-05].
    """
}
