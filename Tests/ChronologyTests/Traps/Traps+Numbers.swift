/// Numbers that look like years, days and times of day.
extension Traps {
  static let numbers = """
    A crowd of 2,500 stood in the rain.
    Some 2,021 votes were cast.
    The force has 1900 soldiers.
    It rose by 1900 points.
    He paid $2000 for it.
    The fee is €1990 a head.
    They sold 2015 cars.
    About 1800 people live there.
    Roughly 1950 homes lost power.
    The 1500-metre race was won in 3:32.
    The score was 30-30.
    They won 64-36.
    She won 6-4, 7-5.
    The vote was 10-4.
    The bill passed by 51 to 49.
    It is open 24/7.
    He has 20/20 vision.
    See page 12 of the file.
    See page 2001 of the record.
    Resolution 1973 was adopted.
    Article 50 was invoked.
    Section 230 shields them.
    Flight 1549 landed on the river.
    Route 1990 is closed.
    Room 2019 is empty.
    Take Highway 2000 to the coast.
    The Boeing 2010 is a myth.
    Call 555-1984 for help.
    The number is +49 30 1990.
    It has 1,984 pages.
    Chapter 11 shields the firm.
    John 3:16 was on the sign.
    The ratio is 3/4.
    Cut the dose to 1/2.
    It was 30 degrees in the shade.
    The map is 1:2000.
    He scored 12 points in all.
    The index closed at 2012.50.
    The index closed at 1998.7 points.
    Shares rose 3.5 to 21.
    The file weighs 2048 kilobytes.
    A 10-point plan was drawn up.
    Twelve men sat on the jury.
    Two of the five judges dissented.
    The temperature fell to 5.
    The 5-4 ruling surprised no one.
    The pact has 27 members and 2 observers.
    He is 44.
    She, 39, is a teacher.
    The 44-year-old baker won.
    He is 44 years old.
    They are aged 12 to 16.
    A 75-year-old man was hurt.
    The reactor makes 1990 megawatts.
    Nearly 2000 sheep died.
    She has 1.5 million followers.
    Form 1040 is long.
    He ran the 100 in 9.58.
    The population was 2,021 in [1990|1990].
    The [1994|1994] law stands.
    He was jailed in [2001|2001] for 2001 frauds.
    It fell from 1,200 in [1980|1980] to 90 in [2010|2010].
    The [2019-20|2019/2020] season was cut short.
    He served from [2016|2016] to [2018|2018].
    It was built between [1871|1871] and [1890|1890].
    In [1066|1066] they landed.
    The canal opened in [1869|1869].
    By [2050|2050] seas will be higher.
    The pact of [1648|1648] ended it.
    The colony was founded in [2101|2101] in the film.
    [The 1990s|199X] were kind to them.
    In [the '80s|198X] he sold cars.
    In [the nineties|199X] he sold more.
    It goes back to [the mid-1960s|196X;MID].
    In [fiscal 2020|2020] it lost money.
    In [FY2021|2021] it gained.
    """
}
