/// Long sentences, headlines and broken typography.
extension Traps {
  static let mixed = """
    In [early 2019|2019;START] some 2,500 guards stood at gate 12, and the envoy, 39, left on [May 4|2020-05-04].
    The 27 states, which signed in [2007|2007], said on [Monday|2021-03-22] that article 50 binds all 27.
    Mrs May, 44, who came second in [June 2019|2019-06], may stand again in [2022|2022].
    On page 1984 of the file, dated [3 March 1984|1984-03-03], he names 12 men.
    He paid $1,990 in [1990|1990] and £2000 in [2000|2000].
    The vote, 51 to 49, came at [11:58 p.m. on Tuesday|2021-03-23T23:58].
    MINISTERS MEET ON [MONDAY|2021-03-29], AIDES SAY
    “We will vote on [Thursday|2021-03-25],” he said.
    ‘It ended in [March|2021-03],’ she said.
    He said it was over.On [Monday|2021-03-22] they left.
    They met [March 23–24|2021-03-23/2021-03-24] in Room 2323.
    A 24-year-old was shot at [2:15 a.m. Sunday|2021-03-21T02:15].
    In [the second half of 2020|2020-H2] the second man left.
    The budget for [2021-22|2021/2022] was passed 312 to 311.
    """
}
