/// Months that are verbs, persons and places, and months that are months.
extension Traps {
  static let months = """
    The minister may resign before the vote.
    May I see the minutes, the judge asked.
    May the better side win, said the captain.
    Theresa May lost the vote in the lower house.
    Mrs May said the talks had failed.
    Mrs. May will not stand again.
    Elaine May won a prize for her last film.
    The text was drafted by Prime Minister May herself.
    May's cabinet split over the customs plan.
    Members say May has lost their trust.
    Prices may march on, but banks may not.
    The band will march through the square.
    Workers plan to march on the ministry.
    The march drew 40,000 people to the square.
    A protest march blocked the bridge.
    March on, the sergeant cried.
    The Long March rocket carried two satellites.
    Frogs march, soldiers march and so do pensioners.
    April Jones told the court she had never met him.
    The award went to April Smith of Leeds.
    June Carter sang with her sisters.
    Justice June Parker wrote the opinion.
    Augusta is the capital of Maine.
    An august body of judges heard the case.
    The august hall was full.
    August Wilson wrote ten plays about the city.
    Jan Novak and Mar Lopez shared the prize.
    The Mar-a-Lago club is closed.
    Sir Julian May read the verdict.
    Dame April Hunt chairs the inquiry.
    Brian May plays the guitar.
    Officials may, or may not, agree.
    They may well have been wrong, she may add.
    The junta may be talking to nobody.
    Talks with Mrs May stalled again.
    Whoever may come will be let in.
    The septet and the decade-old deck are gone.
    A janitor found the marble marching figures.
    The Mayflower and the Mayo Clinic are not months.
    They will meet in [May|2021-05].
    All must be gone by [May|2021-05].
    The [May|2021-05] deadline nears, and May officials admit it may pass.
    The [May 1|2021-05-01] deadline may be missed.
    It has been closed since [March|2021-03], and many may march.
    The law was passed in [March|2021-03].
    It ends on [1 May|2021-05-01].
    It ends on [the first of May|2021-05-01].
    It began [last May|2020-05].
    It was signed in [May 2019|2019-05].
    [May 7|2021-05-07] will be a Friday like any other, Mrs May said.
    Prices rose from [April|2020-04] to [June|2020-06].
    She was born in [June 1954|1954-06], June Carter said.
    The [June|2020-06] vote was annulled.
    They met in [mid-March|2021-03;MID].
    The plan was leaked in [early March|2021-03;START].
    The court will sit in [late April|2021-04;END].
    The report is due in [August|2021-08].
    In [August|2020-08] August Wilson's play was staged.
    He died on [Aug. 4, 1998|1998-08-04].
    Rain fell on [Sept. 30|2020-09-30] in Augusta.
    A truce was reached in [September|2020-09].
    They have waited since [January|2021-01].
    The shop will close in [December|2021-12].
    Votes are held [every May|XXXX-05].
    The strike began in [February|2021-02].
    """
}
