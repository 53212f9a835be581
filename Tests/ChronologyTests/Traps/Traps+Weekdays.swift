/// Weekdays and bare months on the side of the present that the clause around them speaks of.
extension Traps {
  static let weekdays = """
    She met him on [Thursday|2021-03-18].
    She will meet him on [Thursday|2021-03-25].
    She said on [Thursday|2021-03-18] that they lost.
    She said [Thursday|2021-03-18] they would vote [Monday|2021-03-29].
    She told reporters [Monday|2021-03-22] that he will resign [Friday|2021-03-26].
    By [Monday|2021-03-22], she made clear that she was wrong.
    By [Friday|2021-03-26] the council wants an answer.
    [Thursday|2021-03-25]'s hearing would have been her first.
    She picked him to fill the seat until an election in [June|2021-06].
    She led the guild until the vote in [November|2020-11].
    She spoke on [Tuesday|2021-03-23] where he had fallen [almost two weeks earlier|2021-W10].
    The court ruled [Tuesday|2021-03-23].
    The court meets [Thursday|2021-03-25].
    The court is meeting on [Thursday|2021-03-25].
    The court was to meet on [Thursday|2021-03-25], aides say.
    The envoy is heading there on [Friday|2021-03-26].
    [Monday|2021-03-22]'s vote was close.
    They lost [Sunday|2021-03-21]'s election.
    They will contest [Sunday|2021-03-28]'s election.
    He spoke ahead of [Thursday|2021-03-25]'s vote.
    It has been shut since [Monday|2021-03-22].
    Nothing has moved since [Friday|2021-03-19].
    They arrested him early on [Saturday|2021-03-20].
    The bank may cut rates on [Thursday|2021-03-25].
    The bank could cut rates on [Thursday|2021-03-25].
    They plan a march for [Saturday|2021-03-27].
    He is planning to fly there on [Sunday|2021-03-28].
    The law, passed on [Tuesday|2021-03-23], will bind them.
    The man arrested on [Friday|2021-03-19] will be freed.
    The talks scheduled for [Friday|2021-03-26] are off.
    It was sold on [Wednesday|2021-03-24].
    The club lost [last Sunday|2021-03-21].
    The club plays [next Sunday|2021-04-04].
    The club plays [this Sunday|2021-03-28].
    They fought from [Monday|2021-03-15] to [Thursday|2021-03-18].
    They will talk from [Monday|2021-03-29] to [Thursday|2021-04-01].
    They agreed a truce in [February|2021-02].
    They will meet in [June|2021-06].
    They met in [June|2020-06].
    The party won in [November|2020-11].
    The party hopes to win in [November|2021-11].
    The road reopened in [October|2020-10].
    The road will reopen in [October|2021-10].
    They will meet [next week on Friday|2021-04-02].
    They were seen on [Friday in the afternoon|2021-03-19TAF].
    They met over [the weekend|2021-W11-WE].
    They will meet at [the weekend|2021-W12-WE].
    """
}
