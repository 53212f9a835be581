/// "Second" as a rank and as a unit, and what else is counted.
extension Traps {
  static let ordinals = """
    She came second in the slalom.
    The second man ran away.
    He won a second term.
    The second reading of the bill was put off.
    They bought second-hand coats.
    On second thought, she declined.
    I second the motion, said the member for Leeds.
    It was the second such attack.
    The second of the three ships sank.
    They split into a first, a second and a third group.
    The Second World War changed the map.
    The third quarter-final was a rout.
    He hit the quarterback in the third game.
    A quarter of the voters stayed away.
    Three-quarters of the grain was lost.
    The Latin Quarter was empty.
    No quarter was given.
    The headquarters moved to Bonn.
    He paid with a quarter and two dimes.
    The first lady wore blue.
    First, they must agree on a text.
    The first past the post wins.
    The fourth estate was at its best.
    In the first place, nobody asked them.
    The fifth column was a myth.
    The eleventh hour had come for the talks.
    She was the first to speak and the last to leave.
    He ranked tenth of twelve.
    A fifth of the crop was lost.
    The 19th hole is the bar.
    The 42nd Street station is shut.
    The 82nd Airborne flew home.
    The 14th Dalai Lama spoke.
    The 5th Circuit court upheld it.
    It was his 100th goal.
    She turned the second page.
    They were split seconds apart.
    The split-second choice saved her.
    It takes a second opinion.
    The race was lost by [two seconds|PT2S].
    It lasted [30 seconds|PT30S].
    He spoke for [a minute and a half|PT1M30S].
    [The second quarter|2020-Q2] of the company was its best.
    Sales fell in [the third quarter of 2019|2019-Q3].
    Sales fell in [the fourth quarter|2020-Q4].
    [The first half of 2020|2020-H1] was poor.
    It rose in [Q3 2020|2020-Q3].
    [The 19th century|18XX] was an age of iron.
    [The 21st century|20XX] began with a fear of clocks.
    It closes on [the second of May|2021-05-02].
    It opened on [the 3rd of March|2021-03-03].
    [The first Monday in October 2019|2019-10-07] was wet.
    The panel sits on [the third Tuesday of April|2021-04-20].
    They paid on [the 15th|2021-03-15].
    They left in a second wave.
    """
}
