/// Seasons that are verbs, waters and falls.
extension Traps {
  static let seasons = """
    Shares fall when banks fail.
    Prices will fall again.
    The fall of the wall was sudden.
    The fall in prices was steep.
    A fall from the roof killed him.
    The fall of Saigon ended it.
    Rates fall and rise.
    Snow may fall on the hills.
    Governments fall over less.
    Hopes spring eternal.
    Leaks spring from the pipe.
    The spring water is clean.
    A spring in the watch broke.
    They sprang from a hot spring.
    A coil spring holds it.
    The spring onion is dear.
    Spring rolls were served.
    He ended up in Niagara Falls.
    The winter coats sold out.
    Winters are mild there.
    Falls are the main danger.
    The autumnal park was empty.
    Night falls early.
    Darkness will fall on the valley.
    They fall back in line.
    The season opened with a draw.
    The peak season is over.
    The flu season was short.
    Wood from Spring Hill was used.
    They met in [the spring|2021-SP].
    It ended in [the spring of 2019|2019-SP].
    [Last fall|2020-FA] prices rose.
    It begins [next winter|2021-WI].
    [Summer 2018|2018-SU]'s heat killed many.
    In [the summer of 1994|1994-SU] he fled.
    They will vote in [the fall|2021-FA].
    It began in [the autumn|2020-FA].
    [This summer|2021-SU] will be dry.
    They fell out in [early summer|2020-SU;START].
    By [autumn|2021-FA] they will fall out.
    [The winter of 1947|1947-WI] was hard.
    [Last summer|2020-SU] rates did fall.
    They met [this past winter|2020-WI].
    The fair is held [every summer|XXXX-SU].
    """
}
