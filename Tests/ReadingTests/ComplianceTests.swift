import Documents
import TestSupport
import Testing

@testable import Reading

@Suite struct ComplianceTests {
  @Test(arguments: [
    ("[Norway violated the truce|claim].", "Norway", ComplianceDetails.Verdict.broken),
    ("[Norway has honored its pledge|claim].", "Norway", .kept),
    ("[Germany has failed to meet its obligations|claim].", "Germany", .broken),
    ("[Norway has yet to fulfill its promises|claim].", "Norway", .unfulfilled),
    ("[Norway must do more to meet its commitments|claim].", "Norway", .unfulfilled),
    ("[Norway denied breaching the treaty|claim].", "Norway", .disputed),
    ("[Sweden accused Norway of violating the pact|claim].", "Norway", .broken),
    ("[Norway is in breach of the accord|claim].", "Norway", .broken),
    ("[Norway is in full compliance with the treaty|claim].", "Norway", .kept),
    ("Sweden said that [Norway did not keep its promise|claim].", "Norway", .broken),
    ("[Norway failed to release the files|claim].", "Norway", .unfulfilled),
    ("[Norway missed the deadline|claim].", "Norway", .unfulfilled),
    ("[Norway fell short of its goals|claim].", "Norway", .unfulfilled),
    ("[Norway made good on its pledge|claim].", "Norway", .kept),
    ("Sweden deplored [Norway's failure to pay|claim].", "Norway", .unfulfilled),
  ])
  func `tells who is said to keep or break what`(
    source: String, party: String, verdict: ComplianceDetails.Verdict
  ) throws {
    let marked = Marked(source)
    let claims = try readClaims(marked.text)
    #expect(claims.map(\.words) == marked.words("claim"))
    #expect(claims.first?.details.parties.map(\.name) == [party])
    #expect(claims.first?.details.verdict == verdict)
  }

  @Test(arguments: [
    "Norway must honor its pledge.", "Norway will comply with the treaty.",
    "Norway broke the record.", "If Norway violates the truce, talks end.",
    "She kept the letter.", "They met the minister.", "Norway failed to win the match.",
    "Norway did not fail to pay.", "If Norway fails to pay, talks end.",
    "They found little evidence that Norway made good on its pledge.",
  ])
  func `demands, plans and other objects are no claims`(text: String) throws {
    #expect(try readClaims(text).map(\.words) == [])
  }

  @Test func `a claim belongs to whoever makes it`() throws {
    let claims = try readClaims("Sweden said that Norway had violated the truce.")
    #expect(claims.first?.details.by.map(\.name) == ["Sweden"])
  }

  private struct Claim {
    var words: String
    var details: ComplianceDetails
  }

  private func readClaims(_ text: String) throws -> [Claim] {
    let document = try readDocument(text)
    return try RecordReader().items(of: document).compactMap { item in
      guard case .compliance(let details) = item.details else { return nil }
      return Claim(words: document.text(item.range), details: details)
    }
  }
}
