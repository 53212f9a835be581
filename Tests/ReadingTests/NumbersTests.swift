import Documents
import Testing

@testable import Reading

@Suite struct NumbersTests {
  /// The first number of a text.
  private func numeral(_ text: String) throws -> Numeral? {
    let document = try readDocument(text)
    let scanner = NumberScanner(document: document, run: 0..<document.tokens.count)
    return document.tokens.indices.lazy.compactMap { scanner.numeral(at: $0) }.first
  }

  @Test(arguments: [
    ("It has 12 doors.", 12), ("It has 2,500 doors.", 2500), ("It has 3.5 acres.", 3.5),
    ("It has twenty-four doors.", 24), ("It has three dozen doors.", 36),
    ("It has a half-dozen doors.", 6), ("It has half a dozen doors.", 6),
    ("It has a hundred doors.", 100), ("It has 1.6 million users.", 1_600_000),
    ("It has two hundred thousand users.", 200_000), ("It has 65.4 billion grains.", 65.4e9),
    ("It cost $5.7 billion.", 5.7e9), ("It cost £5m.", 5e6), ("It cost US$40.", 40),
    ("It grew by 45 percent.", 45), ("It grew by 4.5%.", 4.5),
    ("It cut two-thirds of them.", 0.6667), ("It lost a third of them.", 0.3333),
    ("It lost half of them.", 0.5),
  ])
  func `reads the value of a number`(text: String, value: Double) throws {
    #expect(try numeral(text)?.value == value)
  }

  @Test(arguments: [
    ("It grew by 45 per cent.", Numeral.Form.percent),
    ("It grew by 1.5 percentage points.", .percentagePoints),
    ("It cost €20.", .money("euros")), ("It has 12 doors.", .count),
    ("It lost one-fifth of them.", .share),
  ])
  func `tells counts, money and shares apart`(text: String, form: Numeral.Form) throws {
    #expect(try numeral(text)?.form == form)
  }

  @Test(arguments: [
    ("It grew by 4 percent to 6 percent.", 4.0, 6.0), ("Some 10-20 people came.", 10, 20),
    ("Between 10 and 20 people came.", 10, 20), ("It cost $2 to $3 million.", 2e6, 3e6),
  ])
  func `reads both ends of a range`(text: String, low: Double, high: Double) throws {
    let numeral = try numeral(text)
    #expect(numeral?.value == low)
    #expect(numeral?.high == high)
  }
}
