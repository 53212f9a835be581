/// Days, minutes and years that measure no time.
extension Traps {
  static let units = """
    The minutes of the meeting were lost.
    He kept the minutes.
    A minute amount was found.
    The man of the hour was late.
    At the eleventh hour she agreed.
    The rush hour was over.
    The day care centre closed.
    The day-to-day work goes on.
    He called it a day.
    He lives from day to day.
    It made my day.
    It is early days.
    The day labourers went home.
    The night shift is short.
    A nightclub burned.
    The night watchman slept.
    A fortnightly is printed there.
    The year-on-year rise was small.
    The yearling was sold.
    Light years lie between them.
    They are light-years apart.
    He is wise beyond his years.
    In his sixties, he ran again.
    She was in her twenties then.
    A man in his 40s was held.
    He earned $5 a day.
    They fly three times a week.
    It costs 10 euros an hour.
    The car does 90 miles an hour.
    It makes them twice a year.
    A weekend bag was found.
    The Weekend section is thin.
    Month after month they waited.
    They argued day and night.
    Day by day it grew.
    After years of talks they gave up.
    Years of drought followed.
    The decades of neglect show.
    Weeks of rain ruined it.
    Hours before the vote he fell ill.
    The days are short.
    Those were the days.
    The times are hard.
    It is about time.
    He did time for it.
    The time has come.
    At times they doubted.
    Time and again they met.
    A period drama won.
    The era of cheap oil is over.
    He has had his day in court.
    They sat for [two days|P2D].
    They waited [an hour|PT1H].
    It took [ten minutes|PT10M] to keep the minutes.
    It rained for [weeks|PXW].
    They have argued for [years|PXY].
    A [two-day|P2D] summit was called.
    """
}
