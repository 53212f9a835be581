/// Feasts with and without a fixed day.
extension Traps {
  static let feasts = """
    They met on [Christmas Eve|2020-12-24].
    They met on [Christmas Day|2020-12-25].
    They met on [Boxing Day 2019|2019-12-26].
    They will meet on [New Year's Eve|2021-12-31].
    They met on [New Year's Day|2021-01-01].
    They will meet on [Easter Monday|2021-04-05].
    They will meet on [Good Friday|2021-04-02].
    They met on [Easter 2019|2019-04-21].
    They met on [Ash Wednesday|2021-02-17].
    They met on [Thanksgiving|2020-11-26].
    They will meet on [Labor Day|2021-09-06].
    They met on [Memorial Day 2019|2019-05-27].
    They met on [Columbus Day|2020-10-12].
    They met on [Halloween|2020-10-31].
    They met on [Veterans Day|2020-11-11].
    They met on [Martin Luther King Day|2021-01-18].
    They met on [Presidents' Day|2021-02-15].
    They met on [Valentine's Day|2021-02-14].
    They will march on [May Day|2021-05-01].
    They will march on [the Fourth of July|2021-07-04].
    The vote was held on [Election Day|2020-11-03].
    They met on [Yom Kippur 2020|2020-09-28].
    They met on [Rosh Hashanah 2020|2020-09-19].
    They met [last Christmas|2020-12-25].
    They will meet [next Easter|2021-04-04].
    """
}
