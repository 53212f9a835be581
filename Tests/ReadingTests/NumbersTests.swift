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
    ("It has two hundred and eleven thousand users.", 211_000),
    ("It has one hundred and sixteen doors.", 116),
    ("It has two thousand five hundred doors.", 2500),
    ("It has twenty-one trillion and three hundred grains.", 21_000_000_000_300),
    ("It has two thousand and one-third of them left.", 2000),
    ("It ran for two hundred point zero three miles.", 200.03),
    ("It grew by five point five percent.", 5.5),
    ("It has between one hundred and two hundred doors.", 100),
    ("It cost a quarter million dollars.", 250_000),
    ("It cost three-quarters of a million dollars.", 750_000),
    ("It had zero cases.", 0), ("It owes 13 lakh rupees.", 1_300_000),
    ("It owes 2 crore rupees.", 20_000_000),
  ])
  func `adds up the words of a number`(text: String, value: Double) throws {
    #expect(try numeral(text)?.value == value)
  }

  @Test(arguments: [
    ("It has 1 234 567 users.", 1_234_567), ("It has 40\u{202F}000 users.", 40_000),
    ("It owes 12,34,567.89 rupees.", 1_234_567.89), ("It has 10k users.", 10_000),
    ("It has 1.8M users.", 1_800_000), ("It has 1.8m users.", 1_800_000),
    ("It cost $5 m.", 5e6), ("It has 2bn users.", 2e9), ("It fell by -2.5 percent.", -2.5),
    ("It fell to minus 5 points.", -5), ("It stood at a net negative 6 points.", -6),
  ])
  func `reads digits with groups, letters and signs`(text: String, value: Double) throws {
    #expect(try numeral(text)?.value == value)
  }

  @Test(arguments: [
    ("It ran 10 1/2 miles.", 10.5), ("It ran 2-1/2 miles.", 2.5), ("It ran 2½ miles.", 2.5),
    ("It ran 1/4 mile.", 0.25), ("It holds 3/4 of them.", 0.75), ("It holds ⅔ of them.", 0.6667),
    ("It ran three and a half miles.", 3.5), ("It ran 2 and a quarter miles.", 2.25),
    ("It sold five and a half million copies.", 5_500_000),
    ("It sold 3 million and a half copies.", 3_500_000),
    ("It lost five-eighths of them.", 0.625), ("It won four out of 10 votes.", 0.4),
  ])
  func `reads parts of one`(text: String, value: Double) throws {
    #expect(try numeral(text)?.value == value)
  }

  @Test(arguments: [
    "The margin is plus or minus 3 points.", "It won by 3 points -five more than before.",
  ])
  func `a margin and a dash make no number negative`(text: String) throws {
    #expect(try numeral(text)?.value == 3)
  }

  @Test(arguments: [
    ("It cost C$5.", "Canadian dollars"), ("It cost HK$ 5.", "Hong Kong dollars"),
    ("They gave us $5.", "dollars"), ("It cost USD 5.", "dollars"),
    ("It cost EUR5 million.", "euros"),
    ("It cost 5 €.", "euros"), ("It cost 115USD.", "dollars"), ("It cost ₹5.", "rupees"),
  ])
  func `names the currency of a sign or code`(text: String, name: String) throws {
    #expect(try numeral(text)?.form == .money(name))
  }

  @Test(arguments: [
    ("It is 5km long.", "km"), ("It weighs 200lbs.", "lbs"), ("It ran at 90 km/h.", "km/h"),
    ("It is 1.8m tall.", "m"), ("It ran at 60 miles an hour.", "miles an hour"),
    ("It was 20 degrees Celsius.", "degrees Celsius"), ("It was 90°F.", "°F"),
  ])
  func `takes the unit of a measure as it is written`(text: String, unit: String) throws {
    #expect(try numeral(text)?.form == .measure(unit))
  }

  @Test(arguments: [
    "It shut after 9/11.", "He worked 24/7.", "It shows zero tolerance.",
    "It wants net zero emissions.",
  ])
  func `days with a stroke and nought of a quality are no numbers`(text: String) throws {
    #expect(try numeral(text) == nil)
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
    ("It cost $500 to $2,000.", 500, 2000), ("Some 20 through 100 came.", 20, 100),
    ("Some 1000 – 5000 came.", 1000, 5000), ("Some 5k-20k came.", 5000, 20_000),
    ("It lies between minus 10 and 15 points.", -10, 15),
  ])
  func `reads both ends of a range`(text: String, low: Double, high: Double) throws {
    let numeral = try numeral(text)
    #expect(numeral?.value == low)
    #expect(numeral?.high == high)
  }
}
