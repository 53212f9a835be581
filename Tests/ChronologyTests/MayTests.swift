import Chronology
import Documents
import Testing

@Suite struct MayTests {
  @Test(arguments: [
    "May I ask why?", "May the best side win.", "It may rain.", "They may march on Sunday's eve.",
    "Mrs May refused.", "Prime Minister May refused to go.", "Theresa May lost the vote.",
    "May said the talks had failed.", "Talks with Mrs. May stalled.", "May's cabinet split.",
    "Brian May plays tonight's tune.", "April Smith won.", "Justice June Parker wrote it.",
    "March on, they cried.",
  ])
  func `the verb and the person are not the month`(text: String) throws {
    let months = try words(timed(text)).filter {
      $0.hasPrefix("May") || $0.hasPrefix("April") || $0.hasPrefix("June") || $0.hasPrefix("March")
    }
    #expect(months == [])
  }

  @Test(arguments: [
    ("All must go by May.", "May"), ("It opened in May.", "May"),
    ("The May deadline nears.", "May"), ("The May ceasefire deadline nears.", "May"),
    ("The May 1 deadline nears.", "May 1"), ("It ends on 1 May.", "1 May"),
    ("It ends on the first of May.", "the first of May"), ("It began last May.", "last May"),
    ("May 7 was a Friday.", "May 7"), ("Since May they wait.", "May"),
    ("It was signed in May 2019.", "May 2019"), ("It ran from April to June.", "April"),
  ])
  func `the month is the month`(text: String, month: String) throws {
    #expect(try words(timed(text)).contains(month))
  }

  @Test func `a person named May leaves only dated months`() throws {
    let text = "Mrs May met the queen.\nThe text was drafted by May.\nIt takes effect on May 4."
    #expect(try words(timed(text)) == ["May 4"])
  }
}
