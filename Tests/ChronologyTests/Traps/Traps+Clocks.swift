/// Times of day, and what only looks like them.
extension Traps {
  static let clocks = """
    I am here.
    They said I am 3 of 4.
    AM radio is dying.
    The PM spoke to PM Smith.
    It rose at 3 percent.
    The ratio of 9:1 held.
    He ran it in 3:58.
    The eastern front held.
    The EST was set up as a fund.
    He is at 10 Downing Street.
    They met at 12 sites.
    It sold at 5 euros.
    They met at [3 p.m.|2021-03-24T15:00]
    They met at [3 p.m. on Tuesday|2021-03-23T15:00].
    Polls open at [7 a.m.|2021-03-24T07:00] and close late.
    The call is at [9:30 a.m. EST|2021-03-24T09:30].
    The doors open at [10:30 a.m. tomorrow|2021-03-25T10:30].
    The shop will open at [9.30am on Friday|2021-03-26T09:30].
    It struck at [0600 GMT on Monday|2021-03-22T06:00].
    The plane left at [1735 GMT|2021-03-24T17:35].
    He was found at [5 o'clock in the morning|2021-03-24T05:00].
    He was found at [4 in the afternoon|2021-03-24T16:00].
    The truce expires at [midnight Friday|2021-03-26T24:00].
    It starts at [noon on Thursday|2021-03-25T12:00].
    He called [last night|2021-03-23TNI].
    He called [this morning|2021-03-24TMO].
    He will call [tonight|2021-03-24TNI].
    She was seen on [Sunday night|2021-03-21TNI].
    She was seen [Monday afternoon|2021-03-22TAF].
    She will speak [tomorrow evening|2021-03-25TEV].
    It happened on [the night of March 18|2021-03-18TNI].
    """
}
