/// Limits of time, in the words in which treaties and ministers set them.
extension Traps {
  static let deadlines = """
    They must leave by [May 1|2021-05-01].
    They must leave before [Friday|2021-03-26].
    They must wait until [Friday|2021-03-26].
    They had filed by [Tuesday|2021-03-23].
    They will file by [Tuesday|2021-03-30].
    Until [Thursday|2021-03-18], they had not met.
    It is due no later than [Sept. 30|2021-09-30].
    They have until [noon on Sunday|2021-03-28T12:00] to sign.
    The offer expires at [midnight Friday|2021-03-26T24:00].
    The money runs out in [three weeks|P3W].
    They must go within [14 months|P14M] of the signing.
    They must go within [ten days|P10D].
    The [May 1|2021-05-01] deadline looms.
    The [Friday|2021-03-26] deadline looms.
    The deadline of [April 9|2021-04-09] will be kept.
    The deadline was extended to [September 11|2021-09-11].
    The vote was postponed until [Monday|2021-03-29].
    The vote was put off to [April 12|2021-04-12].
    The hearing was moved from [June 1|2021-06-01] to [July 15|2021-07-15].
    The talks were adjourned until [Tuesday|2021-03-30].
    The ban takes effect on [June 1|2021-06-01].
    The truce ended on [Dec. 3|2020-12-03].
    The licence ends at [the end of the month|2021-03;END].
    The work must end by [the end of the year|2021;END].
    The work must end by [year-end|2021-12-31].
    They hope to sign by [Christmas|2021-12-25].
    They may come as soon as [Friday|2021-03-26].
    They may come as early as [May|2021-05].
    They hope to agree by [next week|2021-W13].
    They plan to vote [this week|2021-W12].
    A hearing is scheduled for [Thursday|2021-03-25].
    A vote is due on [Thursday|2021-03-25].
    A vote is expected [Thursday|2021-03-25].
    The sides are to meet on [Monday|2021-03-29].
    The sides are set to meet on [Monday|2021-03-29].
    The sides agreed to meet on [Monday|2021-03-29].
    The sides want to meet on [Monday|2021-03-29].
    """
}
