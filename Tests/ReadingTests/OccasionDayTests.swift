import Documents
import Reading
import Testing

/// When a statement was made, where its own words do not tell.
///
/// The reports are of Thursday, 4 March 2021.
@Suite struct OccasionDayTests {
  @Test(arguments: [
    "The high court appeared divided on Tuesday during arguments over the pier.\n\n",
    "The case may fail, by the tone of oral arguments before the high court Tuesday.\n\n",
    "Ann Lee denied on Tuesday that she had lied. She refused to answer at a Senate hearing.\n\n",
  ])
  func `who speaks in a report of a hearing spoke there`(opening: String) throws {
    #expect(try day(of: opening + "“Who pays?” Justice Cy Poe asked.") == "2021-03-02")
    #expect(
      try day(of: opening + "A lawyer for the builders said the pier was safe.") == "2021-03-02")
    #expect(try day(of: opening + "“It is safe,” Bob Ray said in a statement.") == nil)
    #expect(try day(of: opening + "“It is safe,” the builders said.") == nil)
  }

  @Test func `a hearing to come dates nothing`() throws {
    let text = "The builders were sued on Tuesday, and a hearing is set for June.\n\n"
    #expect(try day(of: text + "“It is safe,” Bob Ray said.") == nil)
  }

  @Test func `what calls the day today is of the day that the opening tells`() throws {
    let text = "The council announced on Tuesday that the pier would be sold.\n\n"
    #expect(
      try day(of: text + "“Today's vote is a shame,” Bob Ray said in a statement.") == "2021-03-02")
  }

  @Test func `the year of another clause is not when somebody spoke`() throws {
    #expect(try day(of: "Although it was founded in 1950, Bob Ray said it was sound.") == nil)
  }

  private func day(of text: String) throws -> String? {
    let last = try #require(try readStatements(text).last)
    return last.details.when?.value
  }
}
