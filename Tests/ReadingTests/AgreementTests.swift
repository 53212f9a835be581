import Documents
import TestSupport
import Testing

@testable import Reading

@Suite struct AgreementTests {
  @Test(arguments: [
    ("[Norway struck a deal with Sweden in 2019|agreement].", ["Norway", "Sweden"]),
    ("Ferries run under [a pact signed with Denmark last year|agreement].", ["Denmark"]),
    (
      "Norway must pay under [a pact signed with Denmark last year|agreement].",
      ["Norway", "Denmark"]
    ),
    ("They praised [an accord between Peru and Chile|agreement].", []),
    ("They praised [the accord between Peru and Chile|agreement].", ["Peru", "Chile"]),
    ("Fishermen hate [the Norway-Iceland treaty|agreement].", ["Norway", "Iceland"]),
    ("She defended [the compromise Mayor Ann Lee announced on Monday|agreement].", ["Ann Lee"]),
    ("[Israel and Egypt signed a treaty in 1979|agreement].", ["Israel", "Egypt"]),
    ("Under [a treaty that Peru and Chile signed|agreement], both pay.", ["Peru", "Chile"]),
    ("[The pact of 4 May, 2019, between Peru and Chile|agreement] is kept.", ["Peru", "Chile"]),
  ])
  func `marks what was concluded and between whom`(source: String, parties: [String]) throws {
    let marked = Marked(source)
    let found = try readAgreements(marked.text)
    guard !parties.isEmpty else {
      // An indefinite one that nobody concluded may still be hoped for.
      #expect(found.isEmpty)
      return
    }
    #expect(found.map(\.words) == marked.words("agreement"))
    #expect(found.first?.details.parties.map(\.name) == parties)
  }

  @Test(arguments: [
    "They hope to reach a deal with Sweden.", "The deal is unpopular.",
    "There is no agreement with Denmark.", "Norway could sign a pact with Sweden.",
    "Talks on a truce failed.", "They accuse Peru of breaking the deal with gill nets.",
    "Peru did not reach an accord with Chile.",
  ])
  func `hopes, failures and bare mentions are none`(text: String) throws {
    #expect(try readAgreements(text).map(\.words) == [])
  }

  @Test func `a capital is its name`() throws {
    let text = "Norway signed an accord with Chile in the Peruvian capital of Lima."
    let place = try readAgreements(text).first?.details.place
    let document = try readDocument(text)
    #expect(place.map { document.text($0) } == "Lima")
  }

  @Test func `reads when it was concluded`() throws {
    let agreement = try readAgreements("Norway signed an accord with Sweden on March 3.").first
    #expect(agreement?.details.when?.value == "2021-03-03")
  }

  private struct Agreement {
    var words: String
    var details: AgreementDetails
  }

  private func readAgreements(_ text: String) throws -> [Agreement] {
    let document = try readDocument(text)
    return try RecordReader().items(of: document).compactMap { item in
      guard case .agreement(let details) = item.details else { return nil }
      return Agreement(words: document.text(item.range), details: details)
    }
  }
}
