import Reading
import Testing

@Suite struct FirstWordTests {
  /// What stands before the first word is asked for a time as any other place.
  @Test func `a report may begin with the word that a rule looks behind`() throws {
    let reader = try RecordReader()
    let items = reader.items(of: try readDocument("After the strike on Monday, ministers met."))
    #expect(!items.isEmpty)
  }
}
