/// How long something takes, and how often it happens.
extension Traps {
  static let lengths = """
    The pact gives them [14 months|P14M].
    They fought for [nearly two decades|P20Y;LESS_THAN].
    They talked for [two and a half years|P2Y6M].
    It lasted [more than a year|P1Y;MORE_THAN].
    It lasted [less than a week|P1W;LESS_THAN].
    It took [at least three months|P3M;EQUAL_OR_MORE].
    It took [up to six weeks|P6W;EQUAL_OR_LESS].
    It took [about ten days|P10D;APPROX].
    It took [a couple of years|P2Y].
    It took [half a century|P50Y].
    It took [half an hour|PT30M].
    It took [2 1/2 hours|PT2H30M].
    It took [two hours and 20 minutes|PT2H20M].
    It took [a day and a half|P1DT12H].
    It took [a fortnight|P2W].
    He stayed for [several weeks|PXW].
    He stayed for [a few days|PXD].
    He stayed for [dozens of years|PXY].
    It fell in [the past two months|P2M].
    It will rise in [the next five years|P5Y].
    It fell in [the past decade|P10Y].
    They have had [the first nine months|P9M].
    A [10-year|P10Y] bond was sold.
    A [three-week|P3W] siege ended.
    A [month-long|P1M] strike ended.
    A [yearlong|P1Y] study began.
    The [decades-long|PXY] feud ended.
    They waited [weeks or months|PXW].
    They meet [every Thursday|XXXX-WXX-4;SET].
    They meet [every year|P1Y;SET].
    They meet [every two years|P2Y;SET].
    They meet [every other week|P2W;SET].
    They meet on [Mondays|XXXX-WXX-1;SET].
    They meet [every morning|XXXX-XX-XXTMO;SET].
    A [daily|P1D;SET] count is kept.
    A [weekly|P1W;SET] paper is out.
    A [monthly|P1M;SET] report is due.
    It is paid [annually|P1Y;SET].
    A week-old truce broke.
    A two-year-old law was used.
    """
}
