import Documents
import Matters
import TestSupport
import Testing

/// By which name a person stands in a margin.
@Suite struct LastNameTests {
  private func names(_ source: String, _ name: String) -> [String] {
    let record = Sample.record("a.txt", Marked(source)) { mark in
      let party = Party(range: mark.range, name: name, type: .person)
      return .position(PositionDetails(holders: [party], stance: .support, target: mark.range))
    }
    let matter = Matter(records: [record])
    return Array(Set(record.items.flatMap(\.details.parties).map(matter.shortName)))
  }

  @Test(arguments: [
    ("[Vega Roe|a] backs the toll. So says [she|b].", "Deb Vega Roe", "Vega Roe"),
    ("[Deb Vega Roe|a] backs the toll. So says [Roe|b].", "Deb Vega Roe", "Roe"),
    ("[Deb Roe|a] backs the toll.", "Deb Roe", "Roe"),
    ("[Ed Roe|a] backs the toll.", "Ed Roe Jr.", "Roe"),
  ])
  func `a last name is of two words where a report has it so`(
    source: String, name: String, expected: String
  ) {
    #expect(names(source, name) == [expected])
  }
}
