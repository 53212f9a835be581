/// Dates in every wording, leap years, week 53, and years far away.
extension Traps {
  static let dates = """
    It was signed on [March 3, 2020|2020-03-03].
    It was signed on [3 March 2020|2020-03-03].
    It was signed on [the third of March 2020|2020-03-03].
    It was signed on [March 3rd|2021-03-03].
    It was signed on [Tuesday, March 3, 2020|2020-03-03].
    It was signed on [Tuesday 3 March 2020|2020-03-03].
    It was signed on [2020-03-03|2020-03-03].
    It was signed on [3/22/2021|2021-03-22].
    It was signed on [22.03.2021|2021-03-22].
    It was signed on [3/22/21|2021-03-22].
    It was signed on [Feb. 3, '98|1998-02-03].
    It was signed on [1 May 1899|1899-05-01].
    It was signed on [July 4, 1776|1776-07-04].
    The probe will land on [May 5, 2131|2131-05-05].
    It was signed in [March 2020|2020-03].
    It was signed in [March, 2020|2020-03].
    It was signed in [March of 2020|2020-03].
    It was signed in [March last year|2020-03].
    It will be signed in [March next year|2022-03].
    It was signed on [Feb. 3 last year|2020-02-03].
    It was signed on [November 9|2020-11-09].
    It will be signed on [November 9|2021-11-09].
    The fair is held [June 3-5|2021-06-03/2021-06-05].
    The fair was held on [3-5 June 2019|2019-06-03/2019-06-05].
    The fair ran from [June 30|2019-06-30] to [July 4, 2019|2019-07-04].
    He was born on [Feb. 29, 2000|2000-02-29].
    @2020-02-28 The law takes effect [tomorrow|2020-02-29].
    @2021-02-28 The law takes effect [tomorrow|2021-03-01].
    @2020-12-31 The panel met [this week|2020-W53].
    @2021-01-03 The panel met [this week|2020-W53].
    @2021-01-04 The panel met [last week|2020-W53].
    @2021-01-01 The year began [today|2021-01-01].
    @2020-12-31 The year ends [today|2020-12-31], and a new one begins [tomorrow|2021-01-01].
    @2019-02-28 He left [yesterday|2019-02-27].
    @2012-02-29 She was born [today|2012-02-29]..
    @1899-12-31 The century ends, they said [yesterday|1899-12-30].
    @2100-02-28 It ends [tomorrow|2100-03-01].
    @2021-03-28 They met [last Sunday|2021-03-21].
    @2021-03-28 They will meet [next Sunday|2021-04-04].
    @2021-01-10 They met in [December|2020-12].
    @2021-12-20 They will meet in [January|2022-01].
    It happened in [the year 2000|2000].
    It happened in [nineteen ninety-six|1996].
    It happened in [44 BC|-0043].
    """
}
