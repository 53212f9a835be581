import Documents
import TestSupport
import Testing

@Suite struct FiguresTests {
  private func figures(_ text: String) throws -> [FigureDetails] {
    try readItems(text, .figure).compactMap {
      if case .figure(let details) = $0.details { details } else { nil }
    }
  }

  @Test(arguments: [
    "The army has [some 1,800 foreign guards|figure] in the capital.",
    "The ferry carried [more than 300 passengers|figure] and [at least 40 cars|figure].",
    "The fund holds [nearly $5.7 billion|figure] in bonds.",
    "The bill would cut [two-thirds|figure] of the posts.",
    "The alliance leads a [4,200-strong mission|figure] there.",
    "[About a dozen mayors|figure] signed [three letters|figure].",
    "The panel heard [22 separate witnesses|figure] on Monday.",
    "The mayor cut [the number of park wardens to 250|figure] in January.",
    "The chamber passed it by [64|figure]-[36|figure].",
    "The council voted [315|figure] to [97|figure] for the plan.",
    "They agreed on [all four of those clauses|figure].",
    "[One in five|figure] shops closed.", "[7 in 10|figure] voters stayed home.",
    "The party holds [110|figure] of the [163 seats|figure].",
    "The motion fell by [one vote|figure].",
    "The veto stood: [94|figure] voting yes, [67|figure] against.",
    "[Half a million people|figure] marched.", "They built a [three-foot fence|figure].",
    "It draws a [15-yard penalty|figure].", "They gave out [5 kg rice|figure].",
    "It blew at [nearly 120 miles per hour|figure].", "He pays a [300-euro fine|figure].",
    "They won [1 seat|figure].", "It is [exactly one mile|figure] off.",
    "They lost 29 out of [30 seats|figure].", "[12 Harbor Street banks|figure] agreed.",
  ])
  func `marks the number with what it counts`(source: String) throws {
    let marked = Marked(source)
    let items = try readItems(marked.text, .figure)
    #expect(items.flatMap(\.evidence) == marked.ranges.map(\.range).sorted())
  }

  @Test(arguments: [
    "The talks were held on March 23.", "They fought for 14 months.", "Ann Lee, 44, resigned.",
    "It was the second attempt.", "The doors open at 10:30 a.m.", "See page 12.",
    "Article 50 was invoked.", "The two sides met.", "One of them left.",
    "Hundreds of thousands fled.", "COVID-19 spread.", "The AR-15 was banned.",
    "Aid was cut in 2019.", "A two-way race began.", "He worked 24/7.",
    "They put one foot in front of the other.", "She is 5-foot-11.", "It won 3 to 1.",
    "They met at 12 Harbor Street.", "He won the 2020 election.", "They hold a 2020 referendum.",
    "She won the 2020 Harlow primary.",
    "It was a category 5 storm.", "They met for two and a half hours.",
    "Labor may hit its 2030 emissions reduction target.", "180 Kent is let to the navy.",
    "She led the members who voted from 1957 to 1971.", "They are above Ned Ten Holt.",
    "It is a Level 3 out of 5 storm.",
  ])
  func `numbers that count nothing are no figures`(text: String) throws {
    #expect(try readWords(text, .figure) == [])
  }

  @Test(arguments: [
    ("They sent up to 40 buses.", FigureDetails.Modifier.upTo),
    ("They sent as many as 40 buses.", .upTo), ("They sent at least 40 buses.", .atLeast),
    ("They sent over 40 buses.", .moreThan), ("They sent fewer than 40 buses.", .lessThan),
    ("They sent roughly 40 buses.", .approximately), ("They sent 40 buses or more.", .atLeast),
    ("The law sets a 10-seat limit on buses.", .upTo),
    ("It holds 500 tons and more.", .atLeast), ("It holds 500 tons or below.", .upTo),
    ("The sum exceeds 500 tons.", .moreThan), ("It is smaller than 500 tons.", .lessThan),
  ])
  func `reads how exact a figure is`(
    text: String, modifier: FigureDetails.Modifier
  ) throws {
    #expect(try figures(text).first?.modifier == modifier)
  }

  @Test(arguments: [
    ("It spent $4 billion on roads.", 4e9, "dollars"),
    ("It needs 45 percent of the votes.", 45, "percent"),
    ("It leads a 4,200-strong mission.", 4200, "mission"),
    ("It employs 31 elected officials.", 31, "elected officials"),
    ("It was passed 64-36.", 64, "votes"), ("They built a three-foot fence.", 3, "feet"),
    ("They gave out 5 kg rice.", 5, "kg"), ("It fell by 2.5 km/h.", 2.5, "km/h"),
    ("It grew by five and a quarter tons.", 5.25, "tons"),
    ("They want a trillion-dollar plan.", 1e12, "dollars"),
  ])
  func `names the unit`(text: String, value: Double, unit: String) throws {
    let figure = try #require(try figures(text).first)
    #expect(figure.value == value)
    #expect(figure.unit == unit)
  }

  @Test func `takes the time that follows as the day it held`() throws {
    let figure = try #require(try figures("The army had 1,800 guards in January.").first)
    #expect(figure.asOf?.value == "2021-01")
  }

  @Test(arguments: [
    ("The party won 52 percent of the votes cast in 2012.", "2012"),
    ("In 2019 the fund held $3 million.", "2019"),
    ("The haul rose to 3,690 tons from 2009 to 2013.", "2009-01-01/2013-12-31"),
    ("The plan would save $400 million over the next decade.", nil),
    ("Two cities sued the port on Tuesday.", nil),
  ])
  func `holds at the time of its verb or noun`(text: String, time: String?) throws {
    #expect(try figures(text).first?.asOf?.value == time)
  }

  @Test func `digits that a comma parts in the wrong place are no figure`() throws {
    #expect(try readItems("Some 200,0000 residents left.", .figure).isEmpty)
    #expect(try readItems("Some 200,000 residents left.", .figure).count == 1)
  }

  @Test func `a number in a title is no figure`() throws {
    #expect(try readItems("They read the Three Generations book.", .figure).isEmpty)
    #expect(try readItems("Port To Lose Three Hundred Jobs.", .figure).count == 1)
  }
}
