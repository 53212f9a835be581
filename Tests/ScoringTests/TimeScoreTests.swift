import Documents
import Scoring
import TestSupport
import Testing

@Suite struct TimeScoreTests {
  /// A text with times of the gold, and times that were found: words, type and value.
  private func pairs(
    _ body: String, _ found: [(words: String, type: TimeType, value: String)]
  ) throws -> TimePairs {
    let text = try TimeMLReader.texts(of: timeML(body), path: "gold.tml")[0]
    var document = Document(text.report(published: nil))
    document.times = try found.map { time in
      let range = try #require(text.text.firstRange(of: time.words))
      let start = text.text.utf8.distance(from: text.text.startIndex, to: range.lowerBound)
      return TimeExpression(
        range: TextRange(start, start + time.words.utf8.count), type: time.type, value: time.value,
        interval: DayInterval(nil, nil))
    }
    return TimePairs(text, document)
  }

  private func figures(_ pairs: TimePairs...) -> [String: Double] {
    var score = TimeScore()
    for pair in pairs { score.add(pair) }
    return Dictionary(uniqueKeysWithValues: score.figures.map { ($0.name, $0.percent) })
  }

  @Test func `a time is right strictly with its words and relaxedly with one of them`() throws {
    let pairs = try pairs(
      "On \(timex("May 1", "DATE", "2021-05-01")), \(timex("last year", "DATE", "2020")), "
        + "\(timex("two days", "DURATION", "P2D")) and \(timex("now", "DATE", "PRESENT_REF")), once",
      [
        ("May 1,", .date, "2021-05-01"),  // punctuation is no word
        ("year", .date, "2020"),
        ("two days", .duration, "P3D"),
        ("once", .set, "P1D"),
        (",", .date, "2021"),  // no word at all
      ])
    let figures = figures(pairs)
    #expect(figures["strict-precision"] == 50)
    #expect(figures["strict-recall"] == 50)
    #expect(figures["relaxed-precision"] == 75)
    #expect(figures["relaxed-recall"] == 75)
    #expect(figures["value-accuracy"].map { Int($0) } == 66)
    #expect(figures["value-F1"] == 50)
    #expect(figures["type-F1"] == 75)
  }

  @Test func `of several the one counts that shares most words, then the shortest`() throws {
    let body = "on \(timex("the third of May", "DATE", "2021-05-03")) 2021"
    let most = try pairs(body, [("third", .date, "X"), ("of May", .date, "2021-05-03")])
    #expect(figures(most)["value-F1"] == 100)
    #expect(figures(most)["relaxed-precision"] == 100)
    let shortest = try pairs(
      body, [("on the third of", .date, "X"), ("the third of", .date, "2021-05-03")])
    #expect(figures(shortest)["value-F1"] == 100)
  }

  @Test func `days are looked at alone, and lengths of time evened out`() throws {
    let pairs = try pairs(
      "\(timex("Monday noon", "TIME", "2021-03-22T12:00")), \(timex("May", "DATE", "2021-05")) "
        + "and \(timex("a week", "DURATION", "P7D")) or \(timex("one", "TIME", "2021-03-23T13:00"))",
      [
        ("Monday", .date, "2021-03-22"), ("May", .date, "2021-05-01"),
        ("a week", .duration, "P1W"), ("one", .time, "2021-03-24T13:00:00"),
      ])
    let figures = figures(pairs)
    #expect(figures["day-accuracy"] == 50)
    #expect(figures["day-recall"] == 50)
    #expect(figures["day-precision"].map { Int($0) } == 33)
    #expect(figures["value-F1"] == 0)
    #expect(figures["even-value-F1"] == 25)
  }

  @Test func `a letter is one of any language`() throws {
    let pairs = try pairs(
      "le \(timex("1 août", "DATE", "2021-08-01"))…", [("1 août…", .date, "2021-08-01")])
    #expect(figures(pairs)["strict-F1"] == 100)
  }

  @Test func `texts are added up before they are divided`() throws {
    let right = try pairs(timex("today", "DATE", "2021"), [("today", .date, "2021")])
    let missed = try pairs("\(timex("now", "DATE", "X")) \(timex("May", "DATE", "X"))", [])
    #expect(figures(right, missed)["strict-recall"].map { Int($0) } == 33)
    #expect(figures(right, missed)["strict-precision"] == 100)
    #expect(figures(missed).values.allSatisfy { $0 == 0 })
  }

  @Test func `what is printed multiplies to what is printed`() throws {
    var score = TimeScore()
    score.add(
      try pairs(
        "\(timex("now", "DATE", "X")) \(timex("today", "DATE", "Y")) \(timex("May", "DATE", "Z"))",
        [("now", .date, "X"), ("today", .date, "X")]))
    // Two of three matched: 80.00, of which half has the right value.
    #expect(
      score.figures.map(\.description).filter { $0.contains("F1") } == [
        "strict-F1 80.00", "relaxed-F1 80.00", "value-F1 40.00", "even-value-F1 40.00",
        "type-F1 80.00", "day-F1 0.00",
      ])
    #expect(score.counts == "1 text, 3 times marked, 2 found")
  }

  @Test func `a fault is told with its place, both readings and the text around it`() throws {
    let pairs = try pairs(
      "It rained\non \(timex("Monday", "DATE", "2021-03-22")) and "
        + "\(timex("Tuesday", "DATE", "2021-03-23")).\nIn \(timex("early May", "DATE", "2021-05")) "
        + "it took \(timex("a day", "DURATION", "P1D")) or \(timex("two", "DURATION", "P2D")), once",
      [
        ("Tuesday", .date, "2021-03-16"), ("May", .date, "2021-05"), ("a day", .set, "P1D"),
        ("two", .duration, "P2D"), ("once", .set, "P1D"),
      ])
    let faults = TimeFault.faults(in: pairs)
    #expect(faults.map(\.kind) == [.missed, .value, .extent, .type, .stray])
    #expect(
      faults[0].line
        == "gold.tml:7: missed: DATE 2021-03-22: It rained on [Monday] and Tuesday. In early May it "
        + "took a day or two, once")
    #expect(
      faults[1].line.contains(
        "gold.tml:7: value: DATE 2021-03-23, found DATE 2021-03-16: It rained on Monday and [Tuesday]"
      ))
    #expect(faults[2].line.hasPrefix("gold.tml:8: extent: DATE 2021-05, found DATE 2021-05: "))
    #expect(faults[2].line.contains("In [early {May}] it"))
    #expect(faults[3].line.contains("type: DURATION P1D, found SET P1D: "))
    #expect(faults[4].line.contains("false: SET P1D: "))
    #expect(faults[4].line.hasSuffix("{once}"))
  }
}
