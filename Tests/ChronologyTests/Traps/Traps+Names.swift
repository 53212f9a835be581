/// Papers, films, persons and days of the calendar that are names.
extension Traps {
  static let names = """
    The Sunday Times said so.
    The Sunday Telegraph and the Daily Mail disagreed.
    He told the Mail on Sunday's editor nothing.
    The Friday Herald was first with it.
    Black Friday sales fell.
    Bloody Sunday is not forgotten.
    Super Tuesday decided the race.
    Cyber Monday broke records.
    Man Friday is a figure of Defoe.
    He spoke on USA Today's page.
    The Today show had her on first.
    She appeared on 60 Minutes.
    She read 1984 in prison.
    "1984" sold well again.
    The novel '1984' was banned.
    He starred in High Noon.
    The Midnight Express rolled on.
    The Morning Star broke the story.
    The Evening Standard was bought.
    A Summer Palace guide was hired.
    Donna Summer sang it first.
    The Winter Palace was stormed.
    Fall River lies south of Boston.
    The Spring Street house burned.
    Holy Week Street is closed.
    The Day-Lewis film won.
    Doris Day sang it.
    Sandra Day O'Connor wrote for the court.
    The Weekly Standard closed.
    The Daily Telegraph reported it.
    The Monthly Review is old.
    Ruby Tuesday filed for protection.
    The Hundred Years War was longer than that.
    The Six-Day War museum opened to a crowd.
    The Decade Foundation gave money.
    New Year Honours lists are long.
    Century Park is closed.
    The Century Foundation paid.
    Twentieth Century Fox made it.
    Meet the Press asked twice.
    The 9/11 commission wrote it.
    Boeing 737s were grounded.
    Year Zero is a novel.
    The Second City has a theatre.
    The Hour is a programme.
    The Minute Maid Park was full.
    The Week magazine said so.
    The [September 11|2001-09-11] attacks changed the law.
    The [Sept. 11, 2001|2001-09-11], attacks changed the law.
    The Sunday Times said on [Sunday|2021-03-21] that it was true.
    The Daily Mail asked him [yesterday|2021-03-23].
    On [Friday|2021-03-19] Man Friday was staged.
    "1984" was published in [1949|1949].
    The [1984|1984] strike is told in "1985".
    The USA Today poll was taken [this week|2021-W12].
    """
}
